// How a selection grows.

import assert from 'node:assert/strict';
import { selectionRangesAt } from '../../server/src/features/selectionRanges';
import { contains } from '../../server/src/syntax/span';
import { factsOf } from '../support/check';
import { cursorIn, harbourWorkspace, placeText, textOf } from './harbour';

const workspace = harbourWorkspace();

describe('selection ranges', () => {
  const ranges = (marked: string) =>
    selectionRangesAt(factsOf(workspace, 'strike.txt'), cursorIn(workspace, 'strike.txt', marked)).map((span) =>
      placeText(workspace, 'strike.txt', span).slice('strike.txt:'.length, 42),
    );

  it('grow from the word over sentence, claim and entry to section and file', () => {
    assert.deepEqual(ranges('Elena Dim<|>ova'), [
      '6: Dimova',
      '6: Mediator Elena Dimova opens ',
      '6: Early February 2025 – Mediat',
      '6: Early February 2025 – Mediat',
      '4: Timeline\nJan 6, 2025 – Dock ',
      '1: Harbour Strike Ends After Ni',
    ]);
  });

  it('grow from the number over bracket and group', () => {
    assert.deepEqual(ranges('Sofia [2][<|>3]').slice(0, 4), [
      '6: 3',
      '6: [3]',
      '6: [2][3]',
      '6: Mediator Elena Dimova opens ',
    ]);
  });

  it('grow from the word of a date to the date', () => {
    assert.deepEqual(ranges('Early Feb<|>ruary').slice(0, 2), ['6: February', '6: Early February 2025']);
  });

  it('hold the cursor and are nested, everywhere', () => {
    for (let offset = 0; offset <= textOf(workspace, 'strike.txt').length; offset += 7) {
      const chain = selectionRangesAt(factsOf(workspace, 'strike.txt'), offset);
      chain.forEach((span, at) => {
        const inner = chain[at - 1];
        assert.ok(span.start <= offset && offset <= span.end);
        assert.ok(!inner || (contains(span, inner) && span.end - span.start > inner.end - inner.start));
      });
    }
  });
});
