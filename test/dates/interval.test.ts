// Interval algebra: what can and what cannot both be true, and what slip would explain it.

import assert from 'node:assert/strict';
import {
  cannotBothBeTrue,
  contradictionGap,
  gapInDays,
  isWithin,
  lengthInDays,
  likelyError,
  overlap,
} from '../../server/src/dates/calendar/interval';
import { intervalOf, readAll } from './reading-support';

/** The one date of a phrase. */
function date(phrase: string) {
  const [reading] = readAll(`It happened ${phrase}.`);
  assert.ok(reading, phrase);
  return reading;
}

describe('interval', () => {
  it('measures gaps', () => {
    const [a, b] = [intervalOf('2025-01-01', '2025-01-10'), intervalOf('2025-01-13')];
    assert.equal(gapInDays(a, b), 3);
    assert.equal(gapInDays(b, a), 3);
    assert.equal(gapInDays(a, intervalOf('2025-01-11')), 1);
    assert.equal(gapInDays(a, intervalOf('2025-01-10')), 0);
    assert.equal(lengthInDays(a), 10);
  });

  it('knows overlap and containment', () => {
    const june = intervalOf('2024-06-01', '2024-06-30');
    assert.ok(overlap(june, intervalOf('2024-06-18')));
    assert.ok(isWithin(intervalOf('2024-06-18'), june));
    assert.ok(!isWithin(june, intervalOf('2024-06-18')));
    assert.ok(!overlap(june, intervalOf('2024-07-01')));
  });

  const verdicts: readonly (readonly [string, string, boolean])[] = [
    ['on 12 December 2025', 'on 12-13 December 2025', false],
    ['on 12 December 2025', 'on 13 December 2025', true],
    ['in June 2024', 'on June 18, 2024', false],
    ['in June 2024', 'on Aug. 6, 2024', true],
    ['in January 2026', 'on Feb. 5, 2026', true],
    ['in early August 2025', 'on August 20, 2025', false],
    ['in early August 2025', 'on October 20, 2025', true],
    ['in mid-October 2024', 'on Oct. 25, 2024', false],
    ['in late 2024', 'in March 2025', false],
    ['in late 2024', 'in November 2025', true],
    ['in spring 2024', 'on June 25, 2024', false],
    ['around 5 May 2024', 'on 12 May 2024', false],
    ['around 5 May 2024', 'on 25 May 2024', true],
    ['in 1914', 'c. 1917', false],
  ];
  for (const [a, b, contradicts] of verdicts) {
    it(`${a} and ${b} ${contradicts ? 'cannot both' : 'can both'} be true`, () => {
      assert.equal(cannotBothBeTrue(date(a), date(b)), contradicts);
      assert.equal(contradictionGap(date(b), date(a)) > 0, contradicts);
    });
  }

  const slips: readonly (readonly [string, string, string | undefined])[] = [
    ['on 12 December 2025', 'on 13 December 2025', 'day'],
    ['on 31 May 2025', 'on 1 June 2025', 'day'],
    ['on 12 May 2025', 'on 12 June 2025', 'month'],
    ['in May 2025', 'in June 2025', 'month'],
    ['on 30-31 May 2025', 'on 30-31 July 2025', 'month'],
    ['on 12 May 2025', 'on 12 May 2024', 'year'],
    ['in February 2024', 'in February 2025', 'year'],
    ['in 2024', 'in 2025', 'year'],
    ['on 3 April 2025', 'on 4 March 2025', 'swapped'],
    ['on 3 April 2025', 'on 8 April 2025', undefined],
    ['on 3 April 2025', 'on 5 August 2024', undefined],
    ['in May 2025', 'in July 2024', undefined],
    ['on 5 May 2025', 'in May 2025', undefined],
  ];
  for (const [a, b, slip] of slips) {
    it(`${a} for ${b}: ${slip ?? 'no usual slip'}`, () => {
      assert.equal(likelyError(date(a), date(b)), slip);
      assert.equal(likelyError(date(b), date(a)), slip);
    });
  }
});
