// Paste with sources: copying in an article records the place, and pasting in another one adds the cited sources.

import * as vscode from 'vscode';
import type { Range as ProtocolRange, WorkspaceEdit } from 'vscode-languageclient';
import { isArticle } from './articleDocuments';
import { isRefusal, type Refusal } from './refusal';
import { rangeOf, type ServerConnection } from './serverConnection';

/** Where the text on the clipboard is from; other programs do not see it. */
const copySourceType = 'application/vnd.source-provenance.copied';
const plainText = 'text/plain';
const pasteKind = vscode.DocumentDropOrPasteEditKind.Text.append('withSources');

interface CopiedRange {
  readonly uri: string;
  readonly range: ProtocolRange;
}

interface Paste {
  readonly title: string;
  readonly insertText: string;
  readonly additionalEdit: WorkspaceEdit | null;
  readonly warning: string | null;
}

/** Offers it in the documents of `selector` until it is disposed of. */
export function pasteWithSources(server: ServerConnection, selector: vscode.DocumentSelector): vscode.Disposable {
  return vscode.languages.registerDocumentPasteEditProvider(selector, new PasteWithSources(server), {
    providedPasteEditKinds: [pasteKind],
    copyMimeTypes: [copySourceType],
    pasteMimeTypes: [copySourceType],
  });
}

class PasteWithSources implements vscode.DocumentPasteEditProvider {
  constructor(private readonly server: ServerConnection) {}

  async prepareDocumentPaste(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    transfer: vscode.DataTransfer,
  ): Promise<void> {
    const [range] = ranges;
    // Most Markdown concerns no server.
    if (!range || ranges.length > 1 || !isArticle(document)) return;
    const copied: CopiedRange = { uri: await this.server.uriOf(document), range: rangeOf(range) };
    transfer.set(copySourceType, new vscode.DataTransferItem(JSON.stringify(copied)));
  }

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    transfer: vscode.DataTransfer,
    _context: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentPasteEdit[] | undefined> {
    if (!isArticle(document)) return undefined;
    const [range] = ranges;
    const memory = await transfer.get(copySourceType)?.asString();
    const text = await transfer.get(plainText)?.asString();
    if (!range || ranges.length > 1 || !memory || !text) return undefined;
    const { uri, range: origin } = JSON.parse(memory) as CopiedRange;
    // Where nothing was selected, the line was copied with its end, to be pasted above another one.
    const wholeLine = origin.start.line === origin.end.line && /[\r\n]$/.test(text);
    const above = wholeLine && range.isEmpty ? new vscode.Range(range.start.line, 0, range.start.line, 0) : undefined;
    const answer = await this.server.ask<Paste | Refusal>(
      'provenance/paste',
      {
        textDocument: { uri: await this.server.uriOf(document) },
        range: rangeOf(above ?? range),
        text,
        from: { uri, range: origin },
      },
      token,
    );
    if (isRefusal(answer)) {
      // Falls back to plain pasting, with a warning where its numbers may be wrong.
      if (!answer.nothingToDo && !token.isCancellationRequested) {
        void vscode.window.showWarningMessage(vscode.l10n.t('Pasted without its sources. {0}', answer.refused));
      }
      return undefined;
    }
    if (answer.warning !== null && !token.isCancellationRequested)
      void vscode.window.showWarningMessage(answer.warning);
    const edit = new vscode.DocumentPasteEdit(above ? '' : answer.insertText, answer.title, pasteKind);
    const additional = answer.additionalEdit
      ? await this.server.toEditorEdit(answer.additionalEdit)
      : new vscode.WorkspaceEdit();
    if (above) additional.insert(document.uri, above.start, answer.insertText);
    if (above || answer.additionalEdit) edit.additionalEdit = additional;
    return [edit];
  }
}
