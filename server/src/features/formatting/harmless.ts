// Holds the formatter to its promise: what it makes of a text must be understood exactly as the text was before.

import { keepsStatements } from '../../rules/rereading';
import type { Article } from '../../syntax/tree';
import type { Tidying } from './tidying';

/** Beyond this many blocks a doubtful text is left as it is, because each block would be tried on its own. */
const maxTrials = 300;

/** Those of the tidyings that change nothing but looks; usually all. Each inner list is made as a whole or not at all. */
export function harmless(article: Article, perBlock: readonly (readonly Tidying[])[]): readonly Tidying[] {
  const all = perBlock.flat();
  if (all.length === 0 || keepsStatements(article, all)) return all;
  if (perBlock.length > maxTrials) return [];
  const kept: Tidying[] = [];
  for (const tidyings of perBlock) if (keepsStatements(article, [...kept, ...tidyings])) kept.push(...tidyings);
  return kept;
}
