// From a claim to the passage of a saved copy that no editor of VS Code shows (PDF, Word, a message, an archive): as text that cannot be
// written, at the very words; and a quotation that has other words takes those of the source by a quick fix.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { copyNames, keptSaidOf, keptTitleOf } from '../web/harbour';
import { ask, closeEverything, eventually, problems, remove, show, until, write } from './workspace';

/** Those that the editor opens itself open as they are. */
const unreadable = copyNames.filter((name) => !name.endsWith('.html') && !name.endsWith('.mhtml'));

const digestOf = (words: (name: string) => string) =>
  [
    'Gates of the town',
    'Updated (7 articles)',
    ...copyNames.map((name, at) => `“${words(name)}” the mayor said [${at + 1}].`),
    'Sources',
    ...copyNames.map((name, at) => `${at + 1}. Kalmar Post: ${keptTitleOf(name)}`),
    '',
  ].join('\n');

describe('saved copies', () => {
  let digest: vscode.Uri;

  before(async () => {
    digest = await write(
      'kept/digest.article',
      digestOf((name) => keptSaidOf(name).replace('Nobody', 'No carpenter')),
    );
    await show(digest);
    await eventually(
      'every copy has been read, and has other words',
      () => problems(digest, 'quote-not-in-source').length === copyNames.length,
    );
  });

  after(async () => {
    await closeEverything();
    await remove('kept');
    await eventually('nothing is left', () => problems(digest, 'quote-not-in-source').length === 0);
  });

  for (const name of unreadable) {
    it(`open as text at the passage: ${name}`, async () => {
      const line = 2 + copyNames.indexOf(name);
      const links = await ask<vscode.LocationLink[]>(
        'executeDefinitionProvider',
        digest,
        new vscode.Position(line, 12),
      );
      const target = links.find(({ targetUri }) => targetUri.scheme === 'provenance-copy');
      assert.ok(target, links.map(({ targetUri }) => targetUri.toString()).join());
      assert.equal(target.targetUri.path, `/${name} (text)`);
      await vscode.commands.executeCommand('vscode.open', target.targetUri, { selection: target.targetRange });
      await until('it is shown', () => vscode.window.activeTextEditor?.document.uri.scheme === 'provenance-copy');
      const shown = vscode.window.activeTextEditor;
      assert.ok(shown);
      const words = shown.document.getText(shown.selection).replace(/\s+/g, ' ');
      assert.ok(words.includes('had looked at the beams of the'), words);
      // VS Code writes no document whose scheme has no file system that does.
      assert.ok(vscode.workspace.fs.isWritableFileSystem('provenance-copy') !== true);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    });
  }

  it('give a quotation their words by a quick fix', async () => {
    // A passage has taken the place of the digest, as a click does.
    const editor = await show(digest);
    const at = copyNames.indexOf('d.pdf');
    const [problem] = problems(digest, 'quote-not-in-source').filter(({ range }) => range.start.line === 2 + at);
    assert.ok(problem);
    const actions = await ask<vscode.CodeAction[]>('executeCodeActionProvider', digest, problem.range);
    const titles = actions.map(({ title }) => title);
    const fix = actions.find(({ title }) => /source’s words/.test(title));
    assert.ok(fix?.edit, titles.join('\n'));
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(editor.document.lineAt(2 + at).text, `“${keptSaidOf('d.pdf')}” the mayor said [${at + 1}].`);
    await eventually(
      'the others are left',
      () => problems(digest, 'quote-not-in-source').length === copyNames.length - 1,
    );
  });
});
