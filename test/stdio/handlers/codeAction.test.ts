// Code actions over stdio: quick fixes, all fixes of a rule or of a file, renumbering, and why something cannot be done now.

import assert from 'node:assert/strict';
import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from 'vscode-languageserver';
import { pushingClient } from '../../support/stdio-client';
import { everything, HarbourClient } from './harbour-client';

const untidy = [
  'Quay Closed for Repairs',
  'The quay is closed [1][1]. The crane is sold [2][2]. Rain falls [3].',
  'Sources',
  '- Wire: Quay Closes for a Year',
  '- Post: Old Crane Finds a Buyer',
  '',
].join('\n');

describe('code actions', () => {
  let harbour: HarbourClient;
  before(async () => {
    harbour = await HarbourClient.start();
    harbour.write('untidy.txt', untidy);
  });
  after(() => harbour.stop());

  const at = (marked: string): Range => {
    const position = harbour.position('untidy.txt', marked);
    return { start: position, end: position };
  };
  const actionsFor = (range: Range, only?: string[], diagnostics: Diagnostic[] = []) =>
    harbour.ask<CodeAction[]>('textDocument/codeAction', 'untidy.txt', undefined, {
      range,
      context: { diagnostics, ...(only ? { only } : {}) },
    });
  const titled = (actions: readonly CodeAction[], title: RegExp) => {
    const found = actions.find((action) => title.test(action.title));
    assert.ok(found, `${title} is among ${actions.map((action) => action.title).join('; ')}`);
    return found;
  };

  it('mend a problem, and say which diagnostic they mend', async () => {
    const problems = await harbour.client.untilPublished(harbour.path('untidy.txt'), (rules) =>
      rules.includes('repeated-citation'),
    );
    const fix = titled(await actionsFor(at('closed [1][<|>1].'), undefined, problems), /\[1\]/);
    assert.deepEqual([fix.kind, fix.isPreferred], [CodeActionKind.QuickFix, true]);
    assert.deepEqual(
      fix.diagnostics?.map(({ code }) => code),
      ['repeated-citation'],
    );
    assert.match(harbour.afterEdit('untidy.txt', fix.edit), /closed \[1\]\. The crane is sold \[2\]\[2\]\./);
  });

  it('mend all problems of one rule', async () => {
    const actions = await actionsFor(at('closed [1][<|>1].'));
    const fix = titled(actions, /^Fix all repeated-citation problems/);
    assert.match(harbour.afterEdit('untidy.txt', fix.edit), /closed \[1\]\. The crane is sold \[2\]\. Rain/);
  });

  it('silence a problem where it stands', async () => {
    const fix = titled(await actionsFor(at('Rain falls [<|>3].')), /^Silence undefined-citation for this line/);
    assert.match(
      harbour.afterEdit('untidy.txt', fix.edit),
      /\n<!-- provenance-disable-next-line undefined-citation -->\nThe quay/,
    );
  });

  it('mend all of a file when they are asked for by that kind, as on saving', async () => {
    const kind = 'source.fixAll.provenance';
    assert.ok(
      (await actionsFor(everything)).every((action) => action.kind !== kind),
      'not among the others',
    );
    for (const asked of [kind, CodeActionKind.SourceFixAll, CodeActionKind.Source]) {
      const actions = await actionsFor(everything, [asked]);
      assert.deepEqual(
        actions.map((action) => action.kind),
        [kind],
      );
      const after = harbour.afterEdit('untidy.txt', actions[0]?.edit);
      assert.match(after, /closed \[1\]\. The crane is sold \[2\]\. Rain falls \[3\]\./);
    }
  });

  it('offer renumbering, or say why it cannot be done now', async () => {
    const actions = await actionsFor(at('- <|>Wire: Quay'), [CodeActionKind.Refactor]);
    assert.ok(actions.length > 0 && actions.every(({ kind }) => kind === 'refactor.renumber'));
    const refused = titled(actions, /^Insert a source before this one/);
    assert.match(refused.disabled?.reason ?? '', /^\[3\] on line 2 has no source/);
    assert.equal(refused.edit, undefined);
    const mended = untidy.replace(' Rain falls [3].', '');
    harbour.write('untidy.txt', mended);
    const now = titled(await actionsFor(at('- <|>Wire: Quay'), [CodeActionKind.Refactor]), /^Move this source down/);
    assert.match(
      harbour.afterEdit('untidy.txt', now.edit),
      /closed \[2\]\[2\]\. .*sold \[1\]\[1\]\.[\s\S]*- Post: .*\n- Wire: /,
    );
    const removal = titled(await actionsFor(at('- <|>Wire: Quay')), /^Remove source 1/);
    const asks = Object.values(removal.edit?.changeAnnotations ?? {}).filter(
      ({ needsConfirmation }) => needsConfirmation,
    );
    assert.ok(asks.length > 0, 'a claim may lose its only source, so the editor asks first');
    harbour.write('untidy.txt', untidy);
  });

  it('leave the removal of a cited source to a client that shows its citations first', async () => {
    await HarbourClient.during({ initializationOptions: { removesSources: true } }, async (showing) => {
      showing.write('untidy.txt', untidy.replace(' Rain falls [3].', ''));
      const position = showing.position('untidy.txt', '- <|>Wire: Quay');
      const actions = await showing.ask<CodeAction[]>('textDocument/codeAction', 'untidy.txt', undefined, {
        range: { start: position, end: position },
        context: { diagnostics: [] },
      });
      const removal = titled(actions, /^Remove source 1/);
      assert.equal(removal.edit, undefined);
      assert.equal(removal.command?.command, 'provenance.removeSource');
    });
  });

  it('leave looking at both accounts, and choosing how far to silence, to a client that can', async () => {
    const titlesFor = async (client: HarbourClient) => {
      const position = client.position('strike.txt', '<|>March 4, 2025 –');
      const actions = await client.ask<CodeAction[]>('textDocument/codeAction', 'strike.txt', undefined, {
        range: { start: position, end: position },
        context: { diagnostics: [] },
      });
      return actions.map(({ title, command }) => [title, command?.command]);
    };
    await HarbourClient.during({ initializationOptions: { showsAccounts: true, silences: true } }, async (able) => {
      const titles = await titlesFor(able);
      assert.deepEqual(titles[0], ['Go to the other account in grain.txt', 'provenance.goToAccount']);
      assert.deepEqual(titles[1], ['Compare both side by side', 'provenance.compareAccounts']);
      assert.deepEqual(titles.at(-1), ['Silence contradictory-dates…', 'provenance.silence']);
    });
    const plain = await titlesFor(harbour);
    assert.ok(plain.every(([title]) => !/^Go to|^Compare/.test(title ?? '')));
    assert.equal(plain.filter(([title]) => title?.startsWith('Silence contradictory-dates for')).length, 3);
  });

  it('say how many problems fixing all mends, and how many are left', async () => {
    const [action] = await actionsFor(everything, ['source.fixAll.provenance']);
    assert.deepEqual(action?.data, { fixed: 2, left: 1 });
  });

  it('take over the other date of a contradiction', async () => {
    const position = harbour.position('strike.txt', '<|>March 4, 2025 –');
    const actions = await harbour.ask<CodeAction[]>('textDocument/codeAction', 'strike.txt', undefined, {
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    const fix = titled(actions, /^Write “March 14, 2025” here, as in grain\.txt/);
    assert.notEqual(fix.isPreferred, true, 'which date is right is for a person to say');
    assert.match(harbour.afterEdit('strike.txt', fix.edit), /\nMarch 14, 2025 – The dock workers' union/);
  });

  it('are not promised to a client that takes only commands', async () => {
    await HarbourClient.during({ capabilities: pushingClient }, async (plain) => {
      assert.equal(plain.client.result.capabilities.codeActionProvider, undefined);
    });
  });
});
