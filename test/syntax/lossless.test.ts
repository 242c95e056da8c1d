// Invariants of every text: nothing is lost, nothing throws, every span is in its place, and long texts take linear time.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { looksLikeDigest } from '../../server/src/syntax/detect';
import { offsetAt, positionAt } from '../../server/src/syntax/lines';
import { parseArticle } from '../../server/src/syntax/parse';
import { proseOf } from '../../server/src/syntax/prose';
import { sentencesIn } from '../../server/src/syntax/sentences';
import type { Article } from '../../server/src/syntax/tree';
import { anyText } from '../support/anyText';
import { marks } from '../support/marks';
import { assertOrdered, assertWellFormed } from '../support/wellFormed';

const articleText = fc
  .array(fc.constantFrom(...marks), { maxLength: 40, size: 'max' })
  .map((chosen) => chosen.join(''));
const text = fc.oneof({ weight: 4, arbitrary: articleText }, { weight: 1, arbitrary: anyText(60, 'max') });
const settings = { seed: 20260220, numRuns: 120 };

describe('every text @slow', () => {
  it('is covered by its blocks and sections, with all spans in their places', () => {
    fc.assert(
      fc.property(text, (written) => assertWellFormed(parseArticle(written))),
      settings,
    );
  });

  it('is covered as Markdown too, whatever its kind', () => {
    fc.assert(
      fc.property(text, (written) => assertWellFormed(parseArticle(written, 'markdown'))),
      settings,
    );
    fc.assert(
      fc.property(articleText, (written) =>
        assertWellFormed(parseArticle(`# Timeline\n\nIt burned [1].\n\n${written}`, 'markdown')),
      ),
      { ...settings, numRuns: 400 },
    );
  });

  it('has sentences and prose that lose no word', () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
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
    const frame = '# Timeline\n\n| Date | Event |\n|---|---|\n| 14 March 2016 | Refusal [1] |\n';
    fc.assert(
      fc.property(articleText, (written) => {
        const plain = `${frame}${written.replace(/\r\n?/g, '\n')}`;
        const returns = plain.replaceAll('\n', '\r\n');
        assert.deepEqual(shape(parseArticle(returns, 'markdown')), shape(parseArticle(plain, 'markdown')));
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
