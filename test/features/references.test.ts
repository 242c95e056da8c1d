// Which places refer to a source or to an event, in a file and in the workspace.

import assert from 'node:assert/strict';
import { type ReferencesOptions, referencesAt } from '../../server/src/features/references';
import { factsOf } from '../support/check';
import { cursorIn, harbourWorkspace, placeText } from './harbour';

const workspace = harbourWorkspace();
const at = (marked: string) => cursorIn(workspace, 'strike.txt', marked);

describe('references', () => {
  const places = (marked: string, options: Partial<ReferencesOptions> = {}) =>
    referencesAt(workspace, factsOf(workspace, 'strike.txt'), at(marked), {
      declaration: false,
      scope: 'file',
      ...options,
    }).map((place) => placeText(workspace, place.file, place.span));
  const here = ['strike.txt:3: [1]', 'strike.txt:5: [1]', 'strike.txt:7: [1]'];

  it('finds every citation of a number', () => assert.deepEqual(places('pay [<|>1].'), here));

  it('starts from a source as well, and lists it when asked', () => {
    assert.deepEqual(places('Dock <|>Workers Go', { declaration: true }), [
      'strike.txt:9: Coast Courier: Dock Workers Go Back After Nine Weeks',
      ...here,
    ]);
  });

  it('goes to all files that list the same source', () => {
    assert.deepEqual(places('pay [<|>1].', { scope: 'workspace' }), [...here, 'grain.txt:4: [2]', 'grain.txt:5: [2]']);
  });

  it('finds the other accounts of an event', () => {
    const [other] = places('ends its <|>nine-week', { scope: 'workspace' });
    assert.match(other ?? '', /^grain\.txt:5: March 14, 2025/);
    assert.deepEqual(places('ends its <|>nine-week'), []);
  });
});
