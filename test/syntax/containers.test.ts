// What indices and remembered answers are kept in.

import assert from 'node:assert/strict';
import { Memo } from '../../server/src/syntax/memo';
import { SetsByKey } from '../../server/src/syntax/setsByKey';

describe('containers', () => {
  it('ask once for what is remembered, undefined too, and forget all beyond their limit', () => {
    const memo = new Memo<string, string | undefined>(2);
    let asked = 0;
    const ask = (key: string) =>
      memo.of(key, () => {
        asked++;
        return key === 'none' ? undefined : key;
      });
    assert.deepEqual(['a', 'none', 'a', 'none'].map(ask), ['a', undefined, 'a', undefined]);
    assert.equal(asked, 2);
    ask('c');
    ask('a');
    assert.equal(asked, 4);
    memo.clear();
    ask('a');
    assert.equal(asked, 5);
  });

  it('know no key whose last item is gone', () => {
    const sets = new SetsByKey<string, number>();
    sets.add('a', 1);
    sets.add('a', 2);
    sets.delete('a', 1);
    assert.deepEqual([...(sets.get('a') ?? [])], [2]);
    sets.delete('a', 2);
    sets.delete('b', 3);
    assert.deepEqual([sets.get('a'), sets.size, [...sets.keys()]], [undefined, 0, []]);
  });
});
