// Puts the language server together: from a connection and what a host lends, to something that answers. Runs anywhere.

import {
  type Connection,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ErrorCodes,
  InitializedNotification,
  type InitializeResult,
  PositionEncodingKind,
  PublishDiagnosticsNotification,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { FileId } from '../index/account';
import { allRules } from '../rules/all';
import { type ClientTraits, readClientTraits } from './clientTraits';
import { DiagnosticsReporter } from './diagnostics/reporter';
import type { Environment } from './environment';
import { Lifecycle } from './lifecycle';
import { DiskReading } from './live/diskReading';
import { LiveWorkspace } from './live/liveWorkspace';
import { fileOperations, listenToFiles, registerWatchers } from './live/watching';
import { documentIn } from './params';
import { ClientSettings } from './settings/clientSettings';
import type { Settings } from './settings/settings';
import { canonicalUri } from './uris';
import { capabilitiesOf, verbs } from './verbs/table';
import type { VerbMemory } from './verbs/verb';

/** Serves one client. Returns at once; the connection listens from then on. */
export function createServer(connection: Connection, environment: Environment): void {
  const lifecycle = new Lifecycle(connection);
  connection.onInitialize((params) => {
    if (lifecycle.phase !== 'waiting') {
      return new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.');
    }
    const client = readClientTraits(params);
    lifecycle.phase = 'running';
    serve(connection, environment, lifecycle, client);
    return describeServer(client, environment);
  });
  connection.onShutdown(() => {
    lifecycle.phase = 'shutdown';
  });
  connection.onRequest(
    (method) =>
      lifecycle.refusal() ?? new ResponseError(ErrorCodes.MethodNotFound, `There is no method ${method} here.`),
  );
  connection.listen();
  environment.onArrival?.(() => {
    lifecycle.count++;
  });
}

/** Everything that answers, wired together for the one client there is. */
function serve(connection: Connection, environment: Environment, lifecycle: Lifecycle, client: ClientTraits): void {
  let folders = client.folders;
  const live = new LiveWorkspace(environment, {
    applied: (applied) => {
      reporter.applied(applied);
      if ([...applied.touched].some((file) => !applied.changed.has(file) && live.documents.has(file))) refreshViews();
    },
    readingTrouble: (line) => connection.console.warn(line),
  });
  const reporter = new DiagnosticsReporter(environment, lifecycle, live, {
    push: (file, diagnostics) => {
      const version = live.documents.versionOf(file);
      const params = { uri: live.documents.uriOf(file), diagnostics, ...(version === undefined ? {} : { version }) };
      lifecycle.tell(connection.sendNotification(PublishDiagnosticsNotification.type, params));
    },
    refresh: () => {
      if (client.refreshesDiagnostics) lifecycle.tell(connection.sendRequest(DiagnosticRefreshRequest.type));
    },
    failed: (what, error) => lifecycle.logFailure(what, error),
  });
  reporter.clientPulls = client.pullsDiagnostics;
  reporter.style = {
    relatedInformation: client.relatedInformation,
    unnecessaryTag: client.unnecessaryTag,
    rulePages: client.codeDescription ? (client.rulePages ?? environment.rulePages) : undefined,
    uriOf: (file) => live.documents.uriOf(file),
  };
  const reading = new DiskReading(environment, lifecycle, live, {
    started: () => reporter.readingStarted(),
    ended: (complete) => {
      if (!complete) connection.console.info('Reading the articles was stopped; those not read yet are not compared.');
      reporter.readingEnded();
      refreshViews();
    },
    trouble: (line) => connection.console.warn(line),
    failed: (error) => lifecycle.logFailure('reading', error),
    openProgress: () => connection.window.createWorkDoneProgress(),
  });
  /** What is shown in other places of an open file than its own text says: the client asks again when it can be told to. */
  const refreshViews = () => {
    for (const request of client.refreshesViews) lifecycle.tell(connection.sendRequest(request));
  };
  const settings = new ClientSettings(connection, lifecycle, environment, ruleIds);

  const memory: VerbMemory = { tokens: new Map(), tokensSent: 0 };
  listenToDocuments(lifecycle, live, reporter, memory);
  listenToFiles(lifecycle, live, reading, environment.files);
  const settled = new Promise<void>((resolve) => {
    lifecycle.onNotification(InitializedNotification.type, () => {
      registerWatchers(connection, lifecycle, client);
      settings.listen(client, (now, before) => {
        reporter.severities = now.rules;
        if (before && sameFiles(before, now)) {
          reporter.recheck(live.view.files());
          refreshViews();
        } else {
          reporter.forgotten(live.reconfigure(now, folders));
          reading.readAll();
        }
        reporter.start();
        resolve();
      });
    });
  });
  lifecycle.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) => {
    const leaving = new Set(removed.map(({ uri }) => canonicalUri(uri)));
    folders = [...folders.filter((folder) => !leaving.has(folder)), ...added.map(({ uri }) => canonicalUri(uri))];
    reporter.forgotten(live.reconfigure(settings.current, folders));
    reading.readAll();
  });

  lifecycle.onRequest(DocumentDiagnosticRequest.type, { kind: 'full', items: [] }, async (params) => {
    const file = documentIn(params);
    await settled;
    return reporter.pull(file, params.previousResultId);
  });
  const uriOf = (file: FileId) => live.documents.uriOf(file);
  const versionOf = (file: FileId) => live.documents.versionOf(file);
  for (const verb of verbs) {
    lifecycle.onRequest(verb.type, verb.nothing, (params) =>
      verb.answer(params, { workspace: live.view, settings: settings.current, client, uriOf, versionOf, memory }),
    );
  }
}

const ruleIds = allRules.map(({ meta }) => meta.id);

/** Whether the same files are read, and in the same way. */
function sameFiles(a: Settings, b: Settings): boolean {
  const files = ({ scope, include, exclude, numericDateOrder }: Settings) =>
    JSON.stringify([scope, include, exclude, numericDateOrder]);
  return files(a) === files(b);
}

function listenToDocuments(
  lifecycle: Lifecycle,
  live: LiveWorkspace,
  reporter: DiagnosticsReporter,
  memory: VerbMemory,
): void {
  const { documents } = live;
  lifecycle.onNotification(DidOpenTextDocumentNotification.type, (params) => {
    const file = documents.open(params);
    live.touchOpen(file);
    reporter.opened(file);
  });
  lifecycle.onNotification(DidChangeTextDocumentNotification.type, (params) => {
    const file = documents.change(params);
    if (file === undefined) return;
    live.touchOpen(file);
    reporter.wake();
  });
  lifecycle.onNotification(DidCloseTextDocumentNotification.type, (params) => {
    const file = documents.close(params);
    if (file === undefined) return;
    memory.tokens.delete(file);
    live.lookAtDisk(file);
    reporter.closed(file);
  });
}

function describeServer(client: ClientTraits, environment: Environment): InitializeResult {
  const capabilities: ServerCapabilities = {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { didCreate: fileOperations, didRename: fileOperations, didDelete: fileOperations },
    },
  };
  if (client.pullsDiagnostics) {
    capabilities.diagnosticProvider = {
      identifier: 'provenance',
      interFileDependencies: true,
      // A client that pulls the whole workspace asks every two seconds, for ever. What is not open is pushed.
      workspaceDiagnostics: false,
    };
  }
  return {
    capabilities: { ...capabilities, ...capabilitiesOf(client) },
    serverInfo: { name: 'Source Provenance', version: environment.version },
  };
}
