// What a person reads when the mouse rests on a citation, a group, a source or a date.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeEverything, eventually, file, problems, show } from './workspace';

const digest = () => file('seeds/digest-zelensky-warning.txt');

describe('hover', () => {
  before(async () => {
    await show(digest());
    // A server that still starts answers nothing.
    await eventually('the server runs', () => problems(digest(), 'contradictory-dates').length > 0);
  });
  after(closeEverything);

  it('shows the source of a citation', async () => {
    const text = await hoverOn('[1]');
    assert.match(text, /Newsweek/);
    assert.match(text, /Zelensky Says North Korea Gaining Hybrid/);
  });

  it('shows both sources of a group', async () => {
    const text = await hoverOn('[4][5]');
    assert.match(text, /N\. Korea welcomes engineer troops/);
    assert.match(text, /4/);
    assert.match(text, /5/);
  });

  it('shows what a date means', async () => {
    const text = await hoverOn('Early August 2025');
    assert.match(text, /2025/);
    assert.match(text, /10/, 'the last day of the early part of a month');
  });

  it('says nothing on plain words', async () => {
    assert.equal(await hoverOn('instructors'), '');
  });
});

/** What the editor would show on the second character of the first `words` in the digest. */
async function hoverOn(words: string): Promise<string> {
  const document = await vscode.workspace.openTextDocument(digest());
  const offset = document.getText().indexOf(words);
  assert.ok(offset >= 0, words);
  const position = document.positionAt(offset + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    digest(),
    position,
  );
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
}
