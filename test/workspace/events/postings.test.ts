// Postings of the event index: what stands under a key, and which accounts stand there together.

import assert from 'node:assert/strict';
import { Postings } from '../../../server/src/workspace/events/postings';

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
  it('are found under their keys in the order in which they came, before and after they are shrunk', () => {
    const postings = filled();
    const sample = Array.from({ length: 500 }, (_, at) => keyOf(at * 137));
    const expected = sample.map((key) => {
      const accounts: number[] = [];
      for (let at = 0; at < total; at++) if (keyOf(at) === key) accounts.push(at);
      return accounts;
    });
    assert.ok(expected.every((accounts) => accounts.length >= 3));
    const before = sample.map((key) => under(postings, key));
    postings.shrink();
    const after = sample.map((key) => under(postings, key));
    assert.deepEqual(before, expected);
    assert.deepEqual(after, expected);
    // Neighbours of what is there, in the same bucket mostly, are not there.
    for (const key of sample) assert.deepEqual(under(postings, key + 1), []);
  });

  it('are listed key by key, where two or more stand together', () => {
    const postings = filled();
    const lists: number[][] = [];
    for (const _ of postings.lists((start, end) => {
      assert.equal(postings.endOfList(start), end);
      assert.equal(postings.endOfList(end - 1), end);
      lists.push(Array.from({ length: end - start }, (_, at) => postings.accountAt(start + at)));
    }));
    const expected = new Map<number, number[]>();
    for (let at = 0; at < total; at++) expected.set(keyOf(at), [...(expected.get(keyOf(at)) ?? []), at]);
    assert.equal(lists.length, 90_000);
    for (const list of lists) assert.deepEqual(list, expected.get(keyOf(list[0] ?? 0)));
  });

  it('of a few are listed as well, whose keys meet in all but the part that they are dealt out to', () => {
    const postings = new Postings(4);
    const each = function* (write: (key: number, account: number) => void) {
      [0x01000005, 0x02000005, 0x02000005, 0x03000005].forEach(write);
      yield;
    };
    for (const _ of postings.fill({ total: 4, each }));
    const lists: (readonly [number, number])[] = [];
    for (const _ of postings.lists((start, end) => lists.push([start, end])));
    assert.deepEqual(lists, [[1, 3]]);
    assert.deepEqual(under(postings, 0x02000005), [1, 2]);
  });
});
