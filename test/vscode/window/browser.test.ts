// What a person sees of the extension without Node: it runs in a web worker, as in an editor in a browser, and no article was opened before.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile, openWindow, putCursor, runCommand } from '../../../scripts/editor/window.mjs';
import { untilCounted } from './timelinePage';

const project = process.cwd();

describe('in a browser alone', () => {
  let window: Awaited<ReturnType<typeof openWindow>>;

  before(async () => {
    // Where both are possible, an editor takes Node; here it must not.
    const settings = { 'remote.extensionKind': { 'source-provenance.source-provenance': ['web'] } };
    window = await openWindow({ folder: join(project, 'seeds'), extension: project, settings });
  });

  after(() => window?.close());

  it('the side bar lists the contradictions of files that are not open', async () => {
    await runCommand(window.page, 'Source Provenance: Focus on Contradictions View');
    const rows = window.page.locator('.pane-body .monaco-list-row');
    await rows
      .filter({ hasText: /^January 2026 \/ Feb 5, 2026/ })
      .first()
      .waitFor();
  });

  it('the timeline has the whole folder', async () => {
    await openFile(window.page, 'digest-zelensky-warning.txt');
    await window.page.locator('.editor-actions [aria-label^="Open Timeline"]').first().click();
    await untilCounted(window.page, '26 entries, 2 contradictions');
  });

  it('a contradiction is marked as intentional, which is written beside the articles', async () => {
    const { page, workspace } = window;
    await page.locator('.tab[data-resource-name="digest-zelensky-warning.txt"]').first().click();
    await putCursor(page, 15, 1);
    await runCommand(page, 'Source Provenance: Mark Contradiction as Intentional', { asks: true });
    await page.locator('.quick-input-title').filter({ hasText: 'both stand?' }).first().waitFor();
    await page.keyboard.type('The second is the announcement.');
    await page.keyboard.press('Enter');
    const marks = join(workspace, 'provenance-intentional.json');
    const written = () => (existsSync(marks) ? readFileSync(marks, 'utf8') : '');
    // The file is there before its words are.
    for (let tries = 0; tries < 200 && written() === ''; tries++) await page.waitForTimeout(100);
    assert.match(written(), /The second is the announcement\./);
    await untilCounted(page, '26 entries, 1 contradiction');
  });
});
