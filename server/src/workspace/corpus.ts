// What is known of a larger whole that the files of a workspace are taken from: how common things are there. With it, some files of an archive
// are compared as if all of it were in memory.

/** Counts over the whole. A workspace without one counts its own files. */
export interface Corpus {
  /** How many accounts say something of their date. */
  readonly accounts: number;
  /** How many of them have a term. */
  accountsWith(term: number): number;
  /** Whether so many wordings of quotations have a pair of words that it leads to nothing. */
  isCommonPair(pair: number): boolean;
  /** Whether so many figures stand under a key that it leads to nothing. */
  isCommonFigure(key: number): boolean;
}
