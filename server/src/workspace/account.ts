// What one file says of one event, in a form that other files can be compared with. No offsets: an edit elsewhere in the
// file leaves an account equal to itself.

import type { Anchor, Interval, Precision } from '../dates/calendar/reading';

/** The host's name for a file: a URI in the server, a path on the command line. Only ever compared. */
export type FileId = string;

/** `entry`: a timeline entry. `claim`: a dated event inside an entry's claim. `prose`: a dated sentence of prose. */
export type AccountKind = (typeof accountKinds)[number];
const accountKinds = ['entry', 'claim', 'prose'] as const;

export interface AccountDate extends Interval {
  readonly text: string;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly hull: Interval;
  readonly edtf: string;
  readonly anchor: Anchor['kind'] | undefined;
}

/** Whether two dates are the same in all respects. */
export function sameDate(a: AccountDate, b: AccountDate): boolean {
  return (
    a.text === b.text &&
    a.precision === b.precision &&
    a.approximate === b.approximate &&
    a.anchor === b.anchor &&
    a.edtf === b.edtf &&
    a.first === b.first &&
    a.last === b.last &&
    a.hull.first === b.hull.first &&
    a.hull.last === b.hull.last
  );
}

export interface Account {
  readonly kind: AccountKind;
  readonly date: AccountDate;
  /** The claim without its date head and citations. */
  readonly text: string;
  /** `SourceFact.key` of each source that is cited for it. */
  readonly sources: readonly string[];
  /** What it is compared by. */
  readonly content: AccountContent;
}

/** What an account says, as values that are compared instead of its text. Plain, so that it can be stored and sent. */
export interface AccountContent {
  /** Whether it says what happened on its date; otherwise it is compared with no other account. */
  readonly isDated: boolean;
  /** Distinct terms of what it says of its date, as `termsOf` gives them. */
  readonly terms: readonly number[];
  /** Names among them that have enough consonants: identity and `skeletonHash` by turns. */
  readonly names: readonly number[];
  /** What it counts, no unit twice. */
  readonly counts: readonly AccountCount[];
}

/** "more than 11,000 troops", without its place in the text. See `Count`. */
export interface AccountCount {
  readonly unit: number;
  readonly fate: number;
  readonly isPart: boolean;
  readonly isPerson: boolean;
  readonly low: number;
  /** Null when there is no upper bound: a value that JSON has, too. */
  readonly high: number | null;
}

/** An account before its text has been looked at. */
export type BareAccount = Omit<Account, 'content'>;

/** One account, by the place it has among its file's accounts. */
export interface AccountRef {
  readonly file: FileId;
  readonly ordinal: number;
}

/** Whether both are the same account. */
export function sameRef(a: AccountRef, b: AccountRef): boolean {
  return a.file === b.file && a.ordinal === b.ordinal;
}

/** By file, then by place. */
export function compareRefs(a: AccountRef, b: AccountRef): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.ordinal - b.ordinal;
}
