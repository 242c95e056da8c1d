// How far a telling has come: which date was told last, and whether it lends its year to dates without one.

import { civilOf } from '../calendar/calendar';
import { formatDay, formatInterval } from '../calendar/format';
import type { Anchor, Interval } from '../calendar/reading';
import { type Expression, lacksYear } from '../grammar/expression';
import type { Base, Meaning } from './meaning';

/** A date that was told, and in which sentence, counted through all parts of the telling. */
interface Told {
  readonly interval: Interval;
  readonly sentence: number;
}

/** Immutable; `advance` gives the next one. */
export interface Story {
  /** The date told last, of a month or shorter. */
  readonly date: Told | undefined;
  /** Whether `date` was told with a year, its own or one lent by the story, and not from the day of writing. */
  readonly dated: boolean;
  /** The year told last, in any form. */
  readonly year: Told | undefined;
  /** The year was set as a frame for what follows: "In 1915, ...", a heading. */
  readonly framed: boolean;
  /** Sentences so far. */
  readonly sentence: number;
  /** How much of the telling is in the year of the day of writing, and how much in years before it. */
  readonly present: number;
  readonly past: number;
}

export const storyBegins: Story = {
  date: undefined,
  dated: false,
  year: undefined,
  framed: false,
  sentence: 0,
  present: 0,
  past: 0,
};

/** A story that goes on from one date, such as the entry of a timeline before this one. */
export function storyFrom(interval: Interval): Story {
  const told = { interval: { first: interval.first, last: interval.last }, sentence: 0 };
  return { ...storyBegins, date: told, dated: true, year: told };
}

/**
 * A story under a heading that names its year: what lacks one is in that year, whatever was told last, while "the next day"
 * still counts from `date`.
 */
export function storyUnder(year: Interval, date: Interval | undefined): Story {
  const heading = { interval: { first: year.first, last: year.last }, sentence: 1 };
  const story = date === undefined ? storyBegins : storyFrom(date);
  return { ...story, year: heading, framed: true, sentence: 1 };
}

/**
 * A story that is worked out when somebody asks for it: most parts of a text have only dates that stand alone, and then
 * nobody does.
 */
export class StoryLine {
  private readonly steps: ((story: Story) => Story)[] = [];

  constructor(private story: Story = storyBegins) {}

  /** The story so far. */
  current(): Story {
    for (const step of this.steps) this.story = step(this.story);
    this.steps.length = 0;
    return this.story;
  }

  /** Goes on with what `step` makes of the story. */
  goOn(step: (story: Story) => Story): void {
    this.steps.push(step);
  }
}

/** The same story, so many sentences on. */
export function atSentence(story: Story, sentence: number): Story {
  return story.sentence === sentence ? story : { ...story, sentence };
}

/** What "the next day" counts from. */
export function toldBase({ date, year, sentence }: Story): Base | undefined {
  const told = date ?? year;
  return told && narrativeBase(told, sentence);
}

/** What "that year" counts from: the date or the year, whichever was told later. */
export function toldYearBase({ date, year, sentence }: Story): Base | undefined {
  const later = date !== undefined && year !== undefined && year.sentence < date.sentence ? date : (year ?? date);
  return later && narrativeBase(later, sentence);
}

/** A told date to count from; how it is named is only put into words when somebody asks. */
function narrativeBase({ interval, sentence }: Told, now: number): Base {
  return {
    interval,
    sameSentence: sentence === now,
    get anchor(): Anchor {
      const { first, last } = interval;
      const why = `the date told before, ${first === last ? formatDay(first) : formatInterval(interval)}`;
      return { kind: 'narrative', day: first, why };
    },
  };
}

/** In a report a date told this many sentences ago still lends its year. */
const reach = 3;

/**
 * The date that completes one without a year, if the telling and not the day of writing does. Without an anchor it is the
 * date or frame told last. A history, most of whose dates lie before the year of writing, is told on from its own dates; a
 * report only close behind one.
 */
export function lenderOf(story: Story, anchor: Anchor | undefined): Base | undefined {
  const { date, year, framed, dated, sentence } = story;
  const lent = dated ? date : undefined;
  const newer =
    year !== undefined && (lent === undefined || (year.sentence > lent.sentence && (framed || sameYear(year, lent))));
  const chosen = newer ? year : lent;
  if (chosen === undefined) return undefined;
  const distance = sentence - chosen.sentence;
  const base = narrativeBase(chosen, sentence);
  if (anchor === undefined || isHistory(story)) return base;
  const close = chosen === year && newer ? framed && distance === 0 : distance <= reach;
  return close ? base : undefined;
}

function sameYear(a: Told, b: Told): boolean {
  return civilOf(a.interval.first).year === civilOf(b.interval.first).year;
}

/** Dates of earlier years that make a history of a text, counted double when they name a month. */
const historyWeight = 5;

/** @param firmness how many times the usual weight it takes, where it is open whether the parts belong together at all */
export function isHistory({ past, present }: Story, firmness = 1): boolean {
  return past >= historyWeight * firmness && past > 3 * present;
}

/** Where a date stands that moves the story on. */
export interface Telling {
  readonly anchor: Anchor | undefined;
  readonly future: boolean;
  /** The date is a frame: it begins its sentence, behind "in" or alone. */
  readonly frame: boolean;
  /** Said in passing: in brackets, or as the end of what is told ("until May"). */
  readonly aside: boolean;
}

/** The story after a date was told. What is planned, and distances that are only rough, do not move it. */
export function advance(story: Story, expression: Expression, meaning: Meaning, telling: Telling): Story {
  const counted = count(story, expression, meaning, telling.anchor);
  if (telling.future || (telling.aside && story.date !== undefined)) return counted;
  // A year in brackets is that of a book, a birth, a law: nothing goes on from it.
  if (telling.aside && expression.type === 'year') return counted;
  if (expression.type === 'decade' || expression.type === 'century' || expression.type === 'span') return counted;
  if (expression.type === 'offset' && meaning.precision !== 'day') return counted;
  // "Between March 1965 and November 1968" is too wide to go on from, and no heading.
  if (expression.type === 'range' && meaning.last - meaning.first > 366 && meaning.precision !== 'year') return counted;
  const deictic = meaning.anchor !== undefined && meaning.anchor.kind !== 'narrative';
  if (deictic && isHistory(story)) return counted;
  const { sentence } = story;
  const told: Told = { interval: { first: meaning.first, last: meaning.last }, sentence };
  if (meaning.last - meaning.first > maxDateDays) {
    return { ...counted, year: told, framed: telling.frame || goesOn(story, meaning) };
  }
  return {
    ...counted,
    date: told,
    dated: !deictic,
    year: deictic ? story.year : told,
    framed: deictic ? story.framed : false,
  };
}

/** A year that follows on the date told last is where the telling has come to; others are mentioned for comparison. */
function goesOn({ date, dated }: Story, meaning: Meaning): boolean {
  if (date === undefined || !dated) return false;
  const step = civilOf(meaning.first).year - civilOf(date.interval.first).year;
  return step === 0 || step === 1;
}

/** A season, in days: what is longer is told as a year. */
const maxDateDays = 93;

function count(story: Story, expression: Expression, meaning: Meaning, anchor: Anchor | undefined): Story {
  if (anchor === undefined) return story;
  const own = meaning.anchor === undefined;
  const weight = meaning.last - meaning.first > maxDateDays ? 1 : 2;
  const earlier = civilOf(meaning.first).year < civilOf(anchor.day).year;
  if (own && earlier) return { ...story, past: story.past + weight };
  if (own || meaning.anchor?.kind === 'narrative') return story;
  // "on Friday" is said from the day of writing; "on Oct. 25" may only have found no other date to be completed from.
  return { ...story, present: story.present + (lacksYear(expression) ? 1 : 2) };
}
