// Names that two files spell differently: Gaddafi in one, Kadafi in the other.

import { nameMark } from '../../text/terms';
import type { AccountTable } from './accountTable';

/** From the number of a name to that of the spelling it is read as. */
export type Spellings = ReadonlyMap<number, number>;

/** So many files are remembered: one is compared with all that are like it, one after the other. */
const mostFiles = 64;

export class SpellingComparison {
  /** Names of a file by its accounts; see `namesOf`. */
  private readonly names = new Map<readonly number[], Int32Array>();

  constructor(private readonly table: AccountTable) {}

  /**
   * Pairs of names with the same consonants, each of which only one of the files has.
   * @param left, right the accounts of the files; a list is not changed while the accounts have their numbers
   */
  between(left: readonly number[], right: readonly number[]): Spellings {
    const spellings = new Map<number, number>();
    if (left === right) return spellings;
    const { skeletons, hashes } = this.table.terms;
    const [mine, theirs] = [this.namesOf(left), this.namesOf(right)];
    for (let at = 0, other = 0; at < mine.length && other < theirs.length; ) {
      const skeleton = skeletons[mine[at] ?? 0] ?? 0;
      const answer = skeletons[theirs[other] ?? 0] ?? 0;
      const end = skeleton <= answer ? this.endOfGroup(mine, at) : at;
      const otherEnd = answer <= skeleton ? this.endOfGroup(theirs, other) : other;
      if (skeleton === answer) {
        const name = onlyOne(mine, at, end, theirs, other, otherEnd);
        const spelled = onlyOne(theirs, other, otherEnd, mine, at, end);
        if (name >= 0 && spelled >= 0) {
          // Which of the two is kept must not depend on which file is left.
          const [kept, given] = (hashes[name] ?? 0) < (hashes[spelled] ?? 0) ? [name, spelled] : [spelled, name];
          spellings.set(given, kept);
        }
      }
      at = end;
      other = otherEnd;
    }
    return spellings;
  }

  /** Distinct names of a file, by their consonants, then by number. */
  private namesOf(ids: readonly number[]): Int32Array {
    let names = this.names.get(ids);
    if (!names) {
      names = this.findNames(ids);
      if (this.names.size >= mostFiles) this.names.clear();
      this.names.set(ids, names);
    }
    return names;
  }

  private findNames(ids: readonly number[]): Int32Array {
    const { pool, start, terms } = this.table;
    const { skeletons } = terms;
    const names = new Set<number>();
    for (const id of ids) {
      if (id < 0) continue;
      const end = start[id + 1] ?? 0;
      for (let slot = start[id] ?? 0; slot < end; slot++) {
        const term = pool[slot] ?? 0;
        if (term & nameMark && skeletons[term >>> 3]) names.add(term >>> 3);
      }
    }
    return Int32Array.from(names).sort((a, b) => (skeletons[a] ?? 0) - (skeletons[b] ?? 0) || a - b);
  }

  private endOfGroup(names: Int32Array, from: number): number {
    const { skeletons } = this.table.terms;
    const skeleton = skeletons[names[from] ?? 0];
    let end = from + 1;
    while (end < names.length && skeletons[names[end] ?? 0] === skeleton) end++;
    return end;
  }
}

/** The one name of a group that is not in the other group; -1 if there is none or more than one. */
function onlyOne(
  names: Int32Array,
  start: number,
  end: number,
  others: Int32Array,
  otherStart: number,
  otherEnd: number,
): number {
  let found = -1;
  for (let at = start; at < end; at++) {
    const place = others.indexOf(names[at] ?? 0, otherStart);
    if (place >= 0 && place < otherEnd) continue;
    if (found >= 0) return -1;
    found = names[at] ?? 0;
  }
  return found;
}
