// `npm start`: from a fresh clone to VS Code on the sample articles with the extension loaded.
// Usage: npm start [-- [--check] [--browser] [FOLDER]]
//   --check    stop after printing the problems
//   --browser  serve VS Code to a browser even where the desktop application is installed
//   FOLDER     open this folder instead of seeds/

import './project/requireNode.mjs';
import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findDesktop } from './editor/desktop.mjs';
import { installPart } from './editor/hostParts.mjs';
import { startEditorServer } from './editor/server.mjs';
import { runProgram } from './processes/program.mjs';
import { prepare, projectFolder } from './project/prepare.mjs';

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function main() {
  const request = readArguments();
  if (typeof request === 'string') {
    console.error(`${request}\nUsage: npm start [-- [--check] [--browser] [FOLDER]]`);
    return 2;
  }
  const desktop = request.check || request.browser ? undefined : findDesktop();
  await prepare();
  const status = await printProblems(request.folder);
  // Problems are what the samples are for; only an input that cannot be read is a failure.
  if (status > 1) return status;
  if (request.check) return 0;
  return desktop ? openDesktop(desktop, request.folder) : serveUntilInterrupted(request.folder);
}

/** @returns {{ folder: string, check: boolean, browser: boolean } | string} what is asked for, or what is wrong with it */
function readArguments() {
  const options = /** @type {const} */ ({ check: { type: 'boolean' }, browser: { type: 'boolean' } });
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (positionals.length > 1) return `One folder at a time, please: ${positionals.join(', ')}`;
    // npm runs this in the project's folder, and remembers where it was called.
    const folder = positionals[0] ? resolve(process.env.INIT_CWD ?? '.', positionals[0]) : join(projectFolder, 'seeds');
    if (!existsSync(folder) || !statSync(folder).isDirectory()) return `There is no folder ${folder}`;
    return { folder, check: values.check === true, browser: values.browser === true };
  } catch (error) {
    // The first sentence says what is wrong; the others advise on quoting.
    return error.message.split('. ')[0];
  }
}

/** @param {string} folder */
async function printProblems(folder) {
  const inside = relative(projectFolder, folder);
  const shown = inside.startsWith('..') || inside === '' ? folder : inside;
  console.log(`\nProblems of ${shown} (node dist/cli.js check ${shown}):\n`);
  const { code } = await runProgram(process.execPath, ['dist/cli.js', 'check', shown], {
    cwd: projectFolder,
    seconds: 600,
  });
  console.log();
  return code;
}

/**
 * @param {string} program
 * @param {string} folder
 */
async function openDesktop(program, folder) {
  console.log(`Opening ${folder} in VS Code (${program}).`);
  const args = [`--extensionDevelopmentPath=${projectFolder}`, folder];
  const day = 24 * 60 * 60;
  const { code } = await runProgram(program, args, { seconds: day });
  if (code !== 0)
    console.error(`VS Code ended with status ${code}. "npm start -- --browser" opens it in a browser instead.`);
  return code;
}

/** @param {string} folder */
async function serveUntilInterrupted(folder) {
  const part = await installPart('server');
  const data = join(projectFolder, '.cache/editor-host-data/start');
  const server = await startEditorServer({ part, data, keepSettings: true });
  console.log(`VS Code ${server.version} with the extension, on ${folder}, is at\n`);
  console.log(`  ${server.address({ folder, extension: projectFolder })}\n`);
  console.log('Open that address in a browser. Ctrl-C ends it.');
  await Promise.race([
    server.ended,
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
    }),
  ]);
  await server.stop();
  return 0;
}
