// The comments that silence a problem, in places where a careless one would change how the article is read.

import assert from 'node:assert/strict';
import { FixChecker } from '../../server/src/features/fixChecker';
import { silencings } from '../../server/src/features/silence';
import { timelineOf } from '../../server/src/features/timeline';
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
  const fix = silencings(workspace, facts, problem, new FixChecker(workspace)).find((candidate) =>
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

describe('silencing what two places report', () => {
  const bridge = (name: string, headline: string, entries: readonly string[]) =>
    `//- /${name}\n${headline}\nTimeline\n${entries.join('\n')}\nSources\n- Kalmar Post: Old bridge closed\n`;
  const closed = (date: string) =>
    `${date} – The Kalmar bridge closes to heavy trucks after cracks in its 14 piers [1].`;
  const cases: readonly { name: string; files: readonly string[]; title: string; leftByOneLine: string[] }[] = [
    {
      name: 'in two files',
      files: [
        bridge('a.txt', 'Bridge of Kalmar closed', [closed('March 3, 2025')]),
        bridge('b.txt', 'Kalmar loses its bridge', [closed('March 19, 2025')]),
      ],
      title: 'Silence contradictory-dates here and in b.txt',
      leftByOneLine: ['b.txt'],
    },
    {
      name: 'in one file',
      files: [bridge('a.txt', 'Bridge of Kalmar closed', [closed('March 3, 2025'), closed('March 19, 2025')])],
      title: 'Silence contradictory-dates for both lines',
      leftByOneLine: ['a.txt'],
    },
  ];
  for (const { name, files, title, leftByOneLine } of cases) {
    it(`${name}: the first choice leaves no row of it, one line alone leaves the others`, () => {
      for (const [at, silencesAll] of [true, false].entries()) {
        const workspace = workspaceOf(parseFixture(files.join('')));
        assert.ok(timelineOf(workspace).contradictions.length > 0);
        const facts = workspace.facts('a.txt');
        const problem = checkFile(workspace, 'a.txt', {}).find(({ rule }) => rule === 'contradictory-dates');
        assert.ok(facts && problem);
        const choices = silencings(workspace, facts, problem, new FixChecker(workspace));
        assert.equal(choices[0]?.title, title);
        const edits = choices[at]?.edits ?? [];
        for (const file of new Set(edits.map((edit) => edit.file))) {
          const text = workspace.facts(file)?.article.text ?? '';
          const own = edits.filter((edit) => edit.file === file);
          workspace.apply([{ file, text: applyEdits(text, own) }]);
        }
        const reports = [...workspace.files()].filter((file) =>
          checkFile(workspace, file, {}).some(({ rule }) => rule === 'contradictory-dates'),
        );
        const shown = timelineOf(workspace).contradictions;
        const left = silencesAll ? [] : leftByOneLine;
        assert.deepEqual([reports, shown.length > 0], [left, left.length > 0]);
      }
    });
  }

  it('asks for one comment where two others agree and only the odd one is reported', () => {
    const names = ['b.txt', 'c.txt'].map((name) => bridge(name, `Bridge news of ${name}`, [closed('March 19, 2025')]));
    const workspace = workspaceOf(
      parseFixture([bridge('a.txt', 'Bridge of Kalmar closed', [closed('March 3, 2025')]), ...names].join('')),
    );
    const facts = workspace.facts('a.txt');
    const problem = checkFile(workspace, 'a.txt', {}).find(({ rule }) => rule === 'contradictory-dates');
    assert.ok(facts && problem);
    const [first] = silencings(workspace, facts, problem, new FixChecker(workspace));
    assert.equal(first?.title, 'Silence contradictory-dates for this line');
  });
});
