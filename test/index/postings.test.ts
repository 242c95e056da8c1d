// Postings of the event index: what stands under a key, and that it stands there in half the room, too.

import assert from 'node:assert/strict';
import { Postings } from '../../server/src/index/events/postings';

/** Enough for as many buckets as need whole keys no more. */
const total = 300_000;

/** Few enough that many stand together, spread over all 32 bits. */
const keyOf = (at: number) => Math.imul(at % 90_000, 0x9e3779b1);

function filled(): Postings {
  const postings = new Postings(total);
  const each = function* (write: (key: number, account: number) => void) {
    for (let at = 0; at < total; at++) write(keyOf(at), at);
    yield;
  };
  for (const _ of postings.fill({ total, each }));
  return postings;
}

function under(postings: Postings, key: number): number[] {
  const found: number[] = [];
  postings.visit(key, (account) => found.push(account));
  return found;
}

describe('postings', () => {
  it('are found under their keys in the order in which they came, before and after they take less room', () => {
    const postings = filled();
    const sample = Array.from({ length: 500 }, (_, at) => keyOf(at * 137));
    const expected = sample.map((key) => {
      const accounts: number[] = [];
      for (let at = 0; at < total; at++) if (keyOf(at) === key) accounts.push(at);
      return accounts;
    });
    assert.ok(expected.every((accounts) => accounts.length >= 3));
    const before = sample.map((key) => under(postings, key));
    for (const _ of postings.shrink());
    const after = sample.map((key) => under(postings, key));
    assert.deepEqual(before, expected);
    assert.deepEqual(after, expected);
    // Neighbours of what is there, in the same bucket mostly, are not there.
    for (const key of sample) assert.deepEqual(under(postings, key + 1), []);
  });
});
