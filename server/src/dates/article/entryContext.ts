// Heads of entries whose date stands in part or wholly elsewhere: under headings of a year, a month or a day, in another column, or
// with a time of day alone.

import type { Span } from '../../syntax/span';
import type { EntryBlock } from '../../syntax/tree';
import { civilOf, isoDay, yearInterval } from '../calendar/calendar';
import type { Anchor, DateReading, Interval, ReadOptions } from '../calendar/reading';
import { formatInterval } from '../calendar/wordedDates';
import { dayExpression, type Expression } from '../grammar/expression';
import { classOf, letterClass } from '../lexer/characterClasses';
import { lookUp } from '../lexer/lexicon';
import { LazyNarrative, type NarrativeContext, narrativeUnder } from '../resolve/narrative';
import { readOn, resolveDates } from '../resolve/readDates';
import { type EntryHead, readEntryHead, readTimeHead, withClaimWeekday } from './entryHead';

/** An entry's head, and the minute of its day if a time is written. */
export interface HeadInContext extends EntryHead {
  readonly minute: number | undefined;
}

/** A fall of so many minutes from one time to the next means that midnight lies between. */
const minFallOverMidnight = 12 * 60;

/** Reads the entries of one article in document order. */
export class ContextReader {
  private readonly above = new Map<number, DateReading | undefined>();
  /** The entry before: its day, and its time. */
  private before: { readonly date: DateReading; readonly minute: number | undefined } | undefined;
  /** The day last written over times, and whether it is earlier than the one before: then times fall, too. */
  private day = Number.NEGATIVE_INFINITY;
  private isNewestFirst = false;

  /**
   * @param anchorOf gives the day of writing, where the text says it; asked only for a head that may need it
   */
  constructor(
    private readonly text: string,
    private readonly numericOrder: ReadOptions['numericOrder'],
    private readonly anchorOf: () => Anchor | undefined,
  ) {}

  /**
   * @param narrative how far the timeline has come
   * @param previous the date of the entry before, that lends its year
   */
  read(block: EntryBlock, narrative: NarrativeContext, previous: DateReading | undefined): HeadInContext {
    const context = this.contextOf(block.under ?? [], narrative, previous);
    const from = context ? narrativeUnder(yearOf(context), previous) : narrative;
    const place = block.dated ?? block.content;
    const timed = this.readTime(place, context);
    let head = timed ?? (context && this.readPart(place, context)) ?? this.readHead(place, from, context);
    if (!head.date && !head.impossible) head = this.readSentence(place, from, context) ?? head;
    const claim = block.dated ? block.content : head.claim;
    const minute =
      head.date &&
      (minuteIn(this.text, timed ? head.date.start : head.date.end, Math.min(place.end, head.date.end + 40)) ??
        minuteIn(this.text, head.date.start, head.date.end));
    const { date: read, impossible } = this.pastMidnight({ ...head, claim }, minute, timed !== undefined);
    const date = read && context ? completedBy(context, read) : read;
    if (date) this.before = { date, minute };
    return withClaimWeekday(this.text, { date, impossible, claim, minute });
  }

  private readHead(place: Span, narrative: NarrativeContext, context: DateReading | undefined): EntryHead {
    return readEntryHead(
      this.text,
      place,
      { numericOrder: this.numericOrder, anchor: context ? undefined : this.anchorOf() },
      narrative,
    );
  }

  /** "In March 1980 the league splits": a sentence that begins with its date. */
  readSentence(place: Span, narrative: NarrativeContext, context: DateReading | undefined): EntryHead | undefined {
    const { text, numericOrder } = this;
    const opening = { start: place.start, end: Math.min(place.end, place.start + maxOpening) };
    const anchor = context ? undefined : this.anchorOf();
    const [date] = readOn(text, opening, { numericOrder, anchor }, new LazyNarrative(narrative)).readings;
    if (!date || !leads.test(text.slice(place.start, date.start))) return undefined;
    return { date, impossible: undefined, claim: place };
  }

  /** A time alone, of the day that stands above it or in the entry before. */
  private readTime(place: Span, context: DateReading | undefined): EntryHead | undefined {
    const day =
      context?.precision === 'day' ? context : this.before?.minute !== undefined ? this.before.date : undefined;
    if (day?.precision !== 'day') return undefined;
    const about =
      approximately.exec(this.text.slice(place.start, Math.min(place.end, place.start + 24)))?.[0].length ?? 0;
    return readTimeHead(this.text, { start: place.start + about, end: place.end }, day);
  }

  private pastMidnight(head: EntryHead, minute: number | undefined, isTime: boolean): EntryHead {
    const { before } = this;
    const { date } = head;
    if (!isTime || !date || minute === undefined) return head;
    if (date.first !== this.day) this.isNewestFirst = date.first < this.day;
    this.day = date.first;
    if (before?.minute === undefined) return head;
    const since = before.date.first - date.first;
    // A day further down has its own times.
    if (since < 0 || since > 1 || this.isNewestFirst) return head;
    const first = before.minute - minute > minFallOverMidnight ? before.date.first + 1 : before.date.first;
    return first === date.first ? head : { ...head, date: onDay(date, first) };
  }

  /** "31st" under a month, "March" under a year. */
  private readPart(place: Span, context: DateReading): EntryHead | undefined {
    const { text } = this;
    let start = place.start;
    while (start < place.end && marks.includes(text.charAt(start))) start++;
    const written = text.slice(start, Math.min(place.end, start + 24));
    const civil = civilOf(context.first);
    const day =
      context.precision === 'month' ? /^(\d{1,2})(?:st|nd|rd|th)?(?![\d/.]|-\S|\s?\p{L}|[:h]\d)/u.exec(written) : null;
    if (day?.[1]) {
      const expression = dayExpression({ ...civil, day: Number(day[1]) });
      return this.readFound(place, start, start + day[0].length, expression, context);
    }
    const month = context.precision === 'year' ? monthAlone(written) : undefined;
    if (!month) return undefined;
    const expression = { type: 'month' as const, year: civil.year, month: month.value };
    return this.readFound(place, start, start + month.length, expression, context);
  }

  private readFound(place: Span, start: number, end: number, expression: Expression, context: DateReading): EntryHead {
    const { readings, impossible } = resolveDates(
      this.text,
      { start, end },
      [{ expression, start, end, lead: undefined }],
      {},
      new LazyNarrative(),
    );
    const claim = claimBehind(this.text, end, place.end);
    const date = readings[0] && { ...readings[0], anchor: anchorOf(context) };
    return { date, impossible: date ? undefined : impossible[0], claim };
  }

  /** What the dates above an entry mean, each completed by the ones further out. */
  private contextOf(
    under: readonly Span[],
    narrative: NarrativeContext,
    previous: DateReading | undefined,
  ): DateReading | undefined {
    const last = under.at(-1);
    if (!last) return undefined;
    if (this.above.has(last.start)) return this.above.get(last.start);
    let context: DateReading | undefined;
    for (const place of under) {
      const from = context ? narrativeUnder(yearOf(context), previous) : narrative;
      const read = (context && this.readPart(place, context)) ?? this.readHead(place, from, context);
      context = read.date ?? context;
    }
    this.above.set(last.start, context);
    return context;
  }
}

const marks = '*_`"\'“[(# ';

function monthAlone(written: string): { readonly value: number; readonly length: number } | undefined {
  let end = 0;
  while (end < written.length && classOf(written.charCodeAt(end)) === letterClass) end++;
  const word = end < 3 ? undefined : lookUp(written, 0, end);
  const value = word?.kind === 'month' ? word.value : undefined;
  const length = written.charAt(end) === '.' ? end + 1 : end;
  // "January–February" is more than its first month.
  if (value === undefined || !/^[*_`)\]]*(?:$|\s*[:–—|-](?!\p{L})|\t)/u.test(written.slice(length))) return undefined;
  return { value, length };
}

/** `date` as the year above it completes it, if that did. */
function completedBy(context: DateReading, date: DateReading): DateReading {
  const year = yearOf(context);
  const isLent = date.anchor?.kind === 'narrative' && date.anchor.day === year.first && date.first >= year.first;
  if (!isLent || date.last > year.last || (context.anchor && context.anchor.kind !== 'heading')) return date;
  return { ...date, anchor: anchorOf(context, year) };
}

/** What stands above an entry and completes its date; if something else completed that, it does. */
function anchorOf(context: DateReading, part: Interval = context): Anchor {
  if (context.anchor && context.anchor.kind !== 'heading') return context.anchor;
  return {
    kind: 'heading',
    day: part.first,
    why: `the ${part === context && context.precision === 'month' ? 'month' : 'year'} above it, ${formatInterval(part)}`,
  };
}

function yearOf(context: DateReading) {
  return context.precision === 'year' ? context : yearInterval(civilOf(context.first).year);
}

function onDay(date: DateReading, first: number): DateReading {
  const days = { first, last: first };
  return { ...date, ...days, hull: days, edtf: isoDay(first) };
}

/** How far into a sentence its date is looked for. */
const maxOpening = 60;
const leads =
  /^[\s*_`"“(]*(?:(?:in|on|or|by|around|about|early|late|mid|since|from|during|at|the|of|c\.|ca\.|until|before|after)[\s-]+)*$/i;

const approximately = /^[*_`\s]*(?:[~≈]|(?:c|ca|approx|about|around|circa|at)\.?\s)\s*/i;
const clockPattern =
  /^[\s,;–—T(|*_`-]*(?:at |about |around |c\. ?|~)?(\d{1,2})(?:[:.](\d{2})(?!\d|[./-]\d))?(?::(\d{2}))?\s?([ap])?\.?(?:m\b)?/i;

/** The minute of the day of a time that is written at `from`. */
export function minuteIn(text: string, from: number, to: number): number | undefined {
  const clock = clockPattern.exec(text.slice(from, Math.max(from, to)));
  if (!clock?.[1] || (clock[2] === undefined && clock[4] === undefined)) return undefined;
  const hour = Number(clock[1]);
  const minute = Number(clock[2] ?? 0);
  if (hour > 24 || minute > 59) return undefined;
  const half = clock[4]?.toLowerCase();
  return ((half ? hour % 12 : hour) + (half === 'p' ? 12 : 0)) * 60 + minute + Number(clock[3] ?? 0) / 60;
}

function claimBehind(text: string, from: number, end: number): Span {
  let start = from;
  while (start < end && ' \t:–—-*_`)|]'.includes(text.charAt(start))) start++;
  return { start, end: Math.max(start, end) };
}
