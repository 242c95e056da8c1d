// Places of the core as locations of the protocol. A place whose file cannot be read any more is left out.

import type { Location } from 'vscode-languageserver';
import type { FilePlace } from '../../features/place';
import type { Article } from '../../syntax/tree';
import type { FileId } from '../../workspace/account';
import type { WorkspaceView } from '../../workspace/workspace';
import { rangeOf } from '../positions';
import type { Snapshot } from './handler';

/** The tree of a file, for turning spans into ranges. */
export function articleOf(workspace: WorkspaceView, file: FileId): Article | undefined {
  return workspace.facts(file)?.article;
}

export function locationsOf({ workspace, uriOf }: Snapshot, places: readonly FilePlace[]): Location[] {
  return places.flatMap(({ file, span }) => {
    const article = articleOf(workspace, file);
    return article ? [{ uri: uriOf(file), range: rangeOf(article, span) }] : [];
  });
}
