// Digests among plain text files: claimed by content, and nothing else is.

import assert from 'node:assert/strict';
import { looksLikeDigest, mayBeArticle } from '../../server/src/syntax/detect';

const digests: Record<string, string> = {
  'a whole one':
    'Mill fire\nUpdated (2 articles)\nIt burned [1].\nTimeline\nMay 2024 – It burned [1].\nJune 3, 2024 – It rained [2].\nAll related articles (2 articles)\n-\nEcho: Mill burns\n-\nGlobe: Rain at last',
  'one without a timeline':
    'Mill fire\nUpdated (1 article)\nIt burned [1].\nAll related articles (1 article)\n-\nEcho: Mill burns',
  'one without counts':
    'Mill fire\n\nIt burned [1].\n\n## Timeline\n- May 2024 – It burned [1].\n- June 2024 – It rained [2].\n\n## Sources\n1. Echo: Mill burns\n2. Globe: Rain at last',
  'one with a list alone':
    'Mill fire\n\nIt burned [1]. It rained [2].\n\nSources\n- Echo: Mill burns in town\n- Globe: Rain falls at last',
};

const others: Record<string, string> = {
  'an empty file': '',
  'a report': 'Mill fire\n\nIt burned on Monday, the mayor said. “It [sic] burned.”',
  'a manual with references':
    'mill(1)\n\nReads a file [1] and writes it [2].\n\nReferences\n[1] Lund, A.: How files are read by machines\n[2] Berg, B.: How files are written by machines\n',
  'a manual in Markdown':
    '# Mill\n\nRun `mill [1]` or see [2].\n\n## Sources\n- Echo: how to build it\n- Globe: how to run it',
  'a log': '[1] 2024-05-01 10:00 started\n[2] 2024-05-01 10:01 stopped\nUpdated (5 packages)\n',
  'a change log':
    'Changes\n\n2024-05-01 – Fixed a fault [1].\n2024-05-02 – Fixed another.\n\n[1] https://example.org/1\n',
  'a timeline of software': 'Timeline\n2024 – first release\n2025 – second release\n',
  'a list of links': 'Links\n\nSources\n- Echo: Mill burns\n- Globe: Rain at last\n',
  'a program': 'int a[1];\nint b[2];\n// Sources\nreturn a[1];\n',
  'minutes with a count': 'Minutes\nUpdated (2 items)\n1. Roof\n2. Fire doors\n',
  'binary data': '\0\u0001[1]\nTimeline\n2024 – a [1]\n2025 – b [1]\nSources\n- A: a',
};

describe('looksLikeDigest', () => {
  for (const [what, text] of Object.entries(digests)) {
    it(`accepts ${what}`, () => assert.equal(looksLikeDigest(text), true));
    it(`accepts ${what} with CRLF and a byte order mark`, () => {
      assert.equal(looksLikeDigest(`\ufeff${text.replaceAll('\n', '\r\n')}`), true);
    });
  }
  for (const [what, text] of Object.entries(others)) {
    it(`rejects ${what}`, () => assert.equal(looksLikeDigest(text), false));
  }

  it('decides by the beginning of a long file', () => {
    const filler = 'A line of prose that says little and cites nothing.\n'.repeat(2000);
    assert.equal(looksLikeDigest(`${digests['a whole one']}\n${filler}`), true);
    assert.equal(looksLikeDigest(`${filler}${digests['a whole one']}`), false);
  });
});

describe('texts that are articles beside a digest', () => {
  it('are prose, and timelines that cite nothing, but no code and no lists', () => {
    assert.ok(mayBeArticle(others['a report'] ?? ''));
    assert.ok(mayBeArticle('Notes on the mill\n\n1907 - It is built.\n1909 - It burns.\n1913 - It is built again.\n'));
    for (const text of [
      others['a program'],
      (others['a log'] ?? '').repeat(5),
      'To buy [1]\n- apples\n- pears\n',
      '',
    ]) {
      assert.ok(!mayBeArticle(text ?? ''), text);
    }
  });
});
