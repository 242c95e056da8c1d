// VS Code as a server on a local address, from an installed server part.

import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startProgram, within } from '../processes/program.mjs';
import { serverPaths } from './hostParts.mjs';

/** A window without greetings, questions, updates and messages to anybody. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  // An editor in a browser saves a second after each edit. On the desktop nothing is saved unasked, and tests take back what they typed.
  'files.autoSave': 'off',
  'editor.fontFamily': "'DejaVu Sans Mono', Menlo, Consolas, monospace",
};

/**
 * Starts the server and waits until it listens.
 * @param {object} options
 * @param {string} options.part folder of the installed server part
 * @param {string} options.data folder for its data; settings, installed extensions and the log are kept there
 * @param {Record<string, unknown>} [options.settings] the user's settings, added to those of a quiet window
 * @param {boolean} [options.keepSettings] leave the settings of an earlier run as they are
 * @param {Record<string, string>} [options.env] seen by the extension host too
 */
export async function startEditorServer({ part, data, settings = {}, keepSettings = false, env = {} }) {
  const { node, main, product } = serverPaths(part);
  const user = join(data, 'data/User');
  mkdirSync(user, { recursive: true });
  const file = join(user, 'settings.json');
  if (!keepSettings || !existsSync(file))
    writeFileSync(file, JSON.stringify({ ...quietSettings, ...settings }, null, 2));

  const log = join(data, 'server.log');
  const output = openSync(log, 'w');
  // Other programs on this machine can reach a local port, so the address carries a secret.
  const token = randomBytes(12).toString('hex');
  const program = startProgram(
    node,
    [
      main,
      ...['--host', '127.0.0.1', '--port', '0', '--connection-token', token],
      ...['--server-data-dir', data, '--accept-server-license-terms', '--telemetry-level', 'off'],
      // Without the driver, the page ignores which extension is to be loaded from its folder.
      ...['--disable-workspace-trust', '--enable-smoke-test-driver'],
    ],
    // No marketplace: nothing here is to ask anybody outside for anything.
    { cwd: data, env: { ...process.env, EXTENSIONS_GALLERY: '{}', ...env }, output },
  );
  closeSync(output);
  const logText = () => readFileSync(log, 'utf8');
  try {
    const port = await within(listening(program, logText), 60, () => `VS Code's server does not listen, see ${log}`);
    const authority = `127.0.0.1:${port}`;
    return {
      version: product.version,
      authority,
      log,
      /** The address of a window on `folder`, with the extension at `extension` loaded from its sources' folder. */
      address: (options) => addressOf(authority, token, options),
      /** Settled when the server has ended, by `stop` or by itself. */
      ended: program.exited,
      stop: () => program.stop(),
    };
  } catch (error) {
    await program.stop();
    throw error;
  }
}

async function listening(program, logText) {
  for (;;) {
    const port = /Extension host agent listening on (\d+)/.exec(logText())?.[1];
    if (port) return Number(port);
    if (program.child.exitCode !== null) {
      throw new Error(`VS Code's server ended at once: ${logText().trim().split('\n').slice(-3).join(' ')}`);
    }
    await pause(50);
  }
}

/**
 * @param {string} authority
 * @param {string} token
 * @param {{ folder: string, extension?: string, suite?: string }} options paths on this machine; `suite`: a module that exports
 *   `run()` and is called inside the extension host
 */
function addressOf(authority, token, { folder, extension, suite }) {
  const remote = (path) => `vscode-remote://${authority}${path}`;
  const payload = [['skipWelcome', 'true']];
  if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (suite) payload.push(['extensionTestsPath', remote(suite)]);
  const query = new URLSearchParams({ tkn: token, folder, payload: JSON.stringify(payload) });
  return `http://${authority}/?${query}`;
}
