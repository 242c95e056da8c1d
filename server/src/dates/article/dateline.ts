// Finds the dateline of an article: the line that says when it was published. No mentions in prose.

import type { Span } from '../../syntax/span';
import type { Article } from '../../syntax/tree';
import type { DateReading, ReadOptions } from '../calendar/reading';
import { readDates } from '../resolve/readDates';

export const maxDateline = 120;

/** What may stand before the date on a line that is a dateline: a label, a by-line. */
const label =
  /^\W*(?:(?:first |last |report |issue |publication )?(?:published|posted|updated|modified|edited|revised|reviewed|compiled|prepared|created|issued|released|filed|dated?|dateline|status|situation|as)(?: on| at| of(?: (?:report|issue|publication))?| as of)?\b\W*)?$/i;
const byline = /^\W*by [\p{L}.'’ -]{3,50}[,|/·•–—-]?\s*$/iu;
/** Above the text it may stand behind a date that a label leads to: "Compiled 9 March 2026 by the regional desk". */
const bylineBehind = /^[\s,]*by [\p{L}.'’& -]{3,50}$/iu;
/** What may stand behind it: a time, a zone, and behind a separator the name of the paper. */
const rest =
  /^\W*(?:at\b\W*)?(?:\d{1,2}[:.]\d{2}(?::\d{2})?\W*)?(?:[ap]\.?m\.?\b\W*)?(?:(?:gmt|utc|z|est|edt|cst|cdt|mst|mdt|pst|pdt|bst|cet|cest|eet|eest|msk|kst|jst|ist|et|local time)\b)?\s*(?:[+−-]\s?\d{1,2}:?\d{0,2})?\W*(?:[|/·•][^.!?]{0,40})?$/i;
/** "KYIV, Feb. 11, 2026 (Reuters) -" */
const agencyPlace = /^\W*\p{Lu}[\p{L}.'’/ -]{1,40},\s*(?:\p{Lu}[\p{L}.'’ -]{1,30},\s*)?$/u;
const agencyRest = /^\s*\([^)]{2,40}\)\s*[-–—]|^\s*[-–—]{1,2}\s/;

/** "NEDRE ORRE, Oct. 16, 2024" and "Harbour Post, 5 November 2024" are datelines on a line of their own above the text. */
const linesAbove = 6;

/** Full days that stand where a dateline stands, in document order; the first one counts. */
export function findDatelines(article: Article, numericOrder: ReadOptions['numericOrder']): readonly DateReading[] {
  const { text, update, published } = article;
  for (const place of [published, update?.content]) {
    const [reading] = place ? readDates(text, place, { numericOrder }).readings : [];
    if (reading?.precision === 'day') return [reading];
  }
  if (article.kind === 'digest') return datelineAbove(article, numericOrder);
  if (article.kind !== 'report') return [];
  const found: DateReading[] = [];
  let firstProse = true;
  let above = 0;
  article.lineStarts.forEach((start, index) => {
    const end = article.lineStarts[index + 1] ?? text.length;
    const line = text.slice(start, Math.min(end, start + maxDateline));
    if (line.trim() === '') return;
    const place = end - start > maxLine ? 'prose' : firstProse && above++ < linesAbove ? 'above' : 'line';
    if ((place !== 'prose' || firstProse) && /\d/.test(line)) {
      const reading = datelineIn(text, { start, end: start + line.length }, place, numericOrder);
      if (reading !== undefined) found.push(reading);
    }
    if (place === 'prose') firstProse = false;
  });
  return found;
}

/**
 * In a digest only a line above all prose counts, or what its prose begins with if an agency begins so; below, dates begin what the text
 * describes.
 */
function datelineAbove(article: Article, numericOrder: ReadOptions['numericOrder']): readonly DateReading[] {
  let above = 0;
  for (const block of article.blocks) {
    if (block.type === 'blank' || block.type === 'headline') continue;
    const { start, end } = block.content;
    const isLine = block.type === 'paragraph' && end - start <= maxLine && block.groups.length === 0;
    if (!isLine && block.type === 'paragraph') return agencyLead(article.text, block.content, numericOrder);
    if (!isLine || ++above > linesAbove) return [];
    if (!/\d{4}/.test(article.text.slice(start, end))) continue;
    const reading = datelineIn(article.text, block.content, 'above', numericOrder);
    if (reading !== undefined) return [reading];
  }
  return [];
}

/** "LONDON, 11 January 2024 – A law was announced on Wednesday": in capitals, as no list of events writes its places. */
function agencyLead(text: string, { start, end }: Span, numericOrder: ReadOptions['numericOrder']): DateReading[] {
  const opening = { start, end: Math.min(end, start + maxDateline) };
  if (!/^\W*\p{Lu}{3}/u.test(text.slice(start, start + 8))) return [];
  const reading = datelineIn(text, opening, 'prose', numericOrder);
  return reading ? [reading] : [];
}

/** A longer line is prose, and only the dateline of an agency stands in it. */
const maxLine = 80;

/**
 * Whether the first prose of a report begins as agencies begin theirs, with a day that names no year: "KYIV, March 26 (Reuters) -".
 * Dates without a year are then of that year, which the text does not give.
 */
export function hasDatelineWithoutYear({ text, kind, lineStarts }: Article): boolean {
  if (kind !== 'report') return false;
  for (const [index, start] of lineStarts.entries()) {
    const end = lineStarts[index + 1] ?? text.length;
    if (end - start <= maxLine) continue;
    return wireDay.test(text.slice(start, start + maxDateline));
  }
  return false;
}

const wireDay =
  /^\W*\p{Lu}[\p{L}.'’/ -]{1,40}, (?:\p{Lu}[\p{L}.'’ -]{1,30}, )?(?:\p{Lu}[a-z]{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}[a-z]{2,8}\.?)(?: \([^)]{2,40}\))? *[-–—]{1,2} /u;

/** @param place in the prose itself, on a line above it, or on any other short line */
function datelineIn(
  text: string,
  line: Span,
  place: 'prose' | 'above' | 'line',
  numericOrder: ReadOptions['numericOrder'],
): DateReading | undefined {
  const [reading] = readDates(text, line, { numericOrder }).readings;
  if (reading === undefined || reading.precision !== 'day') return undefined;
  const [before, after] = [text.slice(line.start, reading.start), text.slice(reading.end, line.end)];
  if (place === 'prose') return agencyPlace.test(before) && agencyRest.test(after) ? reading : undefined;
  if (place === 'above' && agencyPlace.test(before) && agencyRest.test(`${after} `)) return reading;
  const isLabelled = label.test(before) && /\p{L}/u.test(before);
  if (place === 'above' && isLabelled && bylineBehind.test(after.trimEnd())) return reading;
  const isLed = label.test(before) || byline.test(before) || (place === 'above' && agencyPlace.test(before));
  return isLed && rest.test(after.trimEnd()) ? reading : undefined;
}
