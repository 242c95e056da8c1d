// The report of one file without any other: its own problems, and its summary for other files.

import type { RuleMeta } from '../rules/rule';
import { checkAlone } from '../rules/runRules';
import { readingOptions, type Settings } from '../settings/settings';
import type { Summary } from '../workspace/facts';
import { makeFacts } from '../workspace/summary';
import { type ReportedProblem, reportAlone } from './report';

export interface FileReport {
  readonly file: string;
  readonly summary: Summary;
  readonly problems: readonly ReportedProblem[];
}

/** @param failed called for a rule that failed, which costs its findings in this file */
export function reportFile(
  file: string,
  text: string,
  settings: Pick<Settings, 'numericDateOrder' | 'latestYear' | 'rules'>,
  failed: (rule: RuleMeta, error: unknown) => void = () => {},
): FileReport {
  const facts = makeFacts(file, text, readingOptions(settings));
  const problems = checkAlone(facts, settings.rules, { onFailure: failed });
  return { file, summary: facts.summary, problems: problems.map((problem) => reportAlone(facts, problem)) };
}
