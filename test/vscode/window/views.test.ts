// The views of the side bar as a person sees them: contradictions by event, sources by publisher, events by month; filter, badge, comparing.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWindow, runCommand } from '../../../scripts/editor/window.mjs';

const project = process.cwd();

describe('the views of the side bar', () => {
  let window: Awaited<ReturnType<typeof openWindow>>;

  const pane = (name: string) => window.page.locator(`.pane:has(.pane-header[aria-label^="${name}"])`);
  const rows = (name: string) => pane(name).locator('.monaco-list-row');
  const row = (name: string, words: string | RegExp) => rows(name).filter({ hasText: words }).first();
  const show = async (name: string) => {
    await runCommand(window.page, `Source Provenance: Focus on ${name} View`);
    await rows(name).first().waitFor();
  };

  before(async () => {
    // High enough for all rows: those below the edge of a view are not there.
    const size = { width: 1280, height: 1500 };
    window = await openWindow({ folder: join(project, 'seeds'), extension: project, size });
  });

  after(() => window?.close());

  it('list contradictions by how sure they are, before any article is open', async () => {
    await show('Contradictions');
    await row('Contradictions', /^Sure/).waitFor();
    await row('Contradictions', /^Likely/).waitFor();
    await row('Contradictions', /January 2026 \/ Feb 5, 2026.*at least 5 days apart/).waitFor();
    await window.page.locator('.activitybar .badge-content').filter({ hasText: /^2$/ }).first().waitFor();
  });

  it('open the line of an account', async () => {
    await row('Contradictions', 'January 2026 / Feb 5, 2026').locator('.monaco-tl-twistie').click();
    await row('Contradictions', /^Feb 5, 2026/).click();
    await window.page.locator('.tab.active[data-resource-name="digest-kursk-rotation.txt"]').waitFor();
    await window.page.locator('.statusbar-item').filter({ hasText: 'Ln 16, Col 1' }).first().waitFor();
  });

  it('compare both accounts, and offer to adopt one of the dates', async () => {
    const event = row('Contradictions', 'January 2026 / Feb 5, 2026');
    const other = window.page.locator('.tab[data-resource-name="digest-zelensky-warning.txt"]').first();
    // A row that is drawn anew under the mouse swallows a click; a person clicks again.
    for (let tries = 0; tries < 3 && (await other.count()) === 0; tries++) {
      await event.hover();
      await event.locator('[aria-label^="Compare Accounts"]').first().click();
      await other.waitFor({ timeout: 6000 }).catch(() => {});
    }
    await other.waitFor();
    // Both dates are marked, as matches of a search are.
    const marked = window.page.locator('.editor-instance:has(.view-overlays [class*="ced-"])');
    await marked.nth(1).waitFor();
    await event.hover();
    await event.locator('[aria-label^="Adopt a Date"]').first().click();
    await window.page
      .locator('.quick-input-list .monaco-list-row')
      .filter({ hasText: 'Write “Feb 5, 2026”' })
      .first()
      .waitFor();
    await window.page.keyboard.press('Escape');
  });

  it('list sources by publisher, with what is wrong with them', async () => {
    await show('Sources');
    for (const publisher of ['CNN', 'Newsweek', 'Yonhap']) await row('Sources', new RegExp(`^${publisher}`)).waitFor();
    const names = await rows('Sources').allInnerTexts();
    const found = ['CNN', 'Newsweek', 'Yonhap'].map((name) => names.findIndex((text) => text.startsWith(name)));
    assert.deepEqual(
      found,
      found.toSorted((a, b) => a - b),
      'by name',
    );
    await row('Sources', /North Korean Troops Remain Active.*cited 16 times · 2 files/).waitFor();
  });

  it('list events by month', async () => {
    await show('Events');
    await row('Events', /^June 2024/).waitFor();
    await row('Events', /^October 2024/).waitFor();
  });

  it('are filtered together', async () => {
    await runCommand(window.page, 'Source Provenance: Filter Contradictions, Sources and Events', { asks: true });
    await window.page.locator('.quick-input-widget input[placeholder^="Words that"]').waitFor();
    await window.page.keyboard.type('memorial');
    await window.page.keyboard.press('Enter');
    await row('Events', /^June 2024/).waitFor({ state: 'hidden' });
    await row('Events', /^January 2026/).waitFor();
  });

  it('say when nothing passes the filter, and lead back', async () => {
    await runCommand(window.page, 'Source Provenance: Filter Contradictions, Sources and Events', { asks: true });
    await window.page.locator('.quick-input-widget input[placeholder^="Words that"]').waitFor();
    await window.page.keyboard.press('Control+A');
    await window.page.keyboard.type('zeppelin');
    await window.page.keyboard.press('Enter');
    const events = pane('Events');
    await events.locator('.welcome-view-content').filter({ hasText: 'No event matches the filter.' }).first().waitFor();
    await events.locator('.welcome-view-content .monaco-button').filter({ hasText: 'Clear Filter' }).first().click();
    await row('Events', /^June 2024/).waitFor();
  });

  it('have the state of reading in the language status of an article', async () => {
    await window.page.locator('.tab[data-resource-name="digest-zelensky-warning.txt"]').first().click();
    await window.page.locator('[id="status.languageStatus"]').first().hover();
    await window.page.locator('.monaco-hover').filter({ hasText: '2 digests among 7 files' }).first().waitFor();
    await window.page.keyboard.press('Escape');
  });

  it('silence a contradiction from its row, in both files, and the row goes', async () => {
    await show('Contradictions');
    const event = row('Contradictions', 'January 2026 / Feb 5, 2026');
    const choice = window.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'here and in' }).first();
    for (let tries = 0; tries < 3 && (await choice.count()) === 0; tries++) {
      await event.hover();
      await event.locator('[aria-label^="Silence"]').first().click();
      await choice.waitFor({ timeout: 6000 }).catch(() => {});
    }
    await choice.click();
    await event.waitFor({ state: 'hidden' });
    const isSilenced = () =>
      ['digest-kursk-rotation.txt', 'digest-zelensky-warning.txt'].every((name) =>
        readFileSync(join(window.workspace, name), 'utf8').includes('contradictory-dates -->'),
      );
    for (let tries = 0; tries < 60 && !isSilenced(); tries++) await window.page.waitForTimeout(100);
    assert.ok(isSilenced(), 'a comment stands in both, and both are saved');
  });
});

describe('the views of a folder without digests', () => {
  let window: Awaited<ReturnType<typeof openWindow>>;
  let scratch: string;

  before(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'provenance-empty-'));
    const folder = join(scratch, 'notes');
    mkdirSync(folder);
    writeFileSync(join(folder, 'README.md'), '# Notes\n\nNothing is cited here.\n');
    window = await openWindow({ folder, extension: project });
  });

  after(async () => {
    await window?.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  it('welcome a person with the next step', async () => {
    const { page } = window;
    await runCommand(page, 'Source Provenance: Focus on Contradictions View');
    const view = page.locator('.pane:has(.pane-header[aria-label^="Contradictions"])');
    const welcome = view.locator('.welcome-view-content');
    await welcome.filter({ hasText: 'No digest in this folder yet' }).first().waitFor();
    await welcome.locator('.monaco-button').filter({ hasText: 'Open Sample Folder' }).first().waitFor();
    await welcome.locator('a').filter({ hasText: 'new digest' }).first().click();
    await page.locator('.editor-instance .view-line').filter({ hasText: 'Timeline' }).first().waitFor();
  });
});
