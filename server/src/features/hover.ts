// Hover: what a citation, a group, a source, a date or an entry means. Here it is decided which cards are shown; the
// folder `hover/` writes them.

import type { Span } from '../syntax/span';
import type { FileId } from '../workspace/account';
import type { WorkspaceView } from '../workspace/workspace';
import { dateCard, impossibleCard } from './hover/dateCard';
import { entryCard, mentionCard } from './hover/eventCard';
import { groupCard, sourceCard } from './hover/sourceCard';
import { ruled } from './markdown';
import { standingAt } from './place';

export interface Hover {
  /** What the text is about; the editor lights it up. */
  readonly span: Span;
  readonly markdown: string;
}

/** What to show for the UTF-16 `offset` of `file`, or undefined when nothing there has a meaning of its own. */
export function hoverAt(workspace: WorkspaceView, file: FileId, offset: number): Hover | undefined {
  const facts = workspace.facts(file);
  const standing = facts && standingAt(facts, offset);
  if (!standing) return undefined;
  switch (standing.kind) {
    case 'citation':
      return hover(standing.group, groupCard(workspace, facts, standing.group));
    case 'source':
      return hover(standing.span, sourceCard(workspace, facts, standing.source));
    case 'date': {
      const event = standing.head
        ? entryCard(workspace, facts, standing.head.block.ordinal)
        : mentionCard(workspace, facts, standing.reading);
      return hover(standing.span, ruled([dateCard(standing.reading), event]));
    }
    case 'impossible':
      return hover(standing.span, impossibleCard(standing.date));
    case 'entry':
      return hover(standing.span, entryCard(workspace, facts, standing.entry.block.ordinal));
    default:
      return undefined;
  }
}

function hover(span: Span, markdown: string | undefined): Hover | undefined {
  return markdown ? { span: { start: span.start, end: span.end }, markdown } : undefined;
}
