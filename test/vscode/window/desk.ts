// A folder of made-up articles with one fault of each kind, a window on it, and the ways to its quick fixes and to what is saved.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile, openWindow, persist, putCursor, runCommand } from '../../../scripts/editor/window.mjs';

export const harbour = `Harbour news in spring
Updated (4 articles)

The harbour had a quiet spring [9]. The ferry went down two days after June 9, 2024 [2][2].

Timeline
February 30, 2024 – The council meets in the old customs house [1].
May 3, 2024 – Mayor Ines Falk calls the bridge “a quiet danger to every honest driver of this town” [1].
June 11, 2024 – The Lindholm ferry sinks off Sandvik with twelve sailors on board [2].
July 2, 2024 – The wreck of the ferry is raised by two cranes.
In spring the gulls come back to the quay [1].
June 20, 2024 – Divers find the bell of the Lindholm ferry [2].

Sources
- Kyodo: Bridge of Lindholm under repair
- AFP: Lindholm ferry sinks off Sandvik
- AFP: Lindholm ferry sinks off Sandvik
- Wreck of the ferry is raised by cranes
`;

export const diary = `Diary of the harbour
Updated (2 articles)

The quay was quiet [3].

Timeline
May 3, 2024 – The bridge is “a hidden danger to every honest driver of this town,” Mayor Ines Falk says [1].
June 13, 2024 – The Lindholm ferry sinks off Sandvik with twelve sailors on board [2].

Sources
1. Kyodo: Bridge of Lindholm under repair
2. Reuters: Ferry of Lindholm sinks off Sandvik
`;

/** A report as agencies print it: no source list, no timeline, and its lines are longer than a window. */
export const report = `Ferry of Lindholm sinks off Sandvik

June 16, 2024 09:30 AM

SANDVIK – The Lindholm ferry sank off Sandvik with twelve sailors on board on June 15, 2024, the harbour office said in a statement that was read out at the quay, where the families of the sailors had waited through the night for news from the boats.

Divers reached the wreck on the same evening. Mayor Ines Falk spoke to the families and promised them help.
`;

const settings = { '[article]': { 'editor.wordWrap': 'on' } };

export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** Opens the folder. Close it with `close`. */
export async function openDesk() {
  const scratch = mkdtempSync(join(tmpdir(), 'provenance-desk-'));
  const folder = join(scratch, 'desk');
  mkdirSync(folder);
  const texts = { 'harbour.txt': harbour, 'diary.txt': diary, 'report.txt': report };
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  const window = await openWindow({ folder, extension: process.cwd(), settings });
  const { page } = window;

  /** What is read in a file of the folder after saving, as soon as it is as wanted. */
  async function savedWhen(name: string, wanted: (text: string) => boolean): Promise<string> {
    let text = '';
    for (let tries = 0; tries < 60; tries++) {
      await page.keyboard.press('Control+S');
      const path = join(window.workspace, name);
      text = existsSync(path) ? readFileSync(path, 'utf8') : '';
      if (wanted(text)) return text;
      await page.waitForTimeout(100);
    }
    return assert.fail(`${name} is not as wanted:\n${text}`);
  }

  return {
    page,
    savedWhen,
    /** Opens the list of quick fixes at a place, lines and columns from 1, and reads the titles in it. It stays open. */
    async fixesAt(name: string, line: number, column: number): Promise<string[]> {
      await openFile(page, name);
      const titles = await persist(page, async (wait) => {
        await putCursor(page, line, column);
        await page.keyboard.press('Control+.');
        const rows = page.locator('.action-widget .monaco-list-row.action');
        await rows.first().waitFor(wait);
        return rows.allInnerTexts();
      });
      return titles.map((title) => title.replaceAll('\u00a0', ' ').trim());
    },
    async closeList(): Promise<void> {
      await page.keyboard.press('Escape');
      await page.locator('.action-widget').first().waitFor({ state: 'hidden' });
    },
    async choose(title: string): Promise<void> {
      await page.locator('.action-widget .monaco-list-row.action').filter({ hasText: title }).first().click();
      await page.locator('.action-widget').first().waitFor({ state: 'hidden' });
    },
    /** Takes back until the file is as it was. */
    async undoneTo(name: string, text: string): Promise<void> {
      await page.keyboard.press('Control+Z');
      await savedWhen(name, (now) => now === text);
    },
    /** What a command said when it was done. A window without focus keeps it in the list behind the bell. */
    async notified(words: string | RegExp): Promise<void> {
      await runCommand(page, 'Notifications: Show Notifications');
      const said = page.locator('.notifications-center .notification-list-item').filter({ hasText: words }).first();
      await said.waitFor();
      await runCommand(page, 'Notifications: Clear All Notifications');
      await page.locator('.notifications-center').first().waitFor({ state: 'hidden' });
      await page.locator('.editor-instance .monaco-editor').first().click();
    },
    /** Texts of what is shown at a place of the page. */
    async textsOf(selector: string): Promise<string[]> {
      const texts = await page.locator(selector).allInnerTexts();
      return texts.map((text) => text.replaceAll('\u00a0', ' ').trim());
    },
    async close(): Promise<void> {
      await window.close();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}
