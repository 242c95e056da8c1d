// Reads times that are said from a standpoint: weekdays, "yesterday", "last week", "two days later", "that year".

import { isYearToken, joins, type NumericOrder } from './calendarGrammar';
import type { Expression, Parsed } from './expression';
import { Direction, Unit, Which } from './lexicon';
import { readDateOrPeriod } from './periodGrammar';
import { wordFrom } from './surroundings';
import type { Tokens } from './tokens';

/** A relative time that begins at token `at`. */
export function readRelative(tokens: Tokens, at: number, order: NumericOrder): Parsed | undefined {
  const token = tokens.get(at);
  switch (token.kind) {
    case 'weekday':
      return readWeekday(tokens, at, order);
    case 'day-word':
      return { expression: { type: 'today', shift: token.value }, next: at + 1 };
    case 'which':
      return readWhich(tokens, at, false, order);
    case 'article':
      return readAfterArticle(tokens, at, order);
    case 'number':
    case 'cardinal':
    case 'indefinite':
    case 'several':
      return readCount(tokens, at, order);
    default:
      return undefined;
  }
}

/** "Friday", "Friday of last week", "Friday last week". A weekday that is a name's part ("Sunday Times") is none. */
function readWeekday(tokens: Tokens, at: number, order: NumericOrder): Parsed | undefined {
  const weekday = tokens.get(at);
  if (isNamePart(tokens, at)) return undefined;
  if (weekday.ambiguous && !hasLead(tokens, at)) return undefined;
  let next = at + 1;
  if (tokens.get(next).kind === 'daypart' && tokens.get(next).glue === 'space') next++;
  let of = next;
  const link = tokens.get(of);
  if ((link.kind === 'of' || link.kind === 'in') && link.glue === 'space') of++;
  const week = readRelative(tokens, tokens.get(of).kind === 'article' ? of + 1 : of, order);
  if (week !== undefined && tokens.get(of).glue === 'space' && isWeek(week.expression)) {
    return {
      expression: { type: 'weekday', weekday: weekday.value, which: undefined, week: week.expression },
      next: week.next,
    };
  }
  return { expression: { type: 'weekday', weekday: weekday.value, which: undefined, week: undefined }, next: at + 1 };
}

function isWeek(expression: Expression): boolean {
  return expression.type === 'which' && expression.unit === Unit.week;
}

const WEEKDAY_LEADS = new Set([
  'on',
  'which',
  'or',
  'and',
  'by',
  'to',
  'from',
  'unit',
  'between',
  'time-preposition',
  'weekday',
  'article',
]);

function hasLead(tokens: Tokens, at: number): boolean {
  const token = tokens.get(at);
  return at > 0 && joins(token.glue, 'space', 'comma', 'dash', 'slash') && WEEKDAY_LEADS.has(tokens.get(at - 1).kind);
}

const NAMES_WITH_WEEKDAYS = new Set(
  'times night telegraph mirror express mail herald post star league lunch school roast best review business edition sun world people sport tribune independent'.split(
    ' ',
  ),
);

/** "Sunday Times", "Bloody Sunday", "Black Friday", "Friday Night Lights". */
function isNamePart(tokens: Tokens, at: number): boolean {
  const { text } = tokens;
  const weekday = tokens.get(at);
  const after = text.charCodeAt(weekday.end) === 32 ? weekday.end + 1 : weekday.end;
  if (
    after > weekday.end &&
    text.charCodeAt(after) >= 65 &&
    text.charCodeAt(after) <= 90 &&
    NAMES_WITH_WEEKDAYS.has(wordFrom(text, after))
  )
    return true;
  if (weekday.start < 2 || text.charCodeAt(weekday.start - 1) !== 32) return false;
  let first = weekday.start - 1;
  while (first > 0 && /[A-Za-z]/.test(text.charAt(first - 1))) first--;
  return /^(Bloody|Black|Good|Easter|Palm|Ash|Maundy|Super|Holy|Cyber|Ruby|Fat|Shrove|Girl|Man)$/.test(
    text.slice(first, weekday.start - 1),
  );
}

/** Behind "the": "the next day", "the previous year", "the day before", "the month". */
function readAfterArticle(tokens: Tokens, at: number, order: NumericOrder): Parsed | undefined {
  const token = tokens.get(at + 1);
  if (token.glue !== 'space') return undefined;
  if (token.kind === 'which') return readWhich(tokens, at + 1, true, order);
  if (
    token.kind === 'unit' &&
    (token.value === Unit.day || token.value === Unit.week || token.value === Unit.month || token.value === Unit.year)
  ) {
    const after = tokens.get(at + 2);
    if (after.kind === 'direction' && after.glue === 'space')
      return readDistance(tokens, at + 2, 1, token.value, false, order);
    if (after.kind === 'which' && after.value === Which.following && after.glue === 'space') {
      return { expression: { type: 'which', which: Which.following, unit: token.value }, next: at + 3 };
    }
  }
  return undefined;
}

/** "last week", "this year", "next Friday", "last January", "the following day", "the past two weeks". */
function readWhich(tokens: Tokens, at: number, definite: boolean, order: NumericOrder): Parsed | undefined {
  const which = tokens.get(at);
  if (which.value === Which.each) return undefined;
  const value = definite && which.value === Which.next ? Which.following : which.value;
  const token = tokens.get(at + 1);
  if (token.glue !== 'space') return undefined;
  if (token.kind === 'which') return readWhich(tokens, at + 1, true, order);
  if (token.kind === 'unit' && token.value < Unit.clock) return readWhichUnit(tokens, at + 1, value, order);
  if (token.kind === 'weekday')
    return { expression: { type: 'weekday', weekday: token.value, which: value, week: undefined }, next: at + 2 };
  if (token.kind === 'month' && (token.capital || !token.ambiguous)) {
    const month: Expression = { type: 'month', year: undefined, month: token.value };
    return { expression: { type: 'which-of', which: value, of: month }, next: at + 2 };
  }
  if (token.kind === 'season') {
    const season: Expression = { type: 'season', year: undefined, number: token.value };
    return { expression: { type: 'which-of', which: value, of: season }, next: at + 2 };
  }
  if ((token.kind === 'number' || token.kind === 'cardinal' || token.kind === 'several') && token.value <= 99) {
    const unit = tokens.get(at + 2);
    if (
      unit.kind === 'unit' &&
      unit.value < Unit.clock &&
      unit.glue === 'space' &&
      !joins(tokens.get(at + 3).glue, 'none')
    ) {
      return { expression: { type: 'span', count: token.value, unit: unit.value, which: value }, next: at + 3 };
    }
  }
  return undefined;
}

function readWhichUnit(tokens: Tokens, at: number, which: number, _order: NumericOrder): Parsed | undefined {
  const unit = tokens.get(at);
  if (tokens.text.charAt(unit.end - 1) === 's') return undefined;
  const week: Expression = { type: 'which', which, unit: unit.value };
  if (unit.value === Unit.week) {
    const link = tokens.get(at + 1);
    const day = link.kind === 'on' && link.glue === 'space' ? at + 2 : at + 1;
    const weekday = tokens.get(day);
    if (weekday.kind === 'weekday' && joins(weekday.glue, 'space', 'spaced-dash')) {
      return { expression: { type: 'weekday', weekday: weekday.value, which: undefined, week }, next: day + 1 };
    }
  }
  return { expression: week, next: at + 1 };
}

/** "two days later", "a year ago", "a few months earlier", "three weeks after 5 May", "a fortnight later". */
function readCount(tokens: Tokens, at: number, order: NumericOrder): Parsed | undefined {
  const first = tokens.get(at);
  let next = at + 1;
  let count = first.value;
  let vague = first.kind === 'several';
  if (first.kind === 'number' && first.digits > 3) return undefined;
  if (first.kind === 'indefinite' && tokens.get(next).kind === 'several' && tokens.get(next).glue === 'space') {
    count = tokens.get(next).value;
    vague = true;
    next++;
  }
  if (tokens.get(next).kind === 'of' && vague) next++;
  const unit = tokens.get(next);
  if (
    unit.kind !== 'unit' ||
    unit.value >= Unit.clock ||
    unit.value === Unit.workweek ||
    !joins(unit.glue, 'space', 'dash')
  )
    return undefined;
  if (isYearToken(first)) return undefined;
  const direction = tokens.get(next + 1);
  return direction.kind === 'direction' && direction.glue === 'space'
    ? readDistance(tokens, next + 1, count, unit.value, vague, order)
    : undefined;
}

/** Behind a count and a unit: "ago", "later", "before", "after 5 May". */
function readDistance(
  tokens: Tokens,
  at: number,
  count: number,
  unit: number,
  vague: boolean,
  order: NumericOrder,
): Parsed | undefined {
  const direction = tokens.get(at);
  const from =
    direction.value === Direction.before || direction.value === Direction.after
      ? readTarget(tokens, at + 1, order)
      : undefined;
  if (
    from === undefined &&
    (direction.value === Direction.before || direction.value === Direction.after) &&
    goesOn(tokens, at)
  )
    return undefined;
  return {
    expression: { type: 'offset', count, unit, direction: direction.value, from: from?.expression, vague },
    next: from?.next ?? at + 1,
  };
}

function readTarget(tokens: Tokens, at: number, order: NumericOrder): Parsed | undefined {
  const token = tokens.get(at);
  if (token.glue !== 'space') return undefined;
  return readDateOrPeriod(tokens, at, order) ?? readRelative(tokens, at, order);
}

/** "two days after the battle": measured from something that is no date. */
function goesOn(tokens: Tokens, at: number): boolean {
  const { end } = tokens.get(at);
  const next = tokens.text.charAt(end);
  return next === ' ' && end + 1 < tokens.span.end && /[\p{L}\d"“‘(]/u.test(tokens.text.charAt(end + 1));
}
