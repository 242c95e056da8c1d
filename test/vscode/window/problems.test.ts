// What a person sees in the window: the Problems panel, the way from one account to the other, the hover, the language's name.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { hoverOver, openFile, openWindow, putCursor, runCommand } from '../../../scripts/editor/window.mjs';

const project = process.cwd();

describe('the window', () => {
  let window: Awaited<ReturnType<typeof openWindow>>;

  before(async () => {
    window = await openWindow({ folder: join(project, 'seeds'), extension: project });
    console.log(`    editor host: ${window.host}`);
  });

  after(() => window?.close());

  it('lists the problems of a folder of plain texts before any of them is open', async () => {
    await runCommand(window.page, 'View: Focus Problems');
    const rows = window.page.locator('.markers-panel .monaco-list-row');
    await rows.filter({ hasText: 'contradictory-dates' }).first().waitFor();
    assert.equal(await window.page.locator('.tab').count(), 0);
  });

  it('names the language in the status bar', async () => {
    await openFile(window.page, 'digest-zelensky-warning.txt');
    await window.page
      .locator('.statusbar-item')
      .filter({ hasText: /^Article$/ })
      .first()
      .waitFor();
  });

  it('lists the contradiction in the Problems panel, with the other account under it', async () => {
    await openFile(window.page, 'digest-kursk-rotation.txt');
    await runCommand(window.page, 'View: Focus Problems');
    const rows = window.page.locator('.markers-panel .monaco-list-row');
    const problem = rows.filter({ hasText: 'contradictory-dates' }).filter({ hasText: 'Dated Feb 5, 2026 here' });
    await problem.first().waitFor();
    await otherAccount().waitFor();
  });

  it('jumps to the other account', async () => {
    await otherAccount().click();
    await window.page.locator('.tab.active[data-resource-name="digest-zelensky-warning.txt"]').waitFor();
    await window.page.locator('.view-line').filter({ hasText: 'January 2026' }).first().waitFor();
    await window.page.locator('.statusbar-item').filter({ hasText: 'Ln 15, Col 1' }).first().waitFor();
  });

  it('shows the source when the mouse rests on a citation', async () => {
    await openFile(window.page, 'digest-zelensky-warning.txt');
    // The jump before may still be bringing its line into view; the status bar shows when the cursor is here.
    await putCursor(window.page, 3, 1);
    // Where the long line is wrapped depends on what stands beside the text.
    await hoverOver(window.page, { line: '[1]', words: '[1]', hover: 'Newsweek' });
  });

  it('opens the page of a rule, rendered, by the link on a problem', async () => {
    await runCommand(window.page, 'View: Focus Problems');
    const rows = window.page.locator('.markers-panel .monaco-list-row');
    await rows.locator('a').filter({ hasText: 'duplicate-source' }).first().click();
    await window.page.locator('.tab.active').filter({ hasText: 'Preview duplicate-source.md' }).waitFor();
    const page = window.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await page.locator('h1').filter({ hasText: 'duplicate-source' }).waitFor();
  });

  it('says in its output what was read and how long it took', async () => {
    await runCommand(window.page, 'Source Provenance: Show Output');
    const lines = window.page.locator('.panel .view-line');
    await lines.filter({ hasText: 'Read 7 files (2 digests) in ' }).first().waitFor();
  });

  /** The related place under the problem. */
  function otherAccount() {
    const places = window.page.locator('.markers-panel .monaco-list-row[aria-level="3"]');
    return places.filter({ hasText: 'digest-zelensky-warning.txt' }).filter({ hasText: '“January 2026”' }).first();
  }
});
