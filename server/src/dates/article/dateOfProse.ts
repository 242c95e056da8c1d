// The date that lends its year to a timeline that names none, where the text has no dateline: in its title, in a line above the timeline,
// in its prose.

import type { Span } from '../../syntax/span';
import type { Article, Block } from '../../syntax/tree';
import type { DateReading, ReadOptions } from '../calendar/reading';
import { readDates } from '../resolve/readDates';

/** Days and weeks that lie within so many days of each other leave no doubt of the year of those without one. */
const maxSpread = 183;

/** Which dates lend a year: a day, or a time of a week or two. */
const maxDays = 15;

/**
 * The first day or week, with its year, of the text around a timeline; without any, the one year that its title names. Undefined
 * when the text names days of several years.
 */
export function dateOfProse(article: Article, numericOrder: ReadOptions['numericOrder']): DateReading | undefined {
  const { text } = article;
  let first: DateReading | undefined;
  const years: DateReading[] = [];
  for (const { block, isTitle } of proseOf(article)) {
    if (!/\d/.test(text.slice(block.start, block.end))) continue;
    for (const reading of readDates(text, block, { numericOrder, narrative: false }).readings) {
      if (reading.anchor !== undefined || reading.approximate) continue;
      if (isTitle && isWithinYear(reading)) years.push(reading);
      if (reading.last - reading.first >= maxDays) continue;
      first ??= reading;
      if (Math.abs(reading.first - first.first) > maxSpread) return undefined;
    }
  }
  return first ?? (years.length === 1 ? years[0] : undefined);
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
