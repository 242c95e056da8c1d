// The editor offers our tools to language models, and they answer about the workspace.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

const textOf = (result: vscode.LanguageModelToolResult) =>
  result.content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');

describe('tools for language models', () => {
  it('are listed, and answer', async () => {
    const names = vscode.lm.tools.map(({ name }) => name).filter((name) => name.startsWith('provenance_'));
    assert.deepEqual(names.sort(), [
      'provenance_check_files',
      'provenance_explain_contradiction',
      'provenance_find_quote',
      'provenance_get_accounts',
      'provenance_list_sources',
      'provenance_verify_claim',
    ]);
    const options = { input: { paths: ['../elsewhere'] }, toolInvocationToken: undefined };
    assert.match(textOf(await vscode.lm.invokeTool('provenance_check_files', options)), /There is no article at/);
  });
});
