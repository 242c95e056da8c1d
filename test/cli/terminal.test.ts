// Colours: for a terminal, unless the environment disables them.

import assert from 'node:assert/strict';
import { paintFor } from '../../server/src/hosts/cli/terminal';

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
