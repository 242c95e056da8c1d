// Contradictions that somebody has marked as intentional, and which accounts such a mark means. Identified by quoted text and date,
// so that edits around them, moves and renames do no harm. Where marks are written down is not known here.

import { addTo } from '../syntax/lists';
import { Memo } from '../syntax/memo';
import { foldTitle } from '../text/fold';
import { sharedInOrder } from '../text/wordOrder';
import type { Account, AccountRef, FileId } from './account';

/** What identifies an account. */
export interface Anchor {
  /** Words of the account. */
  readonly quote: string;
  /** Its date as it is written. */
  readonly date: string;
  /** Only accounts of this file. Default: of any. */
  readonly file: FileId | undefined;
}

/** Accounts that may contradict each other: any two that different anchors mean. */
export interface Mark {
  readonly reason: string;
  /** At least two. */
  readonly anchors: readonly Anchor[];
}

/** What rules and features may ask. */
export interface IntentionalView {
  /** For each anchor of a mark the accounts that it means. */
  accountsOf(suppressionFile: FileId, mark: number): readonly (readonly AccountRef[])[];
  /** The mark that accepts this contradiction; undefined when there is none. */
  markFor(a: AccountRef, b: AccountRef): Mark | undefined;
}

interface PlacedAnchor {
  readonly suppressionFile: FileId;
  readonly mark: Mark;
  readonly file: FileId | undefined;
  readonly words: readonly string[];
  /** Ordinals of the accounts that it means, by file. */
  readonly accounts: Map<FileId, readonly number[]>;
}

/**
 * Marks by suppression file, and what they mean now.
 *
 * An anchor means an account when the dates are the same, case, space and punctuation aside, and the quote is found in the
 * account: word for word, or else with one word in five missing or changed, the others in order. Of several such accounts in
 * one file it means those that hold most of the quote.
 */
export class IntentionalMarks implements IntentionalView {
  private readonly bySuppressionFile = new Map<FileId, readonly Mark[]>();
  private readonly anchorsOfMark = new Map<Mark, readonly PlacedAnchor[]>();
  private readonly byDate = new Map<string, PlacedAnchor[]>();
  /** For each file the anchors that mean one of its accounts. */
  private readonly byFile = new Map<FileId, PlacedAnchor[]>();
  private readonly dates = new Memo<string, string>(10_000);

  /** Whether there are no marks, so that nothing needs to be looked up. */
  get isEmpty(): boolean {
    return this.bySuppressionFile.size === 0;
  }

  marksOf(suppressionFile: FileId): readonly Mark[] {
    return this.bySuppressionFile.get(suppressionFile) ?? [];
  }

  accountsOf(suppressionFile: FileId, mark: number): readonly (readonly AccountRef[])[] {
    const anchors = this.anchorsOfMark.get(this.marksOf(suppressionFile)[mark] as Mark) ?? [];
    return anchors.map(({ accounts }) =>
      [...accounts].flatMap(([file, ordinals]) => ordinals.map((ordinal) => ({ file, ordinal }))),
    );
  }

  markFor(a: AccountRef, b: AccountRef): Mark | undefined {
    if (!this.byFile.has(b.file)) return undefined;
    for (const mine of this.byFile.get(a.file) ?? []) {
      if (!mine.accounts.get(a.file)?.includes(a.ordinal)) continue;
      for (const theirs of this.anchorsOfMark.get(mine.mark) ?? []) {
        if (theirs !== mine && theirs.accounts.get(b.file)?.includes(b.ordinal)) return mine.mark;
      }
    }
    return undefined;
  }

  /** The same few dates stand in thousands of files. */
  private folded(date: string): string {
    return this.dates.of(date, () => foldTitle(date));
  }

  /** The suppression files with a mark that means an account of `file`. */
  suppressionFilesAbout(file: FileId): ReadonlySet<FileId> {
    return new Set(this.byFile.get(file)?.map(({ suppressionFile }) => suppressionFile));
  }

  /**
   * Replaces the marks of one suppression file (none: the file is gone).
   * @param workspace all accounts there are, by file
   * @returns the files with accounts that its marks meant before or mean now
   */
  replaceMarks(
    suppressionFile: FileId,
    marks: readonly Mark[] | undefined,
    workspace: Iterable<readonly [FileId, readonly Account[]]>,
  ): ReadonlySet<FileId> {
    const files = this.removeMarks(suppressionFile);
    if (!marks || marks.length === 0) return files;
    this.bySuppressionFile.set(suppressionFile, marks);
    const dates = new Set<string>();
    for (const mark of marks) {
      const placed = mark.anchors.map(({ quote, date, file }): PlacedAnchor => {
        const anchor = { suppressionFile, mark, file, words: wordsOf(quote, maxWordsOfQuote), accounts: new Map() };
        const key = this.folded(date);
        dates.add(key);
        addTo(this.byDate, key, anchor);
        return anchor;
      });
      this.anchorsOfMark.set(mark, placed);
    }
    for (const [file, accounts] of workspace) {
      if (!accounts.some(({ date }) => dates.has(this.folded(date.text)))) continue;
      this.replaceAccounts(file, accounts);
      if (this.suppressionFilesAbout(file).has(suppressionFile)) files.add(file);
    }
    return files;
  }

  /**
   * Replaces the accounts of one file.
   * @returns the suppression files with a mark that meant one of them before, or means one now
   */
  replaceAccounts(file: FileId, accounts: readonly Account[] | undefined): ReadonlySet<FileId> {
    if (this.isEmpty) return noFiles;
    const suppressionFiles = new Set(this.suppressionFilesAbout(file));
    for (const anchor of this.byFile.get(file) ?? []) anchor.accounts.delete(file);
    this.byFile.delete(file);
    const found = this.anchorsFor(file, accounts ?? []);
    if (found.length > 0) this.byFile.set(file, found);
    for (const { suppressionFile } of found) suppressionFiles.add(suppressionFile);
    return suppressionFiles;
  }

  private anchorsFor(file: FileId, accounts: readonly Account[]): PlacedAnchor[] {
    const best = new Map<PlacedAnchor, { likeness: number; ordinals: number[] }>();
    for (const [ordinal, { date, text }] of accounts.entries()) {
      const anchors = this.byDate.get(this.folded(date.text));
      if (!anchors) continue;
      const words = wordsOf(text, maxWordsOfAccount);
      const there = { words, joined: ` ${words.join(' ')} `, each: new Set(words) };
      for (const anchor of anchors) {
        if (anchor.file !== undefined && anchor.file !== file) continue;
        const likeness = likenessOf(anchor.words, there);
        const known = best.get(anchor);
        if (likeness === 0 || (known && known.likeness > likeness)) continue;
        if (known?.likeness === likeness) known.ordinals.push(ordinal);
        else best.set(anchor, { likeness, ordinals: [ordinal] });
      }
    }
    for (const [anchor, { ordinals }] of best) anchor.accounts.set(file, ordinals);
    return [...best.keys()];
  }

  private removeMarks(suppressionFile: FileId): Set<FileId> {
    const files = new Set<FileId>();
    const gone = new Set<PlacedAnchor>();
    for (const mark of this.marksOf(suppressionFile)) {
      for (const anchor of this.anchorsOfMark.get(mark) ?? []) {
        gone.add(anchor);
        for (const file of anchor.accounts.keys()) files.add(file);
      }
      this.anchorsOfMark.delete(mark);
    }
    this.bySuppressionFile.delete(suppressionFile);
    const keepStaying = <K>(map: Map<K, PlacedAnchor[]>, key: K, anchors: readonly PlacedAnchor[]) => {
      const staying = anchors.filter((anchor) => !gone.has(anchor));
      if (staying.length > 0) map.set(key, staying);
      else map.delete(key);
    };
    for (const [date, anchors] of this.byDate) {
      if (anchors.some((anchor) => gone.has(anchor))) keepStaying(this.byDate, date, anchors);
    }
    for (const file of files) keepStaying(this.byFile, file, this.byFile.get(file) ?? []);
    return files;
  }
}

const noFiles: ReadonlySet<FileId> = new Set();

/** Accounts are sentences, and a quote is a part of one. More is not compared, so that no text makes it slow. */
const maxWordsOfQuote = 100;
const maxWordsOfAccount = 500;

function wordsOf(text: string, most: number): readonly string[] {
  const folded = foldTitle(text);
  return folded === '' ? [] : folded.split(' ', most);
}

/** How much of a quote may be missing. */
const tolerance = 0.2;

/** The words of an account: in order, in one text with spaces around it, and each once. */
interface AccountWords {
  readonly words: readonly string[];
  readonly joined: string;
  readonly each: ReadonlySet<string>;
}

/** 1 when the quote stands in the text word for word, less when words are missing, 0 when it is not there. */
function likenessOf(quote: readonly string[], text: AccountWords): number {
  if (quote.length === 0) return 0;
  // Thousands of marks of one date are told apart by their first words.
  let missing = 0;
  for (const word of quote) if (!text.each.has(word) && ++missing > tolerance * quote.length) return 0;
  if (missing === 0 && text.joined.includes(` ${quote.join(' ')} `)) return 1;
  const share = sharedInOrder(quote, text.words) / quote.length;
  // Below 1 even if every word is there: others stand between them.
  return share >= 1 - tolerance ? share * 0.99 : 0;
}
