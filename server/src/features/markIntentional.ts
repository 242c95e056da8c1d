// Marking a contradiction as intentional: what a mark must quote to identify these accounts now and after edits.
// The caller decides where marks are stored.

import type { Problem } from '../rules/rule';
import type { AccountRef, FileId } from '../workspace/account';
import type { Anchor } from '../workspace/intentional';
import type { WorkspaceView } from '../workspace/workspace';

/** Long enough to be unique on that date, short enough to be read. */
const maxQuoteLength = 120;

/**
 * The anchors of a mark that accepts the contradiction `problem` of `file`, the account here first.
 * @returns undefined when the problem is no contradiction, or a run of entries that are all off alike, which is never intended
 */
export function anchorsFor(workspace: WorkspaceView, file: FileId, problem: Problem): readonly Anchor[] | undefined {
  if (problem.rule !== 'contradictory-dates') return undefined;
  const places = workspace.facts(file)?.accountPlaces;
  const contradiction = workspace.events
    .contradictionsOf(file)
    .find(({ here }) => places?.[here.ordinal]?.date.start === problem.span.start);
  if (!contradiction || contradiction.scope === 'file') return undefined;
  const anchors = new Map<string, Anchor>();
  for (const ref of [contradiction.here, ...contradiction.others]) {
    const anchor = anchorOf(workspace, ref);
    if (anchor) anchors.set(`${anchor.date}\n${anchor.quote}`, anchor);
  }
  return anchors.size > 1 ? [...anchors.values()] : undefined;
}

function anchorOf(workspace: WorkspaceView, { file, ordinal }: AccountRef): Anchor | undefined {
  const account = workspace.summary(file)?.accounts[ordinal];
  // No file, so that the mark still applies when the article is renamed by other programs.
  return account && { quote: beginningOf(account.text), date: account.date.text, file: undefined };
}

/** Whole words only. */
function beginningOf(text: string): string {
  if (text.length <= maxQuoteLength) return text;
  const cut = text.slice(0, maxQuoteLength + 1);
  const end = cut.lastIndexOf(' ');
  return cut.slice(0, end > 0 ? end : maxQuoteLength).trimEnd();
}
