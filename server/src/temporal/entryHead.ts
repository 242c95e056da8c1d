// Tells the date at the head of a timeline entry from its claim. What stands further inside the claim is not read here.

import type { Span } from '../syntax/span';
import { classOf, DASH, SPACE } from './characters';
import { readOn } from './readDates';
import type { DateReading, ImpossibleDate, ReadOptions } from './reading';
import { STORY_BEGINS, type Story, StoryLine } from './story';
import { readUsualHead } from './usualHead';

export interface EntryHead {
  readonly date: DateReading | undefined;
  readonly impossible: ImpossibleDate | undefined;
  /** After date and dash; surrounding space not included. */
  readonly claim: Span;
}

/** Heads are short: a date further in than this is part of the claim. */
const LONGEST_HEAD = 80;

/**
 * Reads the head of the entry whose content is `content`. A date without a year takes it from `told`, the date of the entry
 * before, or from the anchor in `options`.
 */
export function readEntryHead(
  text: string,
  content: Span,
  options: ReadOptions = {},
  told: Story = STORY_BEGINS,
): EntryHead {
  const limit = Math.min(content.end, text.length);
  let start = content.start;
  while (start < limit && isMarkBefore(text.charCodeAt(start))) start++;
  const usual = readUsualHead(text, start, limit);
  if (usual !== undefined) {
    return { date: usual, impossible: undefined, claim: claimAfter(text, usual.end, limit) };
  }
  const end = Math.min(limit, start + LONGEST_HEAD);
  const { readings, impossible } = readOn(text, { start, end }, options, new StoryLine(told));
  const [date, wrong] = [readings[0], impossible[0]];
  const isHead = (place: Span) => text.slice(start, place.start).trim() === '';
  if (wrong !== undefined && isHead(wrong)) {
    return { date: undefined, impossible: wrong, claim: claimAfter(text, wrong.end, limit) };
  }
  if (date !== undefined && isHead(date)) {
    return { date, impossible: undefined, claim: claimAfter(text, date.end, limit) };
  }
  return { date: undefined, impossible: undefined, claim: { start: content.start, end: content.end } };
}

/** "10:30 a.m. EST" behind the date is no part of the claim. */
const TIME =
  /^[\s,;–—-]*(?:at )?\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?(?:GMT|UTC|EST|EDT|CET|CEST|BST|local time))?(?=[\s,:;–—-]|$)/i;

function claimAfter(text: string, from: number, end: number): Span {
  let start = from;
  const behind = text.charCodeAt(start);
  if (behind === 44 || behind === 32 || behind === 59) {
    const time = TIME.exec(text.slice(start, Math.min(end, start + 40)));
    if (time !== null) start += time[0].length;
  }
  while (start < end && isParting(text.charCodeAt(start))) start++;
  return { start, end: Math.max(start, end) };
}

const MARKS_BEFORE = new Set([...'*_"\'“‘([#>•-'].map((mark) => mark.charCodeAt(0)));
const PARTING = new Set([...':;,.|*_)]"\'”’'].map((mark) => mark.charCodeAt(0)));

function isMarkBefore(code: number): boolean {
  return classOf(code) === SPACE || MARKS_BEFORE.has(code);
}

function isParting(code: number): boolean {
  const kind = classOf(code);
  return kind === SPACE || (kind === DASH && code !== 0x7e) || PARTING.has(code);
}
