// A pipe in place of an article or a suppression file, from the start or later: the server still answers.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bridgeDigest, brokenDigest } from '../support/bridge-articles';
import { StdioClient } from '../support/stdio-client';
import { folderWith, removeFolders } from '../support/temporary-folder';

const makePipe = (path: string) => spawnSync('mkfifo', [path]).status === 0;

describe('pipes in the workspace', () => {
  let client: StdioClient | undefined;
  afterEach(async () => {
    if (client) assert.equal(await client.stop(), 0);
    client = undefined;
    removeFolders();
  });

  it('are never waited for', async function () {
    const folder = folderWith({ 'a.txt': bridgeDigest('March 3, 2025'), 'b.txt': bridgeDigest('March 19, 2025') });
    const at = (name: string) => join(folder, name);
    if (!makePipe(at('pipe.txt'))) return this.skip();
    makePipe(at('provenance-intentional.json'));
    client = await StdioClient.start({ folders: [folder] });
    await client.untilRead();
    await client.untilPublished(at('a.txt'), (rules) => rules.includes('contradictory-dates'));
    rmSync(at('b.txt'));
    makePipe(at('b.txt'));
    client.tellWatched([at('b.txt'), 2], [at('pipe.txt'), 2], [at('provenance-intentional.json'), 2]);
    await client.untilPublished(at('a.txt'), (rules) => rules.length === 0);
    client.open(at('pipe.txt'), brokenDigest());
    await client.untilPublished(at('pipe.txt'), (rules) => rules.includes('undefined-citation'));
    client.close(at('pipe.txt'));
    await client.untilPublished(at('pipe.txt'), (rules) => rules.length === 0);
  });
});
