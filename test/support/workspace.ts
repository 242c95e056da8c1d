// A workspace of texts that are at hand.

import { Workspace } from '../../server/src/workspace/workspace';

/**
 * @param texts each with its file
 * @param pin keeps the facts of all in memory, as for files that are open in an editor
 */
export function workspaceOfTexts(texts: Iterable<readonly [file: string, text: string]>, pin = false): Workspace {
  const known = new Map(texts);
  const workspace = new Workspace({ numericOrder: 'month-first', readText: (file) => known.get(file) });
  workspace.apply([...known].map(([file, text]) => ({ file, text, pin })));
  return workspace;
}
