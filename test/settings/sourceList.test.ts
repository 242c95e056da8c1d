// provenance-sources.json: what it says, what is wrong with it in one line each, and which paths are never taken.

import assert from 'node:assert/strict';
import { readSourceList } from '../../server/src/settings/copies/sourceList';
import { copyAt } from '../../server/src/settings/copies/sourceListName';

describe('the list of saved copies', () => {
  it('gives the file for each source, with comments allowed', () => {
    const { links, complaints } = readSourceList(
      'news/provenance-sources.json',
      '{\n  // what we kept\n  "sources": [{ "publisher": "Kyodo", "title": "Bridge closed", "copy": "copies/a.html" }]\n}',
    );
    assert.deepEqual(complaints, []);
    assert.deepEqual(links, [
      { publisher: 'Kyodo', title: 'Bridge closed', url: undefined, copy: 'news/copies/a.html' },
    ]);
  });

  const wrong: readonly [string, string, RegExp][] = [
    ['no JSON', '{"sources": [', /^not JSON/],
    ['a list without its name', '[]', /^it should be/],
    ['a source without a copy', '{"sources":[{"title":"A"}]}', /^"copy" is missing/],
    ['a source without title and address', '{"sources":[{"copy":"a.txt"}]}', /needs a "title" or a "url"/],
    ['a title that is no text', '{"sources":[{"title":3,"copy":"a.txt"}]}', /^"title" is missing or not a text/],
    ['a path that leaves the folder', '{"sources":[{"title":"A","copy":"../a.txt"}]}', /in this folder or below/],
  ];
  for (const [title, text, expected] of wrong) {
    it(`complains about ${title} in one line`, () => {
      const { links, complaints } = readSourceList('provenance-sources.json', text);
      assert.deepEqual(links, []);
      assert.equal(complaints.length, 1);
      assert.match(complaints[0]?.message ?? '', expected);
      assert.doesNotMatch(complaints[0]?.message ?? '', /\n/);
    });
  }

  it('keeps what is right beside what is wrong, and an empty file says nothing', () => {
    const { links, complaints } = readSourceList('l.json', '{"sources":[{"copy":"a"},\n{"title":"A","copy":"b.txt"}]}');
    assert.deepEqual([links.length, complaints.map(({ line }) => line)], [1, [1]]);
    assert.deepEqual(readSourceList('l.json', ' \n'), { links: [], complaints: [] });
  });

  it('never names a file outside its folder', () => {
    const names = [
      '/etc/passwd',
      '../a',
      'a/../../b',
      'C:/a',
      'file:///a',
      '~/a',
      '\\\\host\\a',
      'a\0b',
      '.',
      'a/',
      '',
    ];
    for (const name of names)
      assert.equal(copyAt('news/provenance-sources.json', name), undefined, JSON.stringify(name));
    assert.equal(copyAt('file:///w/news/provenance-sources.json', 'ä b.txt'), 'file:///w/news/%C3%A4%20b.txt');
  });
});
