// The problems of a report, file by file. Contradictions stand in their own section and are counted here.

import { counted } from '../../rules/wording';
import { groupedBy } from '../../syntax/lists';
import { visible } from '../../text/visible';
import { escapeHtml, tableCells, tableHead } from '../markup';
import type { Report, ReportedProblem } from '../report';

export function* problemSections({ files, problems }: Report): Generator<string> {
  yield '<section id="problems" aria-labelledby="problems-title">\n<h2 id="problems-title">Problems</h2>\n';
  yield `<p>${counted(problems.length, 'problem')} in ${counted(files.length, 'file')}, `;
  yield 'as <code>provenance check</code> lists them.</p>\n';
  for (const [file, list] of groupedBy(problems, (problem) => problem.file)) {
    yield `<h3>${escapeHtml(visible(file))} (${list.length})</h3>\n`;
    yield `<table class="problems">${tableHead('Line', 'Severity', 'Rule', 'What is wrong')}<tbody>\n`;
    for (const problem of list) yield row(problem);
    yield '</tbody></table>\n';
  }
  yield '</section>\n';
}

function row({ line, severity, rule, message }: ReportedProblem): string {
  const [headline = '', ...advice] = message.split('\n');
  const more = advice.length > 0 ? `<br><span class="advice">${escapeHtml(advice.join(' '))}</span>` : '';
  const cells = [line, severity, escapeHtml(rule), escapeHtml(headline) + more];
  return `<tr class="${severity}">${tableCells(cells)}</tr>\n`;
}
