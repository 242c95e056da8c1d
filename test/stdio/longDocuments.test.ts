// Documents that are too long to be read during a request: other requests do not wait for them, and no edit uses an old reading.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Position, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { bridgeDigest, entryLine } from '../support/bridge-articles';
import { longDigest } from '../support/long-digest';
import { pullingClient, pushingClient, StdioClient, uriOf } from '../support/stdio-client';
import { folderWith, removeFolders } from '../support/temporary-folder';
import { workOfMainThread } from '../support/work';

const top: Position = { line: 0, character: 0 };

describe('a long document that is edited', () => {
  let client: StdioClient;
  let folder: string;
  const at = (name: string) => join(folder, name);
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    removeFolders();
  });

  const started = async (capabilities = pushingClient) => {
    folder = folderWith();
    client = await StdioClient.start({ capabilities, folders: [folder] });
    await client.untilRead();
  };
  const broken = (rules: string[]) => rules.includes('undefined-citation');
  const whole = (rules: string[]) => rules.length > 0 && !broken(rules);
  const type = (name: string, newText: string) =>
    client.edit(at(name), { range: { start: top, end: top }, text: newText });

  for (const length of [480_000, 2_000_000]) {
    it(`of ${length / 1000} kB keeps no request on another file waiting for more than 50 ms`, async () => {
      await started();
      client.open(at('long.article'), longDigest(length));
      client.open(at('short.article'), bridgeDigest('March 3, 2025'));
      await client.untilPublished(at('long.article'), broken);
      const waits: number[] = [];
      for (let stroke = 0; stroke < 12; stroke++) {
        type('long.article', 'x');
        // Some come at once, some while the document is read, some while its problems are looked for.
        for (let ask = 0; ask < 6; ask++) {
          const before = workOfMainThread(client.process.pid);
          const hover = await client.hover(at('short.article'), { line: entryLine, character: 2 });
          waits.push(workOfMainThread(client.process.pid) - before);
          assert.ok(hover);
          await new Promise((resolve) => setTimeout(resolve, stroke * 5));
        }
      }
      waits.sort((a, b) => b - a);
      assert.ok(
        (waits[0] ?? 0) <= 50,
        `the longest: ${waits
          .slice(0, 5)
          .map((wait) => wait.toFixed(1))
          .join(', ')} ms`,
      );
    });
  }

  it('has its problems as it is now, pushed and pulled', async () => {
    for (const pulls of [false, true]) {
      await started(pulls ? pullingClient : pushingClient);
      const text = longDigest(150_000);
      client.open(at('long.article'), text);
      const broke = async (wanted: boolean) => {
        if (pulls)
          assert.equal(
            (await client.pull(at('long.article'))).items.some(({ code }) => code === 'undefined-citation'),
            wanted,
          );
        else await client.untilPublished(at('long.article'), wanted ? broken : (rules) => !broken(rules));
      };
      await broke(true);
      client.edit(at('long.article'), { range: rangeOf(text, '[9]'), text: '' });
      await broke(false);
      client.close(at('long.article'));
      if (!pulls) await client.untilPublished(at('long.article'), (rules) => rules.length === 0);
      if (!pulls) await client.stop();
    }
  });

  it('answers from its last reading when it is huge, but never with an edit', async () => {
    await started({
      ...pushingClient,
      workspace: { ...pushingClient.workspace, workspaceEdit: { documentChanges: true } },
    });
    const text = longDigest(600_000);
    client.open(at('huge.article'), text);
    await client.untilPublished(at('huge.article'), broken);
    const entry = positionOf(text, 'May 20, 2025');
    // One line more at the top: whatever stands below has moved down.
    const version = type('huge.article', 'A new first line.\n\n');
    const textDocument = { uri: uriOf(at('huge.article')) };
    const moved = { line: entry.line + 2, character: 2 };
    const cited = positionOf(text, '[2].', 1);
    const order: string[] = [];
    const old = client.hover(at('huge.article'), { line: entry.line, character: 2 });
    const rename = client.request<WorkspaceEdit>('textDocument/rename', {
      textDocument,
      position: { ...cited, line: cited.line + 2 },
      newName: '1',
    });
    const formatting = client.request<TextEdit[] | null>('textDocument/rangeFormatting', {
      textDocument,
      range: { start: { ...moved, character: 0 }, end: { line: moved.line + 1, character: 0 } },
      options: { tabSize: 2, insertSpaces: true },
    });
    const [stale, edit] = await Promise.all([
      old.finally(() => order.push('hover')),
      rename.finally(() => order.push('rename')),
      formatting.finally(() => order.push('formatting')),
    ]);
    assert.equal(order[0], 'hover', 'what only looks does not wait');
    assert.match(stale?.contents.value ?? '', /20 May 2025/, 'the place is that of the text as it was read');
    const [change] = edit.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    assert.equal(change.textDocument.version, version);
    const first = change.edits.map(({ range }) => range.start.line).sort((a, b) => a - b)[0];
    assert.equal(first, 4, 'the first citation, two lines further down than before');
    const hover = await client.hover(at('huge.article'), moved);
    assert.match(hover?.contents.value ?? '', /20 May 2025/);
  });

  it('is forgotten when it is closed while it is read', async () => {
    await started();
    client.open(at('long.article'), longDigest(480_000));
    const hover = client.hover(at('long.article'), top);
    client.close(at('long.article'));
    assert.equal(await hover, null);
    client.open(at('long.article'), bridgeDigest('March 3, 2025').replace('[2]', '[7]'));
    await client.untilPublished(at('long.article'), broken);
    client.edit(at('long.article'), { text: longDigest(200_000) });
    client.edit(at('long.article'), { text: bridgeDigest('March 3, 2025').replace('[2]', '') });
    await client.untilPublished(at('long.article'), whole);
  });
});

/** Where `searched` begins in a text, and so many characters behind that. */
function positionOf(text: string, searched: string, behind = 0): Position {
  const lines = text.slice(0, text.indexOf(searched)).split('\n');
  return { line: lines.length - 1, character: (lines.at(-1)?.length ?? 0) + behind };
}

function rangeOf(text: string, searched: string) {
  const start = positionOf(text, searched);
  return { start, end: { line: start.line, character: start.character + searched.length } };
}
