// The minimum for any Node language server: on every change it publishes one diagnostic, and answers hover and completion with a
// constant. Bundled like ours, so that the difference is our work and not the loading of modules.

import { createConnection, ProposedFeatures, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({
  capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental, hoverProvider: true, completionProvider: {} },
}));
documents.onDidChangeContent(({ document }) => {
  const range = { start: document.positionAt(0), end: document.positionAt(1) };
  connection.sendDiagnostics({
    uri: document.uri,
    version: document.version,
    diagnostics: [{ range, message: 'hello' }],
  });
});
connection.onHover(() => ({ contents: 'hello' }));
connection.onCompletion(() => [{ label: 'hello' }]);
documents.listen(connection);
connection.listen();
