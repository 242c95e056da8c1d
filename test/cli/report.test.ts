// provenance report, from outside: a page beside the files, on standard output, or one clear line.

import assert from 'node:assert/strict';
import { lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bridgeDigest } from '../support/bridge-articles';
import { linesOf, provenance } from '../support/command-line';
import { folderWith, removeFolders } from '../support/temporary-folder';

describe('provenance report', () => {
  afterEach(removeFolders);

  const files = () =>
    folderWith({
      'news/a.txt': bridgeDigest('March 3, 2025'),
      'news/b.txt': bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge'),
    });
  const environment = { SOURCE_DATE_EPOCH: '1767225600' };

  it('writes a page with the counts of the check', () => {
    const folder = files();
    const { status, stdout, stderr } = provenance(['report', 'news', '--html', 'page.html'], {
      in: folder,
      environment,
    });
    assert.deepEqual([status, stdout, stderr], [0, 'page.html: 2 files, 2 problems, 1 contradiction\n', '']);
    const page = readFileSync(join(folder, 'page.html'), 'utf8');
    const { problems } = JSON.parse(provenance(['check', 'news', '--format', 'json'], { in: folder }).stdout);
    assert.match(page, new RegExp(`<p>${problems.length} problems in 2 files`));
    assert.match(page, /<title>Provenance report: news<\/title>/);
    assert.match(page, /on 1 January 2026/);
    assert.deepEqual(readdirSync(folder).sort(), ['news', 'page.html']);
  });

  it('writes to standard output for -', () => {
    const folder = files();
    const { status, stdout } = provenance(['report', '--html', '-', '--title', 'A <b> page'], {
      in: folder,
      environment,
    });
    assert.equal(status, 0);
    assert.match(stdout, /^<!doctype html>[\s\S]*<title>A &lt;b&gt; page<\/title>[\s\S]*<\/html>\n$/);
  });

  it('lists contradictions apart that are marked as intentional', () => {
    const folder = files();
    const before = provenance(['report', 'news', '--html', '-'], { in: folder }).stdout;
    assert.match(before, /class="contradiction warning"/);
    const quote = 'opens the rebuilt Harbour Bridge in Kalmar';
    const accounts = ['March 3, 2025', 'March 19, 2025'].map((date) => ({ quote, date }));
    const marks = JSON.stringify([{ reason: 'Both are printed.', accounts }]);
    writeFileSync(join(folder, 'news/provenance-intentional.json'), marks);
    const { status, stdout } = provenance(['report', 'news', '--html', '-'], { in: folder });
    assert.equal(status, 0);
    assert.doesNotMatch(stdout, /class="contradiction (?:warning|information|hint)"/);
    assert.match(stdout, /Every contradiction that was found is marked as intentional/);
    assert.match(stdout, /class="contradiction intended"/);
    assert.match(stdout, /Reason: Both are printed\./);
  });

  it('replaces an older page, also behind a link, and keeps its permissions', () => {
    const folder = files();
    const page = join(folder, 'page.html');
    writeFileSync(page, '', { mode: 0o640 });
    symlinkSync('page.html', join(folder, 'link.html'));
    for (const title of ['One', 'Two']) {
      assert.equal(provenance(['report', '--html', 'link.html', '--title', title], { in: folder }).status, 0);
      assert.ok(readFileSync(page, 'utf8').includes(`<title>${title}</title>`));
    }
    assert.equal(statSync(page).mode & 0o777, 0o640);
    assert.ok(lstatSync(join(folder, 'link.html')).isSymbolicLink());
    assert.deepEqual(readdirSync(folder).sort(), ['link.html', 'news', 'page.html']);
  });

  it('shows names of files as they are, also with a percent sign', () => {
    const folder = folderWith({ 'rise of 20%25.txt': bridgeDigest('March 3, 2025') });
    assert.ok(provenance(['report', '--html', '-'], { in: folder }).stdout.includes('rise of 20%25.txt [1]'));
  });

  it('says in one line what is wrong, and keeps the page that was there', () => {
    const folder = files();
    const old = '<!doctype html>\n<title>Somebody else made this</title>\n';
    writeFileSync(join(folder, 'old.html'), old);
    mkdirSync(join(folder, 'closed'));
    const cases: readonly (readonly string[])[] = [
      ['report'],
      ['report', '--html', ''],
      ['report', 'nowhere', '--html', 'old.html'],
      ['report', '--html', 'missing/page.html'],
      ['report', '--html', 'closed'],
      ['report', '--html', 'old.html'],
      ['report', '--html', 'old.html/page.html'],
      ['report', '--html', '/dev/null'],
      ['report', '--html', 'x'.repeat(300)],
    ];
    for (const args of cases) {
      const { status, stdout, stderr } = provenance(args, { in: folder });
      assert.deepEqual([status, stdout, linesOf(stderr).length], [2, '', 1], `${args.join(' ')}: ${stderr}`);
    }
    assert.equal(readFileSync(join(folder, 'old.html'), 'utf8'), old);
    assert.deepEqual(readdirSync(folder).sort(), ['closed', 'news', 'old.html']);
  });
});
