// The source list of the document in the active editor, as the server reads it: what commands let a person choose from.

import * as vscode from 'vscode';

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
  return editor?.document.languageId === 'article' ? editor : undefined;
}

/** The sources in the order of the list. */
export async function sourcesOf(document: vscode.TextDocument): Promise<readonly ListedSource[]> {
  const command = 'vscode.executeDocumentSymbolProvider';
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(command, document.uri);
  return sourcesIn(symbols ?? []);
}

function sourcesIn(symbols: readonly vscode.DocumentSymbol[]): ListedSource[] {
  return symbols.flatMap(({ kind, name, detail, range, children }) => {
    const written = kind === vscode.SymbolKind.Constant && /^\[(\d+)\] ?(.*)$/.exec(name);
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
export async function chooseSource(
  sources: readonly ListedSource[],
  placeHolder: string,
): Promise<ListedSource | undefined> {
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
  { document, selection }: vscode.TextEditor,
  placeHolder: string,
): Promise<ListedSource | undefined> {
  const sources = await sourcesOf(document);
  const number = sourceAt(sources, selection.active)?.number ?? (await numberAt(document, selection.active));
  return sources.find((source) => source.number === number) ?? chooseSource(sources, placeHolder);
}
