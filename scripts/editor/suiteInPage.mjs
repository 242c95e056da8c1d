// Opens a page whose extension host runs a test suite, shows what the suite prints, and waits for its exit status.

import { readFileSync } from 'node:fs';
import { format } from 'node:util';
import { within } from '../processes/program.mjs';

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address of a window with a suite, from `startEditorServer`
 * @param {{ seconds: number, log: string }} options the most it may take, and the server's log for when it takes longer
 * @returns {Promise<number>} the suite's exit status
 */
export async function runSuiteInPage(browser, address, { seconds, log }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  /** @type {string[]} */
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  const exit = new Promise((resolve, reject) => {
    page.on('crash', () => reject(new Error('The browser page crashed')));
    // VS Code's driver for smoke tests calls these two.
    void page.exposeFunction('codeAutomationLog', print);
    void page.exposeFunction('codeAutomationExit', resolve);
  });
  exit.catch(() => {});
  await page.goto(address);
  const late = () => {
    const ends = [
      `last words of the page:\n${said.slice(-15).join('\n')}`,
      `of the server:\n${readFileSync(log, 'utf8').slice(-2000)}`,
    ];
    return `The suite in the page has not ended; ${ends.join('\n')}\n`;
  };
  return within(exit, seconds, late);
}

/** What the suite puts before each of its lines, because the window's own messages come the same way; see suite/run.ts. */
export const lineMark = 'suite| ';

/**
 * One call of `console` in the extension host, or by the window itself.
 * @param {string} _type
 * @param {unknown[]} words
 */
function print(_type, words) {
  const text = format(...words);
  if (text.startsWith(lineMark)) console.log(text.slice(lineMark.length));
}
