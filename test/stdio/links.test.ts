// Symbolic links: one file is one document, whatever name it is met by, and a target outside the folder is seen to change.

import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { bridgeDigest, entryLine } from '../support/bridge-articles';
import { pullingClient, rulesOf, StdioClient } from '../support/stdio-client';
import { folderWith, removeFolders, write } from '../support/temporary-folder';

const contradictory = (rules: string[]) => rules.includes('contradictory-dates');
const clear = (rules: string[]) => rules.length === 0;
const early = bridgeDigest('March 3, 2025');
const late = bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge');

describe('symbolic links in the workspace', () => {
  let client: StdioClient;
  let folder: string;
  const at = (name: string) => join(folder, name);

  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    removeFolders();
  });

  it('make no second document of a file or a folder', async () => {
    folder = folderWith({ 'b.txt': late, 'real/a.txt': early });
    symlinkSync('real', at('alias'));
    symlinkSync('real/a.txt', at('z.txt'));
    client = await StdioClient.start({ folders: [folder] });
    await client.untilRead();
    const [problem] = await client.untilPublished(at('b.txt'), contradictory);
    assert.deepEqual(
      problem?.relatedInformation?.map(({ location }) => location.uri.split('/').slice(-2).join('/')),
      ['real/a.txt'],
    );
    client.open(at('real/a.txt'), early);
    client.edit(at('real/a.txt'), { text: bridgeDigest('March 19, 2025') });
    await client.untilPublished(at('b.txt'), clear);
    assert.equal(client.published(at('alias/a.txt'))?.length ?? 0, 0);
    assert.equal(client.published(at('z.txt'))?.length ?? 0, 0);
  });

  it('are the document that they lead to when they are opened', async () => {
    folder = folderWith({ 'a.txt': early, 'b.txt': late });
    symlinkSync('a.txt', at('z.txt'));
    client = await StdioClient.start({ folders: [folder] });
    await client.untilRead();
    await client.untilPublished(at('a.txt'), contradictory);
    client.open(at('z.txt'), early);
    await client.untilPublished(at('z.txt'), contradictory);
    await client.untilPublished(at('a.txt'), clear);
    const hover = await client.hover(at('z.txt'), { line: entryLine, character: 2 });
    assert.match(hover?.contents.value ?? '', /3 March 2025/);
    client.edit(at('z.txt'), { text: bridgeDigest('March 19, 2025') });
    await client.untilPublished(at('b.txt'), clear);
    client.open(at('a.txt'), early);
    client.close(at('z.txt'));
    await client.untilPublished(at('a.txt'), contradictory);
    client.close(at('a.txt'));
    await client.untilPublished(at('b.txt'), contradictory);
  });

  it('are one document for a client that pulls', async () => {
    folder = folderWith({ 'a.txt': early });
    symlinkSync('a.txt', at('z.txt'));
    client = await StdioClient.start({ folders: [folder], capabilities: pullingClient });
    client.open(at('z.txt'), early);
    client.open(at('a.txt'), early);
    for (const name of ['a.txt', 'z.txt']) {
      assert.ok(!contradictory(rulesOf((await client.pull(at(name))).items)), name);
    }
  });

  it('show a target outside the folder, as it is after it has changed', async () => {
    const outside = folderWith({ 'a.txt': early });
    folder = folderWith({ 'b.txt': late });
    symlinkSync(join(outside, 'a.txt'), at('link.txt'));
    mkdirSync(at('more'));
    symlinkSync(join(outside, 'a.txt'), at('more/again.txt'));
    client = await StdioClient.start({ folders: [folder] });
    await client.untilRead();
    await client.untilPublished(at('b.txt'), contradictory);
    write(join(outside, 'a.txt'), bridgeDigest('March 19, 2025', 'The Other Bridge'));
    await client.untilPublished(at('b.txt'), clear);
  });

  it('may lead elsewhere later, and nowhere', async () => {
    folder = folderWith({ 'a.txt': early, 'b.txt': late, 'notes/c.md': 'nothing' });
    symlinkSync('a.txt', at('z.txt'));
    client = await StdioClient.start({ folders: [folder] });
    await client.untilRead();
    await client.untilPublished(at('b.txt'), contradictory);
    rmSync(at('a.txt'));
    client.tellWatched([at('a.txt'), 3]);
    await client.untilPublished(at('b.txt'), clear);
    rmSync(at('z.txt'));
    write(at('z.txt'), early);
    client.tellWatched([at('z.txt'), 1]);
    await client.untilPublished(at('b.txt'), contradictory);
  });
});
