// check --format sarif: SARIF 2.1.0, for code scanning services and viewers.

import type { RuleMeta, Severity } from '../rules/rule';
import { jsonText } from '../text/visible';
import type { ReportedFix, ReportedPlace, ReportedProblem, ReportFormat } from './report';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** @param rulePages where the pages of the rules are, up to the name of the rule */
export function sarifFormat(rules: readonly RuleMeta[], version: string, rulePages: string): ReportFormat {
  const ruleIndex = new Map(rules.map(({ id }, at) => [id, at]));
  return function* (report) {
    const driver = {
      name: 'Source Provenance',
      semanticVersion: version,
      rules: rules.map(({ id, summary, severity }) => ({
        id,
        shortDescription: { text: summary },
        helpUri: `${rulePages}${id}.md`,
        defaultConfiguration: severity === 'off' ? { enabled: false } : { level: levels[severity] },
      })),
    };
    yield '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{';
    yield `"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits","results":[`;
    let before = '';
    for (const problem of report.problems) {
      yield `${before}\n${jsonText(resultOf(problem, ruleIndex, report.fixes?.get(problem)))}`;
      before = ',';
    }
    yield `${report.problems.length > 0 ? '\n' : ''}]}]}\n`;
  };
}

function resultOf(
  problem: ReportedProblem,
  ruleIndex: ReadonlyMap<string, number>,
  fixes: readonly ReportedFix[] = [],
) {
  const related = problem.related.map((place, at) => ({
    id: at + 1,
    ...locationOf(place),
    message: messageOf(place),
  }));
  return {
    ruleId: problem.rule,
    ruleIndex: ruleIndex.get(problem.rule) ?? -1,
    level: levels[problem.severity],
    message: messageOf(problem),
    locations: [locationOf(problem)],
    partialFingerprints: { 'provenanceProblem/v1': problem.fingerprint },
    ...(related.length > 0 ? { relatedLocations: related } : {}),
    ...(fixes.length > 0 ? { fixes: fixes.map((fix) => fixOf(problem.file, fix)) } : {}),
    properties: { severity: problem.severity, fixable: problem.fixable, ...problem.data },
  };
}

function fixOf(file: string, { title, edits }: ReportedFix) {
  const replacements = edits.map(({ line, column, endLine, endColumn, newText }) => ({
    deletedRegion: { startLine: line, startColumn: column, endLine, endColumn },
    ...(newText === '' ? {} : { insertedContent: { text: newText } }),
  }));
  const changes = [{ artifactLocation: { uri: relativeUri(file) }, replacements }];
  return { description: messageOf({ message: title }), artifactChanges: changes };
}

/** `[words](target)` in a message of SARIF is a link, and these words are an article's. */
function messageOf({ message }: Pick<ReportedPlace, 'message'>) {
  return { text: message.replaceAll('](', '] (') };
}

function locationOf({ file, line, column, endLine, endColumn }: ReportedPlace) {
  return {
    physicalLocation: {
      artifactLocation: { uri: relativeUri(file) },
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  };
}

const loneSurrogate = /[\ud800-\udfff]/gu;

function relativeUri(file: string): string {
  return file
    .split('/')
    .map((segment) => encodeURIComponent(segment.replace(loneSurrogate, '\ufffd')))
    .join('/');
}
