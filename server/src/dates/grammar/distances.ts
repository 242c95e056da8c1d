// Reads distances in time: "two days later", "nearly a year ago", "three weeks after 5 May", "in two weeks". What is measured
// from ("after 5 May") is read by a function that is handed in.

import { Direction, Unit, Which } from '../lexer/lexicon';
import type { Tokens } from '../lexer/tokens';
import { sentenceGoesOn } from './bareYear';
import type { Expression, Parsed } from './expression';
import { isYearToken, joins, nounFollows, wordFollows } from './shapes';
import { looksAhead } from './tense';

/** Reads the date that a distance is measured from. */
export type TargetReader = (at: number) => Parsed | undefined;

/** How far: `unit` is a value of `Unit`. */
export interface Distance {
  readonly count: number;
  readonly unit: number;
  readonly vague: boolean;
}

/** "nearly two years ago", "more than a week later" */
export function readAfterSlack(tokens: Tokens, at: number, target: TargetReader): Parsed | undefined {
  let next = at + 1;
  while (tokens.get(next).kind === 'slack' && tokens.get(next).glue === 'space' && next - at < 4) next++;
  const token = tokens.get(next);
  const counts =
    token.kind === 'number' || token.kind === 'cardinal' || token.kind === 'indefinite' || token.kind === 'several';
  return counts && token.glue === 'space' ? readCount(tokens, next, true, target) : undefined;
}

/** "two days later", "a year ago", "a few months earlier", "three weeks after 5 May", "two weeks and two days ago". */
export function readCount(tokens: Tokens, at: number, vague: boolean, target: TargetReader): Parsed | undefined {
  const duration = readDuration(tokens, at);
  if (duration === undefined) return readSeasonsAgo(tokens, at);
  const link = tokens.get(duration.next);
  const second = link.kind === 'and' && link.glue === 'space' ? readDuration(tokens, duration.next + 1) : undefined;
  const direction = tokens.get(second?.next ?? duration.next);
  if (direction.kind === 'from' && direction.glue === 'space' && second === undefined)
    return readFromNow(tokens, duration.next, { ...duration, vague: vague || duration.vague }, target);
  if (direction.kind !== 'direction' || direction.glue !== 'space') return undefined;
  const soft = { ...duration, vague: vague || duration.vague };
  if (second === undefined) return readDirection(tokens, duration.next, soft, target);
  const near = readDirection(tokens, second.next, second, target);
  if (near?.expression.type !== 'offset') return undefined;
  // "two weeks and two days ago": two days before what is two weeks ago.
  const { direction: turn } = near.expression;
  const forward = turn === Direction.later || turn === Direction.after || turn === Direction.fromNow;
  const { count, unit, vague: softly } = soft;
  const longer: Expression = { ...near.expression, count, unit, vague: softly };
  const rest = { count: second.count, unit: second.unit, direction: forward ? Direction.after : Direction.before };
  return { expression: { type: 'offset', ...rest, vague: softly, from: longer }, next: near.next };
}

/** "two days from now", "two days from today", "a week from Friday" */
function readFromNow(tokens: Tokens, at: number, distance: Distance, target: TargetReader): Parsed | undefined {
  const { count, unit, vague } = distance;
  const { kind, glue } = tokens.get(at + 1);
  if (glue !== 'space') return undefined;
  if (kind === 'now') {
    const fromNow = { count, unit, vague, direction: Direction.fromNow, from: undefined };
    return { expression: { type: 'offset', ...fromNow }, next: at + 2 };
  }
  const from = kind === 'day-word' || kind === 'weekday' ? target(at + 1) : undefined;
  if (from?.expression.type !== 'today' && from?.expression.type !== 'weekday') return undefined;
  const expression: Expression = {
    type: 'offset',
    count,
    unit,
    vague,
    direction: Direction.after,
    from: from.expression,
  };
  return { expression, next: from.next };
}

/** "two summers ago" */
function readSeasonsAgo(tokens: Tokens, at: number): Parsed | undefined {
  const [count, seasons, ago] = [tokens.get(at), tokens.get(at + 1), tokens.get(at + 2)];
  if (seasons.kind !== 'seasons' || seasons.glue !== 'space' || ago.glue !== 'space') return undefined;
  if (ago.kind !== 'direction' || ago.value !== Direction.ago || count.kind === 'several') return undefined;
  if (count.value < 2 || count.value > 99) return undefined;
  const of: Expression = { type: 'season', year: undefined, number: seasons.value };
  return { expression: { type: 'which-of', which: Which.last, told: false, count: count.value, of }, next: at + 3 };
}

/** "two days", "a few weeks", "two and a half years" */
function readDuration(tokens: Tokens, at: number): (Distance & { next: number }) | undefined {
  const first = tokens.get(at);
  const halved = first.kind === 'half-word' && first.value === 0 && tokens.get(at + 1).kind === 'indefinite';
  if (first.kind === 'half-word' && !halved) return undefined;
  if ((first.kind === 'number' && first.digits > 3) || isYearToken(first) || (first.value < 1 && !halved))
    return undefined;
  let count = halved ? 0.5 : first.value;
  let next = halved ? at + 2 : at + 1;
  let vague = halved || first.kind === 'several';
  const several = tokens.get(next);
  if (first.kind === 'indefinite' && several.kind === 'several' && several.glue === 'space') {
    ({ value: count } = several);
    vague = true;
    next++;
  }
  if (vague && tokens.get(next).kind === 'of') next++;
  if (readHalf(tokens, next)) {
    count += 0.5;
    vague = true;
    next += 3;
  }
  const unit = tokens.get(next);
  if (unit.kind !== 'unit' || unit.value >= Unit.workweek || !joins(unit.glue, 'space', 'dash')) return undefined;
  if (readHalf(tokens, next + 1)) return { count: count + 0.5, unit: unit.value, vague: true, next: next + 4 };
  return { count, unit: unit.value, vague, next: next + 1 };
}

/** "and a half" */
function readHalf(tokens: Tokens, at: number): boolean {
  const half = tokens.get(at + 2);
  return (
    tokens.get(at).kind === 'and' &&
    tokens.get(at + 1).kind === 'indefinite' &&
    half.kind === 'half-word' &&
    half.value === 0
  );
}

/** Behind a count and a unit: "ago", "later", "before", "after 5 May". */
export function readDirection(
  tokens: Tokens,
  at: number,
  distance: Distance,
  target: TargetReader,
): Parsed | undefined {
  const direction = tokens.get(at);
  const measured = direction.value === Direction.before || direction.value === Direction.after;
  const { count, unit, vague } = distance;
  if (measured && isAlone(tokens, at + 1, Which.that)) {
    return {
      expression: { type: 'offset', count, unit, direction: direction.value, from: undefined, vague },
      next: at + 2,
    };
  }
  const alike = direction.value === Direction.ago && !vague ? readAlike(tokens, at + 1, target) : undefined;
  if (alike !== undefined) {
    const offset = { type: 'offset', count, unit, direction: Direction.before, vague, alike: true } as const;
    return { expression: { ...offset, from: alike.expression }, next: alike.next };
  }
  const from = measured ? target(at + 1) : undefined;
  // "two days after the battle" is measured from something that is no date.
  if (measured && from === undefined && (wordFollows(tokens, direction.end) || isQuoted(tokens, direction.end)))
    return undefined;
  return {
    expression: { type: 'offset', count, unit, direction: direction.value, from: from?.expression, vague },
    next: from?.next ?? at + 1,
  };
}

/** Behind "a year ago": "today", "this month", "Monday". */
function readAlike(tokens: Tokens, at: number, target: TargetReader): Parsed | undefined {
  const { kind, value, glue } = tokens.get(at);
  if (glue !== 'space' || !(kind === 'day-word' || kind === 'weekday' || (kind === 'which' && value === Which.this)))
    return undefined;
  const time = target(at);
  const type = time?.expression.type;
  return type === 'today' || type === 'which' || type === 'weekday' ? time : undefined;
}

/** "a year after that", "the week before last": the word stands for a time by itself. */
export function isAlone(tokens: Tokens, at: number, which: number): boolean {
  const word = tokens.get(at);
  if (word.kind !== 'which' || word.value !== which || word.glue !== 'space') return false;
  const next = tokens.get(at + 1);
  const unit = next.kind === 'unit' || next.kind === 'weekday' || next.kind === 'month' || next.kind === 'season';
  if (unit && next.glue === 'space') return false;
  return !nounFollows(tokens, at) || sentenceGoesOn(tokens.text, word.end);
}

function isQuoted(tokens: Tokens, end: number): boolean {
  const rest = tokens.text.slice(end, end + 2);
  return rest.length === 2 && end < tokens.span.end && rest.startsWith(' ') && !/[\s.,;)\]–—-]/.test(rest.charAt(1));
}

/**
 * "in two weeks", "within a month": how long until then, where the sentence looks ahead, and "in a fortnight's time".
 * Otherwise it is how long something took or has not happened.
 */
export function readDelay(tokens: Tokens, at: number): Parsed | undefined {
  const word = tokens.text.slice(tokens.get(at).start, tokens.get(at).end).toLowerCase();
  if (word !== 'in' && word !== 'within') return undefined;
  const first = tokens.get(at + 1);
  if (
    first.glue !== 'space' ||
    (first.kind !== 'number' && first.kind !== 'cardinal' && first.kind !== 'indefinite' && first.kind !== 'several')
  )
    return undefined;
  const duration = readDuration(tokens, at + 1);
  // "within three months of the defeat" counts from something that is no date.
  if (duration === undefined || tokens.get(duration.next).kind === 'of') return undefined;
  if (!isAwaited(tokens, at, tokens.get(duration.next - 1).end)) return undefined;
  const { count, unit, vague } = duration;
  return {
    expression: { type: 'offset', count, unit, vague, direction: Direction.fromNow, from: undefined },
    next: duration.next,
  };
}

/** The sentence looks ahead, or "time" follows. */
function isAwaited(tokens: Tokens, at: number, end: number): boolean {
  if (/^['’]?s?['’]? time\b/.test(tokens.text.slice(end, end + 10))) return true;
  const { start } = tokens.get(at);
  return looksAhead(tokens.text, { start, end }, { start: tokens.span.start, end }) === true;
}
