// Which lines belong together: an item and its marker on the line before, an item and what is indented below it, lines that an
// editor has wrapped, a date alone on its line and the claim below.

import { isLowerCase } from './characters';
import { beginsLikeDate, spacedDash } from './dateShape';
import type { Line } from './lines';
import { isHorizontalRule, markerAt } from './markers';
import type { LineRoles } from './roles';
import type { SectionKind } from './tree';
import { fenceLengthAt } from './verbatim';

/** A line shorter than this was not broken by wrapping. */
const minWrappedLength = 30;

/** The line that holds the words of an item whose marker stands alone on line `index`, or -1 when it has none. */
export function itemLineBelow(roles: LineRoles, index: number): number {
  const { text, lines } = roles;
  for (let next = index + 1; next <= index + 2; next++) {
    const line = lines[next];
    if (!line || hasOwnRole(roles, next)) return -1;
    if (line.from >= line.to) continue;
    return markerAt(text, line.from, line.to, true) || isHorizontalRule(text, line.from, line.to) ? -1 : next;
  }
  return -1;
}

/**
 * The last of the lines that belong to what begins on line `index` of a section.
 * @param isItem lines indented deeper belong to it too
 */
export function lastLineOf(roles: LineRoles, index: number, isItem: boolean, section: SectionKind): number {
  const { text, lines } = roles;
  const head = lines[index] as Line;
  let last = index;
  for (let line = lines[last + 1]; line && line.from < line.to; line = lines[last + 1]) {
    if (hasOwnRole(roles, last + 1)) break;
    const isIndented = isItem && line.from - line.start > head.from - head.start;
    const belongs = isIndented
      ? continuesItem(text, line, section)
      : continuesLine(roles, lines[last] as Line, line, section);
    if (!belongs) break;
    last++;
  }
  return last;
}

/**
 * The last line of the claim whose date stands alone on line `index`, an empty line between them perhaps; `index` itself when
 * there is none.
 */
export function lastLineOfClaimBelow(roles: LineRoles, index: number): number {
  const { text, lines } = roles;
  for (let next = index + 1; next <= index + 2; next++) {
    const line = lines[next];
    if (!line || hasOwnRole(roles, next)) return index;
    if (line.from >= line.to) continue;
    if (beginsLikeDate(text, line.from, line.to) || markerAt(text, line.from, line.to, true)) return index;
    return lastLineOf(roles, next, true, 'timeline');
  }
  return index;
}

/** A line with a role of its own joins no other. */
function hasOwnRole(roles: LineRoles, index: number): boolean {
  const { text, lines, headings, headline, updateLine, unheadedList, unheadedTimelines } = roles;
  if (
    headings.has(index) ||
    index === headline ||
    index === updateLine ||
    index === unheadedList ||
    unheadedTimelines.has(index)
  )
    return true;
  return fenceLengthAt(text, lines[index] as Line) > 0;
}

/** So many characters the words of a date have before its figures or the mark behind them. */
const maxDateWords = 24;

/** An indented line continues its item unless it is an item itself: another source, another dated entry. */
function continuesItem(text: string, line: Line, section: SectionKind): boolean {
  const marker = markerAt(text, line.from, line.to, section === 'sources');
  if (!marker) return true;
  // "- March musicians play" tells more of the day above.
  const { contentStart } = marker;
  const isDated = /[\d:]|\s[–—-]\s/.test(text.slice(contentStart, Math.min(line.to, contentStart + maxDateWords)));
  return section === 'timeline' && !(isDated && beginsLikeDate(text, contentStart, line.to));
}

/**
 * Whether `line` continues the line before it: it has only citations; or that one ends in the middle of a sentence and
 * this one begins with a small letter, or all lines of the text are broken at one width and that one reaches it.
 */
function continuesLine(roles: LineRoles, before: Line, line: Line, section: SectionKind): boolean {
  const { text, wrapWidth } = roles;
  const first = text.charCodeAt(line.from);
  const length = before.to - before.from;
  if (first === 0x5b && line.to - line.from < 40) {
    return section !== 'sources' && /^(?:\[[\d ,;‐-―-]+\]\s*)+[.,;]?$/.test(text.slice(line.from, line.to));
  }
  // A row of a table is whole.
  if (first === 0x7c) return false;
  if (length < minWrappedLength || '.!?:])”"»'.includes(text.charAt(before.to - 1))) return false;
  if (!isLowerCase(first)) {
    if (wrapWidth === 0 || length < 0.75 * wrapWidth || section === 'sources') return false;
    if (markerAt(text, line.from, line.to, true) || beginsLikeDate(text, line.from, line.to)) return false;
  }
  return !spacedDash.test(text.slice(line.from, Math.min(line.to, line.from + 40)));
}
