// When an article was written: its dateline, or else the year that its own weekdays and days decide. No mentions in prose.

import type { Article } from '../syntax/tree';
import { civilOf, dayOf, daysInMonth, weekdayName, weekdayOf } from './calendar';
import type { DayExpression } from './expression';
import { formatDay } from './format';
import { daysWithoutYear, readDates } from './readDates';
import type { Anchor, DateReading, Day, ReadOptions } from './reading';

export const LONGEST_DATELINE = 120;

/** What may stand before the date on a line that is a dateline: a label, a by-line. */
const LABEL =
  /^\W*(?:(?:first |last )?(?:published|posted|updated|modified|created|issued|released|date|dateline)(?: on| at)?\b\W*)?$/i;
const BYLINE = /^\W*by [\p{L}.'’ -]{3,50}[,|/·•–—-]?\s*$/iu;
/** What may stand behind it: a time, a zone, and behind a separator the name of the paper. */
const REST =
  /^\W*(?:at\b\W*)?(?:\d{1,2}[:.]\d{2}(?::\d{2})?\W*)?(?:[ap]\.?m\.?\b\W*)?(?:(?:gmt|utc|z|est|edt|cst|cdt|mst|mdt|pst|pdt|bst|cet|cest|eet|eest|msk|kst|jst|ist|et|local time)\b)?\s*(?:[+−-]\s?\d{1,2}:?\d{0,2})?\W*(?:[|/·•][^.!?]{0,40})?$/i;
/** "KYIV, Feb. 11, 2026 (Reuters) -" */
const AGENCY_PLACE = /^\W*\p{Lu}[\p{L}.'’/ -]{1,40},\s*$/u;
const AGENCY_REST = /^\s*\([^)]{2,40}\)\s*[-–—]|^\s*[-–—]{1,2}\s/;

/** Full days that stand where a dateline stands, in document order; the first one counts. */
export function findDatelines(article: Article, numericOrder: ReadOptions['numericOrder']): readonly DateReading[] {
  const { text, update } = article;
  if (update !== undefined) {
    const [reading] = readDates(text, update.content, { numericOrder }).readings;
    if (reading !== undefined && reading.precision === 'day') return [reading];
  }
  if (article.kind !== 'report') return [];
  const found: DateReading[] = [];
  let firstProse = true;
  article.lineStarts.forEach((start, index) => {
    const end = article.lineStarts[index + 1] ?? text.length;
    const line = text.slice(start, Math.min(end, start + LONGEST_DATELINE));
    if (line.trim() === '') return;
    const prose = end - start > 80;
    if ((!prose || firstProse) && /\d/.test(line)) {
      const reading = datelineIn(text, start, start + line.length, prose, numericOrder);
      if (reading !== undefined) found.push(reading);
    }
    if (prose) firstProse = false;
  });
  return found;
}

function datelineIn(
  text: string,
  start: number,
  end: number,
  agency: boolean,
  numericOrder: ReadOptions['numericOrder'],
): DateReading | undefined {
  const [reading] = readDates(text, { start, end }, { numericOrder }).readings;
  if (reading === undefined || reading.precision !== 'day') return undefined;
  const [before, after] = [text.slice(start, reading.start), text.slice(reading.end, end)];
  const fits = agency
    ? AGENCY_PLACE.test(before) && AGENCY_REST.test(after)
    : (LABEL.test(before) || BYLINE.test(before)) && REST.test(after.trimEnd());
  return fits ? reading : undefined;
}

/** No text is read as written later than this, unless the caller says so; then no clock need be asked. */
const LATEST_YEAR = 2026;
const EARLIEST_YEAR = 1900;

/**
 * The year in which the most of the article's "Thursday, Oct. 24" fall on their weekdays. They recur every five to eleven
 * years: of the years that fit it is the latest one, if the text names no later year, else the latest before that.
 */
export function anchorFromWeekdays(article: Article, latestYear = LATEST_YEAR): Anchor | undefined {
  const days = article.paragraphs.flatMap((block) => daysWithoutYear(article.text, block.content));
  const marked = days.filter((day) => day.weekday !== undefined);
  if (marked.length === 0) return undefined;
  const named = latestNamedYear(article, latestYear);
  const hits = (year: number) => marked.filter((day) => fallsOnItsWeekday(day, year)).length;
  const years = Array.from({ length: latestYear - EARLIEST_YEAR + 1 }, (_, index) => latestYear - index);
  const most = Math.max(...years.map(hits));
  if (most === 0) return undefined;
  const year =
    years.find((candidate) => hits(candidate) === most && candidate >= named) ??
    years.find((candidate) => hits(candidate) === most);
  const witness = marked.find((day) => fallsOnItsWeekday(day, year ?? 0));
  const day = witness && dayIn(witness, year ?? 0);
  if (year === undefined || witness?.weekday === undefined || day === undefined) return undefined;
  return { kind: 'weekday', day: latestNear(days, year, day), why: whyOf(day, witness.weekday.weekday, year, named) };
}

function whyOf(day: Day, weekday: number, year: number, named: number): string {
  const fact = `${formatDay(day)} was a ${weekdayName(weekday)}`;
  if (named === EARLIEST_YEAR) return fact;
  return year >= named
    ? `${fact}, and the text names no year after ${named}`
    : `${fact}, the last before ${named}, which the text names`;
}

function dayIn({ month = 0, day }: DayExpression, year: number): Day | undefined {
  return day <= daysInMonth(year, month) ? dayOf(year, month, day) : undefined;
}

function fallsOnItsWeekday(day: DayExpression, year: number): boolean {
  const at = dayIn(day, year);
  return at !== undefined && weekdayOf(at) === day.weekday?.weekday;
}

/** Days that an article may go on telling of after the one found. */
const DAYS_AFTER = 14;

/** A report is written on the last of the days that it tells of, or after it. */
function latestNear(days: readonly DayExpression[], year: number, witness: Day): Day {
  const near = days.flatMap((day) => [dayIn(day, year), dayIn(day, year + 1)]);
  return Math.max(
    witness,
    ...near.filter((day) => day !== undefined && day - witness <= DAYS_AFTER && day > witness).map(Number),
  );
}

function latestNamedYear(article: Article, latestYear: number): number {
  let latest = EARLIEST_YEAR;
  for (const block of article.paragraphs) {
    for (const reading of readDates(article.text, block.content).readings) {
      const { year } = civilOf(reading.first);
      if (reading.anchor === undefined && year > latest && year <= latestYear) latest = year;
    }
  }
  return latest;
}
