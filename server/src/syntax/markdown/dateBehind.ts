// Dates that stand behind the words of a heading or an item: "Day 3 (Jan 10, 2024)", "D-Day, 6 June 1944: ...", "**The fire** (May 2024): ...",
// "The yard opens (1931)".

import { shortMonths } from '../dateShape';
import type { Span } from '../span';
import { type DatedHead, datedHead } from './dateHeads';

/** A date, and where it stands. */
export interface DateBehind {
  readonly head: DatedHead;
  readonly place: Span;
}

const maxLabel = 90;

/** "Day 3 (Wed, Jan 10, 2024). ...", "**Week 2, 14 May 2021:** ...", "Sol 12 (...)", "(date:: 2024-01-15)": a label, and the
 * date of what follows. */
const numbered =
  /^[*_`]{0,3}(?:(?:(?:flight |mission )?day|night|week|session|round|phase|stage|part|step|episode|chapter|sol|orbit|pass|leg|dive|[TLD](?=[+−-]))\s?[#+−-]?\d{1,4}[*_`]{0,3}\s?[(,:–—|-]\s?[*_`(]{0,3}|[([](?:date|day|when|on)::\s?|time:[*_`]{0,3}\s?)/i;

/** "**D-Day, 6 June 1944**: ...": a short name, and the day of what follows. */
const named = new RegExp(
  String.raw`^[*_\x60]{0,3}(?!(?:on|in|by|since|until|till|from|after|before|late|early|mid|around|about|overnight|published|updated|posted|last|dated?|created|modified|as of)\b|[^,(]{0,30}\b(?:mon|tue|wed|thu|fri|sat|sun|${shortMonths})[a-z]{0,6}\b)\p{Lu}[\p{L}’'-]*(?: [\p{L}\d.’'&/–-]+){0,7}, (?=(?:\p{L}{3,9}\.?,? )?(?:\d{1,2}(?:st|nd|rd|th)?\.? )?(?:of )?(?:${shortMonths}|\d{4}-\d\d-\d\d))`,
  'iu',
);

/** A full day behind the label that `from..to` begins with. */
export function dayBehindLabel(text: string, from: number, to: number): DateBehind | undefined {
  const opening = text.slice(from, Math.min(to, from + maxLabel));
  const label = (numbered.exec(opening) ?? (/^[*_`]{0,3}\p{Lu}/u.test(opening) ? named.exec(opening) : null))?.[0];
  const start = from + (label?.length ?? 0);
  const head = label ? datedHead(text, start, to) : undefined;
  const bracketed = head?.kind === 'day' ? undefined : dateInBrackets(text, from, to);
  if (bracketed) return bracketed.isLabel && bracketed.head.kind === 'day' ? bracketed : undefined;
  if (!label || !(head?.kind === 'day' || (head?.kind === 'time' && !head.alone))) return undefined;
  const isClosed = /[([]/.test(label) && /[)\]]/.test(text.slice(head.end - 4, Math.min(to, head.end + 2)));
  if (!(head.strong || isClosed)) return undefined;
  return { head: { ...head, alone: false, strong: true }, place: { start, end: head.end } };
}

const beforeColon = /^[^()\n:]{2,80}\(([^()\n]{4,40})\)(?:[*_`]{0,3}(?::|\s?[–—]|\s-\s)|[*_`]{1,3}\s)/;
const maxBracket = 44;

/** The date in the brackets before the first colon or dash of `from..to` or the end of its bold words, or else in those at its end. */
export function dateInBrackets(
  text: string,
  from: number,
  to: number,
): (DateBehind & { readonly isLabel: boolean }) | undefined {
  const label = beforeColon.exec(text.slice(from, Math.min(to, from + maxLabel + maxBracket)));
  let [start, end] = [from + (label?.[0].indexOf('(') ?? 0) + 1, 0];
  if (label) end = start + (label[1]?.length ?? 0);
  else {
    const tail = text.slice(Math.max(from, to - maxBracket), to);
    const close = /\)[\s*_:.]*$/.exec(tail)?.index ?? -1;
    const open = tail.lastIndexOf('(', close);
    if (close < 0 || open < 0) return undefined;
    [start, end] = [to - tail.length + open + 1, to - tail.length + close];
  }
  const head = datedHead(text, start, end);
  if (!head?.alone || start <= from + 1) return undefined;
  return {
    head: { ...head, end: label ? from + label[0].length : to, alone: false, strong: true },
    place: { start, end },
    isLabel: label !== null,
  };
}

/** "The hearing (5 March 2022)", "Day 2 – 6 March 2022", "Release of the plan, plan2.txt, 6 March 2022.": a full date behind the words of a
 * heading or an item. */
export function tailDate(text: string, { start, end }: Span): DateBehind | undefined {
  const tail = Math.max(start, end - maxTail);
  for (const parting of text.slice(tail, end).matchAll(/(?:\s[-–—|]\s|: |, |\s?\()(?=[^()|]{6,40}\)?\.?$)/g)) {
    const from = tail + parting.index + parting[0].length;
    const date = tail + parting.index > start ? datedHead(text, from, end) : undefined;
    if (!date?.alone || (date.kind !== 'day' && date.kind !== 'month')) continue;
    const closing = /\)?\.?$/.exec(text.slice(from, end))?.[0].length ?? 0;
    return { head: { ...date, alone: false }, place: { start: from, end: end - closing } };
  }
  return undefined;
}

/** A parting, and a date behind it. */
const maxTail = 48;
