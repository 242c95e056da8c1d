// The timeline as a person sees it: what it shows of the samples, what keys and the mouse do in it, that it follows typing, in every theme and
// at two widths, without a complaint of the browser or of axe.

import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile, openWindow, putCursor } from '../../../scripts/editor/window.mjs';
import { complaintsOf, errorSpot, pageIn, untilCounted, violationsOf } from './timelinePage';

const project = process.cwd();
const all = '26 entries, 2 contradictions';

describe('the timeline', () => {
  let window: Awaited<ReturnType<typeof openWindow>>;
  let complaints: string[];

  const press = async (key: string) => {
    await pageIn(window.page).locator('.stage').focus();
    await window.page.keyboard.press(key);
  };
  const card = () => pageIn(window.page).locator('.card');
  const chooseMode = (mode: string) => pageIn(window.page).locator(`button[data-mode="${mode}"]`).click();

  /** The keys stay in the timeline, so the status bar has no line to name. */
  const untilAtLine = (line: number) =>
    window.page
      .locator('.line-numbers.active-line-number')
      .filter({ hasText: new RegExp(`^${line}$`) })
      .first()
      .waitFor();

  before(async () => {
    window = await openWindow({ folder: join(project, 'seeds'), extension: project });
    complaints = complaintsOf(window.page);
    await openFile(window.page, 'digest-zelensky-warning.txt');
  });

  after(() => window?.close());

  it('opens by the button in the title of an article', async () => {
    await window.page.locator('.editor-actions [aria-label^="Open Timeline"]').first().click();
    await untilCounted(window.page, all);
  });

  it('shows January and February 2026 joined, with the gap', async () => {
    // The second contradiction by date.
    await press('n');
    await card().locator('h3').filter({ hasText: 'Likely: at least 37 days apart' }).waitFor();
    await press('n');
    await card().locator('h2').filter({ hasText: 'January 2026' }).waitFor();
    await card().locator('h3').filter({ hasText: 'Sure: at least 5 days apart' }).waitFor();
    const text = await card().innerText();
    for (const words of [
      'Feb 5, 2026',
      'digest-kursk-rotation.txt, line 16',
      '[3] CNN',
      '[2] Yonhap',
      'One event because',
    ])
      assert.ok(text.includes(words), `${words} in:\n${text}`);
  });

  it('shows the line of the selected entry on Enter', async () => {
    await press('Enter');
    await window.page.locator('.statusbar-item').filter({ hasText: 'Ln 15, Col 1' }).first().waitFor();
  });

  it('selects what is clicked, and shows its line', async () => {
    await press('Escape');
    await card().waitFor({ state: 'hidden' });
    const { x, y } = await errorSpot(window.page);
    await window.page.mouse.click(x, y);
    await card().locator('h3').filter({ hasText: 'days apart' }).first().waitFor();
    await untilAtLine(10);
  });

  it('compares both accounts side by side', async () => {
    await press('Home');
    await press('n');
    await press('n');
    await card().locator('button.compare').first().click();
    await window.page.locator('.tab[data-resource-name="digest-kursk-rotation.txt"]').first().waitFor();
    await window.page.locator('.tab[data-resource-name="digest-zelensky-warning.txt"]').first().waitFor();
    await window.page
      .locator('.tab')
      .filter({ hasText: /^Timeline$/ })
      .first()
      .click();
    await untilCounted(window.page, all);
  });

  it('filters by words, file and contradiction, and says when nothing is left', async () => {
    const page = pageIn(window.page);
    const search = page.locator('input[type="search"]');
    await search.fill('memorial');
    await untilCounted(window.page, /^\d of 26 entries/);
    await search.fill('no such words');
    await page.locator('.message h2').filter({ hasText: 'No entry matches the filter' }).waitFor();
    await page.locator('.message button').click();
    await untilCounted(window.page, all);
    await page.locator('.check input').click();
    await untilCounted(window.page, '4 of 26 entries');
    await page.locator('.check input').click();
    await page.locator('select[aria-label="Publisher"]').selectOption('CNN');
    await untilCounted(window.page, /^\d+ of 26 entries/);
    await page.locator('select[aria-label="Publisher"]').selectOption('');
    await untilCounted(window.page, all);
  });

  it('is the same as a list, in which a row shows its line', async () => {
    await chooseMode('list');
    const rows = pageIn(window.page).locator('.list li');
    await rows.first().waitFor();
    assert.equal(await rows.count(), 26);
    await rows.filter({ hasText: 'Feb 20 2026' }).locator('button').click();
    await untilAtLine(17);
    assert.deepEqual(await violationsOf(window.page), []);
    await chooseMode('timeline');
  });

  it('follows typing', async () => {
    await window.page.locator('.tab[aria-label="digest-zelensky-warning.txt, Editor Group 1"]').click();
    await putCursor(window.page, 15, 1);
    for (let at = 0; at < 'January 2026'.length; at++) await window.page.keyboard.press('Shift+ArrowRight');
    await window.page.keyboard.type('Feb 5, 2026');
    await untilCounted(window.page, '26 entries, 1 contradiction');
    for (let at = 0; at < 'Feb 5, 2026'.length; at++) await window.page.keyboard.press('Backspace');
    await window.page.keyboard.type('January 2026');
    await untilCounted(window.page, all);
  });

  for (const [theme, look] of [
    ['Dark Modern', 'vs-dark'],
    ['Light Modern', 'vs'],
    ['Default High Contrast', 'hc-black'],
    ['Default High Contrast Light', 'hc-light'],
  ] as const) {
    it(`has nothing that axe finds wrong in ${theme}, wide and narrow`, async () => {
      const settings = join(window.workspace, '.vscode');
      mkdirSync(settings, { recursive: true });
      writeFileSync(join(settings, 'settings.json'), JSON.stringify({ 'workbench.colorTheme': theme }));
      await window.page.locator(`.monaco-workbench.${look}`).first().waitFor();
      for (const size of [
        { width: 1600, height: 900 },
        { width: 820, height: 900 },
      ]) {
        await window.page.setViewportSize(size);
        await press('Home');
        await card().waitFor();
        assert.deepEqual(await violationsOf(window.page), [], `${size.width} pixels`);
      }
    });
  }

  it('keeps what was filtered over a reload of the window', async () => {
    await pageIn(window.page).locator('input[type="search"]').fill('memorial');
    await untilCounted(window.page, /^\d of 26 entries/);
    // The editor writes the state of its panels every few seconds.
    await window.page.waitForTimeout(7000);
    await window.page.reload();
    await untilCounted(window.page, /^\d of 26 entries/);
    assert.equal(
      await pageIn(window.page)
        .locator('input[type="search"]')
        .evaluate((input) => (input as unknown as { value: string }).value, 0),
      'memorial',
    );
  });

  it('has met no error, and nothing that its policy refused', () => assert.deepEqual(complaints, []));
});
