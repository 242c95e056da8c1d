// The parameters of requests and notifications: their schemas, and their conversion to terms of the core.

import { ErrorCodes, type Range, ResponseError } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { canonicalUri } from '../settings/uris';
import { type LineTable, offsetAt } from '../syntax/lines';
import type { Span } from '../syntax/span';
import type { FileId } from '../workspace/account';

/** The required members of parameters; further members are ignored. */
export type ParamsSchema = z.ZodMiniType;

export const position = z.object({ line: z.number(), character: z.number() });
export const range = z.object({ start: position, end: position });
export const textDocument = z.object({ uri: z.string() });
export const documentParams = z.object({ textDocument });
export const placeParams = z.object({ textDocument, position });
export const rangeParams = z.object({ textDocument, range });
export const renamedFiles = z.object({ files: z.array(z.object({ oldUri: z.string(), newUri: z.string() })) });
export const namedFiles = z.object({ files: z.array(z.object({ uri: z.string() })) });
export const anything = z.unknown();

const uri = z.string();
export const openedDocument = z.object({
  textDocument: z.object({ uri, languageId: z.string(), version: z.number(), text: z.string() }),
});
export const changedDocument = z.object({
  textDocument: z.object({ uri, version: z.nullable(z.number()) }),
  contentChanges: z.array(z.object({ range: z.optional(range), text: z.string() })),
});
const folders = z.array(z.object({ uri }));
export const foldersParams = z.object({ event: z.object({ added: folders, removed: folders }) });

/** Why parameters do not match the schema, in one line; undefined when they do. */
export function complaintAbout(params: unknown, schema: ParamsSchema): string | undefined {
  const result = schema.safeParse(params);
  if (result.success) return undefined;
  const path = result.error.issues[0]?.path.join('.') ?? '';
  return path === ''
    ? 'The parameters are missing or have the wrong form.'
    : `${path} is missing or has the wrong form.`;
}

/** The refusal of a request with such parameters. */
export function invalidParams(complaint: string): ResponseError {
  return new ResponseError(ErrorCodes.InvalidParams, complaint);
}

export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** The document that a request is about. */
export function documentIn({ textDocument }: DocumentParams): FileId {
  return canonicalUri(textDocument.uri);
}

/** The span of a text that a request is about, limited to the text. */
export function spanIn(range: Range, table: LineTable): Span {
  const [start, end] = [offsetAt(table, range.start), offsetAt(table, range.end)];
  return { start: Math.min(start, end), end: Math.max(start, end) };
}
