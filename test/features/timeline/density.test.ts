// How much each stretch of a timeline has: sums, dates of many days, sources, contradictions, a filter.

import assert from 'node:assert/strict';
import { densityOf } from '../../../server/src/features/timeline/density';
import { extentOf } from '../../../server/src/features/timeline/layout';
import { seedsTimeline } from './seeds';

const timeline = seedsTimeline();
const all = new Set(timeline.items.map(({ id }) => id));
const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);

describe('the density of a timeline', () => {
  for (const stretches of [1, 7, 300]) {
    it(`counts each entry once in sum, in ${stretches} stretches`, () => {
      const { confirmed, single, most } = densityOf(timeline, all, extentOf(timeline), stretches);
      assert.ok(Math.abs(sum(confirmed) + sum(single) - timeline.items.length) < 1e-9);
      assert.equal(confirmed.length, stretches);
      const counts = [...confirmed].map((count, at) => count + (single[at] as number));
      assert.ok(Math.abs(Math.max(...counts) - most) < 1e-9 && Math.min(...counts) > -1e-9);
    });
  }

  it('tells events of one source from others, and has every contradicted account', () => {
    const { confirmed, contradicted } = densityOf(timeline, all, extentOf(timeline), 40);
    const sure = timeline.items.filter(({ event }) => (timeline.events[event]?.sources ?? 0) > 1);
    assert.ok(sure.length > 0 && sure.length < timeline.items.length);
    assert.ok(Math.abs(sum(confirmed) - sure.length) < 1e-9);
    const clashing = timeline.items.filter((item) => item.contradicted && item.contradicted !== 'hint');
    assert.equal(sum(contradicted), clashing.length);
  });

  it('spreads a month over its days, and puts a day into one stretch', () => {
    const january = timeline.items.find(({ item }) => item.date.text === 'January 2026');
    assert.ok(january);
    const { first } = january.item.date;
    const { confirmed, single } = densityOf(
      timeline,
      new Set([january.id]),
      { first: first - 31, last: first + 61 },
      93,
    );
    const counts = [...confirmed].map((count, at) => Math.round((count + (single[at] as number)) * 1e6) / 1e6);
    assert.deepEqual(counts.slice(30, 33), [0, ...Array(2).fill(Math.round(1e6 / 31) / 1e6)]);
    assert.deepEqual(counts.slice(61, 63), [Math.round(1e6 / 31) / 1e6, 0]);
  });

  it('is nothing when nothing is shown', () => {
    assert.equal(densityOf(timeline, new Set(), extentOf(timeline), 10).most, 0);
  });
});
