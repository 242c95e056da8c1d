// A folder with nothing but documentation: the extension starts no server in it and shows nothing, until a digest is opened.

import { strict as assert } from 'node:assert';
import { createRequire } from 'node:module';
import * as vscode from 'vscode';
import { closeEverything, eventually, file, problems, remove, show, write } from '../suite/workspace';

const digest =
  '# The dam\n\nThe dam held [1]. The keeper left [3].\n\n## Sources\n\n1. Lark Post: The dam held\n2. Tide: The keeper\n';

/** The bundle that starts the server is loaded by the first article only, into the same host that this test runs in. */
function clientIsLoaded(): boolean {
  const cache = createRequire(__filename).cache;
  return Object.keys(cache).some((path) => /[\\/]dist[\\/]languageClient\.js$/.test(path));
}

describe('a folder with documentation only', () => {
  after(async () => {
    await closeEverything();
    await remove('dam.md');
  });

  it('starts no server, whatever page is open, and shows nothing', async () => {
    await vscode.extensions.getExtension('source-provenance.source-provenance')?.activate();
    const pages = await vscode.workspace.findFiles('**/*.{md,txt}');
    assert.ok(pages.length >= 6, `the folder has pages: ${pages.length}`);
    for (const page of pages) await show(page);
    // The look for digests in the folder is under way; an article would have brought the server within this time.
    await new Promise((resolve) => setTimeout(resolve, 3000));
    assert.equal(clientIsLoaded(), false, 'the language client is not loaded');
    for (const page of pages) {
      assert.deepEqual(vscode.languages.getDiagnostics(page), [], page.path);
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', page);
      assert.equal(lenses.length, 0, page.path);
      const document = await vscode.workspace.openTextDocument(page);
      assert.notEqual(document.languageId, 'article', page.path);
    }
  });

  it('has one as soon as a digest is opened', async () => {
    const uri = await write('dam.md', digest);
    await show(uri);
    await eventually('the digest is checked', () => problems(uri, 'undefined-citation').length > 0);
    assert.equal(clientIsLoaded(), true);
    assert.deepEqual(vscode.languages.getDiagnostics(file('README.md')), []);
  });
});
