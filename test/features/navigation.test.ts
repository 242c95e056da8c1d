// Where the verbs of navigation lead: definition, references, highlight, links, call hierarchy.

import assert from 'node:assert/strict';
import { hierarchyItemsAt, incomingAt, outgoingAt } from '../../server/src/features/callHierarchy';
import { definitionsAt } from '../../server/src/features/definition';
import { highlightsAt } from '../../server/src/features/documentHighlight';
import { documentLinks } from '../../server/src/features/documentLinks';
import { type ReferencesOptions, referencesAt } from '../../server/src/features/references';
import { workspaceOf } from '../support/check';
import { parseFixture } from '../support/fixture';
import { cursorIn, harbourWorkspace, placeText } from './harbour';

const workspace = harbourWorkspace();
const at = (marked: string, file = 'strike.txt') => cursorIn(workspace, file, marked);

describe('definition', () => {
  const targets = (marked: string, file = 'strike.txt') =>
    definitionsAt(workspace, file, at(marked, file)).map((d) => placeText(workspace, d.file, d.selection));

  it('leads from a citation to the title of its source', () => {
    assert.deepEqual(targets('pay [<|>1].'), ['strike.txt:9: Dock Workers Go Back After Nine Weeks']);
    const [definition] = definitionsAt(workspace, 'strike.txt', at('[1][<|>2]. Exporters'));
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
    assert.deepEqual(definitionsAt(workspaceOf(fixture), fixture.cursor.file, fixture.cursor.offset), []);
  });
});

describe('references', () => {
  const places = (marked: string, options: Partial<ReferencesOptions> = {}) =>
    referencesAt(workspace, 'strike.txt', at(marked), { declaration: false, scope: 'file', ...options }).map((place) =>
      placeText(workspace, place.file, place.span),
    );
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

describe('document highlight', () => {
  it('shows a number wherever it is, and its source', () => {
    const highlights = highlightsAt(workspace, 'strike.txt', at('Sofia [<|>2]'));
    assert.deepEqual(
      highlights.map(({ kind, span }) => `${kind} ${placeText(workspace, 'strike.txt', span)}`),
      [
        'citation strike.txt:3: 2',
        'citation strike.txt:6: 2',
        'source strike.txt:10: Balkan Wire: Mediator Brings Owners and Union to One Table',
      ],
    );
  });

  it('shows nothing on prose', () => assert.deepEqual(highlightsAt(workspace, 'strike.txt', at('promised <|>')), []));
});

describe('document links', () => {
  it('lead to URLs, to reports and to other accounts', () => {
    const links = documentLinks(workspace, 'strike.txt').map(({ span, target, tooltip }) => [
      placeText(workspace, 'strike.txt', span),
      typeof target === 'string' ? target : placeText(workspace, target.file, target.span).slice(0, 26),
      tooltip,
    ]);
    assert.deepEqual(links, [
      ['strike.txt:5: Jan 6, 2025', 'grain.txt:4: Jan 6, 2025 –', 'Also told in grain.txt'],
      ['strike.txt:7: March 4, 2025', 'grain.txt:5: March 14, 202', 'Also told in grain.txt'],
      [
        'strike.txt:9: Dock Workers Go Back After Nine Weeks',
        'courier.txt:1: Dock Worker',
        'Open courier.txt, which is this report',
      ],
      ['strike.txt:12: https://market.example/cranes', 'https://market.example/cranes', 'Open the source'],
    ]);
  });
});

describe('call hierarchy', () => {
  it('starts from a source, from a citation of it, and from a claim', () => {
    const names = (marked: string) => hierarchyItemsAt(workspace, 'strike.txt', at(marked)).map(({ name }) => name);
    const title = 'Market Letter: Idle Cranes Cost Exporters Millions';
    assert.deepEqual(names('Idle <|>Cranes'), [title]);
    assert.deepEqual(names('losses [<|>4]'), [title]);
    assert.deepEqual(names('promised <|>higher'), ['Dockers return to work']);
    assert.deepEqual(names('All related <|>articles'), []);
  });

  it('goes in to the claims that cite a source, in every file that lists it', () => {
    const steps = incomingAt(workspace, 'strike.txt', at('Dock <|>Workers Go'));
    assert.deepEqual(
      steps.map(({ item, from }) => [
        item.kind,
        item.detail,
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

  it('goes in from an event to its other accounts', () => {
    const steps = incomingAt(workspace, 'strike.txt', at('ends its <|>nine-week'));
    assert.deepEqual(
      steps.map(({ item }) => item.detail),
      ['March 14, 2025, grain.txt'],
    );
  });

  it('goes out from a claim to its sources, and from a source to its report', () => {
    const out = (marked: string) => outgoingAt(workspace, 'strike.txt', at(marked)).map(({ item }) => item.detail);
    assert.deepEqual(out('opens <|>talks'), ['[2] strike.txt', '[3] strike.txt']);
    assert.deepEqual(out('Dock <|>Workers Go'), ['courier.txt, March 4, 2025']);
    assert.deepEqual(out('Idle <|>Cranes'), []);
  });
});
