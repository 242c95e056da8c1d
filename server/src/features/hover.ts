// Hover: what a citation, a group, a source, a date or an entry means. This file chooses the cards;
// `hover/` writes them.

import type { Span } from '../syntax/span';
import type { FileId } from '../workspace/account';
import type { WorkspaceView } from '../workspace/workspace';
import { checkAt } from './claimChecks';
import { checkCard } from './hover/checkCard';
import { dateCard, impossibleCard } from './hover/dateCard';
import { entryCard, mentionCard } from './hover/eventCard';
import { groupCard, sourceCard } from './hover/sourceCard';
import { ruled } from './markdown';
import { nodeAt } from './place';

export interface Hover {
  /** The place that the hover is about; the editor highlights it. */
  readonly span: Span;
  readonly markdown: string;
}

/** What to show for the UTF-16 `offset` of `file`, or undefined when nothing there has a meaning of its own. */
export function hoverAt(workspace: WorkspaceView, file: FileId, offset: number): Hover | undefined {
  const facts = workspace.facts(file);
  const node = facts && nodeAt(facts, offset);
  if (!node) return undefined;
  const check = node.kind === 'citation' || node.kind === 'source' ? undefined : checkAt(workspace, facts, offset);
  const checked = check && checkCard(workspace, facts, check);
  if (check && checked && node.kind !== 'date' && node.kind !== 'entry') return hover(check.span, checked);
  switch (node.kind) {
    case 'citation':
      return hover(node.group, groupCard(workspace, facts, node.group));
    case 'source':
      return hover(node.span, sourceCard(workspace, facts, node.source));
    case 'date': {
      const event = node.head
        ? entryCard(workspace, facts, node.head.block.ordinal)
        : mentionCard(workspace, facts, node.reading);
      return hover(node.span, ruled([dateCard(node.reading), checked, event]));
    }
    case 'impossible':
      return hover(node.span, impossibleCard(node.date));
    case 'entry':
      return hover(
        checked && check ? check.span : node.span,
        ruled([checked, entryCard(workspace, facts, node.entry.block.ordinal)]),
      );
    default:
      return undefined;
  }
}

function hover(span: Span, markdown: string | undefined): Hover | undefined {
  return markdown ? { span: { start: span.start, end: span.end }, markdown } : undefined;
}
