// Reads every date expression in a part of a text: finds them, then tells them in order, each from where it stands.

import { sentencesIn } from '../syntax/sentences';
import type { Span } from '../syntax/span';
import { weekdayOf } from './calendar';
import { edtfInterval, edtfSoft } from './edtf';
import { readEdtf } from './edtfReader';
import { type DayExpression, type Expression, lacksYear, orderInYear, withYear, writtenYear } from './expression';
import { isImpossible, type Meaning, meant, type Standpoint } from './meaning';
import type { DateReading, DatesFound, ImpossibleDate, Interval, ReadOptions, WeekdayMark } from './reading';
import { resolve } from './resolve';
import { type Found, scan } from './scan';
import { advance, atSentence, isHistory, lenderOf, STORY_BEGINS, type Story, toldBase, toldYearBase } from './story';
import { looksAhead } from './tense';

/**
 * Reads the dates in `span` of `text`. Offsets in the answer count from the start of `text`. Expressions that need an
 * anchor are left out when `options` has none and no earlier date of the part lends one.
 */
export function readDates(text: string, span: Span, options: ReadOptions = {}): DatesFound {
  return continueReading(text, span, options, STORY_BEGINS);
}

/** What was read, and how far the telling has come. */
export interface DatesTold extends DatesFound {
  readonly story: Story;
}

/** `readDates` for one part of a longer telling: `story` is how far the parts before it have come. */
export function continueReading(text: string, span: Span, options: ReadOptions, story: Story): DatesTold {
  const whole = readEdtf(text, span);
  if (whole !== undefined) return { readings: [whole], impossible: [], story };
  return tellDates(text, span, scan(text, span, options.numericOrder ?? 'month-first'), options, story);
}

/** Tells dates that `scan` has found in `span`: gives each its meaning, in order. */
export function tellDates(
  text: string,
  span: Span,
  found: readonly Found[],
  options: ReadOptions,
  story: Story,
): DatesTold {
  if (found.length === 0) return { readings: [], impossible: [], story: atSentence(story, story.sentence + 1) };
  return new Telling(text, span, found, options, story).tell();
}

/** Dates in a row of which the last one has the year. */
const LONGEST_ROW = 12;

/** Tells the dates that were found, sentence by sentence. */
class Telling {
  private readonly readings: DateReading[] = [];
  private readonly impossible: ImpossibleDate[] = [];
  private readonly sentences: readonly Span[];

  constructor(
    private readonly text: string,
    private readonly span: Span,
    private readonly found: readonly Found[],
    private readonly options: ReadOptions,
    private story: Story,
  ) {
    this.sentences = sentencesIn(text, span);
  }

  tell(): DatesTold {
    const { found, sentences, readings, impossible } = this;
    const before = this.story.sentence;
    let index = 0;
    for (let position = 0; position < found.length; position++) {
      const item = found[position] as Found;
      while (index + 1 < sentences.length && item.start >= (sentences[index]?.end ?? 0)) index++;
      this.story = atSentence(this.story, before + index);
      this.tellOne(item, position, sentences[index] ?? this.span);
    }
    return { readings, impossible, story: atSentence(this.story, before + sentences.length) };
  }

  private tellOne(item: Found, position: number, sentence: Span): void {
    const { options, text, span } = this;
    const { anchor } = options;
    if (options.bareYears === false && item.expression.type === 'year') return;
    const future = looksAhead(text, item, sentence);
    const standpoint = this.standpoint(future);
    const expression = this.withYearAhead(item, position, sentence, standpoint);
    const outcome = resolve(expression, standpoint);
    if (outcome === undefined) return;
    if (isImpossible(outcome)) {
      const { start, end } = item;
      this.impossible.push({ start, end, text: text.slice(start, end), reason: outcome.impossible, why: outcome.why });
      return;
    }
    this.readings.push(readingOf(text, item, expression, outcome, standpoint));
    if (options.narrative === false) return;
    const frame = isFrame(span, item, sentence);
    const aside = isAside(text, item, sentence, this.story);
    this.story = advance(this.story, expression, outcome, { anchor, future, frame, aside });
  }

  private standpoint(future: boolean): Standpoint {
    const { story, options } = this;
    const { anchor } = options;
    if (options.narrative === false) {
      return { anchor, speech: undefined, told: undefined, toldYear: undefined, lender: undefined, future };
    }
    const lender = lenderOf(story, anchor);
    const told = toldBase(story);
    return { anchor, speech: isHistory(story) ? told : undefined, told, toldYear: toldYearBase(story), lender, future };
  }

  /** "in June, in August and in September 1940": the year stands at the end of the row, in the same sentence. */
  private withYearAhead(item: Found, position: number, sentence: Span, standpoint: Standpoint): Expression {
    const { expression } = item;
    const month = orderInYear(expression);
    if (month === undefined || !lacksYear(expression) || standpoint.lender?.sameSentence === true) return expression;
    for (let next = position + 1; next <= position + LONGEST_ROW; next++) {
      const later = this.found[next];
      if (later === undefined || later.start >= sentence.end) return expression;
      const laterMonth = orderInYear(later.expression);
      if (laterMonth === undefined || !this.standsAlike(item, later)) return expression;
      const year = writtenYear(later.expression);
      if (year !== undefined) return laterMonth >= month ? withYear(expression, year) : expression;
    }
    return expression;
  }

  /** Both behind the same preposition, or the later one behind "and". */
  private standsAlike(item: Found, later: Found): boolean {
    const [a, b] = [item.lead?.kind, later.lead?.kind];
    return b === 'and' || ((a === 'in' || a === 'on' || a === 'by') && a === b);
  }
}

/** In brackets, behind "until", or behind "by" when its sentence has told a date before. */
function isAside(text: string, { start, lead }: Found, sentence: Span, { date, sentence: now }: Story): boolean {
  if (lead?.kind === 'to' || (lead?.kind === 'by' && date?.sentence === now)) return true;
  const before = text.slice(Math.max(sentence.start, start - LONGEST_BRACKET), start);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

const LONGEST_BRACKET = 80;

/** "In 1915, ..." at the head of its sentence, or a heading such as "Exit of the fleet: 1973". */
function isFrame(part: Span, item: Found, sentence: Span): boolean {
  if (item.start === sentence.start || item.lead?.start === sentence.start) return true;
  const heading = sentence.start === part.start && sentence.end - sentence.start < 80;
  return heading && item.end === sentence.end;
}

function readingOf(text: string, place: Span, expression: Expression, meaning: Meaning, from: Standpoint): DateReading {
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
    edtf: meaning.edtf ?? (approximate ? edtfSoft(meaning, hull) : edtfInterval(meaning)),
    anchor,
    weekday: weekdayMark(expression, first, anchor !== undefined),
    otherOrder: otherOrder(expression, from),
  };
  if (expression.type !== 'range' || ends === undefined) return reading;
  const [near, far] = expression.places;
  return {
    ...reading,
    ends: [readingOf(text, near, expression.from, ends[0], from), readingOf(text, far, expression.to, ends[1], from)],
  };
}

/** A weekday beside a full date can be checked; beside a partial one it helped to complete it. */
function weekdayMark(expression: Expression, first: number, completed: boolean): WeekdayMark | undefined {
  const day = expression.type === 'range' ? expression.from : expression;
  if (day.type !== 'day' || day.weekday === undefined || completed) return undefined;
  return { start: day.weekday.start, end: day.weekday.end, written: day.weekday.weekday, actual: weekdayOf(first) };
}

function otherOrder(expression: Expression, from: Standpoint): Interval | undefined {
  if (expression.type !== 'day' || !expression.swappable || expression.month === undefined) return undefined;
  const swapped: DayExpression = { ...expression, day: expression.month, month: expression.day, swappable: false };
  const meaning = meant(resolve(swapped, from));
  return meaning && { first: meaning.first, last: meaning.last };
}
