// The texts that are open in the editor, kept in step with its edits. Knows no articles.

import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileId } from '../../workspace/account';
import { documentIn } from '../params';

export class OpenDocuments {
  /** By canonical URI; the document has the URI as the client writes it. */
  private readonly documents = new Map<FileId, TextDocument>();
  /** By the URI as the client writes it, so that not every stroke has to bring it into the canonical form. */
  private readonly named = new Map<string, FileId>();

  /** @returns the file that is open now */
  open(params: DidOpenTextDocumentParams): FileId {
    const file = documentIn(params);
    const { uri, languageId, version, text } = params.textDocument;
    this.named.set(uri, file);
    this.documents.set(file, TextDocument.create(uri, languageId, version, text));
    return file;
  }

  /** @returns the file whose text is another one now; undefined when it is not open */
  change(params: DidChangeTextDocumentParams): FileId | undefined {
    const file = this.named.get(params.textDocument.uri) ?? documentIn(params);
    const document = this.documents.get(file);
    if (!document) return undefined;
    this.documents.set(file, TextDocument.update(document, params.contentChanges, params.textDocument.version));
    return file;
  }

  /** @returns the file that was open; undefined when it was not */
  close(params: DidCloseTextDocumentParams): FileId | undefined {
    const file = documentIn(params);
    for (const [uri, named] of this.named) if (named === file) this.named.delete(uri);
    return this.documents.delete(file) ? file : undefined;
  }

  has(file: FileId): boolean {
    return this.documents.has(file);
  }

  files(): Iterable<FileId> {
    return this.documents.keys();
  }

  textOf(file: FileId): string | undefined {
    return this.documents.get(file)?.getText();
  }

  versionOf(file: FileId): number | undefined {
    return this.documents.get(file)?.version;
  }

  /** What the client calls the file, or its canonical URI when the client has said nothing of it. */
  uriOf(file: FileId): string {
    return this.documents.get(file)?.uri ?? file;
  }
}
