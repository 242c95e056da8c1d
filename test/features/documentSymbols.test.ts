// The outline of a file.

import assert from 'node:assert/strict';
import { type DocumentSymbol, documentSymbols } from '../../server/src/features/documentSymbols';
import { contains } from '../../server/src/syntax/span';
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
