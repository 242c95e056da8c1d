// What is wrong with a suppression file that can be read: marks without a reason, and marks that match nothing.

import type { Finding } from '../../rules/rule';
import { quoted, shortened } from '../../rules/wording';
import { append } from '../../syntax/lists';
import type { Mark } from '../../workspace/intentional';
import type { WorkspaceView } from '../../workspace/workspace';
import { spanOf } from '../jsonc';
import type { SuppressionFile } from './suppressionFile';

/** @param allRead whether every article that its marks could mean is in the workspace: otherwise none is missed */
export function suppressionFileFindings(
  workspace: WorkspaceView,
  suppressionFile: SuppressionFile,
  allRead: boolean,
): Finding[] {
  const findings: Finding[] = [];
  for (const [at, mark] of suppressionFile.marks.entries()) {
    const place = suppressionFile.places[at];
    if (!place) continue;
    if (mark.reason.trim() === '') findings.push({ span: spanOf(place.reason), message: noReason });
    if (allRead) append(findings, unmatched(workspace, suppressionFile, at, mark));
  }
  return findings;
}

const noReason = 'This mark gives no reason. Say why both dates shall stand.';

function unmatched(workspace: WorkspaceView, { file, places }: SuppressionFile, at: number, mark: Mark): Finding[] {
  const place = places[at];
  const accounts = workspace.intentional.accountsOf(file, at);
  const severity = 'information';
  const lost = mark.anchors.flatMap(({ quote, date, file: of }, anchor): Finding[] => {
    const node = place?.anchors[anchor];
    if (!node || (accounts[anchor]?.length ?? 0) > 0) return [];
    const where = of === undefined ? 'in any file' : `in ${workspace.displayName(of)}`;
    const message = `Nothing dated ${quoted(date)} says ${quoted(shortened(quote, 60))} ${where}. Quote it as it is now, or take this out.`;
    return [{ span: spanOf(node), severity, message }];
  });
  if (lost.length > 0 || !place || isNeeded(workspace, accounts)) return lost;
  return [{ span: spanOf(place.entry), severity, message: notNeeded }];
}

const notNeeded = 'These accounts do not contradict each other, so this mark is not needed any more. Take it out.';

/** Whether any two of the accounts would be reported as a contradiction without the mark. */
function isNeeded(workspace: WorkspaceView, accounts: ReturnType<WorkspaceView['intentional']['accountsOf']>): boolean {
  const means = accounts.map((refs) => new Set(refs.map(({ file, ordinal }) => `${ordinal} ${file}`)));
  const files = new Set(accounts.flat().map(({ file }) => file));
  for (const file of files) {
    for (const { here, other } of workspace.events.intendedOf(file)) {
      const mine = means.findIndex((refs) => refs.has(`${here.ordinal} ${here.file}`));
      if (mine >= 0 && means.some((refs, at) => at !== mine && refs.has(`${other.ordinal} ${other.file}`))) return true;
    }
  }
  return false;
}
