// Settings take effect at once, for files that are open and for those that are not.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEverything, eventually, file, problems, remove, show, write } from './workspace';

const warning = () => file('seeds/digest-zelensky-warning.txt');
const rotation = () => file('seeds/digest-kursk-rotation.txt');
const duplicates = (uri: vscode.Uri) => problems(uri, 'duplicate-source').length;
const settings = () => vscode.workspace.getConfiguration('provenance');

describe('a setting', () => {
  beforeEach(() =>
    eventually('both digests have problems', () => duplicates(warning()) > 0 && duplicates(rotation()) > 0),
  );

  afterEach(async () => {
    for (const name of ['rules.duplicate-source', 'scope', 'exclude']) await settings().update(name, undefined, true);
    await remove('provenance.config.json');
    await closeEverything();
  });

  it('switches a rule off', async () => {
    await settings().update('rules.duplicate-source', 'off', true);
    await eventually('no duplicate is shown', () => duplicates(warning()) + duplicates(rotation()) === 0);
    assert.ok(problems(warning(), 'contradictory-dates').length > 0, 'other rules go on');
  });

  it('makes a rule graver', async () => {
    await settings().update('rules.duplicate-source', 'error', true);
    await eventually('duplicates are errors', () =>
      problems(rotation(), 'duplicate-source').some(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
    );
  });

  it('narrows the scope to what is open', async () => {
    await show(warning());
    await settings().update('scope', 'open', true);
    await eventually('the file that is not open is quiet', () => duplicates(rotation()) === 0);
    await eventually(
      'the open one has nobody to contradict',
      () => problems(warning(), 'contradictory-dates').length === 0,
    );
    assert.ok(duplicates(warning()) > 0);
  });

  it('stands above the project file, which stands above the defaults', async () => {
    await write('provenance.config.json', '{\n  // Old lists.\n  "provenance.rules.duplicate-source": "off",\n}\n');
    await eventually('the project file is read', () => duplicates(warning()) + duplicates(rotation()) === 0);
    assert.ok(problems(warning(), 'contradictory-dates').length > 0, 'it says nothing of other rules');
    await settings().update('rules.duplicate-source', 'error', true);
    await eventually('the setting of the editor counts', () =>
      problems(rotation(), 'duplicate-source').some(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
    );
  });

  it('is completed and checked in the project file', async () => {
    const uri = await write(
      'provenance.config.json',
      '{\n  // Comments are fine.\n  "provenance.scope": "open",\n  ""\n}\n',
    );
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.languageId, 'jsonc');
    const schemas = vscode.extensions
      .getExtension('source-provenance.source-provenance')
      ?.packageJSON.contributes.jsonValidation.map(({ url }: { url: string }) => url);
    assert.ok(schemas.includes('./schemas/provenance.config.schema.json'));
  });

  it('leaves files out', async () => {
    await settings().update('exclude', ['**/digest-kursk*'], true);
    await eventually('the file that is left out is quiet', () => duplicates(rotation()) === 0);
    assert.ok(duplicates(warning()) > 0);
  });
});
