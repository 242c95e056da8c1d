// A list of sources under another name ("Exhibits", "Documents"): its numbers are what the text above cites.

import type { MarkdownHeading } from './document';
import type { Item, Unit } from './units';

const minItems = 3;
/** `[3]`, `[1, 3]`, `【3†`, `[[3]](#note-3)`, `[\[3\]](#note-3)`; no other link and no definition. */
const cited = /(?<![\]!])\[(?:\\?\[)?(\d{1,3}(?:, ?\d{1,3})*)(?:\\?\]\]\(#|\](?![\](:]))|【(\d{1,3})†/g;

/**
 * The heading over a numbered list from 1 on, of which brackets above it cite at least two in three, and hardly any other number; or -1.
 * @param bodyEnd of a heading, the first unit behind what stands right below it
 */
export function headingOfCitedList(
  text: string,
  units: readonly Unit[],
  items: readonly Item[],
  headings: readonly (MarkdownHeading | undefined)[],
  bodyEnd: (heading: number) => number,
): number {
  for (let heading = headings.length - 1; heading >= 0; heading--) {
    const { section, date } = headings[heading] ?? {};
    if (section !== 'body' || date) continue;
    const count = numberedItems(text, units, items, heading + 1, bodyEnd(heading));
    if (count >= minItems) return isCited(text.slice(0, units[heading]?.from), count) ? heading : -1;
  }
  return -1;
}

/** How many items there are in `from..end` when they are all there is, and numbered from 1 on; otherwise 0. */
function numberedItems(text: string, units: readonly Unit[], items: readonly Item[], from: number, end: number) {
  let count = 0;
  for (let at = from; at < end; at++) {
    const { kind, item, marker, depth, ...unit } = units[at] as Unit;
    if (kind === 'quiet' || (item >= 0 && items[item]?.first !== at)) continue;
    const number = marker && depth === 1 ? Number.parseInt(text.slice(marker.start, marker.end), 10) : 0;
    if (kind !== 'paragraph' || number !== count + 1 || /\[\d/.test(text.slice(unit.from, unit.to))) return 0;
    count++;
  }
  return count;
}

/**
 * Whether brackets in `above` cite at least two in three of the numbers up to `count`, and hardly any other.
 * @param others so many may be others in a short text, too
 */
export function isCited(above: string, count: number, others = 0): boolean {
  const numbers = Array.from(above.matchAll(cited), ([, several, one]) => (several ?? one ?? '').split(/, ?/)).flat();
  const leading = numbers.map(Number).filter((number) => number >= 1 && number <= count);
  return (
    new Set(leading).size * 3 >= count * 2 && numbers.length - leading.length <= Math.max(others, numbers.length / 10)
  );
}
