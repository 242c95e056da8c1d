// "Source Provenance: Fix All Problems of This File": the sure fixes together, as saving makes them where the settings say
// `"editor.codeActionsOnSave": { "source.fixAll.provenance": "explicit" }`.

import { showNothingHere } from '../refusal';
import { actionsOf, applyAction, wholeOf } from '../serverActions';
import type { ServerConnection } from '../serverConnection';
import { activeArticle } from '../sources';

export async function fixAllProblems(server: ServerConnection): Promise<void> {
  const document = activeArticle()?.document;
  if (!document) return;
  const [action] = await actionsOf(server, document, wholeOf(document), 'source.fixAll.provenance');
  if (action) await applyAction(server, action);
  else showNothingHere('No problem of this file has a sure fix.');
}
