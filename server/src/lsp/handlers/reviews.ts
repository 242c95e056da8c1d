// provenance/reviews, provenance/reviewClaim and provenance/withdrawReview: the reviews of a file beside its claims, and edits of the list that
// signs a claim off or takes that back.

import { type CodeAction, CodeActionKind, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';
import * as z from 'zod/mini';
import type { ReviewAnswer, ReviewedClaim, ReviewsAnswer } from '../../features/reviewAnswers';
import {
  leadingReview,
  newReview,
  outdatedWords,
  replacedBy,
  reviewableAt,
  reviewsByClaim,
  sourcesOfClaim,
} from '../../features/reviews';
import type { Problem } from '../../rules/rule';
import { named, shortened } from '../../rules/wording';
import { spanOf } from '../../settings/jsonc';
import type { ReviewFile } from '../../settings/reviews/reviewFile';
import { reviewFileName } from '../../settings/reviews/reviewFileName';
import { reviewAdded, reviewWithdrawn } from '../../settings/reviews/writing';
import { offsetAt } from '../../syntax/lines';
import { sliceOf } from '../../syntax/span';
import { sha256 } from '../../text/sha256';
import { oneLine, visibleLines } from '../../text/visible';
import type { FileId } from '../../workspace/account';
import type { FileFacts } from '../../workspace/facts';
import { maxNote, maxReviewer, verdicts } from '../../workspace/reviews/review';
import { isSource, type ReviewState } from '../../workspace/reviews/reviewStates';
import { documentIn, documentParams, position, textDocument } from '../params';
import { rangeOf } from '../positions';
import { editBeside, fileBeside } from './besideFile';
import type { Handler, Snapshot } from './handler';
import { failed, type RefusedRequest, refusalOf, requestType, unreadable } from './requests';

/** A command of our editor client: asks for source, verdict and note, and then for `provenance/reviewClaim`. */
const reviewClaimCommand = 'provenance.reviewClaim';

export const reviews: Handler<{ readonly textDocument: { readonly uri: string } }, ReviewsAnswer> = {
  type: requestType('provenance/reviews'),
  params: documentParams,
  fallback: { claims: [] },
  answer(params, snapshot) {
    snapshot.reviewsAnswered();
    const { workspace } = snapshot;
    const facts = workspace.facts(documentIn(params));
    if (!facts) return { claims: [] };
    const byClaim = reviewsByClaim(workspace, facts);
    const claims = workspace.claimsOf(facts).claims.flatMap((claim): ReviewedClaim[] => {
      const sources = sourcesOfClaim(facts, claim);
      if (sources.length === 0) return [];
      return [
        {
          range: rangeOf(facts.article, claim),
          sources: sources.map((source) => ({ label: source.label, name: oneLine(named(source, 100)) })),
          reviews: (byClaim.get(claim) ?? []).map((state) => reviewAnswer(snapshot, facts, state)),
        },
      ];
    });
    return { claims };
  },
};

function reviewAnswer({ reviewFiles }: Snapshot, facts: FileFacts, state: ReviewState): ReviewAnswer {
  const { review, outdated, list, ordinal } = state;
  const source = facts.summary.sources.find((one) => isSource(one, review.source));
  const { title = '', publisher = '', url = '', label = '' } = review.source;
  return {
    id: idOf(reviewFiles.get(list), ordinal),
    by: oneLine(review.by),
    on: review.on,
    verdict: review.verdict,
    note: visibleLines(review.note),
    source: state.source === undefined ? null : (source?.label ?? null),
    sourceName: oneLine(named({ title, publisher, url: url || label }, 100)),
    state: outdated ? 'outdated' : 'current',
    reason: outdated ?? null,
    why: outdated ? outdatedWords[outdated] : '',
    passage: review.passage ? oneLine(review.passage.words) : null,
  };
}

/** What a record is called: a hash of its text, so that it is the same record, or none, whatever has been added before it. */
function idOf(list: ReviewFile | undefined, ordinal: number): string {
  const place = list?.places[ordinal];
  return list && place ? sha256(sliceOf(list.text, spanOf(place))).slice(0, 32) : '';
}

export type ReviewEdit =
  | {
      readonly title: string;
      readonly edit: WorkspaceEdit;
      /** The URI of the list, which holds for the server once it is saved, or open with the server. */
      readonly sideFile: string;
      /** UTF-16 units of the text that the edit changes; null when it makes the file. The client compares it with what it has. */
      readonly textLength: number | null;
    }
  | RefusedRequest;

const signParams = z.object({
  textDocument,
  position,
  source: z.optional(z.string()),
  verdict: z.enum(verdicts),
  by: z.string().check(z.maxLength(maxReviewer), z.regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*\S[^\p{Cc}\p{Zl}\p{Zp}]*$/u)),
  on: z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?Z)?$/))),
  note: z.optional(z.string().check(z.maxLength(maxNote))),
});

export const reviewClaim: Handler<z.infer<typeof signParams>, ReviewEdit> = {
  type: requestType('provenance/reviewClaim'),
  params: signParams,
  edits: true,
  fallback: failed,
  answer(params, snapshot) {
    const target = fileBeside(snapshot, documentIn(params), reviewFileName, snapshot.reviewFiles);
    if (!target)
      return refused('The article lies in no folder of the workspace, so there is no place for its reviews.');
    snapshot.lookAgain(target);
    const { workspace } = snapshot;
    const facts = workspace.facts(documentIn(params));
    if (!facts) return unreadable;
    const claim = reviewableAt(workspace, facts, offsetAt(facts.article, params.position));
    const sources = claim ? sourcesOfClaim(facts, claim) : [];
    if (!claim || sources.length === 0) return refused('There is no claim here that cites a source of the list.', true);
    const source = params.source === undefined ? sources[0] : sources.find(({ label }) => label === params.source);
    if (!source) return refused(`The claim does not cite [${shortened(oneLine(params.source ?? ''), 40)}].`);
    if (params.source === undefined && sources.length > 1) {
      return refused('The claim cites several sources: say which one it was checked against.');
    }
    const { verdict, note = '', by } = params;
    const on = params.on ?? `${new Date().toISOString().slice(0, 16)}Z`;
    const signOff = { verdict, by: by.trim(), on, note: note.trim() };
    const review = newReview(workspace, facts, claim, source, signOff);
    const old = replacedBy(workspace.reviewsOf(facts), claim, source, signOff.by);
    const existing = snapshot.reviewFiles.get(target);
    const change = reviewAdded(target, existing, review, old?.list === target ? old.ordinal : undefined);
    return editAnswer(snapshot, target, existing, change, 'Review claim');
  },
};

const withdrawParams = z.object({ textDocument, id: z.string() });

export const withdrawReview: Handler<z.infer<typeof withdrawParams>, ReviewEdit> = {
  type: requestType('provenance/withdrawReview'),
  params: withdrawParams,
  edits: true,
  fallback: failed,
  answer(params, snapshot) {
    for (const list of [...snapshot.reviewFiles.keys()]) snapshot.lookAgain(list);
    const facts = snapshot.workspace.facts(documentIn(params));
    const state = (facts ? snapshot.workspace.reviewsOf(facts) : []).find(
      ({ list, ordinal }) => idOf(snapshot.reviewFiles.get(list), ordinal) === params.id,
    );
    return state ? withdrawal(snapshot, state) : refused('This review is not there any more.', true);
  },
};

function withdrawal(snapshot: Snapshot, { list, ordinal }: ReviewState): ReviewEdit {
  const reviewFile = snapshot.reviewFiles.get(list);
  if (!reviewFile) return unreadable;
  return editAnswer(snapshot, list, reviewFile, reviewWithdrawn(reviewFile, ordinal), 'Withdraw review');
}

function editAnswer(
  snapshot: Snapshot,
  target: FileId,
  existing: ReviewFile | undefined,
  change: ReturnType<typeof reviewAdded>,
  title: string,
): ReviewEdit {
  if ('refused' in change) return refusalOf(change);
  const edit = editBeside(snapshot, target, existing, change);
  if ('refused' in edit) return refusalOf(edit);
  return { title, edit, sideFile: snapshot.uriOf(target), textLength: existing ? existing.text.length : null };
}

function refused(reason: string, nothingToDo = false): RefusedRequest {
  return { refused: reason, nothingToDo };
}

/** For an outdated review: signing the claim off again, where the client can ask for it, and taking the review back. */
export function reviewActions(
  snapshot: Snapshot,
  facts: FileFacts,
  problem: Problem,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const ofClaim = snapshot.workspace.reviewsOf(facts).filter(({ claim }) => claim?.start === problem.span.start);
  const states = ofClaim.filter(
    ({ review, outdated }) => outdated && review.by === problem.data?.by && review.on === problem.data?.on,
  );
  const [first] = states;
  if (!first) return [];
  const about = { kind: CodeActionKind.QuickFix, ...(diagnostics.length > 0 && { diagnostics: [...diagnostics] }) };
  const { client, uriOf } = snapshot;
  const place = { uri: uriOf(facts.file), position: rangeOf(facts.article, problem.span).start };
  const again: CodeAction = {
    ...about,
    title: 'Review the claim again…',
    command: { title: 'Review the claim again…', command: reviewClaimCommand, arguments: [place] },
  };
  const withdrawn = states.flatMap((state): CodeAction[] => {
    const made = withdrawal(snapshot, state);
    const title = `Withdraw the review by ${shortened(oneLine(state.review.by), 40)}`;
    return 'refused' in made ? [] : [{ ...about, title, edit: made.edit }];
  });
  // Once for a claim that several people have reviewed.
  const asks = client.reviewsClaims && first === leadingReview(ofClaim);
  return asks ? [again, ...withdrawn] : withdrawn;
}
