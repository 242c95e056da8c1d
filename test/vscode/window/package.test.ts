// The package as it is released: built from scratch, installed like any extension, and run without the project's folder.

import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile, openWindow, runCommand } from '../../../scripts/editor/window.mjs';

const project = process.cwd();

describe('the package', () => {
  let window: Awaited<ReturnType<typeof openWindow>>;
  let folder: string;
  let listing: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'provenance-package-'));
    const vsix = join(folder, 'packed.vsix');
    listing = execFileSync(process.execPath, ['scripts/package.mjs', '--out', vsix], { encoding: 'utf8' });
    window = await openWindow({ folder: join(project, 'seeds'), vsix });
  });

  after(async () => {
    await window?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says how large it is and what is inside', () => {
    assert.match(listing, /packed\.vsix: \d+ kB, \d+ files/);
    assert.match(listing, /extension\/dist\/server\.js/);
    assert.doesNotMatch(listing, /\.ts$|\.map$|node_modules|test\//m);
  });

  it('finds the problems of the articles once it is installed', async () => {
    await openFile(window.page, 'digest-zelensky-warning.txt');
    await runCommand(window.page, 'View: Focus Problems');
    const rows = window.page.locator('.markers-panel .monaco-list-row');
    await rows.filter({ hasText: 'contradictory-dates' }).first().waitFor();
    await rows.filter({ hasText: 'duplicate-source' }).first().waitFor();
  });
});
