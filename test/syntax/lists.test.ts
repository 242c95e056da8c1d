// Joining and comparing lists that are longer than a call takes arguments.

import assert from 'node:assert/strict';
import { append, maxOf, minOf } from '../../server/src/syntax/lists';

describe('lists of any length', () => {
  const many = Array.from({ length: 300_000 }, (_, at) => at);

  it('are joined and compared however long they are', () => {
    const list = [7];
    append(list, many);
    assert.equal(list.length, 300_001);
    assert.deepEqual([maxOf(list), minOf(many)], [299_999, 0]);
  });

  it('have no largest and no smallest value when they are empty', () => {
    assert.deepEqual([maxOf([]), minOf([])], [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
  });
});
