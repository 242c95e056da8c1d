// The grammar that is injected into Markdown, over a Markdown that colours nothing itself. Not a test itself.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { IGrammar } from 'vscode-textmate';

const require = createRequire(join(process.cwd(), 'package.json'));
const { parseRawGrammar, Registry }: typeof import('vscode-textmate') = require('vscode-textmate');
const {
  createOnigScanner,
  createOnigString,
  loadWASM,
}: typeof import('vscode-oniguruma') = require('vscode-oniguruma');

const injected = join(process.cwd(), 'syntaxes', 'markdown-digest.tmLanguage.json');
const host = JSON.stringify({ scopeName: 'text.html.markdown', patterns: [] });

let loaded: Promise<IGrammar> | undefined;

/** Compiled once. Throws when it cannot be read. */
export function markdownGrammar(): Promise<IGrammar> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<IGrammar> {
  await loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (scope) =>
      scope === 'text.html.markdown'
        ? parseRawGrammar(host, 'markdown.json')
        : parseRawGrammar(readFileSync(injected, 'utf8'), injected),
    getInjections: (scope) => (scope === 'text.html.markdown' ? ['markdown.digest.injection'] : []),
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  if (!grammar) throw new Error('there is no grammar');
  return grammar;
}
