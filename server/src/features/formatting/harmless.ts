// Checks the result of the formatter: it must be understood exactly as the text was before.

import { keepsStatements } from '../../rules/rereading';
import { append } from '../../syntax/lists';
import type { Article } from '../../syntax/tree';
import type { Tidying } from './tidying';

/** A longer text is left as it is when a check fails, because each block would have to be tried on its own. */
const maxTrials = 300;

/** The edits that change only the layout; usually all. Each inner list is made as a whole or not at all. */
export function harmless(article: Article, perBlock: readonly (readonly Tidying[])[]): readonly Tidying[] {
  const all = perBlock.flat();
  if (all.length === 0 || keepsStatements(article, all)) return all;
  if (perBlock.length > maxTrials) return [];
  const kept: Tidying[] = [];
  for (const tidyings of perBlock) if (keepsStatements(article, [...kept, ...tidyings])) append(kept, tidyings);
  return kept;
}
