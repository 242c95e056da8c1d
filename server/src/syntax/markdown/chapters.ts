// Headings that name an event with its year, as the chapters of a history do: "The first bridge (1607)", "2015: Founding",
// or a year alone over what happened in it. Several in order are a timeline, each with what stands below it. So are headings
// with their day in a line below.

import type { Span } from '../span';
import { dateInBrackets } from './dateBehind';
import { isFullDate } from './dateHeads';
import type { MarkdownDocument, MarkdownHeading } from './document';
import { dayBelow } from './labelledDays';

/** So many on one level in order are a timeline; fewer are titles that name a year. */
const minChapters = 3;

interface Chapter {
  readonly heading: number;
  readonly year: number;
  /** Where its date stands; undefined where the heading begins with it. */
  readonly dated: Span | undefined;
  /** Its day stands behind "Date:". */
  readonly isLabelled?: boolean;
}

/**
 * The headings of such chapters, each with the place of its date where it does not begin with it.
 * @param taken units that belong to a list of sources
 */
export function chaptersOf(
  document: MarkdownDocument,
  taken: ReadonlySet<number>,
): ReadonlyMap<number, Span | undefined> {
  const found = new Map<number, Span | undefined>();
  const groups = new Map<string, Group>();
  document.headings.forEach((heading, index) => {
    if (!heading || index === document.title || taken.has(index)) return;
    // Most lines in bold are labels.
    if (heading.level > maxLevel && !(isFullDate(heading.date) && !heading.date?.alone)) return;
    const chapter = chapterAt(document, heading, index);
    // Below one heading, or on one level of the whole text.
    for (const key of [`${document.parents[index]} ${heading.level}`, `all ${heading.level}`]) {
      const group = groups.get(key) ?? { size: 0, chapters: [] };
      groups.set(key, group);
      group.size++;
      if (chapter) group.chapters.push(chapter);
    }
  });
  for (const { size, chapters } of groups.values()) {
    if (chapters.length < minChapters || chapters.length * 5 < size * 3) continue;
    const bare = chapters.filter(({ isLabelled }) => !isLabelled);
    if (bare.length > 0 && !areInOrder(bare)) continue;
    for (const { heading, dated } of chapters) found.set(heading, dated);
  }
  return found;
}

interface Group {
  size: number;
  readonly chapters: Chapter[];
}

/** A line in bold has a higher one. */
const maxLevel = 6;

function chapterAt(document: MarkdownDocument, found: MarkdownHeading, heading: number): Chapter | undefined {
  const { content, date, section } = found;
  if (section === 'sources' || section === 'tickers') return undefined;
  const words = document.slice(content);
  const behind = dateInBrackets(document.text, content.start, content.end);
  if (behind && !behind.isLabel) {
    const year = /(?:1\d|20)\d\d/.exec(document.slice(behind.place))?.[0];
    return year ? { heading, year: Number(year), dated: behind.place } : undefined;
  }
  if (date && found.dateAt !== content) {
    const year = /(?:1\d|20)\d\d/.exec(document.slice(found.dateAt))?.[0];
    return year ? { heading, year: Number(year), dated: found.dateAt } : undefined;
  }
  const isYear = date?.kind === 'year' || date?.kind === 'years';
  const begins = isYear ? !date.alone || tellsBelow(document, heading) : isFullDate(date) && !date?.alone;
  const year = begins ? /(?:1\d|20)\d\d/.exec(words)?.[0] : undefined;
  if (year || date) return year ? { heading, year: Number(year), dated: undefined } : undefined;
  const below = dayBelow(document, heading);
  return below && { heading, year: 0, dated: below, isLabelled: true };
}

/** Whether sentences stand right below: what a list below a year alone holds may be books or ships as well as events. */
function tellsBelow({ units, text }: MarkdownDocument, heading: number): boolean {
  const below = units.slice(heading + 1, heading + 3).find(({ kind }) => kind !== 'quiet');
  if (below?.kind !== 'paragraph' || below.depth > 0 || below.quoted > 0) return false;
  return /(?:\p{L}{2}|[\])”"])[.!?]/u.test(text.slice(below.from, Math.min(below.to, below.from + maxSentence)));
}

const maxSentence = 1000;

/** Whether the years rise or fall, and are not all one. */
function areInOrder(chapters: readonly Chapter[]): boolean {
  const steps = chapters.slice(1).map(({ year }, at) => Math.sign(year - (chapters[at]?.year ?? year)));
  const rising = steps.filter((step) => step > 0).length;
  const falling = steps.filter((step) => step < 0).length;
  return (rising > 0 || falling > 0) && Math.min(rising, falling) * 5 <= steps.length;
}
