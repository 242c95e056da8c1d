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
});
