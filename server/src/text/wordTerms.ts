// The term that a folded word stands for, by its stem or its group of synonyms.

import { skeletonHash } from './nameSkeleton';
import { stem } from './stem';
import { groupOf } from './wordGroups';
import { hashUnits } from './wordHash';

export interface WordTerm {
  /** Without marks. */
  readonly term: number;
  /** `skeletonHash` of its stem; 0 when it has none, or stands for a group, whose words are no names that vary. */
  readonly skeleton: number;
}

/** Longer words are taken as they are. */
const maxStemmedLength = 40;

/** @param word folded units, at least `length` of them, which is at least one; stemming changes them */
export function wordTermOf(word: number[], length: number): WordTerm {
  if (length > maxStemmedLength) return { term: hashUnits(word, length), skeleton: 0 };
  const stemLength = stem(word, length);
  const stemmed = hashUnits(word, stemLength);
  const group = groupOf.get(stemmed);
  return group === 0 ? { term: stemmed, skeleton: skeletonHash(word, stemLength) } : { term: group, skeleton: 0 };
}
