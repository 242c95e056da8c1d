// The setting provenance.archive over stdio: what an archive says of open documents, while they are edited, and what keeps it from being asked.

import assert from 'node:assert/strict';
import { appendFileSync, copyFileSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from 'vscode-languageserver';
import { bridgeDigest, brokenDigest, entryLine } from '../support/bridge-articles';
import { distFolder, pushingClient, StdioClient, uriOf } from '../support/stdio-client';
import { removeFolders, write } from '../support/temporary-folder';
import { archiveCommand, builtArchive, manifestOf } from './archives';

const initializationOptions = { showsStatus: true, showsArchive: true, showsAccounts: true };
const archived = { 'b.txt': bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge') };
const today = bridgeDigest('March 3, 2025');

/** The first line of each problem between the document and the archive. */
const headlines = (all: readonly Diagnostic[]) =>
  all.filter(({ code }) => code === 'contradictory-dates').map(({ message }) => String(message).split('\n')[0]);

const contradiction = 'Dated March 3, 2025 here, March 19, 2025 in b.txt (archive)';

/** It takes quick fixes. */
const capabilities = {
  ...pushingClient,
  textDocument: {
    ...pushingClient.textDocument,
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
};

/** An editor on a folder beside an archive, with one document open that contradicts it. */
async function desk(files: Readonly<Record<string, string>> = archived, client = StdioClient.spawn()) {
  const { folder, archive } = builtArchive(files);
  const workspace = join(folder, 'today');
  const document = join(workspace, 'a.txt');
  write(document, today);
  // The engine and a process take their time on a busy machine.
  client.patience = 90_000;
  await client.initialize({
    capabilities,
    folders: [workspace],
    settings: { archive: '../archive' },
    initializationOptions,
  });
  client.open(document, today);
  return { folder, archive, workspace, document, client };
}

interface Status {
  readonly contradictions: number | null;
  readonly notChecked: readonly string[];
}

describe('the archive of an editor', () => {
  afterEach(removeFolders);

  it('finds what the archive contradicts, and leads to the archived text', async () => {
    const { client, document, folder } = await desk();
    const all = await client.untilPublished(document, (_, found) => headlines(found).includes(contradiction));
    const found = all.find(({ code }) => code === 'contradictory-dates');
    assert.equal(found?.severity, 2);
    assert.deepEqual(found?.range, { start: { line: 3, character: 0 }, end: { line: 3, character: 13 } });
    const [place] = found?.relatedInformation ?? [];
    const path = join(folder, 'notes/b.txt');
    assert.equal(place?.location.uri, `provenance-archive:/b.txt%20%28archive%29?${encodeURIComponent(path)}`);
    assert.equal(place?.location.range.start.line, entryLine);
    assert.deepEqual(await client.request('provenance/archivedText', { uri: place?.location.uri }), {
      text: archived['b.txt'],
    });
    // An editor may escape it in another way; what is not in the archive cannot be read.
    assert.deepEqual(await client.request('provenance/archivedText', { uri: `provenance-archive:/x?${path}` }), {
      text: archived['b.txt'],
    });
    const refused = await client.request<{ refused: string }>('provenance/archivedText', {
      uri: 'provenance-archive:/x?%2Fetc%2Fpasswd',
    });
    assert.equal(refused.refused, 'it has no article /etc/passwd any more');

    const hover = await client.hover(document, { line: entryLine, character: 2 });
    assert.match(
      hover?.contents.value ?? '',
      /\*\*In the archive\*\*\n\n⚠ Dated March 3, 2025 here, March 19, 2025 in b.txt/,
    );
    assert.match(hover?.contents.value ?? '', /- b\.txt, line 4: “March 19, 2025”/);
    const start = found?.range.start ?? { line: 0, character: 0 };
    const actions = await client.request<{ title: string; command?: { arguments: [{ uri: string }] } }[]>(
      'textDocument/codeAction',
      {
        textDocument: { uri: uriOf(document) },
        range: { start, end: start },
        context: { diagnostics: found ? [found] : [] },
      },
    );
    assert.deepEqual(
      actions.map(({ title }) => title).filter((title) => !/^(?:Number|Add|Renumber)/.test(title)),
      [
        'Go to the other account in b.txt (archive)',
        'Compare both side by side',
        'Silence contradictory-dates for this line',
        'Silence contradictory-dates for this section',
        'Silence contradictory-dates for this file',
      ],
    );
    assert.equal(
      actions.find(({ title }) => title.startsWith('Go to'))?.command?.arguments[0].uri,
      place?.location.uri,
    );
    const timeline = await client.request<{
      files: { name: string; uri: string; items: unknown[]; contradictions: { gapDays: number }[] }[];
    }>('provenance/timeline', {});
    assert.deepEqual(
      timeline.files.map(({ name, items, contradictions }) => [name, items.length, contradictions.length]).sort(),
      [
        ['a.txt', 1, 1],
        ['b.txt (archive)', 1, 0],
      ],
    );
    await client.untilSaid<Status>('provenance/status', ({ contradictions }) => contradictions === 1);
    assert.equal(await client.stop(), 0);
  });

  it('holds for the words that it was asked about, wherever they stand', async () => {
    const { client, document } = await desk();
    await client.untilPublished(document, (_, found) => headlines(found).includes(contradiction));
    const start = { line: 1, character: 0 };
    let version = client.edit(document, { range: { start, end: start }, text: 'One line more.\n' });
    const line = () => client.published(document)?.find(({ code }) => code === 'contradictory-dates')?.range.start.line;
    await client.until(
      () => client.publications(document).at(-1)?.version === version && line() === entryLine + 1,
      () => 'the problem one line below',
    );
    // Another date is another statement: nothing is said of it before the archive has been asked again.
    const day = { start: { line: entryLine + 1, character: 6 }, end: { line: entryLine + 1, character: 7 } };
    version = client.edit(document, { range: day, text: '4' });
    await client.until(
      () => client.publications(document).at(-1)?.version === version,
      () => 'the problems after the edit',
    );
    assert.deepEqual(headlines(client.published(document) ?? []), []);
    const now = 'Dated March 4, 2025 here, March 19, 2025 in b.txt (archive)';
    await client.untilPublished(document, (_, found) => headlines(found).includes(now));
    assert.equal(await client.stop(), 0);
  });

  it('asks again when somebody has added to the archive, and says nothing of what the folder has', async () => {
    const { client, document, folder, workspace } = await desk({ 'c.txt': brokenDigest() });
    // Whoever watches the archive has seen it before: the first answer has come.
    const copy = join(workspace, 'copy.txt');
    const same = bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge');
    write(join(folder, 'notes/b.txt'), same);
    const { status, stderr } = archiveCommand(['add', 'archive', 'notes'], folder);
    assert.equal(status, 0, stderr);
    await client.untilPublished(document, (_, found) => headlines(found).includes(contradiction));
    // The same article under the same name in the folder: one contradiction, that of the workspace.
    write(copy.replace('copy', 'b'), same);
    client.tellWatched([join(workspace, 'b.txt'), 1]);
    client.notify('workspace/didChangeConfiguration', { settings: null });
    client.edit(document, {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      text: 'New: ',
    });
    await client.untilPublished(
      document,
      (_, found) => headlines(found).join() === 'Dated March 3, 2025 here, March 19, 2025 in b.txt',
    );
    assert.equal(await client.stop(), 0);
  });

  it('says once, in one line, why it cannot be asked', async () => {
    const { client, archive, document } = await desk();
    await client.untilPublished(document, (_, found) => headlines(found).includes(contradiction));
    const file = manifestOf(archive).index.files.find(({ table }) => table === 'term_index')?.file ?? '';
    appendFileSync(join(archive, file), 'x');
    const day = { start: { line: entryLine, character: 6 }, end: { line: entryLine, character: 7 } };
    client.edit(document, { range: day, text: '5' });
    const { notChecked } = await client.untilSaid<Status>('provenance/status', (one) => one.notChecked.length > 0);
    assert.equal(notChecked.length, 1);
    assert.match(notChecked[0] ?? '', /^The archive: .*archive\/index-\d+\/term_index-0000\.parquet: damaged: .*$/);
    client.edit(document, { range: day, text: '6' });
    client.notify('textDocument/didSave', { textDocument: { uri: uriOf(document) } });
    await client.hover(document, { line: entryLine, character: 2 });
    assert.equal(await client.stop(), 0);
    const lines = client.said.filter(
      ({ method, params }) =>
        method === 'window/logMessage' && (params as { message: string }).message.startsWith('The archive'),
    );
    assert.equal(lines.length, 1);
    assert.ok(!client.said.some(({ method }) => method === 'window/showMessage'));
  });

  it('needs the engine, and says where it comes from', async () => {
    const elsewhere = join(builtArchive({ 'c.txt': brokenDigest() }).folder, 'elsewhere');
    mkdirSync(elsewhere);
    for (const bundle of ['server.js', 'archive.js']) copyFileSync(join(distFolder, bundle), join(elsewhere, bundle));
    const bare = StdioClient.spawn(undefined, { program: join(elsewhere, 'server.js'), env: { PATH: '' } });
    const { client } = await desk(archived, bare);
    const { notChecked } = await client.untilSaid<Status>('provenance/status', (one) => one.notChecked.length > 0);
    assert.match(
      notChecked.join('\n'),
      /^The archive: archives need the package @duckdb\/node-api, which was not found: npm install --global source-provenance @duckdb\/node-api@\S+$/,
    );
    assert.equal(await client.stop(), 0);
  });

  it('takes the engine from where the command of the PATH lies', async () => {
    const elsewhere = join(builtArchive({ 'c.txt': brokenDigest() }).folder, 'elsewhere');
    mkdirSync(join(elsewhere, 'bin'), { recursive: true });
    for (const bundle of ['server.js', 'archive.js']) copyFileSync(join(distFolder, bundle), join(elsewhere, bundle));
    symlinkSync(join(distFolder, 'cli.js'), join(elsewhere, 'bin/provenance'));
    const env = { PATH: join(elsewhere, 'bin') };
    const bare = StdioClient.spawn(undefined, { program: join(elsewhere, 'server.js'), env });
    const { client, document } = await desk(archived, bare);
    await client.untilPublished(document, (_, found) => headlines(found).includes(contradiction));
    assert.equal(await client.stop(), 0);
  });
});
