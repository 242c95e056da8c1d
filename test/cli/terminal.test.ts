// What a person sees in a terminal: colours unless the environment disables them, lines that fit, how far a long run is.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Progress } from '../../server/src/hosts/cli/progress';
import { paintFor } from '../../server/src/hosts/cli/terminal';
import { bridgeDigest } from '../support/bridge-articles';
import { distFolder } from '../support/stdio-client';
import { folderWith, removeFolders } from '../support/temporary-folder';

describe('colours', () => {
  const painted = (isTTY: boolean, environment: NodeJS.ProcessEnv) =>
    paintFor({ isTTY }, environment)('x', 'error') !== 'x';
  const cases: readonly [boolean, NodeJS.ProcessEnv, boolean][] = [
    [true, { TERM: 'xterm' }, true],
    [true, { NO_COLOR: '' }, true],
    [true, { NO_COLOR: '1' }, false],
    [true, { TERM: 'dumb' }, false],
    [false, { TERM: 'xterm' }, false],
  ];
  for (const [isTTY, environment, expected] of cases) {
    it(`${isTTY ? 'a terminal' : 'a pipe'} with ${JSON.stringify(environment)}: ${expected ? 'coloured' : 'plain'}`, () => {
      assert.equal(painted(isTTY, environment), expected);
    });
  }
});

describe('the lines of a check', () => {
  afterEach(removeFolders);

  it('fit into the terminal, however wide it is', function () {
    if (spawnSync('script', ['--version'], { stdio: 'ignore' }).status !== 0) this.skip();
    const folder = folderWith({
      'a.txt': bridgeDigest('March 3, 2025'),
      'b.txt': bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge'),
    });
    const widest = (columns: number) => {
      const command = `stty cols ${columns} && '${process.execPath}' '${join(distFolder, 'cli.js')}' check`;
      const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1', TERM: 'xterm' },
      });
      assert.match(stdout, /contradictory-dates/);
      return Math.max(...stdout.split(/\r?\n|\r/).map((line) => line.length));
    };
    const [narrow, wide] = [widest(60), widest(200)];
    assert.ok(narrow <= 60, `${narrow} columns of 60`);
    assert.ok(wide > 60 && wide <= 200, `${wide} columns of 200`);
  });
});

describe('progress', () => {
  it('says how much is done, how fast, and how long the rest takes', () => {
    let milliseconds = 0;
    const progress = new Progress(10_000, 'files read', () => milliseconds);
    assert.equal(progress.line(40), '40 of 10,000 files read', 'too early for a rate');
    milliseconds = 1500;
    assert.equal(progress.line(1200), '1,200 of 10,000 files read, 800 a second, 11 s left');
    milliseconds = 60_000;
    assert.equal(progress.line(1200), '1,200 of 10,000 files read, 20 a second, 7 min left');
  });
});
