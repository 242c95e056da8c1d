// What two files are compared by: the words of each and which accounts have them, its names, its times.

import { identityOf, isTitleCase, nameMark } from '../../text/terms';
import type { IndexedAccount, IndexedFile, Term } from './accountIndex';
import { FileTimes } from './times';

/** A file with fewer entries than this is weighed by all its accounts. */
const minEntries = 3;

/** Fewer headlines are no habit of a file. */
const minHeadlines = 3;

/** A word of a file. */
export interface Word {
  readonly term: Term;
  readonly accounts: readonly IndexedAccount[];
  /** How many of them count for its weight. */
  readonly counted: number;
}

/** Made from one state of a file. */
export class FileWords {
  /** By identity. */
  readonly words: ReadonlyMap<number, Word>;
  /** How many accounts words are counted in. */
  readonly counted: number;
  /** By consonants: the names of the file that have them. */
  readonly names: ReadonlyMap<number, ReadonlySet<number>>;
  /** Whether its lines are headlines in which every word has a capital. One such line alone may be a list of names. */
  readonly hasHeadlines: boolean;
  /** Prose repeats what entries say, so only entries count where there are enough. */
  private readonly onlyEntries: boolean;
  readonly times: FileTimes;

  constructor(readonly file: IndexedFile) {
    // The engine gives up a filter over the list of a file again and again, and this is made for thousands of files.
    const accounts: IndexedAccount[] = [];
    let [entries, headlines] = [0, 0];
    for (const each of file.indexed) {
      if (!each) continue;
      accounts.push(each);
      if (each.account.kind === 'entry') entries++;
      if (isTitleCase(each.account.content.terms)) headlines++;
    }
    this.onlyEntries = entries >= minEntries;
    this.hasHeadlines = headlines >= minHeadlines && headlines > accounts.length / 2;
    const words = new Map<number, { term: Term; accounts: IndexedAccount[]; counted: number }>();
    const names = new Map<number, Set<number>>();
    let total = 0;
    for (const account of accounts) {
      const counted = !this.onlyEntries || account.account.kind === 'entry' ? 1 : 0;
      total += counted;
      for (const term of account.terms) {
        const word = words.get(term.identity);
        if (!word) words.set(term.identity, { term, accounts: [account], counted });
        else {
          word.accounts.push(account);
          word.counted += counted;
        }
      }
      // Of words that all have a capital, hardly one is a name that is spelled in several ways.
      const found = this.hasHeadlines ? [] : account.account.content.names;
      for (let at = 0; at < found.length; at += 2) {
        const [name = 0, consonants = 0] = [found[at], found[at + 1]];
        names.set(consonants, (names.get(consonants) ?? new Set()).add(identityOf(name)));
      }
    }
    this.words = words;
    this.names = names;
    this.counted = total;
    this.times = new FileTimes(accounts.map(({ account }) => account));
  }

  /** Whether a word stands as a name in this file. */
  isName(identity: number): boolean {
    return (
      this.words.get(identity)?.accounts.some(({ account }) => account.content.terms.includes(identity | nameMark)) ??
      false
    );
  }

  /** Whether the words of an account of this file are counted, with it or with the entry that it stands in. */
  counts({ account }: IndexedAccount): boolean {
    return !this.onlyEntries || account.kind !== 'prose';
  }
}

/**
 * Names that two files spell differently: Gaddafi in one, Kadafi in the other. They have the same consonants, and each is in one of the
 * files only.
 * @returns from the identity of a name to that of the spelling which it is read as
 */
export function spellingsOf(left: FileWords, right: FileWords): ReadonlyMap<number, number> {
  const spellings = new Map<number, number>();
  if (left === right) return spellings;
  for (const [consonants, mine] of left.names) {
    const theirs = right.names.get(consonants);
    if (!theirs) continue;
    const [name, spelled] = [onlyOne(mine, theirs), onlyOne(theirs, mine)];
    if (name === undefined || spelled === undefined) continue;
    // Which of the two is kept must not depend on which file is the left one.
    spellings.set(Math.max(name, spelled), Math.min(name, spelled));
  }
  return spellings;
}

/** The one name of a group that is not in the other group, unless there are several. */
function onlyOne(names: ReadonlySet<number>, others: ReadonlySet<number>): number | undefined {
  let own: number | undefined;
  for (const name of names) {
    if (others.has(name)) continue;
    if (own !== undefined) return undefined;
    own = name;
  }
  return own;
}
