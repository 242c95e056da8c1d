// verify --format html: a fact-check report on one self-contained page. Each claim with its checks, and the passages side by side.

import { reasonWords } from '../../features/claimChecks';
import { escapeHtml } from '../markup';
import { type PageFrame, pageEnd, pageStart } from '../page/frame';
import { style } from '../page/style';
import { countsOf, groupedBy, kindWords, type ShownCheck, type Verification } from './verification';
import { placeOf, reviewLine } from './verificationText';

export interface VerificationPage extends PageFrame {
  readonly verification: Verification;
}

const ownStyle = `${style}
.check { border-left: 4px solid var(--line); background: var(--lane); border-radius: 0 6px 6px 0; padding: .6rem 1rem; margin: .6rem 0; break-inside: avoid; }
.check.not-found { border-color: var(--clash); }
.check.found { border-color: var(--mark); }
.check p { margin: 0 0 .25rem; }
.check .state { font-weight: 600; }
.check.not-found .state { color: var(--clash); }
blockquote { margin: .3rem 0 .3rem; padding-left: .8rem; border-left: 2px solid var(--line); }
ins, del { text-decoration-thickness: 2px; }
.check .review { font-weight: 600; }
.check .review.outdated { color: var(--clash); }
.claim { font-weight: 600; margin: 1.2rem 0 .3rem; }
`;

const stateWords = {
  found: 'Found',
  'not-found': 'Not found in the saved copy',
  'not-checked': 'Not checked',
} as const;

/** Pieces of the page, in order. Every word of an article or a copy is escaped. */
export function* verificationPage({ verification, ...frame }: VerificationPage): Generator<string> {
  const { checks } = verification;
  const counts = countsOf(checks);
  const totals = [
    ['Checks', checks.length],
    ['Found', counts.found],
    ['Not found', counts['not-found']],
    ['Not checked', counts['not-checked']],
  ].map(([name, count]) => `<div><dt>${name}</dt><dd>${count}</dd></div>`);
  yield pageStart(frame, ownStyle);
  yield `Quotations, figures and dates of cited claims, compared word for word with the saved
copies of their sources. What is not found in a copy may still be true; it says only that the copy does not have it.</p>
<dl class="summary">${totals.join('')}</dl>
</header>
<main>
`;
  if (checks.length === 0) yield '<p>No claim with a quotation, figure or date cites a source.</p>\n';
  for (const [file, own] of groupedBy(checks, ({ file }) => file)) {
    yield `<section>\n<h2>${escapeHtml(file)}</h2>\n`;
    let claim: string | undefined;
    for (const check of own) {
      if (check.claim !== claim) {
        claim = check.claim;
        yield `<p class="claim">${escapeHtml(claim)}</p>\n`;
      }
      yield article(check);
    }
    yield '</section>\n';
  }
  yield pageEnd;
}

function article({ record, sourceName, differences }: ShownCheck): string {
  const { line, kind, text, state, source, reason, passage, review } = record;
  const why = reason ? `: ${reasonWords[reason]}` : '';
  const place = `${kindWords[kind]}, line ${line}, source [${escapeHtml(source)}] ${escapeHtml(sourceName)}`;
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
