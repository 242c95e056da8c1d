// How many independent voices a set of accounts is: near-copies and accounts from one source are one.

import { areNearCopies } from '../../matching/voice';
import type { AccountTable } from './accountTable';

/** Sets of accounts that speak with one voice each; in order of their first members. */
export function voicesOf(table: AccountTable, ids: readonly number[]): number[][] {
  const voices: number[][] = [];
  for (const id of ids) {
    const own = voices.filter((voice) => voice.some((other) => speakAlike(table, id, other)));
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

function speakAlike(table: AccountTable, a: number, b: number): boolean {
  const mine = table.accounts[a]?.sources ?? [];
  const theirs = table.accounts[b]?.sources ?? [];
  return mine.some((key) => theirs.includes(key)) || areNearCopies(table.termsOf(a), table.termsOf(b));
}
