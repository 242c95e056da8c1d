// The narrative context of a date: which dates came before it, and whether they lend their year to a date without one.

import { civilOf } from '../calendar/calendar';
import type { Anchor, Interval } from '../calendar/reading';
import { formatDay, formatInterval } from '../calendar/wordedDates';
import { type Expression, lacksYear } from '../grammar/expression';
import type { Base, Meaning } from './meaning';

/** A date of the narrative, and in which sentence it stands, counted through all parts. */
interface NarratedDate {
  readonly interval: Interval;
  readonly sentence: number;
}

/** Immutable; `advance` gives the next one. */
export interface NarrativeContext {
  /** The last date, of a month or shorter. */
  readonly date: NarratedDate | undefined;
  /** Whether the year of `date` is its own or lent by the narrative, and not taken from the day of writing. */
  readonly dated: boolean;
  /** The last year, in any form. */
  readonly year: NarratedDate | undefined;
  /** The year was set as a frame for what follows: "In 1915, ...", a heading. */
  readonly framed: boolean;
  /** Sentences so far. */
  readonly sentence: number;
  /** How much of the narrative is in the year of the day of writing, and how much in years before it. */
  readonly present: number;
  readonly past: number;
}

export const emptyNarrative: NarrativeContext = {
  date: undefined,
  dated: false,
  year: undefined,
  framed: false,
  sentence: 0,
  present: 0,
  past: 0,
};

/** A narrative that continues from one date, such as that of the previous entry of a timeline. */
export function narrativeFrom(interval: Interval): NarrativeContext {
  const narrated = { interval: { first: interval.first, last: interval.last }, sentence: 0 };
  return { ...emptyNarrative, date: narrated, dated: true, year: narrated };
}

/**
 * A narrative under a heading that names its year: what lacks one is in that year, whatever the last date is, while "the next day"
 * still counts from `date`.
 */
export function narrativeUnder(year: Interval, date: Interval | undefined): NarrativeContext {
  const heading = { interval: { first: year.first, last: year.last }, sentence: 1 };
  const narrative = date === undefined ? emptyNarrative : narrativeFrom(date);
  return { ...narrative, year: heading, framed: true, sentence: 1 };
}

/**
 * A narrative that is computed on demand: most parts of a text have only dates that need no context.
 */
export class LazyNarrative {
  private readonly steps: ((narrative: NarrativeContext) => NarrativeContext)[] = [];

  constructor(private narrative: NarrativeContext = emptyNarrative) {}

  /** The narrative so far. */
  current(): NarrativeContext {
    for (const step of this.steps) this.narrative = step(this.narrative);
    this.steps.length = 0;
    return this.narrative;
  }

  /** Applies `step` to the narrative when it is asked for next. */
  extend(step: (narrative: NarrativeContext) => NarrativeContext): void {
    this.steps.push(step);
  }
}

/** The same narrative at a later sentence. */
export function atSentence(narrative: NarrativeContext, sentence: number): NarrativeContext {
  return narrative.sentence === sentence ? narrative : { ...narrative, sentence };
}

/** What "the next day" counts from. */
export function lastDateBase({ date, year, sentence }: NarrativeContext): Base | undefined {
  const narrated = date ?? year;
  return narrated && baseFrom(narrated, sentence);
}

/** What "that year" counts from: the date or the year, whichever came later. */
export function lastYearBase({ date, year, sentence }: NarrativeContext): Base | undefined {
  const later = date !== undefined && year !== undefined && year.sentence < date.sentence ? date : (year ?? date);
  return later && baseFrom(later, sentence);
}

/** A date to count from; its explanation is put into words on demand. */
function baseFrom({ interval, sentence }: NarratedDate, now: number): Base {
  return {
    interval,
    sameSentence: sentence === now,
    get anchor(): Anchor {
      const { first, last } = interval;
      const why = `the previous date, ${first === last ? formatDay(first) : formatInterval(interval)}`;
      return { kind: 'narrative', day: first, why };
    },
  };
}

/** In a report a date of this many sentences ago still lends its year. */
const reach = 3;

/**
 * The date that completes one without a year, if the narrative does and not the day of writing. Without an anchor it is
 * the last date or frame. A history, most of whose dates lie before the year of writing, continues from its own dates; a
 * report only close behind one.
 */
export function lenderOf(narrative: NarrativeContext, anchor: Anchor | undefined): Base | undefined {
  const { date, year, framed, dated, sentence } = narrative;
  const lent = dated ? date : undefined;
  const newer =
    year !== undefined && (lent === undefined || (year.sentence > lent.sentence && (framed || sameYear(year, lent))));
  const chosen = newer ? year : lent;
  if (chosen === undefined) return undefined;
  const distance = sentence - chosen.sentence;
  const base = baseFrom(chosen, sentence);
  if (anchor === undefined || isHistory(narrative)) return base;
  const close = chosen === year && newer ? framed && distance === 0 : distance <= reach;
  return close ? base : undefined;
}

function sameYear(a: NarratedDate, b: NarratedDate): boolean {
  return civilOf(a.interval.first).year === civilOf(b.interval.first).year;
}

/** Dates of earlier years that make a history of a text, counted double when they name a month. */
const historyWeight = 5;

/** @param firmness how many times the usual weight it takes, where it is open whether the parts belong together at all */
export function isHistory({ past, present }: NarrativeContext, firmness = 1): boolean {
  return past >= historyWeight * firmness && past > 3 * present;
}

/** Where a date stands, as far as it decides whether the narrative continues from it. */
export interface MentionContext {
  readonly anchor: Anchor | undefined;
  readonly future: boolean;
  /** The date is a frame: it begins its sentence, behind "in" or alone. */
  readonly frame: boolean;
  /** Said in passing: in brackets, or as the end of a period ("until May"). */
  readonly aside: boolean;
}

/** The narrative after a date. Plans and rough distances do not change it. */
export function advance(
  narrative: NarrativeContext,
  expression: Expression,
  meaning: Meaning,
  mention: MentionContext,
): NarrativeContext {
  const counted = count(narrative, expression, meaning, mention.anchor);
  if (mention.future || (mention.aside && narrative.date !== undefined)) return counted;
  // A year in brackets is that of a book, a birth, a law: nothing goes on from it.
  if (mention.aside && expression.type === 'year') return counted;
  if (expression.type === 'decade' || expression.type === 'century' || expression.type === 'span') return counted;
  if (expression.type === 'offset' && meaning.precision !== 'day') return counted;
  // "Between March 1965 and November 1968" is too wide to go on from, and no heading.
  if (expression.type === 'range' && meaning.last - meaning.first > 366 && meaning.precision !== 'year') return counted;
  const deictic = meaning.anchor !== undefined && meaning.anchor.kind !== 'narrative';
  if (deictic && isHistory(narrative)) return counted;
  const { sentence } = narrative;
  const narrated: NarratedDate = { interval: { first: meaning.first, last: meaning.last }, sentence };
  if (meaning.last - meaning.first > maxDateDays) {
    return { ...counted, year: narrated, framed: mention.frame || continues(narrative, meaning) };
  }
  return {
    ...counted,
    date: narrated,
    dated: !deictic,
    year: deictic ? narrative.year : narrated,
    framed: deictic ? narrative.framed : false,
  };
}

/** The narrative continues in a year that follows its last date; other years are mentioned for comparison. */
function continues({ date, dated }: NarrativeContext, meaning: Meaning): boolean {
  if (date === undefined || !dated) return false;
  const step = civilOf(meaning.first).year - civilOf(date.interval.first).year;
  return step === 0 || step === 1;
}

/** A season, in days: what is longer counts as a year. */
const maxDateDays = 93;

function count(
  narrative: NarrativeContext,
  expression: Expression,
  meaning: Meaning,
  anchor: Anchor | undefined,
): NarrativeContext {
  if (anchor === undefined) return narrative;
  const own = meaning.anchor === undefined;
  const weight = meaning.last - meaning.first > maxDateDays ? 1 : 2;
  const earlier = civilOf(meaning.first).year < civilOf(anchor.day).year;
  if (own && earlier) return { ...narrative, past: narrative.past + weight };
  if (own || meaning.anchor?.kind === 'narrative') return narrative;
  // "on Friday" is said from the day of writing; "on Oct. 25" may only have found no other date to be completed from.
  return { ...narrative, present: narrative.present + (lacksYear(expression) ? 1 : 2) };
}
