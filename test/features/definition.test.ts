// Where go to definition leads from citations and sources.

import assert from 'node:assert/strict';
import { definitionsAt } from '../../server/src/features/definition';
import { factsOf, workspaceOf } from '../support/check';
import { parseFixture } from '../support/fixture';
import { cursorIn, harbourWorkspace, placeText } from './harbour';

const workspace = harbourWorkspace();
const at = (marked: string, file = 'strike.txt') => cursorIn(workspace, file, marked);

describe('definition', () => {
  const targets = (marked: string, file = 'strike.txt') =>
    definitionsAt(workspace, factsOf(workspace, file), at(marked, file)).map((d) =>
      placeText(workspace, d.file, d.selection),
    );

  it('leads from a citation to the title of its source', () => {
    assert.deepEqual(targets('pay [<|>1].'), ['strike.txt:9: Dock Workers Go Back After Nine Weeks']);
    const [definition] = definitionsAt(workspace, factsOf(workspace, 'strike.txt'), at('[1][<|>2]. Exporters'));
    assert.equal(definition && placeText(workspace, 'strike.txt', definition.origin), 'strike.txt:3: [2]');
  });

  it('leads from a source to the report that it is', () => {
    assert.deepEqual(targets('Dock <|>Workers Go'), ['courier.txt:1: Dock Workers Go Back After Nine Weeks']);
  });

  it('leads from another source to itself', () => {
    assert.deepEqual(targets('Idle <|>Cranes'), ['strike.txt:12: Idle Cranes Cost Exporters Millions']);
  });

  it('leads nowhere from prose and from a number without a source', () => {
    assert.deepEqual(targets('promised <|>higher'), []);
    const fixture = parseFixture('Heading\nA claim [<|>9].\nSources\n- A: One title\n');
    assert.deepEqual(
      definitionsAt(workspaceOf(fixture), factsOf(workspaceOf(fixture), fixture.cursor.file), fixture.cursor.offset),
      [],
    );
  });
});
