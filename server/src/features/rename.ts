// Rename at the cursor: changes the number of a citation or source everywhere at once. `renumber/` decides what a number may
// become.

import type { Span } from '../syntax/span';
import { type FileFacts, sourceOf } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';
import { nodeAt } from './place';
import { isNamed, renameLabel } from './renumber/label';
import { labelOf } from './renumber/list';
import type { Refusal, Renumbering } from './renumber/plan';
import { renameNumber } from './renumber/renumber';

/** What is renamed, and the number that it has. */
export interface Renameable {
  readonly span: Span;
  readonly number: number;
  readonly label: string;
}

/** The number that a rename at `offset` would change, or why there is none. */
export function renameableAt(facts: FileFacts, offset: number): Renameable | Refusal {
  const found = numberAt(facts, offset);
  if (!found) return { refused: 'Only the number of a citation or of a source can be renamed.' };
  if (!sourceOf(facts.article, found.number)) return { refused: `[${found.label}] leads to no source.` };
  return found;
}

/**
 * Gives the source that is cited or listed at `offset` another number.
 * @param newName a number as typed, with or without brackets
 */
export function renameAt(
  workspace: WorkspaceView,
  facts: FileFacts,
  offset: number,
  newName: string,
): Renumbering | Refusal {
  const found = renameableAt(facts, offset);
  if ('refused' in found) return found;
  const source = sourceOf(facts.article, found.number);
  if (source && isNamed(facts.article, source, newName)) return renameLabel(facts, source, newName);
  const digits = /^\s*\[?\s*(\d{1,6})\s*\]?\s*$/.exec(newName)?.[1];
  if (!digits) return { refused: `“${newName}” is not a number.` };
  return renameNumber(workspace, facts.file, found.number, Number(digits), 'swap');
}

function numberAt(facts: FileFacts, offset: number): Renameable | undefined {
  const node = nodeAt(facts, offset);
  if (node?.kind === 'citation') {
    const { digits, number, label, isLink } = node.citation;
    if (isLink) return undefined;
    return { span: digits, number, label };
  }
  if (node?.kind !== 'source') return undefined;
  const label = labelOf(facts.article, node.source);
  const onLabel = label && label.start <= offset && offset <= label.end;
  return { span: onLabel ? label : node.span, number: node.source.number, label: node.source.label };
}
