// Makes small saved copies of every kind for tests: what a browser, an office program, a mail program or a crawler writes.

import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Paragraphs of an article that are long enough for a reader to take them for one. */
export const paragraphs = [
  'Mayor Elena Vostrikova opened the rebuilt Harbour Bridge in Kalmar on Monday after eleven months of repairs, and walked across it with schoolchildren.',
  '“We have waited long enough for this bridge,” she told about 400 residents at the eastern end, where the first buses crossed at noon.',
  'The work cost 4.6 million kronor, the city says, a tenth more than planned, because two of the old piers had to be replaced as well.',
  'Ferries that had carried commuters since last spring will run until the end of the week, the harbour office said in a statement.',
];

/** A page with menus and advertisements around the article. */
export function pageHtml(body: readonly string[] = paragraphs, head = ''): string {
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Harbour Bridge reopens | Kalmar Post</title>
<link rel="canonical" href="https://kalmarpost.example/news/bridge?id=7">
<meta property="og:site_name" content="Kalmar Post"><meta name="author" content="Nils Ek">
<meta property="article:published_time" content="2025-03-03T14:00:00+01:00">${head}
<style>.x{color:red}</style><script>var hidden = "not for readers";</script></head>
<body><nav><ul><li>Home</li><li>Sports</li></ul></nav>
<article><h1>Harbour Bridge reopens</h1>
${body.map((text) => `<p>${text}</p>`).join('\n')}
</article>
<aside><p>Advertisement: buy &amp; sell boats</p></aside>
<div style="display: none">Invisible text</div>
<footer><p>Copyright Kalmar Post</p></footer></body></html>`;
}

/** A page as Chromium saves it in one file. */
export function mhtml(html = pageHtml(), location = 'https://kalmarpost.example/news/bridge'): string {
  return [
    'From: <Saved by Blink>',
    `Snapshot-Content-Location: ${location}`,
    'Subject: =?utf-8?Q?Harbour=20Bridge=20reopens?=',
    'Date: Tue, 4 Mar 2025 09:30:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="----Edge"',
    '',
    '------Edge',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    `Content-Location: ${location}`,
    '',
    Buffer.from(html).toString('base64').replace(/.{76}/g, '$&\r\n'),
    '------Edge',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://kalmarpost.example/a.png',
    '',
    'iVBORw0KGgo=',
    '------Edge--',
    '',
  ].join('\r\n');
}

export function message(text: string): string {
  return [
    'From: Nils Ek <nils@kalmarpost.example>',
    'To: desk@example.com',
    'Subject: Statement on the bridge',
    'Date: Mon, 3 Mar 2025 15:00:00 +0100',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    text.replace(/[^\n -<>-~]/g, (character) =>
      [...bytesOf(character)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
    ),
    '',
  ].join('\r\n');
}

const xml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A Word document of plain paragraphs. @param core what the document says of itself */
export function docxOf(
  body: readonly string[],
  extra: Readonly<Record<string, Uint8Array>> = {},
  core = '<dc:title>Bridge &amp; harbour</dc:title><dc:creator>Nils Ek</dc:creator><dcterms:created>2025-03-04T08:00:00Z</dcterms:created>',
): Uint8Array {
  const text = body.map((line) => `<w:p><w:r><w:t xml:space="preserve">${xml(line)}</w:t></w:r></w:p>`).join('');
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${text}</w:body></w:document>`,
    'docProps/core.xml': `<?xml version="1.0"?><cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">${core}</cp:coreProperties>`,
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)]));
  return zipSync({ ...files, ...extra });
}

/** Signs of the encoding of the fonts that Latin-1 lacks. */
const winAnsi: Readonly<Record<string, string>> = {
  '€': '\\200',
  '…': '\\205',
  '‘': '\\221',
  '’': '\\222',
  '“': '\\223',
  '”': '\\224',
  '–': '\\226',
  '—': '\\227',
};

/** A PDF with one text line after the other on each page. */
export function pdfOf(
  pages: readonly (readonly string[])[],
  info = '/Title (Bridge report) /CreationDate (D:20250304101500Z)',
): Uint8Array {
  const objects: string[] = [];
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ');
  objects[1] = '<< /Type /Catalog /Pages 2 0 R >>';
  objects[2] = `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`;
  objects[3] = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
  for (const [at, lines] of pages.entries()) {
    const shown = lines
      .map((line) => `(${line.replace(/[\\()]/g, '\\$&').replace(/[^\n -ÿ]/g, (sign) => winAnsi[sign] ?? '?')}) Tj T*`)
      .join('\n');
    const stream = `BT /F1 11 Tf 14 TL 50 740 Td\n${shown}\nET`;
    objects[4 + at * 2] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`;
    objects[5 + at * 2] = `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
  }
  const infoNumber = objects.length;
  objects[infoNumber] = `<< ${info} >>`;
  let file = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (let number = 1; number < objects.length; number++) {
    offsets[number] = file.length;
    file += `${number} 0 obj\n${objects[number]}\nendobj\n`;
  }
  const start = file.length;
  const rows = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  file += `xref\n0 ${objects.length}\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${objects.length} /Root 1 0 R /Info ${infoNumber} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

export interface WarcRecordOptions {
  readonly address?: string;
  readonly type?: string;
  readonly body?: string | Uint8Array;
  /** Written in place of the true hash of the content. */
  readonly digest?: string;
  readonly headers?: readonly string[];
}

/** One captured page. */
export function warcRecord({
  address = 'https://kalmarpost.example/news/bridge',
  type = 'text/html; charset=utf-8',
  body = pageHtml(),
  digest,
  headers = [],
}: WarcRecordOptions = {}): Buffer {
  const content = Buffer.from(typeof body === 'string' ? bytesOf(body) : body);
  const head = ['HTTP/1.1 200 OK', `Content-Type: ${type}`, ...headers, '', ''].join('\r\n');
  const block = Buffer.concat([Buffer.from(head), content]);
  const hash = digest ?? `sha256:${createHash('sha256').update(block).digest('hex')}`;
  const fields = [
    'WARC/1.1',
    'WARC-Type: response',
    `WARC-Target-URI: ${address}`,
    'WARC-Date: 2025-03-04T09:30:00Z',
    'WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>',
    'Content-Type: application/http; msgtype=response',
    `WARC-Block-Digest: ${hash}`,
    `Content-Length: ${block.length}`,
    '',
    '',
  ];
  return Buffer.concat([Buffer.from(fields.join('\r\n')), block, Buffer.from('\r\n\r\n')]);
}

export function warcOf(...records: readonly Buffer[]): Uint8Array {
  return Buffer.concat(records);
}

/** Each record packed by itself, as crawlers do. */
export function packedWarcOf(...records: readonly Buffer[]): Uint8Array {
  return Buffer.concat(records.map((record) => gzipSync(record)));
}

/** A collection with one archive; `hash` in place of the true one. */
export function waczOf(archive: Uint8Array, hash = createHash('sha256').update(archive).digest('hex')): Uint8Array {
  const list = {
    profile: 'data-package',
    resources: [{ name: 'data.warc.gz', path: 'archive/data.warc.gz', hash: `sha256:${hash}` }],
  };
  return zipSync({
    'archive/data.warc.gz': [archive, { level: 0 }],
    'datapackage.json': strToU8(JSON.stringify(list)),
    'pages/pages.jsonl': strToU8('{}'),
  });
}
