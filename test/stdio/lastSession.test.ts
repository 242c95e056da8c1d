// The start of a server in folders where another one has been: the problems of then are shown before a file has been read, unless anything
// is different.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { bridgeDigest } from '../support/bridge-articles';
import { pullingClient, pushingClient, StdioClient, uriOf } from '../support/stdio-client';
import { folderWith, removeFolders, write } from '../support/temporary-folder';

describe('a start where another session has ended', () => {
  let client: StdioClient;
  let folder: string;
  let cache: string;
  const inFolder = (name: string) => join(folder, name);
  const isContradiction = ({ code }: Diagnostic) => code === 'contradictory-dates';

  beforeEach(async () => {
    const notes = Array.from({ length: 60 }, (_, at) => [`note-${at}.txt`, `A note of ${at} words.\n`] as const);
    folder = folderWith({
      'a.txt': bridgeDigest('March 3, 2025'),
      'b.txt': bridgeDigest('March 19, 2025'),
      ...Object.fromEntries(notes),
    });
    cache = folderWith();
    await start();
    await comesToRest();
    await client.stop();
    assert.equal(kept().length, 1);
  });
  afterEach(async () => {
    await client.stop();
    removeFolders();
  });

  const start = async (capabilities = pushingClient) => {
    client = await StdioClient.start({ folders: [folder], cache, capabilities });
  };
  const comesToRest = async () => {
    await client.untilRead();
    for (const name of ['a.txt', 'b.txt']) await client.untilPublished(inFolder(name), () => isShown(name));
  };
  const isShown = (name: string) => client.published(inFolder(name))?.some(isContradiction) ?? false;
  const kept = () => readdirSync(cache).filter((name) => name.endsWith('.report'));

  /** Whether a contradiction was published before all files had been read. */
  const cameEarly = () => {
    const isRead = ({ method, params }: StdioClient['said'][number]) =>
      method === 'window/logMessage' && (params as { message: string }).message.startsWith('Read ');
    const early = client.said.slice(0, client.said.findIndex(isRead));
    return early.some(
      ({ method, params }) =>
        method === 'textDocument/publishDiagnostics' &&
        (params as PublishDiagnosticsParams).diagnostics.some(isContradiction),
    );
  };

  it('shows what the other has found, and then reads the files all the same', async () => {
    await start();
    await comesToRest();
    assert.ok(cameEarly());
    write(inFolder('b.txt'), bridgeDigest('March 3, 2025'));
    client.tellWatched([inFolder('b.txt'), 2]);
    await client.untilPublished(inFolder('a.txt'), () => !isShown('a.txt'));
  });

  it('gives it to a client that pulls the problems of an open file', async () => {
    await start(pullingClient);
    client.open(inFolder('a.txt'), readFileSync(inFolder('a.txt'), 'utf8'));
    await client.untilPublished(inFolder('b.txt'), () => isShown('b.txt'));
    const { items } = await client.pull(inFolder('a.txt'));
    assert.ok(items.some(isContradiction));
    assert.equal(items[0]?.relatedInformation?.[0]?.location.uri, uriOf(inFolder('b.txt')));
  });

  const elsewhere: readonly (readonly [what: string, change: () => void])[] = [
    ['has another text of the same length', () => write(inFolder('note-1.txt'), 'A note of 2 words.\n')],
    ['is new', () => write(inFolder('new.txt'), 'A note.\n')],
    ['is gone', () => rmSync(inFolder('note-1.txt'))],
  ];
  for (const [what, change] of elsewhere) {
    it(`shows what two unchanged files say of each other where a third one ${what}`, async () => {
      change();
      await start();
      await comesToRest();
      assert.ok(cameEarly());
    });
  }

  const changes: readonly (readonly [what: string, change: () => void])[] = [
    ['one of the two has another text', () => write(inFolder('b.txt'), `${readFileSync(inFolder('b.txt'), 'utf8')}\n`)],
    ['what was kept is damaged', () => writeFileSync(join(cache, kept()[0] ?? ''), 'nothing')],
  ];
  for (const [what, change] of changes) {
    it(`shows it only when all has been read where ${what}`, async () => {
      change();
      await start();
      await comesToRest();
      assert.ok(!cameEarly());
    });
  }

  it('keeps what it has found in saved copies of an open digest until these have been read again', async () => {
    const digest = inFolder('quoted.txt');
    await client.stop();
    write(
      digest,
      'Bridge\nFalk spoke of “a quiet danger to every driver” [1].\nSources\n- Kyodo: Lindholm bridge closed\n',
    );
    const page = '<title>Lindholm bridge closed</title><p>“It is a hidden danger to every driver,” said Falk.</p>';
    write(inFolder('page.html'), `<html>${page}</html>`);
    const isQuoted = ({ code }: Diagnostic) => code === 'quote-not-in-source';
    const shows = () => client.published(digest)?.some(isQuoted) ?? false;
    const begin = async () => {
      await start();
      client.open(digest, readFileSync(digest, 'utf8'));
      await comesToRest();
      await client.untilPublished(digest, shows);
    };
    await begin();
    await client.stop();
    await begin();
    const published = client.said.flatMap(({ method, params }) => {
      const { uri, diagnostics } = params as PublishDiagnosticsParams;
      return method === 'textDocument/publishDiagnostics' && uri === uriOf(digest) ? [diagnostics.some(isQuoted)] : [];
    });
    assert.ok(!published.slice(published.indexOf(true)).includes(false), `shown: ${published}`);
  });
});
