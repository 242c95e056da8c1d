// Rename over stdio: another number for a source everywhere at once, with what a preview shows, or the reason why not.

import assert from 'node:assert/strict';
import type { PrepareRenameResult, Range, WorkspaceEdit } from 'vscode-languageserver';
import { pushingClient } from '../../support/stdio-client';
import { HarbourClient } from './harbour-client';

describe('rename', () => {
  let harbour: HarbourClient;
  before(async () => {
    harbour = await HarbourClient.start();
  });
  after(() => harbour.stop());

  const refusedWith = async (request: Promise<unknown>, reason: RegExp) =>
    assert.rejects(request, (error: { code?: number; message: string }) => {
      assert.equal(error.code, -32803, 'the request as such was right');
      assert.match(error.message, reason);
      return true;
    });

  it('is prepared by the number alone', async () => {
    const found = await harbour.ask<PrepareRenameResult & { range: Range; placeholder: string }>(
      'textDocument/prepareRename',
      'strike.txt',
      'night pay [1][<|>2].',
    );
    assert.equal(found.placeholder, '2');
    assert.equal(harbour.textIn('strike.txt', found.range), '2');
    await refusedWith(
      harbour.ask('textDocument/prepareRename', 'strike.txt', 'Mediator <|>Elena'),
      /Only the number of a citation or of a source/,
    );
  });

  it('swaps two numbers in text, timeline and list as one edit, and explains each part', async () => {
    const edit = await harbour.ask<WorkspaceEdit>('textDocument/rename', 'strike.txt', 'count the losses [<|>4].', {
      newName: '1',
    });
    const after = harbour.afterEdit('strike.txt', edit);
    assert.match(after, /night pay \[4\]\[2\]\. Exporters count the losses \[1\]\./);
    assert.match(after, /articles\)\n- Market Letter: .*cranes\n(?:.*\n){2}- Coast Courier: /);
    const [change, ...others] = edit.documentChanges ?? [];
    assert.ok(change && 'textDocument' in change && others.length === 0);
    assert.equal(change.textDocument.version, 1, 'the edit is for the text that was seen');
    const annotations = Object.values(edit.changeAnnotations ?? {});
    assert.ok(annotations.some(({ label }) => label === '[4] becomes [1]'));
    assert.ok(annotations.every(({ description }) => description === 'Swap sources 4 and 1'));
    assert.ok(change.edits.every((one) => 'annotationId' in one && edit.changeAnnotations?.[one.annotationId]));
  });

  it('gives plain changes to a client that knows no versions, and promises no preparation to one that asks for none', async () => {
    await HarbourClient.during({ capabilities: pushingClient }, async (plain) => {
      assert.equal(plain.client.result.capabilities.renameProvider, true);
      const edit = await plain.ask<WorkspaceEdit>('textDocument/rename', 'strike.txt', 'count the losses [<|>4].', {
        newName: '1',
      });
      assert.equal(edit.documentChanges, undefined);
      assert.match(plain.after('strike.txt', edit.changes?.[plain.uri('strike.txt')] ?? []), /losses \[1\]\./);
    });
  });

  it('is refused with the reason when it is no number, or when a citation would come to mislead', async () => {
    const to = (newName: string) =>
      harbour.ask('textDocument/rename', 'strike.txt', 'count the losses [<|>4].', { newName });
    await refusedWith(to('four'), /“four” is not a number/);
    await refusedWith(to('17'), /17/);
    harbour.write('grain.txt', harbour.text('grain.txt').replace('Egypt [1]', 'Egypt [1][2'));
    await refusedWith(
      harbour.ask('textDocument/rename', 'grain.txt', 'Egypt [<|>1]', { newName: '2' }),
      /on line 6 is not a whole citation/,
    );
  });
});
