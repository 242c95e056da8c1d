// Reports on files are written while more come in, and what was kept last counts.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DiskReportStore } from '../../server/src/hosts/cache/reportStore';
import { type FileReport, reportFile } from '../../server/src/report/fileReport';
import { defaultSettings } from '../../server/src/settings/settings';
import { brokenDigest } from '../support/bridge-articles';
import { folderWith, removeFolders } from '../support/temporary-folder';

const settings = { ...defaultSettings, latestYear: 2026 };
const count = 150;

describe('the store of reports on files', () => {
  afterEach(removeFolders);

  const report = (path: string, text: string): FileReport => reportFile(path, text, settings, assert.fail);
  const storeIn = (cache: string) =>
    new DiskReportStore(cache, { program: 'this one', settings }, (line) => assert.fail(line));
  const save = (store: DiskReportStore) => {
    for (const _ of store.save());
  };

  it('writes what is kept while more comes in, and gives it back once all is saved', () => {
    const [folder, cache] = [folderWith(), folderWith()];
    const pathOf = (at: number) => join(folder, `${at}.txt`);
    const store = storeIn(cache);
    for (let at = 0; at < count; at++) store.keep(pathOf(at), `hash ${at}`, report(pathOf(at), brokenDigest()));
    assert.equal(readdirSync(cache).length, 1);
    assert.match(readdirSync(cache)[0] ?? '', /\.files\.\d+-\d+$/);
    save(store);
    assert.equal(readdirSync(cache).length, 1);
    assert.match(readdirSync(cache)[0] ?? '', /\.files$/);
    const next = storeIn(cache);
    for (let at = 0; at < count; at++) {
      assert.deepEqual(
        next.recall(pathOf(at), `hash ${at}`)?.problems.map(({ rule }) => rule),
        report(pathOf(at), brokenDigest()).problems.map(({ rule }) => rule),
      );
    }
    assert.ok((next.recall(pathOf(3), 'hash 3')?.problems.length ?? 0) > 0);
  });

  it('gives back what was kept last of a file that was kept more than once', () => {
    const [folder, cache] = [folderWith(), folderWith()];
    const pathOf = (at: number) => join(folder, `${at}.txt`);
    const first = storeIn(cache);
    for (let at = 0; at < count; at++) first.keep(pathOf(at), `hash ${at}`, report(pathOf(at), brokenDigest()));
    for (let at = 0; at < 60; at++) first.keep(pathOf(at), `newer ${at}`, report(pathOf(at), 'Nothing\n'));
    save(first);
    const second = storeIn(cache);
    assert.equal(second.recall(pathOf(0), 'hash 0'), undefined);
    assert.deepEqual(second.recall(pathOf(0), 'newer 0')?.problems, []);
    // What is written beside reports that stay where they are outranks them as well.
    second.keep(pathOf(70), 'newest', report(pathOf(70), 'Nothing\n'));
    for (let at = 0; at < count; at++) if (at !== 70) second.recall(pathOf(at), at < 60 ? `newer ${at}` : `hash ${at}`);
    save(second);
    const third = storeIn(cache);
    assert.equal(third.recall(pathOf(70), 'hash 70'), undefined);
    assert.deepEqual(third.recall(pathOf(70), 'newest')?.problems, []);
    assert.ok(third.recall(pathOf(71), 'hash 71'));
  });
});
