// Pairs of accounts of two files that are of one event, most likely, each weighed against the rivals that either has.

import { addMonths } from '../../dates/calendar/calendar';
import { contradictionGap, gapInDays, isWithin, lengthInDays, likelyError } from '../../dates/calendar/interval';
import type { Interval } from '../../dates/calendar/reading';
import { maxOf } from '../../syntax/lists';
import { confidenceOf, highestConfidence, isExplained, type Setting } from '../../text/confidence';
import { datedPartOf } from '../../text/datedPart';
import type { PairEvidence, PairMeasure } from '../../text/pair';
import type { Account } from '../account';
import type { IndexedAccount } from './accountIndex';
import type { Comparison } from './comparison';
import type { FileOverlap } from './fileOverlap';
import { areOfTwoRecords, chanceEntries, entriesBetween, mayBeReportedLater, sharedTimeOf } from './times';
import { confidenceWithin } from './withinFile';

/** Two accounts and how likely they are of one event. */
export interface Link {
  readonly mine: IndexedAccount;
  readonly theirs: IndexedAccount;
  /** 0..1 */
  readonly confidence: number;
  /** Days between the dates; 0 when both can be true. */
  readonly gapDays: number;
  readonly evidence: CommonEvidence;
  /** See `SharedTime.uncovered`. */
  readonly ofDifferentTimes: boolean;
  /** See `mayBeReportedLater`. */
  readonly reportedLater: boolean;
  /** Accounts of the other's file that `mine` might be of one event with instead, best first; the first few. */
  readonly rivals: readonly Rival[];
  /** The same for `theirs`. */
  readonly theirRivals: readonly Rival[];
}

/** What is the same from either side. */
export type CommonEvidence = Pick<PairEvidence, 'sharedTerms' | 'sharedWords' | 'recurs'>;

export interface Rival {
  readonly account: IndexedAccount;
  /** It stands on a date that `mine` can have. */
  readonly fits: boolean;
  readonly strength: number;
}

/** Below this a pair is not worth a word. */
export const minConfidence = 0.2;

/** A statement and an entry of one file are mostly two events. */
const minInOneFile = 0.6;

/** Fewer terms in common are chance, and so are this many between two unrelated files. */
export const minShared = 2;

/** More rivals than these are not shown. */
const maxRivals = 3;

/** From this share of unknown names on they count as a reason of their own. */
export const mostlyStrangers = 0.6;

/** Within one file, a rival on a fitting date that is nearly as good settles the matter. */
const decisiveFit = 0.9;

/** What a pair shares and how alike it is, in one figure for ranking. */
export function strengthOf(measure: PairMeasure): number {
  return measure.sharedTerms < 2 ? 0 : measure.shared * measure.likeness;
}

/** What is known of a pair before its rivals are. */
export function settingOf(
  { left, right }: Pick<Comparison, 'left' | 'right'>,
  { account: a }: IndexedAccount,
  { account: b }: IndexedAccount,
): Setting {
  const gapDays = contradictionGap(a.date, b.date);
  const unitDays = Math.max(lengthInDays(a.date), lengthInDays(b.date));
  const near = Math.max(gapDays, unitDays);
  const slip = gapDays > 0 ? slipBetween(a.date, b.date) : undefined;
  return {
    gapDays,
    unitDays,
    slip,
    firstIsEarlier: a.date.first < b.date.first,
    margin: 1,
    sharedTime: 1,
    uncovered: false,
    overallMargin: 1,
    entriesBetween: 0,
    chanceEntries: gapDays > 0 ? chanceEntries(a.date, left.times, b.date, right.times, near) : 1,
    context: undefined,
    subjectsDiffer: false,
    strangers: 0,
    // A whole record may have a wrong year.
    twoRecords: slip !== 'year' && areOfTwoRecords(a.date, left.times, b.date, right.times),
    named: false,
  };
}

/** The longest month. */
const aMonth = 31;

/** As `likelyError`; besides, a day of a month whose year is one off, where the other date is that month. */
function slipBetween(a: Interval, b: Interval): Setting['slip'] {
  const coarse = lengthInDays(a) > lengthInDays(b) ? a : b;
  const fine = coarse === a ? b : a;
  if (lengthInDays(coarse) === lengthInDays(fine) || lengthInDays(coarse) > aMonth) return likelyError(a, b);
  const isAYearOff = [-12, 12].some((months) =>
    isWithin({ first: addMonths(fine.first, months), last: addMonths(fine.last, months) }, coarse),
  );
  return isAYearOff ? 'year' : likelyError(a, b);
}

/**
 * Weighs one pair of those that share enough, which is what candidates do.
 * @returns undefined when it is no pair of one event
 */
export function linkOf(
  comparison: Comparison,
  overlap: FileOverlap,
  mine: IndexedAccount,
  theirs: IndexedAccount,
): Link | undefined {
  const isOneFile = mine.file === theirs.file;
  if (isOneFile) {
    const link = linkWithin(comparison, mine, theirs);
    if (link || mine.account.kind === theirs.account.kind) return link;
  }
  const measure = comparison.measure(mine, theirs);
  const setting = settingOf(comparison, mine, theirs);
  if (shareTooFew(measure, setting)) return undefined;
  // Most pairs are rejected at once, and most others before their rivals are looked at.
  if (highestConfidence(measure, setting) < minConfidence) return undefined;
  if (measure.sharedTerms <= minShared && !overlap.coverOneTopic) return undefined;
  const evidence = comparison.evidence(mine, theirs);
  if (shareOnlyNames(evidence, setting)) return undefined;
  if (confidenceOf(evidence, setting) < minConfidence) return undefined;
  const { rivals, theirRivals } = rivalsOf(comparison, mine, theirs);
  const { gapDays } = setting;
  const whole = wholeSetting(
    comparison,
    mine,
    theirs,
    setting,
    marginsOf(strengthOf(measure), [...rivals, ...theirRivals]),
  );
  if (areOfTwoSubjects(whole)) return undefined;
  const confidence = confidenceOf(evidence, whole);
  if (confidence < (isOneFile ? minInOneFile : minConfidence)) return undefined;
  const ofDifferentTimes = gapDays > 0 && whole.uncovered;
  const reportedLater = mayBeReportedLater(
    mine.account.date,
    comparison.left.times,
    theirs.account.date,
    comparison.right.times,
  );
  return linkFrom({
    mine,
    theirs,
    confidence,
    gapDays,
    evidence,
    ofDifferentTimes,
    reportedLater,
    rivals,
    theirRivals,
  });
}

/** With fewer entries as near by chance, a word in common is enough to look at two accounts. */
const maxChanceForWord = 0.5;
/** And with so few, nothing else may happen to a name. */
const maxChanceForName = 0.1;

/**
 * Whether two accounts share so few words that it is chance: two are asked for, and one where little happens around these dates or where a slip
 * of the pen would account for them.
 */
export function shareTooFew({ sharedTerms }: Pick<PairMeasure, 'sharedTerms'>, setting: Setting): boolean {
  return sharedTerms < (setting.chanceEntries < maxChanceForWord || isExplained(setting) ? 1 : minShared);
}

/**
 * Whether the least that two accounts may share is a name or a figure alone: much else happens to "Alder Point", unless little happens
 * around these dates at all.
 */
export function shareOnlyNames(
  { sharedTerms, sharedWords }: Pick<PairEvidence, 'sharedTerms' | 'sharedWords'>,
  { chanceEntries }: Pick<Setting, 'chanceEntries'>,
): boolean {
  return sharedTerms <= minShared && sharedWords === 0 && chanceEntries > maxChanceForName;
}

/**
 * Whether each file is about something that the other never names, and the two accounts name it: the library of one town and that of
 * another. However alike the rest of their words is, they tell of two events.
 */
export function areOfTwoSubjects({
  subjectsDiffer,
  strangers,
}: Pick<Setting, 'subjectsDiffer' | 'strangers'>): boolean {
  return subjectsDiffer && strangers >= mostlyStrangers;
}

/** Weighs two accounts of one file. */
function linkWithin(comparison: Comparison, mine: IndexedAccount, theirs: IndexedAccount): Link | undefined {
  const evidence = comparison.evidence(mine, theirs);
  const gapDays = contradictionGap(mine.account.date, theirs.account.date);
  const confidence = confidenceWithin(mine.account, theirs.account, evidence, gapDays);
  if (confidence < minConfidence) return undefined;
  const { rivals, theirRivals } = rivalsOf(comparison, mine, theirs);
  if (strongest([...rivals, ...theirRivals], true) > decisiveFit * strengthOf(evidence)) return undefined;
  const outside = { ofDifferentTimes: false, reportedLater: false };
  return linkFrom({ mine, theirs, confidence, gapDays, evidence, ...outside, rivals, theirRivals });
}

/** `link` with only what is kept of its evidence and rivals. */
function linkFrom(link: Link): Link {
  const { sharedTerms, sharedWords, recurs } = link.evidence;
  return {
    ...link,
    evidence: { sharedTerms, sharedWords, recurs },
    rivals: link.rivals.slice(0, maxRivals),
    theirRivals: link.theirRivals.slice(0, maxRivals),
  };
}

/** How far a pair is ahead of its rivals: of those on dates that fit, and of those on other dates. */
export type Margins = Pick<Setting, 'margin' | 'overallMargin'>;

/** @param strength that of the pair itself */
export function marginsOf(strength: number, rivals: readonly Rival[]): Margins {
  const ahead = (fits: boolean) =>
    strength > 0 ? Math.max(-1, (strength - strongest(rivals, fits)) / strength) : rivals.length > 0 ? -1 : 1;
  return { margin: ahead(true), overallMargin: ahead(false) };
}

/** The setting of a pair with what is known of its files, too. */
export function wholeSetting(
  comparison: Comparison,
  mine: IndexedAccount,
  theirs: IndexedAccount,
  setting: Setting,
  margins: Margins,
): Setting {
  const { left, right } = comparison;
  const [a, b] = [mine.account, theirs.account];
  const { share, uncovered } = sharedTimeOf(a.date, left.times, b.date, right.times);
  return {
    ...setting,
    ...(setting.gapDays > 0 ? margins : {}),
    sharedTime: share,
    uncovered,
    entriesBetween: setting.gapDays > 0 ? entriesBetween(a.date, left.times, b.date, right.times) : 0,
    context: comparison.context(mine, theirs),
    subjectsDiffer: comparison.haveOwnSubjects(mine, theirs),
    strangers: comparison.strangers(mine, theirs),
    named: isNamed(a) || isNamed(b),
  };
}

function isNamed({ kind, text, date }: Account): boolean {
  return kind !== 'entry' && datedPartOf(text, date.text).role === 'noun';
}

/** The accounts of either file that one of a pair might be of one event with instead, best first. */
export function rivalsOf(
  comparison: Comparison,
  mine: IndexedAccount,
  theirs: IndexedAccount,
): Pick<Link, 'rivals' | 'theirRivals'> {
  const { left, right } = comparison;
  const rivals = comparison.sharing(mine, right);
  const theirRivals = comparison.sharing(theirs, left);
  return {
    rivals: ranked(rivals, mine, theirs, (account) => comparison.measure(mine, account)),
    theirRivals: ranked(theirRivals, theirs, mine, (account) => comparison.measure(account, theirs)),
  };
}

/** Without those on the partner's own date, which are no rivals: they would say the same of the date. */
function ranked(
  accounts: readonly IndexedAccount[],
  { account: own }: IndexedAccount,
  partner: IndexedAccount,
  measureOf: (account: IndexedAccount) => PairMeasure,
): Rival[] {
  const rivals: Rival[] = [];
  for (const account of accounts) {
    const { date } = account.account;
    if (account === partner || gapInDays(date, partner.account.date) === 0) continue;
    const strength = strengthOf(measureOf(account));
    if (strength > 0) rivals.push({ account, fits: contradictionGap(own.date, date) === 0, strength });
  }
  return rivals.sort((x, y) => y.strength - x.strength || x.account.ordinal - y.account.ordinal);
}

function strongest(rivals: readonly Rival[], fits: boolean): number {
  return Math.max(0, maxOf(rivals.map((rival) => (rival.fits === fits ? rival.strength : 0))));
}
