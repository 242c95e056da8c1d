// check --format junit: XML for programs that show test results. A file is a suite, a problem a test case; hints and information pass.

import { visible, visibleLines } from '../text/visible';
import { isFailing, type ReportedProblem, type ReportFormat } from './report';

export const junit: ReportFormat = function* (report) {
  const byFile = new Map<string, ReportedProblem[]>(report.files.map((file) => [file, []]));
  for (const problem of report.problems) byFile.get(problem.file)?.push(problem);
  let failures = 0;
  for (const problem of report.problems) if (isFailing(problem.severity)) failures++;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<testsuites name="provenance" tests="${casesIn(byFile)}" failures="${failures}">\n`;
  for (const [file, problems] of byFile) {
    const tests = Math.max(1, problems.length);
    yield `  <testsuite name="${xml(visible(file))}" tests="${tests}" failures="${problems.filter(({ severity }) => isFailing(severity)).length}">\n`;
    // A suite without cases is taken for one that did not run.
    if (problems.length === 0) yield `    <testcase classname="${xml(visible(file))}" name="no problems"/>\n`;
    for (const problem of problems) yield testCase(problem);
    yield '  </testsuite>\n';
  }
  yield '</testsuites>\n';
};

function testCase(problem: ReportedProblem): string {
  const { file, line, column, rule, severity, message, related } = problem;
  const [headline = '', ...advice] = message.split('\n');
  const details = [
    `${visible(file)}:${line}:${column} ${severity} ${rule}`,
    ...advice,
    ...related.map((place) => `${visible(place.file)}:${place.line}:${place.column} ${place.message}`),
  ];
  const element = isFailing(severity)
    ? `<failure type="${severity}" message="${xml(headline)}">${xml(details.join('\n'))}</failure>`
    : `<system-out>${xml([headline, ...details].join('\n'))}</system-out>`;
  return `    <testcase classname="${xml(visible(file))}" name="${xml(`${rule} ${line}:${column}`)}">${element}</testcase>\n`;
}

function casesIn(byFile: ReadonlyMap<string, readonly ReportedProblem[]>): number {
  let cases = 0;
  for (const problems of byFile.values()) cases += Math.max(1, problems.length);
  return cases;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/** XML 1.0 has no way at all to write control characters and lone surrogates: those are made visible, these become U+FFFD. */
function xml(text: string): string {
  return visibleLines(text)
    .replace(/[&<>"\n]/g, (character) => entities[character] as string)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
