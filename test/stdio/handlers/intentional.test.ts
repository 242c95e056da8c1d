// Marks of intended contradictions over stdio: the suppression file read, edited and watched, its problems, the action that adds a mark.

import assert from 'node:assert/strict';
import { renameSync, rmSync } from 'node:fs';
import type { CodeAction, Hover, MarkupContent, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { bridgeDigest, entryLine } from '../../support/bridge-articles';
import { type ClientOptions, pushingClient, rulesOf, uriOf } from '../../support/stdio-client';
import { write } from '../../support/temporary-folder';
import { HarbourClient } from './harbour-client';

const name = 'provenance-intentional.json';
const articles = `
//- /a.txt
${bridgeDigest('March 3, 2025')}
//- /sub/b.txt
${bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge')}
`;
const quote = 'opens the rebuilt Harbour Bridge in Kalmar';
const accounts = [
  { quote, date: 'March 3, 2025' },
  { quote, date: 'March 19, 2025' },
];
const marked = (reason = 'The ceremony came later.', file?: string) =>
  JSON.stringify(
    [{ reason, accounts: file === undefined ? accounts : [{ ...accounts[0], file }, accounts[1]] }],
    undefined,
    1,
  );

const clear = (rules: string[]) => rules.length === 0;
const contradictory = (rules: string[]) => rules.includes('contradictory-dates');
const severities = (all: readonly { severity?: number }[]) => all.map(({ severity }) => severity);

/** With `suppressionFile` on the disk, when there is one, before the server starts. */
const during = (
  suppressionFile: string | undefined,
  work: (harbour: HarbourClient) => Promise<void>,
  options: ClientOptions = {},
) => {
  const all = suppressionFile === undefined ? articles : `${articles}//- /${name}\n${suppressionFile}\n`;
  return HarbourClient.during(options, work, all);
};

const actionsAt = async (harbour: HarbourClient) => {
  const position = { line: entryLine, character: 0 };
  const params = {
    range: { start: position, end: position },
    context: { diagnostics: harbour.client.published(harbour.path('a.txt')) ?? [] },
  };
  const actions = await harbour.ask<CodeAction[]>('textDocument/codeAction', 'a.txt', undefined, params);
  return actions.filter(({ title }) => title.startsWith('Mark as intentional'));
};

/** Makes the edit of a new or old suppression file, as a client would and saves it. */
const save = (harbour: HarbourClient, edit: WorkspaceEdit | undefined, before = '') => {
  const changes = edit?.documentChanges ?? [];
  const creates = changes.some((change) => 'kind' in change && change.kind === 'create');
  assert.equal(creates, before === '');
  const [change] = changes.filter((one) => 'edits' in one);
  assert.equal(change?.textDocument.uri, harbour.uri(name));
  const text = TextDocument.applyEdits(TextDocument.create('', '', 0, before), (change?.edits ?? []) as TextEdit[]);
  write(harbour.path(name), text);
  harbour.client.tellWatched([harbour.path(name), before === '' ? 1 : 2]);
  return text;
};

describe('marks of intended contradictions', () => {
  it('hold from the start, and the hover says why', async () => {
    await during(marked(), async (harbour) => {
      await harbour.client.untilPublished(harbour.path('a.txt'), clear);
      assert.deepEqual(rulesOf(harbour.client.published(harbour.path('sub/b.txt')) ?? []), []);
      const hover = await harbour.ask<Hover>('textDocument/hover', 'a.txt', 'Mayor <|>Elena Vostrikova opens the');
      assert.match(
        (hover.contents as MarkupContent).value,
        /in b\.txt is marked as intentional: The ceremony came later\\?\./,
      );
      assert.deepEqual(await actionsAt(harbour), []);
    });
  });

  it('follow the suppression file as it comes, changes, moves and goes', async () => {
    await during(undefined, async (harbour) => {
      const { client } = harbour;
      const both = async (wanted: (rules: string[]) => boolean) => {
        for (const article of ['a.txt', 'sub/b.txt']) await client.untilPublished(harbour.path(article), wanted);
      };
      await both(contradictory);
      write(harbour.path(name), marked());
      client.tellWatched([harbour.path(name), 1]);
      await both(clear);
      write(harbour.path(name), '[]');
      client.tellWatched([harbour.path(name), 2]);
      await both(contradictory);
      write(harbour.path(`sub/${name}`), marked());
      client.tellWatched([harbour.path(`sub/${name}`), 1]);
      await both(clear);
      renameSync(harbour.path('sub'), harbour.path('deeper'));
      client.tellWatched([harbour.path('sub'), 3], [harbour.path('deeper'), 1]);
      await client.untilPublished(harbour.path('sub/b.txt'), clear);
      await client.until(
        () => client.said.filter(({ method }) => method === 'window/workDoneProgress/create').length >= 2,
        () => 'the new folder to be read',
      );
      await both(clear);
      rmSync(harbour.path(`deeper/${name}`));
      client.tellWatched([harbour.path(`deeper/${name}`), 3]);
      await client.untilPublished(harbour.path('a.txt'), contradictory);
    });
  });

  it('are taken from the editor while the suppression file is open there', async () => {
    await during(marked(), async (harbour) => {
      const { client } = harbour;
      await client.untilPublished(harbour.path('a.txt'), clear);
      client.open(harbour.path(name), '[');
      await client.untilPublished(harbour.path('a.txt'), contradictory);
      const [broken] = await client.untilPublished(harbour.path(name), contradictory);
      assert.match(String(broken?.message), /^This file is not JSON/);
      assert.deepEqual([broken?.severity, broken?.range.start], [2, { line: 0, character: 1 }]);
      client.edit(harbour.path(name), { text: marked('') });
      await client.untilPublished(harbour.path('a.txt'), clear);
      const [reasonless] = await client.untilPublished(harbour.path(name), (_, [first]) =>
        /no reason/.test(String(first?.message)),
      );
      assert.equal(reasonless?.range.start.line, 2);
      client.close(harbour.path(name));
      await client.untilPublished(harbour.path(name), clear);
      await client.untilPublished(harbour.path('a.txt'), clear);
    });
  });

  it('are shown where they mean nothing any more, or are not needed', async () => {
    await during(marked(), async (harbour) => {
      const { client } = harbour;
      await client.untilPublished(harbour.path('a.txt'), clear);
      client.edit(harbour.path('a.txt'), { text: bridgeDigest('March 5, 2025') });
      const lost = await client.untilPublished(harbour.path(name), contradictory);
      assert.match(String(lost[0]?.message), /^Nothing dated “March 3, 2025” says “opens the rebuilt Harbour/);
      assert.deepEqual(severities(lost), [3]);
      await client.untilPublished(harbour.path('a.txt'), contradictory);
      client.edit(harbour.path('a.txt'), { text: bridgeDigest('March 3, 2025') });
      await client.untilPublished(harbour.path(name), clear);
      await client.untilPublished(harbour.path('a.txt'), clear);
      rmSync(harbour.path('sub/b.txt'));
      client.tellWatched([harbour.path('sub/b.txt'), 3]);
      await client.untilPublished(harbour.path(name), contradictory);
    });
  });

  it('hold for the files that are open when only those count, and none is missed then', async () => {
    const settings = { scope: 'open' };
    await during(
      marked(),
      async (harbour) => {
        const { client } = harbour;
        client.open(harbour.path('sub/b.txt'), harbour.text('sub/b.txt'));
        await client.untilPublished(harbour.path('sub/b.txt'), clear);
        assert.deepEqual(rulesOf(client.published(harbour.path('a.txt')) ?? []), []);
        client.close(harbour.path('sub/b.txt'));
        await harbour.ask('textDocument/hover', 'a.txt', '<|>Timeline');
        assert.deepEqual(client.published(harbour.path(name)) ?? [], []);
      },
      { settings },
    );
  });

  it('are added by a client that asks for the reason', async () => {
    await during(
      undefined,
      async (harbour) => {
        const { client } = harbour;
        await client.untilPublished(harbour.path('a.txt'), contradictory);
        const [action, ...others] = await actionsAt(harbour);
        assert.deepEqual(
          [action?.title, action?.command?.command, others],
          ['Mark as intentional…', 'provenance.markIntentional', []],
        );
        assert.deepEqual(
          action?.diagnostics?.map(({ code }) => code),
          ['contradictory-dates'],
        );
        const [call] = action?.command?.arguments ?? [];
        type Answer = { title: string; edit: WorkspaceEdit; sideFile: string };
        const answer = await client.request<Answer>('provenance/markIntentional', {
          ...call,
          reason: ' Two ceremonies. ',
        });
        assert.equal(answer.sideFile, harbour.uri(name));
        const text = save(harbour, answer.edit);
        assert.equal(JSON.parse(text)[0].reason, 'Two ceremonies.');
        await client.untilPublished(harbour.path('a.txt'), clear);
        assert.deepEqual(rulesOf(client.published(harbour.path(name)) ?? []), []);
        await assert.rejects(
          client.request('provenance/markIntentional', { ...call, reason: ' ' }),
          /reason is missing/,
        );
      },
      { initializationOptions: { marksIntentional: true } },
    );
  });

  it('are added without a reason by other clients, beside those that are there', async () => {
    await during('[]', async (harbour) => {
      const { client } = harbour;
      await client.untilPublished(harbour.path('a.txt'), contradictory);
      const [action] = await actionsAt(harbour);
      assert.equal(action?.title, `Mark as intentional (give the reason in ${name})`);
      save(harbour, action.edit, '[]\n');
      await client.untilPublished(harbour.path('a.txt'), clear);
      const problems = await client.untilPublished(harbour.path(name), contradictory);
      assert.match(String(problems[0]?.message), /gives no reason/);
    });
  });

  it('are not added where that cannot be done, and the action says why', async () => {
    await during('{}', async (harbour) => {
      await harbour.client.untilPublished(harbour.path('a.txt'), contradictory);
      const [action] = await actionsAt(harbour);
      assert.match(action?.disabled?.reason ?? '', /^This file is no list/);
    });
    const { workspaceEdit: _, ...workspace } = pushingClient.workspace ?? {};
    const textDocument = {
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, disabledSupport: true },
    };
    await during(
      undefined,
      async (harbour) => {
        await harbour.client.untilPublished(harbour.path('a.txt'), contradictory);
        const [action] = await actionsAt(harbour);
        assert.match(action?.disabled?.reason ?? '', /^Make an empty file provenance-intentional\.json/);
      },
      {
        capabilities: { ...pushingClient, workspace, textDocument: { ...pushingClient.textDocument, ...textDocument } },
      },
    );
  });

  it('go on naming an article that is renamed', async () => {
    await during(marked(undefined, 'a.txt'), async (harbour) => {
      await harbour.client.untilPublished(harbour.path('a.txt'), clear);
      const rename = (oldUri: string, newUri: string) =>
        harbour.client.request<WorkspaceEdit | null>('workspace/willRenameFiles', { files: [{ oldUri, newUri }] });
      const edit = await rename(harbour.uri('a.txt'), harbour.uri('sub/c.txt'));
      const [change] = edit?.documentChanges ?? [];
      assert.ok(change && 'edits' in change && change.textDocument.uri === harbour.uri(name));
      assert.deepEqual(
        change.edits.map((one) => 'newText' in one && one.newText),
        ['"sub/c.txt"'],
      );
      assert.equal(await rename(harbour.uri('sub/b.txt'), harbour.uri('d.txt')), null);
      assert.equal(await rename(uriOf(harbour.folder), `${uriOf(harbour.folder)}-moved`), null, 'both move together');
      const { willRename } = harbour.client.result.capabilities.workspace?.fileOperations ?? {};
      assert.ok(willRename);
    });
  });
});
