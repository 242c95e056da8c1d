// The pictures of the walkthrough, in a dark and a light theme, and the timeline for the README: one window for each theme.

import { join } from 'node:path';
import { openFile, openWindow, putCursor, runCommand } from './window.mjs';

const themes = { dark: 'Default Dark Modern', light: 'Default Light Modern' };

/**
 * @param {object} options
 * @param {string} options.folder the samples
 * @param {string} options.extension
 * @param {string} options.images where the pictures go
 * @param {Record<string, unknown>} options.settings of a window with nothing in it that is not spoken of
 * @param {(file: string) => void} options.report called with each picture
 */
export async function takeTour({ folder, extension, images, settings, report }) {
  for (const [name, theme] of Object.entries(themes)) {
    const size = { width: 1000, height: 620 };
    const window = await openWindow({
      ...{ folder, extension, size, scale: 1 },
      settings: { ...settings, 'workbench.colorTheme': theme },
    });
    const { page, close } = window;
    const shoot = async (/** @type {string} */ subject) => {
      const file = join(images, `${subject}-${name}.png`);
      await page.screenshot({ path: file });
      report(file);
    };
    try {
      await digest(page);
      await shoot('walkthrough-digest');
      await fixes(page);
      await shoot('walkthrough-fixes');
      await contradictions(page);
      await shoot('walkthrough-contradictions');
      await timeline(page);
      await shoot('walkthrough-timeline');
      if (name === 'dark') {
        await page.setViewportSize({ width: 1280, height: 720 });
        await timelinePage(page).locator('.stage').focus();
        await page.keyboard.press('0');
        await page.waitForTimeout(800);
        await page.screenshot({ path: join(images, 'timeline.png') });
        report(join(images, 'timeline.png'));
      }
    } catch (error) {
      const failure = join(extension, '.cache/screenshot-failure.png');
      await page.screenshot({ path: failure });
      throw new Error(`${error.message}The window looked like this then: ${failure}`);
    } finally {
      await close();
    }
  }
}

/** @param {import('playwright-core').Page} page */
async function digest(page) {
  await openFile(page, 'digest-kursk-rotation.txt');
  await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
  await putCursor(page, 14, 1);
  await page.locator('.codelens-decoration').filter({ hasText: 'accounts' }).first().waitFor();
  await page.waitForTimeout(500);
}

/** @param {import('playwright-core').Page} page */
async function fixes(page) {
  await putCursor(page, 31, 4);
  await page.locator('.squiggly-warning').first().waitFor();
  const fix = page.locator('.action-widget .monaco-list-row').filter({ hasText: 'Merge source 7' }).first();
  // What the server says comes when it comes.
  for (let tries = 1; ; tries++) {
    await page.keyboard.press('Control+.');
    try {
      await fix.waitFor({ timeout: 6000 });
      break;
    } catch (error) {
      if (tries === 5) throw error;
      await page.keyboard.press('Escape');
    }
  }
  await page.waitForTimeout(500);
}

/** @param {import('playwright-core').Page} page */
async function contradictions(page) {
  await page.keyboard.press('Escape');
  await runCommand(page, 'Source Provenance: Focus on Contradictions View');
  const rows = page.locator('.pane-body .monaco-list-row');
  const event = rows.filter({ hasText: 'January 2026 / Feb 5, 2026' }).first();
  await event.locator('.monaco-tl-twistie').click();
  await event.hover();
  const other = page.locator('.tab[data-resource-name="digest-zelensky-warning.txt"]').first();
  await event.locator('[aria-label^="Compare Accounts"]').first().click();
  // A row that is drawn anew under the mouse swallows the click; a person clicks again.
  await other.waitFor({ timeout: 5000 }).catch(() => event.locator('[aria-label^="Compare Accounts"]').first().click());
  await other.waitFor();
  await page.waitForTimeout(1000);
}

/** @param {import('playwright-core').Page} page */
async function timeline(page) {
  await runCommand(page, 'View: Close All Editors');
  await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
  await runCommand(page, 'Source Provenance: Open Timeline');
  const view = timelinePage(page);
  await view.locator('.count').filter({ hasText: 'contradictions' }).first().waitFor();
  await view.locator('.stage').focus();
  for (let at = 0; at < 2; at++) {
    await page.keyboard.press('n');
    await page.waitForTimeout(600);
  }
  await page.keyboard.press('0');
  await page.waitForTimeout(600);
}

/** @param {import('playwright-core').Page} page */
function timelinePage(page) {
  return page.frameLocator('iframe.webview').frameLocator('iframe');
}
