// VS Code's Markdown engine as a command: diagnoses every file below a folder with its reference rules, prints the count.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createLanguageService, DiagnosticLevel, githubSlugifier } from 'vscode-markdown-languageservice';
import { URI } from 'vscode-uri';

const folder = process.argv[2];
const markdownIt = new MarkdownIt();
const documents = new Map();
for (const name of readdirSync(folder, { recursive: true })) {
  if (!name.endsWith('.md')) continue;
  const uri = URI.file(join(folder, name)).toString();
  documents.set(uri, TextDocument.create(uri, 'markdown', 1, readFileSync(join(folder, name), 'utf8')));
}
const nothing = () => ({ dispose() {} });
const neverCancelled = { isCancellationRequested: false, onCancellationRequested: nothing };
const workspace = {
  workspaceFolders: [URI.file(folder)],
  onDidChangeMarkdownDocument: nothing,
  onDidCreateMarkdownDocument: nothing,
  onDidDeleteMarkdownDocument: nothing,
  getAllMarkdownDocuments: async () => documents.values(),
  hasMarkdownDocument: (uri) => documents.has(uri.toString()),
  openMarkdownDocument: async (uri) => documents.get(uri.toString()),
  readDirectory: async () => [],
  stat: async (uri) => {
    try {
      return { isDirectory: statSync(uri.fsPath).isDirectory() };
    } catch {
      return undefined;
    }
  },
};
const service = createLanguageService({
  workspace,
  parser: { slugifier: githubSlugifier, tokenize: async (document) => markdownIt.parse(document.getText(), {}) },
  logger: { level: 0, log() {} },
});
const rules = {
  enabled: true,
  validateReferences: DiagnosticLevel.warning,
  validateFragmentLinks: DiagnosticLevel.ignore,
  validateFileLinks: DiagnosticLevel.ignore,
  validateMarkdownFileLinkFragments: DiagnosticLevel.ignore,
  validateUnusedLinkDefinitions: DiagnosticLevel.warning,
  validateDuplicateLinkDefinitions: DiagnosticLevel.warning,
  ignoreLinks: [],
};
let problems = 0;
for (const document of documents.values())
  problems += (await service.computeDiagnostics(document, rules, neverCancelled)).length;
console.log(problems);
