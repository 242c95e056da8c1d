// missing-source-list: citations in an article without any list. Reported once, and `undefined-citation` reports nothing then.

import { lineEndingOf } from './emptySources';
import type { FileRule } from './rule';
import { looksLikeYear } from './undefined-citation';
import { counted, message } from './wording';

export const missingSourceList: FileRule = {
  scope: 'file',
  meta: {
    id: 'missing-source-list',
    summary: 'Citations, but no source list that they could lead to.',
    severity: 'error',
  },
  *check({ file, article }) {
    if (article.sources.length > 0 || article.kind !== 'digest') return;
    // A citation with an address of its own is its own source.
    const meant = article.citations.filter(({ number, url }) => !url && !looksLikeYear(number, 0));
    const [first] = meant;
    if (!first) return;
    const { text } = article;
    const many = meant.length > 1;
    yield {
      span: first.bracket,
      message: message(
        many
          ? `${counted(meant.length, 'citation')}, but no source list that they could lead to`
          : 'A citation, but no source list that it could lead to',
        'Add a list at the end, under a heading such as “Sources”.',
      ),
      fixes: [
        {
          title: 'Add a source list to fill in',
          preferred: false,
          edits: [
            {
              file,
              span: { start: text.length, end: text.length },
              newText: emptyList(
                text,
                meant.reduce((highest, { number }) => Math.max(highest, number), 0),
              ),
            },
          ],
        },
      ],
    };
  },
};

/** A new list for the cited numbers is no longer than this. A higher number is a typing error. */
const longest = 30;

function emptyList(text: string, highest: number): string {
  const lineEnding = lineEndingOf(text);
  const before = text === '' || /[\r\n]$/.test(text) ? lineEnding : lineEnding + lineEnding;
  const entries = Array.from({ length: Math.min(highest, longest) }, () => '- Publisher: Title');
  return `${before}${['Sources', ...entries].join(lineEnding)}${lineEnding}`;
}
