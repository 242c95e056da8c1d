// "Look for This Source": what a browser is sent to is what the list says, character for character, or the search that a person has chosen.

import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile, openWindow, putCursor, runCommand } from '../../../scripts/editor/window.mjs';

const article = `The Ferry Line Opens at Last
Updated (3 articles)
The company waited for years [1][2][3].
All related articles (3 articles)
- Reuters: Ferry halted https://harbour.invalid/wiki/Ferry_(boat)?a=1%262&b=x%23y
- Food & Drug: 50% of ferries #1 in “C+”
- Post: ${'x'.repeat(294)}🚢🚢
`;

describe('a source that is looked for', () => {
  let window: Awaited<ReturnType<typeof openWindow>>;
  let scratch: string;
  const asked: string[] = [];

  before(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'provenance-look-'));
    const folder = join(scratch, 'articles');
    mkdirSync(folder);
    writeFileSync(join(folder, 'ferry.article'), article);
    const settings = { 'provenance.search.address': 'https://search.invalid/?in=news&q=%s' };
    window = await openWindow({ folder, extension: process.cwd(), settings });
    await window.page.context().route(/\.invalid\//, (route) => {
      asked.push(route.request().url());
      return route.fulfill({ body: 'here' });
    });
    await openFile(window.page, 'ferry.article');
    await window.page.locator('.codelens-decoration').filter({ hasText: 'cited 1 time' }).first().waitFor();
  });

  after(async () => {
    await window?.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  async function lookedFor(line: number): Promise<string | undefined> {
    asked.length = 0;
    await putCursor(window.page, line, 5);
    await runCommand(window.page, 'Source Provenance: Look for This Source');
    // The editor asks before it opens an address that it does not know.
    await window.page
      .locator('.monaco-dialog-box .monaco-button')
      .filter({ hasText: /^Open$/ })
      .first()
      .click();
    for (let tries = 0; asked.length === 0 && tries < 100; tries++) await window.page.waitForTimeout(100);
    return asked[0];
  }

  it('is opened at its address as it is written', async () => {
    assert.equal(await lookedFor(5), 'https://harbour.invalid/wiki/Ferry_(boat)?a=1%262&b=x%23y');
  });

  it('is searched for by all words of its title', async () => {
    const address = new URL((await lookedFor(6)) ?? '');
    assert.equal(address.searchParams.get('in'), 'news');
    assert.equal(address.searchParams.get('q'), 'Food & Drug 50% of ferries #1 in “C+”');
  });

  it('is searched for by the beginning of a title that is too long', async () => {
    const address = new URL((await lookedFor(7)) ?? '');
    assert.match(address.searchParams.get('q') ?? '', /^Post x{80,}$/);
  });
});
