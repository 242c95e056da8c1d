// The timeline as a panel of the editor: the page that draws it, with a strict policy, and what goes back and forth. It is brought back after
// a reload.

import * as vscode from 'vscode';
import { compareItems } from './compare';
import { type FromView, fromView, type ToView } from './messages';
import type { TimelineStore } from './store';

const panelType = 'provenance.timeline';

/** A cursor that is moved over many lines is followed at its end. */
const cursorMilliseconds = 80;

export class TimelinePanel implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private panel: vscode.WebviewPanel | undefined;
  private isReady = false;
  private waiting: ToView[] = [];
  private readonly subscriptions: vscode.Disposable[];
  private following: ReturnType<typeof setTimeout> | undefined;
  private cursor: { readonly uri: vscode.Uri; readonly line: number } | undefined;

  constructor(
    private readonly extension: vscode.Uri,
    private readonly store: TimelineStore,
  ) {
    this.subscriptions = [
      store.onDidChange((change) => {
        this.send({ type: 'timeline', ...change });
        this.followCursor();
      }),
      vscode.window.onDidChangeTextEditorSelection(() => this.followCursor()),
      vscode.window.onDidChangeActiveTextEditor(() => this.followCursor()),
    ];
  }

  get isShown(): boolean {
    return this.panel?.visible ?? false;
  }

  /** Opens the panel beside what is being edited, or brings it to the front. */
  open(): void {
    if (this.panel) {
      this.panel.reveal(undefined, true);
      return;
    }
    const column = vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    const options = { viewColumn: column, preserveFocus: false };
    this.take(
      vscode.window.createWebviewPanel(panelType, vscode.l10n.t('Timeline'), options, {
        retainContextWhenHidden: false,
      }),
    );
  }

  /** Opens the panel and marks an item in it. */
  select(item: { readonly file: string; readonly ordinal: number }): void {
    this.open();
    this.send({ type: 'select', item });
  }

  /** Called by the editor after a reload; what the page has kept, it has itself. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    this.take(panel);
  }

  dispose(): void {
    clearTimeout(this.following);
    this.panel?.dispose();
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private take(panel: vscode.WebviewPanel): void {
    this.panel?.dispose();
    this.panel = panel;
    this.isReady = false;
    const dist = vscode.Uri.joinPath(this.extension, 'dist');
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    panel.iconPath = {
      light: vscode.Uri.joinPath(this.extension, 'media/timeline-light.svg'),
      dark: vscode.Uri.joinPath(this.extension, 'media/timeline-dark.svg'),
    };
    panel.webview.onDidReceiveMessage((message: unknown) => void this.receive(message));
    panel.onDidChangeViewState(() => {
      if (panel.visible) void this.store.refresh();
    });
    panel.onDidDispose(() => {
      if (this.panel !== panel) return;
      this.panel = undefined;
      this.waiting = [];
    });
    panel.webview.html = pageOf(panel.webview, dist);
  }

  /** Does what the page asks for. Whatever is no message of ours is left alone. */
  async receive(message: unknown): Promise<void> {
    const read = fromView.safeParse(message);
    if (read.success) await this.answer(read.data);
  }

  private async answer(message: FromView): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.isReady = true;
        this.send({ type: 'timeline', ...this.store.whole, reading: this.store.isReading || !this.store.isLoaded });
        for (const waiting of this.waiting.splice(0)) this.send(waiting);
        await this.store.refresh();
        return;
      case 'open':
        return this.reveal(message.item, message.keepFocus);
      case 'compare':
        return compareItems(this.store, message.one, message.other);
      case 'openSample':
        await vscode.commands.executeCommand('provenance.openSample');
        return;
      case 'newDigest':
        await vscode.commands.executeCommand('provenance.newDigest');
        return;
    }
  }

  /** Shows the line of an item beside the panel. */
  private async reveal(item: { file: string; ordinal: number }, keepFocus: boolean): Promise<void> {
    const place = this.store.placeOf(item);
    if (!place) return;
    const open = vscode.window.visibleTextEditors.find(
      ({ document }) => document.uri.toString() === place.uri.toString(),
    );
    const beside = this.panel?.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
    const editor = await vscode.window.showTextDocument(place.uri, {
      viewColumn: open?.viewColumn ?? beside,
      selection: place.range,
      preserveFocus: keepFocus,
    });
    editor.revealRange(place.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  private followCursor(): void {
    // While the panel has the keys, no text editor is active: the cursor stays where it was.
    const editor = vscode.window.activeTextEditor;
    if (editor) this.cursor = { uri: editor.document.uri, line: editor.selection.active.line };
    if (!this.isShown) return;
    clearTimeout(this.following);
    this.following = setTimeout(() => {
      if (!this.cursor) return;
      this.send({ type: 'cursor', items: [...this.store.itemsOn(this.cursor.uri, this.cursor.line)] });
    }, cursorMilliseconds);
  }

  private send(message: ToView): void {
    if (!this.panel) return;
    if (this.isReady) void this.panel.webview.postMessage(message);
    // A page that is not there yet gets the whole timeline when it is.
    else if (message.type === 'select') this.waiting = [message];
  }
}

/** Nothing may be loaded but the two files of the page, and no script but that one. */
function pageOf(webview: vscode.Webview, dist: vscode.Uri): string {
  const nonce = [...crypto.getRandomValues(new Uint8Array(24))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  const script = webview.asWebviewUri(vscode.Uri.joinPath(dist, 'timeline.js'));
  const style = webview.asWebviewUri(vscode.Uri.joinPath(dist, 'timeline.css'));
  // Words of our own only; as data they run nothing, and no `<` can end them.
  const words = JSON.stringify(vscode.l10n.bundle ?? {}).replaceAll('<', '\\u003c');
  const language = vscode.l10n.bundle ? vscode.env.language.replace(/[^\w-]/g, '') : 'en';
  const title = vscode.l10n.t('Timeline');
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}`;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>${title}</title>
</head>
<body>
<script type="application/json">${words}</script>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
