// impossible-date: written like a date, but in no calendar. `weekday-mismatch` reports wrong weekdays.

import type { DateReading } from '../dates/calendar/reading';
import { nextDate } from '../dates/calendar/writtenLike';
import { readDates } from '../dates/resolve/readDates';
import type { FileRule } from './rule';
import { headline, message, quoted } from './wording';

export const impossibleDate: FileRule = {
  scope: 'file',
  meta: {
    id: 'impossible-date',
    summary: 'A date that no calendar has, or a range that ends before it begins.',
    severity: 'error',
  },
  *check({ file, chronology }) {
    for (const { start, end, text, why, reason } of chronology.impossible) {
      yield {
        span: { start, end },
        message: message(
          headline((room) => `${quoted(text, room)} is not a date: ${why}`),
          reason === 'reversed-range'
            ? 'As it stands it is compared with nothing. Look it up in the source and put its ends in order.'
            : 'As it stands it is compared with nothing. Look the day up in the source.',
        ),
        fixes: nearestDates(text).map((written) => ({
          title: `Write “${written}”`,
          preferred: false,
          edits: [{ file, span: { start, end }, newText: written }],
        })),
      };
    }
  },
};

/**
 * The real dates nearest to an impossible one, in its form: "Sept 31, 2024" gives "Sept 30, 2024" and "Oct 1, 2024". None when
 * the text alone does not say which they are.
 */
function nearestDates(text: string): string[] {
  const swapped = text.replace(/(?<![\d-])(\d{1,2})(\s*[-‐‑–—]\s*)(\d{1,2})(?![\d-])/, '$3$2$1');
  if (swapped !== text && onlyDateIn(swapped)) return [swapped];
  const [day] = [...text.matchAll(/(?<!\d)(?:29|30|31)(?!\d)/g)];
  if (!day) return [];
  for (let lower = Number(day[0]) - 1; lower >= 28; lower--) {
    const written = `${text.slice(0, day.index)}${lower}${text.slice(day.index + 2)}`;
    const reading = onlyDateIn(written);
    if (!reading) continue;
    const next = nextDate(reading);
    return onlyDateIn(next)?.first === reading.last + 1 ? [written, next] : [written];
  }
  return [];
}

/** The date that is the whole text; undefined when it is none, or more. */
function onlyDateIn(text: string): DateReading | undefined {
  const { readings, impossible } = readDates(text, { start: 0, end: text.length });
  const [reading] = readings;
  const isWhole = readings.length === 1 && reading?.start === 0 && reading.end === text.length;
  return isWhole && impossible.length === 0 && !reading.anchor ? reading : undefined;
}
