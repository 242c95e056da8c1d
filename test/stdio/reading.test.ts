// The first reading of folders: in the background, with progress that can be cancelled.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { bridgeDigest, brokenDigest, entryLine } from '../support/bridge-articles';
import { StdioClient } from '../support/stdio-client';
import { folderWith, removeFolders } from '../support/temporary-folder';

interface ProgressParams {
  readonly token: string;
  readonly value: {
    readonly kind: 'begin' | 'report' | 'end';
    readonly title?: string;
    readonly cancellable?: boolean;
  };
}

const many = 3000;

describe('reading folders', () => {
  let client: StdioClient;
  let folder: string;
  before(() => {
    const names = Array.from({ length: many }, (_, index) => `part${index % 10}/note${index}.txt`);
    const notes = names.map((name, index): [string, string] => [
      name,
      `A note of ${index} words, and no more than that.\n`,
    ]);
    folder = folderWith({ ...Object.fromEntries(notes), 'z-last.txt': brokenDigest() });
  });
  afterEach(async () => {
    await client.stop();
  });
  after(removeFolders);

  const progress = (kind: string) =>
    client.said.some(({ method, params }) => method === '$/progress' && (params as ProgressParams).value.kind === kind);

  it('answers for what is open before it has ended, and shows how far it is', async () => {
    client = await StdioClient.start({ folders: [folder] });
    const open = join(folder, 'open.article');
    client.open(open, brokenDigest());
    await client.untilPublished(open, (rules) => rules.includes('undefined-citation'));
    assert.ok(!progress('end'), 'the folders are still being read');
    const hover = await client.hover(open, { line: entryLine, character: 2 });
    assert.match(hover?.contents.value ?? '', /20 May 2025/);
    assert.ok(!progress('end'), 'the folders are still being read');

    const begin = await client.untilSaid<ProgressParams>('$/progress', ({ value }) => value.kind === 'begin');
    assert.deepEqual([begin.value.title, begin.value.cancellable], ['Reading articles', true]);
    await client.untilRead();
    const { message } = await client.untilSaid<{ message: string }>('window/logMessage', (said) =>
      /^Read /.test(said.message),
    );
    assert.match(message, /^Read 3,002 files \(2 digests\) in \d+\.\d s\.$/);
    await client.untilPublished(join(folder, 'z-last.txt'), (rules) => rules.includes('undefined-citation'));
  });

  it('can be stopped, and goes on with what is open', async () => {
    client = await StdioClient.start({ folders: [folder] });
    const { token } = await client.untilSaid<ProgressParams>('$/progress', ({ value }) => value.kind === 'begin');
    client.notify('window/workDoneProgress/cancel', { token });
    await client.untilSaid<{ message: string }>('window/logMessage', ({ message }) => /stopped/.test(message));
    await client.untilRead();
    const open = join(folder, 'open.article');
    client.open(open, bridgeDigest('March 3, 2025').replace('[1][2]', '[5]'));
    await client.untilPublished(open, (rules) => rules.includes('undefined-citation'));
    assert.equal(client.published(join(folder, 'z-last.txt')), undefined);
  });

  it('starts again when the settings change meanwhile', async () => {
    client = await StdioClient.start({ folders: [folder] });
    await client.untilSaid<ProgressParams>('$/progress', ({ value }) => value.kind === 'begin');
    client.settings = { exclude: ['part*/**'] };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.untilPublished(join(folder, 'z-last.txt'), (rules) => rules.includes('undefined-citation'));
  });
});
