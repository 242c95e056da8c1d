// Names that two files spell differently: Gaddafi in one, Kadafi in the other.

import { nameMark } from '../../matching/terms';
import type { AccountTable } from './accountTable';

/** From the number of a name to that of the spelling it is read as. */
export type Spellings = ReadonlyMap<number, number>;

/** Pairs of names with the same consonants, each of which only one of the files has. */
export function spellingsOf(
  table: AccountTable,
  left: { readonly ids: Int32Array },
  right: { readonly ids: Int32Array },
): Spellings {
  const spellings = new Map<number, number>();
  if (left === right) return spellings;
  const { hashes } = table.terms;
  const mine = namesOf(table, left.ids);
  const theirs = namesOf(table, right.ids);
  for (const [skeleton, names] of mine) {
    const [name, ...otherNames] = [...names].filter((one) => !theirs.get(skeleton)?.has(one));
    const [other, ...more] = [...(theirs.get(skeleton) ?? [])].filter((one) => !names.has(one));
    if (name === undefined || other === undefined || otherNames.length > 0 || more.length > 0) continue;
    // Which of the two is kept must not depend on which file is left.
    const [kept, given] = (hashes[name] ?? 0) < (hashes[other] ?? 0) ? [name, other] : [other, name];
    spellings.set(given, kept);
  }
  return spellings;
}

/** Names of a file by their consonants. */
function namesOf(table: AccountTable, ids: Int32Array): Map<number, Set<number>> {
  const { skeletons } = table.terms;
  const names = new Map<number, Set<number>>();
  for (const id of ids) {
    if (id < 0) continue;
    for (const term of table.termsOf(id)) {
      const skeleton = term & nameMark ? (skeletons[term >>> 3] ?? 0) : 0;
      if (skeleton === 0) continue;
      const known = names.get(skeleton);
      if (known) known.add(term >>> 3);
      else names.set(skeleton, new Set([term >>> 3]));
    }
  }
  return names;
}
