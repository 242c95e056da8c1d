// The sample articles as the parser sees them: the project's own, and the verbatim ones where they lie beside the checkout.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { looksLikeDigest } from '../../server/src/syntax/detect';
import { parseArticle } from '../../server/src/syntax/parse';
import type { Article } from '../../server/src/syntax/tree';

function articlesIn(folder: string): { name: string; article: Article }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, article: parseArticle(readFileSync(join(folder, name), 'utf8')) }));
}

/** What both sets have in common: the own samples repeat the facts and the forms of the verbatim ones. */
function describeSamples(folder: string): void {
  const samples = articlesIn(folder);
  const digests = samples.map(({ article }) => article).filter(({ kind }) => kind === 'digest');

  it('are two digests and three reports', () => {
    assert.deepEqual(samples.map(({ article }) => article.kind).sort(), [
      'digest',
      'digest',
      'report',
      'report',
      'report',
    ]);
  });

  it('have eight and nine entries, five and seven sources, as many as their headings say', () => {
    assert.deepEqual(digests.map(({ entries }) => entries.length).sort(), [8, 9]);
    assert.deepEqual(digests.map(({ sources }) => sources.length).sort(), [5, 7]);
    for (const { sources, sections, update } of digests) {
      assert.equal(sections.find(({ kind }) => kind === 'sources')?.heading?.count?.value, sources.length);
      assert.equal(update?.count?.value, sources.length);
    }
  });

  it('give every source a publisher and a title, and a place', () => {
    for (const { sources } of digests) {
      assert.ok(sources.every(({ publisher, title, marker }) => publisher && title && marker));
      assert.deepEqual(
        sources.map(({ number }) => number),
        sources.map((_, index) => index + 1),
      );
    }
  });

  it('cite only what the list has, and nothing malformed', () => {
    for (const { citations, sources, malformed } of digests) {
      assert.ok(citations.length > 0 && citations.every(({ number }) => number <= sources.length));
      assert.equal(malformed.length, 0);
    }
  });

  it('give every paragraph of a digest its run-in heading', () => {
    for (const { paragraphs, text } of digests) {
      assert.deepEqual(
        paragraphs.filter(({ runIn }) => !runIn).map(({ start }) => text.slice(start, start + 40)),
        [],
      );
    }
  });

  it('have headlines, and reports nothing of a digest', () => {
    for (const { name, article } of samples) {
      const headline =
        article.headline && article.text.slice(article.headline.content.start, article.headline.content.end);
      assert.ok(headline && headline.split(' ').length > 6, `${name}: ${headline}`);
      if (article.kind !== 'report') continue;
      assert.equal(
        article.citations.length + article.malformed.length + article.entries.length + article.sources.length,
        0,
      );
    }
  });

  it('are distinguished by content', () => {
    for (const { name, article } of samples)
      assert.equal(looksLikeDigest(article.text), article.kind === 'digest', name);
  });
}

describe('own samples', () => describeSamples(join(process.cwd(), 'seeds')));

const verbatim = join(process.cwd(), '../shared/seeds');
if (existsSync(verbatim)) {
  describe('verbatim samples', () => {
    describeSamples(verbatim);

    it('have these run-in headings', () => {
      const lengths = articlesIn(verbatim).flatMap(({ article }) =>
        article.paragraphs.flatMap(({ runIn }) =>
          runIn ? [article.text.slice(runIn.start, runIn.end).split(' ').length] : [],
        ),
      );
      assert.deepEqual(lengths, [7, 7, 7, 7, 8, 8, 6, 6, 5]);
    });
  });
} else {
  console.warn('SKIPPED: the verbatim samples (../shared/seeds) are not beside this checkout.');
}
