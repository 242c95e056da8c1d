// A server that has read the harbour articles and has one of them open, and the ways in which tests of verbs point at places in
// them: by a stretch of text with the cursor in it, and never by numbers.

import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientCapabilities, Location, Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { harbour } from '../../features/harbour';
import { parseFixture } from '../../support/fixture';
import { type ClientOptions, pushingClient, StdioClient, uriOf } from '../../support/stdio-client';
import { folderWith } from '../../support/temporary-folder';

/** An editor that can do all that matters to the verbs. */
export const ableClient: ClientCapabilities = {
  ...pushingClient,
  textDocument: {
    ...pushingClient.textDocument,
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true, honorsChangeAnnotations: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, disabledSupport: true },
    completion: {
      completionItem: {
        documentationFormat: ['markdown'],
        resolveSupport: { properties: ['documentation', 'additionalTextEdits'] },
      },
    },
  },
  workspace: {
    ...pushingClient.workspace,
    symbol: { resolveSupport: { properties: ['location.range'] } },
    workspaceEdit: {
      documentChanges: true,
      changeAnnotationSupport: { groupsOnLabel: true },
      resourceOperations: ['create', 'rename', 'delete'],
    },
  },
};

export class HarbourClient {
  private constructor(
    readonly client: StdioClient,
    readonly folder: string,
    private readonly texts: Map<string, string>,
  ) {}

  /** @param articles a fixture; default: the harbour. Its first file is opened. */
  static async start(options: ClientOptions = {}, articles: string = harbour): Promise<HarbourClient> {
    const texts = new Map(parseFixture(articles).files.map(({ name, text }) => [name, text]));
    const folder = folderWith(Object.fromEntries(texts));
    const client = await StdioClient.start({ capabilities: ableClient, folders: [folder], ...options });
    const started = new HarbourClient(client, folder, texts);
    await client.untilRead();
    const [first] = texts.keys();
    assert.ok(first);
    client.open(started.path(first), started.text(first));
    return started;
  }

  /** Starts one for as long as `work` lasts. */
  static async during(
    options: ClientOptions,
    work: (harbour: HarbourClient) => Promise<void>,
    articles?: string,
  ): Promise<void> {
    const started = await HarbourClient.start(options, articles);
    try {
      await work(started);
    } finally {
      await started.stop();
    }
  }

  async stop(): Promise<void> {
    assert.equal(await this.client.stop(), 0);
    rmSync(this.folder, { recursive: true, force: true });
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  uri(name: string): string {
    return uriOf(this.path(name));
  }

  text(name: string): string {
    const text = this.texts.get(name);
    assert.ok(text !== undefined, `there is ${name}`);
    return text;
  }

  /** Opens a file, or changes one that is open. */
  write(name: string, text: string): void {
    this.texts.set(name, text);
    this.client.open(this.path(name), text);
  }

  /** The place of `<|>` in a stretch of a file. */
  position(name: string, marked: string): Position {
    const text = this.text(name);
    const at = text.indexOf(marked.replace('<|>', ''));
    assert.ok(at >= 0, `${name} holds «${marked}»`);
    return this.document(name).positionAt(at + Math.max(0, marked.indexOf('<|>')));
  }

  /** A request about a file, or about the place of `<|>` in a stretch of it. */
  ask<R>(method: string, name: string, marked?: string, more: object = {}): Promise<R> {
    const position = marked === undefined ? {} : { position: this.position(name, marked) };
    return this.client.request(method, { textDocument: { uri: this.uri(name) }, ...position, ...more });
  }

  /** What stands in a range. */
  textIn(name: string, range: Range): string {
    return this.document(name).getText(range);
  }

  /** "strike.txt:5: [1]": the line, from 1, and the text. */
  described({ uri, range }: Location): string {
    const name = this.nameOf(uri);
    return `${name}:${range.start.line + 1}: ${this.textIn(name, range)}`;
  }

  nameOf(uri: string): string {
    const name = uri.slice(uri.lastIndexOf('/') + 1);
    assert.equal(uri, this.uri(name), 'the URI is one that the client knows');
    return name;
  }

  after(name: string, edits: readonly TextEdit[]): string {
    return TextDocument.applyEdits(this.document(name), [...edits]);
  }

  /** The text of a file after an edit of versioned documents. */
  afterEdit(name: string, edit: WorkspaceEdit | null | undefined): string {
    const change = edit?.documentChanges?.find((one) => 'edits' in one && one.textDocument.uri === this.uri(name));
    assert.ok(change && 'edits' in change, `the edit changes ${name}`);
    return this.after(name, change.edits as TextEdit[]);
  }

  private document(name: string): TextDocument {
    return TextDocument.create(this.uri(name), 'article', 1, this.text(name));
  }
}

/** The whole of any text. */
export const everything: Range = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
