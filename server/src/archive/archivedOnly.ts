// A workspace in which files of today contradict articles of the archive, and never each other: what those say of each other, an editor knows
// itself.

import { contradictionGap } from '../dates/calendar/interval';
import type { FileId } from '../workspace/account';
import type { Contradiction } from '../workspace/contradiction';
import type { WorkspaceView } from '../workspace/workspace';

/** `workspace` with only those findings, and those parts of them, that are about articles for which `isArchived` holds. */
export function againstArchived(workspace: WorkspaceView, isArchived: (file: FileId) => boolean): WorkspaceView {
  const { events, quotes, figures } = workspace;
  const views: Pick<WorkspaceView, 'events' | 'quotes' | 'figures'> = {
    events: {
      contradictionsOf: (file) =>
        events.contradictionsOf(file).flatMap((found) => {
          const others = found.others.filter((ref) => isArchived(ref.file));
          return others.length > 0 ? withOwnGap(workspace, { ...found, others }, found) : [];
        }),
      intendedOf: () => [],
      otherAccountsOf: (ref) => events.otherAccountsOf(ref),
      tellOneStory: (one, other) => events.tellOneStory(one, other),
      weigh: (one, other) => events.weigh(one, other),
      prepare: () => events.prepare(),
    },
    quotes: {
      mayBeAltered: (file) => quotes.mayBeAltered(file),
      alteredIn: (file) =>
        quotes.alteredIn(file).flatMap((found) => {
          const others = found.others.filter((ref) => isArchived(ref.file));
          return others.length > 0 ? [{ ...found, others }] : [];
        }),
    },
    figures: {
      clashesIn: (file) =>
        figures.clashesIn(file).flatMap((found) => {
          const others = found.others.filter(({ ref }) => isArchived(ref.file));
          return others.length > 0 ? [{ ...found, others }] : [];
        }),
    },
  };
  return Object.create(
    workspace,
    Object.fromEntries(Object.entries(views).map(([name, value]) => [name, { value }])),
  ) as WorkspaceView;
}

/** The gap of a contradiction is that of the first of the others, which may have been left out. */
function withOwnGap(workspace: WorkspaceView, left: Contradiction, whole: Contradiction): readonly Contradiction[] {
  const [first] = left.others;
  if (!first || left.scope === 'file' || first === whole.others[0]) return [left];
  const [mine, theirs] = [left.here, first].map(
    ({ file, ordinal }) => workspace.summary(file)?.accounts[ordinal]?.date,
  );
  const gapDays = mine && theirs ? contradictionGap(mine, theirs) : 0;
  return gapDays > 0 ? [{ ...left, gapDays, likely: undefined }] : [];
}
