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
  if (second.lexeme.value === 1000 && first.value < 10) return withRest(text, first.value * 1000, second.end, limit);
  if (second.lexeme.value === 100 && first.value >= 11 && first.value < 22)
    return withRest(text, first.value * 100, second.end, limit);
  // "twenty twenty-five" is a year, "twenty five nineteen eighty six" a day and a year.
  if (first.value >= 20 && isDigitWord(second)) {
    const kind = second.lexeme.kind === 'ordinal' ? 'ordinal' : 'cardinal';
    return { value: first.value + second.lexeme.value, end: second.end, kind };
  }
  const century = first.value >= 13 && first.value <= 20 && second.lexeme.kind === 'cardinal';
  if (!century || second.lexeme.value < 10 || second.lexeme.value > 99) return alone;
  return withUnits(text, first.value * 100, second, limit);
}

function isDigitWord({ lexeme }: Word): boolean {
  return lexeme.value >= 1 && lexeme.value <= 9 && (lexeme.kind === 'cardinal' || lexeme.kind === 'ordinal');
}

/** Behind the hundreds or thousands of "two thousand", "two thousand and fifteen", "nineteen hundred ninety three". */
function withRest(text: string, base: number, end: number, limit: number): Numeral {
  const round: Numeral = { value: base, end, kind: 'year' };
  let next = wordAfter(text, end, limit);
  const linked = next?.lexeme.kind === 'and';
  if (next !== undefined && linked) next = wordAfter(text, next.end, limit);
  if (next?.lexeme.kind !== 'cardinal' || next.lexeme.value >= 100) return round;
  return withUnits(text, base, next, limit);
}

/** A year that ends with the word `last`, or with the digit behind it: "ninety", "ninety-six". */
function withUnits(text: string, base: number, { lexeme, end }: Word, limit: number): Numeral {
  const unit = lexeme.value >= 20 ? wordAfter(text, end, limit) : undefined;
  if (unit === undefined || !isDigitWord(unit) || unit.lexeme.kind !== 'cardinal')
    return { value: base + lexeme.value, end, kind: 'year' };
  return { value: base + lexeme.value + unit.lexeme.value, end: unit.end, kind: 'year' };
}

/** The known word behind one space or hyphen; behind a hyphen the line may end: "twenty-", "first". */
function wordAfter(text: string, from: number, limit: number): Word | undefined {
  const gap = classOf(text.charCodeAt(from));
  if (from >= limit || (gap !== space && gap !== dashClass)) return undefined;
  let start = from + 1;
  if (gap === dashClass) while (start < limit && start - from < 8 && /\s/.test(text.charAt(start))) start++;
  let end = start;
  while (end < limit && end - start < 16 && classOf(text.charCodeAt(end)) === letterClass) end++;
  const lexeme = lookUp(text, start, end);
  return lexeme === undefined ? undefined : { lexeme, end };
}
