// Code lenses above sources and entries, and what they open.

import assert from 'node:assert/strict';
import { codeLenses, codeLensPlaces } from '../../server/src/features/codeLenses';
import { Workspace } from '../../server/src/workspace/workspace';
import { factsOf } from '../support/check';
import { harbourWorkspace, placeText } from './harbour';

const workspace = harbourWorkspace();

describe('code lenses', () => {
  const lenses = codeLenses(workspace, factsOf(workspace, 'strike.txt'), { sources: true, entries: true });

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
      return codeLensPlaces(workspace, factsOf(workspace, 'strike.txt'), lens.span.start).map(({ file }) => file);
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
      new Set(codeLenses(workspace, factsOf(workspace, 'strike.txt'), options).map(({ kind }) => kind));
    assert.deepEqual(kinds({ sources: true, entries: false }), new Set(['source']));
    assert.deepEqual(kinds({ sources: false, entries: true }), new Set(['entry']));
    assert.deepEqual(kinds({ sources: false, entries: false }), new Set());
  });

  it('stand above the dated sentences of a report, which has no entries', () => {
    const texts = {
      'digest.txt': `Harbour news

Timeline
June 11, 2024 – The Lindholm ferry sinks off Sandvik with twelve sailors on board [1].

Sources
- AFP: Ferry of Lindholm sinks
`,
      'report.txt': `Ferry of Lindholm sinks

June 16, 2024 09:30 AM

SANDVIK – The Lindholm ferry sank off Sandvik with twelve sailors on board on June 15, 2024, the harbour office said.
`,
    };
    const ofReport = new Workspace({ numericOrder: 'month-first', readText: () => undefined });
    ofReport.apply(Object.entries(texts).map(([file, text]) => ({ file, text, pin: true })));
    const shown = codeLenses(ofReport, factsOf(ofReport, 'report.txt'), { sources: true, entries: true });
    assert.deepEqual(
      shown.map(({ title }) => title),
      ['2 accounts · 1 contradicts'],
    );
    const places = codeLensPlaces(ofReport, factsOf(ofReport, 'report.txt'), shown[0]?.span.start ?? 0);
    assert.deepEqual(places.map(({ file }) => file).toSorted(), ['digest.txt', 'report.txt']);
  });
});
