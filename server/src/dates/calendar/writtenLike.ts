// Dates written in the form that an author uses: what follows "Feb 5 2026" is "Feb 6 2026". Reading dates is done elsewhere.

import { civilOf, isoDay, monthName, monthNames } from './calendar';
import type { DateReading, Day } from './reading';

/** The next day, month or year after `reading`, written like it; in the form "February 6, 2026" when its form is unknown. */
export function nextDate(reading: DateReading): string {
  const next = civilOf(reading.last + 1);
  if (reading.precision === 'year') return String(next.year);
  if (reading.precision === 'month') return `${monthIn(reading.text, next.month)} ${next.year}`;
  return dayLike(reading, reading.last + 1);
}

type Model = Pick<DateReading, 'text' | 'first' | 'last'>;

/** "5/13/2019", "May 13, 2019", "13 May 2019", "2019-05-13": all that is written is one day. */
const plainDay =
  /^(?:\d{4}-\d{2}-\d{2}|(\d{1,2})([/.-])(\d{1,2})\2\d{4}|\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2} \p{L}{3,9}\.? \d{4})$/u;

/** The day of `other` in the form of `model`; as `other` has it where one of them is more or less than a day. */
export function writtenLike(model: Model, other: Model): string {
  const isDay = ({ text, first, last }: Model) => first === last && plainDay.test(text);
  return isDay(model) && isDay(other) ? dayLike(model, other.first) : other.text;
}

function dayLike(model: Model, day: Day): string {
  const { text } = model;
  const { year, month, day: ofMonth } = civilOf(day);
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return isoDay(day);
  const [, one = '', mark = '', two = ''] = plainDay.exec(text) ?? [];
  // Nobody sees in "3/3/2019" which of the two is the month.
  if (mark !== '' && Number(one) !== Number(two)) {
    const isMonthFirst = Number(one) === civilOf(model.last).month;
    const figures = isMonthFirst ? [month, ofMonth] : [ofMonth, month];
    const digits = one.startsWith('0') || two.startsWith('0') ? 2 : 1;
    return [...figures.map((figure) => String(figure).padStart(digits, '0')), year].join(mark);
  }
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
