// weekday-mismatch: a weekday written beside a full date that fell on another. A date whose year was inferred is left alone.

import type { Chronology } from '../dates/article/chronology';
import { weekdayName } from '../dates/calendar/calendar';
import type { DateReading, WeekdayMark } from '../dates/calendar/reading';
import type { FileId } from '../workspace/account';
import type { FileRule, Fix } from './rule';
import { headline, message, quoted } from './wording';

export const weekdayMismatch: FileRule = {
  scope: 'file',
  meta: {
    id: 'weekday-mismatch',
    summary: 'A weekday that does not fit its date.',
    severity: 'warning',
  },
  *check({ file, article, chronology }) {
    const marked = new Map<number, DateReading & { readonly weekday: WeekdayMark }>();
    for (const reading of readingsOf(chronology)) {
      const { weekday, anchor } = reading;
      // With an inferred year, a weekday that does not fit means that the inference is wrong and not the writer.
      if (weekday && !anchor) marked.set(weekday.start, { ...reading, weekday });
    }
    const among = { count: marked.size, instead: (failures: number) => yearOff(failures, marked.size) };
    for (const { weekday, text } of marked.values()) {
      if (weekday.written === weekday.actual || isNewspaper(article.text, weekday)) continue;
      const actual = weekdayName(weekday.actual);
      yield {
        span: { start: weekday.start, end: weekday.end },
        among,
        message: message(
          headline((room) => `${quoted(text, room)} was a ${actual}, not a ${weekdayName(weekday.written)}`),
          'Either the weekday or the date is wrong. Look it up in the source.',
        ),
        fixes: [weekdayFix(file, article.text, weekday, actual)],
      };
    }
  },
};

/** "The Sun, 9 March 1912", "*Ridge Sun* 9 Mar 1912". */
function isNewspaper(text: string, { start, end }: WeekdayMark): boolean {
  return (
    text.slice(start, end) === 'Sun' &&
    /(?:\bthe|(?!On\b)\p{Lu}[\p{L}.]*)\s$/u.test(text.slice(Math.max(0, start - 12), start))
  );
}

/** Where most weekdays are wrong, another year is meant. */
function yearOff(wrong: number, dates: number): string {
  return message(
    `${wrong} of ${dates} weekdays in this file do not fit their dates, this one first`,
    'The dates may be of another year. Look one up in its source.',
  );
}

function* readingsOf(chronology: Chronology): Iterable<DateReading> {
  if (chronology.dateline) yield chronology.dateline;
  for (const { date } of chronology.entries) if (date) yield date;
  for (const { reading } of chronology.mentions) yield reading;
}

function weekdayFix(file: FileId, text: string, mark: WeekdayMark, actual: string): Fix {
  const newText = inTheFormOf(text.slice(mark.start, mark.end), actual);
  // Never preferred: the day may be what is wrong.
  return {
    title: `Write ${newText}`,
    preferred: false,
    edits: [{ file, span: { start: mark.start, end: mark.end }, newText }],
  };
}

/** `name` as long and in the same case as `written`: "Fri." gives "Sat.", "FRIDAY" gives "SATURDAY". */
function inTheFormOf(written: string, name: string): string {
  const stop = written.endsWith('.') ? '.' : '';
  const letters = written.length - stop.length;
  const long = letters > 5 || /day$/i.test(written);
  const form = long ? name : name.slice(0, 3) + stop;
  if (written === written.toUpperCase()) return form.toUpperCase();
  return written === written.toLowerCase() ? form.toLowerCase() : form;
}
