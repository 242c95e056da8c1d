// Runs in the browser: makes a timeline of many entries and draws it again and again as somebody zooms and pans.

import { draw } from '../../client/src/webview/drawing';
import { axisHeight } from '../../client/src/webview/frame';
import { Layouts } from '../../client/src/webview/layouts';
import { underPointer } from '../../client/src/webview/pointing';
import { TextWidths } from '../../client/src/webview/textWidths';
import { readTheme } from '../../client/src/webview/theme';
import { assembleTimeline } from '../../server/src/features/timeline/assemble';
import { extentOf } from '../../server/src/features/timeline/layout';

const width = 1200;
const height = 800;
const warmUp = 20;
/** Each frame is drawn so often, in runs of their own; the least counts, because other processes interrupt some of them. */
const runs = 2;
const perFile = 40;

/**
 * @param {number} count how many entries: in files of forty, each event in up to three of them, one in thirty contradicted
 * @param {number} frames of each way of moving
 */
export async function framesOf(count, frames) {
  const timeline = assembleTimeline(filesWith(count));
  const { first, last } = extentOf(timeline);
  const whole = width / (last - first + 1);
  const lanes = ['file', 'merged', 'publisher'];
  const moves = [];
  for (const lanesBy of lanes) {
    const zoomed = (at) => ({ dayWidth: whole * 1.045 ** (at < frames / 2 ? at : frames - at), share: 0.5 });
    moves.push(await measure(`zooming, lanes: ${lanesBy}`, timeline, lanesBy, frames, zoomed));
    const panned = (at) => ({ dayWidth: whole * 12, share: at / frames });
    moves.push(await measure(`panning, lanes: ${lanesBy}`, timeline, lanesBy, frames, panned));
  }
  return moves;
}

/** @param {(frame: number) => { dayWidth: number, share: number }} viewAt the scale, and where in the whole the left edge is */
async function measure(name, timeline, lanesBy, frames, viewAt) {
  const context = document.querySelector('canvas').getContext('2d');
  const theme = readTheme(document.body);
  const widths = new TextWidths(context);
  const { first, last } = extentOf(timeline);
  const times = Array.from({ length: frames }, () => Number.POSITIVE_INFINITY);
  for (let run = 0; run < runs; run++) {
    const layouts = new Layouts();
    for (let frame = -warmUp; frame < frames; frame++) {
      const { dayWidth, share } = viewAt(Math.max(0, frame));
      const firstDay = first + Math.max(0, last + 1 - first - width / dayWidth) * share;
      const start = performance.now();
      const { layout, joins } = layouts.at({ timeline, lanesBy }, dayWidth, height - axisHeight);
      const scrolled = Math.max(0, layout.height - height) * share;
      const drawn = draw(context, {
        ...{ timeline, layout, joins, theme, widths, width, height, scrolled, dayWidth, firstDay },
        ...{ selected: undefined, hovered: undefined, atCursor: new Set() },
      });
      for (let at = 0; at < 20; at++) underPointer(drawn, (width * at) / 20, 60 + 30 * at);
      if (frame >= 0) times[frame] = Math.min(times[frame], performance.now() - start);
      await new Promise(requestAnimationFrame);
    }
  }
  times.sort((a, b) => a - b);
  return { name, frames, median: times[Math.floor(frames / 2)], p95: times[Math.floor(frames * 0.95)] };
}

/** @param {number} count */
export function filesWith(count) {
  return Array.from({ length: Math.ceil(count / perFile) }, (_, file) => ({
    file: `file:///digest-${file}.txt`,
    name: `digest-${file}.txt`,
    kind: 'digest',
    headline: `Digest ${file}`,
    titleKey: '',
    sources: Array.from({ length: 8 }, (_, at) => sourceAt(file, at)),
    items: Array.from({ length: perFile }, (_, at) => itemOf(file, at)),
    contradictions: Array.from({ length: perFile }, (_, at) => at)
      .filter((at) => at % 30 === 7 && file % 3 === 0)
      .map((at) => contradiction(file, at)),
    intended: [],
  }));
}

function sourceAt(file, at) {
  const publisher = `Publisher ${(file + at) % 24}`;
  const title = `What happened in place ${file} on occasion ${at}`;
  return {
    number: at + 1,
    label: `${at + 1}`,
    publisher,
    title,
    url: '',
    key: title,
    titleKey: title,
    line: 50 + at,
    cited: 3,
    copied: false,
  };
}

function itemOf(file, at) {
  const group = Math.floor(file / 3);
  const first = 17_000 + ((group * 37 + at * 61) % 3000) + (at % 30 === 7 ? (file % 3) * 9 : 0);
  const last = first + (at % 5 === 0 ? 30 : 0);
  const soft = at % 11 === 0 ? 6 : 0;
  return {
    ordinal: at,
    kind: 'entry',
    line: 10 + at,
    column: 0,
    date: {
      text: `Day ${first}`,
      words: `Day ${first}`,
      edtf: '',
      first,
      last,
      widest: { first: first - soft, last: last + soft },
      open: at === 39 ? 'end' : null,
    },
    text: `Something happens in place ${group}, for the ${at}th time, and more than a few people take part in it`,
    sources: at % 7 === 0 ? [] : [at % 8, (at + 3) % 8],
    same: file % 3 === 0 ? [] : [{ file: `file:///digest-${file - (file % 3)}.txt`, ordinal: at, confidence: 0.9 }],
  };
}

function contradiction(file, ordinal) {
  const other = { file: `file:///digest-${file + 1}.txt`, ordinal };
  const details = { confidence: 0.95, level: 'warning', scope: 'entry', likely: null, reasons: [], doubts: [] };
  return { ordinal, other, gapDays: 9, atLeast: false, ...details };
}
