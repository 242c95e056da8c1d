// The outcome of comparing accounts: which cannot both be true, how sure that is, and why they are held to be one event.

import type { AccountRef } from './account';

/** How sure a contradiction is: nine of ten warnings are true, three of five informations; a hint is a guess. */
export type Level = 'warning' | 'information' | 'hint';

/** One finding, seen from one account (`here`) that contradicts one or several others. */
export interface Contradiction {
  readonly here: AccountRef;
  /** The accounts it clashes with, strongest first. At least one. */
  readonly others: readonly AccountRef[];
  /** Days between the nearest edges of the intervals; 1 for neighbouring days. */
  readonly gapDays: number;
  /** 0..1: the share of such reports that is true; see docs/quality.md. */
  readonly confidence: number;
  readonly level: Level;
  /** What speaks against a warning, in plain words that can follow "because". */
  readonly doubts: readonly string[];
  readonly likely: 'day' | 'month' | 'year' | 'swapped' | undefined;
  /** Plain words, for message and hover: "both name the 528th Regiment", "both cite Yonhap". */
  readonly reasons: readonly string[];
  /** Partners that were considered and rejected, with the reason in plain words. */
  readonly rivals: readonly { readonly ref: AccountRef; readonly why: string }[];
  /** `file`: a run of entries of one file that are all off alike; `run` names their accounts. */
  readonly scope: 'entry' | 'file';
  readonly run: readonly AccountRef[];
}

/** How two accounts were weighed against each other, whether or not they are held to be of one event. */
export interface Weighing {
  /** 0..1: that they describe one event. */
  readonly confidence: number;
  /** Below this they are not held to. */
  readonly least: number;
  readonly sharedTerms: number;
  /** 0..1: the share of their terms that they have in common, by weight. */
  readonly likeness: number;
  /** What speaks against one event, in plain words that can follow "because". */
  readonly against: readonly string[];
}

/** Two accounts that contradict each other and are marked as intentional. */
export interface IntendedPair {
  readonly here: AccountRef;
  readonly other: AccountRef;
}

/** The interface of the events of a workspace. Implemented in `workspace/events`. */
export interface EventIndex {
  /** Contradictions in which an account of `file` takes part, seen from that file, in order of `here.ordinal`. */
  contradictionsOf(file: string): readonly Contradiction[];
  /** What would be contradictions of `file` if they were not marked as intentional: pairs, seen from that file. */
  intendedOf(file: string): readonly IntendedPair[];
  /** Other accounts held to be of the same event, contradicting or not, surest first. */
  otherAccountsOf(ref: AccountRef): readonly { readonly ref: AccountRef; readonly confidence: number }[];
  /** Whether a part of what one file says stands in the other on the same dates. */
  tellOneStory(one: string, other: string): boolean;
  /** How two accounts are weighed; undefined when one of them says nothing of its date. For explanations only. */
  weigh(one: AccountRef, other: AccountRef): Weighing | undefined;
  /**
   * Does about a millisecond of the work that the first answer would otherwise wait for. Answers are the same
   * whether or not it is called. Call it when idle, after a workspace has been read.
   * @returns whether there is more to do
   */
  prepare(): boolean;
}
