// The outline of a file.

import assert from 'node:assert/strict';
import { type DocumentSymbol, documentSymbols } from '../../server/src/features/documentSymbols';
import { contains } from '../../server/src/syntax/span';
import { Workspace } from '../../server/src/workspace/workspace';
import { factsOf } from '../support/check';
import { harbourWorkspace } from './harbour';

const workspace = harbourWorkspace();

function tree(symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ kind, name, detail, children }) => [
    `${'  '.repeat(depth)}${kind} ${name.slice(0, 24)}${detail ? ` (${detail})` : ''}`,
    ...tree(children, depth + 1),
  ]);
}

describe('document symbols', () => {
  it('are headline, sections, paragraphs with a heading, entries and sources', () => {
    assert.deepEqual(tree(documentSymbols(factsOf(workspace, 'strike.txt'))), [
      'headline Harbour Strike Ends Afte',
      '  paragraph Dockers return to work',
      '  section Timeline',
      '    entry Jan 6, 2025 – Dock worke',
      '    entry Early February 2025 – Me',
      '    entry March 4, 2025 – The dock',
      '  section All related articles (4 ',
      '    source [1] Dock Workers Go Back (Coast Courier)',
      '    source [2] Mediator Brings Owne (Balkan Wire)',
      '    source [3] Mediator Brings Owne (Balkan Wire)',
      '    source [4] Idle Cranes Cost Exp (Market Letter)',
    ]);
  });

  it('leave the citations at the end out of the name', () => {
    const text = JSON.stringify(documentSymbols(factsOf(workspace, 'strike.txt')));
    assert.ok(!text.includes('[1]"') && !text.includes('pay [1]'), text);
  });

  it('end before the line of the next, so that the first column of a line is in its own symbol alone', () => {
    const text = workspace.facts('strike.txt')?.article.text ?? '';
    const all = (symbols: readonly DocumentSymbol[]): DocumentSymbol[] =>
      symbols.flatMap((symbol) => [symbol, ...all(symbol.children)]);
    const start = text.indexOf('March 4, 2025 –');
    const entries = all(documentSymbols(factsOf(workspace, 'strike.txt'))).filter(
      ({ kind, span }) => kind === 'entry' && span.start <= start && start <= span.end,
    );
    assert.deepEqual(
      entries.map(({ name }) => name.slice(0, 13)),
      ['March 4, 2025'],
    );
  });

  it('select inside themselves and have names', () => {
    const all = (symbols: readonly DocumentSymbol[]): DocumentSymbol[] =>
      symbols.flatMap((symbol) => [symbol, ...all(symbol.children)]);
    for (const file of workspace.files()) {
      for (const { name, span, selection } of all(documentSymbols(factsOf(workspace, file)))) {
        assert.ok(name !== '' && contains(span, selection), name);
      }
    }
  });

  it('keep the date of an entry as it is written when there is no such day', () => {
    const file = 'impossible.txt';
    const text =
      'Harbour news\n\nTimeline\nFebruary 30, 2024 – The council meets [1].\n\nSources\n- AFP: Council meets\n';
    const own = new Workspace({ numericOrder: 'month-first', readText: () => undefined });
    own.apply([{ file, text, pin: true }]);
    assert.ok(JSON.stringify(documentSymbols(factsOf(own, file))).includes('"February 30, 2024 – The council meets"'));
  });
});
