// Long documents: read in steps, restarted after an edit, and only requests that need the current text wait for them.

import assert from 'node:assert/strict';
import { hugeText, LongDocuments, longText } from '../../server/src/lsp/documents/longDocuments';
import type { FileFacts } from '../../server/src/workspace/facts';
import { factsInSteps } from '../../server/src/workspace/summary';
import { FakeEnvironment } from '../support/fake-environment';

const file = 'file:///long.txt';

class Reading {
  readonly environment = new FakeEnvironment();
  readonly done: string[] = [];
  text = '';
  steps = 0;
  readonly long = new LongDocuments(
    this.environment,
    { count: 0 },
    {
      read: () => this.read(this.text),
      done: (_, { article }: FileFacts, wasHuge) =>
        this.done.push(`${article.text.slice(0, 5)}${wasHuge ? ' (huge)' : ''}`),
      failed: (error) => this.done.push(`failed: ${error}`),
    },
  );

  private *read(text: string) {
    if (text.startsWith('worst')) throw new Error('cannot be read');
    for (let step = 0; step < 10; step++) {
      this.steps++;
      yield;
    }
    return yield* factsInSteps(file, text, { numericOrder: 'month-first' });
  }

  change(text: string, length = longText + 1): void {
    this.text = text;
    this.long.changed(file, length);
  }

  /** What became of a wait, once everything is done that can be. */
  async wait(mustBeCurrent: boolean): Promise<string> {
    const waiting = this.long.whenRead(file, mustBeCurrent);
    if (!waiting) return 'none';
    this.environment.settle();
    await waiting;
    return 'ended';
  }
}

describe('a long document', () => {
  it('is read in slices, and current after the last', () => {
    const reading = new Reading();
    reading.change('First text.');
    assert.deepEqual([reading.steps, reading.long.isCurrent(file)], [0, false]);
    reading.environment.turn();
    assert.ok(reading.steps > 0 && reading.steps < 10);
    reading.environment.settle();
    assert.deepEqual(reading.done, ['First']);
    assert.ok(reading.long.isCurrent(file));
  });

  it('is read from the beginning when it changes meanwhile, and only its newest text counts', () => {
    const reading = new Reading();
    reading.change('First text.');
    reading.environment.turn();
    reading.change('Second text.');
    reading.environment.settle();
    assert.deepEqual(reading.done, ['Secon']);
  });

  it('is waited for by every request', async () => {
    const reading = new Reading();
    reading.change('First text.');
    assert.equal(await reading.wait(false), 'ended');
    assert.equal(await reading.wait(true), 'none');
    reading.change('Second text.');
    assert.equal(await reading.wait(false), 'ended');
    assert.deepEqual(reading.done, ['First', 'Secon']);
  });

  it('is waited for by edits alone when it is huge and was read before', async () => {
    const reading = new Reading();
    reading.change('First text.', hugeText + 1);
    assert.equal(await reading.wait(false), 'ended', 'there is no reading to answer from');
    reading.change('Second text.', hugeText + 1);
    assert.equal(await reading.wait(false), 'none');
    assert.equal(await reading.wait(true), 'ended');
    assert.deepEqual(reading.done, ['First (huge)', 'Secon (huge)']);
  });

  it('keeps nobody waiting once it is closed, short, or cannot be read', async () => {
    for (const end of [
      (reading: Reading) => reading.long.forget(file),
      (reading: Reading) => reading.change('worst'),
    ]) {
      const reading = new Reading();
      reading.change('First text.');
      const waiting = reading.long.whenRead(file, true);
      end(reading);
      reading.environment.settle();
      await waiting;
      assert.ok(reading.long.isCurrent(file));
      assert.ok(reading.done.every((line) => line.startsWith('failed')));
    }
  });

  it('is nobody’s concern while it is short', () => {
    assert.equal(new Reading().long.whenRead(file, true), undefined);
  });
});
