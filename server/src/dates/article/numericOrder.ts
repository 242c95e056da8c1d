// In which order an article writes days and months in digits, inferred from those of its dates that can be read in one order only.
// The setting decides where none does.

import type { NumericOrder } from '../calendar/reading';
import { classOf, digit } from '../lexer/characterClasses';

/** The order that every unambiguous date of `text` has ("20/03/2025"); undefined when there is none, or some have one and some the other. */
export function orderWritten(text: string): NumericOrder | undefined {
  let order: NumericOrder | undefined;
  for (let at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
    const written = orderAt(text, at);
    if (written === undefined) continue;
    if (order !== undefined && written !== order) return undefined;
    order = written;
  }
  return order;
}

/** The order of the date whose first slash is at `slash`. */
function orderAt(text: string, slash: number): NumericOrder | undefined {
  if (classOf(text.charCodeAt(slash - 1)) !== digit) return undefined;
  const date = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(?:(?:19|20)\d\d|\d\d)(?![\d/])/.exec(
    text.slice(Math.max(0, slash - 3), slash + 9),
  );
  const [first, second] = [Number(date?.[1]), Number(date?.[2])];
  if (first > 12 && first <= 31 && second >= 1 && second <= 12) return 'day-first';
  return second > 12 && second <= 31 && first >= 1 && first <= 12 ? 'month-first' : undefined;
}
