// How many independent voices a set of accounts is: near-copies and accounts from one source are one.

import { areNearCopies } from '../../text/nearCopies';
import type { AccountTable } from './accountTable';

/** Sets of accounts that speak with one voice each; in order of their first members. */
export function voicesOf(table: AccountTable, ids: readonly number[]): number[][] {
  const voices: number[][] = [];
  // Made anew by some accounts each time somebody asks.
  const sources = new Map(ids.map((id) => [id, table.accounts[id]?.sources ?? []]));
  const speakAlike = (a: number, b: number) => {
    const theirs = sources.get(b) ?? [];
    return (
      (sources.get(a) ?? []).some((key) => theirs.includes(key)) || areNearCopies(table.termsOf(a), table.termsOf(b))
    );
  };
  for (const id of ids) {
    const own = voices.filter((voice) => voice.some((other) => speakAlike(id, other)));
    const [first, ...rest] = own;
    if (!first) {
      voices.push([id]);
      continue;
    }
    first.push(id);
    for (const voice of rest) {
      first.push(...voice);
      voices.splice(voices.indexOf(voice), 1);
    }
  }
  return voices;
}
