// The highlighted places of a number.

import assert from 'node:assert/strict';
import { highlightsAt } from '../../server/src/features/documentHighlight';
import { factsOf } from '../support/check';
import { cursorIn, harbourWorkspace, placeText } from './harbour';

const workspace = harbourWorkspace();
const at = (marked: string) => cursorIn(workspace, 'strike.txt', marked);

describe('document highlight', () => {
  it('shows a number wherever it is, and its source', () => {
    const highlights = highlightsAt(factsOf(workspace, 'strike.txt'), at('Sofia [<|>2]'));
    assert.deepEqual(
      highlights.map(({ kind, span }) => `${kind} ${placeText(workspace, 'strike.txt', span)}`),
      [
        'citation strike.txt:3: 2',
        'citation strike.txt:6: 2',
        'source strike.txt:10: Balkan Wire: Mediator Brings Owners and Union to One Table',
      ],
    );
  });

  it('shows nothing on prose', () =>
    assert.deepEqual(highlightsAt(factsOf(workspace, 'strike.txt'), at('promised <|>')), []));
});
