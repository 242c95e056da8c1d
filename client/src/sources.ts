// The source list of the document in the active editor, as the server reads it, for commands that let the user choose.

import * as vscode from 'vscode';
import type { DocumentSymbol, SymbolKind } from 'vscode-languageclient';
import { isArticle } from './articleDocuments';
import type { ServerConnection } from './serverConnection';

export interface ListedSource {
  readonly number: number;
  readonly publisher: string;
  readonly title: string;
  /** With its marker, up to the end of its last line. */
  readonly range: vscode.Range;
}

/** The active editor when it shows an article. The commands are enabled only then, but can be called by other means. */
export function activeArticle(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && isArticle(editor.document) ? editor : undefined;
}

/** The sources in the order of the list. */
export async function sourcesOf(
  server: ServerConnection,
  document: vscode.TextDocument,
): Promise<readonly ListedSource[]> {
  // The server is asked itself: the outline of Markdown is that of the editor.
  const params = { textDocument: { uri: await server.uriOf(document) } };
  return sourcesIn((await server.ask<DocumentSymbol[] | null>('textDocument/documentSymbol', params)) ?? []);
}

/** Of the protocol. */
const sourceKind = 14 satisfies typeof SymbolKind.Constant;

function sourcesIn(symbols: readonly DocumentSymbol[]): ListedSource[] {
  return symbols.flatMap(({ kind, name, detail = '', range: { start, end }, children = [] }) => {
    const written = kind === sourceKind && /^\[\^?(\d+)\] ?(.*)$/.exec(name);
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    const own = written ? [{ number: Number(written[1]), publisher: detail, title: written[2] ?? '', range }] : [];
    return [...own, ...sourcesIn(children)];
  });
}

/** The source whose entry in the list the cursor is on. */
export function sourceAt(sources: readonly ListedSource[], position: vscode.Position): ListedSource | undefined {
  return sources.findLast(({ range }) => range.contains(position));
}

/** The number of the source that is listed or cited at the cursor. */
export async function numberAt(document: vscode.TextDocument, position: vscode.Position): Promise<number | undefined> {
  try {
    type Renameable = { readonly placeholder: string } | undefined;
    const found = await vscode.commands.executeCommand<Renameable>('vscode.prepareRename', document.uri, position);
    return found ? Number(found.placeholder) : undefined;
  } catch {
    // There is no number here that could be changed.
    return undefined;
  }
}

/** "Publisher: Title" */
export function nameOf({ publisher, title }: ListedSource): string {
  return publisher ? `${publisher}: ${title}` : title;
}

/** Lets a person choose one of `sources`. */
async function chooseSource(sources: readonly ListedSource[], placeHolder: string): Promise<ListedSource | undefined> {
  const items = sources.map((source) => ({
    label: `[${source.number}] ${source.title}`,
    description: source.publisher,
    source,
  }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  return chosen?.source;
}

/** The source at the cursor, whether in the list or cited; elsewhere the one that a person chooses. */
export async function sourceForCommand(
  server: ServerConnection,
  { document, selection }: vscode.TextEditor,
  placeHolder: string,
): Promise<ListedSource | undefined> {
  const sources = await sourcesOf(server, document);
  const number = sourceAt(sources, selection.active)?.number ?? (await numberAt(document, selection.active));
  return sources.find((source) => source.number === number) ?? chooseSource(sources, placeHolder);
}
