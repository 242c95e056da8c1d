// The problems of a report, file by file. Contradictions stand in their own section and are counted here.

import { counted } from '../../rules/wording';
import { visible } from '../../text/visible';
import { escapeHtml } from '../html';
import type { Report, ReportedProblem } from '../report';

export function* problemSections({ files, problems }: Report): Generator<string> {
  yield `<section id="problems" aria-labelledby="problems-title">\n<h2 id="problems-title">Problems</h2>\n<p>${counted(problems.length, 'problem')} in ${counted(files.length, 'file')}, as <code>provenance check</code> lists them.</p>\n`;
  const byFile = new Map<string, ReportedProblem[]>();
  for (const problem of problems) {
    const list = byFile.get(problem.file);
    if (list) list.push(problem);
    else byFile.set(problem.file, [problem]);
  }
  for (const [file, list] of byFile) {
    yield `<h3>${escapeHtml(visible(file))} (${list.length})</h3>\n<table class="problems"><thead><tr><th scope="col">Line</th><th scope="col">Severity</th><th scope="col">Rule</th><th scope="col">What is wrong</th></tr></thead><tbody>\n`;
    for (const problem of list) yield row(problem);
    yield '</tbody></table>\n';
  }
  yield '</section>\n';
}

function row({ line, severity, rule, message }: ReportedProblem): string {
  const [headline = '', ...advice] = message.split('\n');
  const more = advice.length > 0 ? `<br><span class="advice">${escapeHtml(advice.join(' '))}</span>` : '';
  return `<tr class="${severity}"><td>${line}</td><td>${severity}</td><td>${escapeHtml(rule)}</td><td>${escapeHtml(headline)}${more}</td></tr>\n`;
}
