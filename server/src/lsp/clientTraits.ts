// The capabilities of the client, read once from `initialize` into plain flags. Missing capabilities are false.

import type { InitializeParams } from 'vscode-languageserver';
import { canonicalUri } from '../settings/uris';

export interface ClientTraits {
  readonly pullsDiagnostics: boolean;
  /** It supports a refresh when another file has changed the problems of the shown documents. */
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly unnecessaryTag: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchedFiles: boolean;
  readonly hoverMarkdown: boolean;
  readonly completionMarkdown: boolean;
  /** Edits beside that of a completion item may come when the item is looked at. */
  readonly resolvesEdits: boolean;
  /** Symbols of a document may hold others. */
  readonly nestedSymbols: boolean;
  readonly preparesRename: boolean;
  /** It takes code actions, and not only commands. */
  readonly codeActions: boolean;
  /** Definitions may come with the span that the jump starts from. */
  readonly definitionLinks: boolean;
  /** The places of workspace symbols may come later, one by one. */
  readonly resolvesSymbols: boolean;
  /** Code actions that cannot be done now are shown, with the reason. */
  readonly disablesActions: boolean;
  readonly documentChanges: boolean;
  /** Edits may make new files. */
  readonly createsFiles: boolean;
  /** Edits may carry what a preview says of them. */
  readonly annotatesChanges: boolean;
  /** It has the command that asks why a contradiction is intended. */
  readonly marksIntentional: boolean;
  /** It shows reviews beside the claims, and has the command that asks for a new one. */
  readonly reviewsClaims: boolean;
  /** It has the commands that open another account of an event, alone or beside the one at the cursor. */
  readonly showsAccounts: boolean;
  /** It has the command that asks for how much of a file a rule shall be silent. */
  readonly silences: boolean;
  /** It has the command that shows the citations of a source before it removes them with it. */
  readonly removesSources: boolean;
  /** It has the command that a code lens calls to open the peek view. */
  readonly showsReferences: boolean;
  /** It shows the text of saved copies that no editor opens, by URIs of our own. */
  readonly showsCopies: boolean;
  /** It shows the texts of an archive, by URIs of our own. */
  readonly showsArchive: boolean;
  /** It shows what has been read and what was not. */
  readonly showsStatus: boolean;
  /** Requests that make it ask again for code lenses, inlay hints and semantic tokens. */
  readonly refreshesViews: readonly string[];
  /** The user trusts the folders. Only an editor that asks its user says no. */
  readonly isTrusted: boolean;
  /** It reads files that the server cannot read, when it is asked. */
  readonly readsFiles: boolean;
  /** Canonical URIs. */
  readonly folders: readonly string[];
  /** Settings and places that come with the request itself. */
  readonly settings: unknown;
  readonly rulePages: string | undefined;
}

export function readClientTraits(params: InitializeParams): ClientTraits {
  const { capabilities, initializationOptions: options } = params;
  const { textDocument, workspace } = capabilities ?? {};
  const published = textDocument?.publishDiagnostics;
  const pulled = textDocument?.diagnostic;
  // What the client says of published diagnostics holds for pulled ones too; newer clients say it there as well.
  const either = <K extends 'relatedInformation' | 'codeDescriptionSupport'>(name: K) =>
    published?.[name] === true || (pulled as { readonly [name in K]?: boolean } | undefined)?.[name] === true;
  const tags = published?.tagSupport?.valueSet ?? pulled?.tagSupport?.valueSet ?? [];
  const takesMarkdown = (formats: unknown) => !Array.isArray(formats) || formats.includes('markdown');
  const completionItem = textDocument?.completion?.completionItem;
  return {
    pullsDiagnostics: typeof pulled === 'object' && pulled !== null,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: either('relatedInformation'),
    codeDescription: either('codeDescriptionSupport'),
    unnecessaryTag: Array.isArray(tags) && tags.includes(1),
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    resolvesSymbols: workspace?.symbol?.resolveSupport?.properties?.includes?.('location.range') === true,
    disablesActions: textDocument?.codeAction?.disabledSupport === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes?.('create') === true,
    annotatesChanges: typeof workspace?.workspaceEdit?.changeAnnotationSupport === 'object',
    marksIntentional: options?.marksIntentional === true,
    reviewsClaims: options?.reviewsClaims === true,
    showsAccounts: options?.showsAccounts === true,
    silences: options?.silences === true,
    removesSources: options?.removesSources === true,
    showsReferences: options?.showsReferences === true,
    showsCopies: options?.showsCopies === true,
    showsArchive: options?.showsArchive === true,
    showsStatus: options?.showsStatus === true,
    refreshesViews: [
      ...(workspace?.codeLens?.refreshSupport === true ? ['workspace/codeLens/refresh'] : []),
      ...(workspace?.inlayHint?.refreshSupport === true ? ['workspace/inlayHint/refresh'] : []),
      ...(workspace?.semanticTokens?.refreshSupport === true ? ['workspace/semanticTokens/refresh'] : []),
    ],
    hoverMarkdown: takesMarkdown(textDocument?.hover?.contentFormat),
    completionMarkdown: takesMarkdown(completionItem?.documentationFormat),
    resolvesEdits: completionItem?.resolveSupport?.properties?.includes?.('additionalTextEdits') === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    codeActions: typeof textDocument?.codeAction?.codeActionLiteralSupport === 'object',
    isTrusted: options?.isTrusted !== false,
    readsFiles: options?.readsFiles === true,
    folders: foldersOf(params),
    settings: options?.settings?.provenance ?? options?.settings,
    rulePages: typeof options?.rulePages === 'string' ? options.rulePages : undefined,
  };
}

function foldersOf(params: InitializeParams): string[] {
  const { workspaceFolders, rootUri } = params;
  if (Array.isArray(workspaceFolders)) {
    return workspaceFolders.flatMap((folder) => (typeof folder?.uri === 'string' ? [canonicalUri(folder.uri)] : []));
  }
  return typeof rootUri === 'string' ? [canonicalUri(rootUri)] : [];
}
