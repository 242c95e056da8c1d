// Reads times that are said from a standpoint: weekdays, "yesterday", "last week", "two days later", "that year".

import { nameSet } from '../../syntax/wordSet';
import { classOf, dashClass, isCapital, letterClass } from '../lexer/characterClasses';
import { Direction, Part, Unit, Which } from '../lexer/lexicon';
import type { Token, TokenKind, Tokens } from '../lexer/tokens';
import { sentenceGoesOn } from './bareYear';
import { readCalendarDate, readNamedYear } from './calendarDates';
import { isAlone, readAfterSlack, readCount, readDelay, readDirection, type TargetReader } from './distances';
import { dayExpression, lacksYear, type ParseResult, type WhichExpression } from './expression';
import { readPair } from './numericDates';
import { readDateOrPeriod } from './periodExpressions';
import { readResultQuarter, readYearBefore } from './results';
import { isYearToken, joins, nounFollows, wordFollows } from './shapes';
import { countsFromNarrative, readDefiniteUnit, readUnitPhrase } from './unitPhrase';
import { readWeekday, weekdayParsed } from './weekdays';

/** The relative time that begins at token `at`. */
export function readRelative(tokens: Tokens, at: number): ParseResult | undefined {
  const token = tokens.get(at);
  const target: TargetReader = (index) => readTarget(tokens, index);
  switch (token.kind) {
    case 'weekday':
      return readWeekday(tokens, at);
    case 'day-word':
      return isNewspaper(tokens, token)
        ? undefined
        : { expression: { type: 'today', shift: token.value }, next: at + 1 };
    case 'which':
      return readWhich(tokens, at, false);
    case 'article':
      return readResultQuarter(tokens, at) ?? readYearBefore(tokens, at) ?? readAfterArticle(tokens, at);
    case 'unit':
      return readResultQuarter(tokens, at) ?? readYearBefore(tokens, at);
    case 'indefinite':
      return readYearBefore(tokens, at) ?? readCount(tokens, at, false, target);
    case 'number':
    case 'cardinal':
    case 'several':
    case 'half-word':
      return readCount(tokens, at, false, target);
    case 'slack':
    case 'around':
      return readAfterSlack(tokens, at, target);
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
    classOf(text.charCodeAt(start - 2)) === letterClass
  );
}

/** Behind "the": "the next day", "the previous year", "the day before", "the day following", "for the year". */
function readAfterArticle(tokens: Tokens, at: number): ParseResult | undefined {
  const token = tokens.get(at + 1);
  if (token.glue !== 'space') return undefined;
  if (token.kind === 'which') return readWhich(tokens, at + 1, true);
  if (token.kind === 'ordinal') return readCalendarDate(tokens, at + 1) ?? readDayOfMonth(tokens, at + 1);
  if (token.kind !== 'unit' || token.value >= Unit.clock) return undefined;
  const after = tokens.get(at + 2);
  if (after.kind === 'direction' && after.glue === 'space') {
    const beforeLast = after.value === Direction.before && isAlone(tokens, at + 3, Which.last);
    const afterNext = after.value === Direction.after && isAlone(tokens, at + 3, Which.next);
    if ((beforeLast || afterNext) && token.value !== Unit.day) {
      const which = beforeLast ? Which.beforeLast : Which.afterNext;
      return { expression: { type: 'which', which, unit: token.value }, next: at + 4 };
    }
    // "a year to the day later" is a year later.
    if (after.value === Direction.later) return undefined;
    const one = { count: 1, unit: token.value, vague: false, longer: [] };
    const distance = readDirection(tokens, at + 2, one, (index) => readTarget(tokens, index));
    if (distance !== undefined) return distance;
  }
  if (
    after.kind === 'which' &&
    after.value === Which.following &&
    after.glue === 'space' &&
    (!wordFollows(tokens, after.end) || sentenceGoesOn(tokens.text, after.end))
  ) {
    return {
      expression: { type: 'which', which: Which.following, unit: token.value, fromNarrative: true },
      next: at + 3,
    };
  }
  const awaited = at > 0 && token.value === Unit.weekend && ['by', 'to'].includes(tokens.get(at - 1).kind);
  if (awaited) return { expression: { type: 'which', which: Which.this, unit: Unit.weekend }, next: at + 2 };
  const weekend = token.value === Unit.weekend && !isCapital(tokens.text.charCodeAt(token.start));
  return weekend || isUnitPlace(tokens, at) ? readDefiniteUnit(tokens, at) : undefined;
}

/** "for the year", "during the week": behind a preposition the unit alone is the current one. */
function isUnitPlace(tokens: Tokens, at: number): boolean {
  const article = tokens.get(at);
  if (at === 0 || article.glue !== 'space' || article.capital) return false;
  const before = tokens.get(at - 1).kind;
  if (before !== 'time-preposition' && before !== 'in' && before !== 'of') return false;
  if (tokens.get(at + 1).value >= Unit.decade) return false;
  // "in the year-earlier period"
  if (classOf(tokens.text.charCodeAt(tokens.get(at + 1).end)) === dashClass) return false;
  return !wordFollows(tokens, tokens.get(at + 1).end) && !isCapital(tokens.text.charCodeAt(tokens.get(at + 1).start));
}

const dayLeaders: ReadonlySet<TokenKind> = nameSet('on by to from direction time-preposition');

/** "on the 18th", "until the 4th": a day of the month, where no noun follows; "on the 4th of last month". */
function readDayOfMonth(tokens: Tokens, at: number): ParseResult | undefined {
  const [article, day] = [tokens.get(at - 1), tokens.get(at)];
  if (day.digits === 0 || day.value > 31 || at < 2 || article.glue !== 'space') return undefined;
  const before = tokens.get(at - 2);
  // "on the morning of the 4th"
  const ofPart = before.kind === 'of' && at > 2 && before.glue === 'space' && tokens.get(at - 3).kind === 'daypart';
  if (!dayLeaders.has(before.kind) && !ofPart) return undefined;
  const of = tokens.get(at + 1);
  const month = of.kind === 'of' && of.glue === 'space' ? readUnitPhrase(tokens, at + 2) : undefined;
  if (month?.expression.unit === Unit.month) {
    return {
      expression: { type: 'nth', rank: day.value, count: 1, unit: Unit.day, of: month.expression },
      next: month.next,
    };
  }
  if (nounFollows(tokens, at) && !sentenceGoesOn(tokens.text, day.end)) return undefined;
  if (tokens.get(at + 1).kind === 'unit' || tokens.get(at + 1).kind === 'weekday') return undefined;
  return { expression: dayExpression({ day: day.value }), next: at + 1 };
}

/** "last week", "this year", "next Friday", "last January", "the following day", "the past two weeks", "last night". */
function readWhich(tokens: Tokens, at: number, definite: boolean): ParseResult | undefined {
  const which = tokens.get(at);
  const token = tokens.get(at + 1);
  if (which.value >= Which.final || token.glue !== 'space') return undefined;
  const fromNarrative = countsFromNarrative(which.value, definite);
  const unit = readUnitPhrase(tokens, definite ? at - 1 : at);
  if (unit !== undefined)
    return (
      readWeekdayOfWeek(tokens, unit) ??
      readSameInYear(tokens, unit) ??
      readPartOwned(tokens, unit) ??
      asRolling(unit, definite)
    );
  // "this past summer"
  if (token.kind === 'which' && token.value < Which.final && token.value !== Which.that) {
    return tokens.descend(() => readWhich(tokens, at + 1, definite));
  }
  // "said that May had", "estimates that 4.9 million": a conjunction, unless a phrase ends there, as in "that autumn,".
  const period = token.kind === 'month' || token.kind === 'season';
  if (which.value === Which.that && token.kind !== 'daypart' && (!period || nounFollows(tokens, at + 1)))
    return undefined;
  switch (token.kind) {
    case 'weekday': {
      const dated = readCalendarDate(tokens, at + 1);
      if (dated !== undefined && which.value === Which.this && lacksYear(dated.expression)) {
        return {
          expression: { type: 'which-of', which: Which.this, fromNarrative, of: dated.expression },
          next: dated.next,
        };
      }
      return dated ?? weekdayParsed(token.value, at + 2, undefined, which.value, fromNarrative);
    }
    case 'daypart':
      if (which.value === Which.same || which.value === Which.that)
        return { expression: { type: 'which', which: Which.same, unit: Unit.day, fromNarrative: true }, next: at + 2 };
      return which.value <= Which.last
        ? { expression: { type: 'today', shift: -which.value }, next: at + 2 }
        : undefined;
    case 'month':
    case 'season':
    case 'holiday':
      return readWhichDate(tokens, at, fromNarrative);
    case 'number':
    case 'cardinal':
    case 'ordinal':
    case 'several':
      if (which.value === Which.last && isVerb(tokens.text, which.start)) return undefined;
      return readSpan(tokens, at, fromNarrative) ?? readWhichDate(tokens, at, fromNarrative);
    default:
      return undefined;
  }
}

const auxiliary = /\b(?:will|would|can|could|may|might|must|should|shall|not|to|did|does|do)\s$|n['’]t\s$|['’]ll\s$/i;

/** "The talks will last three weeks": how long, and not when. */
function isVerb(text: string, start: number): boolean {
  return auxiliary.test(text.slice(Math.max(0, start - 8), start));
}

/** "the same month last year", "the same quarter of the previous year" */
function readSameInYear(tokens: Tokens, { expression, next }: ParseResult<WhichExpression>): ParseResult | undefined {
  if (expression.which !== Which.same || expression.unit >= Unit.year) return undefined;
  const year = readNamedYear(tokens, next);
  return year && { expression: { type: 'in-year', of: expression, year: year.expression }, next: year.next };
}

/** "last year's third quarter", "this year's first half" */
function readPartOwned(tokens: Tokens, { expression, next }: ParseResult<WhichExpression>): ParseResult | undefined {
  const [rank, whole] = [tokens.get(next), tokens.get(next + 1)];
  if (expression.unit !== Unit.year || rank.kind !== 'ordinal' || rank.glue !== 'possessive') return undefined;
  if (whole.glue !== 'space') return undefined;
  if (whole.kind === 'half-word' && whole.value === 0 && rank.value <= 2) {
    const part = rank.value === 1 ? Part.firstHalf : Part.secondHalf;
    return { expression: { type: 'part', part, of: expression }, next: next + 2 };
  }
  if (whole.kind !== 'unit' || whole.value !== Unit.quarter || rank.value > 4) return undefined;
  const quarter = { rank: rank.value, count: 1, unit: Unit.quarter };
  return { expression: { type: 'nth', ...quarter, of: expression }, next: next + 2 };
}

/** "over the last decade" is the ten years up to now; "last decade" is the one before this. */
function asRolling(unit: ParseResult<WhichExpression>, definite: boolean): ParseResult {
  const { expression } = unit;
  if (!definite || expression.which !== Which.last || expression.unit !== Unit.decade) return unit;
  return { ...unit, expression: { ...expression, which: Which.past } };
}

/** "next week Wednesday", "next week on Tuesday", "previous week - Monday" */
function readWeekdayOfWeek(tokens: Tokens, week: ParseResult): ParseResult | undefined {
  if (week.expression.type !== 'which' || week.expression.unit !== Unit.week) return undefined;
  const link = tokens.get(week.next);
  const at = link.kind === 'on' && link.glue === 'space' ? week.next + 1 : week.next;
  const weekday = tokens.get(at);
  if (weekday.kind !== 'weekday' || !joins(weekday.glue, 'space', 'spaced-dash')) return undefined;
  return weekdayParsed(weekday.value, at + 1, week.expression);
}

/** "last January", "next summer", "next 5/12", "last Christmas", "this September": a date that lacks its year. */
function readWhichDate(tokens: Tokens, at: number, fromNarrative: boolean): ParseResult | undefined {
  const token = tokens.get(at + 1);
  if (token.kind === 'month' && token.ambiguous && !token.capital) return undefined;
  const month: ParseResult | undefined =
    token.kind === 'month'
      ? { expression: { type: 'month', year: undefined, month: token.value }, next: at + 2 }
      : undefined;
  const date = readDateOrPeriod(tokens, at + 1) ?? readLedPair(tokens, at) ?? month;
  if (date === undefined || !lacksYear(date.expression) || date.expression.type === 'quarter') return undefined;
  return {
    expression: { type: 'which-of', which: tokens.get(at).value, fromNarrative, of: date.expression },
    next: date.next,
  };
}

/** "this 5/12", "next 5/12": with a slash only, because "next 5.2" is a figure. */
function readLedPair(tokens: Tokens, at: number): ParseResult | undefined {
  return tokens.get(at + 2).glue === 'slash' ? readPair(tokens, at + 1, true) : undefined;
}

/** "the past two weeks", "next five days" */
function readSpan(tokens: Tokens, at: number, fromNarrative: boolean): ParseResult | undefined {
  const [which, number, unit] = [tokens.get(at), tokens.get(at + 1), tokens.get(at + 2)];
  // "Following two days of losses" is about what comes after them.
  if (which.value === Which.following || which.value === Which.same) return undefined;
  if (number.kind === 'ordinal' || number.value > 99 || number.digits > 2) return undefined;
  if (unit.kind !== 'unit' || unit.value >= Unit.clock || unit.glue !== 'space') return undefined;
  return {
    expression: {
      type: 'span',
      count: number.value,
      unit: unit.value,
      which: which.value,
      fromNarrative,
      vague: number.kind === 'several',
    },
    next: at + 3,
  };
}

/** "earlier this month", "later that year", "later in the week", "earlier last week" */
function readSide(tokens: Tokens, at: number): ParseResult | undefined {
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

/** The date that a distance is measured from: "after 5 May", "before last Friday". */
function readTarget(tokens: Tokens, at: number): ParseResult | undefined {
  if (tokens.get(at).glue !== 'space') return undefined;
  const date = readDateOrPeriod(tokens, at);
  if (date !== undefined) return date;
  const token = tokens.get(at);
  if (isYearToken(token)) return { expression: { type: 'year', year: token.value }, next: at + 1 };
  return token.kind === 'in' || token.kind === 'time-preposition'
    ? undefined
    : tokens.descend(() => readRelative(tokens, at));
}
