// The preview of a renumbering, where the setting asks for one: nothing is changed before it is taken, and then all of it.

import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile, openWindow, runCommand } from '../../../scripts/editor/window.mjs';
import { reopening } from '../ferryTexts';

const settings = { 'provenance.renumbering.preview': true };

describe('the preview of a renumbering', () => {
  let window: Awaited<ReturnType<typeof openWindow>>;
  let scratch: string;

  before(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'provenance-preview-'));
    const folder = join(scratch, 'articles');
    mkdirSync(folder);
    writeFileSync(join(folder, 'reopening.article'), reopening);
    window = await openWindow({ folder, extension: process.cwd(), settings });
    await openFile(window.page, 'reopening.article');
    await window.page.locator('.codelens-decoration').filter({ hasText: 'cited 2 times' }).first().waitFor();
  });

  after(async () => {
    await window?.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  it('shows every change, and takes them together', async () => {
    const { page } = window;
    await runCommand(page, 'Source Provenance: Number Sources by First Use');
    const rows = page.locator('.bulk-edit-panel .monaco-list-row');
    await rows.filter({ hasText: 'First crossing' }).first().waitFor();
    const saved = () => readFileSync(join(window.workspace, 'reopening.article'), 'utf8');
    await page.keyboard.press('Control+S');
    assert.equal(saved(), reopening);
    await rows.filter({ hasText: 'reopening.article' }).locator('input[type=checkbox], .edit-checkbox').first().click();
    await page.locator('.bulk-edit-panel .monaco-button').filter({ hasText: 'Apply' }).first().click();
    // A file that is being written is empty for a moment.
    for (let tries = 0; tries < 50 && ['', reopening].includes(saved()); tries++) {
      await page.keyboard.press('Control+S');
      await page.waitForTimeout(100);
    }
    assert.match(
      saved(),
      /passengers \[1\].* a week \[2\]\.\n.*Alder Point \[1\]\[3\]\.\n.*\n1\. Port Courier: Ferry runs again\n/s,
    );
  });
});
