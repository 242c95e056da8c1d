// "Source Provenance: Sort Timeline": entries in the order of their dates, those of one date as they stand.

import * as vscode from 'vscode';
import { showNothingHere } from '../refusal';
import { actionsOf, applyAction, fixes, problemsOfRule } from '../serverActions';
import type { ServerConnection } from '../serverConnection';
import { activeArticle } from '../sources';

const rule = 'unsorted-timeline';

export async function sortTimeline(server: ServerConnection): Promise<void> {
  const document = activeArticle()?.document;
  if (!document) return;
  const [problem] = problemsOfRule(document, rule);
  const actions = problem ? await actionsOf(server, document, problem.range, 'quickfix') : [];
  const sorting = actions.find((fix) => fix.isPreferred && fixes(fix, rule));
  if (sorting) {
    await applyAction(server, sorting);
    const { note } = (sorting.data ?? {}) as { readonly note?: string };
    if (note !== undefined) void vscode.window.showInformationMessage(note);
  } else if (problem)
    showNothingHere(vscode.l10n.t('Something stands between the entries that sorting would tear from its place.'));
  else showNothingHere(vscode.l10n.t('The timeline is in order.'));
}
