// Dates written in the form that an author uses: what follows "Feb 5 2026" is "Feb 6 2026". Reading dates is done elsewhere.

import { civilOf, isoDay, monthName, monthNames } from './calendar';
import type { DateReading, Day } from './reading';

/** The next day, month or year after `reading`, written like it; in the form "February 6, 2026" when its form is unknown. */
export function nextDate(reading: DateReading): string {
  const next = civilOf(reading.last + 1);
  if (reading.precision === 'year') return String(next.year);
  if (reading.precision === 'month') return `${monthIn(reading.text, next.month)} ${next.year}`;
  return dayLike(reading.text, reading.last + 1);
}

function dayLike(text: string, day: Day): string {
  const { year, month, day: ofMonth } = civilOf(day);
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return isoDay(day);
  const name = monthIn(text, month);
  if (/^\d{1,2}(?:st|nd|rd|th)?\s+\p{L}/u.test(text)) return `${ofMonth} ${name} ${year}`;
  const comma = /\d\s+\d{4}\s*$/.test(text) ? '' : ',';
  return `${name} ${ofMonth}${comma} ${year}`;
}

/** The name of `month`, short and dotted as the month in `text` is. */
function monthIn(text: string, month: number): string {
  const name = monthName(month);
  for (const [word] of text.matchAll(/\p{L}{3,}/gu)) {
    const full = monthNames.find((candidate) => candidate.toLowerCase().startsWith(word.slice(0, 3).toLowerCase()));
    if (!full) continue;
    if (full.length === word.length || name.length <= 3) return name;
    const short = name === 'September' && word.length === 4 ? 'Sept' : name.slice(0, 3);
    return text.includes(`${word}.`) ? `${short}.` : short;
  }
  return name;
}
