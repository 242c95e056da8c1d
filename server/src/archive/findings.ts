// What an archive says of a file of today, in a form that outlives edits of it: see features/archived.

import type { ArchivedFindings, ArchivedPlace, AskedAccount } from '../features/archived/finding';
import { contradictionsOf, timelineOfAccounts } from '../features/timeline/fileTimeline';
import type { TimelineFile } from '../features/timeline/model';
import { alteredQuote } from '../rules/altered-quote';
import { contradictoryDates } from '../rules/contradictory-dates';
import { contradictoryFigures } from '../rules/contradictory-figures';
import type { Problem, Rule, RuleMeta, RuleSeverities } from '../rules/rule';
import { checkFile, levelOf } from '../rules/runRules';
import { positionAt } from '../syntax/lines';
import { finish } from '../syntax/steps';
import type { FileId } from '../workspace/account';
import type { FileFacts } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';

/** What is said of two files. */
const rules: readonly Rule[] = [contradictoryDates, alteredQuote, contradictoryFigures];

/**
 * @param workspace in which only articles of the archive are found, see `againstArchived`
 * @param failed called for a rule that failed, which costs its findings
 */
export function archivedFindings(
  workspace: WorkspaceView,
  file: FileId,
  severities: RuleSeverities,
  failed: (rule: RuleMeta, error: unknown) => void,
): ArchivedFindings {
  const facts = workspace.facts(file);
  if (!facts) return { accounts: [], findings: [], contradictions: [] };
  const problems = checkFile(workspace, file, severities, { rules, onFailure: failed });
  const findings = problems.flatMap((problem) => {
    const related = relatedOf(workspace, file, problem);
    if (related.length === 0) return [];
    const { rule, severity, message, span } = problem;
    const ordinal = ordinalAt(facts, problem);
    return [{ rule, severity, message, ordinal, words: facts.article.text.slice(span.start, span.end), related }];
  });
  const isOn = levelOf(contradictoryDates.meta, severities) !== 'off';
  const contradictions = isOn ? finish(contradictionsOf(workspace, facts)) : [];
  const asked = new Set([...findings, ...contradictions].flatMap(({ ordinal }) => ordinal ?? []));
  const accounts = [...asked]
    .sort((a, b) => a - b)
    .flatMap((ordinal): AskedAccount[] => {
      const account = facts.summary.accounts[ordinal];
      if (!account) return [];
      const { kind, date, text, sources } = account;
      return [{ ordinal, kind, date, text, sources }];
    });
  return { accounts, findings, contradictions };
}

/** The articles of the archive that findings name, with the accounts that contradictions name. */
export function archivedArticles(workspace: WorkspaceView, all: readonly ArchivedFindings[]): TimelineFile[] {
  const accounts = new Map<FileId, Set<number>>();
  const ordinalsOf = (file: FileId) => {
    const known = accounts.get(file) ?? new Set<number>();
    accounts.set(file, known);
    return known;
  };
  for (const { findings, contradictions } of all) {
    for (const { related } of findings) for (const { path } of related) ordinalsOf(path);
    for (const { other } of contradictions) ordinalsOf(other.file).add(other.ordinal);
  }
  return [...accounts].flatMap(([file, ordinals]) => timelineOfAccounts(workspace, file, ordinals) ?? []);
}

function relatedOf(workspace: WorkspaceView, file: FileId, { related = [] }: Problem): ArchivedPlace[] {
  return related.flatMap((place) => {
    const article = place.file === file ? undefined : workspace.facts(place.file)?.article;
    if (!article) return [];
    const [start, end] = [positionAt(article, place.span.start), positionAt(article, place.span.end)];
    return [
      {
        path: place.file,
        line: start.line,
        character: start.character,
        endLine: end.line,
        endCharacter: end.character,
        message: place.message,
      },
    ];
  });
}

/** The account that a problem stands in: the one whose date it is, or the shortest around it. */
function ordinalAt({ accountPlaces }: FileFacts, { span }: Problem): number | null {
  let best: number | null = null;
  let length = Number.POSITIVE_INFINITY;
  for (const [ordinal, { date, span: all }] of accountPlaces.entries()) {
    if (date.start === span.start && date.end === span.end) return ordinal;
    if (all.start <= span.start && span.end <= all.end && all.end - all.start < length) {
      best = ordinal;
      length = all.end - all.start;
    }
  }
  return best;
}
