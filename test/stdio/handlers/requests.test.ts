// Our custom requests over stdio: renumbering and pasting, refusals, and invalid parameters.

import assert from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { HarbourClient } from './harbour-client';

type Answer = {
  title?: string;
  edit?: WorkspaceEdit;
  insertText?: string;
  additionalEdit?: WorkspaceEdit | null;
  refused?: string;
  nothingToDo?: boolean;
};

describe('requests of our own', () => {
  let harbour: HarbourClient;
  before(async () => {
    harbour = await HarbourClient.start();
  });
  after(() => harbour.stop());

  const renumber = (name: string, more: object) => harbour.ask<Answer>('provenance/renumber', name, undefined, more);
  const listAfter = ({ edit }: Answer) =>
    harbour
      .afterEdit('strike.txt', edit)
      .split('\n')
      .slice(8)
      .map((line) => line.slice(2).split(':')[0])
      .join();

  const actions: readonly [object, title: string, list: string][] = [
    [
      { action: 'insert', number: 2, source: 'Echo: Night' },
      'Insert source 2',
      'Coast Courier,Echo,Balkan Wire,Balkan Wire,Market Letter',
    ],
    [{ action: 'remove', number: 4 }, 'Remove source 4 and 1 citation of it', 'Coast Courier,Balkan Wire,Balkan Wire'],
    [{ action: 'merge', kept: 2, dropped: 3 }, 'Merge source 3 into 2', 'Coast Courier,Balkan Wire,Market Letter'],
    [
      { action: 'move', from: 4, to: 1 },
      'Move source 4 to place 1',
      'Market Letter,Coast Courier,Balkan Wire,Balkan Wire',
    ],
    [{ action: 'swap', from: 4, to: 1 }, 'Swap sources 4 and 1', 'Market Letter,Balkan Wire,Balkan Wire,Coast Courier'],
    [{ action: 'firstUse' }, 'Number sources by first use', 'Coast Courier,Balkan Wire,Market Letter,Balkan Wire'],
    [{ action: 'listOrder' }, 'Number sources by list order', ''],
  ];
  for (const [params, title, list] of actions) {
    it(`renumber: ${title}`, async () => {
      const answer = await renumber('strike.txt', params);
      if (list === '') {
        assert.deepEqual(answer, { refused: 'The numbers are in that order already.', nothingToDo: true });
        return;
      }
      assert.equal(answer.title, title);
      assert.equal(listAfter(answer), list);
      const [change] = answer.edit?.documentChanges ?? [];
      assert.ok(change && 'textDocument' in change && change.textDocument.version === 1);
      assert.ok(Object.keys(answer.edit?.changeAnnotations ?? {}).length > 0, 'a preview says what becomes of what');
    });
  }

  it('renumber refuses with the reason', async () => {
    const refused = await renumber('strike.txt', { action: 'swap', from: 1, to: 17 });
    assert.match(refused.refused ?? '', /17/);
    assert.equal(refused.nothingToDo, false);
    assert.deepEqual(await renumber('nowhere.txt', { action: 'firstUse' }), {
      refused: 'The file is not part of the workspace.',
      nothingToDo: false,
    });
  });

  const paste = (copied: string, name: string, marked: string) => {
    const start = harbour.position('strike.txt', copied);
    const end = { line: start.line, character: start.character + copied.length };
    const position = harbour.position(name, marked);
    return harbour.ask<Answer>('provenance/paste', name, undefined, {
      range: { start: position, end: position },
      text: copied,
      from: { uri: harbour.uri('strike.txt'), range: { start, end } },
    });
  };

  it('paste renumbers for the list here, and brings the sources that it lacks', async () => {
    const answer = await paste('Exporters count the losses [4].', 'grain.txt', 'Egypt [1].<|>');
    assert.equal(answer.title, 'Paste with 1 source');
    assert.equal(answer.insertText, 'Exporters count the losses [3].');
    const after = harbour.afterEdit('grain.txt', answer.additionalEdit);
    assert.match(after, /- Market Letter: Idle Cranes Cost Exporters Millions https:\/\/market\.example\/cranes$/);
    assert.match(after, /All related articles \(3 articles\)/);
  });

  it('paste has nothing to add where the list has all', async () => {
    const answer = await paste('under [1]'.replace('under', 'terminal'), 'grain.txt', 'Egypt [1].<|>');
    assert.deepEqual([answer.insertText, answer.additionalEdit], ['terminal [2]', null]);
  });

  it('paste leaves text as it is that cites nothing or comes from elsewhere', async () => {
    const plain = await paste('Mediator Elena Dimova', 'grain.txt', 'Egypt [1].<|>');
    assert.deepEqual(plain, { refused: 'The text cites nothing.', nothingToDo: true });
    const from = {
      uri: 'file:///nowhere.txt',
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } },
    };
    const strange = await harbour.ask<Answer>('provenance/paste', 'grain.txt', undefined, {
      range: from.range,
      text: '[1]',
      from,
    });
    assert.equal(strange.nothingToDo, true);
  });

  const wrong: readonly [method: string, params: unknown, message: RegExp][] = [
    ['provenance/renumber', {}, /missing or ha(?:s|ve) the wrong form/],
    ['provenance/renumber', { textDocument: { uri: 'file:///a.txt' }, action: 'shuffle' }, /action is missing/],
    [
      'provenance/renumber',
      { textDocument: { uri: 'file:///a.txt' }, action: 'remove', number: 0 },
      /number is missing/,
    ],
    ['provenance/renumber', { textDocument: { uri: 7 }, action: 'firstUse' }, /textDocument\.uri is missing/],
    ['provenance/paste', { textDocument: { uri: 'file:///a.txt' }, text: '' }, /range is missing/],
    ['provenance/paste', null, /The parameters are missing/],
  ];
  for (const [method, params, message] of wrong) {
    it(`${method} says what is wrong with ${JSON.stringify(params)}`, async () => {
      await assert.rejects(harbour.client.request(method, params), (error: { code?: number; message: string }) => {
        assert.equal(error.code, -32602);
        assert.match(error.message, message);
        return true;
      });
    });
  }
});
