// Reviews as people see them: those of each claim with what they are worth now, and what a new one would be tied to.

import { addTo } from '../syntax/lists';
import type { Span } from '../syntax/span';
import { anchorText, beginningOf } from '../text/anchorText';
import { type CitedClaim, claimAt } from '../text/checks/claims';
import { sha256 } from '../text/sha256';
import type { ClaimCheck } from '../workspace/copies/claimChecks';
import { type FileFacts, type SourceFact, sourceIndexOf } from '../workspace/facts';
import {
  dayOf,
  maxPassage,
  maxQuoted,
  type Review,
  type ReviewedPassage,
  verdictWords,
} from '../workspace/reviews/review';
import { isSource, type OutdatedReason, type ReviewState, reviewedSource } from '../workspace/reviews/reviewStates';
import type { WorkspaceView } from '../workspace/workspace';

/** Why a review does not hold any more, in words that follow "outdated: ". */
export const outdatedWords: Readonly<Record<OutdatedReason, string>> = {
  'claim-changed': 'the claim has changed since',
  'claim-gone': 'the claim is not there any more',
  'claim-ambiguous': 'several claims have its words',
  'source-not-cited': 'the claim does not cite this source any more',
  'passage-changed': 'the saved copy does not have the passage any more',
};

/** "Reviewed by Ines Holm on 2026-11-28: supported", and why that does not hold any more. Plain text, on one line if the name is. */
export function reviewInWords({
  review,
  outdated,
}: {
  readonly review: Pick<Review, 'by' | 'on' | 'verdict'>;
  readonly outdated: OutdatedReason | undefined;
}): string {
  const verdict = verdictWords[review.verdict];
  const said = `Reviewed by ${review.by} on ${dayOf(review)}: ${verdict}`;
  return outdated ? `${said}; outdated: ${outdatedWords[outdated]}` : said;
}

/** The reviews of each claim that has some, newest first. */
export function reviewsByClaim(
  workspace: WorkspaceView,
  facts: FileFacts,
): ReadonlyMap<CitedClaim, readonly ReviewState[]> {
  const byClaim = new Map<CitedClaim, ReviewState[]>();
  for (const state of workspace.reviewsOf(facts)) {
    if (!state.claim) continue;
    addTo(byClaim, state.claim, state);
  }
  for (const states of byClaim.values()) states.sort((a, b) => (a.review.on < b.review.on ? 1 : -1));
  return byClaim;
}

/** The review that counts for a claim, or for one source of it: the newest that holds, else the newest. */
export function leadingReview(states: readonly ReviewState[], source?: number): ReviewState | undefined {
  const own = source === undefined ? states : states.filter((state) => state.source === source);
  return own.find(({ outdated }) => outdated === undefined) ?? own[0];
}

/** How a claim is reviewed as a whole; undefined when nobody has. */
export function reviewStateOf(states: readonly ReviewState[]): 'reviewed' | 'outdated' | undefined {
  const leading = leadingReview(states);
  return leading && (leading.outdated === undefined ? 'reviewed' : 'outdated');
}

/** The cited claim at `offset`: the one that it stands in, or that begins on its line. */
export function reviewableAt(workspace: WorkspaceView, facts: FileFacts, offset: number): CitedClaim | undefined {
  const { claims } = workspace.claimsOf(facts);
  const { text, entries } = facts.article;
  const inside = claimAt(claims, offset);
  if (inside) return inside;
  // On the date of an entry, or in front of a sentence.
  const end = text.indexOf('\n', offset);
  const lineEnd = end < 0 ? text.length : end;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return claims.find(({ start, entry }) => {
    const from = entry === undefined ? start : (entries[entry]?.content.start ?? start);
    return from >= lineStart && from <= lineEnd;
  });
}

/** The sources that a claim cites and the list has, in the order of its citations. */
export function sourcesOfClaim({ article, summary }: FileFacts, { cited }: CitedClaim): readonly SourceFact[] {
  return cited.flatMap((number) => summary.sources[sourceIndexOf(article, number)] ?? []);
}

/** What a person says of a claim. */
export type SignOff = Pick<Review, 'verdict' | 'by' | 'on' | 'note'>;

/** A review of a claim as it is now. */
export function newReview(
  workspace: WorkspaceView,
  facts: FileFacts,
  claim: CitedClaim,
  source: SourceFact,
  signOff: SignOff,
): Review {
  const passage = passageFor(workspace, facts, claim, source);
  return {
    file: facts.file,
    claim: workspace.claimsOf(facts).anchorOf(claim),
    source: reviewedSource(source),
    ...(passage && { passage }),
    ...signOff,
  };
}

/** The review of the same claim and source by the same person, which a new one replaces. */
export function replacedBy(states: readonly ReviewState[], claim: CitedClaim, source: SourceFact, by: string) {
  return states.find(
    (state) => state.claim === claim && state.review.by === by && isSource(source, state.review.source),
  );
}

/**
 * The passage of a copy of `source` against which a claim is reviewed: the one that has what the checks of a claim have found, else the sentence
 * that says most like it. Undefined without a copy that can be read, or when none of it is alike.
 */
function passageFor(
  workspace: WorkspaceView,
  facts: FileFacts,
  claim: CitedClaim,
  source: SourceFact,
): ReviewedPassage | undefined {
  const { copies } = workspace;
  const ids = copies.copiesOf(source, facts.file).copies;
  const checks = workspace
    .checksOf(facts)
    .all()
    .filter((check) => check.claim === claim && check.passage && check.copy !== undefined && ids.includes(check.copy));
  const best = checks.find(({ state }) => state === 'found') ?? checks.find(({ state }) => state === 'not-found');
  const order = best?.copy === undefined ? ids : [best.copy, ...ids.filter((id) => id !== best.copy)];
  for (const id of order) {
    const prepared = copies.readable(id);
    if (!prepared) continue;
    const sentences = prepared.sentences();
    const own = checks.filter(({ copy, state }) => copy === id && state === best?.state);
    const span =
      own.length > 0
        ? hull(own.map(({ passage }) => around(sentences, passage as Span)))
        : sentences.nearestTo(claim.about);
    const text =
      span &&
      beginningOf(
        anchorText(prepared.text.slice(span.start, Math.min(span.end, span.start + 2 * maxPassage))),
        maxPassage,
      );
    if (!span || !text) continue;
    const words = beginningOf(text, maxQuoted);
    const isCut = words.length < text.length;
    const copy = copies.entry(id)?.file ?? id;
    return { copy, words, ...(isCut && { length: text.length }), hash: sha256(text) };
  }
  return undefined;
}

function around(sentences: { sentenceAt(offset: number): Span }, passage: Span): Span {
  const sentence = sentences.sentenceAt(passage.start);
  return { start: Math.min(sentence.start, passage.start), end: Math.max(sentence.end, passage.end) };
}

/** Farther apart than this, passages are two. */
const maxApart = 600;

/** From the first passage on, as long as the next one is near. */
function hull(spans: readonly Span[]): Span | undefined {
  const [first, ...rest] = [...spans].sort((a, b) => a.start - b.start);
  if (!first) return undefined;
  let { end } = first;
  for (const span of rest) {
    if (span.start > end + maxApart) break;
    end = Math.max(end, span.end);
  }
  return { start: first.start, end };
}

/** The review that counts for a check: of its claim, against its source. */
export function reviewOfCheck(
  byClaim: ReadonlyMap<CitedClaim, readonly ReviewState[]>,
  { claim, source }: ClaimCheck,
): ReviewState | undefined {
  return leadingReview(byClaim.get(claim) ?? [], source);
}

/** By number of the source: how many claims have been reviewed against it, and of how many the review is outdated. */
export function reviewsBySource(
  workspace: WorkspaceView,
  facts: FileFacts,
): ReadonlyMap<number, { readonly reviewed: number; readonly outdated: number }> {
  const counts = new Map<number, { reviewed: number; outdated: number }>();
  if (!workspace.reviews.mayConcern(facts.file)) return counts;
  for (const states of reviewsByClaim(workspace, facts).values()) {
    for (const source of new Set(states.map((state) => state.source))) {
      if (source === undefined) continue;
      const count = counts.get(source) ?? { reviewed: 0, outdated: 0 };
      if (leadingReview(states, source)?.outdated) count.outdated++;
      else count.reviewed++;
      counts.set(source, count);
    }
  }
  return counts;
}
