// Reads whole date expressions: a single date, period or relative time, two of them joined to a range, or a list.

import { nameSet } from '../../syntax/wordSet';
import { Unit, Which } from '../lexer/lexicon';
import type { Tokens } from '../lexer/tokens';
import { isBareYear, isCountedNoun } from './bareYear';
import { type Item, readList, yearBehind } from './dateLists';
import { dayExpression, type Expression, type ParseResult, standsAlone, writtenMonth, writtenYear } from './expression';
import { isYearTail, readPair } from './numericDates';
import { openEndBehind } from './openEnds';
import { readDateOrPeriod } from './periodExpressions';
import { readRankList, withSharedRank } from './rankLists';
import { readRelative } from './relativeTimes';
import { dayNumber, fullYear, hasApostrophe, isYearToken, joins, wordFollows } from './shapes';

/** The longest expression, range or list that begins at token `at`; a list gives several items. */
export function readExpressions(tokens: Tokens, at: number): readonly Item[] {
  const { kind } = tokens.get(at);
  if (kind === 'between' || kind === 'from') {
    if (tokens.get(at + 1).glue !== 'space') return [];
    const range = readRangeBehind(tokens, at + 1, kind);
    if (range !== undefined) return [{ ...untilNow(range), first: at }];
    const begins = kind === 'from' ? readSingle(tokens, at + 1) : undefined;
    const open = begins && openEnded(tokens, { ...begins, first: at }, true);
    return open === undefined ? [] : [open];
  }
  const week = readDaysOfWeek(tokens, at);
  if (week !== undefined) return [{ ...week, first: at }];
  const single = readSingle(tokens, at);
  // "early to mid-October" is a range already.
  const range = single?.expression.type === 'range' ? undefined : readRange(tokens, at, undefined, single);
  const ranged = range !== undefined && range.next > (single?.next ?? 0);
  const ranks = readRankList(tokens, at);
  const list = ranks.length > 0 ? ranks : readList(tokens, at);
  const listed = list[list.length - 1]?.next ?? 0;
  if (ranged && range.next >= listed) return [{ ...untilNow(range), first: at }];
  if (listed > 0) return list;
  if (single === undefined) return [];
  const item = { ...single, first: at };
  return [openEnded(tokens, item, false) ?? item];
}

/** Times that can be left open at their end; what is said from a standpoint ("last year") is none of them. */
const beginnings: ReadonlySet<Expression['type']> = nameSet(
  'day month year quarter half season part around decade century holiday',
);

/** The date of `item` with the words behind it that leave its end open; undefined when there are none. */
function openEnded(tokens: Tokens, item: Item, led: boolean): Item | undefined {
  const { expression, next } = item;
  if (!beginnings.has(expression.type)) return undefined;
  const { text, span } = tokens;
  const end = openEndBehind(text, tokens.get(next - 1).end, span.end, expression.type === 'year', led);
  return end === 0 ? undefined : { ...item, expression: { type: 'open', of: expression }, end };
}

/** "2019 to today" has not ended on the day of writing. */
function untilNow(range: ParseResult): ParseResult {
  const { expression } = range;
  if (expression.type !== 'range' || !isToday(expression.to) || !standsAlone(expression.from)) return range;
  return { ...range, expression: { type: 'open', of: expression.from, until: expression.to } };
}

/** "today", "this day" */
function isToday(time: Expression): boolean {
  if (time.type === 'today') return time.shift === 0;
  return time.type === 'which' && time.unit === Unit.day && time.which === Which.this;
}

/** "the week of February 4-8, 2019": the days are named, so the week says no more. */
function readDaysOfWeek(tokens: Tokens, at: number): ParseResult | undefined {
  const unit = tokens.get(at).kind === 'article' ? at + 1 : at;
  const { kind, value } = tokens.get(unit);
  if (kind !== 'unit' || (value !== Unit.week && value !== Unit.weekend) || tokens.get(unit + 1).kind !== 'of')
    return undefined;
  const days = tokens.get(unit + 2).glue === 'space' ? readRangeBehind(tokens, unit + 2, undefined) : undefined;
  return days?.expression.type === 'range' && days.expression.from.type === 'day' ? days : undefined;
}

function readSingle(tokens: Tokens, at: number): ParseResult | undefined {
  const date = readDateOrPeriod(tokens, at);
  const relative = readRelative(tokens, at);
  if (date === undefined || relative === undefined) return date ?? relative;
  return relative.next > date.next ? relative : date;
}

/** One end of a range, with its own tokens. */
interface End extends ParseResult {
  readonly first: number;
}

type Lead = 'from' | 'between' | undefined;

/** "2014 to 2018" behind "from", "3 and 5 March" behind "between". */
function readRangeBehind(tokens: Tokens, at: number, lead: Lead): ParseResult | undefined {
  const first = tokens.get(at).kind === 'article' ? at + 1 : at;
  return readRange(tokens, first, lead, readSingle(tokens, first));
}

/** "Dec 12-13 2025", "10 to 22 August". `lead` is the word before; `single` is what stands at `first` by itself. */
function readRange(
  tokens: Tokens,
  first: number,
  lead: Lead,
  single: ParseResult | undefined,
): ParseResult | undefined {
  const near = readEraEnd(tokens, first, lead) ?? single ?? readLooseEnd(tokens, first, lead !== undefined);
  const range = near === undefined ? undefined : readFarEnd(tokens, { ...near, first }, lead);
  if (range !== undefined) return range;
  const day = dayNumber(tokens, first);
  if (day === undefined) return undefined;
  return readFarEnd(tokens, { expression: dayExpression({ day }), first, next: first + 1 }, lead);
}

/** A bare month, season, year or pair of numbers, as an end that its other end vouches for: "May to October 2020". */
function readLooseEnd(tokens: Tokens, at: number, led: boolean): ParseResult | undefined {
  const token = tokens.get(at);
  if (token.kind === 'month' && (token.capital || !token.ambiguous || led)) {
    return { expression: { type: 'month', year: undefined, month: token.value }, next: at + 1 };
  }
  if (token.kind === 'season')
    return { expression: { type: 'season', year: undefined, number: token.value }, next: at + 1 };
  if (isYearToken(token) && token.value >= 1500)
    return { expression: { type: 'year', year: token.value }, next: at + 1 };
  // "from '87 to '92"
  if (led && token.kind === 'number' && token.digits === 2 && hasApostrophe(tokens, token))
    return { expression: { type: 'year', year: fullYear(token.value) }, next: at + 1 };
  if (tokens.get(at + 1).glue === 'dot' && joins(tokens.get(at + 2).glue, 'dash', 'spaced-dash'))
    return readPair(tokens, at, true, 'day-first');
  return tokens.get(at + 1).glue === 'slash' ? readPair(tokens, at, true) : undefined;
}

/** "106" in "106–43 BC", "14" in "14–37 AD": a year of the era that stands behind the far one. */
function readEraEnd(tokens: Tokens, at: number, lead: Lead): ParseResult | undefined {
  const { kind, value, digits } = tokens.get(at);
  const joint = kind === 'number' && digits <= 4 ? jointAt(tokens, at + 1, lead) : undefined;
  const far = tokens.get(joint === 'word' ? at + 2 : at + 1);
  if (joint === undefined || far.kind !== 'era-year' || value < 1) return undefined;
  const year = far.value < 1 ? 1 - value : value;
  return year < far.value ? { expression: { type: 'year', year }, next: at + 1 } : undefined;
}

type Joint = 'word' | 'dash' | 'spaced-dash' | 'slash';

function readFarEnd(tokens: Tokens, start: End, lead: Lead): ParseResult | undefined {
  let near = start;
  const joint = jointAt(tokens, near.next, lead);
  if (joint === undefined) return undefined;
  const worded = joint === 'word';
  let first = worded ? near.next + 1 : near.next;
  if (worded && tokens.get(first).glue !== 'space') return undefined;
  if (worded) first = behindTimeOfDay(tokens, first);
  if (worded && tokens.get(first).kind === 'article' && dayNumber(tokens, first + 1) !== undefined) first++;
  let far = readFar(tokens, first, near.expression, joint, lead);
  if (far !== undefined) {
    far = ofLaterCentury(tokens, near, far);
    near = ofSharedEra(tokens, withSharedRank(tokens, near, far.expression), first, far.expression);
  }
  if (far === undefined || !isPlausible(tokens, near, far, joint, lead)) return undefined;
  // "Friday, Nov. 14, to Sunday, Nov. 16", but not "on Nov. 14, to the dismay of".
  if (tokens.get(near.next).glue === 'comma' && !(hasWeekday(near.expression) && hasWeekday(far.expression)))
    return undefined;
  const [from, to] = shareMonth(near.expression, far.expression, worded);
  const places = [placeOf(tokens, near), placeOf(tokens, { ...far, first })] as const;
  const range: Expression = { type: 'range', from, to, places };
  // "The forecast moved from 2050 to the early 2030s": values of a forecast, and no time from one to the other.
  const isCompared = lead === 'between' || (worded && isCoarse(from) && isCoarse(to));
  return { expression: isCompared ? { ...range, between: true } : range, next: far.next };
}

/** "1/22/25 to 9/30/30": the far year has two figures, and its century is the one that makes a range of the two. */
function ofLaterCentury(tokens: Tokens, near: End, far: ParseResult): ParseResult {
  const [from, to] = [near.expression, far.expression];
  if (from.type !== 'day' || to.type !== 'day' || from.year === undefined || to.year === undefined) return far;
  const isShort = [near, far].every(({ next }) => tokens.get(next - 1).digits === 2);
  return isShort && to.year < from.year ? { ...far, expression: { ...to, year: to.year + 100 } } : far;
}

/** "c. 1900–1600 BC": the era behind the far year is that of the near one, too. */
function ofSharedEra(tokens: Tokens, near: End, farFirst: number, to: Expression): End {
  const { expression } = near;
  const year = bare(expression);
  const isEra = tokens.get(farFirst).kind === 'era-year' && to.type === 'year' && to.year < 1;
  if (!isEra || expression.type !== 'around' || year.type !== 'year' || year.year < 1) return near;
  return { ...near, expression: { ...expression, of: { ...year, year: 1 - year.year } } };
}

function isCoarse({ type }: Expression): boolean {
  return type === 'year' || type === 'decade' || type === 'part' || type === 'around';
}

/** "to 5 a.m. July 1", "until noon on May 4": behind the time that stands before the far day. */
function behindTimeOfDay(tokens: Tokens, at: number): number {
  const time = tokens.get(at);
  const clock =
    time.kind === 'time' || (time.kind === 'daypart' && noonOrMidnight.test(tokens.text.slice(time.start, time.end)));
  if (!clock) return at;
  const linked = tokens.get(at + 1).kind === 'on' || tokens.get(at + 1).kind === 'of';
  return linked && tokens.get(at + 1).glue === 'space' ? at + 2 : at + 1;
}

const noonOrMidnight = /^(?:noon|midnight)$/i;

function placeOf(tokens: Tokens, end: End): { start: number; end: number } {
  return { start: tokens.get(end.first).start, end: tokens.get(end.next - 1).end };
}

function jointAt(tokens: Tokens, at: number, lead: Lead): Joint | undefined {
  const { kind, glue } = tokens.get(at);
  if (kind === 'to' || (kind === 'and' && lead === 'between'))
    return glue === 'space' || (kind === 'to' && glue === 'comma') ? 'word' : undefined;
  // "June 2024 – the ...": behind a dash with spaces an article begins the claim.
  if (glue === 'spaced-dash' && kind === 'article') return undefined;
  return glue === 'dash' || glue === 'spaced-dash' || glue === 'slash' ? glue : undefined;
}

/** The far end: a date of its own, or only a day ("12-13") or the end of a year ("2024-25"), which `near` completes. */
function readFar(tokens: Tokens, at: number, near: Expression, joint: Joint, lead: Lead): ParseResult | undefined {
  const token = tokens.get(at);
  const begin = bare(near);
  // "c. 1863–64"
  if (begin.type === 'year' && near !== begin && token.digits === 2 && joint === 'dash')
    return readYearTail(tokens, at, begin.year);
  // "1850s–60s"
  if (near.type === 'decade' && token.kind === 'decade' && token.digits === 2) {
    const from = near.from - (near.from % 100) + token.value;
    return from > near.from ? { expression: { type: 'decade', from }, next: at + 1 } : undefined;
  }
  if (near.type === 'year') {
    if (token.kind === 'number' && token.digits === 2 && joint !== 'word') return readYearTail(tokens, at, near.year);
    if (joint === 'dash' && isYearTail(tokens, at - 1))
      return { expression: { type: 'year', year: near.year - (near.year % 10) + token.value }, next: at + 1 };
    if (isYearToken(token) && (token.value >= 1500 || near.year < 1500)) {
      return readDateOrPeriod(tokens, at) ?? { expression: { type: 'year', year: token.value }, next: at + 1 };
    }
  }
  const date = readSingle(tokens, at) ?? readLooseEnd(tokens, at, lead !== undefined);
  const month = writtenMonth(near);
  if (date !== undefined && !(month !== undefined && date.expression.type === 'year')) return date;
  const day = near.type === 'day' && month !== undefined ? dayNumber(tokens, at) : undefined;
  if (day === undefined || isCountedNoun(tokens.text, token.end)) return undefined;
  // "January 7, 2025 -20 °C": a minus.
  const isMinus = joint === 'dash' && /[\s*_]/.test(tokens.text.charAt(tokens.get(at - 1).end));
  if (isMinus && writtenYear(near) !== undefined) return undefined;
  // "2019-02-11-3", "20241222-first": the third item of a day, the first version.
  if (joint === 'dash' && near.type === 'day' && near.year !== undefined && day <= near.day) return undefined;
  const year = writtenYear(near) === undefined ? yearBehind(tokens, at + 1) : undefined;
  // Behind a dash with spaces a lone number may as well begin the claim: "June 5 – 12 more ships", "June 5 – First 200 doses".
  const isWorded = token.kind !== 'number' && !/\d/.test(tokens.text.charAt(token.start));
  if (joint === 'spaced-dash' && year === undefined && (isWorded || wordFollows(tokens, token.end))) return undefined;
  return { expression: dayExpression({ month, day, year: year?.year }), next: year?.next ?? at + 1 };
}

/** "25" in "2024-25" */
function readYearTail(tokens: Tokens, at: number, near: number): ParseResult | undefined {
  const year = Math.floor(near / 100) * 100 + tokens.get(at).value;
  const after = tokens.get(at + 1);
  const goesOn = after.kind === 'number' && joins(after.glue, 'dash', 'slash', 'dot');
  if (goesOn || year <= near || year - near > 60) return undefined;
  return { expression: { type: 'year', year }, next: at + 1 };
}

/** The near end takes from the far one the month it lacks; worded ends may run over the end of a month. */
function shareMonth(near: Expression, far: Expression, worded: boolean): readonly [Expression, Expression] {
  if (near.type !== 'day' || far.type !== 'day') return [near, far];
  if (near.month === undefined && far.month !== undefined) {
    const before = worded && near.day > far.day ? (far.month === 1 ? 12 : far.month - 1) : far.month;
    return [{ ...near, month: before, year: before === far.month ? far.year : undefined }, far];
  }
  // "April 27th to the 3rd": the next month's.
  if (worded && far.month === near.month && far.year === undefined && far.day < near.day && near.month !== undefined) {
    return [near, { ...far, month: near.month === 12 ? 1 : near.month + 1 }];
  }
  return [near, far];
}

function isPlausible(tokens: Tokens, near: End, far: ParseResult, joint: Joint, lead: Lead): boolean {
  const [from, to] = [near.expression, far.expression];
  if (from.type === 'day' && from.month === undefined) {
    if (to.type !== 'day' || to.month === undefined) return false;
    if (joint !== 'word' && isNumberOfName(tokens, near, far)) return false;
  }
  // "28.10.–02.11.2025": only a date of the same form behind it distinguishes a date from a figure or a version.
  if (tokens.get(near.first + 1).glue === 'dot' && tokens.get(near.first + 1).kind === 'number') {
    const second = tokens.get(joint === 'word' ? near.next + 2 : near.next + 1);
    if (second.glue !== 'dot' || !(to.type === 'day' && to.year !== undefined && to.month !== undefined)) return false;
  }
  if (from.type === 'year' && to.type === 'year') return areYears(tokens, near, far, joint, lead);
  switch (joint) {
    case 'slash':
      return isSlashPair(from, to);
    case 'spaced-dash':
      // A dash with spaces also parts a date from its claim: the second date must be as full as the first.
      if (isRelative(to) || isRelative(from)) return false;
      if (writtenYear(from) !== undefined && writtenYear(to) === undefined) return false;
      if (bare(from).type === bare(to).type) return true;
      // "26 July 2021 – July 2021 budget passed"
      return from.type !== 'month' && to.type === 'month' && !wordFollows(tokens, tokens.get(far.next - 1).end);
    case 'dash':
      // "model-4-5-20251001"
      return !isRelative(to) && !(bare(from).type === 'day' && tokens.get(near.next).digits === 8);
    default:
      return true;
  }
}

/**
 * "Falcon 9 - 4 June 2010", "1.5.3 - 2015-09-24", "Day 12 – March 7, 2022": the number before the dash belongs to a name, because
 * it stands behind one, or because nobody would write the range so.
 */
function isNumberOfName(tokens: Tokens, near: End, far: ParseResult): boolean {
  const [number, first] = [tokens.get(near.first), tokens.get(near.next)];
  if (first.kind === 'month' || isYearToken(first)) return true;
  if (number.kind !== 'number') return false;
  if (near.first > 0 && number.glue === 'dot') return true;
  const spaced = first.glue === 'spaced-dash' && far.expression.type === 'day';
  return spaced && nameBefore.test(tokens.text.slice(Math.max(tokens.span.start, number.start - 24), number.start));
}

/** A word with a capital, or all in capitals, that is no heading of dates. */
const nameBefore =
  /(?:^|[^\p{L}])(?!(?:On|From|Between|The|Dates?|Days|When|During|Held|Open|Opens|Runs|Of|In|At|By|Until|And|Sun|Mon|Tue|Wed|Thu|Fri|Sat|\p{L}*day)\s)\p{Lu}[\p{L}-]*\s$/u;

/** Without its "c." or "around": "c. 1485 – 1547". */
function bare(expression: Expression): Expression {
  return expression.type === 'around' ? expression.of : expression;
}

/** Two years, and not "from 1500 to 2000 troops". */
function areYears(tokens: Tokens, near: End, far: ParseResult, joint: Joint, lead: Lead): boolean {
  const [from, to] = [near.expression, far.expression];
  if (from.type !== 'year' || to.type !== 'year' || from.year >= to.year || to.year - from.year > 1000) return false;
  if (isCountedNoun(tokens.text, tokens.get(far.next - 1).end)) return false;
  // "555-2014-33" is a number of some other kind.
  if (near.first > 0 && tokens.get(near.first).glue === 'dash' && tokens.get(near.first - 1).kind === 'number')
    return false;
  const era = tokens.get(far.next - 1).kind === 'era-year';
  return joint !== 'word' || lead !== undefined || era || isBareYear(tokens, near.next - 1);
}

/** "12/13 Dec 2025", "August/September 1956", "1914/15". */
function isSlashPair(from: Expression, to: Expression): boolean {
  if (writtenYear(from) !== undefined && writtenYear(to) !== undefined) return true;
  if (from.type === 'day' && to.type === 'day')
    return from.month === undefined || (from.month === to.month && from.day < to.day);
  return from.type === to.type && slashed.has(from.type);
}

/** "August/September", "Q3/Q4 2025", "16th/17th century" */
const slashed: ReadonlySet<Expression['type']> = nameSet('month season quarter half century');

function hasWeekday(expression: Expression): boolean {
  return expression.type === 'day' && expression.weekday !== undefined;
}

function isRelative(expression: Expression): boolean {
  return (
    expression.type === 'today' ||
    expression.type === 'offset' ||
    expression.type === 'which' ||
    expression.type === 'span'
  );
}
