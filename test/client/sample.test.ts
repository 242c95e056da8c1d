// The samples that "Open Sample Folder" copies are those of the project.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

describe('the sample folder', () => {
  it('has every file of seeds/', () => {
    const command = readFileSync('client/src/commands/openSample.ts', 'utf8');
    const named = [...command.matchAll(/^ {2}'([^']+\.txt)',$/gm)].map(([, name]) => name);
    const files = readdirSync('seeds', { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.txt'));
    assert.deepEqual(named.toSorted(), files.toSorted());
  });
});
