// One check on a page: what was said, whether the copy has it, the passage, the words that differ, and who has reviewed it.

import { reasonWords } from '../../features/claimChecks';
import { inWords } from '../../features/passages';
import { escapeHtml } from '../markup';
import { kindWords, type ShownCheck } from './verification';
import { placeOf, reviewLine } from './verificationText';

/** The style of the checks, behind that of every page. */
export const checkStyle = `
.check { border-left: 4px solid var(--line); background: var(--lane); border-radius: 0 6px 6px 0; padding: .6rem 1rem; margin: .6rem 0; break-inside: avoid; }
.check.not-found { border-color: var(--clash); }
.check.found { border-color: var(--mark); }
.check p { margin: 0 0 .25rem; }
.check .state { font-weight: 600; }
.check.not-found .state { color: var(--clash); }
.check .review { font-weight: 600; }
.outdated { color: var(--clash); }
blockquote { margin: .3rem 0 .3rem; padding-left: .8rem; border-left: 2px solid var(--line); }
ins, del { text-decoration-thickness: 2px; }
.claim { font-weight: 600; margin: 1.2rem 0 .3rem; }
`;

const stateWords = {
  found: 'Found',
  'not-found': 'Not found in the saved copy',
  'not-checked': 'Not checked',
} as const;

/** Every word of an article, a copy or a review is escaped. */
export function checkArticle({ record, mark, sourceName, differences }: ShownCheck): string {
  const { line, kind, text, state, reason, passage, from, review } = record;
  const why = reason ? `: ${reasonWords[reason]}` : from ? `: follows from ${inWords(from)}` : '';
  const place = `${kindWords[kind]}, line ${line}, source ${escapeHtml(mark)} ${escapeHtml(sourceName)}`;
  const parts = [
    `<p><span class="state">${stateWords[state]}${escapeHtml(why)}</span> <span class="place">${place}</span></p>`,
    `<p>“${escapeHtml(text)}”</p>`,
  ];
  if (passage) {
    const cite = escapeHtml(placeOf(passage));
    parts.push(`<blockquote>${escapeHtml(passage.text)}<br><span class="place">${cite}</span></blockquote>`);
  }
  if (review) parts.push(`<p class="review ${review.state}">${escapeHtml(reviewLine(review))}</p>`);
  if (differences.length > 0) {
    const words = differences
      .slice(0, 8)
      .map(({ here, there }) =>
        `${here && `<del>${escapeHtml(here)}</del>`} ${there && `<ins>${escapeHtml(there)}</ins>`}`.trim(),
      );
    parts.push(`<p class="why">Words that differ: ${words.join(', ')}</p>`);
  }
  return `<article class="check ${state}">${parts.join('\n')}</article>\n`;
}
