// Files beside the articles that say something about them: marks of intended contradictions, and reviews of claims. What all that read them
// do alike is here; what each kind holds is in `intentional/` and `reviews/`.

import { contradictoryDates } from '../../rules/contradictory-dates';
import { reviewOutdated } from '../../rules/review-outdated';
import type { Problem, RuleSeverities } from '../../rules/rule';
import { levelOf, severityOf } from '../../rules/runRules';
import type { FileId } from '../../workspace/account';
import type { ChangeResult, Workspace, WorkspaceView } from '../../workspace/workspace';
import { suppressionFileFindings } from '../intentional/problems';
import type { SuppressionFile } from '../intentional/suppressionFile';
import { isSuppressionFile, suppressionFileName } from '../intentional/suppressionFileName';
import { reviewFileFindings } from '../reviews/problems';
import type { ReviewFile } from '../reviews/reviewFile';
import { isReviewFile, reviewFileName } from '../reviews/reviewFileName';

export type BesideFile = SuppressionFile | ReviewFile;

/** Their names, each in any folder. */
export const besideFileNames: readonly string[] = [suppressionFileName, reviewFileName];

export function isBesideFile(file: FileId): boolean {
  return isSuppressionFile(file) || isReviewFile(file);
}

/** Gives a workspace what `file` says. @param read undefined when it is gone */
export function takeBesideFile(workspace: Workspace, file: FileId, read: BesideFile | undefined): ChangeResult {
  if (isReviewFile(file)) return workspace.takeReviews(file, read?.kind === 'reviews' ? read.reviews : undefined);
  return workspace.mark(file, read?.kind === 'marks' ? read.marks : undefined);
}

/**
 * The problems of such a file, in order of place. They are reported under the rule that it is about, so that its setting applies here too.
 * @param allRead whether every article that it could mean is in the workspace: otherwise none is missed
 */
export function besideFileProblems(
  workspace: WorkspaceView,
  read: BesideFile,
  severities: RuleSeverities,
  allRead: boolean,
): Problem[] {
  const { meta } = read.kind === 'marks' ? contradictoryDates : reviewOutdated;
  const level = levelOf(meta, severities);
  if (level === 'off') return [];
  const findings =
    read.kind === 'marks'
      ? suppressionFileFindings(workspace, read, allRead)
      : reviewFileFindings(workspace, read, allRead);
  return [...read.complaints, ...findings]
    .map((finding) => ({ ...finding, rule: meta.id, severity: severityOf(finding, level), unnecessary: false }))
    .sort((a, b) => a.span.start - b.span.start);
}
