// Colours a text with the project's TextMate grammar, by the engine that VS Code itself uses.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { IGrammar } from 'vscode-textmate';

/** Tests are run from the folder that holds package.json. */
const projectFolder = process.cwd();

// Both packages are CommonJS whose names Node cannot list, so they cannot be imported by name.
const require = createRequire(join(projectFolder, 'package.json'));
const { INITIAL, parseRawGrammar, Registry }: typeof import('vscode-textmate') = require('vscode-textmate');
const {
  createOnigScanner,
  createOnigString,
  loadWASM,
}: typeof import('vscode-oniguruma') = require('vscode-oniguruma');

const grammarPath = join(projectFolder, 'syntaxes', 'article.tmLanguage.json');

/** A stretch of one line with one list of scopes. Offsets are UTF-16, from the start of the text. */
export interface ColouredSpan {
  readonly start: number;
  readonly end: number;
  /** Without the `.article` at their ends; the outermost, `text.article` itself, is left out. */
  readonly scopes: readonly string[];
}

let loaded: Promise<IGrammar> | undefined;

/** The grammar, compiled once. Throws when it cannot be read. */
export function articleGrammar(): Promise<IGrammar> {
  loaded ??= loadGrammar();
  return loaded;
}

/** Every coloured stretch of `text`, in order. Lines end with LF. */
export async function colour(text: string): Promise<ColouredSpan[]> {
  const grammar = await articleGrammar();
  const spans: ColouredSpan[] = [];
  let state = INITIAL;
  let start = 0;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    for (const { startIndex, endIndex, scopes } of tokens) {
      if (scopes.length < 2 || startIndex >= line.length) continue;
      const named = scopes.slice(1).map((scope) => scope.replace(/\.article$/, ''));
      spans.push({ start: start + startIndex, end: start + Math.min(endIndex, line.length), scopes: named });
    }
    state = ruleStack;
    start += line.length + 1;
  }
  return spans;
}

/** The stretches of `text` that lie in `scope`, neighbours joined, as they are written. */
export function writtenIn(text: string, spans: readonly ColouredSpan[], scope: string): string[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end, scopes } of spans) {
    if (!scopes.includes(scope)) continue;
    const last = joined.at(-1);
    if (last?.end === start) last.end = end;
    else joined.push({ start, end });
  }
  return joined.map(({ start, end }) => text.slice(start, end));
}

/** The texts of test/grammar, without the lines that only assert. */
export function assertedTexts(): { readonly name: string; readonly text: string }[] {
  const folder = join(projectFolder, 'test', 'grammar');
  return filesIn(folder, '.article').map(({ name, text }) => ({
    name,
    text: text
      .split('\n')
      .filter((line) => !line.startsWith('//'))
      .join('\n'),
  }));
}

/** The sample articles of the project. */
export function sampleArticles(): { readonly name: string; readonly text: string }[] {
  return filesIn(join(projectFolder, 'seeds'), '.txt');
}

/** The words of a JSON file of the project. */
export function readProjectJson(name: string): unknown {
  return JSON.parse(readFileSync(join(projectFolder, name), 'utf8'));
}

function filesIn(folder: string, extension: string): { readonly name: string; readonly text: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

async function loadGrammar(): Promise<IGrammar> {
  const wasm = require.resolve('vscode-oniguruma/release/onig.wasm');
  await loadWASM(readFileSync(wasm));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () => parseRawGrammar(readFileSync(grammarPath, 'utf8'), grammarPath),
  });
  const grammar = await registry.loadGrammar('text.article');
  if (!grammar) throw new Error(`${grammarPath} has no scope text.article`);
  return grammar;
}
