// Promises for every text: nothing is lost, nothing throws, every span lies where it should, and long texts take linear time.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { looksLikeDigest } from '../../server/src/syntax/detect';
import { offsetAt, positionAt } from '../../server/src/syntax/lines';
import { parseArticle } from '../../server/src/syntax/parse';
import { proseOf } from '../../server/src/syntax/prose';
import { sentencesIn } from '../../server/src/syntax/sentences';
import { contains, type Span } from '../../server/src/syntax/span';
import type { Article } from '../../server/src/syntax/tree';
import { anyText } from '../support/anyText';

const pieces = [
  ...[
    'Mill fire',
    'It burned',
    'Timeline',
    'Sources',
    'All related articles (2 articles)',
    'Updated (2 articles)',
    'Related Tickers',
  ],
  ...[
    '[1]',
    '[2][3]',
    '[1, 2]',
    '[2–4]',
    '[0]',
    '[3',
    '[',
    ']',
    '[x]',
    '[a](b)',
    '[1](b)',
    '`',
    '```',
    '~~~',
    '**',
    '*',
    '_',
    '# ',
    '## ',
  ],
  ...[
    '-',
    '- ',
    '• ',
    '1. ',
    '[1] ',
    '1) ',
    ' – ',
    ': ',
    ' | ',
    'Echo: Mill burns',
    'May 2024',
    '2024',
    'https://echo.org/1',
    '(2024-05-01)',
  ],
  ...[
    '<!--',
    '-->',
    '<!-- provenance-disable a -->',
    '<!-- provenance-enable -->',
    '<!-- provenance-disable-line -->',
    '---',
    '===',
  ],
  ...[
    '\n',
    '\n',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '  ',
    '\t',
    '\u00a0',
    '\u2011',
    '“',
    '”',
    '. ',
    ', ',
    'U.S. ',
    'The ',
    '😀',
    '\ud800',
    '\ufeff',
  ],
];

const articleText = fc
  .array(fc.constantFrom(...pieces), { maxLength: 40, size: 'max' })
  .map((chosen) => chosen.join(''));
const text = fc.oneof({ weight: 4, arbitrary: articleText }, { weight: 1, arbitrary: anyText(60, 'max') });
const settings = { seed: 20260220, numRuns: 120 };

/** Asserts that `spans` lie in `outer`, in order, none reaching into the next. */
function assertOrdered(what: string, outer: Span, spans: readonly Span[]): void {
  let end = outer.start;
  for (const span of spans) {
    assert.ok(
      span.start >= end && span.end >= span.start && span.end <= outer.end,
      `${what} ${span.start}..${span.end}`,
    );
    end = span.end;
  }
}

function assertPartition(what: string, outer: Span, spans: readonly Span[]): void {
  assertOrdered(what, outer, spans);
  const covered = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  assert.equal(covered, outer.end - outer.start, `${what} leave something out`);
}

function assertWellFormed(article: Article): void {
  const whole = { start: 0, end: article.text.length };
  assertPartition('blocks', whole, article.blocks);
  assertPartition('sections', whole, article.sections);
  for (const section of article.sections) assertPartition('blocks of a section', section, section.blocks);
  assert.deepEqual(
    article.sections.flatMap(({ blocks }) => blocks),
    article.blocks,
  );
  for (const block of article.blocks) {
    assert.ok(contains(block, block.content), `content of ${block.type}`);
    if (block.type === 'paragraph') assertOrdered('run-in', block.content, block.runIn ? [block.runIn] : []);
    if (block.type === 'paragraph' || block.type === 'entry') assertOrdered('groups', block.content, block.groups);
    if (block.type === 'source') {
      const parts = [block.publisher, block.title, block.url, block.date].filter((part) => part !== undefined);
      for (const part of parts) assert.ok(contains(block.content, part) && part.end > part.start, 'part of a source');
      if (block.marker) assert.ok(contains(block, block.marker), 'marker');
    }
  }
  assertOrdered('groups', whole, article.groups);
  assertOrdered('malformed', whole, article.malformed);
  assert.deepEqual(
    article.groups.flatMap(({ citations }) => citations),
    article.citations,
  );
  for (const group of article.groups) {
    for (const { bracket, digits, number } of group.citations) {
      assert.ok(contains(group, bracket) && contains(bracket, digits) && number > 0, 'citation');
    }
  }
  for (const { start, end, comment } of article.directives) {
    assert.ok(start >= 0 && end <= whole.end && start <= end && contains(whole, comment), 'directive');
  }
  const numbers = article.sources.map(({ number }) => number);
  assert.equal(new Set(numbers).size, numbers.length, 'numbers of sources differ');
}

describe('every text @slow', () => {
  it('is covered by its blocks and sections, with all spans in their places', () => {
    fc.assert(
      fc.property(text, (written) => assertWellFormed(parseArticle(written))),
      settings,
    );
  });

  it('has sentences and prose that lose no word', () => {
    const letters = (told: string) => told.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(text, (written) => {
        const whole = { start: 0, end: written.length };
        const sentences = sentencesIn(written, whole);
        assertOrdered('sentences', whole, sentences);
        assert.equal(letters(sentences.map(({ start, end }) => written.slice(start, end)).join('')), letters(written));
        assert.ok(proseOf(parseArticle(written), whole).length <= written.length);
      }),
      settings,
    );
  });

  it('has places that lead back to their offsets', () => {
    fc.assert(
      fc.property(text, fc.nat(200), (written, offset) => {
        const article = parseArticle(written);
        const inside = Math.min(offset, written.length);
        const isInPair = written[inside] === '\n' && written[inside - 1] === '\r';
        assert.equal(offsetAt(article, positionAt(article, inside)), isInPair ? inside - 1 : inside);
      }),
      settings,
    );
  });

  it('means the same with any line ending', () => {
    const shape = (article: Article) => ({
      kind: article.kind,
      blocks: article.blocks.map(({ type }) => type),
      numbers: article.citations.map(({ number }) => number),
      malformed: article.malformed.map(({ defect }) => defect),
    });
    fc.assert(
      fc.property(articleText, (written) => {
        const plain = written.replace(/\r\n?/g, '\n');
        const expected = shape(parseArticle(plain));
        assert.deepEqual(shape(parseArticle(plain.replaceAll('\n', '\r\n'))), expected);
        assert.deepEqual(shape(parseArticle(plain.replaceAll('\n', '\r'))), expected);
      }),
      settings,
    );
  });

  const longest = 5_000;
  const floods = [
    ...[
      '[',
      ']',
      '[1]',
      '[1,',
      '[3 ',
      '[3. ',
      '[a][1]',
      '[[1]',
      '<!--',
      '<!-- a -->',
      '`',
      '` `` ',
      '```\n',
      '\n',
      '\r',
      ' ',
      '\0',
      '\ud800',
    ],
    ...[
      '-\n',
      '*',
      '_a',
      '#',
      '"',
      'A The ',
      '. ',
      'U.S. ',
      'May ',
      '<!-- provenance-disable a -->',
      '<!-- provenance-enable b -->',
    ],
    ...[
      '<!-- provenance-disable-line -->\n',
      'Timeline\n',
      '2024\n',
      '- A: b\n',
      'https://a.b ',
      '[1] a\n',
      'a word and one more word that go on\n',
    ],
  ];
  for (const flood of floods) {
    it(`takes little time, even one of ${JSON.stringify(flood)} alone`, () => {
      for (const opening of ['', 'Mill fire\nUpdated (2 articles)\nTimeline\n', 'Sources\n- ']) {
        const written = opening + flood.repeat(Math.ceil(longest / flood.length));
        const article = parseArticle(written);
        assert.equal(article.blocks.at(-1)?.end, written.length);
        assert.ok(proseOf(article, { start: 0, end: written.length }).length <= written.length);
        assert.ok(sentencesIn(written, { start: 0, end: written.length }).length <= written.length);
      }
      assert.equal(looksLikeDigest(flood.repeat(longest)), false);
    });
  }
});
