// A second real client: Neovim, as Debian packages it, runs the server over stdio. What is done in it is in neovim.lua.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bridgeDigest, entryLine } from '../support/bridge-articles';
import { distFolder } from '../support/stdio-client';
import { folderWith, removeFolders } from '../support/temporary-folder';

interface Seen {
  readonly failure?: string;
  readonly diagnostics?: readonly {
    readonly line: number;
    readonly column: number;
    readonly severity: string;
    readonly source: string;
    readonly message: string;
  }[];
  readonly hover?: readonly string[];
  readonly definition?: string;
  readonly renamed?: readonly string[];
  readonly undone?: readonly string[];
}

const article = bridgeDigest('March 3, 2025');

describe('Neovim', () => {
  let seen: Seen;

  before(() => {
    const folder = folderWith({
      'bridge.txt': article,
      'diary.txt': bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge'),
    });
    const own = folderWith();
    const script = join(process.cwd(), 'test/clients/neovim.lua');
    const places = Object.fromEntries(['CONFIG', 'DATA', 'STATE', 'CACHE'].map((kind) => [`XDG_${kind}_HOME`, own]));
    execFileSync(
      process.env.PROVENANCE_NVIM ?? 'nvim',
      ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${script}`],
      {
        env: {
          ...process.env,
          ...places,
          PROVENANCE_NODE: process.execPath,
          PROVENANCE_SERVER: join(distFolder, 'server.js'),
          PROVENANCE_ARTICLE: join(folder, 'bridge.txt'),
          PROVENANCE_SEEN: join(own, 'seen.json'),
        },
        stdio: ['ignore', 'ignore', 'pipe'],
        timeout: 60_000,
      },
    );
    seen = JSON.parse(readFileSync(join(own, 'seen.json'), 'utf8')) as Seen;
    assert.equal(seen.failure, undefined);
  });
  after(removeFolders);

  it('shows the problems of a file, those with other files among them', () => {
    const [problem, ...others] = seen.diagnostics ?? [];
    assert.deepEqual(others, []);
    assert.deepEqual(
      [problem?.line, problem?.column, problem?.severity, problem?.source],
      [entryLine + 1, 1, 'WARN', 'provenance'],
    );
    assert.match(problem?.message ?? '', /^Dated March 3, 2025 here, March 19, 2025 in diary\.txt\n/);
  });

  it('shows the sources behind a number', () => {
    const text = seen.hover?.join('\n') ?? '';
    assert.match(text, /Kalmar Post: .*Mayor Vostrikova opens the rebuilt Harbour Bridge/);
    assert.match(text, /Baltic Wire: .*Ferries idle as Kalmar traffic rolls again/);
  });

  it('jumps from a number to its source', () => {
    assert.equal(seen.definition, 'Ferries idle as Kalmar traffic rolls again');
  });

  it('renames a number in text and list, as one step that can be undone', () => {
    const renamed = article
      .replace('[1][2]', '[2][1]')
      .replace(/(- Kalmar Post.*)\n(- Baltic Wire.*)/, '$2\n$1')
      .trimEnd();
    assert.equal(seen.renamed?.join('\n'), renamed);
    assert.equal(seen.undone?.join('\n'), article.trimEnd());
  });
});
