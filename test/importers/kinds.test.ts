// Every kind of saved copy gives the text that a reader sees, and what it says of itself.

import assert from 'node:assert/strict';
import { importCopy } from '../../server/src/importers/table';
import type { CopyText } from '../../server/src/workspace/copies/copy';
import {
  bytesOf,
  docxOf,
  message,
  mhtml,
  packedWarcOf,
  pageHtml,
  paragraphs,
  pdfOf,
  waczOf,
  warcOf,
  warcRecord,
} from '../support/savedCopies';

async function copiesOf(name: string, content: string | Uint8Array): Promise<readonly CopyText[]> {
  const reading = await importCopy(name, typeof content === 'string' ? bytesOf(content) : content);
  assert.ok('copies' in reading, `${name}: ${JSON.stringify(reading)}`);
  for (const { text, readable } of reading.copies) {
    assert.ok(readable.start >= 0 && readable.end <= text.length && readable.start <= readable.end);
  }
  return reading.copies;
}

async function copyOf(name: string, content: string | Uint8Array): Promise<CopyText> {
  const [copy, ...more] = await copiesOf(name, content);
  assert.equal(more.length, 0);
  return copy as CopyText;
}

const readableOf = ({ text, readable }: CopyText) => text.slice(readable.start, readable.end);

describe('saved copies', () => {
  it('a web page: the article as its readable part, and all that is seen as its text', async () => {
    const copy = await copyOf('bridge.html', pageHtml());
    assert.deepEqual(
      [copy.title, copy.addresses, copy.publisher, copy.author, copy.publishedOn],
      [
        'Harbour Bridge reopens | Kalmar Post',
        ['https://kalmarpost.example/news/bridge?id=7'],
        'Kalmar Post',
        'Nils Ek',
        '2025-03-03T14:00:00+01:00',
      ],
    );
    for (const paragraph of paragraphs) assert.ok(readableOf(copy).includes(paragraph), paragraph);
    assert.match(copy.text, /buy & sell boats/);
    assert.doesNotMatch(readableOf(copy), /Sports|Advertisement|Copyright/);
    assert.doesNotMatch(copy.text, /not for readers|color:red|Invisible text/);
  });

  it('a web page with structured data, and one that SingleFile saved', async () => {
    const data = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'Organization', name: 'Kalmar Media' },
        {
          '@type': ['NewsArticle'],
          headline: 'Bridge open again',
          datePublished: '2025-03-03',
          author: [{ name: 'Nils Ek' }, { name: 'Ida Berg' }],
          publisher: { name: 'Kalmar Media' },
          mainEntityOfPage: { '@id': 'https://kalmarpost.example/1' },
        },
      ],
    };
    const mark =
      '<!--\n Page saved with SingleFile \n url: https://kalmarpost.example/news/bridge \n saved date: Tue Mar 04 2025 10:00:00 GMT+0100 (CET)\n-->';
    const head = `<script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(data)}</script>`;
    const copy = await copyOf('bridge.htm', mark + pageHtml(paragraphs, head));
    assert.deepEqual(
      [copy.title, copy.author, copy.publisher, copy.publishedOn, copy.capturedAt],
      ['Bridge open again', 'Nils Ek, Ida Berg', 'Kalmar Post', '2025-03-03', '2025-03-04T09:00:00.000Z'],
    );
    assert.ok(copy.addresses.includes('https://kalmarpost.example/news/bridge'));
  });

  it('a web page that leaves out the tags that need not be written', async () => {
    const words = '<p>The bridge opens on Monday.</p>\n<p>Nobody knows who pays.</p>';
    for (const start of [
      '<!DOCTYPE html>\n<title>Bridge</title>\n',
      '<title>Bridge</title>',
      '<head><title>Bridge</title><body>',
    ]) {
      const copy = await copyOf('a.html', start + words);
      assert.equal(copy.title, 'Bridge', start);
      assert.match(copy.text, /The bridge opens on Monday\.\s+Nobody knows who pays\./, start);
    }
    assert.match((await copyOf('a.html', `Plain words. ${words}`)).text, /^Plain words\.\s+The bridge/);
  });

  it('a web page in an old encoding, as its head says', async () => {
    const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><title>x</title></head><body><p>\xcf\xf0\xe8\xe2\xe5\xf2</p></body></html>`;
    assert.equal((await copyOf('a.html', Buffer.from(html, 'latin1'))).text, 'Привет');
  });

  it('addresses of a page are those of the web, whatever it writes', async () => {
    const head =
      '<meta property="og:url" content="javascript:alert(1)"><link rel="canonical" href="file:///etc/passwd">';
    const copy = await copyOf('a.html', `<html><head>${head}</head><body><p>Text of the page</p></body></html>`);
    assert.deepEqual(copy.addresses, []);
  });

  it('a page that a browser saved in one file', async () => {
    const copy = await copyOf('bridge.mhtml', mhtml());
    assert.ok(copy.addresses.includes('https://kalmarpost.example/news/bridge'));
    assert.equal(copy.capturedAt, '2025-03-04T09:30:00.000Z');
    assert.ok(readableOf(copy).includes(paragraphs[1] as string));
  });

  it('a message', async () => {
    const copy = await copyOf(
      'statement.eml',
      message('The bridge opens on Monday – “at last”.\nRead more at: https://example.com/x\n'),
    );
    assert.deepEqual(
      [copy.title, copy.author, copy.publishedOn],
      ['Statement on the bridge', 'Nils Ek', '2025-03-03T14:00:00.000Z'],
    );
    assert.match(copy.text, /Monday – “at last”/);
    assert.deepEqual(copy.addresses, ['https://example.com/x']);
  });

  it('a PDF, with its pages', async () => {
    const copy = await copyOf(
      'report.pdf',
      pdfOf([['Mayor Elena Vostrikova opened the bridge', 'on Monday, “at last”.'], ['A second page has other words']]),
    );
    assert.deepEqual([copy.title, copy.publishedOn, copy.pages?.length], ['Bridge report', '2025-03-04', 2]);
    assert.match(copy.text, /opened the bridge\s+on Monday, “at last”/);
    assert.match(copy.text.slice(copy.pages?.[1]), /^A second page has other words/);
  });

  it('a Word document', async () => {
    const copy = await copyOf('report.docx', docxOf(paragraphs));
    assert.deepEqual([copy.title, copy.author, copy.publishedOn], ['Bridge & harbour', 'Nils Ek', '2025-03-04']);
    for (const paragraph of paragraphs) assert.ok(copy.text.includes(paragraph));
  });

  for (const [name, pack] of [
    ['crawl.warc', warcOf],
    ['crawl.warc.gz', packedWarcOf],
  ] as const) {
    it(`every page of ${name}, each with its address and the time of its capture`, async () => {
      const other = 'https://kalmarpost.example/b';
      const records = [
        warcRecord(),
        warcRecord({ address: 'https://kalmarpost.example/a.png', type: 'image/png', body: 'x' }),
        warcRecord({ address: other, type: 'text/plain', body: 'Plain words < 5 of the harbour office' }),
      ];
      const copies = await copiesOf(name, pack(...records));
      assert.deepEqual(
        copies.map(({ part, capturedAt }) => [part, capturedAt]),
        [
          ['https://kalmarpost.example/news/bridge', '2025-03-04T09:30:00.000Z'],
          [other, '2025-03-04T09:30:00.000Z'],
        ],
      );
      assert.equal(copies[1]?.text, 'Plain words < 5 of the harbour office');
      assert.ok(copies[0]?.addresses.includes('https://kalmarpost.example/news/bridge'));
    });
  }

  it('of an archive, no record whose content is not what its hash says', async () => {
    const wrong = warcRecord({ address: 'https://kalmarpost.example/changed', digest: `sha1:${'A'.repeat(32)}` });
    const copies = await copiesOf('crawl.warc', warcOf(wrong, warcRecord()));
    assert.deepEqual(
      copies.map(({ part }) => part),
      ['https://kalmarpost.example/news/bridge'],
    );
    assert.deepEqual(await importCopy('crawl.warc', warcOf(wrong)), { notChecked: 'damaged' });
  });

  it('a collection of archives, when it is what its list says', async () => {
    const archive = packedWarcOf(warcRecord());
    assert.equal((await copiesOf('crawl.wacz', waczOf(archive))).length, 1);
    assert.deepEqual(await importCopy('crawl.wacz', waczOf(archive, '0'.repeat(64))), { notChecked: 'damaged' });
  });
});
