// Hover: what a citation, a group, a source, a date or an entry means. This file chooses the cards;
// `hover/` writes them.

import type { Span } from '../syntax/span';
import type { CitedClaim } from '../text/checks/claims';
import type { FileFacts } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';
import type { PlacedFinding } from './archived/placing';
import { checkAt } from './claimChecks';
import { archivedCard } from './hover/archivedCard';
import { checkCard } from './hover/checkCard';
import { dateCard, impossibleCard } from './hover/dateCard';
import { entryCard, mentionCard } from './hover/eventCard';
import { reviewCard } from './hover/reviewCard';
import { groupCard, sourceCard } from './hover/sourceCard';
import { ruled } from './markdown';
import { nodeAt } from './place';
import { reviewableAt } from './reviews';

export interface Hover {
  /** The place that the hover is about; the editor highlights it. */
  readonly span: Span;
  readonly markdown: string;
}

/**
 * What to show for the UTF-16 `offset` of a file, or undefined when nothing there has a meaning of its own.
 * @param archived what an archive says of the document
 */
export function hoverAt(
  workspace: WorkspaceView,
  facts: FileFacts,
  offset: number,
  archived: readonly PlacedFinding[] = [],
): Hover | undefined {
  const node = nodeAt(facts, offset);
  if (!node) return undefined;
  const check = node.kind === 'citation' || node.kind === 'source' ? undefined : checkAt(workspace, facts, offset);
  const claim = node.kind === 'citation' || node.kind === 'source' ? undefined : reviewedAt(workspace, facts, offset);
  const reviewed = claim && reviewCard(workspace, facts, claim);
  const found = check && checkCard(workspace, facts, check);
  const checked = found && reviewed && node.kind !== 'date' && node.kind !== 'entry' ? ruled([found, reviewed]) : found;
  if (check && checked && node.kind !== 'date' && node.kind !== 'entry') return hover(check.span, checked);
  const inArchive = (span: Span) => archivedCard(archived, span);
  switch (node.kind) {
    case 'citation':
      return hover(node.group, groupCard(workspace, facts, node.group));
    case 'source':
      return hover(node.span, sourceCard(workspace, facts, node.source));
    case 'date': {
      const event = node.head
        ? entryCard(workspace, facts, node.head.block.ordinal)
        : mentionCard(workspace, facts, node.reading);
      return hover(
        node.span,
        ruled([dateCard(node.reading), checked, reviewed, event, inArchive(node.head?.block ?? node.span)]),
      );
    }
    case 'impossible':
      return hover(node.span, impossibleCard(node.date));
    case 'entry':
      return hover(
        checked && check ? check.span : node.span,
        ruled([checked, reviewed, entryCard(workspace, facts, node.entry.block.ordinal), inArchive(node.entry.block)]),
      );
    default:
      return undefined;
  }
}

/** The claim at an offset that somebody has reviewed: nothing is looked for where there is no review. */
function reviewedAt(workspace: WorkspaceView, facts: FileFacts, offset: number): CitedClaim | undefined {
  return workspace.reviews.mayConcern(facts.file) ? reviewableAt(workspace, facts, offset) : undefined;
}

function hover(span: Span, markdown: string | undefined): Hover | undefined {
  return markdown ? { span: { start: span.start, end: span.end }, markdown } : undefined;
}
