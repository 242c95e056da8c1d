// The editor's list of servers for assistants has ours, for the folder of the window, and it runs when somebody starts it.

import { join } from 'node:path';
import { openFile, openWindow, persist, runCommand } from '../../../scripts/editor/window.mjs';

const project = process.cwd();

describe('the server for assistants', () => {
  let window: Awaited<ReturnType<typeof openWindow>>;

  before(async () => {
    // Other windows have no assistants, and so no list of their servers.
    const settings = { 'chat.disableAIFeatures': false };
    window = await openWindow({ folder: join(project, 'seeds'), extension: project, settings });
    await openFile(window.page, 'digest-zelensky-warning.txt');
  });

  after(() => window?.close());

  it('is listed by the editor, which starts it', async () => {
    const { page } = window;
    const row = (words: string | RegExp) =>
      page.locator('.quick-input-list .monaco-list-row').filter({ hasText: words }).first();
    await persist(page, async (wait) => {
      await runCommand(page, 'MCP: List Servers', { asks: true });
      await row('Source Provenance').click(wait);
      await row('Start Server').click(wait);
    });
    // Its state is read anew whenever the list is opened.
    for (let tries = 1; ; tries++) {
      await runCommand(page, 'MCP: List Servers', { asks: true });
      await row('Source Provenance').waitFor();
      if ((await row(/Source Provenance\s*Running/).count()) > 0) break;
      if (tries === 30) throw new Error(`It does not run: ${await row('Source Provenance').innerText()}`);
      await page.keyboard.press('Escape');
      await page.waitForTimeout(300);
    }
    await page.keyboard.press('Escape');
  });
});
