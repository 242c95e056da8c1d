// Call hierarchy: from sources to claims and back, from events to their accounts.

import assert from 'node:assert/strict';
import { hierarchyItemsAt, incomingAt, outgoingAt } from '../../server/src/features/callHierarchy';
import { factsOf } from '../support/check';
import { cursorIn, harbourWorkspace, placeText } from './harbour';

const workspace = harbourWorkspace();
const at = (marked: string) => cursorIn(workspace, 'strike.txt', marked);

describe('call hierarchy', () => {
  it('starts from a source, from a citation of it, and from a claim', () => {
    const names = (marked: string) =>
      hierarchyItemsAt(workspace, factsOf(workspace, 'strike.txt'), at(marked)).map(({ name }) => name);
    const title = '[4] Market Letter: Idle Cranes Cost Exporters Millions';
    assert.deepEqual(names('Idle <|>Cranes'), [title]);
    assert.deepEqual(names('losses [<|>4]'), [title]);
    assert.deepEqual(names('promised <|>higher'), ['Dockers return to work']);
    assert.deepEqual(names('All related <|>articles'), []);
  });

  it('has the claims that cite a source as incoming calls, in every file that lists it', () => {
    const steps = incomingAt(workspace, factsOf(workspace, 'strike.txt'), at('Dock <|>Workers Go'));
    assert.deepEqual(
      steps.map(({ item, from }) => [
        item.kind,
        item.kind === 'entry' ? `${item.name.split(' –')[0]}, ${item.detail}` : item.detail,
        from.map((span) => placeText(workspace, item.file, span)),
      ]),
      [
        ['claim', 'strike.txt', ['strike.txt:3: [1]']],
        ['entry', 'Jan 6, 2025, strike.txt', ['strike.txt:5: [1]']],
        ['entry', 'March 4, 2025, strike.txt', ['strike.txt:7: [1]']],
        ['entry', 'Jan 6, 2025, grain.txt', ['grain.txt:4: [2]']],
        ['entry', 'March 14, 2025, grain.txt', ['grain.txt:5: [2]']],
      ],
    );
  });

  it('has the other accounts of an event as incoming calls', () => {
    const steps = incomingAt(workspace, factsOf(workspace, 'strike.txt'), at('ends its <|>nine-week'));
    assert.deepEqual(
      steps.map(({ item }) => [item.name.slice(0, 32), item.detail]),
      [['March 14, 2025 – The dock worker', 'grain.txt']],
    );
  });

  it('has the sources of a claim, and the report of a source, as outgoing calls', () => {
    const out = (marked: string) =>
      outgoingAt(workspace, factsOf(workspace, 'strike.txt'), at(marked)).map(
        ({ item }) => `${item.name.slice(0, 3)} ${item.detail}`,
      );
    assert.deepEqual(out('opens <|>talks'), ['[2] strike.txt', '[3] strike.txt']);
    assert.deepEqual(out('Dock <|>Workers Go'), ['Doc courier.txt, March 4, 2025']);
    assert.deepEqual(out('Idle <|>Cranes'), []);
  });
});
