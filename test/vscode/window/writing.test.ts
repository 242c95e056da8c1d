// What a person who writes sees: the peek view, the completion list, the preview of a rename, the questions of commands, and what
// comes along with a paste. With keys alone.

import { strict as assert } from 'node:assert';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile, openWindow, putCursor, runCommand, withLenses } from '../../../scripts/editor/window.mjs';
import { anniversary, reopening } from '../ferryTexts';

const project = process.cwd();

/** Nothing is saved but by the tests, and `End` is the end of a line. */
const settings = { '[article]': { 'editor.wordWrap': 'off' } };

/** The column, from 1, of `words` in a line, from 0, of the reopening. */
function columnOf(line: number, words: string): number {
  return (reopening.split('\n')[line]?.indexOf(words) ?? 0) + 1;
}

describe('somebody who writes', () => {
  let window: Awaited<ReturnType<typeof openWindow>>;
  let scratch: string;
  const page = () => window.page;
  const rows = (text: string | RegExp) =>
    page().locator('.quick-input-list .monaco-list-row').filter({ hasText: text });

  before(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'provenance-ferry-'));
    const folder = join(scratch, 'articles');
    mkdirSync(folder);
    writeFileSync(join(folder, 'reopening.article'), reopening);
    writeFileSync(join(folder, 'anniversary.article'), anniversary);
    window = await openWindow({ folder, extension: project, settings });
    await openFile(page(), 'reopening.article');
    await page().locator('.codelens-decoration').filter({ hasText: '1 contradicts' }).first().waitFor();
  });

  after(async () => {
    await window?.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  it('peeks at the other account through the lens of an entry', async () => {
    const view = page().locator('.peekview-widget');
    await withLenses(page(), async (wait) => {
      await page().locator('.codelens-decoration a').filter({ hasText: '1 contradicts' }).first().click(wait);
      await view.filter({ hasText: 'anniversary.article' }).first().waitFor(wait);
    });
    await view.locator('.view-line').filter({ hasText: 'March 16, 2025' }).first().waitFor();
    await page().keyboard.press('Escape');
    await view.first().waitFor({ state: 'hidden' });
  });

  it('is offered the sources after a bracket, the best fit first', async () => {
    await putCursor(page(), 5, 200);
    await page().keyboard.type(' [');
    const items = page().locator('.suggest-widget .monaco-list-row');
    await items.filter({ hasText: 'Alder Gazette: Pier is mended' }).first().waitFor();
    assert.match(await items.first().innerText(), /^1\s+Alder Gazette/);
    await page().keyboard.press('Enter');
    await savedWhen('reopening.article', (text) => text.includes('pier of Alder Point [1]. [1]\n'));
    // Typing and choosing are steps of their own.
    await undoneTo('reopening.article', reopening, 3);
  });

  it('looks at a rename before it is made', async () => {
    await putCursor(page(), 3, columnOf(2, '3]'));
    await page().keyboard.press('F2');
    await page().locator('.rename-box input:focus').first().waitFor();
    await page().keyboard.type('1');
    await page().keyboard.press('Control+Enter');
    const changes = page().locator('.bulk-edit-panel .monaco-list-row');
    await changes.filter({ hasText: 'First crossing' }).first().waitFor();
    await page().locator('.bulk-edit-panel .monaco-button').filter({ hasText: 'Apply' }).first().click();
    await savedWhen('reopening.article', (text) => text.includes('\n1. Port Courier: Ferry runs again\n'));
    await undoneTo('reopening.article', reopening);
  });

  it('is shown the citations of a source that is to be removed', async () => {
    await putCursor(page(), 10, 8);
    await runCommand(page(), 'Source Provenance: Remove Source...', { asks: true });
    await rows('passengers [3]').first().waitFor();
    await rows('line 6').first().waitFor();
    await page().keyboard.press('Enter');
    await savedWhen('reopening.article', (text) => !text.includes('Port Courier') && !text.includes('[3]'));
    await undoneTo('reopening.article', reopening);
  });

  it('is asked for the source that is to be inserted', async () => {
    await putCursor(page(), 8, 8);
    await runCommand(page(), 'Source Provenance: Insert Source Here...', { asks: true });
    await page()
      .locator('.quick-input-widget')
      .filter({ hasText: 'New source 1, before “Alder Gazette' })
      .first()
      .waitFor();
    await page().keyboard.type('Island Times: Calm seas');
    await page().keyboard.press('Enter');
    await savedWhen('reopening.article', (text) => {
      return text.includes('\n1. Island Times: Calm seas\n2. Alder Gazette') && text.includes('passengers [4].');
    });
    await undoneTo('reopening.article', reopening);
  });

  it('moves a source by a chord of keys', async () => {
    await putCursor(page(), 8, 8);
    await page().keyboard.press('Control+K');
    await page().keyboard.press('Alt+ArrowDown');
    await page().locator('.statusbar-item').filter({ hasText: 'Ln 9, Col 8' }).first().waitFor();
    await savedWhen('reopening.article', (text) => text.includes('\n2. Alder Gazette: Pier is mended'));
    await undoneTo('reopening.article', reopening);
  });

  it('pastes a sentence with its sources, and can change that to the plain text', async () => {
    await copy(3, columnOf(2, ' The pier'));
    await openFile(page(), 'anniversary.article');
    await putCursor(page(), 3, 200);
    await page().keyboard.press('Control+V');
    await page().locator('.post-edit-widget').first().waitFor();
    const added = '3. Alder Gazette: Pier is mended https://alder.example/pier';
    await savedWhen('anniversary.article', (text) => text.includes('within a week [3].\n') && text.includes(added));
    await undoneTo('anniversary.article', anniversary);
    await putCursor(page(), 3, 200);
    await page().keyboard.press('Control+V');
    await page().locator('.post-edit-widget').first().waitFor();
    await page().keyboard.press('Control+.');
    const choices = page().locator('.action-widget .monaco-list-row');
    await choices.filter({ hasText: 'Paste with 1 source' }).first().waitFor();
    await choices.filter({ hasText: 'Insert Plain Text' }).first().click();
    await savedWhen('anniversary.article', (text) => text.includes('within a week [1].\n') && !text.includes(added));
    await undoneTo('anniversary.article', anniversary);
  });

  it('pastes a copied line above, with its sources', async () => {
    await openFile(page(), 'reopening.article');
    await putCursor(page(), 5, 3);
    await page().keyboard.press('Control+C');
    await openFile(page(), 'anniversary.article');
    await putCursor(page(), 5, 10);
    await page().keyboard.press('Control+V');
    const line = 'Early March 2025 – Workers mend the pier of Alder Point [3].';
    await savedWhen('anniversary.article', (text) => text.includes(`Timeline\n${line}\nMarch 16, 2025`));
    await undoneTo('anniversary.article', anniversary);
  });

  it('is asked why two dates shall stand, and then they do', async () => {
    await openFile(page(), 'reopening.article');
    await putCursor(page(), 6, 20);
    await runCommand(page(), 'Source Provenance: Mark Contradiction as Intentional...', { asks: true });
    await page()
      .locator('.quick-input-widget')
      .filter({ hasText: /Why do .* both stand\?/ })
      .first()
      .waitFor();
    await page().keyboard.type('Two ceremonies were held');
    await page().keyboard.press('Enter');
    await savedWhen('provenance-intentional.json', (text) => text.includes('"Two ceremonies were held"'));
    await page().locator('.editor-instance .squiggly-warning').first().waitFor({ state: 'hidden' });
  });

  it('finds what can be done to sources in the menu of the editor', async () => {
    await page()
      .locator('.editor-instance .view-line')
      .filter({ hasText: 'Port Courier: Ferry' })
      .first()
      .click({ button: 'right' });
    const items = page().locator('.monaco-menu .action-item');
    await items.filter({ hasText: 'Show All Accounts of This Event' }).first().waitFor();
    await items
      .filter({ hasText: /^Sources$/ })
      .first()
      .hover();
    await items.filter({ hasText: 'Number Sources by First Use' }).first().waitFor();
    await page().keyboard.press('Escape');
    await page().keyboard.press('Escape');
  });

  /** Copies from a place to the end of its line. */
  async function copy(line: number, column: number): Promise<void> {
    await putCursor(page(), line, column);
    await page().keyboard.press('Shift+End');
    await page().keyboard.press('Control+C');
  }

  /** Saves until the file is as wanted: what was asked for may take a moment to be done. */
  async function savedWhen(name: string, wanted: (text: string) => boolean): Promise<void> {
    let text = '';
    for (let tries = 0; tries < 50; tries++) {
      await page().keyboard.press('Control+S');
      const path = join(window.workspace, name);
      text = existsSync(path) ? readFileSync(path, 'utf8') : '';
      if (wanted(text)) return;
      await page().waitForTimeout(100);
    }
    assert.fail(`${name} is not as wanted:\n${text}`);
  }

  /** As many undos, and nothing of it is left. */
  async function undoneTo(name: string, text: string, steps = 1): Promise<void> {
    for (let step = 0; step < steps; step++) await page().keyboard.press('Control+Z');
    await savedWhen(name, (now) => now === text);
  }
});
