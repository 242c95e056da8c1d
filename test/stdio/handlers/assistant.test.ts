// provenance/assistant: the same tools as over the Model Context Protocol, answered from what is open.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { bridgeDigest } from '../../support/bridge-articles';
import { StdioClient } from '../../support/stdio-client';
import { folderWith, removeFolders } from '../../support/temporary-folder';

describe('provenance/assistant', () => {
  let client: StdioClient;
  let folder: string;

  before(async () => {
    folder = folderWith({
      'notes/a.txt': bridgeDigest('March 3, 2025'),
      'notes/b c.txt': bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge'),
    });
    client = await StdioClient.start({ folders: [folder] });
    client.open(join(folder, 'notes/a.txt'), bridgeDigest('March 4, 2025'));
    await client.untilPublished(join(folder, 'notes/a.txt'), (rules) => rules.includes('contradictory-dates'));
  });
  after(async () => {
    assert.equal(await client.stop(), 0);
    removeFolders();
  });

  const call = (tool: string, input: unknown) =>
    client.connection.sendRequest('provenance/assistant', { tool, input }) as Promise<{
      text?: string;
      refused?: string;
    }>;

  it('answers from open texts, with paths relative to the folder', async () => {
    const { text } = await call('check_files', { paths: ['notes'] });
    const { problems, files } = JSON.parse(text ?? '');
    assert.equal(files, 2);
    assert.match(problems[0].message, /^Dated March 4, 2025 here/);
    assert.deepEqual([problems[0].file, problems[0].related[0].file], ['notes/a.txt', 'notes/b c.txt']);
    const accounts = JSON.parse((await call('get_accounts', { file: 'notes/b c.txt', line: 4 })).text ?? '').accounts;
    assert.equal(accounts.length, 2);
  });

  it('refuses what is outside, and what is no tool or no input', async () => {
    for (const path of ['../x', '/etc/passwd', 'notes/../../x', '..\\x', 'file:///etc/passwd']) {
      assert.match((await call('check_files', { paths: [path] })).refused ?? '', /^There is no article at /, path);
    }
    assert.equal((await call('delete_files', {})).refused, 'There is no such tool.');
    assert.equal((await call('check_files', undefined)).refused, 'The input paths is missing.');
    assert.equal((await call('check_files', 7)).refused, 'The input is not an object.');
  });
});
