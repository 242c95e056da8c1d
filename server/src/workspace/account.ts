// What one file tells of one event, in a form that other files can be compared with. No offsets: an edit elsewhere in the
// file leaves an account equal to itself.

import type { Anchor, Interval, Precision } from '../dates/calendar/reading';

/** The host's name for a file: a URI in the server, a path on the command line. Only ever compared. */
export type FileId = string;

/** `entry`: a timeline entry. `claim`: a dated event told inside an entry's claim. `prose`: a dated sentence of prose. */
export type AccountKind = (typeof accountKinds)[number];
export const accountKinds = ['entry', 'claim', 'prose'] as const;

export interface AccountDate extends Interval {
  readonly text: string;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly hull: Interval;
  readonly edtf: string;
  readonly anchor: Anchor['kind'] | undefined;
}

export interface Account {
  readonly kind: AccountKind;
  readonly date: AccountDate;
  /** The claim without its date head and citations. */
  readonly text: string;
  /** `SourceFact.key` of each source that is cited for it. */
  readonly sources: readonly string[];
}

/** One account, by the place it has among its file's accounts. */
export interface AccountRef {
  readonly file: FileId;
  readonly ordinal: number;
}
