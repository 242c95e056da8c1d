// Whether the findings of a rule can be slips of the writer. A reading whose failures are the rule is a misreading of ours: what was
// taken for a source list, a timeline or a citation is something else, or the writer means it so. Rules state what they judged and what they
// doubt; here it is decided, for all of them, what is reported.

import { groupedBy } from '../syntax/lists';
import type { Finding } from './rule';

/** What a rule judges one by one: the sources of a list, the steps of a timeline, the citations of a text. */
export interface JudgedItems {
  readonly count: number;
  /** What is reported once, at the first of so many failures that they are no slips; without it, nothing is. */
  readonly instead?: (failures: number) => string;
  /** What is reported at the first of many slips in place of each. */
  readonly summed?: (failures: number) => string;
}

/** Writers err in one to five items of a hundred; a careless one in this share. */
const maxSlipRate = 0.1;
/** So few are reported however small a list is. */
const minFailures = 4;
/** In nats: beyond this, so many failures are fifty times less likely from a careless writer than from a misreading. */
const maxEvidence = Math.log(50);

/** Whether `failures` of `count` items can be slips: the likelihood ratio of the share that fails and the share that writers err in. */
export function areSlips(failures: number, count: number): boolean {
  const items = Math.max(count, failures);
  const share = items > 0 ? failures / items : 0;
  if (failures < minFailures || share <= maxSlipRate) return true;
  const failing = share * Math.log(share / maxSlipRate);
  const fitting = share < 1 ? (1 - share) * Math.log((1 - share) / (1 - maxSlipRate)) : 0;
  return items * (failing + fitting) <= maxEvidence;
}

/** With more failures of one kind than these nobody reads them one by one. */
const maxListed = 6;
/** So many doubtful findings, and as many as are sure, show that the file is of a kind that a rule misreads. */
const minDoubtful = 2;

/** What of the findings of one rule in one file is shown, and how surely, in their order. */
export function withoutMisreadings(findings: readonly Finding[]): readonly Finding[] {
  const failures = groupedBy(findings, ({ among }) => among);
  const isMisread = areMostlyDoubtful(failures.get(undefined) ?? []);
  return findings.flatMap((finding) => {
    const { among } = finding;
    // What the rule is sure enough of to warn about, it is sure of in any file.
    const isSure = finding.severity === 'warning' || finding.severity === 'error';
    if (!among) return [isMisread && !isSure ? { ...finding, severity: 'hint' as const } : finding];
    const all = failures.get(among) ?? [];
    if (areSlips(all.length, among.count)) {
      if (all.length <= maxListed || !among.summed) return [finding];
      return all[0] === finding ? [{ ...finding, message: among.summed(all.length) }] : [];
    }
    if (all[0] !== finding || !among.instead) return [];
    return [{ span: finding.span, severity: 'information', message: among.instead(all.length) }];
  });
}

/**
 * Whether the rule itself holds most of what it compares with other places for doubtful: of the likely ones, most are wrong there, too. In
 * the daily reports of one market, what is alike is of as many days.
 */
function areMostlyDoubtful(findings: readonly Finding[]): boolean {
  const doubtful = findings.filter(({ severity }) => severity === 'hint').length;
  return doubtful >= minDoubtful && doubtful * 2 >= findings.length;
}
