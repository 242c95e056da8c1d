// What the rules about saved copies share: which checks of a file failed, and how a passage of a copy is shown.

import { sourceMark } from '../syntax/labels';
import { sliceOf } from '../syntax/span';
import type { FileId } from '../workspace/account';
import type { ClaimCheck } from '../workspace/copies/claimChecks';
import { type FileFacts, sourceOf } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';
import type { Finding, RelatedPlace } from './rule';
import { headline, listed, message, quoted } from './wording';

/** Whether a file has a source with a copy; without one there is nothing to compare. */
export function hasCopies(workspace: WorkspaceView, file: FileId): boolean {
  const summary = workspace.summary(file);
  return summary !== undefined && workspace.copies.isCopied(file, summary);
}

/** The checks of one kind that found nothing in copies that could all be read. */
export function notFound(facts: FileFacts, workspace: WorkspaceView, kind: ClaimCheck['kind']): readonly ClaimCheck[] {
  if (!hasCopies(workspace, facts.file)) return [];
  return workspace
    .checksOf(facts)
    .all()
    .filter((check) => check.kind === kind && check.state === 'not-found');
}

/** Whether one of two files is the saved copy of a source that the other lists: then the words of the copy are the source's. */
export function isCopyOf(workspace: WorkspaceView, a: FileId, b: FileId): boolean {
  const lists = (digest: FileId, copy: FileId) =>
    workspace
      .summary(digest)
      ?.sources.some((source) => workspace.copies.copiesOf(source, digest).copies.includes(copy)) ?? false;
  return !workspace.copies.isEmpty && (lists(a, b) || lists(b, a));
}

/**
 * The finding that something is not in the copies of what its claim cites.
 * @param advice why and what to do, whole sentences
 */
export function notInCopies(facts: FileFacts, workspace: WorkspaceView, check: ClaimCheck, advice: string): Finding {
  const { article } = facts;
  const marks = check.claim.cited.map((number) => markOf(facts, number));
  const copies = marks.length > 1 ? 'copies' : 'copy';
  const said = sliceOf(article.text, check.span);
  return {
    span: check.span,
    message: message(
      headline((room) => `Not in the saved ${copies} of ${listed(marks, 3)}: ${quoted(said, room)}`),
      advice,
    ),
    related: relatedPassage(workspace, check),
    data: {
      source: sourceOf(article, check.source)?.label ?? `${check.source}`,
      copy: check.copy ?? null,
      nearest: passageText(workspace, check) ?? null,
    },
  };
}

export function markOf({ article }: FileFacts, number: number): string {
  const source = sourceOf(article, number);
  return source ? sourceMark(article, source) : `[${number}]`;
}

/** The words of the passage that a check found, or that is nearest to what it sought. */
export function passageText(workspace: WorkspaceView, { copy, passage }: ClaimCheck): string | undefined {
  const prepared = workspace.copies.readable(copy);
  return passage && prepared && sliceOf(prepared.text, passage);
}

/** The words of that passage, and where it stands: "line 12 of report.txt", "page 3 of report.pdf". */
export function placedPassage(
  workspace: WorkspaceView,
  { copy, passage }: ClaimCheck,
): { readonly words: string; readonly place: string } | undefined {
  const prepared = workspace.copies.readable(copy);
  if (copy === undefined || !passage || !prepared) return undefined;
  const name = workspace.displayName(workspace.copies.entry(copy)?.file ?? copy);
  const place = prepared.placeAt(passage.start);
  const where = 'page' in place ? `page ${place.page}` : `line ${place.line}`;
  return { words: sliceOf(prepared.text, passage), place: `${where} of ${name}` };
}

function relatedPassage(workspace: WorkspaceView, check: ClaimCheck): RelatedPlace[] {
  const { copy, passage } = check;
  // Only articles have places that an editor can show; for other documents the message names the page.
  if (copy === undefined || !passage || !workspace.has(copy)) return [];
  return [{ file: copy, span: passage, message: quoted(passageText(workspace, check) ?? '', 120) }];
}
