// The life of a server, from `initialize` to `exit`, and the one wrapper around every request and notification of a client.
//
// A request that fails is logged and answered with a safe value; the server continues whatever a client sends.

import {
  CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  type NotificationHandler,
  type ProtocolNotificationType,
  type ProtocolRequestType,
  ResponseError,
} from 'vscode-languageserver';
import { complaintAbout, invalidParams, type ParamsSchema } from './params';
import type { Traffic } from './slices';

/** A request of the protocol, whatever it may report on the way and in its errors. */
// biome-ignore lint/suspicious/noExplicitAny: the protocol's types for these differ from request to request.
export type AnyRequestType<P, R> = ProtocolRequestType<P, R, any, any, any>;

type Phase = 'waiting' | 'running' | 'shutdown';

export class Lifecycle implements Traffic {
  phase: Phase = 'waiting';
  count = 0;

  constructor(private readonly connection: Connection) {}

  /** Why a request cannot be answered now, in the protocol's words. */
  refusal(): ResponseError | undefined {
    if (this.phase === 'waiting') {
      return new ResponseError(ErrorCodes.ServerNotInitialized, 'The first request must be "initialize".');
    }
    if (this.phase === 'shutdown') {
      return new ResponseError(ErrorCodes.InvalidRequest, 'The server is shutting down and takes no more requests.');
    }
    return undefined;
  }

  /**
   * Answers requests of one type whose parameters fit `schema`; others are refused, with a line in the log.
   * @param fallback the answer when `answer` throws anything but a ResponseError, which is sent as it is
   */
  onRequest<P, R>(
    type: AnyRequestType<P, R>,
    schema: ParamsSchema,
    fallback: R,
    answer: (params: P, token: CancellationToken) => R | Promise<R>,
  ): void {
    const handler = async (params: P, token: CancellationToken | undefined) => {
      this.count++;
      const refusal = this.refusal();
      if (refusal) return refusal;
      if (token?.isCancellationRequested) return cancelled();
      const complaint = complaintAbout(params, schema);
      if (complaint !== undefined) {
        this.connection.console.warn(`${type.method} was refused: ${complaint}`);
        return invalidParams(complaint);
      }
      try {
        const result = await answer(params, token ?? CancellationToken.None);
        return token?.isCancellationRequested ? cancelled() : result;
      } catch (error) {
        if (error instanceof ResponseError) return error;
        this.logFailure(type.method, error);
        return fallback;
      }
    };
    // A request without parameters gives the handler the token in their place; `answer` then finds nothing in it.
    this.connection.onRequest(type.method, handler as (params: P, token: CancellationToken) => Promise<unknown>);
  }

  /**
   * Listens to notifications of one type. Before `initialize` and after `shutdown` they are dropped, and so is one whose parameters do
   * not fit `schema`, with a line in the log.
   */
  onNotification<P>(
    type: ProtocolNotificationType<P, unknown>,
    schema: ParamsSchema,
    listen: NotificationHandler<P>,
  ): void {
    this.connection.onNotification(type.method, (params: P) => {
      this.count++;
      if (this.phase !== 'running') return;
      const complaint = complaintAbout(params, schema);
      if (complaint === undefined) this.guard(type.method, () => listen(params));
      else this.connection.console.warn(`${type.method} was ignored: ${complaint}`);
    });
  }

  /** Runs work without a request, such as that of a timer. */
  guard(what: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.logFailure(what, error);
    }
  }

  /** Sends something and ignores a failure, which means that the client is gone. */
  send(sending: Promise<unknown>): void {
    sending.catch(() => {});
  }

  logFailure(what: string, error: unknown): void {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.connection.console.error(`${what} failed: ${reason}`);
  }
}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
