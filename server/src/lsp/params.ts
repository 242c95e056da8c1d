// What requests carry, taken out with a check: a client that sends something else is told so, and nothing else happens.

import { ErrorCodes, type Position, type Range, ResponseError } from 'vscode-languageserver';
import { canonicalUri } from '../settings/uris';
import { type LineTable, offsetAt } from '../syntax/lines';
import type { Span } from '../syntax/span';
import type { Article } from '../syntax/tree';
import type { FileId } from '../workspace/account';
import type { WorkspaceView } from '../workspace/workspace';

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
  if (!isPosition(params.position)) throw invalid('position is no line and character');
  const article = workspace.facts(file)?.article;
  return article && { file, article, offset: offsetAt(article, params.position) };
}

/** The stretch of a text that a request is about, moved into it. @throws ResponseError when `range` is none */
export function spanIn(range: Range, table: LineTable): Span {
  if (!isPosition(range?.start) || !isPosition(range?.end)) throw invalid('range has no start and end');
  const [start, end] = [offsetAt(table, range.start), offsetAt(table, range.end)];
  return { start: Math.min(start, end), end: Math.max(start, end) };
}

function isPosition(position: Partial<Position> | undefined): position is Position {
  return typeof position?.line === 'number' && typeof position.character === 'number';
}

function invalid(what: string): ResponseError {
  return new ResponseError(ErrorCodes.InvalidParams, `${what}.`);
}
