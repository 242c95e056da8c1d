// The readers of articles: whatever the text, they return, lose no character, and place every span inside.

import assert from 'node:assert/strict';
import { readChronology } from '../../../server/src/dates/article/chronology';
import { looksLikeDigest } from '../../../server/src/syntax/detect';
import { offsetAt, positionAt } from '../../../server/src/syntax/lines';
import { parseArticle } from '../../../server/src/syntax/parse';
import { proseOf } from '../../../server/src/syntax/prose';
import { sentencesIn } from '../../../server/src/syntax/sentences';
import type { ArticleForm } from '../../../server/src/syntax/tree';
import { assertOrdered, assertWellFormed } from '../../support/wellFormed';
import { type Exercise, tried } from '../exercise';
import { everySample, markdownArticle, markedText, wholeArticle } from '../texts';

function readsWell(text: string, form?: ArticleForm): void {
  const article = parseArticle(text, form);
  assertWellFormed(article);
  const { entries, mentions } = readChronology(article, { numericOrder: 'month-first' });
  for (const { date, claim } of entries) {
    assert.ok(claim.start <= claim.end && claim.end <= text.length);
    // A time of day stands for the day above it, and has its words.
    if (date) assert.ok(date.start < date.end && date.end <= text.length && text.includes(date.text));
  }
  for (const { reading } of mentions) assert.equal(reading.text, text.slice(reading.start, reading.end));
}

const plainReader = tried(
  {
    name: 'plain reader',
    promise: 'Small texts full of marks: blocks cover the text, every span lies inside, sentences lose no word',
    inputs: 'small texts',
    fixed: 8000,
    share: 2,
  },
  markedText,
  (text) => {
    const article = parseArticle(text);
    assertWellFormed(article);
    const whole = { start: 0, end: text.length };
    assertOrdered('sentences', whole, sentencesIn(text, whole));
    assert.ok(proseOf(article, whole).length <= text.length);
    assert.equal(typeof looksLikeDigest(text), 'boolean');
    const at = text.length >> 1;
    const inPair = text[at] === '\n' && text[at - 1] === '\r';
    assert.equal(offsetAt(article, positionAt(article, at)), inPair ? at - 1 : at);
  },
);

const markdownReader = tried(
  {
    name: 'Markdown reader',
    promise: 'Small texts full of marks, read as Markdown: as above',
    inputs: 'small texts',
    fixed: 5000,
    share: 2,
  },
  markedText,
  (text) => {
    const article = parseArticle(text, 'markdown');
    assertWellFormed(article);
    assert.ok(proseOf(article, { start: 0, end: text.length }).length <= text.length);
  },
);

const markdownArticles = tried(
  {
    name: 'whole Markdown articles',
    promise: 'Articles with footnotes, links, tables and lists, and slips in them, with all their dates: as above',
    inputs: 'whole articles',
    fixed: 2500,
    share: 8,
  },
  markdownArticle,
  (text) => readsWell(text, 'markdown'),
);

const wholeArticles = tried(
  {
    name: 'whole articles',
    promise: 'Articles as people write them and samples with slips, with all their dates: as above',
    inputs: 'whole articles',
    fixed: 3000,
    share: 8,
  },
  wholeArticle,
  readsWell,
);

const strays = ['[', ']', '\n', '-', '\ud800', '1'];

/** What a hand or a cut connection makes of a sample at one of its places. */
function changeOf(sample: string, at: number, change: number): string {
  const before = sample.slice(0, at);
  if (change === 0) return before;
  if (change === 1) return before + sample.slice(at + 1);
  const stray = strays[(change - 2) >> 1];
  return before + stray + sample.slice(change % 2 === 0 ? at : at + 1);
}

const changesPerPlace = 14;
const changesInAll = everySample.reduce((sum, sample) => sum + (sample.length + 1) * changesPerPlace, 0);

/** The change of that number, of all changes of all samples. */
function changed(number: number): string {
  let rest = number;
  for (const sample of everySample) {
    const here = (sample.length + 1) * changesPerPlace;
    if (rest < here) return changeOf(sample, Math.floor(rest / changesPerPlace), rest % changesPerPlace);
    rest -= here;
  }
  return '';
}

const everyChange: Exercise = {
  name: 'samples',
  promise: `Every prefix and every one-character change of the samples, ${changesInAll.toLocaleString('en')} in all, one by one: as above`,
  inputs: 'whole articles',
  fixed: 3000,
  share: 6,
  run(_seed, count, before) {
    // A stride that has no divisor in common with the changes of a place comes to each kind of change.
    const stride = before === undefined ? 331 : 1;
    for (let at = 0; at < count; at++) readsWell(changed(((before ?? 0) + at * stride) % changesInAll));
    return count;
  },
};

export const readers: readonly Exercise[] = [plainReader, markdownReader, wholeArticles, markdownArticles, everyChange];
