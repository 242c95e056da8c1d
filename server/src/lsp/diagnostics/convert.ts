// Converts the problems of a file to diagnostics of the protocol, as far as a client supports them.

import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Location,
  type Range,
} from 'vscode-languageserver';
import type { StoredProblem } from '../../report/reportStore';
import { allRules } from '../../rules/all';
import type { Problem, RelatedPlace, Severity } from '../../rules/rule';
import type { ContradictionOptions } from '../../settings/settings';
import { shownSeverity } from '../../settings/shownSeverity';
import type { LineTable } from '../../syntax/lines';
import type { Span } from '../../syntax/span';
import type { FileId } from '../../workspace/account';
import type { PlaceRecord } from '../../workspace/dateRecord';
import type { WorkspaceView } from '../../workspace/workspace';
import { rangeOf } from '../positions';

export interface DiagnosticStyle {
  readonly relatedInformation: boolean;
  readonly unnecessaryTag: boolean;
  /** Places in the texts of an archive can be shown. */
  readonly archivedPlaces: boolean;
  /** Where the rules' pages are, as a URI that ends in `/`; undefined: no links. */
  readonly rulePages: string | undefined;
  /** Which contradictions are listed; see the setting. */
  readonly contradictions: ContradictionOptions['show'];
  uriOf(file: FileId): string;
}

/** VS Code shows about this many in one file; more only cost time. */
export const maxProblems = 1000;

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The name that editors print before the rule. */
const source = 'provenance';

/**
 * The problems of one text, whose lines are `table`: at most `maxProblems` diagnostics, the gravest of them when there are
 * more, and then one that says how many are left out.
 */
export function toDiagnostics(
  workspace: WorkspaceView,
  table: LineTable,
  problems: readonly Problem[],
  style: DiagnosticStyle,
): Diagnostic[] {
  const shown = gravest(problems);
  const diagnostics = shown.map((problem) =>
    diagnosticOf(
      problem,
      rangeOf(table, problem.span),
      problem.unnecessary,
      style.relatedInformation ? relatedPlaces(workspace, problem.related ?? [], style) : [],
      style,
    ),
  );
  const left = problems.length - shown.length;
  if (left > 0) {
    diagnostics.push({
      range: rangeOf(table, { start: 0, end: table.lineStarts[1] ?? table.text.length }),
      severity: DiagnosticSeverity.Information,
      source,
      message: `${left.toLocaleString('en')} more problems in this file are not shown. Fix some of these first.`,
    });
  }
  return diagnostics;
}

const unnecessaryRules = new Set(allRules.flatMap(({ meta }) => (meta.unnecessary ? [meta.id] : [])));

/** The same for problems that are known from an earlier run, at most `maxProblems`. */
export function keptDiagnostics(
  file: FileId,
  problems: readonly StoredProblem[],
  style: DiagnosticStyle,
): Diagnostic[] {
  return problems.map((problem) => {
    const related = problem.related.map((place) => ({
      location: { uri: style.uriOf(file), range: rangeOfRecord(place) },
      message: place.message,
    }));
    const unnecessary = unnecessaryRules.has(problem.rule);
    return diagnosticOf(problem, rangeOfRecord(problem), unnecessary, style.relatedInformation ? related : [], style);
  });
}

function rangeOfRecord({ line, column, endLine, endColumn }: PlaceRecord): Range {
  return {
    start: { line: line - 1, character: column - 1 },
    end: { line: endLine - 1, character: endColumn - 1 },
  };
}

/** A diagnostic with all that a client can show of it. */
export function diagnosticOf(
  { severity, rule, message }: Pick<Problem, 'severity' | 'rule' | 'message'>,
  range: Range,
  unnecessary: boolean,
  related: readonly DiagnosticRelatedInformation[],
  style: DiagnosticStyle,
): Diagnostic {
  const shown = severities[shownSeverity(rule, severity, style.contradictions)];
  const diagnostic: Diagnostic = { range, severity: shown, code: rule, source, message };
  if (style.rulePages !== undefined) diagnostic.codeDescription = { href: `${style.rulePages}${rule}.md` };
  if (style.unnecessaryTag && unnecessary) diagnostic.tags = [DiagnosticTag.Unnecessary];
  if (related.length > 0) diagnostic.relatedInformation = [...related];
  return diagnostic;
}

function gravest(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= maxProblems) return problems;
  const ranked = problems
    .map((problem, at) => ({ problem, at }))
    .sort((a, b) => severities[a.problem.severity] - severities[b.problem.severity] || a.at - b.at)
    .slice(0, maxProblems);
  return ranked.sort((a, b) => a.at - b.at).map(({ problem }) => problem);
}

function relatedPlaces(workspace: WorkspaceView, places: readonly RelatedPlace[], style: DiagnosticStyle) {
  return places.flatMap(({ file, span, message }) => {
    const location = locationOf(workspace, file, span, style);
    return location ? [{ location, message }] : [];
  });
}

/** A place in any file of the workspace; undefined when the file cannot be read any more. */
export function locationOf(
  workspace: WorkspaceView,
  file: FileId,
  span: Span,
  style: Pick<DiagnosticStyle, 'uriOf'>,
): Location | undefined {
  const article = workspace.facts(file)?.article;
  return article && { uri: style.uriOf(file), range: rangeOf(article, span) };
}
