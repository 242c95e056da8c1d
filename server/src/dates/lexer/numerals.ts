// Numbers in words: "twenty-third", "nineteen ninety-six", "two thousand and fifteen". Digits are cut by `tokens`.

import { classOf, dashClass, letterClass, space } from './characterClasses';
import { type Lexeme, lookUp } from './lexicon';

/** `year` is set when the words can only be a year or a large count. */
export interface Numeral {
  readonly value: number;
  readonly end: number;
  readonly kind: 'cardinal' | 'ordinal' | 'year';
}

interface Word {
  readonly lexeme: Lexeme;
  readonly end: number;
}

/** The number that begins with the cardinal `first`, which ends at `end`. At least `first` itself. */
export function readNumeral(text: string, first: Lexeme, end: number, limit: number): Numeral {
  const alone: Numeral = { value: first.value, end, kind: 'cardinal' };
  const second = wordAfter(text, end, limit);
  if (second === undefined) return alone;
  if (second.lexeme.value === 1000 && first.value < 10) return withThousand(text, first.value, second, limit);
  if (second.lexeme.value === 100 && first.value >= 11 && first.value < 22)
    return withHundred(text, first.value, second, limit);
  if (first.value >= 20 && isDigitWord(second)) {
    const small: Numeral = { value: first.value + second.lexeme.value, end: second.end, kind: kindOf(second) };
    // "twenty twenty-five" is a year, "twenty five nineteen eighty six" a day and a year.
    return small;
  }
  const century = first.value >= 13 && first.value <= 20 && second.lexeme.kind === 'cardinal';
  if (!century || second.lexeme.value < 10 || second.lexeme.value > 99) return alone;
  const third = second.lexeme.value >= 20 ? wordAfter(text, second.end, limit) : undefined;
  if (third !== undefined && isDigitWord(third) && third.lexeme.kind === 'cardinal') {
    return { value: first.value * 100 + second.lexeme.value + third.lexeme.value, end: third.end, kind: 'year' };
  }
  return { value: first.value * 100 + second.lexeme.value, end: second.end, kind: 'year' };
}

function kindOf({ lexeme }: Word): 'cardinal' | 'ordinal' {
  return lexeme.kind === 'ordinal' ? 'ordinal' : 'cardinal';
}

function isDigitWord({ lexeme }: Word): boolean {
  return lexeme.value >= 1 && lexeme.value <= 9 && (lexeme.kind === 'cardinal' || lexeme.kind === 'ordinal');
}

/** "two thousand", "two thousand and fifteen". */
function withThousand(text: string, thousands: number, thousand: Word, limit: number): Numeral {
  return withRest(text, thousands * 1000, thousand.end, limit);
}

/** "nineteen hundred", "nineteen hundred ninety three". */
function withHundred(text: string, hundreds: number, hundred: Word, limit: number): Numeral {
  return withRest(text, hundreds * 100, hundred.end, limit);
}

function withRest(text: string, base: number, end: number, limit: number): Numeral {
  const round: Numeral = { value: base, end, kind: 'year' };
  let next = wordAfter(text, end, limit);
  const linked = next?.lexeme.kind === 'and';
  if (next !== undefined && linked) next = wordAfter(text, next.end, limit);
  if (next?.lexeme.kind !== 'cardinal' || next.lexeme.value >= 100) return round;
  const unit = next.lexeme.value >= 20 ? wordAfter(text, next.end, limit) : undefined;
  if (unit !== undefined && isDigitWord(unit) && unit.lexeme.kind === 'cardinal') {
    return { value: base + next.lexeme.value + unit.lexeme.value, end: unit.end, kind: 'year' };
  }
  return { value: base + next.lexeme.value, end: next.end, kind: 'year' };
}

/** The known word behind one space or hyphen. */
function wordAfter(text: string, from: number, limit: number): Word | undefined {
  const gap = classOf(text.charCodeAt(from));
  if (from >= limit || (gap !== space && gap !== dashClass)) return undefined;
  let end = from + 1;
  while (end < limit && end - from < 16 && classOf(text.charCodeAt(end)) === letterClass) end++;
  const lexeme = lookUp(text, from + 1, end);
  return lexeme === undefined ? undefined : { lexeme, end };
}
