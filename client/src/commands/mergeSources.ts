// "Source Provenance: Merge Duplicate Sources...": of two listings of one source one stays, and takes the other's citations.
// The server finds similar listings; the user decides whether they are one source.

import * as vscode from 'vscode';
import { showNothingHere } from '../refusal';
import { renumber } from '../renumbering';
import type { ServerConnection } from '../serverConnection';
import { activeArticle, type ListedSource, nameOf, sourceAt, sourcesOf } from '../sources';

export async function mergeSources(server: ServerConnection): Promise<void> {
  const document = activeArticle()?.document;
  if (!document) return;
  const pairs = duplicatesIn(document, await sourcesOf(server, document));
  if (pairs.length === 0) {
    showNothingHere(vscode.l10n.t('No source of this list is like another.'));
    return;
  }
  const items = pairs.map(({ kept, dropped }) => ({
    label: vscode.l10n.t('Merge [{0}] into [{1}]', dropped.number, kept.number),
    detail: nameOf(kept) === nameOf(dropped) ? nameOf(kept) : `${nameOf(dropped)} → ${nameOf(kept)}`,
    pair: { kept: kept.number, dropped: dropped.number },
  }));
  const placeHolder = vscode.l10n.t(
    'Two listings of one source; the second is removed, and its citations lead to the first',
  );
  const chosen = await vscode.window.showQuickPick(items, { placeHolder, matchOnDetail: true });
  if (chosen) await renumber(server, document, { action: 'merge', ...chosen.pair });
}

interface Pair {
  readonly kept: ListedSource;
  readonly dropped: ListedSource;
}

function duplicatesIn(document: vscode.TextDocument, sources: readonly ListedSource[]): readonly Pair[] {
  return vscode.languages.getDiagnostics(document.uri).flatMap(({ code, range, relatedInformation }) => {
    if (String(typeof code === 'object' ? code.value : code) !== 'duplicate-source') return [];
    const dropped = sourceAt(sources, range.start);
    return (relatedInformation ?? []).flatMap(({ location }) => {
      const kept = sourceAt(sources, location.range.start);
      return kept && dropped && kept !== dropped ? [{ kept, dropped }] : [];
    });
  });
}
