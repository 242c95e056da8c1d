// Reads every date expression in a part of a text: finds them, then resolves them in order, each in its context.

import { sentencesIn } from '../../syntax/sentences';
import type { Span } from '../../syntax/span';
import { weekdayOf } from '../calendar/calendar';
import { edtfInterval, edtfSoft } from '../calendar/edtf';
import { readEdtf } from '../calendar/edtfReader';
import { closedHull } from '../calendar/interval';
import {
  type Anchor,
  type DateReading,
  type FoundDates,
  type ImpossibleDate,
  type Interval,
  openEnd,
  openStart,
  type ReadOptions,
  type WeekdayMark,
} from '../calendar/reading';
import { wordAt } from '../grammar/bareYear';
import {
  type DayExpression,
  type Expression,
  lacksYear,
  orderInYear,
  standsAlone,
  withYear,
  writtenYear,
} from '../grammar/expression';
import { type FoundExpression, scan } from '../grammar/scan';
import { looksAhead } from '../grammar/tense';
import { isImpossible, type Meaning, meant, type ResolveContext } from './meaning';
import {
  advance,
  atSentence,
  isHistory,
  LazyNarrative,
  lastDateBase,
  lastYearBase,
  lenderOf,
  type NarrativeContext,
} from './narrative';
import { resolve } from './resolve';
import { isAnnounced, isHeadlinePlan, isStated } from './scheduled';

/**
 * Reads the dates in `span` of `text`. Offsets in the answer count from the start of `text`. Expressions that need an
 * anchor are left out when `options` has none and no earlier date of the part lends one.
 */
export function readDates(text: string, span: Span, options: ReadOptions = {}): FoundDates {
  return readOn(text, span, options, new LazyNarrative());
}

/** The dates of a part, and the narrative after it. */
export interface DatesInContext extends FoundDates {
  readonly narrative: NarrativeContext;
}

/** `readDates` for one part of a longer narrative, which the parts before it have brought to `narrative`. */
export function continueReading(
  text: string,
  span: Span,
  options: ReadOptions,
  narrative: NarrativeContext,
): DatesInContext {
  const line = new LazyNarrative(narrative);
  const { readings, impossible } = readOn(text, span, options, line);
  return { readings, impossible, narrative: line.current() };
}

/** `readDates` as one part of the narrative in `line`, which it extends. */
export function readOn(text: string, span: Span, options: ReadOptions, line: LazyNarrative): FoundDates {
  const whole = readEdtf(text, span);
  if (whole !== undefined) return { readings: [whole], impossible: [] };
  return resolveDates(text, span, scan(text, span, options.numericOrder ?? 'month-first'), options, line);
}

/** Resolves the dates that `scan` has found in `span`, in order, and extends the narrative. */
export function resolveDates(
  text: string,
  span: Span,
  found: readonly FoundExpression[],
  options: ReadOptions,
  line: LazyNarrative,
): FoundDates {
  return new DateReader(text, span, found, options).read(line);
}

/** Dates in a row of which the last one has the year. */
const maxRowLength = 12;

/** Dates that stand alone need no context. */
const noContext: ResolveContext = {
  anchor: undefined,
  speech: undefined,
  lastDate: undefined,
  lastYear: undefined,
  lender: undefined,
  future: false,
  unsaid: false,
  deadline: false,
  reachAhead: 0,
};

/** Days that a date without a year may lie ahead: half a year, so that it is the nearest; less where a verb is in the past tense, or where it
 * names what happened ("the Feb. 24 raid"). */
const reachOfNearest = 182;
const reachOfPast = 7;
const reachOfNamed = 60;
/** A date with next to nothing beside it is no announcement. */
const reachAlone = 30;
const maxSide = 12;

/** Resolves the dates of one part, sentence by sentence. */
class DateReader {
  private readonly readings: DateReading[] = [];
  private readonly impossible: ImpossibleDate[] = [];

  constructor(
    private readonly text: string,
    private readonly span: Span,
    private readonly found: readonly FoundExpression[],
    private readonly options: ReadOptions,
  ) {}

  read(line: LazyNarrative): FoundDates {
    const { readings, impossible, options } = this;
    const found =
      options.bareYears === false ? this.found.filter(({ expression }) => expression.type !== 'year') : this.found;
    if (found.every(({ expression }) => standsAlone(expression))) {
      const outcomes = found.map((item) => this.record(item, item.expression, noContext));
      line.extend((narrative) => this.contextAfter(narrative, found, (_, index) => outcomes[index]));
    } else {
      const narrative = this.contextAfter(line.current(), found, (item, index, from, sentence) => {
        const expression = this.withYearAhead(found, index, sentence, from);
        return this.record(item, expression, from);
      });
      line.extend(() => narrative);
    }
    return { readings, impossible };
  }

  /** The narrative after this part, when `meaningOf` gives each date its meaning in turn. */
  private contextAfter(
    before: NarrativeContext,
    found: readonly FoundExpression[],
    meaningOf: MeaningOf,
  ): NarrativeContext {
    const { text, span, options } = this;
    if (options.narrative === false && found.every(({ expression }) => standsAlone(expression))) return before;
    const sentences = found.length === 0 ? [span] : sentencesIn(text, span);
    let narrative = before;
    let index = 0;
    found.forEach((item, position) => {
      while (index + 1 < sentences.length && item.start >= (sentences[index]?.end ?? 0)) index++;
      narrative = atSentence(narrative, before.sentence + index);
      const sentence = sentences[index] ?? span;
      const ahead = this.isAhead(item, sentence, narrative);
      const future = ahead === true;
      const bracketed = isBracketed(text, item, span);
      const tense = {
        future,
        unsaid: ahead === undefined,
        deadline: ahead === undefined && this.isDeadline(item),
        reachAhead: this.reachAhead(item, sentence, ahead),
      };
      const meaning = meaningOf(item, position, this.contextOf(narrative, tense, bracketed), sentence);
      if (meaning === undefined || options.narrative === false) return;
      const aside = bracketed || isAside(item, narrative);
      const place = { anchor: options.anchor, future, frame: isFrame(span, item, sentence), aside };
      narrative = advance(narrative, item.expression, meaning, place);
    });
    return atSentence(narrative, before.sentence + sentences.length);
  }

  /** Whether the sentence speaks of the date as one to come; undefined when it does not say. */
  private isAhead(item: FoundExpression, sentence: Span, narrative: NarrativeContext): boolean | undefined {
    const { text, options } = this;
    const { expression, start } = item;
    // Timelines describe what has happened in the present tense; only a text written on a day announces with it.
    const announces = options.anchor?.kind === 'dateline' || options.anchor?.kind === 'reference';
    const weekday = expression.type === 'weekday' && expression.which === undefined;
    if (announces && (weekday || lacksYear(expression)) && !isHistory(narrative)) {
      if (isStated(text, start, sentence.start)) return true;
      if (weekday && isAnnounced(text, start, sentence.start)) return true;
    }
    const ahead = looksAhead(text, item, sentence, isDayWithoutYear(expression));
    if (ahead && options.isHead && !announcing.test(text.slice(item.end, sentence.end))) return undefined;
    return ahead === undefined && announces && isHeadlinePlan(text, start, sentence.start) ? true : ahead;
  }

  /**
   * How far ahead of the day of writing a date without a year may lie. It is the nearest one, unless the verb is in the past tense: a
   * newspaper leaves out the year of what was months ago as well.
   */
  private reachAhead({ start, end, lead }: FoundExpression, sentence: Span, ahead: boolean | undefined): number {
    const { text } = this;
    if (lead !== undefined && wordAt(text, lead.start) === 'since') return 0;
    if (ahead === false) return reachOfPast;
    if (this.options.isHead) return reachAlone;
    if (sentence.end - sentence.start - (end - start) < maxSide) return reachAlone;
    const named = lead?.kind === 'article' || lead?.kind === 'determiner' || text.slice(start - 3, start) === '’s ';
    return named && /^ [a-z]/.test(text.slice(end, end + 2)) ? reachOfNamed : reachOfNearest;
  }

  /** "by the end of October" */
  private isDeadline({ lead }: FoundExpression): boolean {
    if (lead?.kind === 'by') return true;
    return lead?.kind === 'to' && /^(?:until|till)$/.test(wordAt(this.text, lead.start));
  }

  /** Resolves one date and keeps the answer; the meaning, if it has one. */
  private record(item: FoundExpression, expression: Expression, from: ResolveContext): Meaning | undefined {
    const outcome = resolve(expression, from);
    if (outcome === undefined) return undefined;
    if (isImpossible(outcome)) {
      // "the gap between May 2023 and May 2022": two periods, and no time from one to the other.
      if (expression.type === 'range' && expression.between && outcome.impossible === 'reversed-range')
        return undefined;
      const { start, end } = item;
      const text = this.text.slice(start, end);
      this.impossible.push({ start, end, text, reason: outcome.impossible, why: outcome.why });
      return undefined;
    }
    const reading = readingOf(this.text, item, expression, outcome, from);
    this.readings.push({ ...reading, hull: this.openHull(item, reading.hull) });
    return outcome;
  }

  /** Behind "since" and "until" a date is one edge of a time whose other edge is open, which contradicts nothing beyond it. */
  private openHull({ lead }: FoundExpression, hull: Interval): Interval {
    if (lead?.kind !== 'to' && lead?.kind !== 'time-preposition') return hull;
    const word = wordAt(this.text, lead.start);
    if (word === 'since') return { first: hull.first, last: openEnd };
    return word === 'until' || word === 'till' ? { first: openStart, last: hull.last } : hull;
  }

  private contextOf(
    narrative: NarrativeContext,
    tense: Pick<ResolveContext, 'future' | 'unsaid' | 'deadline' | 'reachAhead'>,
    bracketed: boolean,
  ): ResolveContext {
    const { anchor, narrative: isNarrative } = this.options;
    if (isNarrative === false) return { ...noContext, anchor, ...tense };
    const lent = lenderOf(narrative, anchor);
    // "(Letters, 10 September)" is about the paper and not part of the narrative.
    const lender = bracketed && anchor === undefined && lent?.sameSentence !== true ? undefined : lent;
    const lastDate = lastDateBase(narrative);
    return {
      anchor,
      speech: isHistory(narrative) ? lastDate : undefined,
      lastDate,
      lastYear: lastYearBase(narrative),
      lender,
      ...tense,
    };
  }

  /** "in June, in August and in September 1940": the year stands at the end of the row, in the same sentence. */
  private withYearAhead(
    found: readonly FoundExpression[],
    position: number,
    sentence: Span,
    contextOf: ResolveContext,
  ): Expression {
    const item = found[position] as FoundExpression;
    const { expression } = item;
    const month = orderInYear(expression);
    if (month === undefined || !lacksYear(expression) || contextOf.lender?.sameSentence === true) return expression;
    for (let next = position + 1; next <= position + maxRowLength; next++) {
      const later = found[next];
      if (later === undefined || later.start >= sentence.end) return expression;
      const laterMonth = orderInYear(later.expression);
      if (laterMonth === undefined || !this.standsAlike(item, later)) return expression;
      const year = writtenYear(later.expression);
      if (year !== undefined) return laterMonth >= month ? withYear(expression, year) : expression;
    }
    return expression;
  }

  /** Both behind the same preposition, or the later one behind "and" or "or". */
  private standsAlike(item: FoundExpression, later: FoundExpression): boolean {
    const [a, b] = [item.lead?.kind, later.lead?.kind];
    return b === 'and' || b === 'or' || ((a === 'in' || a === 'on' || a === 'by') && a === b);
  }
}

type MeaningOf = (item: FoundExpression, index: number, from: ResolveContext, sentence: Span) => Meaning | undefined;

/** Behind the head of an entry, "expires" and "plans" are of that day; only these speak of a day to come. */
const announcing = /\b(?:will|shall|(?:is|are) (?:to|due|expected|scheduled|planned|set|slated)|planned for|due to)\b/i;

/** "Oct. 25", "Oct. 25-27": a day, the year of which its place decides. */
function isDayWithoutYear(expression: Expression): boolean {
  const first = expression.type === 'range' ? expression.from : expression;
  return (first.type === 'day' || first.type === 'holiday') && lacksYear(expression);
}

/** Behind "until", or behind "by" when its sentence already has a date. */
function isAside({ lead }: FoundExpression, { date, sentence }: NarrativeContext): boolean {
  return lead?.kind === 'to' || (lead?.kind === 'by' && date?.sentence === sentence);
}

/** An abbreviation such as "d." may end the sentence inside the bracket, so that the whole part is looked at. */
function isBracketed(text: string, { start }: FoundExpression, part: Span): boolean {
  const before = text.slice(Math.max(part.start, start - maxBracket), start);
  return before.lastIndexOf('(') > before.lastIndexOf(')') || before.lastIndexOf('[') > before.lastIndexOf(']');
}

const maxBracket = 80;

/** "In 1915, ..." at the head of its sentence, or a heading such as "Exit of the fleet: 1973". */
function isFrame(part: Span, item: FoundExpression, sentence: Span): boolean {
  if (item.start === sentence.start || item.lead?.start === sentence.start) return true;
  const heading = sentence.start === part.start && sentence.end - sentence.start < 80;
  return heading && item.end === sentence.end;
}

function readingOf(
  text: string,
  place: Span,
  expression: Expression,
  meaning: Meaning,
  from: ResolveContext,
): DateReading {
  const { start, end } = place;
  const { first, last, precision, approximate, hull, anchor, ends } = meaning;
  const reading: DateReading = {
    start,
    end,
    text: text.slice(start, end),
    first,
    last,
    precision,
    approximate,
    hull: { first: hull.first, last: hull.last },
    edtf: meaning.edtf ?? (approximate ? edtfSoft(meaning, closedHull(meaning)) : edtfInterval(meaning)),
    anchor,
    weekday: weekdayMark(expression, first, anchor),
    otherOrder: otherOrder(expression, from),
  };
  if (expression.type !== 'range' || ends === undefined) return reading;
  const [near, far] = expression.places;
  return {
    ...reading,
    ends: [readingOf(text, near, expression.from, ends[0], from), readingOf(text, far, expression.to, ends[1], from)],
  };
}

/** A weekday can be checked beside a full date, and where a dateline or entry completed it; else it may have decided the year. */
function weekdayMark(expression: Expression, first: number, anchor: Anchor | undefined): WeekdayMark | undefined {
  const day = expression.type === 'range' ? expression.from : expression.type === 'open' ? expression.of : expression;
  if (day.type !== 'day' || day.weekday === undefined) return undefined;
  if (anchor !== undefined && anchor.kind !== 'dateline' && anchor.kind !== 'entry') return undefined;
  return { start: day.weekday.start, end: day.weekday.end, written: day.weekday.weekday, actual: weekdayOf(first) };
}

function otherOrder(expression: Expression, from: ResolveContext): Interval | undefined {
  if (expression.type !== 'day' || !expression.swappable || expression.month === undefined) return undefined;
  const swapped: DayExpression = { ...expression, day: expression.month, month: expression.day, swappable: false };
  const meaning = meant(resolve(swapped, from));
  return meaning && { first: meaning.first, last: meaning.last };
}
