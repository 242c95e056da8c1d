// Dates that stand in a line beside what they date: "### The gate jams" over "**Date:** 2 April 2023", as pages of incidents are kept, and
// "Steps taken in 2023:" over a list of days.

import type { Span } from '../span';
import { datedHead, isDay } from './dateHeads';
import { fullDay } from './dayOfText';
import type { MarkdownDocument } from './document';
import { linesIn } from './pieces';

/** So far below its heading the line may stand, in lines. */
const maxLines = 3;
/** A longer line says more than its day. */
const maxLine = 200;

const label =
  /^[\s>*_`-]*(?:(?:event|incident|start) )?(?:date|day|time|when|occurred|happened|started|detected|began)(?: (?:and|&|\/) time)?(?: ?\([^()\n]{1,20}\))?[*_`]{0,3}\s?[:：|][*_`]{0,3}\s*/i;

/**
 * The full day behind such a label, alone in one of the first lines below the heading; a time where a heading above has the day.
 */
export function dayBelow(document: MarkdownDocument, heading: number): Span | undefined {
  const { text, units, headings } = document;
  let lines = 0;
  for (let at = heading + 1; at < units.length && lines < maxLines; at++) {
    const unit = units[at];
    if (!unit || headings[at]) return undefined;
    if (unit.kind === 'quiet') continue;
    if (unit.kind !== 'paragraph') return undefined;
    for (const { from, to } of linesIn(text, unit)) {
      if (lines++ >= maxLines) break;
      if (to - from > maxLine) continue;
      const line = text.slice(from, to);
      const written = label.exec(line)?.[0];
      if (written === undefined) continue;
      const start = from + written.length;
      const end = start + line.slice(written.length).replace(/[\s\\]+$|<br\s?\/?>$/, '').length;
      const day = datedHead(text, start, end);
      return (day?.kind === 'day' && day.alone) || (day?.kind === 'time' && isBelowDay(document, heading))
        ? { start, end }
        : undefined;
    }
  }
  return undefined;
}

/** Whether a heading above the unit names a day. */
export function isBelowDay(document: MarkdownDocument, index: number): boolean {
  return [...document.ancestors(index)].some((at) => {
    const date = document.headings[at]?.date;
    return date !== undefined && isDay(date);
  });
}

/** The one day, or the one year, that the line right above a list names: its items may leave it out. */
export function dateAbove(
  { text, units }: MarkdownDocument,
  list: number,
): { readonly place: Span; readonly isDay: boolean } | undefined {
  const above = units[list - 1]?.kind === 'quiet' ? units[list - 2] : units[list - 1];
  if (above?.kind !== 'paragraph' || above.depth > 0 || above.to - above.from > maxLine) return undefined;
  const line = text.slice(above.from, above.to);
  for (const form of [fullDay, year]) {
    const [first, ...others] = line.matchAll(form);
    if (!first) continue;
    if (others.some(([other]) => other !== first[0])) return undefined;
    const start = above.from + first.index;
    return { place: { start, end: start + first[0].length }, isDay: form === fullDay };
  }
  return undefined;
}

const year = /(?<![\p{L}\d.,-])(?:1\d|20)\d\d(?![\p{L}\d.-])/gu;
