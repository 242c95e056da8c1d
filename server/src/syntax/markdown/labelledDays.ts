// Headings whose day stands in a line of its own below them: "### The gate jams", "**Date:** 2 April 2023". Pages of incidents are kept so.

import type { Span } from '../span';
import { datedHead } from './dateHeads';
import type { MarkdownDocument } from './document';

/** So many on one level are a timeline; below the name of one, fewer. */
const minLabelled = 3;
const minNamed = 2;
/** So far below its heading the line may stand, in lines. */
const maxLines = 3;

const label =
  /^[\s>*_`-]*(?:(?:event|incident|start) )?(?:date|day|when|occurred|happened|started|detected|began)(?: (?:and|&|\/) time)?(?: ?\([^()\n]{1,20}\))?[*_`]{0,3}\s?[:：|][*_`]{0,3}\s*/i;

/**
 * Such headings, each with the place of its date.
 * @param taken units that belong to a list of sources
 */
export function labelledDaysOf(document: MarkdownDocument, taken: ReadonlySet<number>): ReadonlyMap<number, Span> {
  const groups = new Map<string, { size: number; days: Map<number, Span> }>();
  document.headings.forEach((heading, index) => {
    if (!heading || heading.level > maxLevel || index === document.title || taken.has(index)) return;
    const key = `${document.parents[index]} ${heading.level}`;
    const group = groups.get(key) ?? { size: 0, days: new Map() };
    groups.set(key, group);
    group.size++;
    const day = heading.date ? undefined : dayBelow(document, index);
    if (day) group.days.set(index, day);
  });
  const found = new Map<number, Span>();
  for (const { size, days } of groups.values()) {
    const [first = 0] = days.keys();
    const least = document.isNamedTimeline(first) ? minNamed : minLabelled;
    if (days.size >= least && days.size * 5 >= size * 3) for (const [heading, day] of days) found.set(heading, day);
  }
  return found;
}

/** A line in bold is no such heading. */
const maxLevel = 6;

/** The full day behind such a label, alone in one of the first lines below the heading. */
function dayBelow({ text, units, headings }: MarkdownDocument, heading: number): Span | undefined {
  let lines = 0;
  for (let at = heading + 1; at < units.length && lines < maxLines; at++) {
    const unit = units[at];
    if (!unit || headings[at]) return undefined;
    if (unit.kind === 'quiet') continue;
    if (unit.kind !== 'paragraph') return undefined;
    for (const line of text.slice(unit.from, Math.min(unit.to, unit.from + 400)).split('\n')) {
      if (lines++ >= maxLines) break;
      const written = label.exec(line);
      if (!written) continue;
      const start = text.indexOf(line, unit.from) + written[0].length;
      const end = start + line.slice(written[0].length).replace(/[\s\\]+$|<br\s?\/?>\s*$/, '').length;
      const day = datedHead(text, start, end);
      return day?.kind === 'day' && day.alone ? { start, end } : undefined;
    }
  }
  return undefined;
}
