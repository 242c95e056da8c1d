// Why an article cannot be renumbered yet: a number without a source, or with two, would then lead to a wrong one.

import { lineAt } from '../../syntax/lines';
import { sliceOf } from '../../syntax/span';
import type { Article } from '../../syntax/tree';
import { sourceOf } from '../../workspace/facts';
import { labelOf } from './list';
import type { ListPlan, Refusal } from './plan';

/**
 * The first citation that leads to no source today and would lead to one under `plan`, or that is no whole citation and whose
 * numbers would name other sources. Whatever else is broken stays as it is written.
 */
export function misleadingUnder(article: Article, plan: ListPlan): Refusal | undefined {
  const line = (offset: number) => lineAt(article.lineStarts, offset) + 1;
  const places = new Map(plan.places.map(({ number, source }) => [number, source]));
  const stray = article.citations.find(({ number }) => !sourceOf(article, number) && places.has(number));
  if (stray) {
    const where = `[${stray.number}] on line ${line(stray.bracket.start)}`;
    return { refused: `${where} has no source, and would come to cite one that it does not mean. Correct it first.` };
  }
  const changes = (number: number) => sourceOf(article, number) !== places.get(number);
  const changesAny = [...places.keys()].some(changes) || plan.leaving.size > 0;
  const malformed = article.malformed.find(({ numbers, defect }) =>
    defect === 'reversed-range' || defect === 'endless-range' ? changesAny : numbers.some(changes),
  );
  if (!malformed) return undefined;
  const where = `“${sliceOf(article.text, malformed)}” on line ${line(malformed.start)}`;
  return { refused: `${where} is not a whole citation, and would come to mean another source. Correct it first.` };
}

/** Why the numbers of the list itself are not clear; undefined when they are. */
export function unevenLabelsIn(article: Article): Refusal | undefined {
  const [named] = article.sources.filter(({ number, label }) => label !== `${number}`);
  if (named) {
    const isNumber = /^\d+$/.test(named.label);
    return {
      refused: isNumber
        ? 'The numbers of this article start anew in each section, so they cannot be changed together.'
        : `Source “${named.label}” has a name. Only lists of numbers can be renumbered; rename it instead.`,
    };
  }
  const seen = new Set<number>();
  const labelled = article.sources.filter((source) => labelOf(article, source)).length;
  for (const source of article.sources) {
    if (seen.has(source.number)) {
      return { refused: `Two sources have the number ${source.number}. Number by list order first.` };
    }
    seen.add(source.number);
    const label = labelOf(article, source);
    const written = label && Number(sliceOf(article.text, label));
    if (labelled > 0 && written !== source.number) {
      const line = lineAt(article.lineStarts, source.start) + 1;
      const what = written === undefined ? 'has no number of its own' : `is labelled ${written}`;
      return {
        refused: `Source ${source.number} on line ${line} ${what}, unlike the others. Number by list order first.`,
      };
    }
  }
  return undefined;
}
