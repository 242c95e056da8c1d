// check --format text: a line for each problem; indented under it what to do and the places that it is related to; a summary.

import type { Severity } from '../rules/rule';
import { counted } from '../rules/wording';
import { oneLine, visible } from '../text/visible';
import { type Report, type ReportedPlace, type ReportFormat, severityOrder, summaryOf } from './report';

/** Shows a part of a line in the manner of its meaning; without colours, as it is. */
export type Paint = (text: string, meaning: Severity | 'place' | 'rule') => string;

export function textFormat(paint: Paint): ReportFormat {
  return function* (report) {
    for (const { severity, rule, message, related, ...place } of report.problems) {
      const [headline = '', ...advice] = message.split('\n');
      yield `${paint(placeOf(place), 'place')} ${paint(severity, severity)} ${paint(rule, 'rule')} ${oneLine(headline)}\n`;
      for (const line of advice) yield `    ${oneLine(line)}\n`;
      for (const other of related) yield `    ${paint(placeOf(other), 'place')} ${oneLine(other.message)}\n`;
    }
    yield `${summaryLine(report)}\n`;
  };
}

/** "5 files, 4 problems: 1 error, 2 warnings, 1 hint". */
function summaryLine(report: Report): string {
  const files = counted(report.files.length, 'file');
  if (report.problems.length === 0) return `${files}, no problems`;
  const summary = summaryOf(report);
  const parts = severityOrder
    .filter((severity) => summary[severity] > 0)
    .map((severity) => counted(summary[severity], severity, severity === 'information' ? severity : `${severity}s`));
  return `${files}, ${counted(report.problems.length, 'problem')}: ${parts.join(', ')}`;
}

function placeOf({ file, line, column }: Pick<ReportedPlace, 'file' | 'line' | 'column'>): string {
  return `${visible(file)}:${line}:${column}`;
}
