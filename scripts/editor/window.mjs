// A window of VS Code from packages, in a headless browser: opens it, finds its way in it, closes everything behind it.

import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { runProgram } from '../processes/program.mjs';
import { launchBrowser } from './browser.mjs';
import { installPart, serverPaths } from './hostParts.mjs';
import { startEditorServer } from './server.mjs';

/**
 * @param {object} options
 * @param {string} options.folder copied to a scratch place under its own name, and shown there
 * @param {string} [options.extension] folder of the extension to load from its sources
 * @param {string} [options.vsix] a packed extension to install instead
 * @param {Record<string, unknown>} [options.settings]
 * @param {{ width: number, height: number }} [options.size] in CSS pixels
 * @param {number} [options.scale] device pixels for each of them
 * @param {boolean} [options.touch] the screen takes fingers
 * @param {string} [options.language] in which extensions speak; VS Code's own words stay English
 */
export async function openWindow({
  folder,
  extension,
  vsix,
  settings = {},
  size = { width: 1280, height: 800 },
  scale = 1,
  touch = false,
  language,
}) {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'provenance-window-')));
  /** @type {(() => Promise<void>)[]} */
  const closing = [async () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    const [serverPart, browserPart] = await Promise.all([installPart('server'), installPart('browser')]);
    const workspace = join(scratch, basename(folder));
    const data = join(scratch, 'data');
    cpSync(folder, workspace, { recursive: true });
    if (vsix) await installExtension(serverPart, data, vsix);
    const server = await startEditorServer({ part: serverPart, data, settings });
    closing.push(() => server.stop());
    const browser = await launchBrowser(browserPart);
    closing.push(() => browser.close());
    // A desktop asks nobody before it copies and pastes, and nobody is there to be asked here.
    const permissions = ['clipboard-read', 'clipboard-write'];
    const page = await browser.newPage({ viewport: size, deviceScaleFactor: scale, hasTouch: touch, permissions });
    // What a language pack says to the page. An extension has its own words, and needs none.
    if (language) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`);
    await page.goto(server.address({ folder: workspace, extension }));
    await page
      .locator('.monaco-workbench .explorer-folders-view .monaco-list-row')
      .first()
      .waitFor({ timeout: 60_000 });
    const host = `VS Code ${server.version} from packages, headless browser (Chromium ${browser.version()})`;
    return { page, host, workspace, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What a window may take to show that it did what a key asked for, in milliseconds. */
const patience = 10_000;

/**
 * Does something with keys until it has come about. A window that is busy now and then loses a key, or closes a list because the
 * text below it changed; then a person presses Escape and tries again, and so does this, up to five times.
 * @template T
 * @param {import('playwright-core').Page} page
 * @param {(wait: { timeout: number }) => Promise<T>} act waits for what it wants to see with the options that it is given
 * @returns {Promise<T>}
 */
export async function persist(page, act) {
  for (let tries = 1; ; tries++) {
    try {
      return await act({ timeout: patience });
    } catch (error) {
      if (tries === 5) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/**
 * Does something with the code lenses of the active editor. VS Code asks for the words of a new lens only while its line is drawn, so a window
 * that is busy may keep old ones until the text is scrolled. Then a person scrolls, and so does this, up to twice, and says what there was.
 * @template T
 * @param {import('playwright-core').Page} page
 * @param {(wait: { timeout: number }) => Promise<T>} act waits for what it wants to see with the options that it is given
 * @returns {Promise<T>}
 */
export async function withLenses(page, act) {
  for (let tries = 1; ; tries++) {
    try {
      return await act({ timeout: patience });
    } catch (error) {
      const shown = await page.locator('.codelens-decoration').allInnerTexts();
      const said = `lenses: ${shown.join(' | ')}`;
      if (tries === 3) throw new Error(said, { cause: error });
      console.log(`!!! scrolled, and tried again; ${said}`);
      await page.keyboard.press('Escape');
      await page.locator('.editor-instance .view-lines').first().click();
      await page.keyboard.press('Control+ArrowDown');
      await page.keyboard.press('Control+ArrowUp');
    }
  }
}

/**
 * Opens a file through the list of files, as a person in a hurry does.
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
export async function openFile(page, name) {
  await persist(page, async (wait) => {
    await page.keyboard.press('Control+P');
    await page.locator('.quick-input-widget').waitFor(wait);
    await page.keyboard.type(name);
    await page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: name }).first().waitFor(wait);
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ ...wait, state: 'hidden' });
    await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor(wait);
    await page.locator('.editor-instance .view-lines .view-line').first().waitFor(wait);
    // The file may be open already while the list still has the keys.
    await page.locator('.editor-instance .monaco-editor.focused').first().waitFor(wait);
  });
}

/**
 * Puts the cursor into the text of the active editor.
 * @param {import('playwright-core').Page} page
 * @param {number} line from 1
 * @param {number} column from 1; one beyond the line is its end
 */
export async function putCursor(page, line, column) {
  await persist(page, async (wait) => {
    await page.keyboard.press('Control+G');
    await page.locator('.quick-input-widget').waitFor(wait);
    await page.keyboard.type(`${line}:${column}`);
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ ...wait, state: 'hidden' });
    const place = page.locator('.statusbar-item').filter({ hasText: `Ln ${line}, ` });
    await place.first().waitFor(wait);
  });
}

/**
 * Runs a command by its title, through the command palette. Only finding it is tried again, never running it.
 * @param {import('playwright-core').Page} page
 * @param {string} title
 * @param {{ asks?: boolean }} [options] `asks`: it puts a question where its title was typed, so that place does not vanish
 */
export async function runCommand(page, title, { asks = false } = {}) {
  await persist(page, async (wait) => {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget').waitFor(wait);
    await page.keyboard.type(title);
    await page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: title }).first().waitFor(wait);
  });
  await page.keyboard.press('Enter');
  if (!asks) await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/**
 * Rests the mouse on words of the editor until their hover shows. Code lenses that arrive meanwhile move the text from under the
 * mouse; then a person points again, and so does this.
 * @param {import('playwright-core').Page} page
 * @param {object} place
 * @param {string} place.line words that the visible line has
 * @param {string} place.words on that line, written in one colour or more
 * @param {string} place.hover words that the hover has
 */
export async function hoverOver(page, { line, words, hover }) {
  const shown = page.locator('.monaco-hover .hover-contents').filter({ hasText: hover }).first();
  for (let tries = 1; ; tries++) {
    try {
      await pointAt(page, line, words);
      await shown.waitFor({ timeout: 4000 });
      return;
    } catch (error) {
      if (tries === 5) throw error;
    }
  }
}

/** Moves the mouse to the middle of `words`. */
async function pointAt(page, line, words) {
  const shown = page.locator('.editor-instance .view-line').filter({ hasText: line }).first();
  await shown.waitFor({ timeout: 8000 });
  const place = await shown.evaluate((element, wanted) => {
    // The editor writes no-break spaces, and cuts a line into pieces by colour.
    const pieces = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) pieces.push(walker.currentNode);
    const text = pieces
      .map((piece) => piece.textContent)
      .join('')
      .replaceAll('\u00a0', ' ');
    const start = text.indexOf(wanted);
    let offset = start < 0 ? text.length : start + Math.floor(wanted.length / 2);
    for (const piece of pieces) {
      if (offset < piece.textContent.length) {
        const range = document.createRange();
        range.setStart(piece, offset);
        range.setEnd(piece, offset + 1);
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }
      offset -= piece.textContent.length;
    }
    throw new Error(`The line does not have ${wanted}`);
  }, words);
  await page.mouse.move(place.x - 40, place.y);
  await page.mouse.move(place.x, place.y, { steps: 8 });
}

/**
 * @param {string} part
 * @param {string} data
 * @param {string} vsix
 */
async function installExtension(part, data, vsix) {
  if (!existsSync(vsix)) throw new Error(`There is no package ${vsix}`);
  const { node, main } = serverPaths(part);
  const options = ['--install-extension', vsix, '--server-data-dir', data, '--accept-server-license-terms'];
  const { code, output } = await runProgram(node, [main, ...options], { seconds: 60, output: 'pipe' });
  if (code !== 0 || !output.includes('successfully installed'))
    throw new Error(`The package was not installed: ${output}`);
}
