// What each line of a text is, as far as it is known before blocks are made: headings, headline, "Updated" line, lists.

import { isUpperCase } from './characters';
import { isDateOnly, isYearAlone } from './dateShape';
import { type HeadingLine, headingOf, markedHeading, updateLineOf } from './headings';
import { headlineIn } from './headline';
import type { Line } from './lines';
import { isHorizontalRule, isTableFrame, markerAt } from './markers';
import { sourcePartsOf } from './sources';
import type { Span } from './span';
import type { CountMark, SectionKind } from './tree';
import { listsBelowParts, unheadedListStart, unheadedTimelineStarts } from './unheaded';
import type { Fence } from './verbatim';

/** What is known of the lines before blocks are made of them. Lines are counted from 0. */
export interface LineRoles {
  readonly text: string;
  /** Without the comments at their ends. */
  readonly lines: readonly Line[];
  readonly comments: readonly Span[];
  readonly fences: readonly Fence[];
  readonly headings: ReadonlyMap<number, HeadingLine>;
  /** The line of the headline, or -1. */
  readonly headline: number;
  /** The "Updated" line, or -1. */
  readonly updateLine: number;
  readonly updateCount: CountMark | undefined;
  /** Where a source list without a heading begins, or -1. */
  readonly unheadedList: number;
  /** Lists below each of several parts, whose numbers start at 1 again: by first line, the last one. */
  readonly listsOfParts: ReadonlyMap<number, number>;
  /** Where timelines without a heading begin. */
  readonly unheadedTimelines: ReadonlySet<number>;
  /** The width at which all lines of the text are broken, in UTF-16 units; 0 when a line holds a whole paragraph. */
  readonly wrapWidth: number;
}

/** Editors break lines at a width between these. */
const narrowestWrap = 60;
const maxWrapWidth = 120;

const noLines: ReadonlySet<number> = new Set();
const noLists: ReadonlyMap<number, number> = new Map();

/** Assigns a role to each of `lines`. */
export function rolesOf(
  text: string,
  lines: readonly Line[],
  comments: readonly Span[],
  fences: readonly Fence[],
): LineRoles {
  const headings = new Map<number, HeadingLine>();
  let updateLine = -1;
  let updateCount: CountMark | undefined;
  let named = 0;
  let section: SectionKind = 'body';
  let hasList = false;
  let hasTimeline = false;
  let longest = 0;
  let fence = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (fences[fence]?.firstLine === index) index = fences[fence++]?.lastLine ?? index;
    else if (line.from < line.to) {
      longest = Math.max(longest, line.to - line.from);
      const update = named === 0 && updateLine < 0 ? updateLineOf(text, line) : undefined;
      if (update) {
        updateLine = index;
        updateCount = update.count;
        continue;
      }
      const heading = settled(headingOf(text, line) ?? underlined(text, lines, index), text, lines, index);
      if (!heading || belongsTo(section, heading, text) || isDayOfItems(heading, text, lines, index)) continue;
      headings.set(index, heading);
      section = heading.section;
      if (section !== 'body') named++;
      hasList ||= section === 'sources';
      hasTimeline ||= section === 'timeline';
    }
  }
  const unheadedList = hasList ? -1 : unheadedListStart(text, lines, headings);
  const unheadedTimelines = hasTimeline ? noLines : unheadedTimelineStarts(text, lines, headings, unheadedList);
  const afterFrontMatter = fences[0]?.firstLine === 0 ? fences[0].lastLine + 1 : 0;
  const headline = headlineIn(text, lines, afterFrontMatter, (index) => {
    const heading = headings.get(index);
    if (index === updateLine || unheadedTimelines.has(index) || (heading && heading.section !== 'body')) return true;
    const line = lines[index] as Line;
    return /\[\d{1,3}\]/.test(text.slice(line.from, line.to));
  });
  headings.delete(headline);
  if (named > 0 || updateLine >= 0) addBareHeadings(text, lines, headings, Math.max(headline, updateLine));
  const wrapWidth = longest >= narrowestWrap && longest <= maxWrapWidth ? longest : 0;
  const listsOfParts = hasList ? noLists : listsBelowParts(text, lines, unheadedList < 0);
  const unheaded = { unheadedList: listsOfParts.size > 0 ? -1 : unheadedList, unheadedTimelines, listsOfParts };
  return { text, lines, comments, fences, headings, headline, updateLine, updateCount, ...unheaded, wrapWidth };
}

/** A heading with an ambiguous name opens a section only when the lines below look like it. */
function settled(
  heading: HeadingLine | undefined,
  text: string,
  lines: readonly Line[],
  index: number,
): HeadingLine | undefined {
  if (!heading || heading.doubt === 'none') return heading;
  let next = index + 1;
  while (next < lines.length && (isEmpty(lines[next]) || isRule(text, lines[next]))) next++;
  const line = lines[next];
  if (!line) return heading;
  const marker = markerAt(text, line.from, line.to, true);
  const isLone = marker !== undefined && marker.contentStart >= line.to;
  if (heading.section === 'timeline') {
    if (isTableFrame(text, line, lines[next + 1]) || isDateOnlyHead(text, line, marker?.contentStart)) return heading;
    return heading.doubt === 'section' ? plain(heading) : undefined;
  }
  if (isLone || marker?.label !== undefined) return heading;
  const { publisher, title, url } = sourcePartsOf(text, marker?.contentStart ?? line.from, line.to);
  return url || (publisher && title) ? heading : plain(heading);
}

/** A marked line may be an item of the section it stands in: a date in bold or as a heading, a source in bold. */
function belongsTo(section: SectionKind, heading: HeadingLine, text: string): boolean {
  if (heading.section !== 'body') return false;
  const { start, end } = heading.content;
  if (section === 'sources') return heading.level === 0;
  return section === 'timeline' && isDateOnly(text, start, end) && !isYearAlone(text, start, end);
}

/** A day in bold above list items dates them and does not divide the text. */
function isDayOfItems(
  { section, level, content }: HeadingLine,
  text: string,
  lines: readonly Line[],
  index: number,
): boolean {
  if (section !== 'body' || level > 0 || !isDateOnly(text, content.start, content.end)) return false;
  if (isYearAlone(text, content.start, content.end)) return false;
  let next = index + 1;
  while (next < lines.length && isEmpty(lines[next])) next++;
  const below = lines[next];
  return below !== undefined && markerAt(text, below.from, below.to, false) !== undefined;
}

function isDateOnlyHead(text: string, line: Line, from = line.from): boolean {
  const head = /\s[-‐-―−]\s|:\s|(?: {2,}|\t)(?=\p{Lu})/u.exec(text.slice(from, Math.min(line.to, from + 60)));
  return isDateOnly(text, from, head ? from + head.index : line.to);
}

function plain(heading: HeadingLine): HeadingLine {
  return { ...heading, section: 'body', count: undefined };
}

/**
 * Adds unmarked headings in the body of a digest: short, capital, no full stop, no
 * citation, and followed by a longer line of prose. In a report such lines may be captions or buttons and stay what they are.
 */
function addBareHeadings(
  text: string,
  lines: readonly Line[],
  headings: Map<number, HeadingLine>,
  after: number,
): void {
  for (let index = after + 1; index < lines.length; index++) {
    const heading = headings.get(index);
    if (heading && heading.section !== 'body') return;
    const line = lines[index] as Line;
    if (heading || !looksLikeBareHeading(text, line)) continue;
    let next = index + 1;
    while (next < lines.length && isEmpty(lines[next])) next++;
    const below = lines[next];
    if (!below || headings.has(next) || below.to - below.from < 2 * (line.to - line.from)) continue;
    if (markerAt(text, below.from, below.to, true) || !/[.!?\])”"]$/.test(text.slice(below.to - 1, below.to))) continue;
    const content = { start: line.from, end: line.to };
    headings.set(index, { section: 'body', content, count: undefined, level: 0, doubt: 'none' });
  }
}

const maxBareHeadingLength = 80;

function looksLikeBareHeading(text: string, { from, to }: Line): boolean {
  if (to - from < 4 || to - from > maxBareHeadingLength || !isUpperCase(text.charCodeAt(from))) return false;
  const written = text.slice(from, to);
  return (
    /[\p{L}\p{N}?%]$/u.test(written) && !written.includes('[') && !isDateOnly(text, from, to) && !/[.!?] /.test(written)
  );
}

/** "6. Disclosure timeline" above a rule, with an empty line before. */
function underlined(text: string, lines: readonly Line[], index: number): HeadingLine | undefined {
  const { from, to } = lines[index] as Line;
  const [before, below] = [lines[index - 1], lines[index + 1]];
  if (to - from > maxBareHeadingLength || !below || !(before === undefined || isEmpty(before))) return undefined;
  const isName = /^[\p{Lu}\d](?!.*(?:\s{2}|\[\s*\d))/u.test(text.slice(from, to)) && !isDateOnly(text, from, to);
  return isName && isHorizontalRule(text, below.from, below.to) ? markedHeading(text, from, to, 1) : undefined;
}

function isRule(text: string, line: Line | undefined): boolean {
  return line !== undefined && isHorizontalRule(text, line.from, line.to);
}

function isEmpty(line: Line | undefined): boolean {
  return line !== undefined && line.from >= line.to;
}
