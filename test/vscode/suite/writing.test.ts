// Writing with the editor's help: completion, rename, quick fixes, what saving does.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { reopening } from '../ferryTexts';
import { type Ferry, openFerry } from './ferry';
import { ask, eventually, placeOf, problems, replace } from './workspace';

describe('writing', () => {
  let ferry: Ferry;
  const at = (words: string, into = 0) => placeOf(ferry.document, words, into);

  beforeEach(async () => {
    ferry = await openFerry();
  });

  afterEach(async () => {
    for (const setting of ['codeActionsOnSave', 'formatOnSave', 'formatOnType']) {
      await vscode.workspace.getConfiguration('editor').update(setting, undefined, true);
    }
    await ferry.remove();
  });

  it('completes an open bracket with the sources, the best fit first', async () => {
    await replace(ferry.editor, 'the pier of Alder Point [1].', 'the pier of Alder Point [');
    const list = await ask<vscode.CompletionList>(
      'executeCompletionItemProvider',
      ferry.reopening,
      at('Workers mend the pier of Alder Point [', 'Workers mend the pier of Alder Point ['.length),
      '[',
      3,
    );
    const items = [...list.items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    assert.equal(items.length, 3);
    const [best] = items;
    const label = typeof best?.label === 'object' ? best.label : { label: String(best?.label), description: '' };
    assert.equal(label.label, '1');
    assert.match(`${label.description} ${best?.detail}`, /Alder Gazette: Pier is mended/);
    assert.ok(best?.documentation, 'the whole source is the documentation');
  });

  it('renames a number everywhere, as one step', async () => {
    const edit = await ask<vscode.WorkspaceEdit>('executeDocumentRenameProvider', ferry.reopening, at('[3]', 1), '1');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(ferry.document.lineAt(2).text, /passengers \[1\]\. .* a week \[3\]\.$/);
    assert.equal(ferry.document.lineAt(7).text, '1. Port Courier: Ferry runs again');
    await vscode.commands.executeCommand('undo');
    assert.equal(ferry.document.getText(), reopening);
  });

  it('says why a rename is refused', async () => {
    await assert.rejects(
      async () => ask('executeDocumentRenameProvider', ferry.reopening, at('[3]', 1), 'many'),
      /“many” is not a number/,
    );
  });

  it('mends a citation that leads nowhere by a quick fix', async () => {
    await replace(ferry.editor, 'a week [1].', 'a week [4].');
    const [problem] = await eventually('it is found', () => {
      const found = problems(ferry.reopening, 'undefined-citation');
      return found.length > 0 && found;
    });
    assert.ok(problem);
    const actions = await ask<vscode.CodeAction[]>('executeCodeActionProvider', ferry.reopening, problem.range);
    const fix = actions.find(({ kind, edit }) => edit && kind?.value === 'quickfix');
    assert.ok(fix?.edit);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await eventually('it is mended', () => problems(ferry.reopening, 'undefined-citation').length === 0);
  });

  it('offers at a contradiction to look first, then to decide, and silencing last', async () => {
    const place = at('March 9, 2025 –');
    const range = new vscode.Range(place, place);
    await eventually('it is found', () => problems(ferry.reopening, 'contradictory-dates').length > 0);
    const actions = await ask<vscode.CodeAction[]>('executeCodeActionProvider', ferry.reopening, range, 'quickfix');
    const titles = actions
      .map(({ title }) => title)
      .filter((title) => /account|side|Write|Mark|Silence contradictory/.test(title));
    assert.match(titles[0] ?? '', /^Go to the other account in /);
    assert.equal(titles[1], 'Compare both side by side');
    assert.ok(
      titles.indexOf('Mark as intentional…') > titles.findIndex((title) => title.startsWith('Write “March 16')),
    );
    assert.equal(titles.at(-1), 'Silence contradictory-dates…');
    const [look, compare] = actions.filter(({ command }) => /^provenance\.(go|comp)/.test(command?.command ?? ''));
    for (const action of [look, compare]) {
      assert.ok(action?.command);
      await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
      assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /anniversary/);
    }
    const seen = vscode.window.visibleTextEditors.map(({ document }) => document.uri.path.replace(/^.*\//, ''));
    for (const name of ['reopening', 'anniversary'])
      assert.ok(
        seen.some((path) => path.includes(name)),
        seen.join(),
      );
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('removes a source by an action only after its citations were shown', async () => {
    const place = at('Port Courier');
    const range = new vscode.Range(place, place);
    const actions = await ask<vscode.CodeAction[]>('executeCodeActionProvider', ferry.reopening, range);
    const remove = actions.find(({ title }) => title === 'Remove source 3 and its citations');
    assert.equal(remove?.edit, undefined);
    assert.equal(remove?.command?.command, 'provenance.removeSource');
  });

  it('mends all that is sure when it is saved', async () => {
    const actions = { 'source.fixAll.provenance': 'explicit' };
    await vscode.workspace.getConfiguration('editor').update('codeActionsOnSave', actions, true);
    await replace(ferry.editor, 'a week [1].', 'a week [1][1].');
    await replace(ferry.editor, 'passengers [3].', 'passengers [3][3].');
    await vscode.commands.executeCommand('workbench.action.files.save');
    assert.equal(ferry.document.getText(), reopening);
    assert.equal(ferry.document.isDirty, false);
  });

  it('mends all that is sure by a command, as one step', async () => {
    await replace(ferry.editor, 'a week [1].', 'a week [1][1].');
    await replace(ferry.editor, 'passengers [3].', 'passengers [3][3].');
    const before = ferry.document.getText();
    await vscode.commands.executeCommand('provenance.fixAllProblems');
    assert.equal(ferry.document.getText(), reopening);
    await vscode.commands.executeCommand('undo');
    assert.equal(ferry.document.getText(), before);
  });

  it('sorts a timeline by a command', async () => {
    await replace(ferry.editor, 'Early March 2025', 'March 1, 2025');
    const sorted = ferry.document.getText();
    const [early, late] = [4, 5].map((line) => ferry.document.lineAt(line).text);
    await replace(ferry.editor, `${early}\n${late}`, `${late}\n${early}`);
    await eventually('it is seen', () => problems(ferry.reopening, 'unsorted-timeline').length === 1);
    await vscode.commands.executeCommand('provenance.sortTimeline');
    assert.equal(ferry.document.getText(), sorted);
  });

  it('is formatted when it is saved, and the second time nothing changes', async () => {
    await vscode.workspace.getConfiguration('editor').update('formatOnSave', true, true);
    await replace(ferry.editor, 'March 9, 2025 – Captain', 'March 9, 2025  —  Captain');
    await replace(ferry.editor, '[3][2].', '[3] [2].');
    await vscode.commands.executeCommand('workbench.action.files.save');
    assert.equal(ferry.document.getText(), reopening);
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.equal(ferry.document.getText(), reopening);
    assert.equal(ferry.document.isDirty, false);
  });
});
