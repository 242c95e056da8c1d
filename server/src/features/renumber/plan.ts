// The plan of a renumbering: the new list of sources, and what happens to those that leave it.

import type { FileEdit } from '../../rules/rule';
import { maxOf } from '../../syntax/lists';
import type { Article, SourceBlock } from '../../syntax/tree';

/** One place of the new list: its number and its source. */
export interface PlannedPlace {
  readonly number: number;
  /** A source of the list, or the text ("Publisher: Title") of a new one. */
  readonly source: SourceBlock | string;
}

/** A bijection between the sources that stay and the places of the new list. */
export interface ListPlan {
  readonly places: readonly PlannedPlace[];
  /** Sources that leave the list, each with the one that its citations lead to from then on; without one they go too. */
  readonly leaving: ReadonlyMap<SourceBlock, SourceBlock | undefined>;
}

/** One edit of a renumbering, with what a preview says of it. All edits of one renumbering are made, or none. */
export interface RenumberingEdit extends FileEdit {
  /** "[4] becomes [1]" */
  readonly note: string;
  /** Needs a confirmation: a citation is removed, and a claim may lose its only source. */
  readonly confirm: boolean;
}

export interface Renumbering {
  /** "Swap sources 4 and 1" */
  readonly title: string;
  readonly edits: readonly RenumberingEdit[];
  /** What could not be done as asked, for the user. */
  readonly warning?: string;
}

/** Why there is no renumbering: one sentence that says what to do first. */
export interface Refusal {
  readonly refused: string;
  /** Nothing is wrong: the list is already as requested. */
  readonly nothingToDo?: boolean;
}

export function isRefusal(outcome: object): outcome is Refusal {
  return 'refused' in outcome;
}

/** The numbers that the places of a list have: its own labels where it has them, otherwise 1, 2, 3. */
function numbersOf(article: Article): readonly number[] {
  return article.sources.map((source) => source.number);
}

/** The same list with its sources in the order of `sources`; numbers stay with the places. */
export function reordered(article: Article, sources: readonly SourceBlock[]): ListPlan {
  const numbers = numbersOf(article);
  return {
    places: sources.map((source, at) => ({ number: numbers[at] ?? at + 1, source })),
    leaving: new Map(),
  };
}

/** The same list without `gone`. Places after it take the numbers before theirs. */
export function without(article: Article, gone: SourceBlock, heir: SourceBlock | undefined): ListPlan {
  const numbers = numbersOf(article);
  const staying = article.sources.filter((source) => source !== gone);
  return {
    places: staying.map((source, at) => ({ number: numbers[at] ?? at + 1, source })),
    leaving: new Map([[gone, heir]]),
  };
}

/** The same list with new sources from place `at` on (0 is before the first). */
export function withInserted(article: Article, at: number, texts: readonly string[]): ListPlan {
  const numbers = [...numbersOf(article)];
  // A list labelled 1, 2, 5 grows to 1, 2, 5, 6.
  for (let added = 0; added < texts.length; added++) numbers.push(Math.max(0, maxOf(numbers)) + 1);
  const sources: readonly (SourceBlock | string)[] = [
    ...article.sources.slice(0, at),
    ...texts,
    ...article.sources.slice(at),
  ];
  return {
    places: sources.map((source, place) => ({ number: numbers[place] ?? place + 1, source })),
    leaving: new Map(),
  };
}

/** The number that citations of each source have under the plan; those that go with their source have none. */
export function numbersUnder(plan: ListPlan): ReadonlyMap<SourceBlock, number> {
  const numbers = new Map<SourceBlock, number>();
  for (const { source, number } of plan.places) if (typeof source !== 'string') numbers.set(source, number);
  for (const [gone, heir] of plan.leaving) {
    const number = heir && numbers.get(heir);
    if (number !== undefined) numbers.set(gone, number);
  }
  return numbers;
}
