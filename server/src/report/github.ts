// check --format github: workflow commands that GitHub Actions shows beside the changed lines.

import type { Severity } from '../rules/rule';
import { visible, visibleLines } from '../text/visible';
import type { ReportFormat } from './report';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

export const github: ReportFormat = function* (report) {
  for (const { file, line, column, endLine, endColumn, severity, rule, message, related } of report.problems) {
    const properties: Record<string, string | number> = { file: visible(file), line, endLine, title: rule };
    // Columns are shown only within one line.
    if (line === endLine) Object.assign(properties, { col: column, endColumn });
    const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    const lines = [
      visibleLines(message),
      ...related.map((place) => `${visible(place.file)}:${place.line}:${place.column} ${visibleLines(place.message)}`),
    ];
    yield `::${commands[severity]} ${written.join(',')}::${escapeData(lines.join('\n'))}\n`;
  }
};

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
