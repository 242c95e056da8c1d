// When an article was written: its dateline, or else the year that its own weekdays and days decide. No mentions in prose.

import type { Article } from '../syntax/tree';
import { civilOf, dayOf, daysInMonth, weekdayName, weekdayOf } from './calendar';
import type { DayExpression } from './expression';
import { formatDay } from './format';
import { daysWithoutYear, readDates } from './readDates';
import type { Anchor, DateReading, Day, ReadOptions } from './reading';

export const LONGEST_DATELINE = 120;

/** What may stand before and behind the date on a line that is a dateline. */
const LABEL =
  /^\W*(?:(?:first |last )?(?:published|posted|updated|modified|created|issued|released|date|dateline)(?: on| at)?\b\W*)?$/i;
const REST =
  /^\W*(?:at\b\W*)?(?:\d{1,2}[:.]\d{2}(?::\d{2})?\W*)?(?:[ap]\.?m\.?\b\W*)?(?:(?:gmt|utc|z|est|edt|cst|cdt|mst|mdt|pst|pdt|bst|cet|cest|eet|eest|msk|kst|jst|ist|et|local time)\b)?\s*(?:[+-−]\s?\d{1,2}:?\d{0,2})?\W*$/i;
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
    : LABEL.test(before) && REST.test(after.trimEnd());
  return fits ? reading : undefined;
}

/** No text is read as written later than this, so that no clock need be asked. */
const LATEST_YEAR = 2026;
const EARLIEST_YEAR = 1900;

/**
 * The year in which every "Thursday, Oct. 24" of the article falls on its weekday. They recur every five to eleven years:
 * of the years that fit, it is the latest, and none before the latest year that the article names.
 */
export function anchorFromWeekdays(article: Article): Anchor | undefined {
  const days = article.paragraphs.flatMap((block) => daysWithoutYear(article.text, block.content));
  const marked = days.filter((day) => day.weekday !== undefined);
  if (marked.length === 0) return undefined;
  const named = latestNamedYear(article);
  let best: { year: number; hits: number } | undefined;
  for (let year = LATEST_YEAR; year >= Math.max(named, EARLIEST_YEAR); year--) {
    const hits = marked.filter((day) => fallsOnItsWeekday(day, year)).length;
    if (hits > (best?.hits ?? 0)) best = { year, hits };
  }
  if (best === undefined) return undefined;
  const { year } = best;
  const witness = marked.find((day) => fallsOnItsWeekday(day, year));
  const witnessDay = witness === undefined ? undefined : dayIn(witness, year);
  if (witness?.weekday === undefined || witnessDay === undefined) return undefined;
  const since = named > EARLIEST_YEAR ? `, and the text names no year after ${named}` : '';
  const why = `${formatDay(witnessDay)} was a ${weekdayName(witness.weekday.weekday)}${since}`;
  return { kind: 'weekday', day: latestNear(days, year, witnessDay), why };
}

function dayIn({ month = 0, day }: DayExpression, year: number): Day | undefined {
  return day <= daysInMonth(year, month) ? dayOf(year, month, day) : undefined;
}

function fallsOnItsWeekday(day: DayExpression, year: number): boolean {
  const at = dayIn(day, year);
  return at !== undefined && weekdayOf(at) === day.weekday?.weekday;
}

/** A report is written on the last of the days that it tells of: those within a month of the day found. */
function latestNear(days: readonly DayExpression[], year: number, witness: Day): Day {
  let latest = witness;
  for (const expression of days) {
    for (const y of [year, year + 1]) {
      const day = dayIn(expression, y);
      if (day !== undefined && day > latest && day - witness <= 14) latest = day;
    }
  }
  return latest;
}

function latestNamedYear(article: Article): number {
  let latest = EARLIEST_YEAR;
  for (const block of article.paragraphs) {
    for (const reading of readDates(article.text, block.content, {}).readings) {
      const { year } = civilOf(reading.first);
      if (reading.anchor === undefined && year > latest && year <= LATEST_YEAR) latest = year;
    }
  }
  return latest;
}
