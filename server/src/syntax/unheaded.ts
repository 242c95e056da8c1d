// Sections without a heading: a source list at the end of a text ([1], [2], ... or dashes alone before titles), and a run of
// dated lines before it.

import { beginsLikeDate, isDateOnly, spacedDash } from './dateShape';
import type { HeadingLine } from './headings';
import type { Line } from './lines';
import { type ListMarker, markerAt } from './markers';
import { sourcePartsOf } from './sources';

interface Item {
  readonly line: number;
  readonly marker: ListMarker;
  /** Where its words stand; the marker's line or the one below. */
  readonly from: number;
  readonly to: number;
  /** The marker stands alone on the line before. */
  readonly isBelow: boolean;
}

/**
 * The line (from 0) with which such a list begins, or -1. It must reach to the end of the text, so that no prose is swallowed,
 * and every item must have the form of a source.
 */
export function unheadedListStart(
  text: string,
  lines: readonly Line[],
  headings: ReadonlyMap<number, HeadingLine>,
): number {
  const items: Item[] = [];
  let index = lines.length - 1;
  while (index >= 0) {
    const line = lines[index] as Line;
    if (headings.has(index)) break;
    if (line.from >= line.to) {
      index--;
      continue;
    }
    const item = itemAt(text, lines, index);
    if (!item) break;
    items.push(item);
    index = item.line - 1;
  }
  return firstOfList(text, items.reverse());
}

/** The item whose last line is `index`. */
function itemAt(text: string, lines: readonly Line[], index: number): Item | undefined {
  const line = lines[index] as Line;
  const own = markerAt(text, line.from, line.to, true);
  if (own && own.contentStart < line.to) {
    return { line: index, marker: own, from: own.contentStart, to: line.to, isBelow: false };
  }
  const above = lines[index - 1];
  if (own || !above || above.from >= above.to) return undefined;
  const marker = markerAt(text, above.from, above.to, true);
  if (!marker || marker.contentStart < above.to) return undefined;
  return { line: index - 1, marker, from: line.from, to: line.to, isBelow: true };
}

/** The line of the first item that can begin the list, items before it belonging to the text. */
function firstOfList(text: string, items: readonly Item[]): number {
  let first = items.length;
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index] as Item;
    const last = items[items.length - 1] as Item;
    if (item.marker.style !== last.marker.style || !isSource(text, item)) break;
    first = index;
    if (item.marker.label === 1) break;
  }
  const list = items.slice(first);
  const head = list[0];
  if (!head) return -1;
  if (head.marker.style === 'bullet') return list.length > 1 && list.every((item) => item.isBelow) ? head.line : -1;
  if (list.length === 1 && !isWhole(text, head)) return -1;
  return list.every((item, index) => item.marker.label === index + 1) ? head.line : -1;
}

/** A label in brackets says by itself what it is for; a bullet or a plain number may stand before anything. */
function isSource(text: string, item: Item): boolean {
  return item.marker.style === 'bracket' || (!beginsLikeDate(text, item.from, item.to) && isWhole(text, item));
}

function isWhole(text: string, { from, to }: Item): boolean {
  const { publisher, title, url } = sourcePartsOf(text, from, to);
  return url !== undefined || (publisher !== undefined && title !== undefined);
}

/** So many dated lines in a row are a timeline by themselves; two are when both cite. */
const surelyTimeline = 3;

/**
 * The line (from 0) with which a run of dated lines without a heading begins, or -1. It must reach to the next named heading, to
 * `list` or to the end of the text.
 * @param list where a source list without a heading begins, or -1
 */
export function unheadedTimelineStart(
  text: string,
  lines: readonly Line[],
  headings: ReadonlyMap<number, HeadingLine>,
  list: number,
): number {
  let count = 0;
  let cited = 0;
  let first = -1;
  for (let index = 0; index <= lines.length; index++) {
    const line = lines[index];
    if (!line || index === list || (headings.get(index)?.section ?? 'body') !== 'body') {
      if (count >= surelyTimeline || (count === 2 && cited === 2)) return first;
      count = 0;
    } else if (isDatedLine(text, line)) {
      if (count === 0) first = index;
      cited = (count === 0 ? 0 : cited) + (/\[\d/.test(text.slice(line.from, line.to)) ? 1 : 0);
      count++;
    } else if (line.from < line.to && line.from === line.start) {
      count = 0;
    }
  }
  return -1;
}

/** Whether `line` has a date, a dash and a claim, and nothing before the date but a list marker. */
function isDatedLine(text: string, line: Line): boolean {
  if (line.to - line.from < 10) return false;
  const marker = markerAt(text, line.from, line.to, false);
  const from = marker && marker.contentStart < line.to ? marker.contentStart : line.from;
  const dash = spacedDash.exec(text.slice(from, Math.min(line.to, from + 60)));
  return dash !== null && beginsLikeDate(text, from, line.to) && isDateOnly(text, from, from + dash.index);
}
