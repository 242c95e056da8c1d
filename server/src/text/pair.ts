// What two accounts have in common and where they differ, under weights that are local to their two files. No dates, no rivals.

import { actOf, areOpposed, beginning, happensOnce, recurrence } from './acts';
import {
  earlierMark,
  figureMark,
  identityOf,
  isModal,
  isNumberOfName,
  nameMark,
  negation,
  planning,
  repetition,
} from './terms';

/** What the comparison needs to know about terms beyond their marks. Both take identities. */
export interface TermKnowledge {
  /** Weight of a term that both accounts have, in the company of their two files. */
  weight(identity: number): number;
  /** The most that a term can weigh, as far as the whole workspace tells. */
  rarity(identity: number): number;
  /** Whether a capital in both accounts makes a name: in headlines every word has one. */
  readonly haveNames: boolean;
}

/** How much two accounts share. */
export interface PairMeasure {
  /** Sum of the weights of shared terms. */
  readonly shared: number;
  /**
   * 0..1: the rarity of shared terms against that of all terms of either, the longer of which counts three times the shorter at the
   * most. By how rare words are in the whole workspace: what many entries of two files name tells their event from others elsewhere.
   */
  readonly likeness: number;
  /** 0..1: how much of what both have is background in one of them ("after the raid") and news in the other. */
  readonly background: number;
  readonly sharedTerms: number;
}

export interface PairEvidence extends PairMeasure {
  /** Shared terms that are neither names nor figures: what is said about the names. */
  readonly sharedWords: number;
  readonly sharedNames: number;
  readonly sharedFigures: number;
  /** Both give figures, and none is the same. */
  readonly figuresDiffer: boolean;
  /** Both name things that are told apart by numbers ("gauge 4"), and none is the same. */
  readonly numbersDiffer: boolean;
  /** Almost only figures differ: the next report of a series. */
  readonly isSeries: boolean;
  /** Both have the same act of a kind that does not come again. */
  readonly sameAct: boolean;
  /** Both have acts, and none is the same. */
  readonly actsDiffer: boolean;
  /** An act of one ends, undoes or answers an act of the other. */
  readonly actsOpposed: boolean;
  /** One of them is about a recurring event: an anniversary, a festival, a quarterly result. */
  readonly recurs: boolean;
  /** -1: only the first speaks of a plan, a chance or a beginning. 1: only the second. */
  readonly plan: -1 | 0 | 1;
  /** One says "not" where the other does not. */
  readonly negated: boolean;
  /** One says "again" where the other does not. */
  readonly again: boolean;
  /** -1: all words in common are background in the first ("after the raid"), which describes what followed. 1: in the second. */
  readonly follows: -1 | 0 | 1;
}

/** The longer account counts at most so many times the shorter: what is said in passing must not hide the event. */
const maxLengthRatio = 3;

/** Compares two sorted lists of distinct terms, as from `termsOf`, by weight only. */
export function measurePair(
  a: readonly number[],
  b: readonly number[],
  knowledge: Pick<TermKnowledge, 'weight' | 'rarity'>,
): PairMeasure {
  let shared = 0;
  let inBoth = 0;
  let background = 0;
  let inA = 0;
  let inB = 0;
  let sharedTerms = 0;
  let at = 0;
  let other = 0;
  while (at < a.length || other < b.length) {
    const left = at < a.length ? (a[at] ?? 0) : lastTerm;
    const right = other < b.length ? (b[other] ?? 0) : lastTerm;
    const [mine, theirs] = [left & ~7, right & ~7];
    if (mine === theirs) {
      at++;
      other++;
      if (isModal(mine)) continue;
      const rarity = knowledge.rarity(mine);
      inA += rarity;
      inB += rarity;
      inBoth += rarity;
      if ((left ^ right) & earlierMark) background += rarity;
      shared += knowledge.weight(mine);
      sharedTerms++;
    } else if (mine < theirs) {
      at++;
      if (!isModal(mine)) inA += knowledge.rarity(mine);
    } else {
      other++;
      if (!isModal(theirs)) inB += knowledge.rarity(theirs);
    }
  }
  const lesser = Math.min(inA, inB);
  const greater = Math.min(Math.max(inA, inB), maxLengthRatio * lesser);
  return {
    shared,
    likeness: inBoth === 0 ? 0 : inBoth / Math.sqrt(lesser * greater),
    background: inBoth === 0 ? 0 : background / inBoth,
    sharedTerms,
  };
}

/** Share of the words of the longer account from which on two are the same but for their figures. */
const seriesShare = 0.6;

/** Behind all terms. */
const lastTerm = 0x7ffffff8;

/**
 * Compares two sorted lists of distinct terms, as from `termsOf`, by every signal.
 * @param measure what `measurePair` gives for them, if anybody has it
 */
export function comparePair(
  a: readonly number[],
  b: readonly number[],
  knowledge: TermKnowledge,
  measure: PairMeasure = measurePair(a, b, knowledge),
): PairEvidence {
  const [left, right] = [marksOf(a), marksOf(b)];
  let [names, figures, shared] = [0, 0, 0];
  let [earlierInA, earlierInB, labels] = [0, 0, 0];
  for (let at = 0, other = 0; at < a.length && other < b.length; ) {
    const [own, answer] = [a[at] ?? 0, b[other] ?? 0];
    const difference = identityOf(own) - identityOf(answer);
    if (difference === 0) {
      if (isNumberOfName(own & answer)) labels++;
      if (own & answer & nameMark && knowledge.haveNames) names++;
      else if (own & figureMark) figures++;
      else if (!isModal(identityOf(own))) {
        shared++;
        if (own & earlierMark & ~answer) earlierInA++;
        if (answer & earlierMark & ~own) earlierInB++;
      }
    }
    if (difference <= 0) at++;
    if (difference >= 0) other++;
  }
  // "Mayor Alder is deposed; rule of the watch begins": what both say is done, and what begins is something else.
  const plansOf = ({ plans, begins }: Marks) => plans || (begins && !acts.sameOneTime);
  const figuresDiffer = figures === 0 && left.figures > 0 && right.figures > 0;
  const words = Math.max(a.length - left.figures, b.length - right.figures);
  const acts = compareActs(left.acts, right.acts);
  return {
    ...measure,
    sharedWords: shared,
    sharedNames: names,
    sharedFigures: figures,
    figuresDiffer,
    isSeries: figuresDiffer && measure.sharedTerms >= seriesShare * words,
    sameAct: acts.sameOneTime,
    actsDiffer: !acts.same && left.acts.length > 0 && right.acts.length > 0,
    actsOpposed: acts.opposed,
    recurs: left.recurs || right.recurs,
    plan: plansOf(left) === plansOf(right) ? 0 : plansOf(left) ? -1 : 1,
    negated: left.negates !== right.negates,
    again: left.repeats !== right.repeats,
    numbersDiffer: labels === 0 && left.isNumbered && right.isNumbered,
    follows: shared === 0 ? 0 : earlierInA === shared ? -1 : earlierInB === shared ? 1 : 0,
  };
}

/** What the terms of one side show by themselves. */
interface Marks {
  readonly figures: number;
  readonly isNumbered: boolean;
  /** Classes of acts, each once. */
  readonly acts: readonly number[];
  readonly plans: boolean;
  readonly begins: boolean;
  readonly negates: boolean;
  readonly repeats: boolean;
  readonly recurs: boolean;
}

function marksOf(terms: readonly number[]): Marks {
  let figures = 0;
  let isNumbered = false;
  let [plans, begins, negates, repeats, recurs] = [false, false, false, false, false];
  const acts: number[] = [];
  for (const term of terms) {
    if (isNumberOfName(term)) isNumbered = true;
    else if (term & figureMark) figures++;
    if (isModal(term)) {
      if (identityOf(term) === planning) plans = true;
      if (identityOf(term) === negation) negates = true;
      if (identityOf(term) === repetition) repeats = true;
    } else if ((term & (earlierMark | figureMark)) === 0) {
      const act = actOf(identityOf(term));
      if (act === recurrence) recurs = true;
      if (act === beginning) begins = true;
      else if (act > 0 && !acts.includes(act)) acts.push(act);
    }
  }
  return { figures, isNumbered, acts, plans, begins, negates, repeats, recurs };
}

function compareActs(mine: readonly number[], theirs: readonly number[]) {
  const common = mine.filter((act) => theirs.includes(act));
  const opposed = mine.some(
    (act) => !theirs.includes(act) && theirs.some((answer) => !mine.includes(answer) && areOpposed(act, answer)),
  );
  return { same: common.length > 0, sameOneTime: common.some(happensOnce), opposed };
}
