// Where a timeline's parts are drawn: rows without overlap, lanes, gaps, joins, the calendar, and what lies under the pointer.

import assert from 'node:assert/strict';
import { dayOf } from '../../../server/src/dates/calendar/calendar';
import { axisFor } from '../../../server/src/features/timeline/axis';
import { gapsBetween } from '../../../server/src/features/timeline/gaps';
import {
  columnsOf,
  extentOf,
  joinsOf,
  type LayoutOptions,
  lanesOf,
  layoutTimeline,
  placeItem,
} from '../../../server/src/features/timeline/layout';
import { seedsTimeline } from './seeds';

const timeline = seedsTimeline();
const columns = columnsOf(timeline);

/** The whole timeline in so many pixels. */
function scaledTo(width: number): LayoutOptions['x'] {
  const { first, last } = extentOf(timeline);
  return (day) => ((day - first) / (last + 1 - first)) * width;
}

describe('the layout', () => {
  for (const width of [300, 1000, 5000]) {
    it(`covers no item by another in a row, unless rows are used up, at ${width} px`, () => {
      for (const lanesBy of ['file', 'publisher', 'merged'] as const) {
        const { lanes, height } = layoutTimeline(timeline, { lanesBy, x: scaledTo(width), maxRows: 30 });
        for (const { rows, top, height: own } of lanes) {
          assert.ok(top + own <= height);
          for (const boxes of rows) {
            const row = boxes.map(({ id, y }, at) => placeItem(columns, id, y, boxes[at + 1]?.id, scaledTo(width)));
            row.slice(1).forEach((box, at) => {
              const before = row[at];
              assert.ok(before && Math.max(before.x1, before.widest1) <= box.widest0, `${box.id}`);
              if (before.labelRoom > 0) assert.ok(before.labelX + before.labelRoom <= box.widest0);
            });
          }
        }
      }
    });
  }

  it('has a lane for each file, for each publisher, or one', () => {
    const titles = (lanesBy: LayoutOptions['lanesBy']) =>
      layoutTimeline(timeline, { lanesBy, x: scaledTo(1000) }).lanes.map(({ title, count }) => `${title} ${count}`);
    assert.ok(titles('file').includes('digest-kursk-rotation.txt 10'));
    assert.ok(titles('publisher').some((title) => title.startsWith('Yonhap ')));
    assert.deepEqual(titles('merged'), [`All files ${timeline.items.length}`]);
  });

  it('shows a day that is too narrow as a point, and a month with room as a bar', () => {
    const x = scaledTo(5000);
    const { boxes } = layoutTimeline(timeline, { lanesBy: 'merged', x });
    const boxOf = (text: string) => {
      const box = boxes[timeline.items.findIndex(({ item }) => item.date.text === text)];
      return box && placeItem(columns, box.id, box.y, undefined, x);
    };
    const [point, bar] = [boxOf('Feb 20 2026'), boxOf('January 2026')];
    assert.equal(point?.isPoint, true);
    assert.ok(bar && !bar.isPoint);
    assert.ok(Math.abs(bar.x1 - bar.x0 - (x(31) - x(0))) < 0.001);
  });

  it('keeps what is wide in a crowded lane out of most rows, where points can be seen', () => {
    const maxRows = 10;
    const { items, ...rest } = timeline;
    const [sample] = items;
    assert.ok(sample);
    // Three hundred whole years, all the same, and as many days in them.
    const many = Array.from({ length: 600 }, (_, id) => {
      const first = id < 300 ? 20_000 : 20_000 + (id - 300);
      const last = id < 300 ? 20_365 : first;
      return {
        ...sample,
        id,
        item: { ...sample.item, date: { ...sample.item.date, first, last, widest: { first, last } } },
      };
    });
    const { lanes } = layoutTimeline(
      { ...rest, items: many },
      { lanesBy: 'merged', x: (day) => day - 20_000, maxRows },
    );
    const rows = lanes[0]?.rows ?? [];
    assert.equal(rows.length, maxRows);
    const withYears = rows.filter((row) => row.some(({ id }) => id < 300));
    assert.equal(withYears.length, 3);
    const days = rows.filter((row) => !withYears.includes(row)).flat();
    assert.equal(days.length, 300);
  });

  it('leaves out what is not shown', () => {
    const { boxes } = layoutTimeline(timeline, { lanesBy: 'file', x: scaledTo(1000), shown: new Set([2, 4]) });
    assert.deepEqual(
      boxes.flatMap((box) => box?.id ?? []),
      [2, 4],
    );
  });

  it('has the gaps of everything in a lane, whatever a filter hides', () => {
    const gaps = (shown?: ReadonlySet<number>) =>
      lanesOf(timeline, { lanesBy: 'merged', shown }).map((lane) => lane.gaps);
    assert.equal(gaps().flat().length, 1);
    assert.deepEqual(gaps(new Set([0, timeline.items.length - 1])), gaps());
  });

  it('joins the accounts of an event, contradictions on top', () => {
    const layout = layoutTimeline(timeline, { lanesBy: 'file', x: scaledTo(1000) });
    const joins = joinsOf(timeline, layout);
    assert.ok(joins.some(({ contradiction }) => contradiction === undefined));
    const clashes = joins.filter(({ contradiction }) => contradiction !== undefined);
    assert.equal(clashes.length, timeline.contradictions.length);
    assert.equal(joins.at(-1), clashes.at(-1));
  });
});

describe('gaps', () => {
  const days = (...list: number[]) => list.map((day) => ({ first: day, last: day }));

  it('are what is much longer than the usual stretch', () => {
    assert.deepEqual(gapsBetween(days(0, 2, 4, 6, 100, 102)), [{ first: 7, last: 99 }]);
  });

  it('are none where entries come evenly, are few, or overlap', () => {
    assert.deepEqual(gapsBetween(days(0, 30, 60, 90, 120)), []);
    assert.deepEqual(gapsBetween(days(0, 500)), []);
    assert.deepEqual(gapsBetween([{ first: 0, last: 400 }, ...days(2, 4, 6, 100)]), []);
  });
});

describe('the calendar of a timeline', () => {
  const labels = (first: number, last: number, dayWidth: number) => {
    const { ticks, periods } = axisFor({ first, last }, dayWidth);
    return { ticks: ticks.map(({ label }) => label), periods: periods.map(({ label }) => label) };
  };

  it('has days, weeks, months, quarters and years as there is room', () => {
    const start = dayOf(2025, 12, 30);
    assert.deepEqual(labels(start, start + 3, 80), {
      ticks: ['30 Dec', '31 Dec', '1 Jan', '2 Jan'],
      periods: ['December 2025', 'January 2026'],
    });
    assert.deepEqual(labels(start, start + 20, 10).ticks, ['29 Dec', '5 Jan', '12 Jan', '19 Jan']);
    assert.deepEqual(labels(start, start + 70, 3), { ticks: ['Dec', 'Jan', 'Feb', 'Mar'], periods: ['2025', '2026'] });
    assert.deepEqual(labels(start, start + 200, 1).ticks, ['Oct', 'Jan', 'Apr', 'Jul']);
    assert.deepEqual(labels(start, start + 1000, 0.2), { ticks: ['2025', '2026', '2027', '2028'], periods: [] });
  });

  it('reaches behind the year 1', () => {
    assert.deepEqual(labels(dayOf(-49, 6, 1), dayOf(-30, 1, 1), 0.02).ticks, ['50 BC', '40 BC']);
    assert.deepEqual(labels(dayOf(-150, 6, 1), dayOf(230, 1, 1), 0.002).ticks, ['200 BC', '100 BC', '100', '200']);
  });

  it('stays small for any view', () => {
    for (const [first, last, width] of [
      [-5_000_000, 5_000_000, 1e-9],
      [0, 5_000_000, 500],
      [0.5, 0.25, 80],
    ] as const) {
      const { ticks, periods } = axisFor({ first, last }, width);
      assert.ok(ticks.length <= 400 && periods.length <= 400);
    }
  });
});
