// The shapes of a file: symbols, folds, selection ranges; and symbols of the whole workspace.

import assert from 'node:assert/strict';
import { type DocumentSymbol, documentSymbols } from '../../server/src/features/documentSymbols';
import { folds } from '../../server/src/features/folding';
import { queryOf, scatteredScoreOf, scoreOf } from '../../server/src/features/fuzzy';
import { selectionRangesAt } from '../../server/src/features/selectionRanges';
import { symbolPlace, workspaceSymbols } from '../../server/src/features/workspaceSymbols';
import { contains } from '../../server/src/syntax/span';
import { workspaceOf } from '../support/check';
import { parseFixture } from '../support/fixture';
import { cursorIn, harbourWorkspace, placeText, textOf } from './harbour';

const workspace = harbourWorkspace();

function tree(symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ kind, name, detail, children }) => [
    `${'  '.repeat(depth)}${kind} ${name.slice(0, 24)}${detail ? ` (${detail})` : ''}`,
    ...tree(children, depth + 1),
  ]);
}

describe('document symbols', () => {
  it('are headline, sections, paragraphs with a heading, entries and sources', () => {
    assert.deepEqual(tree(documentSymbols(workspace, 'strike.txt')), [
      'headline Harbour Strike Ends Afte',
      '  paragraph Dockers return to work',
      '  section Timeline',
      '    entry Dock workers at the Varn (Jan 6, 2025)',
      '    entry Mediator Elena Dimova op (Early February 2025)',
      "    entry The dock workers' union  (March 4, 2025)",
      '  section All related articles (4 ',
      '    source Dock Workers Go Back Aft ([1] Coast Courier)',
      '    source Mediator Brings Owners a ([2] Balkan Wire)',
      '    source Mediator Brings Owners a ([3] Balkan Wire)',
      '    source Idle Cranes Cost Exporte ([4] Market Letter)',
    ]);
  });

  it('leave the citations at the end out of the name', () => {
    const text = JSON.stringify(documentSymbols(workspace, 'strike.txt'));
    assert.ok(!text.includes('[1]"') && !text.includes('pay [1]'), text);
  });

  it('select inside themselves and have names', () => {
    const all = (symbols: readonly DocumentSymbol[]): DocumentSymbol[] =>
      symbols.flatMap((symbol) => [symbol, ...all(symbol.children)]);
    for (const file of workspace.files()) {
      for (const { name, span, selection } of all(documentSymbols(workspace, file))) {
        assert.ok(name !== '' && contains(span, selection), name);
      }
    }
  });
});

describe('folding', () => {
  it('folds sections and silenced stretches, without the blank lines behind them', () => {
    const fixture = parseFixture(`
      Heading
      A claim [1].
      Timeline
      Jan 6, 2025 – A ship comes [1].
      <!-- provenance-disable uncited-claim -->
      Jan 7, 2025 – A ship goes.
      <!-- provenance-enable uncited-claim -->

      Sources
      - A: One title

    `);
    const lined = workspaceOf(fixture);
    const found = folds(lined, 'article.txt').map(({ kind, start, end }) => {
      const lineOf = (offset: number) => textOf(lined, 'article.txt').slice(0, offset).split('\n').length;
      return `${kind} ${lineOf(start)}-${lineOf(end)}`;
    });
    assert.deepEqual(found, ['section 3-7', 'comment 5-7', 'section 9-10']);
  });
});

describe('selection ranges', () => {
  const ranges = (marked: string) =>
    selectionRangesAt(workspace, 'strike.txt', cursorIn(workspace, 'strike.txt', marked)).map((span) =>
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
      const chain = selectionRangesAt(workspace, 'strike.txt', offset);
      chain.forEach((span, at) => {
        const inner = chain[at - 1];
        assert.ok(span.start <= offset && offset <= span.end);
        assert.ok(!inner || (contains(span, inner) && span.end - span.start > inner.end - inner.start));
      });
    }
  });
});

describe('workspace symbols', () => {
  const names = (typed: string) =>
    workspaceSymbols(workspace, typed).map(({ kind, name }) => `${kind} ${name.slice(0, 30)}`);

  it('are found by words of headline, claim, title and publisher', () => {
    assert.deepEqual(names('grain prices'), ['headline Grain Prices Fall as Terminal ']);
    assert.deepEqual(names('balkan mediator'), ['source Mediator Brings Owners and Uni']);
    assert.deepEqual(names('wheat egypt'), ['entry Exporters load the first ship ']);
  });

  it('are found by letters in order, words first', () => {
    assert.equal(names('dmova')[0], 'entry Mediator Elena Dimova opens ta');
    assert.deepEqual(names('zzz'), []);
  });

  it('show a source once, with the number of files', () => {
    const sources = workspaceSymbols(workspace, 'courier dock').filter(({ kind }) => kind === 'source');
    assert.deepEqual(
      sources.map(({ detail }) => detail),
      ['strike.txt and 1 other file'],
    );
  });

  it('lead to their places', () => {
    const places = workspaceSymbols(workspace, 'mediator').map((symbol) => {
      const span = symbolPlace(workspace, symbol.file, symbol);
      assert.ok(span);
      return placeText(workspace, symbol.file, span).slice(0, 40);
    });
    assert.deepEqual(places.sort(), [
      'strike.txt:10: Balkan Wire: Mediator Bri',
      'strike.txt:6: Early February 2025 – Medi',
    ]);
  });

  it('are the headlines when nothing is typed, and no more than asked for', () => {
    assert.deepEqual(new Set(names('').map((name) => name.split(' ')[0])), new Set(['headline']));
    assert.equal(workspaceSymbols(workspace, 'a', 2).length, 2);
  });
});

describe('fuzzy matching', () => {
  it('prefers whole beginnings to parts, and those to scattered letters', () => {
    const score = (text: string) => scatteredScoreOf(queryOf('Crane'), text);
    assert.ok(score('idle cranes cost') > score('the microcranes'));
    assert.ok(score('the microcranes') > score('coal rates are never even'));
    assert.equal(score('wheat'), 0);
  });

  it('wants every word, in any order', () => {
    assert.ok(scoreOf(queryOf('cost idle'), 'idle cranes cost') > 0);
    assert.equal(scoreOf(queryOf('cost wheat'), 'idle cranes cost'), 0);
    assert.equal(scoreOf(queryOf('crns'), 'idle cranes cost'), 0);
    assert.ok(scoreOf(queryOf('ÉTÉ'), 'un été') > 0);
  });
});
