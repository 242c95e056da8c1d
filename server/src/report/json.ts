// check --format json: one object (docs/protocol.md).

import { jsonText } from '../text/visible';
import { type ReportFormat, summaryOf } from './report';

export const json: ReportFormat = function* (report) {
  yield `{"version":1,"files":${report.files.length},"problems":[`;
  let before = '';
  for (const problem of report.problems) {
    const { file, line, column, endLine, endColumn, severity, rule, message, related, fixable, data } = problem;
    const record = { file, line, column, endLine, endColumn, severity, rule, message, related, fixable, data };
    yield `${before}\n${jsonText(record)}`;
    before = ',';
  }
  yield `${report.problems.length > 0 ? '\n' : ''}],"summary":${JSON.stringify(summaryOf(report))}}\n`;
};
