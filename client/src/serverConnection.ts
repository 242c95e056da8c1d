// The connection to the language server: starts it, restarts it, and shows a message when it does not run.

import * as vscode from 'vscode';
import type {
  BaseLanguageClient,
  Diagnostic,
  LanguageClientOptions,
  Range,
  WorkspaceEdit,
} from 'vscode-languageclient';
import { readForServer } from './clientFiles';
import { withRuleLinks } from './commands/showRule';
import { DeletedDocuments } from './deletedDocuments';
import { pushedDiagnostics } from './pushedDiagnostics';
import { configurationOfTheUser } from './userSettings';
import { yieldToMarkdown } from './yieldToMarkdown';

/** Makes the language client that fits the host: a child process or a web worker. */
export type ClientFactory = (id: string, name: string, options: LanguageClientOptions) => Promise<BaseLanguageClient>;

/** Schemes of documents that people work on. Others (`git:` and its like) show old texts, which would contradict new ones. */
const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web', 'memfs'];

/** The documents of our language. */
const ownLanguage = schemes.map((scheme) => ({ scheme, language: 'article' }));

/** The documents that the server gets. Of Markdown it says nothing unless it is a digest. */
export const articles = [...ownLanguage, ...schemes.map((scheme) => ({ scheme, language: 'markdown' }))];

/** A server that starts takes a fraction of a second. */
const startTimeoutMilliseconds = 5000;

export class ServerConnection implements vscode.Disposable {
  private client: BaseLanguageClient | undefined;
  /** The client that is being made, or was made last. */
  private making: Promise<BaseLanguageClient> | undefined;
  private starting: Promise<void> | undefined;
  private readonly deletedDocuments = new DeletedDocuments(() => this.client);
  private readonly listeners = new Map<string, Set<(params: unknown) => void>>();
  private turn: Promise<unknown> = Promise.resolve();
  private readonly started = new vscode.EventEmitter<void>();
  /** Fires whenever a server has started, which invalidates the state of the one before. */
  readonly onDidStart = this.started.event;

  constructor(
    private readonly output: vscode.LogOutputChannel,
    private readonly createClient: ClientFactory,
  ) {}

  /** Starts the server unless that was done before. Never rejects: a failure is shown to the user with what can be done. */
  start(): Promise<void> {
    this.starting ??= this.startAnew();
    return this.starting;
  }

  /** Ends the server, whatever state it is in, and starts it again with the settings of now. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /**
   * Sends a request, starting the server before if need be.
   * @param params in the protocol's own form, see `uriOf` and the function `rangeOf`
   * @throws an Error for the user when there is no server, or when it says that the request cannot be answered
   */
  async ask<Answer>(method: string, params: object, token?: vscode.CancellationToken): Promise<Answer> {
    return (await this.running()).sendRequest<Answer>(method, params, token);
  }

  /** Does one thing after the other, for edits of a file that each follow from the one before: all bundles of the client share this connection. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => {});
    return done;
  }

  /** Listens to notifications of our own, over restarts. */
  listen(method: string, listener: (params: unknown) => void): vscode.Disposable {
    const others = this.listeners.get(method);
    if (others) others.add(listener);
    else {
      this.listeners.set(method, new Set([listener]));
      if (this.client) this.forward(this.client, method);
    }
    return new vscode.Disposable(() => this.listeners.get(method)?.delete(listener));
  }

  private forward(client: BaseLanguageClient, method: string): void {
    client.onNotification(method, (params: unknown) => {
      for (const listener of this.listeners.get(method) ?? []) listener(params);
    });
  }

  /** What the server calls a document. */
  async uriOf(document: vscode.TextDocument): Promise<string> {
    return (await this.running()).code2ProtocolConverter.asUri(document.uri);
  }

  /** The problems of a document as the server has sent them. */
  async problemsOf(document: vscode.TextDocument): Promise<readonly Diagnostic[]> {
    const { code2ProtocolConverter, diagnostics } = await this.running();
    return code2ProtocolConverter.asDiagnosticsSync([...(diagnostics?.get(document.uri) ?? [])]);
  }

  /** An edit of the server as the editor takes it, with the words for its preview. */
  async toEditorEdit(edit: WorkspaceEdit): Promise<vscode.WorkspaceEdit> {
    return (await this.running()).protocol2CodeConverter.asWorkspaceEdit(edit);
  }

  private async running(): Promise<BaseLanguageClient> {
    await this.start();
    if (!this.client?.isRunning()) throw new Error(vscode.l10n.t('The language server does not run.'));
    return this.client;
  }

  /** Called by the editor on exit; waits until the server has stopped. */
  dispose(): Promise<void> {
    this.deletedDocuments.dispose();
    this.started.dispose();
    return this.stop();
  }

  private async startAnew(): Promise<void> {
    try {
      // A client that has failed once cannot be started again, so each start has its own.
      const making = this.createClient('provenance', 'Source Provenance', this.clientOptions());
      this.making = making;
      const client = await making;
      // It may have been stopped before it was ready.
      if (this.making !== making) return;
      this.client = client;
      client.registerFeature(pushedDiagnostics);
      yieldToMarkdown(client, ownLanguage);
      readForServer(client);
      for (const method of this.listeners.keys()) this.forward(client, method);
      await client.start();
      this.started.fire();
    } catch (error) {
      this.output.error(`The language server did not start: ${error instanceof Error ? error.stack : error}`);
      void this.explainFailure(error);
    }
  }

  private async stop(): Promise<void> {
    const { making, starting } = this;
    this.client = undefined;
    this.making = undefined;
    this.starting = undefined;
    // A client that is still starting refuses to be stopped; one that never gets there is not waited for.
    await Promise.race([starting, new Promise((resolve) => setTimeout(resolve, startTimeoutMilliseconds))]);
    try {
      await (await making)?.dispose();
    } catch (error) {
      // One that failed to start cannot be stopped either; its process has been ended by the client.
      this.output.warn(`The language server did not stop in the usual way: ${error}`);
    }
  }

  private clientOptions(): LanguageClientOptions {
    return {
      documentSelector: articles,
      outputChannel: this.output,
      // There are commands that open the peek view and that ask a person, so code lenses and actions may call them.
      initializationOptions: {
        showsReferences: true,
        marksIntentional: true,
        reviewsClaims: true,
        removesSources: true,
        showsAccounts: true,
        silences: true,
        showsCopies: true,
        showsArchive: true,
        isTrusted: vscode.workspace.isTrusted,
        readsFiles: true,
        showsStatus: true,
      },
      diagnosticCollectionName: 'provenance',
      // Our own message names the way out; the client would show the bare exception as well.
      initializationFailedHandler: () => false,
      middleware: {
        ...this.deletedDocuments.middleware,
        workspace: { configuration: configurationOfTheUser },
        handleDiagnostics: (uri, problems, next) => next(uri, withRuleLinks(problems)),
      },
      markdown: { isTrusted: false, supportHtml: false },
    };
  }

  private async explainFailure(error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : String(error);
    const tryAgain = vscode.l10n.t('Try Again');
    const showOutput = vscode.l10n.t('Show Output');
    const choice = await vscode.window.showErrorMessage(
      vscode.l10n.t('Source Provenance cannot check articles, because its language server did not start: {0}', reason),
      tryAgain,
      showOutput,
    );
    if (choice === tryAgain) await this.restart();
    if (choice === showOutput) this.output.show();
  }
}

/** A range as the protocol has it. (The editor's own would be sent as a list of two.) */
export function rangeOf({ start, end }: vscode.Range): Range {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
