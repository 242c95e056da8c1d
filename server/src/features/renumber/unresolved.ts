// Why an article cannot be renumbered yet. A number that leads nowhere, or to two places, would come to lead to a wrong one.

import { lineAt } from '../../syntax/lines';
import { sliceOf } from '../../syntax/span';
import type { Article } from '../../syntax/tree';
import { sourceOf } from '../../workspace/facts';
import { labelOf } from './list';
import type { Refusal } from './plan';

/**
 * The first thing in `article` that has to be mended before its numbers can change; undefined when all is resolved.
 * @param labelsMayBeUneven for the renumbering that mends them
 */
export function unresolvedIn(article: Article, labelsMayBeUneven: boolean): Refusal | undefined {
  const line = (offset: number) => lineAt(article.lineStarts, offset) + 1;
  const stray = article.citations.find(({ number }) => !sourceOf(article, number));
  if (stray) {
    const where = `[${stray.number}] on line ${line(stray.bracket.start)}`;
    return { refused: `${where} leads to no source. Correct it, or list its source, first.` };
  }
  const [malformed] = article.malformed;
  if (malformed) {
    const where = `“${sliceOf(article.text, malformed)}” on line ${line(malformed.start)}`;
    return { refused: `${where} is not a whole citation. Correct it first.` };
  }
  return labelsMayBeUneven ? undefined : unevenLabelsIn(article);
}

/** Why the numbers of the list itself are not clear; undefined when they are. */
function unevenLabelsIn(article: Article): Refusal | undefined {
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
