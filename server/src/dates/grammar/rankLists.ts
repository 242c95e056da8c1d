// Reads several periods that share the word for what they are: "the 16th and 17th centuries", "the first and second quarters of
// 2024", "the second or third week of May". Lists of days are read in `listGrammar`.

import type { Tokens } from '../lexer/tokens';
import type { Item } from './dateLists';
import type { Expression, ParseResult } from './expression';
import { readDateOrPeriod } from './periodExpressions';
import { joins } from './shapes';

const maxRanks = 6;

/** The periods of the list that begins at `at` with a rank or an article before one, an item each; none when there is no list. */
export function readRankList(tokens: Tokens, at: number): readonly Item[] {
  const definite = tokens.get(at).kind === 'article';
  const start = definite ? at + 1 : at;
  if (tokens.get(start).kind !== 'ordinal' || (definite && tokens.get(start).glue !== 'space')) return [];
  const ranks = listedRanks(tokens, start);
  const last = ranks[ranks.length - 1];
  const period = last === undefined ? undefined : readDateOrPeriod(tokens, last);
  if (last === undefined || period === undefined) return [];
  const items: Item[] = [];
  for (const index of ranks) {
    const expression = index === last ? period.expression : withRank(period.expression, tokens.get(index).value);
    if (expression === undefined) return [];
    items.push({ expression, first: index === start ? at : index, next: index === last ? period.next : index + 1 });
  }
  return items;
}

/** Indexes of the ordinals in "12th, 13th and 14th"; at least two, the last two joined by a word. */
function listedRanks(tokens: Tokens, at: number): readonly number[] {
  const ranks = [at];
  for (let next = at + 1; ranks.length < maxRanks; next++) {
    const token = tokens.get(next);
    const final = (token.kind === 'and' || token.kind === 'or') && joins(token.glue, 'space', 'comma');
    if (final) next++;
    const definite = final && tokens.get(next).kind === 'article' && tokens.get(next).glue === 'space';
    if (definite) next++;
    const rank = tokens.get(next);
    if (rank.kind !== 'ordinal' || rank.glue !== (final ? 'space' : 'comma')) return [];
    ranks.push(next);
    if (final) return ranks;
  }
  return [];
}

/** A period like `period`, of another rank below it: the 16th century for the 17th. Days share their month elsewhere. */
function withRank(period: Expression, rank: number): Expression | undefined {
  switch (period.type) {
    case 'century':
    case 'quarter':
    case 'half':
      return rank < period.number ? { ...period, number: rank } : undefined;
    case 'nth':
    case 'nth-weekday':
      return period.rank < 0 || rank < period.rank ? { ...period, rank } : undefined;
    default:
      return undefined;
  }
}

/** The near end of "the 16th to 18th centuries", which is only a rank, as a period like the far end. */
export function withSharedRank<E extends ParseResult & { readonly first: number }>(
  tokens: Tokens,
  near: E,
  far: Expression,
): E {
  const { expression, first, next } = near;
  const rank = tokens.get(first);
  if (expression.type !== 'day' || expression.month !== undefined || rank.kind !== 'ordinal' || next !== first + 1)
    return near;
  const shared = withRank(far, rank.value);
  return shared === undefined ? near : { ...near, expression: shared };
}
