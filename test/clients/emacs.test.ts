// A third real client: Emacs with eglot, as Debian packages them, in batch mode, with the settings that docs/editors.md gives.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bridgeDigest } from '../support/bridge-articles';
import { distFolder } from '../support/stdio-client';
import { folderWith, removeFolders } from '../support/temporary-folder';

interface Seen {
  readonly failure?: string;
  readonly mode?: string;
  readonly diagnostics?: readonly { readonly line: number; readonly text: string }[];
  readonly definition?: string;
  readonly renamed?: string;
}

const emacs = process.env.PROVENANCE_EMACS ?? 'emacs';
const hasEglot = () => spawnSync(emacs, ['--batch', '--eval', "(require 'eglot)"], { stdio: 'ignore' }).status === 0;

/** The first block of code under a heading of docs/editors.md. */
function settingsOf(editor: string): string {
  const page = readFileSync('docs/editors.md', 'utf8');
  const section = page.slice(page.indexOf(`\n## ${editor}\n`));
  return /```\w+\n([\s\S]*?)```/.exec(section)?.[1] ?? '';
}

describe('Emacs', () => {
  let seen: Seen;
  const article = bridgeDigest('March 3, 2025');

  before(function () {
    if (!hasEglot()) this.skip();
    const folder = folderWith({
      'bridge.digest': article,
      'diary.txt': bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge'),
    });
    const own = folderWith({
      'settings.el': settingsOf('Emacs'),
      'bin/provenance': `#!/bin/sh\nexec "${process.execPath}" "${join(distFolder, 'cli.js')}" "$@"\n`,
    });
    chmodSync(join(own, 'bin/provenance'), 0o755);
    execFileSync('git', ['-C', folder, 'init', '-q']);
    execFileSync(emacs, ['--batch', '-l', join(process.cwd(), 'test/clients/emacs.el')], {
      env: {
        ...process.env,
        HOME: own,
        PATH: `${join(own, 'bin')}:${process.env.PATH}`,
        PROVENANCE_SETTINGS: join(own, 'settings.el'),
        PROVENANCE_ARTICLE: join(folder, 'bridge.digest'),
        PROVENANCE_SEEN: join(own, 'seen.json'),
      },
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 80_000,
    });
    seen = JSON.parse(readFileSync(join(own, 'seen.json'), 'utf8')) as Seen;
    assert.equal(seen.failure, undefined);
  });
  after(removeFolders);

  it('shows the problems of a file, those with other files among them', () => {
    assert.equal(seen.mode, 'article-mode');
    const [problem] = seen.diagnostics ?? [];
    assert.equal(problem?.line, 4);
    assert.match(problem?.text ?? '', /Dated March 3, 2025 here, March 19, 2025 in diary\.txt/);
  });

  it('jumps from a number to its source', () => {
    assert.match(seen.definition ?? '', /Baltic Wire: Ferries idle as Kalmar traffic rolls again/);
  });

  it('renames a number in text and list', () => {
    assert.match(seen.renamed ?? '', /\[2\]\[1\]\.\nSources\n- Baltic Wire/);
  });
});

describe('the settings of docs/editors.md', () => {
  it('are whole for every editor, and start the server', () => {
    for (const editor of ['Neovim', 'Emacs', 'Helix', 'Sublime Text', 'Zed', 'Kate']) {
      const settings = settingsOf(editor);
      assert.match(settings, /provenance['"][\s\S]*lsp['"][\s\S]*--stdio/, editor);
    }
  });

  // From the pages on these settings: docs.helix-editor.com/languages.html, lsp.sublimetext.io/client_configuration,
  // zed.dev/docs/configuring-languages, docs.kde.org (Kate, LSP Client Plugin).
  it('have only keys that the editors document, where these are not run here', () => {
    const { clients } = JSON.parse(settingsOf('Sublime Text'));
    assertKeys(clients.provenance, ['enabled', 'command', 'selector', 'initializationOptions', 'settings', 'schemes']);
    const { languages, lsp, ...noMore } = JSON.parse(settingsOf('Zed'));
    assert.deepEqual(noMore, {});
    for (const language of Object.values(languages))
      assertKeys(language, ['language_servers', 'enable_language_server']);
    for (const server of Object.values<Record<string, object>>(lsp)) {
      assertKeys(server, ['binary', 'initialization_options', 'settings']);
      assertKeys(server.binary ?? {}, ['path', 'arguments', 'env']);
    }
    const { servers } = JSON.parse(settingsOf('Kate'));
    const ofKate = ['command', 'url', 'root', 'rootIndicationFileNames', 'highlightingModeRegex', 'path', 'use'];
    for (const server of Object.values<object>(servers)) assertKeys(server, ofKate);
    for (const { table, values } of tablesOf(settingsOf('Helix'))) {
      if (table === '[[language]]')
        assertKeys(values, ['name', 'scope', 'file-types', 'roots', 'language-servers', 'injection-regex']);
      else {
        assert.match(table, /^\[language-server\.[\w-]+\]$/);
        assertKeys(values, ['command', 'args', 'config', 'environment', 'timeout']);
      }
    }
  });
});

function assertKeys(settings: unknown, known: readonly string[]): void {
  assert.deepEqual(
    Object.keys(settings as object).filter((key) => !known.includes(key)),
    [],
  );
}

/** The tables of a TOML file whose values are strings and lists of strings, which are the same in JSON. */
function tablesOf(toml: string): { readonly table: string; readonly values: Record<string, unknown> }[] {
  return toml.split(/^(?=\[)/m).map((part) => {
    const [table = '', ...lines] = part.trim().split('\n');
    const values = lines.map((line) => {
      const [, key = '', value = ''] = /^([\w-]+) = (.+)$/.exec(line) ?? [];
      return [key, JSON.parse(value)];
    });
    return { table, values: Object.fromEntries(values) };
  });
}
