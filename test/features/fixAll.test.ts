// All preferred fixes at once, and those that collide.

import assert from 'node:assert/strict';
import { fixAll } from '../../server/src/features/fixAll';
import { applyEdits } from '../../server/src/rules/edit';
import type { Problem } from '../../server/src/rules/rule';
import { checkFile } from '../../server/src/rules/runRules';
import { workspaceOf } from '../support/check';
import { parseFixture } from '../support/fixture';

describe('fix all', () => {
  const file = 'a.txt';
  const workspace = workspaceOf(parseFixture('//- /a.txt\nabcdefghij'));
  const problem = (rule: string, start: number, end: number, newText: string, preferred = true): Problem => ({
    rule,
    severity: 'warning',
    unnecessary: false,
    span: { start, end },
    message: '',
    fixes: [{ title: '', preferred, edits: [{ file, span: { start, end }, newText }] }],
  });
  const fixed = (problems: readonly Problem[], rule?: string) =>
    applyEdits('abcdefghij', fixAll(workspace, file, problems, rule).edits);

  it('makes only preferred fixes, in order', () => {
    assert.equal(
      fixed([problem('x', 4, 5, 'E'), problem('x', 0, 1, 'A'), problem('x', 2, 3, 'C', false)]),
      'AbcdEfghij',
    );
  });

  it('counts the fixed and the remaining problems', () => {
    const problems = [problem('x', 0, 1, 'A'), problem('x', 0, 1, 'B'), problem('y', 4, 5, 'E', false)];
    const hint: Problem = { ...problem('z', 7, 8, 'H', false), severity: 'hint' };
    const { fixed, left } = fixAll(workspace, file, [...problems, hint]);
    assert.deepEqual([fixed, left], [1, 2]);
  });

  it('keeps to one rule', () => {
    assert.equal(fixed([problem('x', 0, 1, 'A'), problem('y', 1, 2, 'B')], 'y'), 'aBcdefghij');
  });

  it('makes a fix that several problems share once, and of two that collide the first', () => {
    assert.equal(fixed([problem('x', 0, 1, 'A'), problem('x', 0, 1, 'A')]), 'Abcdefghij');
    assert.equal(fixed([problem('x', 0, 3, 'A'), problem('x', 2, 4, 'B')]), 'Adefghij');
    assert.equal(fixed([problem('x', 1, 1, '+'), problem('x', 1, 1, '-')]), 'a+bcdefghij');
  });

  it('leaves a file without problems of that rule after it', () => {
    const fixture = parseFixture('Ferry\nRain falls [1][1].\nSnow too [1][1].\nSources\n- Wire: Alpha title\n');
    const workspace = workspaceOf(fixture);
    const problems = checkFile(workspace, 'article.txt', {});
    assert.equal(problems.filter(({ rule }) => rule === 'repeated-citation').length, 2);
    const text = applyEdits(
      fixture.files[0]?.text ?? '',
      fixAll(workspace, 'article.txt', problems, 'repeated-citation').edits,
    );
    workspace.apply([{ file: 'article.txt', text }]);
    assert.deepEqual(
      checkFile(workspace, 'article.txt', {}).filter(({ rule }) => rule === 'repeated-citation'),
      [],
    );
    assert.match(text, /falls \[1\]\.\nSnow too \[1\]\./);
  });
});
