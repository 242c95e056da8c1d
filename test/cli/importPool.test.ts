// The thread in which saved copies are read: what it gives, what ends it, and that the next file is read all the same.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImportPool } from '../../server/src/hosts/importPool';
import { defaultLimits } from '../../server/src/importers/importer';
import {
  bytesOf,
  docxOf,
  mhtml,
  packedWarcOf,
  pageHtml,
  paragraphs,
  pdfOf,
  waczOf,
  warcRecord,
} from '../support/savedCopies';
import { distFolder } from '../support/stdio-client';

describe('the thread of the importers', () => {
  let pool: ImportPool;
  beforeEach(() => {
    pool = new ImportPool(distFolder);
  });
  afterEach(() => pool.close());

  it('loads what each kind of file needs', async function () {
    this.timeout(20_000);
    const files: readonly (readonly [string, Uint8Array])[] = [
      ['a.html', bytesOf(pageHtml())],
      ['a.mhtml', bytesOf(mhtml())],
      ['a.pdf', pdfOf([['Mayor Elena Vostrikova opened the rebuilt Harbour Bridge']])],
      ['a.docx', docxOf(paragraphs)],
      ['a.warc.gz', packedWarcOf(warcRecord())],
      ['a.wacz', waczOf(packedWarcOf(warcRecord()))],
    ];
    for (const [name, bytes] of files) {
      const reading = await pool.read(name, bytes);
      assert.ok('copies' in reading, `${name}: ${JSON.stringify(reading)}`);
      assert.match(reading.copies[0]?.text ?? '', /Mayor Elena Vostrikova opened the rebuilt Harbour Bridge/, name);
    }
  });

  it('is ended when a file takes too long, and reads the next one', async function () {
    this.timeout(20_000);
    const long = bytesOf(`<body>${'<p>words and more words of it</p>'.repeat(40_000)}`);
    const limits = { ...defaultLimits, maxMilliseconds: 50 };
    const [slow, next] = await Promise.all([
      pool.read('slow.html', long, limits),
      pool.read('a.html', bytesOf(pageHtml())),
    ]);
    assert.deepEqual(slow, { notChecked: 'too-large' });
    assert.ok('copies' in next);
  });

  it('does not even start for a file beyond the limit', async () => {
    const reading = await pool.read('a.pdf', new Uint8Array(100), { ...defaultLimits, maxBytes: 99 });
    assert.deepEqual(reading, { notChecked: 'too-large' });
  });
});

describe('the bundles that read saved copies in a browser', () => {
  for (const name of [
    'importWorker.browser',
    'html',
    'mail',
    'pdf',
    'records',
    'docx.browser',
    'warc.browser',
    'wacz.browser',
  ]) {
    it(`${name}.js needs no module but its neighbours`, () => {
      const code = readFileSync(join(distFolder, `${name}.js`), 'utf8');
      const needed = [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, module]) => module ?? '');
      assert.deepEqual(
        needed.filter((module) => !/^\.\/(html|mail|pdf|docx|warc|wacz|records)$/.test(module)),
        [],
      );
    });
  }
});
