// Everything that shows a folder as a whole: the timeline, the views of the side bar, the language status. A bundle of its own, which is
// loaded when the first of them is looked at.

import * as vscode from 'vscode';
import { ReviewComments } from './reviews/comments';
import type { ServerConnection } from './serverConnection';
import { compareItems } from './timeline/compare';
import { TimelinePanel } from './timeline/panel';
import { TimelineStore } from './timeline/store';
import { contradictionNodes } from './views/contradictions';
import { type Decision, decide } from './views/decisions';
import { eventNodes } from './views/events';
import type { LazyTree } from './views/lazyTree';
import type { ViewContext, ViewNode } from './views/node';
import { sourceNodes } from './views/sources';
import { ArticleStatus } from './views/status';

/** The trees of the side bar, which are there from the beginning. */
export interface Trees {
  readonly contradictions: LazyTree;
  readonly sources: LazyTree;
  readonly events: LazyTree;
}

export class Views implements vscode.Disposable {
  readonly store: TimelineStore;
  readonly panel: TimelinePanel;
  readonly reviews: ReviewComments;
  private readonly status = new ArticleStatus();
  private filter = '';
  private loading: Promise<void> | undefined;

  /** @param isArticle asks the bundle that watches documents: which Markdown is a digest is known there alone */
  constructor(
    extension: vscode.Uri,
    private readonly server: ServerConnection,
    readonly trees: Trees,
    isArticle: (document: vscode.TextDocument) => boolean,
  ) {
    this.store = new TimelineStore(server, () => this.panel.isShown || this.all().some(({ view }) => view.visible));
    this.panel = new TimelinePanel(extension, this.store);
    this.reviews = new ReviewComments(server, isArticle);
    this.store.onDidChange(() => this.showAnew());
    for (const { view } of this.all()) {
      view.onDidChangeVisibility(({ visible }) => {
        if (visible) void this.store.refresh();
      });
    }
  }

  /** @param params of the server's `provenance/status` */
  showStatus(params: unknown): void {
    const status = this.status.show(params);
    if (status && status.contradictions !== null) this.showBadge(status.contradictions);
  }

  /** The number of the server, which counts whether or not a view is open. */
  private showBadge(count: number): void {
    const tooltip =
      count === 1
        ? vscode.l10n.t('1 contradiction between dates')
        : vscode.l10n.t('{0} contradictions between dates', count);
    this.trees.contradictions.view.badge = count > 0 ? { value: count, tooltip } : undefined;
  }

  /** The first rows of one of the trees; what is not known yet is asked for. */
  async roots(tree: keyof Trees): Promise<readonly ViewNode[]> {
    if (!this.store.isLoaded) {
      this.loading ??= this.store.refresh();
      await this.loading;
    }
    const context = this.context();
    if (tree === 'contradictions') return contradictionNodes(context);
    return tree === 'events' ? eventNodes(context) : sourceNodes(context, (file) => this.store.uriOf(file));
  }

  async refresh(): Promise<void> {
    await this.store.refresh();
    this.showAnew();
  }

  /** Asks for words that rows must have. */
  async askFilter(): Promise<void> {
    const words = await vscode.window.showInputBox({
      title: vscode.l10n.t('Filter contradictions, sources and events'),
      placeHolder: vscode.l10n.t('Words that must all be there; leave empty to show everything'),
      value: this.filter,
    });
    if (words !== undefined) this.setFilter(words);
  }

  setFilter(words: string): void {
    this.filter = words.trim();
    void vscode.commands.executeCommand('setContext', 'provenance.filtered', this.filter !== '');
    for (const { view } of this.all()) view.description = this.filter ? `“${this.filter}”` : '';
    this.showAnew();
  }

  async decide(node: ViewNode | undefined, decision: Decision): Promise<void> {
    const refs = [node?.entry, node?.other];
    const places = refs.flatMap((ref) => (ref && this.store.placeOf(ref)) ?? []);
    if (places.length > 0) await decide(this.server, places, decision);
  }

  async compare(node: ViewNode | undefined): Promise<void> {
    if (node?.entry && node.other) await compareItems(this.store, node.entry, node.other);
  }

  showInTimeline(node: ViewNode | undefined): void {
    if (node?.entry) this.panel.select(node.entry);
    else this.panel.open();
  }

  async copyCitation(node: ViewNode | undefined): Promise<void> {
    if (node?.citation) await vscode.env.clipboard.writeText(node.citation);
  }

  dispose(): void {
    vscode.Disposable.from(this.panel, this.store, this.reviews, this.status).dispose();
  }

  private showAnew(): void {
    const { timeline, isLoaded, isReading } = this.store;
    for (const tree of this.all()) {
      tree.view.message = isReading ? vscode.l10n.t('Reading the folder…') : '';
      tree.refresh();
    }
    const state = !isLoaded ? 'reading' : timeline.files.length > 0 ? 'some' : 'none';
    void vscode.commands.executeCommand('setContext', 'provenance.articles', state);
    const isFree = isLoaded && timeline.contradictions.length === 0;
    void vscode.commands.executeCommand('setContext', 'provenance.noContradictions', isFree);
  }

  private context(): ViewContext {
    const words = this.filter.toLowerCase().split(/\s+/).filter(Boolean);
    return {
      timeline: this.store.timeline,
      passes: (...texts) => {
        if (words.length === 0) return true;
        const all = texts.join('\n').toLowerCase();
        return words.every((word) => all.includes(word));
      },
      placeOf: (item) => this.store.placeOf(item),
    };
  }

  private all(): readonly LazyTree[] {
    return Object.values(this.trees);
  }
}
