// The texts that are open in the editor, updated with its edits.

import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { canonicalUri } from '../../settings/uris';
import type { FileId } from '../../workspace/account';
import { documentIn } from '../params';

export class OpenDocuments {
  /** By the URI as the client writes it, so that keystrokes need no canonical form. */
  private readonly opened = new Map<string, { readonly file: FileId; document: TextDocument }>();
  /** The URI under which each file was opened or edited last: a file that links lead to may be open under several. */
  private readonly current = new Map<FileId, string>();

  /** @param file what the document is; another name than the client's when that one is a link */
  open(params: DidOpenTextDocumentParams, file: FileId): void {
    const { uri, languageId, version, text } = params.textDocument;
    this.opened.set(uri, { file, document: TextDocument.create(uri, languageId, version, text) });
    this.current.set(file, uri);
  }

  /** @returns the file whose text is another one now; undefined when it is not open */
  change(params: DidChangeTextDocumentParams): FileId | undefined {
    const uri = this.writtenUri(params);
    const found = uri === undefined ? undefined : this.opened.get(uri);
    if (uri === undefined || !found) return undefined;
    found.document = TextDocument.update(found.document, params.contentChanges, params.textDocument.version);
    this.current.set(found.file, uri);
    return found.file;
  }

  /** @returns the file that was open; undefined when it was not. Under another name it may be open still. */
  close(params: DidCloseTextDocumentParams): FileId | undefined {
    const uri = this.writtenUri(params);
    const found = uri === undefined ? undefined : this.opened.get(uri);
    if (uri === undefined || !found) return undefined;
    this.opened.delete(uri);
    if (this.current.get(found.file) === uri) {
      const [other] = this.urisOf(found.file);
      if (other === undefined) this.current.delete(found.file);
      else this.current.set(found.file, other);
    }
    return found.file;
  }

  /** The file that is open under a URI as the client writes it. */
  fileNamed(uri: string): FileId | undefined {
    return this.opened.get(uri)?.file;
  }

  has(file: FileId): boolean {
    return this.current.has(file);
  }

  files(): Iterable<FileId> {
    return this.current.keys();
  }

  textOf(file: FileId): string | undefined {
    return this.documentOf(file)?.getText();
  }

  /** The language that the client gives the file. */
  languageOf(file: FileId): string | undefined {
    return this.documentOf(file)?.languageId;
  }

  /** @param uri under which it is open; default: the one that was used last */
  versionOf(file: FileId, uri = this.current.get(file)): number | undefined {
    return uri === undefined ? undefined : this.opened.get(uri)?.document.version;
  }

  /** What the client calls the file, or its canonical URI when the client has said nothing of it. */
  uriOf(file: FileId): string {
    return this.current.get(file) ?? file;
  }

  /**
   * Resolves the file of each document again.
   * @param fileOf the file that a canonical URI leads to
   * @returns the files that are not open any more, because their documents are others
   */
  identify(fileOf: (uri: string) => FileId): FileId[] {
    const before = [...this.current.keys()];
    for (const [uri, opened] of this.opened) {
      const file = fileOf(canonicalUri(uri));
      if (file === opened.file) continue;
      this.opened.set(uri, { ...opened, file });
      if (this.current.get(opened.file) === uri) this.current.delete(opened.file);
      if (!this.current.has(file)) this.current.set(file, uri);
    }
    return before.filter((file) => !this.current.has(file));
  }

  /** Whether a document is open under this name that is another file. */
  hidesName(name: string): boolean {
    return [...this.opened].some(([uri, { file }]) => file !== name && canonicalUri(uri) === name);
  }

  /** All the names under which it is open. */
  urisOf(file: FileId): string[] {
    return [...this.opened].filter(([, opened]) => opened.file === file).map(([uri]) => uri);
  }

  private documentOf(file: FileId): TextDocument | undefined {
    const uri = this.current.get(file);
    return uri === undefined ? undefined : this.opened.get(uri)?.document;
  }

  /** As the client wrote it when it opened the document. */
  private writtenUri({ textDocument }: DidCloseTextDocumentParams): string | undefined {
    return this.opened.has(textDocument.uri) ? textDocument.uri : this.current.get(documentIn({ textDocument }));
  }
}
