// Nothing stale: typing in one file changes the problems of both, and a deleted file has no problems.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { removeBehindTheEditor } from './behindTheEditor';
import { closeEverything, eventually, file, problems, remove, replace, show, write } from './workspace';

const bridge = (date: string) =>
  [
    'Harbour bridge of Port Ambrose',
    'Updated (1 articles)',
    'Work is done The harbour bridge took four years to build [1].',
    'Timeline',
    `${date} – Mayor Elena Ruiz opens the harbour bridge of Port Ambrose after four years of building work [1].`,
    'All related articles (1 articles)',
    '-',
    'Port Courier: Harbour bridge is open',
    '',
  ].join('\n');

let tests = 0;
let folder = '';
const first = () => file(`${folder}/first.article`);
const second = () => file(`${folder}/second.article`);
const clashes = (uri: vscode.Uri) => problems(uri, 'contradictory-dates').length;

describe('after a change', () => {
  beforeEach(async () => {
    folder = `bridge-${++tests}`;
    await write(`${folder}/first.article`, bridge('March 3, 2025'));
    await write(`${folder}/second.article`, bridge('April 21, 2025'));
    await eventually('both files have the contradiction', () => clashes(first()) === 1 && clashes(second()) === 1);
  });

  afterEach(async () => {
    await closeEverything();
    await remove(folder);
    await eventually('a removed folder leaves nothing', () => clashes(first()) === 0 && clashes(second()) === 0);
  });

  it('by typing, the problems of both files are new', async () => {
    const editor = await show(first());
    await replace(editor, 'March 3, 2025', 'April 21, 2025');
    await eventually('both are in agreement', () => clashes(first()) === 0 && clashes(second()) === 0);
    await replace(editor, 'April 21, 2025', 'May 2, 2025');
    await eventually('both disagree again', () => clashes(first()) === 1 && clashes(second()) === 1);
    const [problem] = problems(second(), 'contradictory-dates');
    assert.match(problem?.message ?? '', /May 2, 2025/);
  });

  it('that is taken back without saving, the file on the disk counts again', async () => {
    const editor = await show(first());
    await replace(editor, 'March 3, 2025', 'April 21, 2025');
    await eventually('both are in agreement', () => clashes(second()) === 0);
    await closeEverything();
    await eventually('they disagree as before', () => clashes(first()) === 1 && clashes(second()) === 1);
  });

  it('on the disk by another program, problems follow', async () => {
    await write(`${folder}/second.article`, bridge('March 3, 2025'));
    await eventually('both are in agreement', () => clashes(first()) === 0 && clashes(second()) === 0);
  });

  it('of a name, problems move to the new one', async () => {
    const edit = new vscode.WorkspaceEdit();
    const renamed = file(`${folder}/renamed.article`);
    edit.renameFile(first(), renamed);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually('the new name has the problem', () => clashes(renamed) === 1 && clashes(first()) === 0);
    const [problem] = problems(second(), 'contradictory-dates');
    assert.deepEqual(
      problem?.relatedInformation?.map(({ location }) => location.uri.path),
      [renamed.path],
    );
  });

  it('of a folder’s name, with a file of it open, problems move along', async () => {
    await show(first());
    const edit = new vscode.WorkspaceEdit();
    const moved = file(`${folder}-moved`);
    edit.renameFile(file(folder), moved);
    assert.ok(await vscode.workspace.applyEdit(edit));
    const there = ['first.article', 'second.article'].map((name) => vscode.Uri.joinPath(moved, name));
    await eventually('the new places have the problem', () => there.every((uri) => clashes(uri) === 1));
    await eventually('the old ones have none', () => clashes(first()) === 0 && clashes(second()) === 0);
    folder = `${folder}-moved`;
  });

  it('that removes a file, the other one has nothing to contradict', async () => {
    await remove(`${folder}/first.article`);
    await eventually('no problem is left', () => clashes(first()) === 0 && clashes(second()) === 0);
  });

  it('that removes a file which the editor still holds unseen, its text never comes back', async () => {
    const unseen = await vscode.workspace.openTextDocument(first());
    await removeBehindTheEditor(first());
    await eventually('no problem is left', () => clashes(second()) === 0);
    const editor = await show(second());
    await replace(editor, 'building work [1].', 'building work [1][9].');
    await eventually('the edit has been read', () => problems(second(), 'undefined-citation').length === 1);
    assert.equal(unseen.isClosed, false, 'the editor still has the document');
    assert.deepEqual([clashes(first()), clashes(second())], [0, 0]);
  });

  it('that removes a file and brings it back, it counts again', async () => {
    await vscode.workspace.openTextDocument(first());
    await removeBehindTheEditor(first());
    await eventually('no problem is left', () => clashes(second()) === 0);
    await write(`${folder}/first.article`, bridge('May 2, 2025'));
    await eventually('both disagree again', () => clashes(first()) === 1 && clashes(second()) === 1);
    await replace(await show(first()), 'May 2, 2025', 'April 21, 2025');
    await eventually('both are in agreement', () => clashes(first()) === 0 && clashes(second()) === 0);
  });
});
