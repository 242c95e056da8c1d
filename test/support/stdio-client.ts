// A language client for tests: starts the built server as a process, talks to it over stdio, and waits for what it says.
// Nothing here sleeps: every wait is for a message, and fails with what came instead when the time is over.

import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type {
  ClientCapabilities,
  Diagnostic,
  InitializeParams,
  InitializeResult,
  Position,
  PublishDiagnosticsParams,
  Range,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';

/** Where the bundles are. */
export const distFolder = process.env.PROVENANCE_DIST ?? join(process.cwd(), 'dist');
const serverPath = join(distFolder, 'server.js');

/** No folder can be made below a file. */
const nowhere = join(serverPath, 'none');

const patienceMilliseconds = 10_000;

/** What VS Code can do, as far as it matters here, but for pulling diagnostics. */
export const pushingClient: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    publishDiagnostics: {
      relatedInformation: true,
      codeDescriptionSupport: true,
      tagSupport: { valueSet: [1, 2] },
      versionSupport: true,
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
  workspace: {
    workspaceFolders: true,
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  },
  window: { workDoneProgress: true },
};

/** The same, and it pulls. */
export const pullingClient: ClientCapabilities = {
  ...pushingClient,
  textDocument: { ...pushingClient.textDocument, diagnostic: { dynamicRegistration: false } },
  workspace: { ...pushingClient.workspace, diagnostics: { refreshSupport: true } },
};

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  /** Paths. */
  readonly folders?: readonly string[];
  /** What the client answers when it is asked for `provenance`. */
  readonly settings?: unknown;
  /** The same for the folder of a path, where it is asked for that. */
  readonly folderSettings?: Readonly<Record<string, unknown>>;
  readonly initializationOptions?: unknown;
  /** Files that only the client can read, by URI. */
  readonly virtual?: Readonly<Record<string, string | Uint8Array>>;
  /** A folder for what is kept between runs. */
  readonly cache?: string;
}

/** Which server is started, and how. */
interface SpawnOptions {
  /** Default: the one that was built. */
  readonly program?: string;
  /** Beside the environment of the test. */
  readonly env?: Readonly<Record<string, string>>;
}

const started = new Set<ChildProcess>();

// A test that fails may leave its server behind, and the run would wait for that for ever.
// Outside of mocha nobody waits for its end.
globalThis.after?.(() => {
  for (const child of started) child.kill();
});

/** Something that the server said. */
interface Said {
  readonly method: string;
  readonly params: unknown;
}

export class StdioClient {
  /** How long a wait lasts before it fails, in milliseconds. */
  patience = patienceMilliseconds;
  settings: unknown;
  folderSettings: Readonly<Record<string, unknown>> = {};
  answersSettings = true;
  /** Files that only the client can read, by URI. */
  readonly virtual = new Map<string, string | Uint8Array>();
  /** Everything the server said without being asked, in order. */
  readonly said: Said[] = [];
  result: InitializeResult = { capabilities: {} };
  readonly connection: MessageConnection;
  private readonly versions = new Map<string, number>();
  private waiting: (() => void)[] = [];
  private stderr = '';

  private constructor(readonly process: ChildProcess) {
    assert.ok(process.stdin && process.stdout && process.stderr);
    process.stderr.setEncoding('utf8').on('data', (text) => {
      this.stderr += text;
    });
    this.connection = createMessageConnection(
      new StreamMessageReader(process.stdout),
      new StreamMessageWriter(process.stdin),
    );
    this.connection.onNotification((method, params) => this.note(method, params));
    this.connection.onUnhandledProgress((params) => this.note('$/progress', params));
    this.connection.onRequest((method, params) => {
      this.note(method, params);
      if (method === 'workspace/configuration') {
        if (!this.answersSettings) return new Promise(() => {});
        const { items } = params as { items: { scopeUri?: string }[] };
        const ofFolder = new Map(Object.entries(this.folderSettings).map(([path, own]) => [uriOf(path), own]));
        return items.map(({ scopeUri }) => ofFolder.get(scopeUri ?? '') ?? this.settings ?? null);
      }
      if (method === 'provenance/readFolder') return this.folderFor(params);
      if (method === 'provenance/readFile') {
        const content = this.virtual.get((params as { uri: string }).uri);
        return content === undefined ? {} : { bytes: Buffer.from(content).toString('base64') };
      }
      return null;
    });
    started.add(process);
    process.on('exit', () => {
      started.delete(process);
      this.wake();
    });
    this.connection.listen();
  }

  private folderFor(params: unknown) {
    const start = `${(params as { uri: string }).uri}/`;
    const inside = [...this.virtual.keys()]
      .filter((uri) => uri.startsWith(start))
      .map((uri) => uri.slice(start.length));
    const names = new Map(inside.map((path) => [path.split('/')[0] ?? '', path.includes('/')]));
    return { entries: [...names].map(([name, isFolder]) => ({ name: decodeURIComponent(name), isFolder })) };
  }

  /** Starts a server without a word to it. @param cache where it keeps what it reads; by default there is no such place */
  static spawn(cache = nowhere, { program = serverPath, env: more = {} }: SpawnOptions = {}): StdioClient {
    assert.ok(existsSync(program), `${program} is missing: build it first (node esbuild.mjs)`);
    const env = { ...process.env, PROVENANCE_CACHE: cache, ...more };
    return new StdioClient(spawn(process.execPath, [program, '--stdio'], { stdio: 'pipe', env }));
  }

  /** Starts a server and goes through the handshake. */
  static async start(options: ClientOptions = {}): Promise<StdioClient> {
    const client = StdioClient.spawn(options.cache);
    await client.initialize(options);
    return client;
  }

  async initialize(options: ClientOptions = {}): Promise<void> {
    this.settings = options.settings;
    this.folderSettings = options.folderSettings ?? {};
    for (const [uri, text] of Object.entries(options.virtual ?? {})) this.virtual.set(uri, text);
    const folders = (options.folders ?? []).map((path) => ({ uri: uriOf(path), name: path }));
    const params: InitializeParams = {
      processId: process.pid,
      rootUri: folders[0]?.uri ?? null,
      workspaceFolders: folders,
      capabilities: options.capabilities ?? pushingClient,
      ...(options.initializationOptions === undefined ? {} : { initializationOptions: options.initializationOptions }),
    };
    this.result = await this.request<InitializeResult>('initialize', params);
    this.notify('initialized', {});
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest(method, params) as Promise<R>;
  }

  notify(method: string, params: unknown): void {
    void this.connection.sendNotification(method, params);
  }

  open(path: string, text: string, uri = uriOf(path), languageId = 'article'): void {
    this.versions.set(uri, 1);
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** @returns the version that the document has now */
  edit(path: string, ...contentChanges: TextDocumentContentChangeEvent[]): number {
    const uri = uriOf(path);
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    return version;
  }

  close(path: string): void {
    this.notify('textDocument/didClose', { textDocument: { uri: uriOf(path) } });
  }

  /** Reports files as a watcher does. 1: created, 2: changed, 3: deleted. */
  tellWatched(...changes: readonly [path: string, type: 1 | 2 | 3][]): void {
    const events = changes.map(([path, type]) => ({ uri: uriOf(path), type }));
    this.notify('workspace/didChangeWatchedFiles', { changes: events });
  }

  hover(path: string, position: Position): Promise<{ contents: { kind: string; value: string }; range: Range } | null> {
    return this.request('textDocument/hover', { textDocument: { uri: uriOf(path) }, position });
  }

  pull(path: string, previousResultId?: string): Promise<{ kind: string; resultId: string; items: Diagnostic[] }> {
    const textDocument = { uri: uriOf(path) };
    return this.request('textDocument/diagnostic', {
      textDocument,
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  /** What is published of a file now: the last that was said of it; undefined when nothing was. */
  published(path: string): Diagnostic[] | undefined {
    return this.publications(path).at(-1)?.diagnostics;
  }

  publications(path: string): PublishDiagnosticsParams[] {
    const uri = uriOf(path);
    return this.said
      .filter(({ method }) => method === 'textDocument/publishDiagnostics')
      .map(({ params }) => params as PublishDiagnosticsParams)
      .filter((params) => decodeURIComponent(params.uri) === decodeURIComponent(uri));
  }

  /** Waits until the last that was published of a file satisfies `wanted`. */
  async untilPublished(path: string, wanted: (rules: string[], all: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
    await this.until(
      () => {
        const diagnostics = this.published(path);
        return diagnostics !== undefined && wanted(rulesOf(diagnostics), diagnostics);
      },
      () =>
        `diagnostics of ${path}; last: ${JSON.stringify(this.published(path)?.map(({ code, message }) => [code, message]))}`,
    );
    return this.published(path) ?? [];
  }

  /** Waits for a message of the server that satisfies `wanted`, among all that it has sent from the beginning. */
  async untilSaid<P>(method: string, wanted: (params: P) => boolean = () => true): Promise<P> {
    const find = () => this.said.find((one) => one.method === method && wanted(one.params as P));
    await this.until(
      () => find() !== undefined,
      () => `${method}; so far: ${this.said.map((one) => one.method).join(', ')}`,
    );
    return find()?.params as P;
  }

  /** Waits until every folder has been read and every problem published. */
  async untilRead(times = 1): Promise<void> {
    const ends = () =>
      this.said.filter(
        ({ method, params }) => method === '$/progress' && (params as { value: { kind: string } }).value.kind === 'end',
      ).length;
    await this.until(
      () => ends() >= times,
      () => 'the end of reading',
    );
  }

  async until(reached: () => boolean, what: () => string): Promise<void> {
    const timer = setTimeout(() => this.wake(), this.patience);
    const deadline = performance.now() + this.patience;
    try {
      while (!reached()) {
        if (performance.now() >= deadline) assert.fail(`waited in vain for ${what()}\n${this.stderr}`);
        if (this.process.exitCode !== null) assert.fail(`the server ended while waiting for ${what()}\n${this.stderr}`);
        await new Promise<void>((resolve) => this.waiting.push(resolve));
      }
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends the server in the proper way and gives its exit status. */
  async stop(): Promise<number | null> {
    if (this.process.exitCode !== null) return this.process.exitCode;
    const ended = this.ended();
    await this.request('shutdown', undefined).catch(() => {});
    this.notify('exit', undefined);
    return ended;
  }

  ended(): Promise<number | null> {
    return new Promise((resolve) => {
      if (this.process.exitCode !== null) resolve(this.process.exitCode);
      else this.process.on('exit', (code) => resolve(code));
    });
  }

  private note(method: string, params: unknown): void {
    this.said.push({ method, params });
    this.wake();
  }

  private wake(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}

export function uriOf(path: string): string {
  // A file of a virtual workspace has no path.
  if (path.includes('://')) return path;
  return /^[a-z][a-z+.-]+:/.test(path) ? path : pathToFileURL(path).href;
}

export function rulesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code }) => String(code));
}
