// In which order an article writes days and months in digits, inferred from those of its dates that can be read in one order only, or
// else from days that it writes in words, too. The setting decides where none does.

import { shortMonths } from '../../syntax/dateShape';
import type { NumericOrder } from '../calendar/reading';

/** "20/03/2025", "20/03/25", "20-03-2025", "20.03.2025" */
const inDigits =
  /(?<![\d/.-])(\d{1,2})(?:\/(\d{1,2})\/(?:(?:19|20)\d\d|\d\d)|([.-])(\d{1,2})\3(?:19|20)\d\d)(?![\d/]|[.-]\d)/g;

/** The order that every unambiguous date of `text` has; undefined when there is none, or some have one and some the other. */
export function orderWritten(text: string): NumericOrder | undefined {
  const orders = new Set<NumericOrder>();
  const unsure = new Map<string, readonly [number, number]>();
  for (const [date, a, b, , c] of text.matchAll(inDigits)) {
    const [first, second] = [Number(a), Number(b ?? c)];
    if (first > 31 || second > 31 || first < 1 || second < 1) continue;
    if (first > 12 && second <= 12) orders.add('day-first');
    else if (second > 12 && first <= 12) orders.add('month-first');
    else if (first <= 12 && first !== second) unsure.set(date, [first, second]);
  }
  if (orders.size === 0 && unsure.size > 0) {
    const worded = daysInWords(text);
    for (const [first, second] of unsure.values()) {
      if (worded.has(`${first} ${second}`)) orders.add('day-first');
      if (worded.has(`${second} ${first}`)) orders.add('month-first');
    }
  }
  return orders.size === 1 ? [...orders][0] : undefined;
}

const inWords = new RegExp(
  String.raw`\b(?:0?(\d{1,2})(?:st|nd|rd|th)? (?:of )?)?(${shortMonths})[a-z]{0,6}\b(?:\.? 0?(\d{1,2})(?:st|nd|rd|th)?\b(?!:))?`,
  'gi',
);

/** The days that `text` writes with the name of their month, as "day month" in figures. */
function daysInWords(text: string): ReadonlySet<string> {
  const months = shortMonths.split('|');
  const days = new Set<string>();
  for (const [, before, month = '', behind] of text.matchAll(inWords)) {
    const day = before ?? behind;
    if (day !== undefined) days.add(`${day} ${months.indexOf(month.toLowerCase()) + 1}`);
  }
  return days;
}
