// The comments that silence a problem, in places where a careless one would change how the article is read.

import assert from 'node:assert/strict';
import { FixChecker } from '../../server/src/features/fixChecker';
import { silencings } from '../../server/src/features/silence';
import { applyEdits } from '../../server/src/rules/edit';
import { checkFile } from '../../server/src/rules/runRules';
import { workspaceOf } from '../support/check';
import { parseFixture } from '../support/fixture';

/** The text after silencing the first problem of `rule`, and the rules that still find something. */
function silenced(rule: string, source: string, title: string) {
  const fixture = parseFixture(source);
  const workspace = workspaceOf(fixture);
  const file = 'article.txt';
  const facts = workspace.facts(file);
  const problem = checkFile(workspace, file, {}).find((candidate) => candidate.rule === rule);
  assert.ok(facts && problem, `${rule} finds something`);
  const fix = silencings(facts, problem, new FixChecker(workspace)).find((candidate) =>
    candidate.title.includes(title),
  );
  assert.ok(fix);
  const text = applyEdits(facts.article.text, fix.edits);
  workspace.apply([{ file, text }]);
  return { text, left: checkFile(workspace, file, {}).map((candidate) => candidate.rule) };
}

describe('silencing a problem', () => {
  const cases: readonly [string, string, string][] = [
    [
      'an entry',
      'uncited-claim',
      'Ferry\nA claim [1].\nTimeline\nJan 6, 2025 – Rain falls on the quay.\nSources\n- Wire: Alpha title\n',
    ],
    [
      'a source behind a dash of its own',
      'uncited-source',
      'Ferry\nA claim [1].\nSources\n-\nWire: Alpha title\n-\nPost: Beta title',
    ],
    [
      'a citation in a paragraph',
      'undefined-citation',
      'Ferry\nA claim [1]. Another claim [4].\nSources\n- Wire: Alpha title\n',
    ],
    [
      'the count in the second line',
      'source-count-mismatch',
      'Ferry Line Opens\nUpdated (3 articles)\nA claim [1].\nSources\n- Wire: Alpha title\n',
    ],
  ];
  for (const [name, rule, source] of cases) {
    const hasHeading = rule === 'uncited-claim' || rule === 'uncited-source';
    for (const title of ['this line', 'this file', ...(hasHeading ? ['this section'] : [])]) {
      it(`${name}, for ${title}, and no other`, () => {
        const before = checkFile(workspaceOf(parseFixture(source)), 'article.txt', {}).map((problem) => problem.rule);
        const { left, text } = silenced(rule, source, title);
        assert.deepEqual(
          left,
          before.filter((found) => found !== rule),
          text,
        );
      });
    }
  }
});
