// How entries are drawn: the edges of dates that are uncertain or open, and the mark of the cursor's line.

import assert from 'node:assert/strict';
import type { Frame } from '../../client/src/webview/frame';
import { drawShapes } from '../../client/src/webview/items';
import { type DrawnItem, itemsInSight } from '../../client/src/webview/placing';
import { TextWidths } from '../../client/src/webview/textWidths';
import { timelineOf } from '../../server/src/features/timeline';
import { extentOf, layoutTimeline } from '../../server/src/features/timeline/layout';
import { Workspace } from '../../server/src/workspace/workspace';
import { type Drawing, recordingContext } from './recordingContext';

const text = `The quay

Timeline
3 March 2024: The keeper counts nine barges at the quay [1].
Early May 2024: The crane is taken down [1].
Since 1 July 2024: A pilot is on board of every barge [1].
Until 4 January 2024: The old gate is open at night [1].
September 2024: The new gate is built [1].

Sources
1. Echo: The quay
`;

const width = 1000;
const theme: Frame['theme'] = {
  background: 'background',
  foreground: 'foreground',
  quiet: 'quiet',
  line: 'line',
  strongLine: 'strongLine',
  point: 'point',
  error: 'error',
  focus: 'focus',
  hover: 'hover',
  font: '13px sans-serif',
  boldFont: 'bold 13px sans-serif',
  smallFont: '11px sans-serif',
  isHighContrast: false,
};

/** Draws the timeline of `text` in 1,000 pixels. */
function drawn(marks: Partial<Pick<Frame, 'atCursor' | 'selected'>> = {}) {
  const workspace = new Workspace({ numericOrder: 'month-first', readText: () => text });
  workspace.apply([{ file: 'quay.txt', text }]);
  const timeline = timelineOf(workspace);
  const { first, last } = extentOf(timeline);
  const firstDay = first - 60;
  const dayWidth = width / (last + 61 - firstDay);
  const layout = layoutTimeline(timeline, { lanesBy: 'merged', x: (day) => (day - firstDay) * dayWidth });
  const { context, drawings } = recordingContext();
  const frame: Frame = {
    timeline,
    layout,
    joins: [],
    theme,
    widths: new TextWidths(context),
    width,
    height: 400,
    scrolled: 0,
    dayWidth,
    firstDay,
    selected: undefined,
    hovered: undefined,
    atCursor: new Set(),
    ...marks,
  };
  const items = itemsInSight(frame);
  drawShapes(context, frame, items);
  const itemOf = (words: string): DrawnItem => {
    const found = items.find(({ id }) => timeline.items[id]?.item.text.startsWith(words));
    assert.ok(found, words);
    return found;
  };
  return { drawings, itemOf };
}

/** The parts of all paths of these drawings that are of the kind and lie in the row of an item. */
function partsAt(
  drawings: readonly Drawing[],
  part: string,
  { y }: DrawnItem,
  yOf: (numbers: readonly number[]) => number,
) {
  return drawings.flatMap(({ path }) =>
    path.filter(([name, ...numbers]) => name === part && yOf(numbers) === y).map(([, ...numbers]) => numbers),
  );
}

describe('shapes of a timeline', () => {
  it('are points for days and bars for months', () => {
    const { drawings, itemOf } = drawn();
    const [day, month] = [itemOf('The keeper'), itemOf('The new gate')];
    assert.equal(day.isPoint, true);
    assert.equal(month.isPoint, false);
    const [arc] = partsAt(drawings, 'arc', day, ([, y = 0]) => y);
    assert.equal(arc?.[0], (day.x0 + day.x1) / 2);
    const [bar] = partsAt(drawings, 'roundRect', month, ([, y = 0, , height = 0]) => y + height / 2);
    assert.deepEqual(bar?.slice(0, 3), [month.x0 + 1, month.y - 5, month.x1 - month.x0 - 2]);
  });

  it('reach beyond an uncertain date, pale and with broken edges, as far as the words may', () => {
    const { drawings, itemOf } = drawn();
    const soft = itemOf('The crane');
    assert.ok(soft.widest0 < soft.x0 || soft.widest1 > soft.x1);
    const pale = drawings.filter(({ how, alpha }) => how === 'fill' && alpha === 0.3);
    const edges = partsAt(pale, 'rect', soft, ([, y = 0, , height = 0]) => y + height / 2);
    assert.ok(edges.length > 0);
    for (const [left = 0, , wide = 0] of edges) assert.ok(left > soft.widest0 && left + wide < soft.widest1);
    const broken = drawings.filter(({ how, dash, alpha }) => how === 'stroke' && dash.length > 0 && alpha === 0.9);
    assert.deepEqual(
      partsAt(broken, 'rect', soft, ([, y = 0, , height = 0]) => y + height / 2),
      edges.filter(([, , wide = 0]) => wide >= 3),
    );
    const certain = itemOf('The new gate');
    assert.deepEqual(
      partsAt(pale, 'rect', certain, ([, y = 0, , height = 0]) => y + height / 2),
      [],
    );
  });

  it('go on from an open end to the right, and from an open beginning to the left, fading, with an arrow', () => {
    const { drawings, itemOf } = drawn();
    const fades = drawings.filter(({ how, colour }) => how === 'fillRect' && colour === 'point-transparent');
    const fadeOf = (item: DrawnItem) => partsAt(fades, 'rect', item, ([, y = 0, , height = 0]) => y + height / 2);
    const tipOf = (item: DrawnItem) =>
      partsAt(
        drawings.filter(({ path }) => path.length === 3),
        'moveTo',
        item,
        ([, y = 0]) => y,
      );
    const [pilot, gate] = [itemOf('A pilot'), itemOf('The old gate')];
    assert.equal(fadeOf(pilot).length, 1);
    assert.equal(fadeOf(pilot)[0]?.[0], pilot.x1);
    assert.equal(tipOf(pilot)[0]?.[0], pilot.x1 + 16);
    assert.equal(fadeOf(gate).length, 1);
    const [left = 0, , wide = 0] = fadeOf(gate)[0] ?? [];
    assert.equal(left + wide, gate.x0);
    assert.equal(tipOf(gate)[0]?.[0], gate.x0 - 16);
    assert.deepEqual(fadeOf(itemOf('The new gate')), []);
  });

  it('have a ring of their own on the line of the cursor', () => {
    const { id } = drawn().itemOf('The keeper');
    const month = drawn().itemOf('The new gate');
    assert.deepEqual(rings(drawn()), []);
    const { drawings, itemOf } = drawn({ atCursor: new Set([id, month.id]) });
    const point = itemOf('The keeper');
    assert.deepEqual(rings({ drawings }), [
      ['arc', (point.x0 + point.x1) / 2, point.y, 8, 0, 2 * Math.PI],
      ['roundRect', month.x0 - 2, month.y - 8, month.x1 - month.x0 + 4, 16, 6],
    ]);
  });

  it('stand before a frame in the colour of the focus when one is selected', () => {
    const { id, y } = drawn().itemOf('The keeper');
    const { drawings } = drawn({ selected: id });
    const [frame, ...others] = drawings.filter(({ how, colour }) => how === 'stroke' && colour === 'focus');
    assert.equal(others.length, 0);
    assert.equal(frame?.path[0]?.[2], y - 10);
    assert.ok(
      drawings.indexOf(frame as Drawing) < drawings.findIndex(({ path }) => path.some(([part]) => part === 'arc')),
    );
  });
});

function rings({ drawings }: { readonly drawings: readonly Drawing[] }): Drawing['path'][number][] {
  return drawings.filter(({ how, colour }) => how === 'stroke' && colour === 'foreground').flatMap(({ path }) => path);
}
