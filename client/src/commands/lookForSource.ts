// "Source Provenance: Look for This Source": opens the address of a source in the browser, or a search for its title on the site that the
// user has chosen. Only addresses of the web are opened, and only when a person asks.

import * as vscode from 'vscode';
import type { DocumentLink } from 'vscode-languageclient';
import type { ServerConnection } from '../serverConnection';
import { activeArticle, type ListedSource, nameOf, sourceForCommand } from '../sources';

const maxQuery = 300;

export async function lookForSource(server: ServerConnection): Promise<void> {
  const editor = activeArticle();
  const source = editor && (await sourceForCommand(server, editor, vscode.l10n.t('Source to look for')));
  if (!source) return;
  const address = (await addressOf(server, editor.document, source)) ?? searchFor(source);
  // As a text: an address that has been parsed is put together again in another way, and loses `%26` and what follows a `%23`.
  if (address === undefined) await askForSearch(source);
  else await vscode.commands.executeCommand('vscode.open', address);
}

/** The address of a source as the server reads it, or as a bibliography has it; undefined when there is none of the web. */
async function addressOf(
  server: ServerConnection,
  document: vscode.TextDocument,
  { range }: ListedSource,
): Promise<string | undefined> {
  const params = { textDocument: { uri: await server.uriOf(document) } };
  const links = (await server.ask<DocumentLink[] | null>('textDocument/documentLink', params)) ?? [];
  const own = links.filter(({ range: { start } }) => range.contains(new vscode.Position(start.line, start.character)));
  return own.flatMap(({ target = '' }) => (isOfTheWeb(target) ? [target] : []))[0];
}

/** The search that the settings name, with the title in place of `%s`; undefined when they name none. */
function searchFor(source: ListedSource): string | undefined {
  const pattern = vscode.workspace.getConfiguration('provenance').get<string>('search.address', '').trim();
  // A long title comes with an ellipsis, and half a pair of surrogates cannot be encoded.
  const words = `${source.publisher} ${source.title.replace(/…$/, '')}`
    .trim()
    .slice(0, maxQuery)
    .replace(/\p{Surrogate}/gu, '');
  const query = encodeURIComponent(words);
  const address = pattern.replaceAll('%s', () => query);
  return pattern.includes('%s') && isOfTheWeb(address) ? address : undefined;
}

function isOfTheWeb(address: string): boolean {
  return /^https?:\/\/[^\s/?#]/i.test(address) && URL.canParse(address);
}

async function askForSearch(source: ListedSource): Promise<void> {
  const open = vscode.l10n.t('Open Setting');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      '“{0}” has no address, and no search is set. Set provenance.search.address to the address of a search, with %s for the title.',
      nameOf(source),
    ),
    open,
  );
  if (chosen === open) {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'provenance.search.address');
  }
}
