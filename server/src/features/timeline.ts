// The timeline of a whole workspace at once, for a report or an export. An editor asks file by file, and keeps what it has.

import { finish } from '../syntax/steps';
import type { WorkspaceView } from '../workspace/workspace';
import { assembleTimeline } from './timeline/assemble';
import { fileTimeline } from './timeline/fileTimeline';
import type { Timeline } from './timeline/model';

/** Reads every file of the workspace again for its lines; files that add nothing are left out. */
export function timelineOf(workspace: WorkspaceView): Timeline {
  const files = [...workspace.files()].flatMap((file) => finish(fileTimeline(workspace, file)) ?? []);
  return assembleTimeline(files);
}
