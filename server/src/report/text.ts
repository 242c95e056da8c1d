// check --format text: a line for each problem, the places that it is related to indented under it, and a summary.

import type { Severity } from '../rules/rule';
import { counted } from '../rules/wording';
import { type Report, type ReportedPlace, type ReportFormat, severityOrder, summaryOf } from './report';

/** Shows a part of a line in the manner of its meaning; without colours, as it is. */
export type Paint = (text: string, meaning: Severity | 'place' | 'rule') => string;

export function textFormat(paint: Paint): ReportFormat {
  return function* (report) {
    for (const { severity, rule, message, related, ...place } of report.problems) {
      yield `${paint(placeOf(place), 'place')} ${paint(severity, severity)} ${paint(rule, 'rule')} ${oneLine(message)}\n`;
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
  return `${oneLine(file)}:${line}:${column}`;
}

/**
 * The text without line breaks and control characters. What an article says is shown in terminals, and must not be able to
 * steer them.
 */
export function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
}
