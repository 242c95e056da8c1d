// What is common to the requests of our own (docs/protocol.md): their parameters are checked whole, and they answer or refuse.

import { ErrorCodes, ProtocolRequestType, ResponseError } from 'vscode-languageserver';
import * as z from 'zod/mini';
import type { Refusal } from '../../features/renumber/plan';

const position = z.object({ line: z.number(), character: z.number() });

/** Parts of parameters, as the protocol has them. */
export const textDocument = z.object({ uri: z.string() });
export const range = z.object({ start: position, end: position });
/** The number of a source, as citations write it. */
export const sourceNumber = z.int().check(z.positive());

/** An answer of a request that can be refused: the reason is for the user. */
export interface Refused {
  readonly refused: string;
  /** Nothing is wrong; all is as asked for already, or there is nothing that this request is needed for. */
  readonly nothingToDo: boolean;
}

export const failed: Refused = { refused: 'It failed; the log of the language server says why.', nothingToDo: false };

export const unreadable: Refused = { refused: 'A file that it is about cannot be read any more.', nothingToDo: false };

export function refusalOf({ refused, nothingToDo = false }: Refusal): Refused {
  return { refused, nothingToDo };
}

/** The type of a request whose parameters nobody has checked yet. */
export function requestType<Answer>(method: string) {
  return new ProtocolRequestType<unknown, Answer, never, void, void>(method);
}

/** @throws ResponseError that names the first parameter that is missing or not what it should be */
export function checked<Schema extends z.ZodMiniType>(schema: Schema, params: unknown): z.infer<Schema> {
  const result = schema.safeParse(params);
  if (result.success) return result.data;
  const path = result.error.issues[0]?.path.join('.') ?? '';
  const what = path === '' ? 'The parameters are' : `${path} is`;
  throw new ResponseError(ErrorCodes.InvalidParams, `${what} missing or not what the request takes.`);
}
