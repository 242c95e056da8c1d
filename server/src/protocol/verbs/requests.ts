// What is common to the requests of our own (docs/protocol.md): their parameters are checked whole, and they answer or refuse.

import { ErrorCodes, ProtocolRequestType, ResponseError } from 'vscode-languageserver';
import type { Refusal } from '../../features/renumber/plan';
import { members, number, positiveInteger, type Shape, text } from '../shape';

const position = members({ line: number, character: number });

/** Parts of parameters, as the protocol has them. */
export const textDocument = members({ uri: text() });
export const range = members({ start: position, end: position });
/** The number of a source, as citations write it. */
export const sourceNumber = positiveInteger;

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
export function checked<T>(shape: Shape<T>, params: unknown): T {
  const taken = shape(params);
  if (taken.ok) return taken.value;
  const path = taken.path.join('.');
  const what = path === '' ? 'The parameters are' : `${path} is`;
  throw new ResponseError(ErrorCodes.InvalidParams, `${what} missing or not what the request takes.`);
}
