// Glob patterns: what they match, and that no pattern is slow.

import assert from 'node:assert/strict';
import { compileGlob } from '../../server/src/settings/globs';

const glob = (pattern: string) => compileGlob(pattern) ?? assert.fail(`${pattern} is no glob`);

describe('globs', () => {
  const cases: readonly [pattern: string, matching: readonly string[], others: readonly string[]][] = [
    ['**/*.txt', ['a.txt', 'x/a.txt', 'x/y/z.TXT', '.txt'], ['a.md', 'a.txt/b', 'atxt']],
    ['*.txt', ['a.txt'], ['x/a.txt']],
    ['drafts/**', ['drafts/a', 'drafts/x/y', 'drafts', 'Drafts/a'], ['draft/a', 'x/drafts/a']],
    ['**/node_modules/**', ['node_modules/a', 'x/node_modules/y/z'], ['node_modules2/a', 'x/y']],
    ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['a', 'a/x', 'ab', 'a/xb']],
    ['**/a/**/b/*.t', ['a/b/x.t', 'q/a/b/b/x.t', 'a/a/b/x.t'], ['a/b/c/x.t', 'b/x.t']],
    ['{a,b{c,d}}/*.{txt,md}', ['a/x.txt', 'bc/x.md', 'bd/y.txt'], ['b/x.txt', 'a/x.doc']],
    ['{unclosed', ['{unclosed'], ['unclosed']],
    ['a?c', ['abc', 'a𝔸c', 'a.c'], ['ac', 'abbc', 'a/c']],
    ['[a-c]x[!0-9]', ['axz', 'CXq'], ['dxz', 'ax1', 'ax']],
    ['[]x', ['[]x'], ['x']],
    ['./a//b/', ['a/b'], ['a', 'b']],
    ['*a*b*c*', ['abc', 'xaxbxcx'], ['acb', 'ab']],
    ['über*.txt', ['ÜBER uns.txt'], ['uber.txt']],
    ['a\\b', ['a/b'], ['ab']],
  ];
  for (const [pattern, matching, others] of cases) {
    it(pattern, () => {
      for (const path of matching) assert.ok(glob(pattern).matches(path), path);
      for (const path of others) assert.ok(!glob(pattern).matches(path), path);
    });
  }

  it('know which folders need not be looked into', () => {
    const { matchesFolder } = glob('**/node_modules/**');
    assert.ok(matchesFolder('x/node_modules'));
    assert.ok(matchesFolder('node_modules/y'));
    assert.ok(!matchesFolder('x'));
    assert.ok(!glob('x/*.txt').matchesFolder('x'), 'some of the folder is not all of it');
  });

  it('refuse braces that multiply beyond measure', () => {
    assert.equal(compileGlob('{a,b}'.repeat(20)), undefined);
  });

  it('are never slow', () => {
    const path = `${'a'.repeat(2000)}/${'a'.repeat(2000)}`;
    for (const pattern of [`${'*a'.repeat(300)}b`, `${'**/a/'.repeat(100)}b`, '{'.repeat(900), '['.repeat(900)]) {
      assert.ok(!glob(pattern).matches(path));
    }
  });
});
