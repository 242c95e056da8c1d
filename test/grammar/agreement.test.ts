// Colours and parser must agree: what looks like a citation on screen is one.

import assert from 'node:assert/strict';
import { parseArticle } from '../../server/src/syntax/parse';
import type { Span } from '../../server/src/syntax/span';
import { assertedTexts, colour, sampleArticles, writtenIn } from './colours';

const seeds = sampleArticles();
const texts = [...seeds, ...assertedTexts()];

/** Cited like any number, and coloured like none: the parser says what to do about a year-like number. */
const yearLike = /^\[[12]\d{3}/;

const timelineNames = [
  'Timeline',
  'The Timeline',
  'Full timeline',
  'Event timeline',
  'Timeline of events',
  'TIMELINE OF KEY EVENTS',
  'Key dates',
  'Key events',
  'Important dates',
  'Chronology',
  'The chronology',
  'Chronology of events',
  'Sequence of events',
  'Chronological overview',
];
const sourceListNames = [
  'Sources',
  'The sources',
  'All sources',
  'Source list',
  'Sources list',
  'List of sources',
  'Sources cited',
  'Cited sources',
  'Sources used',
  'News sources',
  'Source articles',
  'Sources and references',
  'References and sources',
  'References',
  'Reference list',
  'List of references',
  'Works cited',
  'Bibliography',
  'All related articles',
  'Related sources',
  'All related coverage',
];
const tickerNames = ['Related Tickers', 'Tickers', 'All related tickers', 'Related stocks', 'Tickers mentioned'];

describe('colours agree with the parser', () => {
  it('has texts to compare', () => {
    const articles = texts.map(({ text }) => parseArticle(text));
    assert.equal(seeds.length, 5);
    assert.ok(articles.reduce((sum, { citations }) => sum + citations.length, 0) > 60);
    assert.ok(articles.reduce((sum, { malformed }) => sum + malformed.length, 0) > 8);
    assert.ok(articles.reduce((sum, { sources }) => sum + sources.length, 0) > 15);
  });

  for (const { name, text } of texts) {
    it(`citations of ${name}`, async () => {
      const article = parseArticle(text);
      const coloured = writtenIn(text, await colour(text), 'markup.link.citation').flatMap(bracketsOf);
      const parsed = unique(article.citations.map(({ bracket }) => bracket)).map((span) => written(text, span));
      assert.deepEqual(
        coloured,
        parsed.filter((bracket) => !yearLike.test(bracket)),
      );
    });

    it(`malformed citations of ${name}`, async () => {
      const article = parseArticle(text);
      const coloured = writtenIn(text, await colour(text), 'invalid.illegal.citation');
      assert.deepEqual(
        coloured,
        article.malformed.map((span) => written(text, span)),
      );
    });

    it(`publishers of ${name}`, async () => {
      const article = parseArticle(text);
      const coloured = writtenIn(text, await colour(text), 'entity.name.type.publisher');
      const publishers = article.sources.flatMap(({ publisher }) => (publisher ? [written(text, publisher)] : []));
      assert.deepEqual(coloured, publishers);
    });

    it(`entries of ${name}`, async () => {
      const article = parseArticle(text);
      const spans = await colour(text);
      const heads = spans.filter(({ scopes }) => scopes.includes('punctuation.separator.entry'));
      const undated = heads.filter(
        ({ start }) => !article.entries.some((entry) => entry.start <= start && start < entry.end),
      );
      assert.deepEqual(
        undated.map(({ start }) => text.slice(start - 20, start + 20)),
        [],
      );
    });
  }

  for (const { name, text } of seeds) {
    it(`colours the head of every entry of ${name}`, async () => {
      const spans = await colour(text);
      const dates = spans.filter(({ scopes }) => scopes.includes('constant.numeric.date'));
      for (const { content } of parseArticle(text).entries) {
        assert.ok(
          dates.some(({ start }) => start === content.start),
          text.slice(content.start, content.start + 30),
        );
      }
    });
  }
});

describe('colours know the names of sections that the parser knows', () => {
  for (const name of [...timelineNames, ...sourceListNames, ...tickerNames]) {
    it(name, async () => {
      const text = `Islands Without a Boat\nThe boat is gone [1].\n${name}\n- Harbour Post: No Boat [sic] Before Spring\n`;
      const heading = parseArticle(text).sections.find(({ heading }) => heading)?.heading;
      assert.equal(heading && text.slice(heading.content.start, heading.content.end).toLowerCase(), name.toLowerCase());
      assert.deepEqual(writtenIn(text, await colour(text), 'markup.heading.section'), [name]);
      assert.equal(
        writtenIn(text, await colour(text), 'entity.name.type.publisher').length,
        heading?.section === 'sources' ? 1 : 0,
      );
    });
  }
});

function bracketsOf(run: string): string[] {
  return run.match(/\[[^\]]*\]/g) ?? [];
}

function written(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function unique(spans: readonly Span[]): Span[] {
  return spans.filter((span, index) => spans[index - 1]?.start !== span.start);
}
