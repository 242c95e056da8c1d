// Go to definition: from a citation to its source, and from a source to its report in the workspace.

import type { Span } from '../syntax/span';
import type { SourceBlock } from '../syntax/tree';
import type { FileId } from '../workspace/account';
import type { CopyId } from '../workspace/copies/copy';
import { type FileFacts, sourceOf } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';
import { checkAt } from './claimChecks';
import { nodeAt } from './place';
import { reportsOf } from './related';

export interface Definition {
  /** Where the jump starts. */
  readonly origin: Span;
  /** An article, or a saved copy that is none: `copyView` has the text of that. */
  readonly file: FileId | CopyId;
  /** The target of the jump, and the part of it to select. */
  readonly target: Span;
  readonly selection: Span;
}

/**
 * The target of the citation or source at `offset`. A source without a report in the workspace leads to itself; from there
 * editors offer its references.
 */
export function definitionsAt(workspace: WorkspaceView, facts: FileFacts, offset: number): readonly Definition[] {
  const node = nodeAt(facts, offset);
  if (node?.kind === 'citation') {
    const source = sourceOf(facts.article, node.citation.number);
    return source ? [toSource(node.span, facts, source)] : [];
  }
  if (node?.kind !== 'source') return toPassage(workspace, facts, offset);
  const reports = reportsOf(workspace, facts, node.source);
  if (reports.length === 0) return [toSource(node.span, facts, node.source)];
  return reports.map((report) => {
    const { headline, text } = report.article;
    const selection = headline?.content ?? { start: 0, end: 0 };
    return { origin: node.span, file: report.file, target: { start: 0, end: text.length }, selection };
  });
}

/** From a quotation, figure or date of a cited claim to where the saved copy has it, or has what is nearest to it. */
function toPassage(workspace: WorkspaceView, facts: FileFacts, offset: number): readonly Definition[] {
  const check = checkAt(workspace, facts, offset);
  if (!check?.passage || check.copy === undefined) return [];
  return [{ origin: check.span, file: check.copy, target: check.passage, selection: check.passage }];
}

function toSource(origin: Span, { file }: FileFacts, source: SourceBlock): Definition {
  return {
    origin,
    file,
    target: { start: source.start, end: source.end },
    selection: source.title ?? source.publisher ?? source.content,
  };
}
