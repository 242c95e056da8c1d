// What somebody meets first: the samples, a new digest, and a walkthrough whose steps lead somewhere.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { ask, closeEverything, eventually, file, problems, remove, until, write } from './workspace';

const namesIn = async (path: string) => (await vscode.workspace.fs.readDirectory(file(path))).map(([name]) => name);

const namesOf = (symbols: readonly vscode.DocumentSymbol[]): string[] =>
  symbols.flatMap(({ name, children }) => [name, ...namesOf(children)]);

describe('the first minutes', () => {
  after(async () => {
    await closeEverything();
    await remove('first');
    const digest = file('first/sample/digest-kursk-rotation.txt');
    await eventually('what is removed leaves nothing', () => vscode.languages.getDiagnostics(digest).length === 0);
  });

  it('copy the samples, and leave a copy alone that was changed', async () => {
    await vscode.commands.executeCommand('provenance.openSample', file('first/sample'));
    assert.deepEqual((await namesIn('first/sample')).toSorted(), [
      'copies',
      'digest-kursk-rotation.txt',
      'digest-zelensky-warning.txt',
      'report-first-deployment.txt',
      'report-kursk-assaults.txt',
      'report-troops-remain-in-kursk.txt',
    ]);
    assert.equal((await namesIn('first/sample/copies')).length, 2);
    const changed = await write('first/sample/report-kursk-assaults.txt', 'My own notes.\n');
    await vscode.commands.executeCommand('provenance.openSample', file('first/sample'));
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(changed)), 'My own notes.\n');
    const digest = file('first/sample/digest-kursk-rotation.txt');
    await eventually('the samples are checked', () => problems(digest, 'contradictory-dates').length > 0);
  });

  it('begin a digest that is read at once, without a problem', async () => {
    await vscode.commands.executeCommand('provenance.newDigest');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    assert.equal(document.languageId, 'article');
    let names: string[] = [];
    await until('its parts are read', async () => {
      const symbols = await ask<vscode.DocumentSymbol[]>('executeDocumentSymbolProvider', document.uri);
      names = namesOf(symbols ?? []);
      return names.some((name) => name.includes('What happened on that day'));
    });
    assert.ok(
      names.some((name) => name.includes('Title of the article')),
      names.join('\n'),
    );
    assert.deepEqual(
      vscode.languages.getDiagnostics(document.uri).map(({ message }) => message),
      [],
    );
    // Closing it would ask whether to save it.
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('are a walkthrough with pictures that are there and commands that exist', async () => {
    const extension = vscode.extensions.getExtension('source-provenance.source-provenance');
    assert.ok(extension);
    const [walkthrough] = extension.packageJSON.contributes.walkthroughs;
    assert.equal(walkthrough.steps.length, 4);
    const commands = new Set(await vscode.commands.getCommands(true));
    for (const { description, media, completionEvents = [] } of walkthrough.steps) {
      for (const picture of Object.values<string>(media.image))
        await vscode.workspace.fs.stat(vscode.Uri.joinPath(extension.extensionUri, picture));
      const named = [description, ...completionEvents].join('\n').matchAll(/(?:command:|onCommand:)([\w.]+)/g);
      for (const [, command] of named) assert.ok(commands.has(command ?? ''), command);
    }
  });
});
