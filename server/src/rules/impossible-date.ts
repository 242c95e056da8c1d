// impossible-date: written like a date, but in no calendar. `weekday-mismatch` reports wrong weekdays.

import type { Chronology } from '../dates/article/chronology';
import type { DateReading } from '../dates/calendar/reading';
import { nextDate } from '../dates/calendar/writtenLike';
import { readDates } from '../dates/resolve/readDates';
import type { Span } from '../syntax/span';
import type { FileRule } from './rule';
import { headline, message, quoted } from './wording';

export const impossibleDate: FileRule = {
  scope: 'file',
  meta: {
    id: 'impossible-date',
    summary: 'A date that no calendar has, or a range that ends before it begins.',
    severity: 'error',
  },
  *check({ file, article, chronology }) {
    const among = { count: chronology.impossible.length + chronology.entries.length + chronology.mentions.length };
    for (const { start, end, text, why, reason } of chronology.impossible) {
      if (saysSo(article.text, { start, end }) || (isOnlyFigures(text) && !hasLike(text, chronology))) continue;
      if (isPartOfName(article.text, start) || (!/\p{L}/u.test(text) && !mayBeDate(article.text, { start, end })))
        continue;
      if (reason === 'reversed-range' && (isComparison(text) || isMoved(article.text, start))) continue;
      yield {
        span: { start, end },
        among,
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

const maxAround = 100;
const doubting =
  /\b(?:invalid|impossible|non-?existent|nonexistent|does(?: not|n['’]t) exist|no such (?:date|day)|not a (?:valid |real )?date|leap (?:years?|days?|bug))\b/i;

/** Whether the words around, on the same line, say that there is no such day. */
function saysSo(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - maxAround), start);
  const behind = text.slice(end, end + maxAround);
  return doubting.test(before.slice(before.lastIndexOf('\n') + 1)) || doubting.test(behind.split('\n', 1)[0] ?? '');
}

/** "98-JAN-2-1" */
function isPartOfName(text: string, start: number): boolean {
  return /[\p{L}\d][-_./]$/u.test(text.slice(Math.max(0, start - 2), start));
}

/** Whether figures stand where a date may: others are numbers of directives, works and substances ("AD 2024-22-01", "doi:10.1/47.11.1344"). */
function mayBeDate(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  return beforeDate.test(before) && !/^[-./]?[\p{L}\d]/u.test(text.slice(end, end + 2));
}

const beforeDate =
  /(?:^|[\n|([“"‘*_>–—→][ \t]{0,9}|[:,;] |^[ \t]*[-*+•] |\d[.)] |(?<!\p{L})(?:on|by|from|to|since|until|till|before|after|of|in|and|or|is|was|dated?|updated|published|accessed|retrieved) |- )$/imu;

/** "pulled in from H2 2027 to 2026", "1Q26/3Q25", "weights 4/2/1", "(Q1'26 − Q1'25)", "6 May → 3 May", "a week later – 3 May": what moved, what is compared, a difference, a distance. */
function isComparison(text: string): boolean {
  return /^[^/]*\/[^/]*(?:\/\d{1,2})?$|^from\b|[\u2212→]|\b(?:later|earlier|ago|before|after)\b/i.test(text);
}

/** "brought forward from the planned May 2021 to April 15" */
function isMoved(text: string, start: number): boolean {
  return /\bfrom(?: \p{L}+){1,4} $/u.test(text.slice(Math.max(0, start - maxAround), start));
}

/** "1/3 - 1/2" is a share as well as a range of days. */
function isOnlyFigures(text: string): boolean {
  return /^\d{1,2}([/.])\d{1,2}\D+\d{1,2}\1\d{1,2}$/.test(text);
}

/** Whether a date of the text is written with the same mark between figures. */
function hasLike(text: string, { entries, mentions }: Chronology): boolean {
  const form = text.includes('/') ? /^\d{1,2}\/\d{1,2}/ : /^\d{1,2}\.\d{1,2}/;
  return (
    entries.some(({ date }) => date && form.test(date.text)) || mentions.some(({ reading }) => form.test(reading.text))
  );
}

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
