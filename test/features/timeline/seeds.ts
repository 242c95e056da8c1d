// The timeline of the samples, for tests.

import { readdirSync, readFileSync } from 'node:fs';
import { timelineOf } from '../../../server/src/features/timeline';
import type { Timeline } from '../../../server/src/features/timeline/model';
import { workspaceOfTexts } from '../../support/workspace';

/** The samples as one workspace; a FileId is the file's name. */
export function seedsTimeline(): Timeline {
  const texts = new Map(
    readdirSync('seeds')
      .filter((name) => name.endsWith('.txt'))
      .map((name) => [name, readFileSync(`seeds/${name}`, 'utf8')]),
  );
  const workspace = workspaceOfTexts(texts);
  return timelineOf(workspace);
}
