// How long the extension takes to activate in VS Code, by VS Code's own account: the time to load its code and to call it, as
// "Developer: Show Running Extensions" gives it. Opening an article activates the extension, as for most users.

import { join } from 'node:path';
import { installPart } from '../scripts/editor/hostParts.mjs';
import { openFile, openWindow, runCommand } from '../scripts/editor/window.mjs';
import { projectFolder } from '../scripts/project/prepare.mjs';
import { median } from './measure/statistics.mjs';

const rounds = 5;
const article = 'digest-kursk-rotation.txt';
/** High enough for all rows of the list: those below the edge are not there. */
const size = { width: 1280, height: 2400 };

/**
 * @param {(line: string) => void} log
 * @returns {Promise<{ host: string, milliseconds: number, all: number[] } | undefined>} the median; undefined when there is no editor
 */
export async function measureActivation(log) {
  try {
    await Promise.all([installPart('server'), installPart('browser')]);
  } catch (error) {
    log(`ACTIVATION IS NOT MEASURED: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
  const all = [];
  let host = '';
  for (let round = 0; round < rounds; round++) {
    const window = await openWindow({ folder: join(projectFolder, 'seeds'), extension: projectFolder, size });
    try {
      host = window.host;
      all.push(await activationShown(window.page));
    } finally {
      await window.close();
    }
  }
  const milliseconds = median(all);
  log(`activation ${milliseconds.toFixed(0)} ms (${all.join(', ')}) in ${host}`);
  return { host, milliseconds, all };
}

/** What the list of running extensions says of ours, in milliseconds. */
async function activationShown(page) {
  await openFile(page, article);
  await runCommand(page, 'Developer: Show Running Extensions');
  const row = page
    .locator('.runtime-extensions-editor .monaco-list-row')
    .filter({ hasText: /source.provenance/i })
    .first();
  const time = row.locator('.activation-time');
  await time.filter({ hasText: /\d+ms/ }).waitFor({ timeout: 30_000 });
  return Number(/(\d+)ms/.exec(await time.innerText())?.[1]);
}
