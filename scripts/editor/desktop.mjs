// Finds a VS Code that is installed on this machine.

import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/**
 * The program that opens VS Code's window: what VSCODE_PATH names, or `code` on the path.
 * @returns {string | undefined}
 * @throws an Error of one line when VSCODE_PATH names nothing
 */
export function findDesktop() {
  const named = process.env.VSCODE_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`VSCODE_PATH names ${named}, and there is no such file.`);
    return named;
  }
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/**
 * The application behind a desktop's command `code`: tests need it, because the command returns at once and keeps the exit status.
 * @param {string} program as found by `findDesktop`
 * @returns {string | undefined} nothing when it is not where installs of VS Code have it
 */
export function applicationOf(program) {
  const real = realpathSync(program);
  const folder = dirname(real);
  if (!/[\\/]bin$/.test(folder)) return real;
  const candidates = ['../code', '../Code.exe', '../../../MacOS/Electron', '../../../MacOS/Code', '../code-insiders'];
  return candidates.map((path) => join(folder, path)).find((path) => existsSync(path));
}
