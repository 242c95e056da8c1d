// Files in the cache are not read again, whichever program read them; changed and damaged ones are.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Diagnostic } from 'vscode-languageserver';
import { bridgeDigest, brokenDigest } from '../support/bridge-articles';
import { provenance } from '../support/command-line';
import { StdioClient } from '../support/stdio-client';
import { folderWith, removeFolders, write } from '../support/temporary-folder';

describe('files that were read before', () => {
  let client: StdioClient;
  let folder: string;
  let cache: string;
  beforeEach(() => {
    const files: Record<string, string> = {
      'a.txt': bridgeDigest('March 3, 2025'),
      'b.txt': bridgeDigest('March 19, 2025'),
    };
    for (let at = 0; at < 100; at++) files[`broken-${at}.txt`] = brokenDigest();
    folder = folderWith(files);
    cache = folderWith();
  });
  afterEach(async () => {
    await client.stop();
    removeFolders();
  });

  const problems = async (...wanted: string[]): Promise<Record<string, Diagnostic[]>> => {
    client = await StdioClient.start({ folders: [folder], cache });
    await client.untilRead();
    for (const [at, file] of ['a.txt', 'broken-99.txt', 'b.txt'].entries()) {
      await client.untilPublished(join(folder, file), (rules) => rules.includes(wanted[at % 2] ?? ''));
    }
    const files = readdirSync(folder).sort();
    return Object.fromEntries(files.map((file) => [file, client.published(join(folder, file)) ?? []]));
  };
  const warnings = () =>
    client.said
      .filter(({ method }) => method === 'window/logMessage')
      .map(({ params }) => (params as { message: string }).message)
      .filter((message) => !message.startsWith('Read '));
  const entries = () => readdirSync(cache).filter((name) => name.endsWith('.file'));

  it('by the server have the same problems, also when one has changed meanwhile', async () => {
    const before = await problems('contradictory-dates', 'undefined-citation');
    for (let tries = 0; entries().length === 0 && tries < 100; tries++) await pause(100);
    assert.ok(entries().length > 0, 'what was read is kept');
    await client.stop();
    write(join(folder, 'broken-7.txt'), brokenDigest().replace('[9]', '[8]'));
    const after = await problems('contradictory-dates', 'undefined-citation');
    assert.match(JSON.stringify(after['broken-7.txt']), /\[8\]/);
    assert.deepEqual({ ...after, 'broken-7.txt': [] }, { ...before, 'broken-7.txt': [] });
  });

  it('by the command line are known to the server, unless what is kept of them is damaged', async () => {
    provenance(['check'], { in: folder, environment: { PROVENANCE_CACHE: cache } });
    const known = await problems('contradictory-dates', 'undefined-citation');
    assert.deepEqual(warnings(), []);
    await client.stop();
    for (const name of entries()) {
      const bytes = readFileSync(join(cache, name));
      bytes.fill(0, bytes.length - 20);
      writeFileSync(join(cache, name), bytes);
    }
    assert.deepEqual(await problems('contradictory-dates', 'undefined-citation'), known);
    assert.match(warnings().join(), /damaged or foreign cache/);
  });
});
