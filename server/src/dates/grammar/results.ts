// Quarters in reports of results: "the quarter" and "the latest quarter" are the last one completed, "a year ago" beside them that
// quarter one year before. Only where the sentence speaks of money that a company made.

import { Direction, Unit, Which } from '../lexer/lexicon';
import type { Tokens } from '../lexer/tokens';
import type { Expression, ParseResult } from './expression';

const result =
  /\b(?:profits?|loss(?:es)?|earnings|earned|revenues?|sales|net income|operating income|dividend|turnover|margins?|bookings|a share|per share)\b/i;
const amount = /[$€£¥]|\b(?:million|billion|percent|per cent|cents|pence)\b|\d%/;
/** A quarter with its number is another one. */
const numbered = /\b(?:first|second|third|fourth|1st|2nd|3rd|4th)[- ]quarter|\bQ[1-4]\b|\b[1-4]Q\b/i;
const quarterWord = /\bquarter\b/i;
const latestBefore = /\b(?:latest|most recent) $/i;

/** How far a sentence of results is looked through. */
const reach = 240;

const lastQuarter: Expression = {
  type: 'which',
  which: Which.last,
  unit: Unit.quarter,
};
const quarterBefore: Expression = {
  type: 'offset',
  count: 1,
  unit: Unit.year,
  longer: [],
  direction: Direction.before,
  from: lastQuarter,
  vague: false,
  alike: true,
};

/** "the quarter", "latest quarter": the article or the unit is token `at`. */
export function readResultQuarter(tokens: Tokens, at: number): ParseResult | undefined {
  const article = tokens.get(at).kind === 'article';
  const unit = tokens.get(article ? at + 1 : at);
  if (unit.kind !== 'unit' || unit.value !== Unit.quarter || tokens.text.charAt(unit.end - 1) === 's') return undefined;
  if (article ? unit.glue !== 'space' : !latestBefore.test(tokens.text.slice(Math.max(0, unit.start - 14), unit.start)))
    return undefined;
  return isOfResults(tokens, unit.start) ? { expression: lastQuarter, next: article ? at + 2 : at + 1 } : undefined;
}

/** "a year ago", "a year earlier", "the year-earlier quarter", "year-ago period", beside a quarter. */
export function readYearBefore(tokens: Tokens, at: number): ParseResult | undefined {
  const first = tokens.get(at);
  const counted = first.kind === 'indefinite' || first.kind === 'article';
  const unitAt = counted ? at + 1 : at;
  const [unit, ago, period] = [tokens.get(unitAt), tokens.get(unitAt + 1), tokens.get(unitAt + 2)];
  if (unit.kind !== 'unit' || unit.value !== Unit.year || ago.kind !== 'direction') return undefined;
  if (ago.value !== Direction.ago && ago.value !== Direction.earlier) return undefined;
  const joined = ago.glue === 'dash' || (ago.glue === 'space' && first.kind === 'indefinite');
  if (!joined || !isOfResults(tokens, unit.start)) return undefined;
  const named =
    ago.glue === 'dash' && period.kind === 'unit' && period.value === Unit.quarter && period.glue === 'space';
  return { expression: quarterBefore, next: named ? unitAt + 3 : unitAt + 2 };
}

/** Whether the sentence around `at` gives the results of a quarter that it does not number. */
function isOfResults({ text, span }: Tokens, at: number): boolean {
  const before = text.slice(Math.max(span.start, at - reach), at);
  const behind = text.slice(at, Math.min(span.end, at + reach));
  const begins = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1;
  const ends = /[.!?]\s/.exec(behind)?.index ?? behind.length;
  const sentence = before.slice(begins) + behind.slice(0, ends);
  return quarterWord.test(sentence) && result.test(sentence) && amount.test(sentence) && !numbered.test(sentence);
}
