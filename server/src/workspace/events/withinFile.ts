// Accounts of one file that describe one event twice, on dates that exclude each other. A timeline is a list of successive events, and its
// prose mostly describes other ones, so similarity is not enough here: nothing may distinguish the two.

import { maxOf } from '../../syntax/lists';
import { areNearCopies } from '../../text/nearCopies';
import type { PairEvidence } from '../../text/pair';
import { identityOf, isModal } from '../../text/terms';
import type { Account } from '../account';

/** How sure a pair is, in the terms of `confidenceOf`. */
const confidences = { sameWords: 0.93, sameAct: 0.76 } as const;

/** Entries of fewer words repeat themselves: "Peace talks resume". */
const minTerms = 5;
/** Without an act that cannot come again, so many words are needed, so that they are no formula. */
const minTermsWithoutAct = 7;
/** Words that are neither names nor figures. */
const minWords = 3;
/** On neighbouring days an act that cannot come again is enough, together with its subject. */
const minTermsOnNeighbours = 2;
/** So many words may stand in one of two entries alone: who did it, or where. */
const maxExtra = 1;

/** A sentence of prose says more than an entry does: so many words must stand in both, an act and a name among them. */
const minTermsOfProse = 4;
/** And so much of the shorter one. */
const minShareOfProse = 0.6;

/**
 * Whether two accounts of one file are worth comparing: an entry and a statement that is none, or two entries that hardly differ.
 */
export function mayBeRepeated(a: Account, b: Account): boolean {
  if (a.kind !== 'entry' || b.kind !== 'entry') {
    // Two statements of one text seldom describe the same event, and a part of an entry says no more than the entry.
    return a.kind !== b.kind && !a.text.includes(b.text) && !b.text.includes(a.text);
  }
  const [mine, theirs] = [a.content.terms, b.content.terms];
  return (
    areNearCopies(mine, theirs) ||
    extrasOf(mine, theirs).every((extra, _, [one, other]) => extra <= maxExtra && (one === 0 || other === 0))
  );
}

/**
 * How sure it is that two accounts of one file, which `mayBeRepeated`, describe one event.
 * @param gapDays as of `contradictionGap`
 * @returns 0 when something distinguishes them, or too little is said
 */
export function confidenceWithin(a: Account, b: Account, evidence: PairEvidence, gapDays: number): number {
  const { sharedTerms, sharedWords, sameAct, sharedNames } = evidence;
  if (tellsApart(evidence)) return 0;
  if (a.kind !== 'entry' || b.kind !== 'entry') {
    // A clause with a date of its own is mentioned in passing.
    if (a.kind === 'claim' || b.kind === 'claim' || !sameAct || sharedNames === 0) return 0;
    const lesser = Math.min(a.content.terms.length, b.content.terms.length);
    return sharedTerms >= Math.max(minTermsOfProse, minShareOfProse * lesser) ? confidences.sameAct : 0;
  }
  if (comesAgain(gapDays)) return 0;
  const extra = maxOf(extrasOf(a.content.terms, b.content.terms));
  // Without an act, the words themselves must be repeated: a title with a name may stand anywhere, and cells of a table say it of each day.
  const repeatsWords = sharedWords >= minWords && !hasCells(a) && !hasCells(b);
  if (sharedTerms >= minTermsWithoutAct && (sameAct || repeatsWords)) {
    return extra === 0 ? confidences.sameWords : confidences.sameAct;
  }
  if (!sameAct || extra > maxExtra) return 0;
  if (extra === 0 && sharedTerms >= minTerms) return confidences.sameWords;
  return sharedTerms >= (gapDays === 1 ? minTermsOnNeighbours : minTerms) ? confidences.sameAct : 0;
}

function hasCells({ text }: Account): boolean {
  return text.includes(' | ');
}

/** A log repeats itself from year to year; on the same day of another year the year may be wrong. */
function comesAgain(gapDays: number): boolean {
  const years = Math.round(gapDays / daysInYear);
  return gapDays >= minDaysOfCycle && Math.abs(gapDays - years * daysInYear) > 1;
}

const daysInYear = 365.25;
const minDaysOfCycle = 300;

function tellsApart({ actsDiffer, actsOpposed, recurs, plan, follows, ...marks }: PairEvidence): boolean {
  const { negated, again, figuresDiffer, numbersDiffer } = marks;
  return (
    actsDiffer ||
    actsOpposed ||
    recurs ||
    plan !== 0 ||
    follows !== 0 ||
    negated ||
    again ||
    figuresDiffer ||
    numbersDiffer
  );
}

/** How many terms each of two sorted lists has that the other has not; words of plan and negation are none. */
function extrasOf(a: readonly number[], b: readonly number[]): [number, number] {
  let [mine, theirs] = [0, 0];
  for (let at = 0, other = 0; at < a.length || other < b.length; ) {
    const left = at < a.length ? identityOf(a[at] ?? 0) : Number.POSITIVE_INFINITY;
    const right = other < b.length ? identityOf(b[other] ?? 0) : Number.POSITIVE_INFINITY;
    if (left < right && !isModal(left)) mine++;
    if (right < left && !isModal(right)) theirs++;
    if (left <= right) at++;
    if (right <= left) other++;
  }
  return [mine, theirs];
}
