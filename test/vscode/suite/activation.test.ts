// The extension as a whole: it starts, names itself, and its commands do what they say.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEverything, eventually, file, problems, show } from './workspace';

const extension = () => vscode.extensions.getExtension('source-provenance.source-provenance');

describe('the extension', () => {
  after(closeEverything);

  it('is there and starts', async () => {
    const found = extension();
    assert.ok(found, 'the editor knows the extension');
    await found.activate();
    assert.ok(found.isActive);
  });

  it('has every command of its manifest', async () => {
    const known = new Set(await vscode.commands.getCommands(true));
    const promised = extension()?.packageJSON.contributes.commands as { command: string; category: string }[];
    assert.ok(promised.length >= 2);
    for (const { command, category } of promised) {
      assert.ok(known.has(command), command);
      assert.equal(category, 'Source Provenance');
    }
  });

  it('shows the same problems after its server was restarted', async () => {
    const digest = file('seeds/digest-zelensky-warning.txt');
    await show(digest);
    const duplicates = () => problems(digest, 'duplicate-source');
    await eventually('duplicate sources are found', () => duplicates().length > 0);
    const before = duplicates().map((problem) => problem.message);
    const cleared = eventually('the old problems go', () => duplicates().length === 0);
    await vscode.commands.executeCommand('provenance.restartServer');
    await cleared;
    await eventually('they come back', () => duplicates().length === before.length);
    assert.deepEqual(
      duplicates().map((problem) => problem.message),
      before,
    );
  });

  it('opens its output', async () => {
    await vscode.commands.executeCommand('provenance.showOutput');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });
});
