// Reads distances in time: "two days later", "nearly a year ago", "three weeks after 5 May", "in two weeks". What is measured
// from ("after 5 May") is read by a function that is handed in.

import { Direction, Unit, Which } from '../lexer/lexicon';
import type { Tokens } from '../lexer/tokens';
import { sentenceGoesOn } from './bareYear';
import type { Expression, OffsetExpression, ParseResult, Step } from './expression';
import { isYearToken, joins, nounFollows, wordFollows } from './shapes';
import { looksAhead } from './tense';

/** Reads the date that a distance is measured from. */
export type TargetReader = (at: number) => ParseResult | undefined;

/** How far: `unit` is a value of `Unit`. */
export interface Distance extends Step {
  readonly vague: boolean;
  /** The steps before the last, "a month" of "a month and three days"; empty for most. */
  readonly longer: readonly Step[];
}

/** A distance as it is written, and the index of the first token behind it. */
interface Steps extends Distance {
  readonly next: number;
}

/** "nearly two years ago", "more than a week later" */
export function readAfterSlack(tokens: Tokens, at: number, target: TargetReader): ParseResult | undefined {
  let next = at + 1;
  while (tokens.get(next).kind === 'slack' && tokens.get(next).glue === 'space' && next - at < 4) next++;
  const token = tokens.get(next);
  const counts =
    token.kind === 'number' || token.kind === 'cardinal' || token.kind === 'indefinite' || token.kind === 'several';
  return counts && token.glue === 'space' ? readCount(tokens, next, true, target) : undefined;
}

/** "two days later", "a year ago", "three weeks after 5 May", "a month and three days later", "2 months 10 days ago". */
export function readCount(tokens: Tokens, at: number, vague: boolean, target: TargetReader): ParseResult | undefined {
  const duration = readDuration(tokens, at);
  if (duration === undefined || isTailOfDistance(tokens, at, duration)) return undefined;
  const whole = readFinerSteps(tokens, duration);
  // "He slept for two weeks and three days later": one distance or two.
  if (whole.longer.length > 0 && at > 0 && isFor(tokens, at - 1)) return undefined;
  const distance = { ...whole, vague: vague || whole.vague };
  const direction = tokens.get(whole.next);
  if (direction.kind === 'from' && direction.glue === 'space') return readFromNow(tokens, whole.next, distance, target);
  if (direction.kind !== 'direction' || direction.glue !== 'space') return undefined;
  return readDirection(tokens, whole.next, distance, target);
}

const maxSteps = 4;

/** From "two years" on to "two years, four months and six days": each step shorter than the one before. */
function readFinerSteps(tokens: Tokens, first: Steps): Steps {
  let steps = first;
  while (steps.longer.length + 1 < maxSteps) {
    const link = tokens.get(steps.next);
    const linked = link.kind === 'and' && joins(link.glue, 'space', 'comma');
    const at = linked ? steps.next + 1 : steps.next;
    const { kind, glue } = tokens.get(at);
    const counted =
      kind === 'number' || kind === 'cardinal' || (linked && (kind === 'indefinite' || kind === 'several'));
    if (!counted || !(glue === 'space' || (glue === 'comma' && !linked))) break;
    const finer = readDuration(tokens, at);
    if (finer === undefined || !isFiner(finer.unit, steps.unit)) break;
    const { count, unit } = steps;
    steps = { ...finer, vague: steps.vague || finer.vague, longer: [...steps.longer, { count, unit }] };
  }
  return steps;
}

/** Whether `unit` is shorter than `than`; a fortnight and a weekend are no parts of a longer distance. */
function isFiner(unit: number, than: number): boolean {
  return unit < than && unit !== Unit.fortnight && than <= Unit.century;
}

/** "some months and three days later": the end of a distance whose beginning cannot be read; "the last 3 months and 2 days ago" is none. */
function isTailOfDistance(tokens: Tokens, at: number, { unit }: Distance): boolean {
  let longer = stepBefore(tokens, at);
  if (longer < 0 || !isFiner(unit, tokens.get(longer).value)) return false;
  for (let steps = 1; steps < maxSteps; steps++) {
    if (longer > 1 && tokens.get(longer - 2).kind === 'which') return false;
    const before = stepBefore(tokens, longer - 1);
    if (before < 0) break;
    longer = before;
  }
  return true;
}

/** The unit before the count at `at`, joined to it by "and", a comma or nothing; -1 where there is none. */
function stepBefore(tokens: Tokens, at: number): number {
  if (at < 1) return -1;
  const { glue } = tokens.get(at);
  const linked = tokens.get(at - 1).kind === 'and' && glue === 'space';
  const before = linked ? at - 2 : at - 1;
  const joined = linked || glue === 'space' || glue === 'comma';
  return joined && before >= 0 && tokens.get(before).kind === 'unit' ? before : -1;
}

function isFor(tokens: Tokens, at: number): boolean {
  const { start, end } = tokens.get(at);
  return tokens.text.slice(start, end).toLowerCase() === 'for';
}

/** "two days from now", "two days from today", "a week from Friday" */
function readFromNow(tokens: Tokens, at: number, distance: Distance, target: TargetReader): ParseResult | undefined {
  const { kind, glue } = tokens.get(at + 1);
  if (glue !== 'space') return undefined;
  if (kind === 'now') return { expression: offsetOf(distance, Direction.fromNow, undefined), next: at + 2 };
  const from = kind === 'day-word' || kind === 'weekday' ? target(at + 1) : undefined;
  if (from?.expression.type !== 'today' && from?.expression.type !== 'weekday') return undefined;
  return { expression: offsetOf(distance, Direction.after, from.expression), next: from.next };
}

/** "two days", "a few weeks", "two and a half years" */
function readDuration(tokens: Tokens, at: number): Steps | undefined {
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
  if (readHalf(tokens, next + 1))
    return { count: count + 0.5, unit: unit.value, vague: true, longer: [], next: next + 4 };
  return { count, unit: unit.value, vague, longer: [], next: next + 1 };
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
): ParseResult | undefined {
  const direction = tokens.get(at);
  const measured = direction.value === Direction.before || direction.value === Direction.after;
  if (measured && isAlone(tokens, at + 1, Which.that))
    return { expression: offsetOf(distance, direction.value, undefined), next: at + 2 };
  const single = direction.value === Direction.ago && !distance.vague && distance.longer.length === 0;
  const alike = single ? readAlike(tokens, at + 1, target) : undefined;
  if (alike !== undefined) {
    const expression = { ...offsetOf(distance, Direction.before, alike.expression), alike: true };
    return { expression, next: alike.next };
  }
  const from = measured ? target(at + 1) : undefined;
  // "two days after the battle" is measured from something that is no date.
  if (measured && from === undefined && (wordFollows(tokens, direction.end) || isQuoted(tokens, direction.end)))
    return undefined;
  return { expression: offsetOf(distance, direction.value, from?.expression), next: from?.next ?? at + 1 };
}

function offsetOf(distance: Distance, direction: number, from: Expression | undefined): OffsetExpression {
  const { count, unit, vague, longer } = distance;
  return { type: 'offset', count, unit, vague, longer, direction, from };
}

/** Behind "a year ago": "today", "this month", "Monday". */
function readAlike(tokens: Tokens, at: number, target: TargetReader): ParseResult | undefined {
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
export function readDelay(tokens: Tokens, at: number): ParseResult | undefined {
  const word = tokens.text.slice(tokens.get(at).start, tokens.get(at).end).toLowerCase();
  if (word !== 'in' && word !== 'within') return undefined;
  const first = tokens.get(at + 1);
  if (
    first.glue !== 'space' ||
    (first.kind !== 'number' && first.kind !== 'cardinal' && first.kind !== 'indefinite' && first.kind !== 'several')
  )
    return undefined;
  const alone = readDuration(tokens, at + 1);
  const duration = alone && readFinerSteps(tokens, alone);
  // "within three months of the defeat" counts from something that is no date.
  if (duration === undefined || tokens.get(duration.next).kind === 'of') return undefined;
  if (!isAwaited(tokens, at, tokens.get(duration.next - 1).end)) return undefined;
  return { expression: offsetOf(duration, Direction.fromNow, undefined), next: duration.next };
}

/** The sentence looks ahead, or "time" follows. */
function isAwaited(tokens: Tokens, at: number, end: number): boolean {
  if (/^['’]?s?['’]? time\b/.test(tokens.text.slice(end, end + 10))) return true;
  const { start } = tokens.get(at);
  return looksAhead(tokens.text, { start, end }, { start: tokens.span.start, end }) === true;
}
