// Renumbering by commands: each is one step, undone by one undo; what cannot be done changes nothing.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { reopening } from '../ferryTexts';
import { type Ferry, openFerry } from './ferry';
import { eventually, placeOf, problems, replace, show, write } from './workspace';

describe('renumbering', () => {
  let ferry: Ferry;
  const line = (number: number) => ferry.document.lineAt(number - 1).text;
  const putCursor = (words: string) => {
    const place = placeOf(ferry.document, words);
    ferry.editor.selection = new vscode.Selection(place, place);
  };

  beforeEach(async () => {
    ferry = await openFerry();
  });

  afterEach(() => ferry.remove());

  it('by first use orders the list as the text cites it, and one undo takes it back', async () => {
    await vscode.commands.executeCommand('provenance.numberByFirstUse');
    assert.match(line(3), /passengers \[1\]\. .* a week \[2\]\.$/);
    assert.match(line(6), /Alder Point \[1\]\[3\]\.$/);
    assert.deepEqual(
      [line(8), line(9), line(10)],
      [
        '1. Port Courier: Ferry runs again',
        '2. Alder Gazette: Pier is mended https://alder.example/pier',
        '3. Coast Wire: Storm repairs done at Alder Point',
      ],
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(ferry.document.getText(), reopening);
  });

  it('by list order makes labels 1, 2, 3, and citations follow', async () => {
    await replace(ferry.editor, '3. Port', '7. Port');
    await replace(ferry.editor, 'passengers [3]', 'passengers [7]');
    await replace(ferry.editor, '[3][2]', '[7][2]');
    await vscode.commands.executeCommand('provenance.numberByListOrder');
    assert.equal(ferry.document.getText(), reopening);
  });

  it('leaves a citation that leads nowhere as it is', async () => {
    await replace(ferry.editor, 'a week [1]', 'a week [9]');
    await vscode.commands.executeCommand('provenance.numberByFirstUse');
    assert.match(line(3), /passengers \[1\]\. .* a week \[9\]\.$/);
  });

  it('moves a source down, again and again, with the cursor on it', async () => {
    putCursor('Gazette');
    await vscode.commands.executeCommand('provenance.moveSourceDown');
    assert.equal(line(9), '2. Alder Gazette: Pier is mended https://alder.example/pier');
    await vscode.commands.executeCommand('provenance.moveSourceDown');
    assert.equal(line(10), '3. Alder Gazette: Pier is mended https://alder.example/pier');
    assert.match(line(3), /passengers \[2\]\. .* a week \[3\]\.$/);
    await vscode.commands.executeCommand('provenance.moveSourceUp');
    assert.equal(line(9), '2. Alder Gazette: Pier is mended https://alder.example/pier');
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    assert.equal(ferry.document.getText(), reopening);
  });

  it('removes a source and its citations after they were shown, as one step', async () => {
    putCursor('Port Courier');
    const removed = vscode.commands.executeCommand('provenance.removeSource');
    await acceptWhileShown(removed);
    assert.equal(line(3).includes('passengers. '), true, line(3));
    assert.match(line(6), /Alder Point \[2\]\.$/);
    assert.equal(line(7), 'All related articles (2 articles)');
    await vscode.commands.executeCommand('undo');
    assert.equal(ferry.document.getText(), reopening);
  });

  it('merges two listings of one source when asked to', async () => {
    const text = reopening.replace('3. Port Courier: Ferry runs again', '3. Alder Gazette: Pier is mended');
    const uri = await write(ferry.beside('twice.article'), text);
    const { document } = await show(uri);
    await eventually('the duplicate is found', () => problems(uri, 'duplicate-source').length === 1);
    await acceptWhileShown(vscode.commands.executeCommand('provenance.mergeSources'));
    assert.match(document.lineAt(2).text, /passengers \[1\]\. .* a week \[1\]\.$/);
    assert.equal(document.lineAt(8).text, '2. Coast Wire: Storm repairs done at Alder Point');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('leaves an article alone that is in order', async () => {
    await vscode.commands.executeCommand('provenance.numberByFirstUse');
    const before = ferry.document.version;
    await vscode.commands.executeCommand('provenance.numberByFirstUse');
    assert.equal(ferry.document.version, before);
  });
});

/** Presses Enter in the list that a command shows, as often as it takes until the command is done. */
async function acceptWhileShown(command: Thenable<unknown>): Promise<void> {
  let done = false;
  const finished = Promise.resolve(command).finally(() => {
    done = true;
  });
  while (!done) {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await Promise.race([finished, new Promise((resolve) => setTimeout(resolve, 50))]);
  }
  await finished;
}
