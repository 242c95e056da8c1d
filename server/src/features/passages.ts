// Passages of saved copies as people see them: the words with their sentence, and the line or page.

import { quoted, shortened } from '../rules/wording';
import type { Span } from '../syntax/span';
import { oneLine } from '../text/visible';
import type { ClaimCheck } from '../workspace/copies/claimChecks';
import type { PreparedCopy } from '../workspace/copies/preparedCopy';
import type { WorkspaceView } from '../workspace/workspace';

/** Longer sentences are cut around the passage. */
const maxContext = 400;

/** The sentence in which the passage of a check stands; a quotation's passage as it is. Undefined when it has none. */
export function passageInContext(workspace: WorkspaceView, check: ClaimCheck): string | undefined {
  const prepared = workspace.copies.readable(check.copy);
  if (!prepared || !check.passage) return undefined;
  const { start, end } = check.kind === 'quote' ? check.passage : around(prepared, check.passage);
  return shortened(oneLine(prepared.text.slice(start, end)), maxContext * 2);
}

function around(prepared: PreparedCopy, passage: Span): Span {
  const sentence = prepared.sentences().sentenceAt(passage.start);
  return {
    start: Math.max(Math.min(sentence.start, passage.start), passage.start - maxContext),
    end: Math.min(Math.max(sentence.end, passage.end), passage.end + maxContext),
  };
}

/** Of a figure that is found because it follows from others: these, as the copy has them. None for other checks. */
export function followedFrom(workspace: WorkspaceView, check: ClaimCheck): readonly string[] {
  const prepared = workspace.copies.readable(check.copy);
  return prepared ? (check.from ?? []).map(({ start, end }) => oneLine(prepared.text.slice(start, end))) : [];
}

/** "“12,900 tonnes” and “6,200 tonnes”" */
export function inWords(figures: readonly string[]): string {
  const marked = figures.map((figure) => quoted(figure, maxFigure));
  return marked.length < 2 ? (marked[0] ?? '') : `${marked.slice(0, -1).join(', ')} and ${marked.at(-1)}`;
}

const maxFigure = 40;

/** Where the passage of a check stands: its file, and the page, from 1, or the line, from 1. */
export function pageOrLine(
  workspace: WorkspaceView,
  check: ClaimCheck,
): ({ readonly file: string } & ({ readonly line: number } | { readonly page: number })) | undefined {
  const { copy, passage } = check;
  const place = passage && workspace.copies.readable(copy)?.placeAt(passage.start);
  return place && copy !== undefined ? { file: workspace.copies.entry(copy)?.file ?? copy, ...place } : undefined;
}
