// Paste with sources: the text arrives renumbered, and what it cites is in the list afterwards.

import assert from 'node:assert/strict';
import { pasteWithSources } from '../../server/src/features/pasteSources';
import { isRefusal } from '../../server/src/features/renumber/plan';
import { applyEdits } from '../../server/src/rules/edit';
import { workspaceOf } from '../support/check';
import { parseFixture } from '../support/fixture';

const articles = `
  //- /from.txt
  Ferry Line Opens
  Rain falls on the quay [1][3]. Snow is near [2-3].
  Ice comes late [9].
  Sources
  - Wire: Alpha title
  - Post: Beta title
  - Mail: Gamma title https://mail.example/gamma
  //- /to.txt
  Harbour News
  Updated (2 articles)
  The quay is old [1].
  Timeline
  Jan 6, 2025 – The quay opens [2].
  All related articles (2 articles)
  - Echo: Delta title
  - mail: Gamma title
  //- /bare.txt
  Notes
  Nothing is cited here.
`;

function paste(copied: string, target: string, after: string) {
  const workspace = workspaceOf(parseFixture(articles));
  const from = workspace.facts('from.txt')?.article.text ?? '';
  const to = workspace.facts(target)?.article.text ?? '';
  const start = from.indexOf(copied);
  const at = to.indexOf(after) + after.length;
  const origin = { file: 'from.txt', span: { start: Math.max(0, start), end: Math.max(0, start) + copied.length } };
  const result = pasteWithSources(workspace, target, { start: at, end: at }, copied, origin);
  return isRefusal(result) ? result : { title: result.title, text: applyEdits(to, result.edits) };
}

describe('pasting with sources', () => {
  it('renumbers for the list here, and adds what it lacks', () => {
    const result = paste(' Rain falls on the quay [1][3].', 'to.txt', 'is old [1].');
    assert.ok('text' in result, JSON.stringify(result));
    assert.equal(result.title, 'Paste with 1 source');
    assert.equal(
      result.text,
      parseFixture(`
        Harbour News
        Updated (3 articles)
        The quay is old [1]. Rain falls on the quay [3][2].
        Timeline
        Jan 6, 2025 – The quay opens [2].
        All related articles (3 articles)
        - Echo: Delta title
        - mail: Gamma title
        - Wire: Alpha title
      `).files[0]?.text,
    );
  });

  it('writes out a range whose numbers are no neighbours any more', () => {
    const result = paste(' Snow is near [2-3].', 'to.txt', 'is old [1].');
    assert.ok('text' in result);
    assert.match(result.text, /Snow is near \[3, 2\]\.[\s\S]*- Post: Beta title$/m);
  });

  it('creates a list where there is none', () => {
    const result = paste(' Rain falls on the quay [1][3].', 'bare.txt', 'cited here.');
    assert.ok('text' in result);
    assert.match(
      result.text,
      /here\. Rain falls on the quay \[1\]\[2\]\.\n\n?Sources\n- Wire: Alpha title\n- Mail: Gamma title https:\/\/mail\.example\/gamma\n?$/,
    );
  });

  it('reads the text on its own when the file it came from has changed', () => {
    const result = paste('Rain fell on the old quay [3].', 'to.txt', 'is old [1].');
    assert.ok('text' in result, JSON.stringify(result));
    assert.match(result.text, /old quay \[2\]\./);
  });

  const refusals: readonly [string, string, string, RegExp, boolean][] = [
    ['text that cites nothing', 'Rain falls on the quay', 'is old [1].', /cites nothing/, true],
    ['into the list', 'Rain falls on the quay [1]', '- Echo: ', /pasted as they are/, true],
  ];
  for (const [name, copied, after, reason, nothingToDo] of refusals) {
    it(`is refused for ${name}`, () => {
      const result = paste(copied, 'to.txt', after);
      assert.ok('refused' in result);
      assert.match(result.refused, reason);
      assert.equal(result.nothingToDo ?? false, nothingToDo);
    });
  }

  it('leaves a number that leads nowhere as it is written, unless it would lead somewhere here', () => {
    const nowhere = paste('Ice comes late [9].', 'to.txt', 'is old [1].');
    assert.ok('refused' in nowhere && nowhere.nothingToDo);
    const texts = (broken: string) =>
      workspaceOf(
        parseFixture(
          `//- /from.txt\nFerry\nRain [1] falls [2].\nSources\n- Wire: Alpha title\n//- /to.txt\nQuay\nSnow ${broken}.\nSources\n- Post: Beta title\n- Echo: Gamma title\n`,
        ),
      );
    const from = { file: 'from.txt', span: { start: 6, end: 25 } };
    const pasted = (broken: string, text: string) =>
      pasteWithSources(texts(broken), 'to.txt', { start: 5, end: 5 }, text, from);
    const misleading = pasted('[1]', 'Rain [1] falls [2].');
    assert.ok(!isRefusal(misleading));
    assert.equal(misleading.edits[0]?.newText, 'Rain falls.');
    assert.match(
      misleading.warning ?? '',
      /^Pasted without its citations\. \[2\] leads to no source in from\.txt, but would/,
    );
  });

  it('adds its sources although a citation here is broken, and never makes that one lead to them', () => {
    const pasted = (broken: string) => {
      const workspace = workspaceOf(
        parseFixture(
          `//- /from.txt\nFerry\nRain [1].\nSources\n- Wire: Alpha title\n//- /to.txt\nQuay\nSnow ${broken}.\nSources\n- Post: Beta title\n`,
        ),
      );
      const from = { file: 'from.txt', span: { start: 6, end: 15 } };
      const outcome = pasteWithSources(workspace, 'to.txt', { start: 5, end: 5 }, 'Rain [1].', from);
      assert.ok(!isRefusal(outcome));
      return outcome;
    };
    const beside = pasted('[1][7]');
    assert.deepEqual([beside.edits[0]?.newText, beside.edits.length, beside.warning], ['Rain [2].', 2, undefined]);
    const misleading = pasted('[1][2]');
    assert.deepEqual([misleading.edits[0]?.newText, misleading.edits.length], ['Rain.', 1]);
    assert.match(misleading.warning ?? '', /^Pasted without its citations\. \[2\] on line 2 has no source/);
  });

  it('leaves a paste within one file alone', () => {
    const workspace = workspaceOf(parseFixture(articles));
    const place = { file: 'to.txt', span: { start: 0, end: 5 } };
    assert.ok(isRefusal(pasteWithSources(workspace, 'to.txt', { start: 0, end: 0 }, 'x [1]', place)));
  });
});
