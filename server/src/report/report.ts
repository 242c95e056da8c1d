// The result of `check` for all its formats: places counted from 1, names of files as the user knows them.

import type { Problem, Severity } from '../rules/rule';
import { counted } from '../rules/wording';
import type { ContradictionOptions } from '../settings/settings';
import { isUnlisted } from '../settings/shownSeverity';
import type { LineTable } from '../syntax/lines';
import { type PlaceRecord, placeRecord } from '../workspace/dateRecord';
import type { FileFacts } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';
import { fingerprintOf, lineAround } from './fingerprint';

export interface ReportedPlace extends PlaceRecord {
  /** Relative to the working directory, with `/`. */
  readonly file: string;
  readonly message: string;
}

export interface ReportedProblem extends ReportedPlace {
  readonly severity: Severity;
  readonly rule: string;
  readonly related: readonly ReportedPlace[];
  readonly fixable: boolean;
  readonly data: Readonly<Record<string, unknown>>;
  /** The same where the problem is the same, whatever the number of its line and the name of its file. */
  readonly fingerprint: string;
}

/** A fix of one problem, in its own file. All edits, or none; places are those before any is made. */
export interface ReportedFix {
  readonly title: string;
  readonly edits: readonly (PlaceRecord & { readonly newText: string })[];
}

export interface Report {
  /** Every file that was read, with or without problems. */
  readonly files: readonly string[];
  /** In order of file and place. */
  readonly problems: readonly ReportedProblem[];
  /** How many contradictions are left out of `problems`, because they are less sure than a setting wants. */
  readonly unlisted?: number;
  /** Sure fixes, for formats that can carry them. */
  readonly fixes?: ReadonlyMap<ReportedProblem, readonly ReportedFix[]>;
}

/** One format of `check --format`: pieces of text that make up the output. */
export type ReportFormat = (report: Report) => Iterable<string>;

export const severityOrder: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** How many problems there are of each severity. */
export function summaryOf(report: Report): Readonly<Record<Severity, number>> {
  const summary = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of report.problems) summary[severity]++;
  return summary;
}

/** Whether it is an error or a warning. */
export function isFailing(severity: Severity): boolean {
  return severity === 'error' || severity === 'warning';
}

/** "1 error", "2 warnings", "3 information". */
export function severityCount(count: number, severity: Severity): string {
  return counted(count, severity, severity === 'information' ? severity : `${severity}s`);
}

/** The report without hints and information. */
export function withoutNotes({ problems, ...report }: Report): Report {
  return { ...report, problems: problems.filter(({ severity }) => isFailing(severity)) };
}

/** The report as people read it: without contradictions that are less sure than the setting wants. Those never fail a check. */
export function asListed(report: Report, show: ContradictionOptions['show']): Report {
  const problems = report.problems.filter(({ rule, severity }) => !isUnlisted(rule, severity, show));
  return { ...report, problems, unlisted: report.problems.length - problems.length };
}

/**
 * The exit status that a report asks for: errors always fail, and so do warnings unless so many are allowed. A
 * contradiction is a warning, and a check that lets it pass would be of no use.
 */
export function exitStatusOf(report: Report, maxWarnings = 0): 0 | 1 {
  const { error, warning } = summaryOf(report);
  return error > 0 || warning > maxWarnings ? 1 : 0;
}

/** A problem of `file` as it is reported; `table` is the file's text. */
export function reportProblem(
  workspace: WorkspaceView,
  file: string,
  table: LineTable,
  problem: Problem,
): ReportedProblem {
  return reported(file, table, problem, (other) => workspace.facts(other)?.article);
}

/** The same for a problem that concerns no other file. */
export function reportAlone({ file, article }: FileFacts, problem: Problem): ReportedProblem {
  return reported(file, article, problem, (other) => (other === file ? article : undefined));
}

function reported(
  file: string,
  table: LineTable,
  { span, severity, rule, message, related = [], fixes = [], data = {} }: Problem,
  tableOf: (file: string) => LineTable | undefined,
): ReportedProblem {
  const others = related.flatMap((place) => {
    const other = tableOf(place.file);
    return other ? [{ place, other }] : [];
  });
  return {
    file,
    ...placeRecord(table, span),
    severity,
    rule,
    message,
    related: others.map(({ place, other }) => ({
      file: place.file,
      ...placeRecord(other, place.span),
      message: place.message,
    })),
    fixable: fixes.length > 0,
    data,
    fingerprint: fingerprintOf(
      rule,
      lineAround(table, span),
      others.map(({ place, other }) => lineAround(other, place.span)),
    ),
  };
}

/** By place, not by severity. */
export function byPlace(a: ReportedProblem, b: ReportedProblem): number {
  return (
    a.line - b.line ||
    a.column - b.column ||
    a.endLine - b.endLine ||
    a.endColumn - b.endColumn ||
    severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
