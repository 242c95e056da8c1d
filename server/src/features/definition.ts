// Go to definition: from a citation to its source, from a source to the report of the workspace that it is.

import type { Span } from '../syntax/span';
import type { SourceBlock } from '../syntax/tree';
import type { FileId } from '../workspace/account';
import { type FileFacts, sourceOf } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';
import { nodeAt } from './place';
import { reportsOf } from './related';

export interface Definition {
  /** What the jump starts from. */
  readonly origin: Span;
  readonly file: FileId;
  /** The whole of what is jumped to, and the part of it to select. */
  readonly target: Span;
  readonly selection: Span;
}

/**
 * Where the citation or source at `offset` leads. A source that no file of the workspace is leads to itself, from where
 * editors go on to its references.
 */
export function definitionsAt(workspace: WorkspaceView, file: FileId, offset: number): readonly Definition[] {
  const facts = workspace.facts(file);
  if (!facts) return [];
  const node = nodeAt(facts, offset);
  if (node?.kind === 'citation') {
    const source = sourceOf(facts.article, node.citation.number);
    return source ? [toSource(node.span, facts, source)] : [];
  }
  if (node?.kind !== 'source') return [];
  const reports = reportsOf(workspace, facts, node.source);
  if (reports.length === 0) return [toSource(node.span, facts, node.source)];
  return reports.map((report) => {
    const { headline, text } = report.article;
    const selection = headline?.content ?? { start: 0, end: 0 };
    return { origin: node.span, file: report.file, target: { start: 0, end: text.length }, selection };
  });
}

function toSource(origin: Span, { file }: FileFacts, source: SourceBlock): Definition {
  return {
    origin,
    file,
    target: { start: source.start, end: source.end },
    selection: source.title ?? source.publisher ?? source.content,
  };
}
