// Finds the places of dates in a text, from left to right, and what stands there; what it means is not asked yet.

import type { Span } from '../syntax/span';
import { Unit, Which } from './lexicon';
import type { Item } from './listGrammar';
import { readExpressions } from './rangeGrammar';
import type { NumericOrder } from './shapes';
import type { TokenKind, Tokens } from './tokens';

/** An expression and where it stands. */
export interface Found extends Item, Span {}

const STARTERS: ReadonlySet<TokenKind> = new Set([
  'month',
  'weekday',
  'number',
  'ordinal',
  'cardinal',
  'part',
  'half-word',
  'season',
  'day-word',
  'which',
  'decade',
  'decade-word',
  'quarter-letter',
  'half-letter',
  'around',
  'article',
  'indefinite',
  'several',
  'slack',
  'direction',
  'from',
  'between',
  'unit',
  'calendar-word',
  'holiday',
  'in',
  'time-preposition',
] as const);

/** All expressions in the tokens, in order, none inside another. */
export function scan(tokens: Tokens, order: NumericOrder): readonly Found[] {
  const found: Found[] = [];
  let at = 0;
  for (let token = tokens.get(at); token.kind !== 'end'; token = tokens.get(at)) {
    const blocked = blockedUntil(tokens, at);
    if (blocked > at) {
      at = blocked;
      continue;
    }
    const items = STARTERS.has(token.kind) ? readExpressions(tokens, at, order) : [];
    for (const item of items) {
      found.push({ ...item, start: tokens.get(item.first).start, end: tokens.get(item.next - 1).end });
    }
    at = Math.max(items[items.length - 1]?.next ?? 0, at + 1);
  }
  return found;
}

/** Behind "every Friday" and "fiscal 2024", which are no days of the calendar; `at` where nothing is blocked. */
function blockedUntil(tokens: Tokens, at: number): number {
  const { kind, value } = tokens.get(at);
  const next = tokens.get(at + 1);
  if (kind === 'which' && value === Which.each) {
    const repeated = next.kind === 'weekday' || next.kind === 'month' || next.kind === 'unit' || next.kind === 'season';
    return repeated && next.glue === 'space' ? at + 2 : at;
  }
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
