// Code lenses above sources and entries, and what they open.

import assert from 'node:assert/strict';
import { codeLenses, codeLensPlaces } from '../../server/src/features/codeLenses';
import { harbourWorkspace, placeText } from './harbour';

const workspace = harbourWorkspace();

describe('code lenses', () => {
  const lenses = codeLenses(workspace, 'strike.txt', { sources: true, entries: true });

  it('show how often a source is cited and listed elsewhere, and how many accounts an event has', () => {
    assert.deepEqual(
      lenses.map(
        ({ kind, title, span }) => `${kind} ${placeText(workspace, 'strike.txt', span).slice(11, 14)} ${title}`,
      ),
      [
        'entry 5:  2 accounts · 1 of 1 checked · 1 not in the saved copy',
        'entry 7:  2 accounts · 1 contradicts · 2 of 2 checked',
        'source 9:  cited 3 times · also in 1 file',
        'source 10: cited 2 times',
        'source 11: cited 1 time',
        'source 12: cited 1 time',
      ],
    );
  });

  it('open the places that they count', () => {
    const places = (title: string) => {
      const lens = lenses.find((candidate) => candidate.title === title);
      assert.ok(lens);
      return codeLensPlaces(workspace, 'strike.txt', lens.span.start).map(({ file }) => file);
    };
    assert.deepEqual(places('cited 3 times · also in 1 file'), [
      'strike.txt',
      'strike.txt',
      'strike.txt',
      'grain.txt',
      'grain.txt',
    ]);
    assert.deepEqual(places('2 accounts · 1 contradicts · 2 of 2 checked').toSorted(), ['grain.txt', 'strike.txt']);
  });

  it('can be switched off one by one', () => {
    const kinds = (options: { sources: boolean; entries: boolean }) =>
      new Set(codeLenses(workspace, 'strike.txt', options).map(({ kind }) => kind));
    assert.deepEqual(kinds({ sources: true, entries: false }), new Set(['source']));
    assert.deepEqual(kinds({ sources: false, entries: true }), new Set(['entry']));
    assert.deepEqual(kinds({ sources: false, entries: false }), new Set());
  });
});
