// The checks against saved copies on the page of a report: what was not found in full, what could not be checked by reason, what was found folded away.

import { reasonWords } from '../../features/claimChecks';
import { counted } from '../../rules/wording';
import { groupedBy } from '../../syntax/lists';
import { escapeHtml } from '../markup';
import { checkArticle } from '../verification/checkArticle';
import { countsOf, type ShownCheck, type Verification } from '../verification/verification';

/** A page lists no more of each kind; `provenance verify` has all. */
const maxShown = 1000;

export function* checkSections({ checks }: Verification): Generator<string> {
  yield '<section id="checks" aria-labelledby="checks-title">\n<h2 id="checks-title">Checks against saved copies</h2>\n';
  const counts = countsOf(checks);
  if (checks.length === 0) yield '<p>No claim with a quotation, figure or date cites a source.</p>\n';
  else {
    yield `<p>${counted(checks.length, 'quotation, figure or date', 'quotations, figures and dates')} of cited claims: ${counts.found} found in the saved copies, `;
    yield `${counts['not-found']} not found, ${counts['not-checked']} not checked. What is not found in a copy may still be true.</p>\n`;
  }
  const notChecked = checks.filter(({ record }) => record.state === 'not-checked');
  if (notChecked.length > 0) {
    yield '<ul>\n';
    for (const [reason, of] of groupedBy(notChecked, ({ record }) => record.reason)) {
      if (reason) yield `<li>${of.length} not checked: ${escapeHtml(reasonWords[reason])}</li>\n`;
    }
    yield '</ul>\n';
  }
  yield* claimsWith(checks.filter(({ record }) => record.state === 'not-found'));
  const found = checks.filter(({ record }) => record.state === 'found');
  if (found.length > 0) {
    yield `<details><summary>Show what was found (${found.length})</summary>\n`;
    yield* claimsWith(found);
    yield '</details>\n';
  }
  yield '</section>\n';
}

function* claimsWith(checks: readonly ShownCheck[]): Generator<string> {
  for (const [file, own] of groupedBy(checks.slice(0, maxShown), ({ record }) => record.file)) {
    yield `<h3>${escapeHtml(file)}</h3>\n`;
    let claim: string | undefined;
    for (const check of own) {
      if (check.claim !== claim) yield `<p class="claim">${escapeHtml(check.claim)}</p>\n`;
      claim = check.claim;
      yield checkArticle(check);
    }
  }
  if (checks.length > maxShown)
    yield `<p>${checks.length - maxShown} more; <code>provenance verify</code> lists all.</p>\n`;
}
