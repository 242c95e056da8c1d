// Tells the date at the head of a timeline entry from its claim. What stands further inside the claim is not read here.

import type { Span } from '../syntax/span';
import { continueReading } from './readDates';
import type { DateReading, ImpossibleDate, ReadOptions } from './reading';
import { STORY_BEGINS, type Story } from './story';

export interface EntryHead {
  readonly date: DateReading | undefined;
  readonly impossible: ImpossibleDate | undefined;
  /** After date and dash; surrounding space not included. */
  readonly claim: Span;
}

/** Heads are short: a date further in than this is part of the claim. */
const LONGEST_HEAD = 80;
const MARK_BEFORE = /[\s*_"'“‘([#>•-]/;
const PARTING = /[\s\-–—‒―−‐‑:;,.|*_)\]"'”’]/;

/** Reads the head of the entry whose content is `content`. `told`: the date of the entry before, which lends its year. */
export function readEntryHead(
  text: string,
  content: Span,
  options: ReadOptions = {},
  told: Story = STORY_BEGINS,
): EntryHead {
  let start = content.start;
  while (start < content.end && MARK_BEFORE.test(text.charAt(start))) start++;
  const end = Math.min(content.end, start + LONGEST_HEAD);
  const found = continueReading(text, { start, end }, options, told);
  const date = found.readings[0];
  const impossible = found.impossible[0];
  const isHead = (place: Span | undefined) => place !== undefined && text.slice(start, place.start).trim() === '';
  if (isHead(impossible) && impossible !== undefined)
    return { date: undefined, impossible, claim: claimAfter(text, impossible.end, content.end) };
  if (isHead(date) && date !== undefined)
    return { date, impossible: undefined, claim: claimAfter(text, date.end, content.end) };
  return { date: undefined, impossible: undefined, claim: { start: content.start, end: content.end } };
}

function claimAfter(text: string, from: number, end: number): Span {
  let start = from;
  while (start < end && PARTING.test(text.charAt(start))) start++;
  return { start, end };
}
