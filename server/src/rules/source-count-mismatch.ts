// source-count-mismatch: "(5 articles)", in the line under the headline or over the list, against how many are listed.

import { sourceName } from '../syntax/labels';
import type { CountMark } from '../syntax/tree';
import type { FileRule } from './rule';
import { counted, message } from './wording';

export const sourceCountMismatch: FileRule = {
  scope: 'file',
  meta: {
    id: 'source-count-mismatch',
    summary: '“(5 articles)” over a list of another length.',
    severity: 'warning',
  },
  *check({ file, article }) {
    const lists = article.sections.filter((section) => section.kind === 'sources');
    // Without any list there is nothing to count; what is wrong then is the missing list.
    if (article.sources.length === 0 && lists.length === 0) return;
    const real = article.sources.length;
    const marks: CountMark[] = [];
    if (article.update?.count) marks.push(article.update.count);
    // Counts over the parts of a list that is split under several headings count the parts.
    if (lists.length === 1 && lists[0]?.heading?.count) marks.push(lists[0].heading.count);
    // Two counts that agree against the list may well be right: then an entry was lost, and a person has to decide. They are one problem.
    const agreed = marks.length === 2 && marks[0]?.value === marks[1]?.value;
    for (const { span, value } of agreed ? marks.slice(1) : marks) {
      if (value === real) continue;
      const counts = agreed ? marks.map((mark) => mark.span) : [span];
      yield {
        span,
        message: message(
          `The count says ${value}, but the list has ${counted(real, 'source')}`,
          `${real < value ? 'Add what is missing' : 'Remove what does not belong there'}, or write ${real}.`,
        ),
        related: article.sources.slice(-1).map((source) => ({
          file,
          span: source.content,
          message: `the last entry, source ${sourceName(article, source)}`,
        })),
        fixes: [
          {
            title: `Write ${real}`,
            preferred: !agreed,
            edits: counts.map((count) => ({ file, span: count, newText: `${real}` })),
          },
        ],
      };
    }
  },
};
