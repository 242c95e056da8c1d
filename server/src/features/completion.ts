// Completion: sources after `[`, known publishers and sources in the source list, dates and events at the start of an entry.
// The context of the cursor is decided here; each kind of item has its file in `completion/`.

import type { FileEdit } from '../rules/rule';
import type { FileId } from '../workspace/account';
import { type FileFacts, sourceOf } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';
import { citationItems } from './completion/citationItems';
import type { Completions, Origin } from './completion/item';
import { listItems } from './completion/listItems';
import { timelineItems } from './completion/timelineItems';
import { sourceCard } from './hover/sourceCard';
import { paragraphs, plain } from './markdown';
import { isRefusal } from './renumber/plan';
import { appendSources } from './renumber/renumber';
import { sourceTextOf } from './renumber/sourceText';

export type { CompletionItem, Completions, Origin } from './completion/item';

/** The items for `offset`, best first. */
export function completionsAt(workspace: WorkspaceView, facts: FileFacts, offset: number): Completions {
  return (
    citationItems(workspace, facts, offset) ??
    listItems(workspace, facts, offset) ??
    timelineItems(workspace, facts, offset) ?? { items: [], incomplete: false }
  );
}

/** What is made only for the item that is looked at: its documentation, and the sources it brings along. */
export interface CompletionDetails {
  readonly markdown: string | undefined;
  /** Edits in `file` besides that of the item itself; they touch other places than it. */
  readonly edits: readonly FileEdit[];
}

/**
 * The rest of an item of `completionsAt`.
 * @param origin the item's own `origin`
 */
export function completionDetails(workspace: WorkspaceView, file: FileId, origin: Origin): CompletionDetails {
  const facts = workspace.facts(origin.file);
  if (!facts) return { markdown: undefined, edits: [] };
  if (origin.kind === 'source') {
    const source = sourceOf(facts.article, origin.index);
    return { markdown: source && sourceCard(workspace, facts, source), edits: [] };
  }
  const account = facts.summary.accounts[origin.index];
  const name = workspace.displayName(origin.file);
  const texts = origin.brings.map((number) => sourceTextOf(facts.article, number)).filter((text) => text !== undefined);
  const added = texts.length > 0 ? appendSources(workspace, file, texts) : undefined;
  const edits = added && !isRefusal(added) ? added.edits : [];
  const brings = texts.map((text) => `Adds the source ${plain(text)}`).join('  \n');
  return { markdown: account && paragraphs(plain(account.text), `From ${plain(name)}`, brings), edits };
}
