// Finds the places of dates in a text, from left to right, and what stands there; what it means is not asked yet.

import type { Span } from '../../syntax/span';
import { nameSet } from '../../syntax/wordSet';
import type { NumericOrder } from '../calendar/reading';
import { findCandidates } from '../lexer/candidateRanges';
import { Unit, Which } from '../lexer/lexicon';
import { type TokenKind, Tokens } from '../lexer/tokens';
import type { Item } from './dateLists';
import { withDoubts } from './doubts';
import type { Expression } from './expression';
import { readExpressions } from './ranges';

/** An expression, where it stands, and the word right before it, if that is one that leads dates. */
export interface FoundExpression extends Span {
  readonly expression: Expression;
  readonly lead: Lead | undefined;
}

export interface Lead {
  readonly kind: TokenKind;
  readonly start: number;
}

const starters: ReadonlySet<TokenKind> = nameSet(
  'month weekday number era-year era ordinal cardinal part half-word rest season day-word which decade decade-word quarter-letter half-letter week-letter around article indefinite several slack direction from between unit calendar-word week-commencing holiday in time-preposition',
);

/** All expressions in `span` of `text`, in order, none inside another. */
export function scan(text: string, span: Span, order: NumericOrder): readonly FoundExpression[] {
  const found: FoundExpression[] = [];
  const candidates = findCandidates(text, span);
  for (let index = 0; index + 1 < candidates.length; index += 2) {
    const from = Math.max(candidates[index] ?? 0, found[found.length - 1]?.end ?? 0);
    scanTokens(new Tokens(text, span, order, from, candidates[index + 1]), found);
  }
  return found;
}

function scanTokens(tokens: Tokens, found: FoundExpression[]): void {
  let at = 0;
  for (let token = tokens.get(at); token.kind !== 'end'; token = tokens.get(at)) {
    const blocked = blockedUntil(tokens, at);
    if (blocked > at) {
      at = blocked;
      continue;
    }
    const items = starters.has(token.kind) ? readExpressions(tokens, at) : [];
    for (const item of items) found.push(foundAt(tokens, item));
    const last = items[items.length - 1];
    at = Math.max(last?.next ?? 0, at + 1);
    while (last?.end !== undefined && tokens.get(at).start < last.end && tokens.get(at).kind !== 'end') at++;
  }
}

function foundAt(tokens: Tokens, { expression, first, next, end = tokens.get(next - 1).end }: Item): FoundExpression {
  const { start, glue } = tokens.get(first);
  const before = first > 0 && glue === 'space' ? tokens.get(first - 1) : undefined;
  const lead = before && { kind: before.kind, start: before.start };
  return { ...withDoubts(tokens.text, tokens.span, { expression, start, end }), lead };
}

/** Days that have become names of what happened on them, in whichever year the text is from. */
const namedDays = new Map([
  ['9-11', /^ (?:terror|attack|hijack|commission)/],
  ['1-6', /^ (?:committee|panel|riot|attack|insurrection|hearing|case|defendant)/],
  ['10-7', /^ (?:attack|massacre|assault|hostage)/],
]);

/** "the Sept. 11 attacks" are not of the last September. */
function isNamedDay(tokens: Tokens, at: number): boolean {
  const day = tokens.get(at + 1);
  const name =
    day.kind === 'number' && day.glue === 'space' ? namedDays.get(`${tokens.get(at).value}-${day.value}`) : undefined;
  return name?.test(tokens.text.slice(day.end, day.end + 12)) === true;
}

/** Behind "every Friday" and "fiscal 2024", which are no days of the calendar; `at` where nothing is blocked. */
function blockedUntil(tokens: Tokens, at: number): number {
  const { kind, value } = tokens.get(at);
  const next = tokens.get(at + 1);
  if (kind === 'which' && value === Which.each) {
    const repeated = next.kind === 'weekday' || next.kind === 'month' || next.kind === 'unit' || next.kind === 'season';
    return repeated && next.glue === 'space' ? at + 2 : at;
  }
  if (kind === 'month' && isNamedDay(tokens, at)) return at + 2;
  if (kind !== 'fiscal') return at;
  const quarter = tokens.get(at + 2);
  if (next.kind === 'ordinal' && quarter.kind === 'unit' && quarter.value === Unit.quarter) return at + 3;
  let end = at + 1;
  if (tokens.get(end).kind === 'unit' && tokens.get(end).glue === 'space') end++;
  const year = tokens.get(end);
  if (year.kind !== 'number' || (year.glue !== 'space' && year.glue !== 'none')) return at;
  const second = tokens.get(end + 1);
  return second.kind === 'number' && (second.glue === 'dash' || second.glue === 'slash') ? end + 2 : end + 1;
}
