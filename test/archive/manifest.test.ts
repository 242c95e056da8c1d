// The manifest of an archive, as somebody may edit or merge it by hand: whatever clashes in it is named, and no file outside is read.

import assert from 'node:assert/strict';
import { manifestText, readManifest } from '../../server/src/archive/manifest';

const file = (name: string, table = 'articles') => ({
  file: name,
  table: table as 'articles',
  rows: 1,
  bytes: 10,
  sha256: '0'.repeat(64),
});
const whole = {
  program: '0.1.0',
  settings: { numericDateOrder: 'month-first' as const },
  articles: 2,
  accounts: 2,
  parts: [0, 1].map((part) => ({ part, articles: 1, files: [file(`articles/part-00000${part}.parquet`)] })),
  index: { generation: 1, files: [file('index-000001/term_index-0000.parquet', 'term_index')] },
};
const refusalOf = (content: Parameters<typeof manifestText>[0]) => {
  const read = readManifest(manifestText(content));
  return 'refused' in read ? read.refused : undefined;
};

describe('the manifest of an archive', () => {
  it('is read as it was written', () => {
    assert.equal(refusalOf(whole), undefined);
  });

  it('names no file outside of the archive', () => {
    for (const name of [
      '../a.parquet',
      '/etc/passwd',
      'articles/../../a.parquet',
      'articles/./a',
      'articles\\a',
      'a/\0b',
    ]) {
      const parts = [{ part: 0, articles: 2, files: [file(name)] }];
      assert.equal(refusalOf({ ...whole, parts }), 'damaged at parts.0.files.0.file', name);
    }
  });

  it('counts nothing twice, and nothing that is not there', () => {
    assert.match(refusalOf({ ...whole, parts: [...whole.parts, ...whole.parts] }) ?? '', /a file is listed twice$/);
    const [first, second] = whole.parts;
    assert.ok(first && second);
    assert.match(refusalOf({ ...whole, parts: [first, { ...second, part: 0 }] }) ?? '', /a part is listed twice$/);
    assert.match(refusalOf({ ...whole, articles: 3 }) ?? '', /^damaged at articles: /);
    assert.match(refusalOf({ ...whole, articles: 0, parts: [] }) ?? '', /^damaged at articles: /);
  });
});
