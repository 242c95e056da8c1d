// How sure a contradiction is: its level, and what keeps it from being a warning. The shares that are true at each level are in
// docs/quality.md.

import { likelyError } from '../../dates/calendar/interval';
import { shareInWords, shareTrue } from '../../text/confidence';
import type { Account } from '../account';
import type { Level } from '../contradiction';

/** Of warnings so many are true. */
const minShareOfWarnings = 0.9;
/** And of informations. */
const minShareOfInformation = 0.6;

/** With fewer words in common, besides names and figures, nothing is sure. */
const minWords = 2;
/** The same for words of every kind. */
const minTerms = 3;

/** What a level is decided by, besides confidence. */
export interface LevelContext {
  readonly here: Pick<Account, 'date'>;
  readonly other: Pick<Account, 'date'>;
  /** How many terms they have in common. */
  readonly sharedTerms: number;
  /** How many of the words in common are neither names nor figures. */
  readonly sharedWords: number;
  /** What they describe comes back every year. */
  readonly recurs: boolean;
  /** Another account has it on a third date. */
  readonly repeats: boolean;
  /** The two timelines are of different times. */
  readonly ofDifferentTimes: boolean;
  /** The later date is that of a file which is the record of one day. */
  readonly reportedLater: boolean;
  /** See `Search.describeSingleEvents`. */
  readonly isOfSeries: boolean;
}

/**
 * @param doubts from `doubtsAbout`: with any of them, nothing is sure enough for a warning
 * @param isGuess of a series, of sentences that are not sure, or of dates that the texts complete on both sides: no more than a hint
 */
export function levelOf(confidence: number, doubts: readonly string[], isGuess: boolean): Level {
  if (isGuess) return 'hint';
  const share = shareTrue(confidence);
  if (share >= minShareOfWarnings && doubts.length === 0) return 'warning';
  return share >= minShareOfInformation ? 'information' : 'hint';
}

/** How many reports of a level and confidence are true, in words; what is in doubt is less sure than any warning. */
export function shareOfLevel(level: Level, confidence: number): string {
  return shareInWords(confidence, level === 'warning' ? undefined : minShareOfWarnings);
}

/** What speaks against a warning whatever the confidence, in plain words that can follow "because". */
export function doubtsAbout({
  here,
  other,
  sharedTerms,
  sharedWords,
  recurs,
  repeats,
  ofDifferentTimes,
  reportedLater,
  isOfSeries,
}: LevelContext): string[] {
  const aYearOff = likelyError(here.date, other.date) === 'year';
  const doubts = [
    recurs && aYearOff && 'what they describe comes back every year',
    (isInferred(here) || isInferred(other)) && 'a date was completed from elsewhere in its text',
    repeats && 'another account has it on a third date, so it may have happened again',
    sharedWords < minWords && 'they share little but names and figures',
    sharedTerms < minTerms && 'they have few words in common',
    // A timeline that is a year off covers other times.
    ofDifferentTimes && !aYearOff && 'the two timelines cover different times',
    isOfSeries && 'neither file names sources or a timeline, and they may say the same of many days',
    reportedLater && 'one file is the record of a day, on which it may only have been reported',
  ];
  return doubts.filter((doubt) => doubt !== false);
}

/** Whether the date was completed from somewhere else in the text. */
export function isInferred({ date }: Pick<Account, 'date'>): boolean {
  return date.anchor !== undefined && date.anchor !== 'entry' && date.anchor !== 'heading';
}
