// Reports on files are given back for the very bytes, settings and build that they were made with, and the cache stays bounded.

import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cache } from '../../server/src/hosts/cache/cache';
import { DiskReportStore } from '../../server/src/hosts/cache/diskReportStore';
import { reportFile } from '../../server/src/report/fileReport';
import { defaultSettings } from '../../server/src/settings/settings';
import { brokenDigest } from '../support/bridge-articles';
import { folderWith, removeFolders } from '../support/temporary-folder';

const settings = { ...defaultSettings, latestYear: 2026 };

describe('the store of reports on files', () => {
  afterEach(removeFolders);

  const report = reportFile('a.txt', brokenDigest(), settings, assert.fail);
  const storeIn = (folder: string, build = 'this one', own = settings) =>
    new DiskReportStore(new Cache(folder, build, assert.fail), own);

  it('returns what was stored, without the name of the file', () => {
    const folder = folderWith();
    storeIn(folder).keep('a.txt', 'hash', report);
    const recalled = storeIn(folder).recall('elsewhere/b.txt', 'hash');
    assert.ok(recalled && report.problems.length > 0);
    assert.deepEqual(
      recalled.problems.map(({ rule, line, message }) => [rule, line, message]),
      report.problems.map(({ rule, line, message }) => [rule, line, message]),
    );
    assert.deepEqual(recalled.summary, JSON.parse(JSON.stringify(report.summary)));
    assert.ok(!JSON.stringify(recalled).includes('a.txt'));
  });

  it('returns nothing for other bytes, settings, builds or extensions', () => {
    const folder = folderWith();
    storeIn(folder).keep('a.txt', 'hash', report);
    assert.equal(storeIn(folder).recall('a.txt', 'other'), undefined);
    assert.equal(storeIn(folder).recall('a.md', 'hash'), undefined);
    assert.equal(storeIn(folder, 'another').recall('a.txt', 'hash'), undefined);
    assert.equal(storeIn(folder, 'this one', { ...settings, latestYear: 2027 }).recall('a.txt', 'hash'), undefined);
    assert.ok(storeIn(folder).recall('A.TXT', 'hash'));
  });

  it('contains only complete entries', () => {
    const folder = folderWith();
    storeIn(folder).keep('a.txt', 'hash', report);
    storeIn(folder).keep('a.txt', 'hash', report);
    assert.match(readdirSync(folder).join(), /^[0-9a-f]{32}\.file$/);
  });

  it('deletes the oldest where there are too many', () => {
    const folder = folderWith();
    const cache = new Cache(folder, 'this one', assert.fail, 3);
    for (let at = 0; at < 5; at++) cache.put('file', cache.keyOf(`${at}`), at);
    writeFileSync(join(folder, 'letter.txt'), 'Dear');
    for (const _ of cache.dropOld());
    assert.equal(readdirSync(folder).length, 4);
    assert.ok(readdirSync(folder).includes('letter.txt'));
  });
});
