// Reviews as comments in the editor: a thread at each reviewed claim, and the plus sign in the gutter at every claim that cites a source. All
// words of a review are handed over as plain text.

import * as vscode from 'vscode';
import type { ReviewAnswer, ReviewedClaim } from '../../../server/src/features/reviewAnswers';
import type { Verdict } from '../../../server/src/workspace/reviews/review';
import type { ServerConnection } from '../serverConnection';
import { changeList, claimsOf } from './answers';
import { signOff, verdictName } from './signing';

/** Also what menus of the manifest ask for. */
const controllerId = 'provenance.reviews';

interface ReviewComment extends vscode.Comment {
  readonly review: ReviewAnswer;
  readonly uri: vscode.Uri;
}

/** Claims are asked for again when typing has paused for so long. */
const pauseMilliseconds = 400;

export class ReviewComments implements vscode.Disposable {
  private readonly controller = vscode.comments.createCommentController(controllerId, vscode.l10n.t('Reviews'));
  /** By document, and in it by what is shown, so that a thread that somebody has opened stays as long as nothing about it changes. */
  private readonly threads = new Map<string, Map<string, vscode.CommentThread>>();
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly server: ServerConnection,
    private readonly isArticle: (document: vscode.TextDocument) => boolean,
  ) {
    this.controller.options = {
      prompt: vscode.l10n.t('Sign this claim off'),
      placeHolder: vscode.l10n.t('What the next reader should know. It may stay empty.'),
    };
    this.controller.commentingRangeProvider = {
      provideCommentingRanges: async (document) =>
        this.isArticle(document) ? (await claimsOf(server, document)).map(({ range }) => linesOf(range)) : undefined,
    };
    this.subscriptions = [
      this.controller,
      server.listen('provenance/reviewsChanged', () => this.refresh()),
      server.onDidStart(() => this.refresh()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.refresh()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (this.threads.has(document.uri.toString())) this.refreshSoon(document);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri.toString())),
    ];
    this.refresh();
  }

  /** Signs off what a person has written into a thread. */
  async sign({ thread, text }: vscode.CommentReply, verdict: Verdict): Promise<void> {
    const document = await vscode.workspace.openTextDocument(thread.uri);
    const range = thread.range ?? new vscode.Range(0, 0, 0, 0);
    const isNew = thread.comments.length === 0;
    const place = isNew ? range : range.start;
    if (!(await signOff(this.server, document, place, { verdict, note: text }))) return;
    // The thread of the claim, with all its reviews, takes its place.
    if (isNew) thread.dispose();
    await this.show(document);
  }

  async withdraw(comment: vscode.Comment): Promise<void> {
    const { review, uri } = comment as ReviewComment;
    const document = await vscode.workspace.openTextDocument(uri);
    const params = { textDocument: { uri: await this.server.uriOf(document) }, id: review.id };
    if (await changeList(this.server, 'provenance/withdrawReview', params)) await this.show(document);
  }

  /** Shows the reviews of every article that is visible. */
  refresh(): void {
    for (const { document } of vscode.window.visibleTextEditors) this.refreshSoon(document);
  }

  private refreshSoon(document: vscode.TextDocument): void {
    if (!this.isArticle(document)) return;
    const key = document.uri.toString();
    clearTimeout(this.waiting.get(key));
    this.waiting.set(
      key,
      setTimeout(() => {
        this.waiting.delete(key);
        // A server that does not run shows its own message.
        this.show(document).catch(() => {});
      }, pauseMilliseconds),
    );
  }

  private async show(document: vscode.TextDocument): Promise<void> {
    if (document.isClosed) return;
    const claims = (await claimsOf(this.server, document)).filter(({ reviews }) => reviews.length > 0);
    // Closed meanwhile: its threads are gone.
    if (document.isClosed) return;
    const key = document.uri.toString();
    const before = this.threads.get(key) ?? new Map<string, vscode.CommentThread>();
    const after = new Map<string, vscode.CommentThread>();
    for (const claim of claims) {
      const content = JSON.stringify([claim.range, claim.reviews]);
      const known = before.get(content);
      before.delete(content);
      after.set(content, known ?? this.threadFor(document, claim));
    }
    for (const thread of before.values()) thread.dispose();
    if (after.size > 0) this.threads.set(key, after);
    else this.threads.delete(key);
  }

  private threadFor({ uri }: vscode.TextDocument, { range, reviews }: ReviewedClaim): vscode.CommentThread {
    const comments = [...reviews].reverse().map((review) => commentOf(uri, review));
    const thread = this.controller.createCommentThread(uri, linesOf(range), comments);
    const current = reviews.find(({ state }) => state === 'current');
    thread.label = current ? verdictName(current.verdict) : vscode.l10n.t('Review outdated');
    thread.contextValue = current ? 'current' : 'outdated';
    const isSettled = current?.verdict === 'supported';
    thread.state = isSettled ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    return thread;
  }

  private forget(key: string): void {
    for (const thread of this.threads.get(key)?.values() ?? []) thread.dispose();
    this.threads.delete(key);
  }

  dispose(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.subscriptions).dispose();
  }
}

function commentOf(uri: vscode.Uri, review: ReviewAnswer): ReviewComment {
  const { by, on, verdict, note, source, sourceName, state, reason, passage } = review;
  const name = source === null ? sourceName : `[${source}] ${sourceName}`;
  const body = [
    note,
    vscode.l10n.t('Checked against {0}', name),
    passage === null ? '' : `“${passage}”`,
    state === 'outdated' ? vscode.l10n.t('Outdated: {0}', reasonInWords(reason)) : '',
  ];
  const label = state === 'outdated' ? vscode.l10n.t('{0}, outdated', verdictName(verdict)) : verdictName(verdict);
  return {
    // A text, not Markdown: nothing in it links or acts.
    body: body.filter(Boolean).join('\n\n'),
    mode: vscode.CommentMode.Preview,
    author: { name: by },
    label,
    timestamp: new Date(on),
    contextValue: 'review',
    review,
    uri,
  };
}

function reasonInWords(reason: ReviewAnswer['reason']): string {
  if (reason === 'source-not-cited') return vscode.l10n.t('the claim does not cite this source any more');
  if (reason === 'passage-changed') return vscode.l10n.t('the saved copy does not have the passage any more');
  return vscode.l10n.t('the claim has changed since');
}

/** Whole lines, where the editor puts the sign for a thread. */
function linesOf({ start, end }: ReviewedClaim['range']): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
