// "Source Provenance: Look for This Source": opens the address of a source in the browser, or a search for its title on the site that the
// user has chosen. Only addresses of the web are opened, and only when a person asks.

import * as vscode from 'vscode';
import type { ServerConnection } from '../serverConnection';
import { activeArticle, type ListedSource, nameOf, sourceForCommand } from '../sources';

const maxQuery = 300;

export async function lookForSource(server: ServerConnection): Promise<void> {
  const editor = activeArticle();
  const source = editor && (await sourceForCommand(server, editor, vscode.l10n.t('Source to look for')));
  if (!source) return;
  const address = addressIn(editor.document.getText(source.range)) ?? searchFor(source);
  if (address) await vscode.env.openExternal(address);
  else await askForSearch(source);
}

/** The address that stands in the entry of a source; undefined when it is none of the web. */
function addressIn(entry: string): vscode.Uri | undefined {
  const written = /https?:\/\/[^\s<>"'\])]+/i.exec(entry)?.[0].replace(/[.,;:]+$/, '');
  return written === undefined ? undefined : webUri(written);
}

/** The search that the settings name, with the title in place of `%s`; undefined when they name none. */
function searchFor(source: ListedSource): vscode.Uri | undefined {
  const pattern = vscode.workspace.getConfiguration('provenance').get<string>('search.address', '');
  const query = encodeURIComponent(`${source.publisher} ${source.title}`.trim().slice(0, maxQuery));
  return pattern.includes('%s') ? webUri(pattern.replaceAll('%s', () => query)) : undefined;
}

function webUri(address: string): vscode.Uri | undefined {
  try {
    const uri = vscode.Uri.parse(address, true);
    return (uri.scheme === 'http' || uri.scheme === 'https') && uri.authority !== '' ? uri : undefined;
  } catch {
    return undefined;
  }
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
