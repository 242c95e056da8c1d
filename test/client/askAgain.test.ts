// Questions that must not miss a change.

import assert from 'node:assert/strict';
import { askAgain } from '../../client/src/timeline/askAgain';

describe('a question that is asked again', () => {
  const answers: (() => void)[] = [];
  const refresh = askAgain(() => new Promise<void>((resolve) => answers.push(resolve)));
  const turns = () => new Promise((resolve) => setImmediate(resolve));

  it('is asked once more for all that changed while it was being answered', async () => {
    const first = refresh();
    assert.equal(answers.length, 1);
    const second = refresh();
    const third = refresh();
    answers[0]?.();
    await turns();
    assert.equal(answers.length, 2, 'the changes during the answer share one more');
    answers[1]?.();
    await Promise.all([first, second, third]);
    assert.equal(answers.length, 2);
  });

  it('is asked anew when something changes later', async () => {
    const later = refresh();
    assert.equal(answers.length, 3);
    answers[2]?.();
    await later;
    assert.equal(answers.length, 3);
  });
});
