// What only an editor in a browser has: no Node, and files that the server asks the client for.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { eventually, file, problems, remove, write } from '../suite/workspace';
import { copyNames, saidOf, titleOf } from './harbour';

const digest = (date: string, headline: string) =>
  [
    headline,
    'Timeline',
    `${date} – Mayor Elena Vostrikova opens the rebuilt Harbour Bridge in Kalmar after fourteen months of repairs [1][2].`,
    'Sources',
    '- Kalmar Post: Mayor Vostrikova opens the rebuilt Harbour Bridge',
    '- Baltic Wire: Ferries idle as Kalmar traffic rolls again',
    '',
  ].join('\n');

describe('in a browser', () => {
  it('the extension runs in a web worker', () => {
    assert.ok('WorkerGlobalScope' in globalThis, 'this is a web worker');
    // Extensions of other hosts are not seen from here.
    const own = vscode.extensions.getExtension('source-provenance.source-provenance');
    assert.equal(own?.packageJSON.capabilities.virtualWorkspaces, true);
  });

  it('marks beside files that are not open silence what they name', async () => {
    const clashes = (name: string) => problems(file(name), 'contradictory-dates').length;
    await write('kalmar/one.digest', digest('March 3, 2025', 'Harbour Bridge Opens'));
    await write('kalmar/sub/two.digest', digest('March 19, 2025', 'Kalmar Reopens Its Bridge'));
    await eventually('both are known', () => clashes('kalmar/one.digest') > 0 && clashes('kalmar/sub/two.digest') > 0);
    const accounts = ['March 3, 2025', 'March 19, 2025'].map((date) => ({
      quote: 'opens the rebuilt Harbour Bridge in Kalmar',
      date,
    }));
    const marks = [{ reason: 'The second is the ceremony.', accounts }];
    await write('kalmar/provenance-intentional.json', JSON.stringify(marks));
    await eventually('the mark is read', () => clashes('kalmar/one.digest') === 0);
    await remove('kalmar');
    await eventually('nothing is left', () => clashes('kalmar/sub/two.digest') === 0);
  });

  it('saved copies of every kind are read', async function () {
    this.timeout(60_000);
    const claims = (words: (name: string) => string) => copyNames.map((name, at) => `${words(name)} [${at + 1}].`);
    const text = (words: (name: string) => string) =>
      [
        'Bridge news',
        ...claims(words),
        'Sources',
        ...copyNames.map((name, at) => `${at + 1}. Kalmar Post: ${titleOf(name)}`),
        '',
      ].join('\n');
    const missing = () =>
      problems(file('harbour/digest.txt'), 'quote-not-in-source').map(({ range }) => range.start.line - 1);
    await write(
      'harbour/digest.txt',
      text((name) => `“${saidOf(name).replace('enough', 'in vain')}” the mayor said`),
    );
    const all = [...copyNames.keys()];
    await eventually('every copy says it otherwise', () => missing().sort().join() === all.join());
    await write(
      'harbour/digest.txt',
      text((name) => `“${saidOf(name)}” the mayor said`),
    );
    await eventually('every copy says so', () => missing().length === 0);
    await remove('harbour');
  });
});
