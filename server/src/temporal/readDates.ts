// Reads every date expression in a part of a text: finds them, then tells them in order, each from where it stands.

import { sentencesIn } from '../syntax/sentences';
import type { Span } from '../syntax/span';
import { weekdayOf } from './calendar';
import { readEdtf } from './edtfReader';
import { type DayExpression, type Expression, lacksYear, orderInYear, withYear, writtenYear } from './expression';
import { Cue } from './lexicon';
import { isImpossible, type Meaning, meant, type Standpoint } from './meaning';
import type { DateReading, DatesFound, ImpossibleDate, Interval, ReadOptions, WeekdayMark } from './reading';
import { resolve } from './resolve';
import { type Found, scan } from './scan';
import { advance, isHistory, lenderOf, nextSentence, STORY_BEGINS, type Story, toldBase, toldYearBase } from './story';
import { Tokens } from './tokens';

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
  const tokens = new Tokens(text, span);
  const found = scan(tokens, options.numericOrder ?? 'month-first');
  if (found.length === 0) return { readings: [], impossible: [], story: nextSentence(story) };
  return new Telling(tokens, found, options, story).tell();
}

/** Tells the dates that were found, sentence by sentence. */
class Telling {
  private readonly readings: DateReading[] = [];
  private readonly impossible: ImpossibleDate[] = [];
  private readonly sentences: readonly Span[];

  constructor(
    private readonly tokens: Tokens,
    private readonly found: readonly Found[],
    private readonly options: ReadOptions,
    private story: Story,
  ) {
    this.sentences = sentencesIn(tokens.text, tokens.span);
  }

  tell(): DatesTold {
    let index = 0;
    for (const [position, item] of this.found.entries()) {
      while (index + 1 < this.sentences.length && item.start >= (this.sentences[index]?.end ?? 0)) {
        index++;
        this.story = nextSentence(this.story);
      }
      this.tellOne(item, position, this.sentences[index] ?? this.tokens.span);
    }
    for (; index < this.sentences.length; index++) this.story = nextSentence(this.story);
    const { readings, impossible, story } = this;
    return { readings, impossible, story };
  }

  private tellOne(item: Found, position: number, sentence: Span): void {
    const { options, tokens } = this;
    const { anchor } = options;
    if (options.bareYears === false && item.expression.type === 'year') return;
    const future = looksAhead(tokens, item, sentence);
    const standpoint = this.standpoint(future);
    const expression = this.withYearAhead(item, position, sentence, standpoint);
    const outcome = resolve(expression, standpoint);
    if (outcome === undefined) return;
    const { start, end } = item;
    const text = tokens.text.slice(start, end);
    if (isImpossible(outcome)) {
      this.impossible.push({ start, end, text, reason: outcome.impossible, why: outcome.why });
      return;
    }
    this.readings.push(readingOf(tokens.text, item, expression, outcome, standpoint));
    if (options.narrative === false) return;
    const frame = isFrame(tokens, item, sentence);
    const aside = isAside(tokens, item, sentence, this.story);
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
    for (let next = position + 1; next < this.found.length; next++) {
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
    if (item.first === 0 || later.first === 0) return false;
    const [a, b] = [this.tokens.get(item.first - 1).kind, this.tokens.get(later.first - 1).kind];
    return b === 'and' || ((a === 'in' || a === 'on' || a === 'by') && a === b);
  }
}

/** Characters to look back over for a verb; further off it belongs to another clause. */
const CUE_REACH = 60;

/** Whether the nearest word of tense before the date in its sentence speaks of what is to come. */
function looksAhead(tokens: Tokens, item: Found, sentence: Span): boolean {
  const from = Math.max(sentence.start, item.start - CUE_REACH);
  for (let index = item.first - 1; index >= 0; index--) {
    const token = tokens.get(index);
    if (token.start < from) return false;
    // "more than expected" and "as planned" announce nothing; a small "may" is the verb.
    const compared = index > 0 && tokens.get(index - 1).kind === 'slack' && token.glue === 'space';
    if (token.kind === 'cue' && !compared) return token.value === Cue.future;
    if (token.kind === 'month' && token.ambiguous && token.value === 5 && !token.capital) return true;
  }
  return false;
}

/** In brackets, behind "until", or behind "by" when its sentence has told a date before. */
function isAside(tokens: Tokens, item: Found, sentence: Span, { date, sentence: now }: Story): boolean {
  const before = item.first > 0 ? tokens.get(item.first - 1) : undefined;
  if (before !== undefined && tokens.get(item.first).glue === 'space') {
    if (before.kind === 'to') return true;
    if (before.kind === 'by' && date?.sentence === now) return true;
  }
  const from = Math.max(sentence.start, item.start - LONGEST_BRACKET);
  const open = tokens.text.lastIndexOf('(', item.start);
  return open >= from && tokens.text.lastIndexOf(')', item.start) < open;
}

const LONGEST_BRACKET = 80;

/** "In 1915, ..." at the head of its sentence, or a heading such as "Exit of the fleet: 1973". */
function isFrame(tokens: Tokens, item: Found, sentence: Span): boolean {
  const lead =
    item.first > 0 && tokens.get(item.first - 1).start === sentence.start && tokens.get(item.first).glue === 'space';
  if (item.start === sentence.start || lead) return true;
  const heading = sentence.start === tokens.span.start && sentence.end - sentence.start < 80;
  return heading && item.end === sentence.end;
}

function readingOf(text: string, place: Span, expression: Expression, meaning: Meaning, from: Standpoint): DateReading {
  const { start, end } = place;
  const { first, last, precision, approximate, hull, edtf, anchor, ends } = meaning;
  const reading: DateReading = {
    start,
    end,
    text: text.slice(start, end),
    first,
    last,
    precision,
    approximate,
    hull: { first: hull.first, last: hull.last },
    edtf,
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

/** Every day that is written without a year: what a year can be found from when the text has no dateline. */
export function daysWithoutYear(text: string, span: Span): readonly DayExpression[] {
  return scan(new Tokens(text, span), 'month-first').flatMap(({ expression }) => {
    const incomplete = expression.type === 'day' && expression.year === undefined && expression.month !== undefined;
    return incomplete ? [expression] : [];
  });
}
