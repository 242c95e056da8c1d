// URIs: all forms of the name of a file have one canonical form.

import assert from 'node:assert/strict';
import { canonicalUri, pathIn, uriIn } from '../../server/src/settings/uris';

describe('URIs', () => {
  const cases: readonly [string, string][] = [
    ['file:///a/b%20c.txt', 'file:///a/b%20c.txt'],
    ['file:///a/b c.txt', 'file:///a/b%20c.txt'],
    ["file:///a/(1)!'*.txt", 'file:///a/%281%29%21%27%2A.txt'],
    ['file:///C:/x.txt', 'file:///c%3A/x.txt'],
    ['file:///c%3A/x.txt', 'file:///c%3A/x.txt'],
    ['FILE://Server/share/é.txt', 'file://server/share/%C3%A9.txt'],
    ['file:///a/100%.txt', 'file:///a/100%25.txt'],
    ['file:///a/%FF.txt', 'file:///a/%25FF.txt'],
    ['file:///a.txt#L3', 'file:///a.txt'],
    ['untitled:Untitled-1', 'untitled:Untitled-1'],
    ['git:/a/b.txt?%7B%7D', 'git:/a/b.txt?%7B%7D'],
    ['no uri', 'no uri'],
    ['', ''],
  ];
  for (const [written, canonical] of cases) {
    it(written || '(empty)', () => {
      assert.equal(canonicalUri(written), canonical);
      assert.equal(canonicalUri(canonical), canonicalUri(canonicalUri(canonical)));
    });
  }

  it('lead from a folder to a path and back', () => {
    const folder = 'file:///a%20b';
    for (const path of ['x.txt', 'é/ü (1).txt', 'a%20b.txt', '𝔸.txt']) {
      const uri = uriIn(folder, path);
      assert.equal(canonicalUri(uri), uri);
      assert.equal(pathIn(folder, uri), path);
    }
    assert.equal(pathIn(folder, 'file:///a%20bc/x.txt'), undefined);
    assert.equal(pathIn(folder, folder), undefined);
    assert.doesNotThrow(() => canonicalUri('file:///\ud800'));
  });
});
