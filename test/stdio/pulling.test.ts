// Diagnostics for a client that pulls: by its word, with result ids, and never both pulled and pushed for one file.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { bridgeDigest, brokenDigest, entryLine } from '../support/bridge-articles';
import { pullingClient, pushingClient, rulesOf, StdioClient } from '../support/stdio-client';
import { folderWith, removeFolders, write } from '../support/temporary-folder';

describe('pulled diagnostics', () => {
  let client: StdioClient;
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    removeFolders();
  });

  it('are offered only to a client that pulls', async () => {
    client = await StdioClient.start({ capabilities: pushingClient });
    assert.equal(client.result.capabilities.diagnosticProvider, undefined);
    await client.stop();
    client = await StdioClient.start({ capabilities: pullingClient });
    assert.deepEqual(client.result.capabilities.diagnosticProvider, {
      identifier: 'provenance',
      interFileDependencies: true,
      workspaceDiagnostics: false,
    });
  });

  it('come with a result id, and as unchanged when they are', async () => {
    const folder = folderWith();
    const path = join(folder, 'a.article');
    client = await StdioClient.start({ capabilities: pullingClient, folders: [folder] });
    client.open(path, brokenDigest());
    const first = await client.pull(path);
    assert.equal(first.kind, 'full');
    assert.deepEqual(rulesOf(first.items), ['undefined-citation']);
    const second = await client.pull(path, first.resultId);
    assert.deepEqual([second.kind, second.resultId], ['unchanged', first.resultId]);
    client.edit(path, { text: bridgeDigest('March 3, 2025') });
    const third = await client.pull(path, first.resultId);
    assert.deepEqual([third.kind, third.items], ['full', []]);
    assert.deepEqual(client.publications(path), [], 'nothing is pushed for a file that is pulled');
  });

  it('take over from pushed ones when the file is opened, and give back when it is closed', async () => {
    const folder = folderWith({ 'a.txt': brokenDigest() });
    const path = join(folder, 'a.txt');
    client = await StdioClient.start({ capabilities: pullingClient, folders: [folder] });
    await client.untilPublished(path, (rules) => rules.includes('undefined-citation'));
    client.open(path, brokenDigest());
    const pulled = await client.pull(path);
    assert.deepEqual(rulesOf(pulled.items), ['undefined-citation']);
    assert.deepEqual(client.published(path), [], 'what was pushed is taken back');
    client.close(path);
    await client.untilPublished(path, (rules) => rules.includes('undefined-citation'));
    assert.deepEqual((await client.pull(path)).items, [], 'a file that is not open is pushed');
  });

  it('are asked for again when another file has changed them', async () => {
    const folder = folderWith({ 'b.txt': bridgeDigest('March 3, 2025', 'Kalmar Reopens Its Bridge') });
    const path = join(folder, 'a.txt');
    client = await StdioClient.start({ capabilities: pullingClient, folders: [folder] });
    await client.untilRead();
    client.open(path, bridgeDigest('March 3, 2025'));
    const first = await client.pull(path);
    assert.deepEqual(first.items, []);
    write(join(folder, 'b.txt'), bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge'));
    client.tellWatched([join(folder, 'b.txt'), 2]);
    await client.untilSaid('workspace/diagnostic/refresh');
    const second = await client.pull(path, first.resultId);
    assert.deepEqual(rulesOf(second.items), ['contradictory-dates']);
    assert.equal(second.items[0]?.range.start.line, entryLine);
    await client.untilPublished(join(folder, 'b.txt'), (rules) => rules.includes('contradictory-dates'));
  });
});
