// The day on which a saved document says that it was published, held or decided: on a short line above its prose, in more forms than
// the datelines of articles, because pages, minutes and reports have no common form.

import type { Span } from '../../syntax/span';
import type { DateReading, NumericOrder } from '../calendar/reading';
import { readDates } from '../resolve/readDates';

/** Longer lines are prose. */
const maxLine = 110;
/** Text above the readable part in which the line may stand, and lines that are looked at. */
const maxAbove = 500;
const maxLines = 16;

const publishing = /\b(?:published|posted|updated|issued|released|filed|dated|date|publi[ée]|veröffentlicht|stand)\b/iu;
const happening = /\b(?:meeting|held|session|hearing|decided|recorded|minutes)\b/i;
/** On other lines the date stands alone, or apart from the name of a writer, a paper or a place. */
const apartBefore = /(?:^|[,|/·•–—(:*_])\s*$/u;
const apartBehind = /^\s*(?:$|[|/·•–—,()*_]|\d{1,2}[:.h]\d\d|at \d)/u;
const weekday = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\s*$/i;

/** @returns the full day on such a line, the surest one; undefined when there is none */
export function copyDateline(text: string, readable: Span, numericOrder: NumericOrder): DateReading | undefined {
  let best: { readonly reading: DateReading; readonly rank: number } | undefined;
  let lines = 0;
  const from = text.lastIndexOf('\n', Math.max(0, readable.start - maxAbove)) + 1;
  for (let start = from; start < readable.end && lines < maxLines; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (text.slice(start, Math.min(end, start + maxLine)).trim() !== '') lines++;
    if (end - start > maxLine) {
      if (start >= readable.start) break;
    } else {
      const found = onLine(text, { start, end }, numericOrder);
      // Of equal lines the one nearest to the prose counts: above it stand menus, which name the day of saving.
      if (found && (!best || found.rank >= best.rank)) best = found;
    }
    start = end + 1;
  }
  return best?.reading;
}

function onLine(text: string, line: Span, numericOrder: NumericOrder) {
  if (!/\d{4}/.test(text.slice(line.start, line.end))) return undefined;
  const { readings } = readDates(text, line, { numericOrder });
  const days = readings.filter(({ precision }) => precision === 'day');
  const [reading] = days;
  if (!reading || days.length !== readings.length || days.length > 1) return undefined;
  const before = text.slice(line.start, reading.start).replace(weekday, '');
  const behind = text.slice(reading.end, line.end);
  if (publishing.test(before)) return { reading, rank: 3 };
  if (happening.test(before)) return { reading, rank: 1 };
  return apartBefore.test(before) && apartBehind.test(behind) ? { reading, rank: 2 } : undefined;
}
