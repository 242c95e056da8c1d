// Files that are created, changed, moved and deleted while the server runs, in the editor or outside; nothing stale remains.

import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bridgeDigest, brokenDigest, entryLine } from '../support/bridge-articles';
import { StdioClient, uriOf } from '../support/stdio-client';
import { folderWith, removeFolders, write } from '../support/temporary-folder';

const contradictory = (rules: string[]) => rules.includes('contradictory-dates');
const clear = (rules: string[]) => rules.length === 0;
const undefinedCitation = (rules: string[]) => rules.includes('undefined-citation');

describe('files beside the editor', () => {
  let client: StdioClient;
  let folder: string;
  const at = (name: string) => join(folder, name);

  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    removeFolders();
  });

  const started = async (files: Readonly<Record<string, string>>) => {
    folder = folderWith(files);
    client = await StdioClient.start({ folders: [folder] });
    await client.untilRead();
  };

  it('are watched', async () => {
    await started({});
    type Registration = {
      registrations: { method: string; registerOptions: { watchers: { globPattern: string }[] } }[];
    };
    const { registrations } = await client.untilSaid<Registration>('client/registerCapability', (params) =>
      params.registrations.some(({ method }) => method === 'workspace/didChangeWatchedFiles'),
    );
    assert.deepEqual(
      registrations[0]?.registerOptions.watchers.map(({ globPattern }) => globPattern),
      ['**/*'],
    );
  });

  it('are compared when they are created, changed and deleted', async () => {
    await started({ 'a.txt': bridgeDigest('March 3, 2025') });
    write(at('b.txt'), bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge'));
    client.tellWatched([at('b.txt'), 1]);
    await client.untilPublished(at('a.txt'), contradictory);
    await client.untilPublished(at('b.txt'), contradictory);

    write(at('b.txt'), bridgeDigest('March 3, 2025', 'Kalmar Reopens Its Bridge'));
    client.tellWatched([at('b.txt'), 2]);
    await client.untilPublished(at('a.txt'), clear);
    await client.untilPublished(at('b.txt'), clear);

    write(at('b.txt'), brokenDigest());
    client.tellWatched([at('b.txt'), 2]);
    await client.untilPublished(at('b.txt'), undefinedCitation);
    rmSync(at('b.txt'));
    client.tellWatched([at('b.txt'), 3]);
    await client.untilPublished(at('b.txt'), clear);
  });

  it('take their problems with them when they are renamed', async () => {
    await started({ 'a.txt': brokenDigest() });
    await client.untilPublished(at('a.txt'), undefinedCitation);
    renameSync(at('a.txt'), at('b.txt'));
    client.notify('workspace/didRenameFiles', { files: [{ oldUri: uriOf(at('a.txt')), newUri: uriOf(at('b.txt')) }] });
    await client.untilPublished(at('a.txt'), clear);
    await client.untilPublished(at('b.txt'), undefinedCitation);
  });

  it('move with their folder, though the client names only the folder', async () => {
    await started({ 'one/deep/a.txt': brokenDigest() });
    await client.untilPublished(at('one/deep/a.txt'), undefinedCitation);
    renameSync(at('one'), at('two'));
    client.tellWatched([at('one'), 3], [at('two'), 1]);
    await client.untilPublished(at('one/deep/a.txt'), clear);
    await client.untilPublished(at('two/deep/a.txt'), undefinedCitation);
    rmSync(at('two'), { recursive: true });
    client.notify('workspace/didDeleteFiles', { files: [{ uri: uriOf(at('two')) }] });
    await client.untilPublished(at('two/deep/a.txt'), clear);
  });

  it('give way to what is open, and come back when it is closed without saving', async () => {
    await started({
      'a.txt': bridgeDigest('March 3, 2025'),
      'b.txt': bridgeDigest('March 3, 2025', 'Kalmar Reopens Its Bridge'),
    });
    client.open(at('b.txt'), bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge'));
    await client.untilPublished(at('a.txt'), contradictory);

    // The disk changes under the open buffer, and that makes no difference.
    write(at('b.txt'), brokenDigest());
    client.tellWatched([at('b.txt'), 2]);
    const [problem] = await client.untilPublished(at('b.txt'), contradictory);
    assert.equal(problem?.range.start.line, entryLine);
    assert.equal(
      client
        .publications(at('b.txt'))
        .some(({ diagnostics }) => diagnostics.some(({ code }) => code === 'undefined-citation')),
      false,
    );

    client.close(at('b.txt'));
    await client.untilPublished(at('b.txt'), undefinedCitation);
    await client.untilPublished(at('a.txt'), clear);
  });

  it('are gone when they were open and never saved', async () => {
    await started({});
    client.open('untitled:Untitled-1', brokenDigest());
    await client.untilPublished('untitled:Untitled-1', undefinedCitation);
    client.close('untitled:Untitled-1');
    await client.untilPublished('untitled:Untitled-1', clear);
  });

  it('are read as the language that they have where they have no name', async () => {
    await started({});
    const text =
      '# The dam\n\nThe dam held.[^1] Nobody came.[^9]\n\n[^1]: Lark Post: The dam. https://lark.example/dam\n';
    client.open('untitled:Untitled-2', text, 'untitled:Untitled-2', 'markdown');
    await client.untilPublished('untitled:Untitled-2', undefinedCitation);
  });

  it('are one file however the client writes its name', async () => {
    await started({ 'odd (name) é.txt': bridgeDigest('March 3, 2025') });
    const plain = uriOf(at('odd (name) é.txt'));
    const escaped = plain.replace('(', '%28').replace(')', '%29');
    assert.notEqual(plain, escaped);
    client.open(at('odd (name) é.txt'), brokenDigest(), escaped);
    await client.untilPublished(at('odd (name) é.txt'), undefinedCitation);
    const [last] = client.publications(at('odd (name) é.txt')).slice(-1);
    assert.equal(last?.uri, escaped, 'the client is answered in its own spelling');
  });

  it('do not count when they show an old version', async () => {
    await started({ 'a.txt': bridgeDigest('March 3, 2025') });
    client.open(`git:${at('a.txt')}`, bridgeDigest('March 19, 2025'), `git:${at('a.txt')}?ref=HEAD`);
    const hover = await client.hover(at('a.txt'), { line: entryLine, character: 2 });
    assert.match(hover?.contents.value ?? '', /3 March 2025/);
    assert.doesNotMatch(hover?.contents.value ?? '', /19/);
  });

  it('join and leave with the folders of the workspace', async () => {
    await started({ 'a.txt': bridgeDigest('March 3, 2025') });
    const other = folderWith({ 'b.txt': bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge') });
    const named = { uri: uriOf(other), name: 'other' };
    client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [named], removed: [] } });
    await client.untilPublished(at('a.txt'), contradictory);
    await client.untilPublished(join(other, 'b.txt'), contradictory);
    client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [named] } });
    await client.untilPublished(at('a.txt'), clear);
    await client.untilPublished(join(other, 'b.txt'), clear);
  });

  it('that cannot be read are said, and the others are read', async () => {
    folder = folderWith({
      'a.txt': brokenDigest(),
      'binary.txt': Buffer.from([1, 0, 2]),
      'old.txt': Buffer.from('caf\u00e9', 'latin1'),
    });
    mkdirSync(at('folder.txt'));
    client = await StdioClient.start({ folders: [folder] });
    await client.untilPublished(at('a.txt'), undefinedCitation);
    await client.untilSaid<{ message: string }>('window/logMessage', ({ message }) =>
      /^binary\.txt: .*binary/.test(message),
    );
    await client.untilSaid<{ message: string }>('window/logMessage', ({ message }) =>
      /^old\.txt: .*windows-1252/.test(message),
    );
  });

  it('never act in the log by their names', async () => {
    folder = folderWith({ 'a.txt': brokenDigest(), 'a\u202e\n\u001b[2J\u0085.txt': Buffer.from([1, 0, 2]) });
    client = await StdioClient.start({ folders: [folder] });
    const { message } = await client.untilSaid<{ message: string }>('window/logMessage', (said) =>
      /binary/.test(said.message),
    );
    assert.match(message, /^a\\u202e(?:\\n|\n)\\u001b\[2J\\u0085\.txt: /);
  });
});
