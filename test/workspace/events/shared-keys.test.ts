// Which keys come more than once: never wrong about one that does.

import assert from 'node:assert/strict';
import { SharedKeys } from '../../../server/src/workspace/events/sharedKeys';

describe('keys that come more than once', () => {
  it('are all found, and of the others few', () => {
    const once = Array.from({ length: 10_000 }, (_, at) => Math.imul(at + 1, 0x9e3779b1));
    const twice = once.filter((_, at) => at % 3 === 0);
    const keys = [...once, ...twice];
    const shared = new SharedKeys(keys.length);
    for (const key of keys) shared.meet(key);
    assert.ok(twice.every((key) => shared.has(key)));
    const held = keys.filter((key) => shared.has(key)).length;
    assert.equal(shared.count, held);
    assert.ok(held < twice.length * 2 + once.length / 4, `${held}`);
  });
});
