// What a timeline is made of, as plain data: what one file adds to it, and the picture of all files together. The editor's view, the page of a
// report and the exports read these types; nothing here knows how any of them draws.

import type { OpenEdge } from '../../dates/calendar/edtf';
import type { Interval } from '../../dates/calendar/reading';
import type { AccountKind, AccountRef, FileId } from '../../workspace/account';
import type { Contradiction, Level } from '../../workspace/contradiction';

/** A date of the timeline; days count from 1970-01-01, and both ends are included. */
export interface TimelineDate extends Interval {
  /** As written: "early Aug. 2025". */
  readonly text: string;
  /** As read: "1–10 August 2025", "from 2019 on". */
  readonly words: string;
  /** Extended Date/Time Format. */
  readonly edtf: string;
  /** The widest reading of the words, without what is open: equal to `first`..`last` unless the edges are uncertain. */
  readonly widest: Interval;
  /** The edge that the words leave open. */
  readonly open: OpenEdge | null;
}

/** One source of a file's list. */
export interface TimelineSource {
  readonly number: number;
  /** As citations write it, without brackets. */
  readonly label: string;
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  /** Equal for the same source in any file; empty when it has no title. */
  readonly key: string;
  /** Equal to the `titleKey` of a file that is this source's saved copy. */
  readonly titleKey: string;
  /** From 0. */
  readonly line: number;
  /** How many citations lead to it. */
  readonly cited: number;
  /** The workspace has a saved copy of it. */
  readonly copied: boolean;
  /** How many claims somebody has reviewed against it, and of how many the review is outdated. */
  readonly reviewed: number;
  readonly outdated: number;
}

/** An account of another file that is of the same event. */
export interface SameEvent extends AccountRef {
  /** 0..1 */
  readonly confidence: number;
}

/** One dated account. */
export interface TimelineItem {
  /** Its place among the accounts of its file; with the file it names the item. */
  readonly ordinal: number;
  readonly kind: AccountKind;
  /** Where its date stands; both from 0, columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly date: TimelineDate;
  /** What happened, without date and citations, cut at a few hundred characters. */
  readonly text: string;
  /** Places in the file's `sources` of those that it cites. */
  readonly sources: readonly number[];
  readonly same: readonly SameEvent[];
}

/** A contradiction seen from the file of `ordinal`. */
export interface FileContradiction extends Pick<Contradiction, 'gapDays' | 'confidence' | 'level' | 'scope'> {
  readonly ordinal: number;
  readonly other: AccountRef;
  /** A date names no single day, so the gap is the least that it can be. */
  readonly atLeast: boolean;
  readonly likely: NonNullable<Contradiction['likely']> | null;
  /** Why both are held to be of one event, and what speaks against a sure contradiction; in words that can follow "because". */
  readonly reasons: readonly string[];
  readonly doubts: readonly string[];
}

/** Two dates that cannot both be true, and that somebody has marked as intentional. */
export interface FileIntention extends Pick<FileContradiction, 'ordinal' | 'other' | 'gapDays' | 'atLeast'> {
  /** In the words of who marked it; may be empty. */
  readonly reason: string;
}

/** What one file adds to a timeline. */
export interface TimelineFile {
  readonly file: FileId;
  readonly name: string;
  readonly kind: 'digest' | 'report';
  readonly headline: string;
  readonly titleKey: string;
  readonly sources: readonly TimelineSource[];
  /** In the order of the file. */
  readonly items: readonly TimelineItem[];
  readonly contradictions: readonly FileContradiction[];
  readonly intended: readonly FileIntention[];
}

/** An item in the picture of all files. */
export interface PlacedItem {
  /** Its place in `Timeline.items`. */
  readonly id: number;
  /** Its file's place in `Timeline.files`. */
  readonly file: number;
  readonly item: TimelineItem;
  /** Its event's place in `Timeline.events`. */
  readonly event: number;
  /** Publishers of the sources that it cites, each once; the name of the file for a report, which is its own source. */
  readonly publishers: readonly string[];
  /** The surest contradiction that it takes part in. */
  readonly contradicted: Level | undefined;
}

/** Accounts that are held to be of one event. */
export interface TimelineEvent {
  readonly id: number;
  /** By date, then by file. */
  readonly items: readonly number[];
  /** How many different sources the accounts rest on; 0 when none is cited. */
  readonly sources: number;
  readonly contradictions: readonly number[];
}

/** Two items of one event on dates that cannot both be true. */
export interface PlacedContradiction extends Omit<FileContradiction, 'ordinal' | 'other'> {
  readonly id: number;
  /** The earlier of the two. */
  readonly from: number;
  readonly to: number;
}

/** A contradiction that is marked as intentional. */
export interface PlacedIntention extends Omit<FileIntention, 'ordinal' | 'other'> {
  /** The earlier of the two. */
  readonly from: number;
  readonly to: number;
}

/** All files together. */
export interface Timeline {
  readonly files: readonly TimelineFile[];
  /** By first day, then by file and place. */
  readonly items: readonly PlacedItem[];
  readonly events: readonly TimelineEvent[];
  /** Surest first. */
  readonly contradictions: readonly PlacedContradiction[];
  /** By date. */
  readonly intended: readonly PlacedIntention[];
}
