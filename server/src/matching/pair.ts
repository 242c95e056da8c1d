// What two tellings have in common and where they differ, under weights that are local to their two files. No dates, no rivals.

import { areOpposed, isOnce } from './acts';
import { earlierMark, figureMark, identityOf, isModal, nameMark, negation, planning } from './terms';

/** What the comparison must know of terms beyond their marks. All take identities. */
export interface TermKnowledge {
  /** Weight of a term that both have; 0 and more. */
  shared(identity: number): number;
  /** Weight of a term that only one has. */
  alone(identity: number): number;
  /** `actOf` of the term. */
  act(identity: number): number;
}

export interface PairEvidence {
  /** Sum of the weights of shared terms. */
  readonly shared: number;
  /** 0..1: shared weight against both totals, the longer of which counts three times the shorter at the most. */
  readonly likeness: number;
  readonly sharedTerms: number;
  readonly sharedNames: number;
  readonly sharedFigures: number;
  /** Both give figures, and none is the same. */
  readonly figuresDiffer: boolean;
  /** Both give names, and none is the same. */
  readonly namesDiffer: boolean;
  /** An act that does not come again is told in both. */
  readonly sameAct: boolean;
  /** Both tell acts, and none is the same. */
  readonly actsDiffer: boolean;
  /** An act of one ends, undoes or answers an act of the other. */
  readonly actsOpposed: boolean;
  /** -1: only the first speaks of a plan or chance. 1: only the second. */
  readonly plan: -1 | 0 | 1;
  /** One says "not" where the other does not. */
  readonly negated: boolean;
}

/** Acts of the two sides, reused from call to call. */
const mine: number[] = [];
const theirs: number[] = [];

/** A term that is background in one telling and news in the other is weaker evidence. */
const backgroundShare = 0.75;

/** Compares two sorted lists of distinct terms, as from `termsOf`. */
export function comparePair(a: Int32Array, b: Int32Array, knowledge: TermKnowledge): PairEvidence {
  let [shared, inA, inB] = [0, 0, 0];
  let [terms, names, figures, namesA, namesB, figuresA, figuresB] = [0, 0, 0, 0, 0, 0, 0];
  let modalA = 0;
  let modalB = 0;
  mine.length = 0;
  theirs.length = 0;
  let at = 0;
  let other = 0;
  while (at < a.length || other < b.length) {
    const left = at < a.length ? (a[at] ?? 0) : undefined;
    const right = other < b.length ? (b[other] ?? 0) : undefined;
    const order = left === undefined ? 1 : right === undefined ? -1 : identityOf(left) - identityOf(right);
    if (order <= 0 && left !== undefined) {
      at++;
      if (left & nameMark) namesA++;
      if (left & figureMark) figuresA++;
      if (isModal(left)) modalA |= identityOf(left);
      else noteAct(mine, left, knowledge);
    }
    if (order >= 0 && right !== undefined) {
      other++;
      if (right & nameMark) namesB++;
      if (right & figureMark) figuresB++;
      if (isModal(right)) modalB |= identityOf(right);
      else noteAct(theirs, right, knowledge);
    }
    const term = (order <= 0 ? left : right) ?? 0;
    if (isModal(term)) continue;
    if (order !== 0 || left === undefined || right === undefined) {
      const weight = knowledge.alone(identityOf(term));
      if (order < 0) inA += weight;
      else inB += weight;
      continue;
    }
    const weight = knowledge.shared(identityOf(term));
    inA += weight;
    inB += weight;
    shared += (left ^ right) & earlierMark ? weight * backgroundShare : weight;
    terms++;
    if (left & right & nameMark) names++;
    if (left & figureMark) figures++;
  }
  const lesser = Math.min(inA, inB);
  const acts = compareActs();
  return {
    shared,
    likeness: shared === 0 ? 0 : shared / Math.sqrt(lesser * Math.min(Math.max(inA, inB), 3 * lesser)),
    sharedTerms: terms,
    sharedNames: names,
    sharedFigures: figures,
    figuresDiffer: figures === 0 && figuresA > 0 && figuresB > 0,
    namesDiffer: names === 0 && namesA > 0 && namesB > 0,
    ...acts,
    plan: ((modalA ^ modalB) & planning) === 0 ? 0 : modalA & planning ? -1 : 1,
    negated: ((modalA ^ modalB) & negation) !== 0,
  };
}

function noteAct(acts: number[], term: number, knowledge: TermKnowledge): void {
  if (term & (earlierMark | figureMark)) return;
  const act = knowledge.act(identityOf(term));
  if (act > 0 && !acts.includes(act)) acts.push(act);
}

function compareActs(): Pick<PairEvidence, 'sameAct' | 'actsDiffer' | 'actsOpposed'> {
  let [same, sameOnce, opposed] = [false, false, false];
  for (const act of mine) {
    if (theirs.includes(act)) {
      same = true;
      if (isOnce(act)) sameOnce = true;
      continue;
    }
    for (const answer of theirs) if (!mine.includes(answer) && areOpposed(act, answer)) opposed = true;
  }
  return { sameAct: sameOnce, actsDiffer: !same && mine.length > 0 && theirs.length > 0, actsOpposed: opposed };
}
