// The date that lends its year to a timeline that names none, where the text has no dateline: in its title, in a line above the timeline,
// in its prose, in its list of sources.

import type { Span } from '../../syntax/span';
import type { Article, Block } from '../../syntax/tree';
import type { DateReading, ReadOptions } from '../calendar/reading';
import { readDates } from '../resolve/readDates';

/** Days and weeks that lie within so many days of each other leave no doubt of the year of those without one. */
const maxSpread = 183;

/** Which dates lend a year: a day, or a time of a week or two. */
const maxDays = 15;

/** A date that lends its year. */
export interface YearLender {
  readonly date: DateReading;
  /** It dates the text, as a title or the sources do, so that entries lie before it; otherwise the prose only mentions it. */
  readonly isOfText: boolean;
}

/**
 * The first day or week, with its year, of the text around a timeline; without any, the one year that its title names, or the last
 * day of its sources. Undefined when the days are of several years.
 */
export function dateOfProse(article: Article, numericOrder: ReadOptions['numericOrder']): YearLender | undefined {
  const { text } = article;
  let first: YearLender | undefined;
  const years: DateReading[] = [];
  for (const { block, isTitle } of proseOf(article)) {
    for (const reading of fullDates(text, block, numericOrder)) {
      if (isTitle && isWithinYear(reading)) years.push(reading);
      if (reading.last - reading.first >= maxDays) continue;
      first ??= { date: reading, isOfText: isTitle };
      if (Math.abs(reading.first - first.date.first) > maxSpread) return undefined;
    }
  }
  if (first !== undefined) return first;
  const [year] = years;
  return year && years.length === 1 ? { date: year, isOfText: false } : dateOfSources(article, numericOrder);
}

/** The last day on which a source was published, if all those with a day are near each other. */
function dateOfSources({ text, sources }: Article, numericOrder: ReadOptions['numericOrder']): YearLender | undefined {
  let last: DateReading | undefined;
  let first = Number.POSITIVE_INFINITY;
  for (const { content } of sources) {
    const place = { start: content.start, end: Math.min(content.end, content.start + maxSource) };
    for (const reading of fullDates(text, place, numericOrder)) {
      if (reading.precision !== 'day' || visited.test(text.slice(place.start, reading.start))) continue;
      first = Math.min(first, reading.first);
      if (last === undefined || reading.last > last.last) last = reading;
    }
  }
  return last && last.last - first <= maxSpread ? { date: last, isOfText: true } : undefined;
}

const maxSource = 600;
/** The day of a visit is not that of a publication. */
const visited = /\b(?:accessed|retrieved|visited|viewed|archived)\b[^.;)]{0,20}$/i;

function fullDates(text: string, block: Span, numericOrder: ReadOptions['numericOrder']): readonly DateReading[] {
  if (!/\d/.test(text.slice(block.start, block.end))) return [];
  const { readings } = readDates(text, block, { numericOrder, narrative: false });
  return readings.filter(({ anchor, approximate }) => anchor === undefined && !approximate);
}

function isWithinYear({ first, last, precision }: DateReading): boolean {
  return precision === 'year' || precision === 'month' || last - first < maxDays;
}

/** Title and headings above the first entry, and all paragraphs. */
function* proseOf({ blocks }: Article): Iterable<{ readonly block: Span; readonly isTitle: boolean }> {
  let isAbove = true;
  for (const block of blocks) {
    isAbove &&= block.type !== 'entry';
    if (isProse(block, isAbove)) yield { block: block.content, isTitle: block.type !== 'paragraph' };
  }
}

function isProse({ type }: Block, isAbove: boolean): boolean {
  return type === 'paragraph' || (isAbove && (type === 'headline' || type === 'heading'));
}
