// Figures in the order of their values. A long copy has tens of thousands of them, mostly of few values, and sorting so many at once takes
// longer than a request may wait.

import { addTo, append } from '../../syntax/lists';
import type { Steps } from '../../syntax/steps';

/** Items between two pauses. */
const itemsOfStep = 2000;

/** @param items those of one value stay in their order */
export function* byValueInSteps<T extends { readonly value: number }>(items: readonly T[]): Steps<T[]> {
  const groups = new Map<number, T[]>();
  for (const [at, item] of items.entries()) {
    addTo(groups, item.value, item);
    if (at % itemsOfStep === itemsOfStep - 1) yield;
  }
  const sorted: T[] = [];
  let next = itemsOfStep;
  for (const value of [...groups.keys()].sort((a, b) => a - b)) {
    append(sorted, groups.get(value) ?? []);
    if (sorted.length < next) continue;
    next = sorted.length + itemsOfStep;
    yield;
  }
  return sorted;
}
