// An article's `command:` address runs nothing: not when a person clicks it in the text, and not from the hover.

import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hoverOver, openFile, openWindow } from '../../../scripts/editor/window.mjs';

/** Would open a tab, which anybody sees. */
const command = 'command:workbench.action.files.newUntitledFile';
const article = `The Ferry Line Opens at Last
Updated (2 articles)
The company waited for years [1][2].
All related articles (2 articles)
- Reuters: [Ferry halted](${command})
- Post: [Ferry sails](https://harbour.invalid/sails)
`;

describe('addresses in an article that is clicked', () => {
  let window: Awaited<ReturnType<typeof openWindow>>;
  let scratch: string;

  before(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'provenance-links-'));
    const folder = join(scratch, 'articles');
    mkdirSync(folder);
    writeFileSync(join(folder, 'ferry.article'), article);
    window = await openWindow({ folder, extension: process.cwd() });
    await openFile(window.page, 'ferry.article');
    // Links come with the lenses, at the latest.
    await window.page.locator('.codelens-decoration').filter({ hasText: 'cited 1 time' }).first().waitFor();
    await window.page.locator('.detected-link').filter({ hasText: 'harbour.invalid' }).first().waitFor();
  });

  after(async () => {
    await window?.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  it('run no command from the text', async () => {
    const { page } = window;
    assert.equal(await page.locator('.detected-link').filter({ hasText: 'command' }).count(), 0);
    const words = page
      .locator('.editor-instance .view-line span')
      .filter({ hasText: /newUntitledFile/ })
      .last();
    await words.click({ modifiers: ['Control'] });
    await words.click({ modifiers: ['Alt'] });
    await assertNothingRan();
  });

  it('run no command from the hover, which shows them as text', async () => {
    const { page } = window;
    await hoverOver(page, { line: 'waited for years', words: '[1]', hover: 'newUntitledFile' });
    const hover = page.locator('.monaco-hover .hover-contents').filter({ hasText: 'newUntitledFile' }).first();
    const targets = await hover
      .locator('a')
      .evaluateAll((links) => links.map((link) => `${link.getAttribute('data-href')} ${link.getAttribute('href')}`));
    assert.ok(targets.length > 0, 'other links are there');
    for (const target of targets) assert.ok(!target.includes('command:'), target);
    await hover.locator('p').filter({ hasText: 'newUntitledFile' }).first().click();
    await assertNothingRan();
  });

  /** A command that was run would have come before one that is run now. */
  async function assertNothingRan() {
    const { page } = window;
    await openFile(page, 'ferry.article');
    assert.equal(await page.locator('.tab').count(), 1);
  }
});
