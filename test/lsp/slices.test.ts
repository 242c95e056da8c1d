// Work in slices: it ends, it stops, and it lets requests go first.

import assert from 'node:assert/strict';
import { runInSlices } from '../../server/src/lsp/slices';
import { FakeEnvironment } from '../support/fake-environment';

function* counting(to: number, counted: number[]): Generator<void> {
  for (let number = 1; number <= to; number++) {
    counted.push(number);
    yield;
  }
}
const noFailure = (error: unknown) => assert.fail(String(error));

describe('slices', () => {
  it('hold about two milliseconds of work', () => {
    const environment = new FakeEnvironment();
    const counted: number[] = [];
    runInSlices(environment, { count: 0 }, counting(100, counted), noFailure);
    assert.equal(counted.length, 0);
    environment.turn();
    assert.equal(counted.length, 2);
    environment.settle();
    assert.equal(counted.length, 100);
  });

  it('give a turn away when requests came in, but not for ever', () => {
    const environment = new FakeEnvironment();
    const counted: number[] = [];
    const traffic = { count: 0 };
    runInSlices(environment, traffic, counting(1000, counted), noFailure);
    traffic.count++;
    for (let turns = 0; turns < 5; turns++) environment.turn();
    assert.equal(counted.length, 0);
    environment.turn();
    assert.equal(counted.length, 2);
    for (let turns = 0; turns < 60; turns++) {
      traffic.count++;
      environment.turn();
    }
    assert.equal(counted.length, 4);
  });

  it('can begin at once, and be over at once', () => {
    const environment = new FakeEnvironment();
    const counted: number[] = [];
    const work = runInSlices(environment, { count: 0 }, counting(1, counted), noFailure, true);
    assert.deepEqual([counted.length, work.over, environment.turn()], [1, true, false]);
  });

  it('stop when they are cancelled or fail', () => {
    const environment = new FakeEnvironment();
    const counted: number[] = [];
    const work = runInSlices(environment, { count: 0 }, counting(100, counted), noFailure);
    environment.turn();
    work.cancel();
    assert.deepEqual([environment.turn(), counted.length], [false, 2]);
    const failures: unknown[] = [];
    const failing = (function* () {
      yield;
      throw new Error('broken');
    })();
    runInSlices(environment, { count: 0 }, failing, (error) => failures.push(error));
    environment.settle();
    assert.equal(failures.length, 1);
  });
});
