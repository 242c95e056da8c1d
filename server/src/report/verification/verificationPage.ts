// verify --format html: a fact-check report on one self-contained page. Each claim with its checks, and the passages side by side.

import { groupedBy } from '../../syntax/lists';
import { escapeHtml } from '../markup';
import { type PageFrame, pageEnd, pageStart } from '../page/frame';
import { style } from '../page/style';
import { checkArticle, checkStyle } from './checkArticle';
import { type ListedReview, reviewSection } from './reviewTable';
import { countsOf, type Verification } from './verification';

export interface VerificationPage extends PageFrame {
  readonly verification: Verification;
  readonly reviews: readonly ListedReview[];
}

const ownStyle = style + checkStyle;

/** Pieces of the page, in order. Every word of an article or a copy is escaped. */
export function* verificationPage({ verification, reviews, ...frame }: VerificationPage): Generator<string> {
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
  for (const [file, own] of groupedBy(checks, ({ record }) => record.file)) {
    yield `<section>\n<h2>${escapeHtml(file)}</h2>\n`;
    let claim: string | undefined;
    for (const check of own) {
      if (check.claim !== claim) {
        claim = check.claim;
        yield `<p class="claim">${escapeHtml(claim)}</p>\n`;
      }
      yield checkArticle(check);
    }
    yield '</section>\n';
  }
  if (reviews.length > 0) yield* reviewSection(reviews);
  yield pageEnd;
}
