// provenance/timeline and provenance/status over stdio: whole, in parts after an edit, the one notification, and files that come and go.

import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TimelineFile } from '../../server/src/features/timeline/model';
import { bridgeDigest, entryLine } from '../support/bridge-articles';
import { StdioClient } from '../support/stdio-client';
import { folderWith } from '../support/temporary-folder';

interface Answer {
  readonly revision: number;
  readonly reading: boolean;
  readonly whole: boolean;
  readonly files: readonly (TimelineFile & { readonly uri: string })[];
  readonly removed: readonly string[];
}

const texts = {
  'a.txt': bridgeDigest('March 3, 2025'),
  'b.txt': bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge'),
};

const during = async (work: (client: StdioClient, folder: string) => Promise<void>) => {
  const folder = folderWith(texts);
  const client = await StdioClient.start({ folders: [folder], initializationOptions: { showsStatus: true } });
  try {
    await client.untilRead();
    await work(client, folder);
    assert.equal(await client.stop(), 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const ask = (client: StdioClient, since?: number) =>
  client.request<Answer>('provenance/timeline', since === undefined ? {} : { since });

const notifications = (client: StdioClient) =>
  client.said.filter(({ method }) => method === 'provenance/timelineChanged').length;

/** Waits for the server's word that there is something new. */
const untilChanged = async (client: StdioClient, times: number) =>
  client.until(
    () => notifications(client) >= times,
    () => 'provenance/timelineChanged',
  );

describe('provenance/timeline', () => {
  it('has all files first, and then what an edit has changed', () =>
    during(async (client, folder) => {
      const first = await ask(client);
      assert.equal(first.whole, true);
      assert.deepEqual(first.files.map(({ name }) => name).toSorted(), ['a.txt', 'b.txt']);
      const [a] = first.files;
      assert.equal(a?.contradictions[0]?.gapDays, 16);
      assert.equal(a?.items[0]?.line, entryLine);

      const same = await ask(client, first.revision);
      assert.deepEqual([same.whole, same.files, same.removed], [false, [], []]);

      const path = join(folder, 'a.txt');
      client.open(path, texts['a.txt']);
      client.edit(path, { text: bridgeDigest('March 19, 2025') });
      await untilChanged(client, 1);
      const after = await ask(client, same.revision);
      assert.equal(after.whole, false);
      assert.ok(after.files.some(({ name, items }) => name === 'a.txt' && items[0]?.date.text === 'March 19, 2025'));
      assert.deepEqual(
        after.files.flatMap(({ contradictions }) => contradictions),
        [],
      );
    }));

  it('updates lines when prose above has moved them', () =>
    during(async (client, folder) => {
      const { revision } = await ask(client);
      const path = join(folder, 'b.txt');
      client.open(path, texts['b.txt']);
      client.edit(path, { text: `${texts['b.txt'].replace('\n', '\n\n\n')}` });
      await untilChanged(client, 1);
      const { files } = await ask(client, revision);
      assert.equal(files.find(({ name }) => name === 'b.txt')?.items[0]?.line, entryLine + 2);
    }));

  it('says which files are gone', () =>
    during(async (client, folder) => {
      const { revision } = await ask(client);
      rmSync(join(folder, 'b.txt'));
      client.tellWatched([join(folder, 'b.txt'), 3]);
      await untilChanged(client, 1);
      const { removed } = await ask(client, revision);
      assert.deepEqual(
        removed.map((uri) => uri.slice(uri.lastIndexOf('/') + 1)),
        ['b.txt'],
      );
    }));

  it('notifies nobody who has not asked, and once who has', () =>
    during(async (client, folder) => {
      const path = join(folder, 'a.txt');
      client.open(path, texts['a.txt']);
      client.edit(path, { text: bridgeDigest('March 4, 2025') });
      await ask(client);
      assert.equal(notifications(client), 0);
      for (const day of [5, 6, 7]) client.edit(path, { text: bridgeDigest(`March ${day}, 2025`) });
      await client.pull(path);
      await untilChanged(client, 1);
      assert.equal(notifications(client), 1);
    }));

  it('refuses what is no revision', () =>
    during(async (client) => {
      await assert.rejects(client.request('provenance/timeline', { since: 'yesterday' }), { code: -32602 });
    }));
});

describe('provenance/status', () => {
  it('counts files, and names those that were not read with the reason', () =>
    during(async (client, folder) => {
      await client.untilSaid<{ files: number; digests: number }>(
        'provenance/status',
        ({ files, digests }) => files === 2 && digests === 2,
      );
      const path = join(folder, 'picture.txt');
      writeFileSync(path, Buffer.from([0x89, 0x50, 0, 0, 0, 0, 1, 2, 0, 0, 3]));
      client.tellWatched([path, 1]);
      const { notChecked, notCheckedCount } = await client.untilSaid<{
        notChecked: string[];
        notCheckedCount: number;
      }>('provenance/status', (status) => status.notCheckedCount > 0);
      assert.equal(notCheckedCount, 1);
      assert.match(notChecked[0] ?? '', /^picture\.txt: /);
    }));

  it('counts contradictions after the folders were read, before anybody asks for a timeline, and again after an edit', () =>
    during(async (client, folder) => {
      const counted = (count: number | null) =>
        client.untilSaid<{ contradictions: number | null }>(
          'provenance/status',
          ({ contradictions }) => contradictions === count,
        );
      await counted(1);
      writeFileSync(join(folder, 'b.txt'), bridgeDigest('March 3, 2025', 'Kalmar Reopens Its Bridge'));
      client.tellWatched([join(folder, 'b.txt'), 2]);
      await counted(0);
    }));
});
