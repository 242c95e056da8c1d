// provenance export, from outside: each format on standard output, what it leaves out on standard error.

import assert from 'node:assert/strict';
import { bridgeDigest } from '../support/bridge-articles';
import { linesOf, provenance } from '../support/command-line';
import { folderWith, removeFolders } from '../support/temporary-folder';

describe('provenance export', () => {
  afterEach(removeFolders);

  const files = {
    'news/a.txt': bridgeDigest('March 3, 2025'),
    'news/old.md':
      '# Ferries\n\n## Timeline\n\n- 44 BC: A ferry crosses the narrows [1].\n\n## Sources\n\n1. Kalmar Post: The ferry\n',
  };

  it('writes one event a row, of plain text and of Markdown', () => {
    const { status, stdout, stderr } = provenance(['export', '--format', 'csv'], { in: folderWith(files) });
    const rows = stdout.split('\r\n');
    assert.deepEqual([status, stderr, rows.length], [0, '', 4]);
    assert.match(rows[1] ?? '', /^news\/a\.txt,4,"March 3, 2025",2025-03-03,2025-03-03,day,false,2025-03-03,/);
    assert.match(rows[2] ?? '', /^news\/old\.md,5,44 BC,-0043-01-01,-0043-12-31,year,false,-0043,/);
  });

  it('reports how many events a format cannot represent', () => {
    const environment = { SOURCE_DATE_EPOCH: '1767225600' };
    const run = () => provenance(['export', 'news', '--format', 'ical'], { in: folderWith(files), environment });
    const { status, stdout, stderr } = run();
    assert.equal(status, 0);
    assert.equal(stderr, 'provenance: 1 event is left out: the format ical cannot hold the date\n');
    assert.equal(stdout.match(/BEGIN:VEVENT/g)?.length, 1);
    assert.match(stdout, /DTSTAMP:20260101T000000Z/);
    assert.equal(run().stdout, stdout);
  });

  it('fills sources in from a bibliography', () => {
    const text =
      '# Ferries\n\n## Timeline\n\n- 1 May 2024: A ferry crosses the narrows [1].\n\n## Sources\n\n1. Kalmar Post: The ferry of the narrows sails\n';
    const bibliography =
      '@online{a, title={The ferry of the narrows sails}, author={Ek, Nils}, date={2024-05-02}, organization={Kalmar Post}, url={https://example.com/ferry}}';
    const folder = folderWith({ 'digest.md': text, 'refs/library.bib': bibliography, 'broken.csl.json': '{' });
    const { status, stdout, stderr } = provenance(['export', '--format', 'csl-json'], { in: folder });
    assert.deepEqual([status, stderr], [0, 'provenance: broken.csl.json: not a bibliography that can be read\n']);
    assert.deepEqual(JSON.parse(stdout), [
      {
        id: 'kalmar-post-the-ferry-of',
        type: 'article-newspaper',
        title: 'The ferry of the narrows sails',
        'container-title': 'Kalmar Post',
        author: [{ literal: 'Nils Ek' }],
        URL: 'https://example.com/ferry',
        issued: { 'date-parts': [[2024, 5, 2]] },
      },
    ]);
  });

  it('requires a format, and names those it knows', () => {
    const folder = folderWith(files);
    const missing = provenance(['export'], { in: folder });
    const wrong = provenance(['export', '--format', 'gantt'], { in: folder });
    for (const { status, stdout, stderr } of [missing, wrong]) {
      assert.deepEqual([status, stdout, linesOf(stderr).length], [2, '', 1]);
      assert.match(stderr, /timelinejs, markwhen, csv, ical, csl-json/);
    }
    assert.equal(provenance(['export', 'nowhere', '--format', 'csv'], { in: folder }).status, 2);
  });
});
