// Completion: after a bracket, in the source list, at the start of an entry.

import assert from 'node:assert/strict';
import { type CompletionItem, completionDetails, completionsAt } from '../../server/src/features/completion';
import { applyEdits } from '../../server/src/rules/edit';
import { factsOf, workspaceOf } from '../support/check';
import { parseFixture } from '../support/fixture';
import { harbour } from './harbour';

function complete(source: string) {
  const fixture = parseFixture(source);
  const workspace = workspaceOf(fixture);
  const { file, offset } = fixture.cursor;
  const text = workspace.facts(file)?.article.text ?? '';
  const { items } = completionsAt(workspace, factsOf(workspace, file), offset);
  const labels = (kind: CompletionItem['kind']) => items.filter((item) => item.kind === kind).map(({ label }) => label);
  const taken = (label: string) => {
    const item = items.find((candidate) => candidate.label.startsWith(label));
    assert.ok(item, `«${label}» is among ${items.map((candidate) => candidate.label).join('; ')}`);
    const details = item.origin ? completionDetails(workspace, file, item.origin) : { markdown: undefined, edits: [] };
    return { item, details, text: applyEdits(text, [{ span: item.replace, newText: item.newText }, ...details.edits]) };
  };
  return { items, labels, taken };
}

const ferry = (claim: string) => `
  Ferry Line Opens
  ${claim}
  Sources
  - Wire: Minister Opens the Ferry Line
  - Post: Heavy Rain Floods the Old Quay
  - Mail: Passengers Praise the New Crossing
`;

describe('completion after a bracket', () => {
  it('offers the sources, best fit to the claim first', () => {
    assert.deepEqual(complete(ferry('Rain flooded the quay [<|>')).labels('citation'), ['2', '1', '3']);
    assert.deepEqual(
      complete(ferry('Rain fell. The passengers praised the new crossing [<|>]. Rain again.')).labels('citation')[0],
      '3',
    );
  });

  const written: readonly [string, string][] = [
    ['Rain flooded the quay [<|>', 'quay [2]'],
    ['Rain flooded the quay [<|>].', 'quay [2].'],
    ['Rain flooded the quay [3<|>].', 'quay [2].'],
    ['Rain flooded the quay [1, <|>].', 'quay [1, 2].'],
    ['Rain flooded the quay [1][<|>', 'quay [1][2]'],
    ['Rain flooded the quay [po<|>].', 'quay [2].'],
    ['Rain flooded the quay [<|>1].', 'quay [2].'],
  ];
  for (const [before, after] of written) {
    it(`writes ${before} as ${after}`, () => {
      assert.ok(complete(ferry(before)).taken('2').text.includes(`${after}\n`));
    });
  }

  it('is filtered by number, publisher and title, and documented by the whole source', () => {
    const { item, details } = complete(ferry('Rain [<|>')).taken('2');
    assert.equal(item.filterText, '2 Post: Heavy Rain Floods the Old Quay');
    assert.equal(item.description, 'Post: Heavy Rain Floods the Old Quay');
    assert.match(details.markdown ?? '', /Post: \*\*Heavy Rain Floods the Old Quay\*\*/);
  });

  it('puts a source first that another account of the event cites', () => {
    const source = harbour.replace('Varna grain terminal [1].\nAll', 'Varna grain terminal [<|>].\nAll');
    assert.equal(complete(source).labels('citation')[0], '1');
  });

  it('is not for labels of the list, nor behind a closed bracket', () => {
    assert.deepEqual(complete('Ferry\nRain [1].\nSources\n[<|>1] Wire: Alpha title\n').labels('citation'), []);
    assert.deepEqual(complete(ferry('Rain [1]<|>')).labels('citation'), []);
  });
});

describe('completion in the source list', () => {
  const withTyped = (typed: string) => harbour.replace('Ships Load Again', `Ships Load Again\n- ${typed}<|>`);

  it('offers sources of files on the same topic that the list lacks', () => {
    const { labels } = complete(withTyped(''));
    assert.deepEqual(labels('source'), [
      'Balkan Wire: Mediator Brings Owners and Union to One Table',
      'Market Letter: Idle Cranes Cost Exporters Millions',
    ]);
  });

  it('narrows to what is typed, and writes the whole source', () => {
    const { labels, taken } = complete(withTyped('mark'));
    assert.deepEqual(labels('source'), ['Market Letter: Idle Cranes Cost Exporters Millions']);
    assert.match(
      taken('Market Letter:').text,
      /Ships Load Again\n- Market Letter: Idle Cranes Cost Exporters Millions https:\/\/market\.example\/cranes\n- Coast/,
    );
  });

  it('offers publishers, the most frequent first', () => {
    const { labels, taken } = complete(withTyped(''));
    assert.deepEqual(labels('publisher').toSorted(), ['Balkan Wire', 'Coast Courier', 'Field Notes', 'Market Letter']);
    assert.equal(taken('Field Notes').item.newText, 'Field Notes: ');
  });

  it('works behind a dash on its own line', () => {
    const source = harbour.replace('- Field Notes: Wheat', '-\nBalk<|>\n-\nField Notes: Wheat');
    assert.deepEqual(complete(source).labels('source'), ['Balkan Wire: Mediator Brings Owners and Union to One Table']);
  });
});

describe('completion at the start of an entry', () => {
  const withLine = (typed: string) => harbour.replace('for Egypt [1].', `for Egypt [1].\n${typed}<|>`);

  it('offers the date after the last one, in its form', () => {
    const { taken } = complete(withLine(''));
    assert.match(taken('March 21, 2025').text, /Egypt \[1\]\.\nMarch 21, 2025 – \n/);
    const forms: readonly [string, string][] = [
      ['Feb 28 2025', 'Mar 1 2025'],
      ['Sept. 30, 2025', 'Oct. 1, 2025'],
      ['2025-12-31', '2026-01-01'],
      ['31 May 2025', '1 June 2025'],
      ['December 2025', 'January 2026'],
      ['2025', '2026'],
    ];
    for (const [last, next] of forms) {
      const source = `Ferry\nTimeline\n${last} – Rain falls on the quay [1].\n<|>\nSources\n- Wire: Alpha title\n`;
      assert.deepEqual(complete(source).labels('date'), [next], last);
    }
  });

  it('offers events of related files that this one lacks, with their sources', () => {
    const { labels, taken } = complete(withLine(''));
    assert.deepEqual(labels('event'), [
      'Early February 2025 – Mediator Elena Dimova opens talks between owners and union in Sofia.',
    ]);
    const { text, details } = taken('Early February');
    assert.match(
      text,
      /\nEarly February 2025 – Mediator Elena Dimova opens talks between owners and union in Sofia \[3\]\.\n/,
    );
    assert.match(
      text,
      /\(3 articles\)\n- Field[^\n]*\n- Coast[^\n]*\n- Balkan Wire: Mediator Brings Owners and Union to One Table/,
    );
    assert.match(details.markdown ?? '', /From strike\.txt/);
  });

  it('continues while the head is typed, and stops at the claim', () => {
    assert.ok(complete(withLine('Ma')).labels('date').length > 0);
    assert.deepEqual(complete(withLine('March 21, 2025 – ')).items, []);
    assert.deepEqual(complete(harbour.replace('March 20, 2025 – Exp', 'March 20<|>, 2025 – Exp')).items, []);
  });
});

describe('completion elsewhere', () => {
  it('offers nothing in prose and headings', () => {
    assert.deepEqual(complete(harbour.replace('promised higher', 'promised <|>higher')).items, []);
    assert.deepEqual(complete(harbour.replace('Timeline', 'Time<|>line')).items, []);
  });
});
