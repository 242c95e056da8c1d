// provenance report, from outside: a page beside the files, on standard output, or one clear line.

import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

  it('says in one line what is wrong, and keeps the page that was there', () => {
    const folder = files();
    writeFileSync(join(folder, 'old.html'), 'old');
    mkdirSync(join(folder, 'closed'));
    const cases: readonly (readonly string[])[] = [
      ['report'],
      ['report', '--html', ''],
      ['report', 'nowhere', '--html', 'old.html'],
      ['report', '--html', 'missing/page.html'],
      ['report', '--html', 'closed'],
    ];
    for (const args of cases) {
      const { status, stdout, stderr } = provenance(args, { in: folder });
      assert.deepEqual([status, stdout, linesOf(stderr).length], [2, '', 1], `${args.join(' ')}: ${stderr}`);
    }
    assert.equal(readFileSync(join(folder, 'old.html'), 'utf8'), 'old');
    assert.deepEqual(readdirSync(folder).sort(), ['closed', 'news', 'old.html']);
  });
});
