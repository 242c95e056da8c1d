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
  const prepared = preparedOf(workspace, check);
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
  const prepared = preparedOf(workspace, check);
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
  const prepared = preparedOf(workspace, check);
  if (!prepared || !check.passage || check.copy === undefined) return undefined;
  const file = workspace.copies.entry(check.copy)?.file ?? check.copy;
  const page = prepared.pageAt(check.passage.start);
  return page === undefined ? { file, line: prepared.lineAt(check.passage.start) + 1 } : { file, page };
}

function preparedOf(workspace: WorkspaceView, { copy }: ClaimCheck): PreparedCopy | undefined {
  const prepared = copy === undefined ? undefined : workspace.copies.prepared(copy);
  return typeof prepared === 'string' ? undefined : prepared;
}
