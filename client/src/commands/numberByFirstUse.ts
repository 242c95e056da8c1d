// "Source Provenance: Number Sources by First Use": the list takes the order in which the text first cites its sources.

import { renumber } from '../renumbering';
import type { ServerConnection } from '../serverConnection';
import { activeArticle } from '../sources';

export async function numberByFirstUse(server: ServerConnection): Promise<void> {
  const editor = activeArticle();
  if (editor) await renumber(server, editor.document, { action: 'firstUse' });
}
