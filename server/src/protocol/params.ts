// What requests carry, taken out with a check: a client that sends something else is told so, and nothing else happens.

import { ErrorCodes, type Position, ResponseError } from 'vscode-languageserver';
import type { FileId } from '../index/account';
import type { WorkspaceView } from '../index/workspace';
import { offsetAt } from '../syntax/lines';
import type { Article } from '../syntax/tree';
import { canonicalUri } from './uris';

interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

interface PlaceParams extends DocumentParams {
  readonly position: Position;
}

/** A place that a request is about. */
export interface RequestedPlace {
  readonly file: FileId;
  readonly article: Article;
  /** In UTF-16 units; positions beyond a line or the text have been moved to its end. */
  readonly offset: number;
}

/** The document that a request is about. @throws ResponseError when it names none */
export function documentIn(params: DocumentParams): FileId {
  const uri: unknown = params?.textDocument?.uri;
  if (typeof uri !== 'string') throw invalid('textDocument.uri is not a string');
  return canonicalUri(uri);
}

/**
 * The place that a request is about; undefined when the workspace does not know the file.
 * @throws ResponseError when the request names no place
 */
export function placeIn(params: PlaceParams, workspace: WorkspaceView): RequestedPlace | undefined {
  const file = documentIn(params);
  const { line, character } = params.position ?? {};
  if (typeof line !== 'number' || typeof character !== 'number') throw invalid('position is no line and character');
  const article = workspace.facts(file)?.article;
  return article && { file, article, offset: offsetAt(article, params.position) };
}

function invalid(what: string): ResponseError {
  return new ResponseError(ErrorCodes.InvalidParams, `${what}.`);
}
