// Finds the dateline of an article: the line that says when it was published. No mentions in prose.

import type { Article } from '../syntax/tree';
import { readDates } from './readDates';
import type { DateReading, ReadOptions } from './reading';

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
