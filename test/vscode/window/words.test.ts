// The interface in another language: commands, views, settings of the manifest, and every word of the timeline and the side bar.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile, openWindow, persist } from '../../../scripts/editor/window.mjs';
import { frameOf, pageIn, untilCounted } from './timelinePage';

const project = process.cwd();

describe('an editor in German', () => {
  let window: Awaited<ReturnType<typeof openWindow>>;
  const german: Record<string, string> = JSON.parse(readFileSync('l10n/bundle.l10n.de.json', 'utf8'));

  before(async () => {
    window = await openWindow({ folder: join(project, 'seeds'), extension: project, language: 'de' });
    await openFile(window.page, 'digest-zelensky-warning.txt');
  });

  after(() => window?.close());

  it('has German commands', async () => {
    const { page } = window;
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await persist(page, async (wait) => {
      await page.keyboard.press('F1');
      await page.locator('.quick-input-widget').waitFor(wait);
      await page.keyboard.type('Source Provenance: Zeitleiste');
      await rows.filter({ hasText: 'Source Provenance: Zeitleiste öffnen' }).first().waitFor(wait);
      await rows.filter({ hasText: 'Source Provenance: Zeitleiste sortieren' }).first().waitFor(wait);
    });
    await page.keyboard.press('Escape');
  });

  it('has German views', async () => {
    const { page } = window;
    // The badge lies over the icon, and takes the click for it.
    await page.locator('.activitybar .action-label[aria-label^="Source Provenance"]').first().click({ force: true });
    const titles = page.locator('.pane-header .title');
    for (const name of ['Widersprüche', 'Quellen', 'Ereignisse']) {
      await titles.filter({ hasText: name }).first().waitFor();
    }
    const rows = page.locator('.pane-body .monaco-list-row');
    await rows.filter({ hasText: 'Sicher' }).first().waitFor();
    await rows.filter({ hasText: 'mindestens 5 Tage Abstand' }).first().waitFor();
  });

  it('has a timeline without an English word of our own', async () => {
    const { page } = window;
    await page.locator('.editor-actions [aria-label^="Zeitleiste öffnen"]').first().click();
    await untilCounted(page, '26 Einträge, 2 Widersprüche');
    await pageIn(page).locator('.stage').focus();
    await page.keyboard.press('n');
    await pageIn(page).locator('.card h3').filter({ hasText: 'Wahrscheinlich: mindestens 37 Tage Abstand' }).waitFor();
    const frame = await frameOf(page);
    assert.equal(await frame.evaluate<string>('document.documentElement.lang'), 'de');
    const shown = await frame.evaluate<string[]>(`(() => {
      const all = [...document.querySelectorAll('main, main *')];
      const texts = all.flatMap((each) => [...each.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data));
      const named = all.flatMap((each) => ['aria-label', 'title', 'placeholder'].map((name) => each.getAttribute(name) ?? ''));
      return [...texts, ...named].map((text) => text.trim()).filter(Boolean);
    })()`);
    const translated = new Map(Object.entries(german).filter(([key, text]) => key !== text));
    assert.ok(shown.filter((text) => [...translated.values()].includes(text)).length > 25, shown.join(' | '));
    assert.deepEqual(
      shown.filter((text) => translated.has(text)),
      [],
    );
  });
});
