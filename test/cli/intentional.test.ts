// provenance check and marks of intended contradictions: which suppression files apply, and their problems.

import assert from 'node:assert/strict';
import { bridgeDigest } from '../support/bridge-articles';
import { problemLines, provenance } from '../support/command-line';
import { folderWith, removeFolders } from '../support/temporary-folder';

const quote = 'opens the rebuilt Harbour Bridge in Kalmar';
const mark = (reason = 'The second date is that of the ceremony.', dates = ['March 3, 2025', 'March 19, 2025']) => ({
  reason,
  accounts: dates.map((date) => ({ quote, date })),
});
const suppressionFile = (...entries: object[]) => `${JSON.stringify(entries, undefined, 2)}\n`;

const pair = {
  'news/a.txt': bridgeDigest('March 3, 2025'),
  'news/old/b.txt': bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge'),
};
const name = 'provenance-intentional.json';

/** Exit status, then one line for each problem, without related places and summary. */
const check = (files: Record<string, string>, ...args: string[]) => {
  const { status, stdout, stderr } = provenance(['check', '--format', 'json', ...args], { in: folderWith(files) });
  return { status, problems: problemLines(stdout), stderr };
};

describe('provenance check with marks of intended contradictions', () => {
  afterEach(removeFolders);

  const good: readonly [where: string, args: string[]][] = [
    [name, []],
    [name, ['news']],
    [name, ['news/a.txt', 'news/old/b.txt']],
    [`news/${name}`, []],
    [`news/${name}`, ['news']],
    [`news/old/${name}`, []],
  ];
  for (const [where, args] of good) {
    it(`takes ${where} for \`check ${args.join(' ')}\``, () => {
      assert.deepEqual(check({ ...pair, [where]: suppressionFile(mark()) }, ...args), {
        status: 0,
        problems: [],
        stderr: '',
      });
    });
  }

  it('does not search folders without articles', () => {
    const { status, problems } = check({ ...pair, [`other/${name}`]: suppressionFile(mark()) });
    assert.deepEqual([status, problems.length], [1, 2]);
  });

  it('reports marks that match nothing, and marks that are not needed', () => {
    const marks = suppressionFile(mark(), mark('Once there was another.', ['March 3, 2025', 'March 30, 2025']));
    const { status, problems } = check({ ...pair, [name]: marks });
    assert.equal(status, 0, 'it only informs');
    assert.deepEqual(problems.length, 1);
    assert.match(
      problems[0] ?? '',
      /^provenance-intentional\.json:22:7 information contradictory-dates Nothing dated “March 30, 2025” says “opens the rebuilt /,
    );
    const agreeing = { ...pair, 'news/old/b.txt': bridgeDigest('March 2025', 'Kalmar Reopens Its Bridge') };
    const needless = check({ ...agreeing, [name]: suppressionFile(mark('', ['March 3, 2025', 'March 2025'])) });
    assert.deepEqual(
      needless.problems.map((line) => line.replace(/ contradictory-dates .*/, '')),
      [`${name}:2:3 information`, `${name}:3:15 warning`],
    );
    assert.match(needless.problems.join('\n'), /do not contradict each other.*\n.*This mark gives no reason/);
    assert.equal(needless.status, 1, 'a reason is asked for');
  });

  it('does not report marks whose files are not part of the check', () => {
    assert.deepEqual(check({ ...pair, [name]: suppressionFile(mark()) }, 'news/a.txt').problems, []);
    assert.deepEqual(check({ ...pair, [name]: suppressionFile(mark()) }, 'news/old').problems, []);
  });

  it('reports what is wrong with a suppression file, and continues', () => {
    const broken = check({ ...pair, [name]: '[\n  {"reason": "x",}\n]' });
    assert.equal(broken.problems.length, 3);
    assert.match(
      broken.problems.join('\n'),
      /provenance-intentional\.json:2:18 warning .*not JSON: expected a name in quotation marks/,
    );
    const partly = check({ ...pair, [name]: suppressionFile({ reason: 'x' }, mark()) });
    assert.equal(partly.problems.length, 1);
    assert.match(
      partly.problems[0] ?? '',
      /json:2:3 warning .* “accounts” of this entry is missing or not as it should be/,
    );
    assert.match(partly.problems[0] ?? '', /It should be \{"reason": "\.\.\."/);
  });

  it('is ignored where the rule is off', () => {
    const settings = JSON.stringify({ rules: { 'contradictory-dates': 'off' } });
    const files = { ...pair, [name]: 'no JSON', 'settings.json': settings };
    assert.deepEqual(check(files, '--config', 'settings.json'), { status: 0, problems: [], stderr: '' });
  });

  it('is in every format', () => {
    const folder = folderWith({ ...pair, [name]: '{}' });
    for (const format of ['json', 'sarif', 'github', 'junit']) {
      const { stdout } = provenance(['check', '--format', format], { in: folder });
      assert.match(stdout, /This file is no list\./, format);
    }
  });
});
