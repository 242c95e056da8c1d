// Common to our custom requests (docs/protocol.md): they answer, or refuse with a reason for the user.

import { ProtocolRequestType } from 'vscode-languageserver';
import * as z from 'zod/mini';
import type { Refusal } from '../../features/renumber/plan';

/** The number of a source, as citations write it. */
export const sourceNumber = z.int().check(z.positive());

/** An answer of a request that can be refused: the reason is for the user. */
export interface RefusedRequest {
  readonly refused: string;
  /** Nothing is wrong; the request has nothing to change. */
  readonly nothingToDo: boolean;
}

export const failed: RefusedRequest = {
  refused: 'It failed; the log of the language server says why.',
  nothingToDo: false,
};

export const unreadable: RefusedRequest = {
  refused: 'A file that it is about cannot be read any more.',
  nothingToDo: false,
};

export function refusalOf({ refused, nothingToDo = false }: Refusal): RefusedRequest {
  return { refused, nothingToDo };
}

export function requestType<Params, Answer>(method: string) {
  return new ProtocolRequestType<Params, Answer, never, void, void>(method);
}
