// Saved copies that are broken, empty, huge or hostile: a reason each, and never an exception or a long wait.

import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { copyEndings } from '../../server/src/importers/copyNames';
import { defaultLimits, type ImportLimits } from '../../server/src/importers/importer';
import { importCopy } from '../../server/src/importers/table';
import { copyFailures, maxCopyText } from '../../server/src/workspace/copies/copy';
import {
  bytesOf,
  docxOf,
  message,
  mhtml,
  packedWarcOf,
  pageHtml,
  pdfOf,
  waczOf,
  warcOf,
  warcRecord,
} from '../support/savedCopies';

const limits = (changes: Partial<ImportLimits> = {}): ImportLimits => ({ ...defaultLimits, ...changes });

const samples: readonly (readonly [string, Uint8Array])[] = [
  ['a.html', bytesOf(pageHtml())],
  ['a.mhtml', bytesOf(mhtml())],
  ['a.eml', bytesOf(message('Some words of a message'))],
  ['a.pdf', pdfOf([['Some words of a page that a reader sees']])],
  ['a.docx', docxOf(['Some words of a document'])],
  ['a.warc', warcOf(warcRecord())],
  ['a.warc.gz', packedWarcOf(warcRecord())],
  ['a.wacz', waczOf(packedWarcOf(warcRecord()))],
];

describe('saved copies that are no good', () => {
  it('an empty file, and one of other bytes, of every kind @slow', async () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3)) & 255);
    for (const ending of copyEndings) {
      for (const bytes of [new Uint8Array(), noise, bytesOf('just a few words')]) {
        const reading = await importCopy(`a${ending}`, bytes);
        const isPlain = 'copies' in reading && ending.includes('htm') && bytes.length < 100;
        assert.ok(
          isPlain || ('notChecked' in reading && copyFailures.includes(reading.notChecked)),
          `${ending} ${bytes.length}`,
        );
      }
    }
  });

  for (const [name, whole] of samples) {
    it(`${name}, broken off or changed anywhere @slow`, async function () {
      this.timeout(30_000);
      for (let step = 1; step <= 40; step++) {
        const cut = whole.subarray(0, Math.floor((whole.length * step) / 41));
        const changed = new Uint8Array(whole);
        for (let at = step; at < changed.length; at += 97 + step) changed[at] = (changed[at] ?? 0) ^ (1 << (step % 8));
        for (const bytes of [cut, changed]) {
          const reading = await importCopy(name, bytes);
          assert.ok('copies' in reading || copyFailures.includes(reading.notChecked));
        }
      }
    });
  }

  it('a scan without text', async () => {
    assert.deepEqual(await importCopy('scan.pdf', pdfOf([[], ['1']])), { notChecked: 'no-text' });
  });

  it('a document with a password', async () => {
    const compound = new Uint8Array(4096);
    compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    assert.deepEqual(await importCopy('secret.docx', compound), { notChecked: 'unreadable' });
  });

  it('a document that unpacks to a thousand times its size @slow', async function () {
    this.timeout(20_000);
    const bomb = docxOf(['x'], { 'word/bomb.xml': new Uint8Array(20 * 1024 * 1024) });
    assert.ok(bomb.length < 500_000);
    assert.deepEqual(await importCopy('bomb.docx', bomb), { notChecked: 'too-large' });
  });

  it('a document of more parts than any has @slow', async function () {
    this.timeout(60_000);
    const part = strToU8('<a/>');
    const parts = Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`word/part${at}.xml`, part]));
    assert.deepEqual(await importCopy('parts.docx', docxOf(['x'], parts)), { notChecked: 'too-large' });
  });

  it('an archive that unpacks to a thousand times its size @slow', async function () {
    this.timeout(20_000);
    const record = warcRecord({ body: new Uint8Array(20 * 1024 * 1024) });
    const bomb = gzipSync(record);
    assert.ok(bomb.length < 500_000);
    assert.deepEqual(await importCopy('bomb.warc.gz', bomb), { notChecked: 'too-large' });
    const packed = warcRecord({
      body: gzipSync(new Uint8Array(20 * 1024 * 1024)),
      headers: ['Content-Encoding: gzip'],
    });
    assert.deepEqual(await importCopy('bomb.warc', warcOf(packed)), { notChecked: 'too-large' });
    const collection = zipSync({
      'archive/data.warc.gz': [new Uint8Array(20 * 1024 * 1024), { level: 9 }],
      'datapackage.json': strToU8('{}'),
    });
    assert.deepEqual(await importCopy('bomb.wacz', collection), { notChecked: 'too-large' });
  });

  it('a record that claims a length of two gigabytes', async () => {
    const record = warcRecord()
      .toString('latin1')
      .replace(/Content-Length: \d+/, 'Content-Length: 2147483648');
    assert.deepEqual(await importCopy('long.warc', Buffer.from(record, 'latin1')), { notChecked: 'damaged' });
  });

  it('a file beyond the limit, and a text beyond what a copy may have @slow', async () => {
    assert.deepEqual(await importCopy('a.html', new Uint8Array(2000), limits({ maxBytes: 1000 })), {
      notChecked: 'too-large',
    });
    const long = `<p>${'words and more words '.repeat(Math.ceil(maxCopyText / 20))}</p>`;
    assert.deepEqual(await importCopy('a.html', bytesOf(long)), { notChecked: 'too-large' });
  });

  it('a page that nests its elements a hundred thousand deep', async () => {
    const deep = `${'<div>'.repeat(100_000)}words${'</div>'.repeat(100_000)}`;
    const reading = await importCopy('deep.html', bytesOf(deep));
    assert.deepEqual(reading, { notChecked: 'too-large' });
  });

  it('a message that nests its parts without end', async () => {
    const parts = Array.from(
      { length: 3000 },
      (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n\r\n`,
    );
    const text = `MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n${parts.join('')}`;
    const reading = await importCopy('deep.eml', bytesOf(text));
    assert.ok('notChecked' in reading);
  });

  it('a page whose elements end by themselves in browsers and nest here', async () => {
    assert.deepEqual(await importCopy('deep.html', bytesOf(`<body>${'<li><p>'.repeat(20_000)}words`)), {
      notChecked: 'too-large',
    });
  });

  for (const [name, page] of [
    ['elements', () => `<body>${'<p>w'.repeat(300_000)}`],
    ['texts', () => `<body><p>${'&amp;&#x202e;&#0;&#x110000;'.repeat(120_000)}`],
    ['attributes', () => `<body><p ${Array.from({ length: 420_000 }, (_, at) => `a${at}=1`).join(' ')}>words`],
  ] as const) {
    it(`a page with more ${name} than any has @slow`, async function () {
      this.timeout(60_000);
      assert.deepEqual(await importCopy('wide.html', bytesOf(page())), { notChecked: 'too-large' });
    });
  }

  it('a page whose data nest without end, or lead to a script', async () => {
    const data = `${'{"@graph":['.repeat(20_000)}{}${']}'.repeat(20_000)}`;
    const links = '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="command:x">';
    const head = `<head><title>A\u202e\u0007b</title>${links}<script type="application/ld+json">${data}</script></head>`;
    const reading = await importCopy('data.html', bytesOf(`<html>${head}<body><p>words and words</p></body></html>`));
    assert.ok('copies' in reading);
    assert.deepEqual(reading.copies[0]?.addresses, []);
  });

  const body = (xml: string) =>
    docxOf(['x'], {
      'word/document.xml': strToU8(
        `${xml.startsWith('<!DOCTYPE') ? xml.slice(0, xml.indexOf(']>') + 2) : ''}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${xml.slice(xml.indexOf(']>') < 0 ? 0 : xml.indexOf(']>') + 2)}</w:body></w:document>`,
      ),
    });
  for (const [name, xml] of [
    [
      'entities that grow',
      `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "${'&a;'.repeat(50)}">]><w:p><w:r><w:t>&b;</w:t></w:r></w:p>`,
    ],
    [
      'a file of the disk as an entity',
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:p><w:r><w:t>&a;</w:t></w:r></w:p>',
    ],
    [
      'tables in tables without end',
      `${'<w:tbl><w:tr><w:tc>'.repeat(3000)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(3000)}`,
    ],
  ] as const) {
    it(`a document with ${name}`, async () => {
      assert.deepEqual(await importCopy('a.docx', body(xml)), { notChecked: 'damaged' });
    });
  }

  it('a document that names a part outside of itself', async () => {
    const target = '../../../../etc/passwd';
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`;
    const reading = await importCopy('a.docx', docxOf(['Words of its own'], { '_rels/.rels': strToU8(relations) }));
    assert.ok('notChecked' in reading || reading.copies.every(({ text }) => text === 'Words of its own'));
  });

  for (const length of ['-5', '1e99']) {
    it(`a record that claims a length of ${length}`, async () => {
      const record = warcRecord()
        .toString('latin1')
        .replace(/Content-Length: \d+/, `Content-Length: ${length}`);
      assert.deepEqual(await importCopy('a.warc', Buffer.from(record, 'latin1')), { notChecked: 'damaged' });
    });
  }

  it('a record of a hundred thousand fields keeps its page', async () => {
    const headers = Array.from({ length: 100_000 }, (_, at) => `X-${at}: b`);
    const reading = await importCopy('a.warc', warcOf(warcRecord({ headers })));
    assert.ok('copies' in reading);
    assert.equal(reading.copies.length, 1);
  });

  for (const [name, objects] of [
    ['arrays', `1 0 obj\n${'['.repeat(200_000)}\nendobj`],
    ['dictionaries', `1 0 obj\n${'<</A '.repeat(200_000)}\nendobj`],
    [
      'pages in themselves',
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 2000000000/Kids[2 0 R 2 0 R]>>endobj',
    ],
  ]) {
    it(`a PDF that nests ${name} without end`, async () => {
      const reading = await importCopy('a.pdf', bytesOf(`%PDF-1.4\n${objects}\ntrailer<</Root 1 0 R>>\n%%EOF`));
      assert.ok('notChecked' in reading);
    });
  }

  it('a collection whose list nests without end keeps its pages', async () => {
    const collection = zipSync({
      'archive/data.warc.gz': [packedWarcOf(warcRecord()), { level: 0 }],
      'datapackage.json': strToU8('['.repeat(300_000)),
    });
    const reading = await importCopy('a.wacz', collection);
    assert.ok('copies' in reading);
  });
});
