// "Source Provenance: Number Sources by List Order": labels become 1, 2, 3, and citations follow them.

import { renumber } from '../renumbering';
import type { ServerConnection } from '../serverConnection';
import { activeArticle } from '../sources';

export async function numberByListOrder(server: ServerConnection): Promise<void> {
  const editor = activeArticle();
  if (editor) await renumber(server, editor.document, { action: 'listOrder' });
}
