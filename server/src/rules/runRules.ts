// Runs the rules over one file and gives each finding its severity, or silences it. No rule is named here.

import { finish, type Steps } from '../syntax/steps';
import type { FileId } from '../workspace/account';
import type { FileFacts } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';
import { allRules } from './all';
import type { Finding, Problem, Rule, RuleMeta, RuleSeverities, Severity } from './rule';
import { silenceOf } from './silencedRanges';
import { withoutMisreadings } from './slips';

export interface CheckOptions {
  /** `file`: only rules that look at one file; `workspace`: only those that look across files. Default `all`. */
  readonly scope?: 'file' | 'workspace' | 'all';
  /** The rules to run. Default: all there are. */
  readonly rules?: readonly Rule[];
  /** Called for a rule that threw; its other findings in this file are lost, those of other rules are not. */
  readonly onFailure?: (rule: RuleMeta, error: unknown) => void;
}

/**
 * All problems of one file, in order of place. An unknown file has none. Never throws.
 * @param severities by rule id; a rule that is not named there has its own severity
 */
export function checkFile(
  workspace: WorkspaceView,
  file: FileId,
  severities: RuleSeverities,
  options: CheckOptions = {},
): Problem[] {
  return finish(checkInSteps(workspace, file, severities, options));
}

/** The same in steps: one for each rule, and for each finding. */
export function* checkInSteps(
  workspace: WorkspaceView,
  file: FileId,
  severities: RuleSeverities,
  options: CheckOptions = {},
): Steps<Problem[]> {
  const facts = workspace.facts(file);
  if (!facts) return [];
  const { scope = 'all' } = options;
  // That of facts which are made on demand would be made first.
  if (scope !== 'file' && workspace.copies.isCopied(file, workspace.summary(file) ?? facts.summary))
    yield* workspace.checksOf(facts).makeInSteps();
  return yield* checkFacts(facts, severities, options, (rule) => {
    if (scope !== 'all' && scope !== rule.scope) return [];
    if (rule.scope === 'file') return rule.check(facts);
    return rule.mayFind(workspace, file) ? rule.check(facts, workspace) : [];
  });
}

/**
 * The problems of a file that need no other file.
 * @param severities by rule id, as in `checkFile`
 */
export function checkAlone(
  facts: FileFacts,
  severities: RuleSeverities,
  options: Omit<CheckOptions, 'scope'> = {},
): Problem[] {
  return finish(checkFacts(facts, severities, options, (rule) => (rule.scope === 'file' ? rule.check(facts) : [])));
}

function* checkFacts(
  facts: FileFacts,
  severities: RuleSeverities,
  options: CheckOptions,
  run: (rule: Rule) => Iterable<Finding>,
): Steps<Problem[]> {
  if (facts.article.kind === 'other') return [];
  const problems: Problem[] = [];
  const isSilenced = silenceOf(facts.article.directives, facts.article.text.length);
  for (const rule of options.rules ?? allRules) {
    const level = levelOf(rule.meta, severities);
    if (level === 'off') continue;
    yield;
    for (const finding of yield* findingsOf(rule, run, options.onFailure)) {
      if (isSilenced(rule.meta.id, finding.span.start)) continue;
      problems.push(problemOf(finding, rule.meta, severityOf(finding, level)));
    }
  }
  return problems.sort(byPlace);
}

function problemOf(finding: Finding, { id, unnecessary = false }: RuleMeta, severity: Severity): Problem {
  const { span, message, related, data } = finding;
  return {
    span,
    message,
    rule: id,
    severity,
    unnecessary,
    ...(related && { related }),
    ...(data && { data }),
    // Not copied: they may be made when somebody asks.
    get fixes() {
      return finding.fixes ?? [];
    },
  };
}

/**
 * Whether a check of `file` across files could find anything. Needs no text, so that of ten thousand files only those
 * are read a second time that have something to report.
 */
export function mayFindAcrossFiles(
  workspace: WorkspaceView,
  file: FileId,
  severities: RuleSeverities,
  rules: readonly Rule[] = allRules,
): boolean {
  return rules.some(
    (rule) => rule.scope === 'workspace' && levelOf(rule.meta, severities) !== 'off' && rule.mayFind(workspace, file),
  );
}

function* findingsOf(
  rule: Rule,
  run: (rule: Rule) => Iterable<Finding>,
  onFailure: CheckOptions['onFailure'],
): Steps<readonly Finding[]> {
  try {
    const findings: Finding[] = [];
    for (const finding of run(rule)) {
      findings.push(finding);
      yield;
    }
    return withoutMisreadings(findings);
  } catch (error) {
    onFailure?.(rule.meta, error);
    return [];
  }
}

const strengths: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

/** How a rule reports under these settings. */
export function levelOf({ id, severity }: RuleMeta, severities: RuleSeverities): Severity | 'off' {
  const setting = severities[id] ?? 'default';
  return setting === 'default' ? severity : setting;
}

/** A finding that is weaker than its rule stays weak under every setting, because a setting makes no guess certain. */
export function severityOf({ severity: own }: Finding, level: Severity): Severity {
  return own !== undefined && strengths.indexOf(own) < strengths.indexOf(level) ? own : level;
}

function byPlace(a: Problem, b: Problem): number {
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    strengths.indexOf(b.severity) - strengths.indexOf(a.severity) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
