// Completion after `[`: the sources of the list, those first that fit the claim best.

import { shortened } from '../../rules/wording';
import { sourceMark } from '../../syntax/labels';
import { lineAt, lineContentEnd } from '../../syntax/lines';
import type { FileFacts } from '../../workspace/facts';
import type { WorkspaceView } from '../../workspace/workspace';
import { sourcesByFit } from '../fit';
import type { Completions } from './item';

/** How far back an open bracket is looked for: no list of numbers is longer. */
const farthest = 80;

/** Items for an offset inside an open or closed bracket; undefined when it is in none. */
export function citationItems(workspace: WorkspaceView, facts: FileFacts, offset: number): Completions | undefined {
  const { article } = facts;
  const { text, lineStarts } = article;
  const line = lineAt(lineStarts, offset);
  const lineStart = lineStarts[line] ?? 0;
  const before = text.slice(Math.max(lineStart, offset - farthest), offset);
  const open = /\[(?:\s*\d+\s*(?:\p{Pd}\s*\d+\s*)?,)*\s*([^[\],]*)$/u.exec(before);
  if (!open) return undefined;
  // A bracket that begins a line of the list is a label, not a citation.
  const inList = article.sections.some(
    ({ kind, start, end }) => kind === 'sources' && start <= offset && offset <= end,
  );
  const bracket = offset - open[0].length;
  if (inList && text.slice(lineStart, bracket).trim() === '') return undefined;
  const after = /^[\d]*\s*(?=[\],])/.exec(text.slice(offset, Math.min(offset + 12, lineContentEnd(article, line))));
  const replace = { start: offset - (open[1] ?? '').length, end: offset + (after?.[0].length ?? 0) };
  const closing = after ? '' : ']';
  const items = sourcesByFit(workspace, facts, bracket).map((source) => {
    const fact = facts.summary.sources[article.sources.indexOf(source)];
    const caret = sourceMark(article, source).startsWith('[^') ? '^' : '';
    const name = [fact?.publisher, fact?.title].filter(Boolean).join(': ');
    return {
      kind: 'citation' as const,
      label: source.label,
      description: shortened(name, 80),
      detail: name,
      replace,
      newText: `${caret}${source.label}${closing}`,
      filterText: `${caret}${source.label} ${name}`,
      origin: { kind: 'source' as const, file: facts.file, index: source.number },
    };
  });
  return { items, incomplete: false };
}
