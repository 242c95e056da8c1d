// The life of a server, from `initialize` to `exit`, and the one wrapper around everything that a client asks or tells.
//
// A request that fails is logged and answered with a safe value; whatever a client sends, the server goes on.

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
   * Answers requests of one type.
   * @param otherwise the answer when `answer` throws anything but a ResponseError, which is sent as it is
   */
  onRequest<P, R>(
    type: AnyRequestType<P, R>,
    otherwise: R,
    answer: (params: P, token: CancellationToken) => R | Promise<R>,
  ): void {
    const handler = async (params: P, token: CancellationToken | undefined) => {
      this.count++;
      const refusal = this.refusal();
      if (refusal) return refusal;
      if (token?.isCancellationRequested) return cancelled();
      try {
        const result = await answer(params, token ?? CancellationToken.None);
        return token?.isCancellationRequested ? cancelled() : result;
      } catch (error) {
        if (error instanceof ResponseError) return error;
        this.logFailure(type.method, error);
        return otherwise;
      }
    };
    // A request without parameters gives the handler the token in their place; `answer` then finds nothing in it.
    this.connection.onRequest(type.method, handler as (params: P, token: CancellationToken) => Promise<unknown>);
  }

  /** Listens to notifications of one type; before `initialize` and after `shutdown` they are dropped. */
  onNotification<P>(type: ProtocolNotificationType<P, unknown>, listen: NotificationHandler<P>): void {
    this.connection.onNotification(type.method, (params: P) => {
      this.count++;
      if (this.phase !== 'running') return;
      this.guard(type.method, () => listen(params));
    });
  }

  /** Runs work that nobody waits for, such as that of a timer. */
  guard(what: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.logFailure(what, error);
    }
  }

  /** Sends something whose failure matters to nobody: then the client is gone. */
  tell(sending: Promise<unknown>): void {
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
