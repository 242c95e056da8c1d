// The schemas by which editors check the lists beside the articles: they take what the program takes, and refuse what it refuses.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { readSourceList } from '../../server/src/settings/copies/sourceList';
import { readReviewFile } from '../../server/src/settings/reviews/reviewFile';
import {
  maxName,
  maxNote,
  maxPassage,
  maxQuoted,
  maxReviewer,
  verdicts,
} from '../../server/src/workspace/reviews/review';

function schemaNamed(name: string): (value: unknown) => boolean {
  const schema = JSON.parse(readFileSync(join(process.cwd(), 'schemas', `${name}.schema.json`), 'utf8'));
  const validate = new Ajv().compile(schema);
  return (value) => validate(value) === true;
}

describe('the schemas of the lists', () => {
  const isList = schemaNamed('provenance-sources');
  const isReviewList = schemaNamed('provenance-reviews');

  const checkSource = (source: object, isGood: boolean) => {
    const list = { sources: [source] };
    assert.equal(isList(list), isGood, JSON.stringify(source).slice(0, 80));
    assert.equal(readSourceList('provenance-sources.json', JSON.stringify(list)).links.length, isGood ? 1 : 0);
  };

  it('has the members and limits of a saved copy', () => {
    const named = (title: string) => ({ publisher: 'Kyodo', title, url: 'https://kyodo.example/1', copy: 'a.html' });
    checkSource(named('a'.repeat(2000)), true);
    checkSource(named('a'.repeat(2001)), false);
    checkSource({ title: 'Bridge closed', copy: 'a.html' }, true);
    checkSource({ url: 'https://kyodo.example/1', copy: 'a.html' }, true);
    checkSource({ publisher: 'Kyodo', copy: 'a.html' }, false);
    checkSource({ title: 'Bridge closed' }, false);
  });

  const review = {
    file: 'digest.md',
    claim: 'The bridge is closed.',
    claimHash: 'a'.repeat(64),
    before: 'the town waits',
    after: 'for a ferry',
    source: { publisher: 'Kyodo', title: 'Bridge closed', url: 'https://kyodo.example/1', label: '3' },
    passage: { copy: 'a.html', text: 'The bridge is closed', length: maxPassage, hash: 'b'.repeat(64) },
    verdict: verdicts[0],
    by: 'Ines Holm',
    on: '2026-11-28T21:14Z',
    note: 'By phone, too.',
  };
  const { passage } = review;
  const checkReview = (changed: object, isGood: boolean) => {
    const list = [{ version: 1 }, { ...review, ...changed }];
    assert.equal(isReviewList(list), isGood, JSON.stringify(changed).slice(0, 80));
    assert.equal(readReviewFile('provenance-reviews.json', JSON.stringify(list)).reviews.length, isGood ? 1 : 0);
  };

  it('has the members and limits of a review', () => {
    checkReview({}, true);
    for (const verdict of verdicts) checkReview({ verdict }, true);
    const limits: readonly [number, (text: string) => object][] = [
      [maxName, (before) => ({ before })],
      [maxNote, (note) => ({ note })],
      [maxQuoted, (claim) => ({ claim })],
      [maxQuoted, (text) => ({ passage: { ...passage, text } })],
      [maxReviewer, (by) => ({ by })],
    ];
    for (const [most, changed] of limits) {
      checkReview(changed('a'.repeat(most)), true);
      checkReview(changed('a'.repeat(most + 1)), false);
    }
    checkReview({ passage: { ...passage, length: maxPassage + 1 } }, false);
    checkReview({ claimHash: 'a' }, false);
    checkReview({ verdict: 'true' }, false);
    for (const needed of ['file', 'claim', 'source', 'verdict', 'by', 'on'])
      checkReview({ [needed]: undefined }, false);
  });
});
