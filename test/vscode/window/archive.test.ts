// An archive in the window: the problem of an entry that an archived one contradicts, its hover, the view of contradictions, and the archived
// text that they lead to.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hoverOver, openFile, openWindow, runCommand } from '../../../scripts/editor/window.mjs';

const project = process.cwd();

const digest = (date: string, headline: string) => `${headline}
Updated (2 articles)
Timeline
${date} – Mayor Elena Vostrikova opens the rebuilt Harbour Bridge in Kalmar after fourteen months of repairs [1][2].
Sources
- Kalmar Post: Mayor Vostrikova opens the rebuilt Harbour Bridge
- Baltic Wire: Ferries idle as Kalmar traffic rolls again
`;

describe('an archive in the window', () => {
  let scratch: string;
  let window: Awaited<ReturnType<typeof openWindow>>;

  before(async function () {
    this.timeout(240_000);
    scratch = mkdtempSync(join(tmpdir(), 'provenance-archive-window-'));
    for (const folder of ['published', 'today/.vscode']) mkdirSync(join(scratch, folder), { recursive: true });
    writeFileSync(join(scratch, 'published/bridge-2019.txt'), digest('March 19, 2025', 'Kalmar Reopens Its Bridge'));
    writeFileSync(join(scratch, 'today/today.txt'), digest('March 3, 2025', 'Harbour Bridge Opens to Traffic'));
    const archive = join(scratch, 'archive');
    writeFileSync(join(scratch, 'today/.vscode/settings.json'), JSON.stringify({ 'provenance.archive': archive }));
    const args = [join(project, 'dist/cli.js'), 'archive', 'build', 'published', '--to', 'archive'];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: scratch, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    window = await openWindow({ folder: join(scratch, 'today'), extension: project });
  });

  after(async () => {
    await window?.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  const archivedTab = () => window.page.locator('.tab.active').filter({ hasText: 'bridge-2019.txt (archive)' }).first();
  const shot = async (name: string) => {
    const folder = process.env.PROVENANCE_SHOTS;
    if (folder) await window.page.screenshot({ path: join(folder, `${name}.png`) });
  };

  it('lists the problem, and opens the archived text at its line, read-only', async () => {
    await openFile(window.page, 'today.txt');
    await runCommand(window.page, 'View: Focus Problems');
    const rows = window.page.locator('.markers-panel .monaco-list-row');
    await rows.filter({ hasText: 'March 19, 2025 in bridge-2019.txt (archive)' }).first().waitFor({ timeout: 60_000 });
    const other = rows.filter({ hasText: '“March 19, 2025” in bridge-2019.txt (archive)' }).first();
    await other.waitFor();
    await shot('archive-problem');
    await other.click();
    await archivedTab().waitFor();
    await window.page.locator('.statusbar-item').filter({ hasText: 'Ln 4, Col 1' }).first().waitFor();
    await window.page.locator('.view-line').filter({ hasText: 'March 19, 2025' }).first().waitFor();
    await shot('archive-text');
  });

  it('has it in the hover', async () => {
    await openFile(window.page, 'today.txt');
    await hoverOver(window.page, { line: 'Mayor Elena', words: 'Elena', hover: 'In the archive' });
    await shot('archive-hover');
    await window.page
      .locator('.monaco-hover .hover-contents')
      .filter({ hasText: 'bridge-2019.txt, line 4' })
      .first()
      .waitFor();
  });

  it('has both accounts in the view of contradictions, and nothing that would edit the archived one', async () => {
    const pane = window.page.locator('.pane:has(.pane-header[aria-label^="Contradictions"])');
    const rows = pane.locator('.monaco-list-row');
    await openFile(window.page, 'today.txt');
    await runCommand(window.page, 'Source Provenance: Focus on Contradictions View');
    const event = rows.filter({ hasText: 'March 3, 2025 / March 19, 2025' }).first();
    await event.waitFor({ timeout: 60_000 });
    await event.hover();
    await event.locator('[aria-label^="Compare Accounts"]').first().waitFor();
    assert.equal(await event.locator('[aria-label^="Adopt a Date"]').count(), 0);
    await event.locator('.monaco-tl-twistie').click();
    const account = rows.filter({ hasText: 'bridge-2019.txt (archive)' }).first();
    await account.waitFor();
    await shot('archive-view');
    await account.click();
    await archivedTab().waitFor();
  });
});
