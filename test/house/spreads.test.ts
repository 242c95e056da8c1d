// A call with a spread list overflows the stack where the list has as many items as a large text has places, so lists are joined by loops.

import assert from 'node:assert/strict';
import { sourceFiles } from './sources';

/** A spread argument of a call that takes any number of them. Objects, arrays and pieces of a fixed size are something else. */
const spread =
  /(?:\.(?:push|unshift)|Math\.(?:max|min))\((?:[^(){}[\]]|\([^()]*\))*(?<![[{(])\.\.\.(?!codes\.subarray|bytes\.subarray)/;

describe('lists of any length', () => {
  it('are never spread into the arguments of a call', () => {
    const found = sourceFiles(['server/src', 'client/src']).flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, at) =>
          !line.startsWith('//') && spread.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : [],
        ),
    );
    assert.deepEqual(found, []);
  });
});
