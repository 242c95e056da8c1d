// Marking a contradiction as intentional: what a mark quotes, its effect, and the hover.

import assert from 'node:assert/strict';
import { codeLenses } from '../../server/src/features/codeLenses';
import { hoverAt } from '../../server/src/features/hover';
import { anchorsFor } from '../../server/src/features/markIntentional';
import { checkFile } from '../../server/src/rules/runRules';
import type { Workspace } from '../../server/src/workspace/workspace';
import { factsOf } from '../support/check';
import { cursorIn, harbourWorkspace } from './harbour';

const contradictionIn = (workspace: Workspace, file: string) =>
  checkFile(workspace, file, {}).find(({ rule }) => rule === 'contradictory-dates');

describe('marking a contradiction as intentional', () => {
  it('quotes whole words of each account, with its date', () => {
    const workspace = harbourWorkspace();
    const problem = contradictionIn(workspace, 'strike.txt');
    assert.ok(problem);
    assert.deepEqual(anchorsFor(workspace, 'strike.txt', problem), [
      {
        quote: "The dock workers' union ends its nine-week strike at the Varna grain terminal.",
        date: 'March 4, 2025',
        file: undefined,
      },
      {
        quote: "The dock workers' union ends its nine-week strike at the Varna grain terminal.",
        date: 'March 14, 2025',
        file: undefined,
      },
    ]);
  });

  it('quotes the beginning of what is long', () => {
    const workspace = harbourWorkspace();
    const text = workspace.facts('strike.txt')?.article.text ?? '';
    const longer = text.replace(
      'terminal [1].\nAll',
      `terminal, ${'and ever so many more words '.repeat(20)}[1].\nAll`,
    );
    workspace.apply([{ file: 'strike.txt', text: longer }]);
    const problem = contradictionIn(workspace, 'strike.txt');
    const quote = (problem && anchorsFor(workspace, 'strike.txt', problem)?.[0]?.quote) ?? '';
    assert.match(quote, /^The dock workers' union .* terminal, and ever .*[a-z]$/);
    assert.ok(quote.length > 100 && quote.length <= 120, quote);
    assert.ok(longer.includes(`${quote} `));
  });

  it('suppresses the contradiction from either side', () => {
    for (const file of ['strike.txt', 'grain.txt']) {
      const workspace = harbourWorkspace();
      const problem = contradictionIn(workspace, file);
      const anchors = problem && anchorsFor(workspace, file, problem);
      assert.ok(anchors);
      workspace.mark('marks.json', [{ reason: 'x', anchors }]);
      for (const other of workspace.files()) assert.equal(contradictionIn(workspace, other), undefined);
    }
  });

  it('is for contradictions only', () => {
    const workspace = harbourWorkspace();
    const others = [...workspace.files()].flatMap((file) =>
      checkFile(workspace, file, {}).filter(({ rule }) => rule !== 'contradictory-dates'),
    );
    assert.ok(others.length > 0);
    for (const problem of others) assert.equal(anchorsFor(workspace, 'strike.txt', problem), undefined);
  });

  it('is counted by the lens above the entry', () => {
    const workspace = harbourWorkspace();
    const problem = contradictionIn(workspace, 'strike.txt');
    const anchors = problem && anchorsFor(workspace, 'strike.txt', problem);
    assert.ok(anchors);
    workspace.mark('marks.json', [{ reason: 'x', anchors }]);
    const titles = codeLenses(workspace, factsOf(workspace, 'strike.txt'), { sources: false, entries: true }).map(
      ({ title }) => title,
    );
    assert.deepEqual(titles, [
      '2 accounts · 1 of 1 checked · 1 not in the saved copy',
      '2 accounts · 1 marked · 2 of 2 checked',
    ]);
  });

  it('is shown in the hover, with the reason or without one', () => {
    const workspace = harbourWorkspace();
    const problem = contradictionIn(workspace, 'strike.txt');
    const anchors = problem && anchorsFor(workspace, 'strike.txt', problem);
    assert.ok(anchors);
    const hover = () =>
      hoverAt(workspace, factsOf(workspace, 'strike.txt'), cursorIn(workspace, 'strike.txt', "dock <|>workers' union"));
    assert.match(hover()?.markdown ?? '', /cannot both be true/);
    workspace.mark('marks.json', [{ reason: 'Two *votes*.', anchors }]);
    assert.doesNotMatch(hover()?.markdown ?? '', /cannot both be true|⚠/);
    assert.match(
      hover()?.markdown ?? '',
      /The other date in grain\.txt is marked as intentional: Two \\\*votes\\\*\.$/,
    );
    assert.match(hover()?.markdown ?? '', /2 accounts of one event on 2 dates/);
    workspace.mark('marks.json', [{ reason: ' ', anchors }]);
    assert.match(hover()?.markdown ?? '', /is marked as intentional, without a reason\.$/);
  });
});
