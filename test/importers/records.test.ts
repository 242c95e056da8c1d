// Bibliographies as programs that manage references write them, and what the hover of a source says with one.

import assert from 'node:assert/strict';
import { hoverAt } from '../../server/src/features/hover';
import { importRecords } from '../../server/src/importers/table';
import { isRecordName } from '../../server/src/workspace/copies/recordNames';
import type { SourceRecord } from '../../server/src/workspace/copies/records';
import { factsOf, workspaceOf } from '../support/check';
import { parseFixture } from '../support/fixture';
import { bytesOf } from '../support/savedCopies';

async function recordsOf(name: string, text: string): Promise<readonly SourceRecord[]> {
  const reading = await importRecords(name, bytesOf(text));
  assert.ok('records' in reading, JSON.stringify(reading));
  return reading.records;
}

const bridge: SourceRecord = {
  title: 'Harbour Bridge reopens',
  publisher: 'Kalmar Post',
  author: 'Nils Ek, Ida Berg',
  issued: '2025-03-03',
  url: 'https://kalmarpost.example/news/bridge',
  copy: 'files/12/bridge.pdf',
};

describe('bibliographies', () => {
  it('BibTeX, as Zotero and BibLaTeX write it', async () => {
    const text = `@online{ek2025,
  title = {{{Harbour Bridge}} reopens},
  author = {Ek, Nils and Berg, Ida},
  date = {2025-03-03},
  organization = {Kalmar Post},
  url = {https://kalmarpost.example/news/bridge},
  file = {Full Text:files/12/bridge.pdf:application/pdf;Snapshot:files/12/bridge.html:text/html}
}
@article{other, title = {Ferries \\& buses}, journal = {Harbour Gazette}, year = 2024, month = mar}
`;
    const [first, second] = await recordsOf('library.bib', text);
    assert.deepEqual(first, bridge);
    assert.deepEqual(
      [second?.title, second?.publisher, second?.issued],
      ['Ferries & buses', 'Harbour Gazette', '2024-03'],
    );
  });

  it('RIS', async () => {
    const text = `TY  - NEWS
TI  - Harbour Bridge reopens
AU  - Ek, Nils
AU  - Berg, Ida
T2  - Kalmar Post
DA  - 2025/03/03/
UR  - https://kalmarpost.example/news/bridge
L1  - files/12/bridge.pdf
ER  - 

TY  - BLOG
TI  - Ferries and buses
ER  - 
`;
    const [first, second] = await recordsOf('library.ris', text);
    assert.deepEqual(first, bridge);
    assert.equal(second?.title, 'Ferries and buses');
  });

  it('CSL-JSON, with what is not right in it left out', async () => {
    const items = [
      {
        id: 1,
        title: '<i>Harbour Bridge</i> reopens',
        'container-title': 'Kalmar Post',
        author: [{ given: 'Nils', family: 'Ek' }, { literal: 'Ida Berg' }, null, 7],
        issued: { 'date-parts': [['2025', 3, 3]] },
        URL: 'https://kalmarpost.example/news/bridge',
      },
      { title: 7, URL: 'javascript:alert(1)', issued: { 'date-parts': 'x' }, author: 'Somebody' },
      null,
    ];
    const { copy: _, ...expected } = bridge;
    const [first, second, ...more] = await recordsOf('a.csl.json', JSON.stringify(items));
    assert.deepEqual(first, { ...expected, copy: undefined });
    assert.deepEqual(
      [second?.title, second?.url, second?.issued, second?.author, more.length],
      ['', '', '', 'Somebody', 0],
    );
  });

  it('that cannot be read give one line', async () => {
    for (const [name, text] of [
      ['a.csl.json', '{"a": 1}'],
      ['a.csl.json', '[{'],
      ['a.bib', `@a{b, title = ${'{'.repeat(5000)}`],
    ] as const) {
      const reading = await importRecords(name, bytesOf(text));
      assert.ok('trouble' in reading && !/\n/.test(reading.trouble), `${name} ${text.slice(0, 20)}`);
    }
  });

  it('are known by their names', () => {
    for (const name of ['a.bib', 'x/A.RIS', 'x/refs.csl.json', 'My Library.json']) assert.ok(isRecordName(name), name);
    for (const name of ['package.json', 'a.json', 'bib', 'x/provenance-sources.json'])
      assert.ok(!isRecordName(name), name);
  });

  const digest = `
-- a.txt
Bridge news
Timeline
March 3, 2025 – The bridge opens at last, after eleven months [<|>1].
Sources
- Kalmar Post: Harbour Bridge reopens
`;

  const hoverWith = (...records: readonly SourceRecord[]) => {
    const fixture = parseFixture(digest);
    const workspace = workspaceOf(fixture);
    workspace.takeRecords('library.bib', records);
    return hoverAt(workspace, factsOf(workspace, fixture.cursor.file), fixture.cursor.offset)?.markdown ?? '';
  };

  it('fill in author, date and address in the hover of a source', () => {
    const hover = hoverWith(bridge);
    assert.match(hover, /By Nils Ek, Ida Berg, 3 March 2025/);
    assert.match(hover, /\(https:\/\/kalmarpost\.example\/news\/bridge\)/);
  });

  it('say nothing when two of them could be meant, and nothing of another publisher', () => {
    const hover = hoverWith(bridge, { ...bridge, issued: '2025-03-09', url: 'https://kalmarpost.example/other' });
    assert.doesNotMatch(hover, /By Nils Ek/);
    assert.match(hoverWith(bridge, { ...bridge, issued: '2025-03-09' }), /Kalmar Post/);
  });

  it('are forgotten with their file', () => {
    const fixture = parseFixture(digest);
    const workspace = workspaceOf(fixture);
    workspace.takeRecords('library.bib', [bridge]);
    workspace.takeRecords('library.bib', undefined);
    assert.doesNotMatch(
      hoverAt(workspace, factsOf(workspace, fixture.cursor.file), fixture.cursor.offset)?.markdown ?? '',
      /Nils Ek/,
    );
  });

  it('with a million values of one field take time in step with their length', async () => {
    const [record] = await recordsOf(
      'a.ris',
      `TY  - JOUR\n${'AU  - Ek, Nils\n'.repeat(1_000_000)}TI  - Harbour\nER  - \n`,
    );
    assert.equal(record?.title, 'Harbour');
    assert.match(record.author, /^Nils Ek, Nils Ek/);
  });
});
