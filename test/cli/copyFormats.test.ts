// provenance verify against saved copies of every format: the words that differ, the passage with its page, and what is not checked.

import assert from 'node:assert/strict';
import { linesOf, provenance } from '../support/command-line';
import {
  bytesOf,
  docxOf,
  message,
  mhtml,
  packedWarcOf,
  pageHtml,
  pdfOf,
  waczOf,
  warcRecord,
} from '../support/savedCopies';
import { folderWith, removeFolders } from '../support/temporary-folder';

const body = [
  'Mayor Elena Vostrikova opened the rebuilt Harbour Bridge in Kalmar on 3 March 2025 after eleven months of repairs.',
  '“We have waited long enough for this bridge,” she told about 400 residents at the eastern end, where the first buses crossed.',
  'The work cost 4.6 million kronor, the city says, a tenth more than planned, because two of the old piers had to be replaced.',
];
const title = 'Harbour Bridge reopens';
const headed = (text: readonly string[]) => [title, ...text].join('\n\n');

const core = `<cp:coreProperties><dc:title>${title}</dc:title><dcterms:created>2025-03-06T08:00:00Z</dcterms:created></cp:coreProperties>`;

const copies: readonly (readonly [name: string, content: string | Uint8Array])[] = [
  ['bridge.html', pageHtml(body)],
  ['bridge.mhtml', mhtml(pageHtml(body))],
  ['bridge.eml', message(headed(body)).replace('Statement on the bridge', title)],
  ['bridge.pdf', pdfOf([[title], body.map((line) => line)], `/Title (${title}) /CreationDate (D:20250306)`)],
  ['bridge.docx', docxOf([title, ...body], { 'docProps/core.xml': bytesOf(core) })],
  ['bridge.warc.gz', packedWarcOf(warcRecord({ body: pageHtml(body) }))],
  ['bridge.wacz', waczOf(packedWarcOf(warcRecord({ body: pageHtml(body) })))],
];

const digest = `Bridge news
Timeline
March 3, 2025 – Mayor Elena Vostrikova opens the bridge for “about 400 residents at the eastern end” [1].
March 5, 2025 – “We have waited long enough for one bridge,” says the mayor of a work of 4.8 million kronor [1].
Sources
1. Kalmar Post: ${title}
`;

describe('provenance verify, format by format', () => {
  afterEach(removeFolders);

  for (const [name, content] of copies) {
    it(`finds what ${name} says, and what it does not say`, () => {
      const folder = folderWith({ 'digest.txt': digest, [`copies/${name}`]: content });
      const { stdout, stderr } = provenance(['verify', '--format', 'json'], { in: folder });
      assert.equal(stderr, '');
      const found = linesOf(stdout).map((line) => JSON.parse(line));
      assert.deepEqual(
        found.map(({ kind, text, state }) => `${kind} ${text}: ${state}`),
        [
          'date March 3, 2025: found',
          'quote about 400 residents at the eastern end: found',
          'date March 5, 2025: not-found',
          'quote We have waited long enough for one bridge,: not-found',
          'figure 4.8 million kronor: not-found',
        ],
      );
      const { passage } = found[3];
      assert.match(passage.text, /We have waited long enough for this bridge/);
      if (name.endsWith('.pdf')) assert.equal(passage.page, 2);
    });
  }

  for (const [name, content] of [
    ['bridge.pdf', pdfOf([[], []], `/Title (${title})`)],
    ['bridge.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0])],
    ['bridge.html', ''],
  ] as const) {
    it(`does not call wrong what it could not check, in ${name}`, () => {
      const list = JSON.stringify({ sources: [{ publisher: 'Kalmar Post', title, copy: `copies/${name}` }] });
      const folder = folderWith({ 'digest.txt': digest, [`copies/${name}`]: content, 'provenance-sources.json': list });
      const { stdout } = provenance(['verify', '--format', 'json'], { in: folder });
      const found = linesOf(stdout).map((line) => JSON.parse(line));
      assert.ok(found.length >= 4);
      for (const { state, reason } of found) {
        assert.equal(state, 'not-checked');
        assert.match(reason, /^[a-z-]+$/);
        assert.notEqual(reason, 'not-saved');
      }
    });
  }
});
