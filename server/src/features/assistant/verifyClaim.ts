// verify_claim: the quotations, figures and dates of the claims on a line against the saved copies of what they cite.

import { sourceOf } from '../../workspace/facts';
import type { ReviewState } from '../../workspace/reviews/reviewStates';
import { followedFrom } from '../passages';
import { reviewOfCheck, reviewsByClaim } from '../reviews';
import { pathOfCopy } from './findQuote';
import { excerpt, fileIn, lineInput, lineOf, pathInput, placeOf, type Tool } from './tool';

/** Who has signed the claim off, and whether that still holds. */
function reviewIn(state: ReviewState | undefined): object | null {
  if (!state) return null;
  const { by, on, verdict, note } = state.review;
  return { by: excerpt(by), on, verdict, note: excerpt(note), state: state.outdated ? 'outdated' : 'current' };
}

/** A line with more has the rest on no page: it is a text without line ends. */
const maxChecks = 50;

export const verifyClaim: Tool = {
  name: 'verify_claim',
  title: 'Verify a Claim',
  description:
    'Compares each quotation, figure and date of the cited claims on a line ' +
    'with the saved copies of the sources that they cite: found, with the passage; not found in the copy; ' +
    'or not checked, with the reason. It never says that a claim is false.',
  inputs: { file: pathInput, line: lineInput },
  required: ['file', 'line'],
  answer(input, context) {
    const { workspace } = context;
    const file = fileIn(input.file, context);
    const facts = workspace.facts(file);
    if (!facts) return { checks: [] };
    const line = Number(input.line) - 1;
    const here = workspace
      .checksOf(facts)
      .all()
      .filter(({ claim }) => lineOf(file, claim.start, context) <= line && line <= lineOf(file, claim.end, context));
    const reviews = reviewsByClaim(workspace, facts);
    const checks = here.slice(0, maxChecks).map((check) => {
      const { kind, span, state, reason, source, copy, passage, differences } = check;
      const read = passage && workspace.copies.readable(copy);
      return {
        ...placeOf(file, span.start, context),
        kind,
        text: excerpt(facts.article.text.slice(span.start, span.end)),
        state,
        ...(reason === undefined ? {} : { reason }),
        source: sourceOf(facts.article, source)?.label ?? null,
        copy: copy === undefined ? null : pathOfCopy(copy, context),
        passage:
          read && passage
            ? { ...read.placeAt(passage.start), text: excerpt(read.text.slice(passage.start, passage.end)) }
            : null,
        ...(check.from ? { from: followedFrom(workspace, check).map(excerpt) } : {}),
        review: reviewIn(reviewOfCheck(reviews, check)),
        ...(differences?.length && read
          ? {
              differences: differences.slice(0, 5).map(({ here, there }) => ({
                quoted: excerpt(facts.article.text.slice(span.start + here.start, span.start + here.end)),
                there: excerpt(read.text.slice(there.start, there.end)),
              })),
            }
          : {}),
      };
    });
    const advice =
      checks.length === 0 ? { note: 'No claim on this line has a quotation, figure or date and a citation.' } : {};
    return { total: here.length, checks, ...advice };
  },
};
