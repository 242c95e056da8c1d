// Reads times that are said from a standpoint: weekdays, "yesterday", "last week", "two days later", "that year".

import { wordAt } from './bareYear';
import { readCalendarDate } from './calendarGrammar';
import { classOf, isCapital, LETTER } from './characters';
import { type Expression, lacksYear, type Parsed } from './expression';
import { Direction, Unit, Which } from './lexicon';
import { readPair } from './numericGrammar';
import { readDateOrPeriod } from './periodGrammar';
import { isYearToken, joins, type NumericOrder, nounFollows, wordFollows } from './shapes';
import { looksAhead } from './tense';
import type { Token, TokenKind, Tokens } from './tokens';
import { isTold, readDefiniteUnit, readUnitPhrase } from './unitPhrase';

/** The relative time that begins at token `at`. */
export function readRelative(tokens: Tokens, at: number, order: NumericOrder): Parsed | undefined {
  const token = tokens.get(at);
  switch (token.kind) {
    case 'weekday':
      return readWeekday(tokens, at);
    case 'day-word':
      return isNewspaper(tokens, token)
        ? undefined
        : { expression: { type: 'today', shift: token.value }, next: at + 1 };
    case 'which':
      return readWhich(tokens, at, false, order);
    case 'article':
      return readAfterArticle(tokens, at, order);
    case 'number':
    case 'cardinal':
    case 'indefinite':
    case 'several':
      return readCount(tokens, at, false, order);
    case 'slack':
    case 'around':
      return readAfterSlack(tokens, at, order);
    case 'direction':
      return readSide(tokens, at);
    case 'in':
    case 'time-preposition':
      return readDelay(tokens, at);
    default:
      return undefined;
  }
}

/** "Russia Today", "USA Today": a capital behind a word. */
function isNewspaper({ text, span }: Tokens, { start, capital }: Token): boolean {
  return (
    capital &&
    start > span.start + 1 &&
    text.charCodeAt(start - 1) === 32 &&
    classOf(text.charCodeAt(start - 2)) === LETTER
  );
}

/** "Friday", "Friday of last week", "Friday last week". A weekday that is a name's part ("Sunday Times") is none. */
function readWeekday(tokens: Tokens, at: number): Parsed | undefined {
  const weekday = tokens.get(at);
  if (isNamePart(tokens, weekday) || (weekday.ambiguous && !isLedWeekday(tokens, at))) return undefined;
  let next = at + 1;
  if (tokens.get(next).kind === 'daypart' && tokens.get(next).glue === 'space') next++;
  if (tokens.get(next).kind === 'of' && tokens.get(next).glue === 'space') next++;
  const week = tokens.get(next).glue === 'space' ? readUnitPhrase(tokens, next) : undefined;
  if (week?.expression.unit === Unit.week) return weekdayParsed(weekday.value, week.next, week.expression);
  return weekdayParsed(weekday.value, at + 1, undefined);
}

function weekdayParsed(
  weekday: number,
  next: number,
  week: Expression | undefined,
  which?: number,
  told = false,
): Parsed {
  return { expression: { type: 'weekday', weekday, which, told, week }, next };
}

const WEEKDAY_LEADERS: ReadonlySet<TokenKind> = new Set([
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
] as const);

function isLedWeekday(tokens: Tokens, at: number): boolean {
  const token = tokens.get(at);
  return at > 0 && joins(token.glue, 'space', 'comma', 'dash', 'slash') && WEEKDAY_LEADERS.has(tokens.get(at - 1).kind);
}

const NAMES_AFTER = new Set(
  'times night telegraph mirror express mail herald post star league lunch school roast best review business edition sun'.split(
    ' ',
  ),
);
const NAMES_BEFORE = new Set(
  'bloody black good easter palm ash maundy super holy cyber ruby fat shrove girl man'.split(' '),
);

/** "Sunday Times", "Bloody Sunday", "Friday Night Lights": capital words that make a name with a weekday. */
function isNamePart(tokens: Tokens, weekday: Token): boolean {
  const { text } = tokens;
  const after = weekday.end + 1;
  if (wordFollows(tokens, weekday.end) && isCapital(text.charCodeAt(after)) && NAMES_AFTER.has(wordAt(text, after)))
    return true;
  const end = weekday.start - 1;
  if (end < 1 || text.charCodeAt(end) !== 32) return false;
  let first = end;
  while (
    first > 0 &&
    end - first < 8 &&
    (text.charCodeAt(first - 1) | 32) >= 97 &&
    (text.charCodeAt(first - 1) | 32) <= 122
  )
    first--;
  return isCapital(text.charCodeAt(first)) && NAMES_BEFORE.has(wordAt(text, first));
}

/** Behind "the": "the next day", "the previous year", "the day before", "the day following", "for the year". */
function readAfterArticle(tokens: Tokens, at: number, order: NumericOrder): Parsed | undefined {
  const token = tokens.get(at + 1);
  if (token.glue !== 'space') return undefined;
  if (token.kind === 'which') return readWhich(tokens, at + 1, true, order);
  if (token.kind === 'ordinal') return readCalendarDate(tokens, at + 1, order) ?? readDayOfMonth(tokens, at + 1);
  if (token.kind !== 'unit' || token.value >= Unit.clock) return undefined;
  const after = tokens.get(at + 2);
  if (after.kind === 'direction' && after.glue === 'space') {
    const distance = readDirection(tokens, at + 2, { count: 1, unit: token.value, vague: false }, order);
    if (distance !== undefined) return distance;
  }
  if (
    after.kind === 'which' &&
    after.value === Which.following &&
    after.glue === 'space' &&
    !wordFollows(tokens, after.end)
  ) {
    return {
      expression: { type: 'which', which: Which.following, unit: token.value, told: true, current: false },
      next: at + 3,
    };
  }
  return isUnitPlace(tokens, at) ? readDefiniteUnit(tokens, at) : undefined;
}

/** "for the year", "during the week": behind a preposition the unit alone is the current one. */
function isUnitPlace(tokens: Tokens, at: number): boolean {
  const article = tokens.get(at);
  if (at === 0 || article.glue !== 'space' || article.capital) return false;
  const before = tokens.get(at - 1).kind;
  if (before !== 'time-preposition' && before !== 'in' && before !== 'of') return false;
  return !wordFollows(tokens, tokens.get(at + 1).end) && !isCapital(tokens.text.charCodeAt(tokens.get(at + 1).start));
}

const DAY_LEADERS: ReadonlySet<TokenKind> = new Set([
  'on',
  'by',
  'to',
  'from',
  'direction',
  'time-preposition',
] as const);

/** "on the 18th", "until the 4th": a day of the month, where no noun follows. */
function readDayOfMonth(tokens: Tokens, at: number): Parsed | undefined {
  const [article, day] = [tokens.get(at - 1), tokens.get(at)];
  if (day.digits === 0 || day.value > 31 || at < 2 || article.glue !== 'space') return undefined;
  if (!DAY_LEADERS.has(tokens.get(at - 2).kind) || nounFollows(tokens, at)) return undefined;
  if (tokens.get(at + 1).kind === 'unit' || tokens.get(at + 1).kind === 'weekday') return undefined;
  return {
    expression: {
      type: 'day',
      year: undefined,
      month: undefined,
      day: day.value,
      weekday: undefined,
      swappable: false,
    },
    next: at + 1,
  };
}

/** "last week", "this year", "next Friday", "last January", "the following day", "the past two weeks", "last night". */
function readWhich(tokens: Tokens, at: number, definite: boolean, order: NumericOrder): Parsed | undefined {
  const which = tokens.get(at);
  const token = tokens.get(at + 1);
  if (which.value === Which.each || token.glue !== 'space') return undefined;
  const told = isTold(which.value, definite);
  const unit = readUnitPhrase(tokens, definite ? at - 1 : at);
  if (unit !== undefined) return readWeekdayOfWeek(tokens, unit) ?? unit;
  // "said that May", "estimates that 4.9 million": a conjunction.
  if (which.value === Which.that && token.kind !== 'daypart') return undefined;
  switch (token.kind) {
    case 'weekday': {
      const dated = readCalendarDate(tokens, at + 1, order);
      if (dated !== undefined && which.value === Which.this && lacksYear(dated.expression)) {
        return { expression: { type: 'which-of', which: Which.this, told, of: dated.expression }, next: dated.next };
      }
      return dated ?? weekdayParsed(token.value, at + 2, undefined, which.value, told);
    }
    case 'daypart':
      if (which.value === Which.same || which.value === Which.that)
        return {
          expression: { type: 'which', which: Which.same, unit: Unit.day, told: true, current: false },
          next: at + 2,
        };
      return which.value <= Which.last
        ? { expression: { type: 'today', shift: -which.value }, next: at + 2 }
        : undefined;
    case 'month':
    case 'season':
    case 'holiday':
      return readWhichDate(tokens, at, told, order);
    case 'number':
    case 'cardinal':
    case 'ordinal':
    case 'several':
      return readSpan(tokens, at, told) ?? readWhichDate(tokens, at, told, order);
    default:
      return undefined;
  }
}

/** "next week Wednesday", "next week on Tuesday", "previous week - Monday" */
function readWeekdayOfWeek(tokens: Tokens, week: Parsed): Parsed | undefined {
  if (week.expression.type !== 'which' || week.expression.unit !== Unit.week) return undefined;
  const link = tokens.get(week.next);
  const at = link.kind === 'on' && link.glue === 'space' ? week.next + 1 : week.next;
  const weekday = tokens.get(at);
  if (weekday.kind !== 'weekday' || !joins(weekday.glue, 'space', 'spaced-dash')) return undefined;
  return weekdayParsed(weekday.value, at + 1, week.expression);
}

/** "last January", "next summer", "next 5/12", "last Christmas", "this September": a date that lacks its year. */
function readWhichDate(tokens: Tokens, at: number, told: boolean, order: NumericOrder): Parsed | undefined {
  const token = tokens.get(at + 1);
  if (token.kind === 'month' && token.ambiguous && !token.capital) return undefined;
  const month: Parsed | undefined =
    token.kind === 'month'
      ? { expression: { type: 'month', year: undefined, month: token.value }, next: at + 2 }
      : undefined;
  const date = readDateOrPeriod(tokens, at + 1, order) ?? readLedPair(tokens, at, order) ?? month;
  if (date === undefined || !lacksYear(date.expression) || date.expression.type === 'quarter') return undefined;
  return { expression: { type: 'which-of', which: tokens.get(at).value, told, of: date.expression }, next: date.next };
}

/** "this 5/12", "next 5/12": with a slash only, because "next 5.2" is a figure. */
function readLedPair(tokens: Tokens, at: number, order: NumericOrder): Parsed | undefined {
  return tokens.get(at + 2).glue === 'slash' ? readPair(tokens, at + 1, order, true) : undefined;
}

/** "the past two weeks", "next five days" */
function readSpan(tokens: Tokens, at: number, told: boolean): Parsed | undefined {
  const [which, number, unit] = [tokens.get(at), tokens.get(at + 1), tokens.get(at + 2)];
  // "Following two days of losses" tells what comes after them.
  if (which.value === Which.following || which.value === Which.same) return undefined;
  if (number.kind === 'ordinal' || number.value > 99 || number.digits > 2) return undefined;
  if (unit.kind !== 'unit' || unit.value >= Unit.clock || unit.glue !== 'space') return undefined;
  return {
    expression: {
      type: 'span',
      count: number.value,
      unit: unit.value,
      which: which.value,
      told,
      vague: number.kind === 'several',
    },
    next: at + 3,
  };
}

interface Distance {
  readonly count: number;
  readonly unit: number;
  readonly vague: boolean;
}

/** "nearly two years ago", "more than a week later" */
function readAfterSlack(tokens: Tokens, at: number, order: NumericOrder): Parsed | undefined {
  let next = at + 1;
  while (tokens.get(next).kind === 'slack' && tokens.get(next).glue === 'space' && next - at < 4) next++;
  const token = tokens.get(next);
  const counts =
    token.kind === 'number' || token.kind === 'cardinal' || token.kind === 'indefinite' || token.kind === 'several';
  return counts && token.glue === 'space' ? readCount(tokens, next, true, order) : undefined;
}

/** "two days later", "a year ago", "a few months earlier", "three weeks after 5 May", "two weeks and two days ago". */
function readCount(tokens: Tokens, at: number, vague: boolean, order: NumericOrder): Parsed | undefined {
  const duration = readDuration(tokens, at);
  if (duration === undefined) return undefined;
  const link = tokens.get(duration.next);
  const second = link.kind === 'and' && link.glue === 'space' ? readDuration(tokens, duration.next + 1) : undefined;
  const direction = tokens.get(second?.next ?? duration.next);
  if (direction.kind !== 'direction' || direction.glue !== 'space') return undefined;
  const soft = { ...duration, vague: vague || duration.vague };
  if (second === undefined) return readDirection(tokens, duration.next, soft, order);
  const near = readDirection(tokens, second.next, second, order);
  if (near?.expression.type !== 'offset') return undefined;
  const turn = near.expression.direction;
  const forward = turn === Direction.later || turn === Direction.after || turn === Direction.fromNow;
  const whole: Expression = {
    ...near.expression,
    ...soft,
    type: 'offset',
    direction: turn,
    from: near.expression.from,
  };
  const { count, unit } = second;
  return {
    expression: {
      type: 'offset',
      count,
      unit,
      vague: soft.vague,
      direction: forward ? Direction.after : Direction.before,
      from: whole,
    },
    next: near.next,
  };
}

/** "two days", "a few weeks", "two and a half years" */
function readDuration(tokens: Tokens, at: number): (Distance & { next: number }) | undefined {
  const first = tokens.get(at);
  if ((first.kind === 'number' && first.digits > 3) || isYearToken(first) || first.value < 1) return undefined;
  let { value: count } = first;
  let next = at + 1;
  let vague = first.kind === 'several';
  const several = tokens.get(next);
  if (first.kind === 'indefinite' && several.kind === 'several' && several.glue === 'space') {
    ({ value: count } = several);
    vague = true;
    next++;
  }
  if (vague && tokens.get(next).kind === 'of') next++;
  const half =
    tokens.get(next).kind === 'and' &&
    tokens.get(next + 1).kind === 'indefinite' &&
    tokens.get(next + 2).kind === 'half-word';
  if (half) {
    count += 0.5;
    vague = true;
    next += 3;
  }
  const unit = tokens.get(next);
  if (unit.kind !== 'unit' || unit.value >= Unit.workweek || !joins(unit.glue, 'space', 'dash')) return undefined;
  return { count, unit: unit.value, vague, next: next + 1 };
}

/** Behind a count and a unit: "ago", "later", "before", "after 5 May". */
function readDirection(tokens: Tokens, at: number, distance: Distance, order: NumericOrder): Parsed | undefined {
  const direction = tokens.get(at);
  const measured = direction.value === Direction.before || direction.value === Direction.after;
  const from = measured ? readTarget(tokens, at + 1, order) : undefined;
  // "two days after the battle" is measured from something that is no date.
  if (measured && from === undefined && (wordFollows(tokens, direction.end) || isQuoted(tokens, direction.end)))
    return undefined;
  const { count, unit, vague } = distance;
  return {
    expression: { type: 'offset', count, unit, direction: direction.value, from: from?.expression, vague },
    next: from?.next ?? at + 1,
  };
}

function isQuoted(tokens: Tokens, end: number): boolean {
  const rest = tokens.text.slice(end, end + 2);
  return rest.length === 2 && end < tokens.span.end && rest.startsWith(' ') && !/[\s.,;)\]–—-]/.test(rest.charAt(1));
}

function readTarget(tokens: Tokens, at: number, order: NumericOrder): Parsed | undefined {
  if (tokens.get(at).glue !== 'space') return undefined;
  const date = readDateOrPeriod(tokens, at, order);
  if (date !== undefined) return date;
  const token = tokens.get(at);
  if (isYearToken(token)) return { expression: { type: 'year', year: token.value }, next: at + 1 };
  return token.kind === 'in' || token.kind === 'time-preposition' ? undefined : readRelative(tokens, at, order);
}

/** "earlier this month", "later that year", "later in the week", "earlier last week" */
function readSide(tokens: Tokens, at: number): Parsed | undefined {
  const side = tokens.get(at);
  if (side.value !== Direction.later && side.value !== Direction.earlier) return undefined;
  const linked = tokens.get(at + 1).kind === 'in' && tokens.get(at + 1).glue === 'space';
  const next = linked ? at + 2 : at + 1;
  if (tokens.get(next).glue !== 'space') return undefined;
  const of = readUnitPhrase(tokens, next) ?? readDefiniteUnit(tokens, next);
  if (of === undefined) return undefined;
  if (of.expression.unit === Unit.day) return of;
  return { expression: { type: 'side', later: side.value === Direction.later, of: of.expression }, next: of.next };
}

/**
 * "in two weeks", "within a month": how long until then, where the sentence looks ahead, and "in a fortnight's time".
 * Otherwise it is how long something took or has not happened.
 */
function readDelay(tokens: Tokens, at: number): Parsed | undefined {
  const word = tokens.text.slice(tokens.get(at).start, tokens.get(at).end).toLowerCase();
  if (word !== 'in' && word !== 'within') return undefined;
  const first = tokens.get(at + 1);
  if (
    first.glue !== 'space' ||
    (first.kind !== 'number' && first.kind !== 'cardinal' && first.kind !== 'indefinite' && first.kind !== 'several')
  )
    return undefined;
  const duration = readDuration(tokens, at + 1);
  if (duration === undefined || !isAwaited(tokens, at, tokens.get(duration.next - 1).end)) return undefined;
  const { count, unit, vague } = duration;
  return {
    expression: { type: 'offset', count, unit, vague, direction: Direction.fromNow, from: undefined },
    next: duration.next,
  };
}

/** The sentence looks ahead, or "time" follows. */
function isAwaited(tokens: Tokens, at: number, end: number): boolean {
  if (/^['’]?s?['’]? time\b/.test(tokens.text.slice(end, end + 10))) return true;
  return looksAhead(tokens.text, tokens.get(at).start, tokens.span.start);
}
