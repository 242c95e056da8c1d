// Web archives (WARC, also packed by gzip): each page that was captured, with its address and the time of its capture. A record whose
// content is not what its hash says is left out.

import { WARCParser, type WARCRecord } from 'warcio';
import { append } from '../syntax/lists';
import type { CopyReading, CopyText } from '../workspace/copies/copy';
import { decodePage, readPage } from './html';
import type { Importer, ImportInput, ImportLimits } from './importer';
import { isoTime } from './pageData';
import { pdf } from './pdf';
import { joined, TooLarge, UnpackingCount } from './unpack';

export const warc: Importer = {
  read: readArchive,
};

async function readArchive({ bytes, limits }: ImportInput): Promise<CopyReading> {
  try {
    return readingOf(await readWarc(bytes, limits));
  } catch {
    return { notChecked: 'too-large' };
  }
}

/** Small, because each is unpacked as a whole before it can be counted. */
const chunkBytes = 4096;
/** Compared with at most two hashes; a record without one is taken as it is. */
const digestHeaders = ['warc-block-digest', 'warc-payload-digest'];
const algorithms: Readonly<Record<string, string>> = { sha1: 'SHA-1', sha256: 'SHA-256', sha512: 'SHA-512' };

export interface ArchiveContent {
  readonly copies: readonly CopyText[];
  /** Captured pages that were left out because a hash is wrong or the record is broken off. */
  readonly damaged: number;
}

/** What an archive gives as a whole. */
export function readingOf({ copies, damaged }: ArchiveContent): CopyReading {
  if (copies.length > 0) return { copies };
  return { notChecked: damaged > 0 ? 'damaged' : 'no-text' };
}

/** @throws TooLarge beyond a limit */
export async function readWarc(bytes: Uint8Array, limits: ImportLimits): Promise<ArchiveContent> {
  const copies: CopyText[] = [];
  let damaged = 0;
  try {
    // The hashes are those of the content as it was sent, so each record is read once so, and once unpacked.
    const intact: boolean[] = [];
    const count = new UnpackingCount(bytes.length, limits);
    for await (const record of new WARCParser(chunksOf(bytes), { parseHttp: false })) {
      const block = await contentOf(record, count);
      // Broken off: whatever follows is no record, and the library would wait for the rest.
      if (block.length < Number(record.warcHeaders.headers.get('Content-Length'))) {
        damaged++;
        break;
      }
      intact.push(await hasItsHashes(record, block));
    }
    let at = 0;
    const unpacked = new UnpackingCount(bytes.length, limits);
    const parser = new WARCParser(chunksOf(bytes));
    while (at < intact.length && copies.length < limits.maxCopies) {
      const record = await parser.parse();
      if (!record) break;
      const isIntact = intact[at++] ?? false;
      if (!isPage(record)) continue;
      if (!isIntact) {
        damaged++;
        continue;
      }
      const reading = await pageOf(record, unpacked, limits);
      if ('copies' in reading) append(copies, reading.copies);
    }
  } catch (error) {
    if (error instanceof TooLarge) throw error;
    damaged++;
  }
  return { copies, damaged };
}

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}

function isPage({ warcType, warcHeaders, httpHeaders }: WARCRecord): boolean {
  if (!/^https?:/i.test(warcHeaders.headers.get('WARC-Target-URI') ?? '')) return false;
  if (warcType === 'response')
    return httpHeaders?.statusCode === 200 && isReadable(httpHeaders.headers.get('content-type'));
  return (warcType === 'resource' || warcType === 'conversion') && isReadable(warcHeaders.headers.get('content-type'));
}

function isReadable(type: string | null | undefined): boolean {
  return /^\s*(?:text\/html|text\/plain|application\/xhtml\+xml|application\/pdf)\b/i.test(type ?? '');
}

async function pageOf(record: WARCRecord, count: UnpackingCount, limits: ImportLimits): Promise<CopyReading> {
  const address = record.warcHeaders.headers.get('WARC-Target-URI') ?? '';
  const capturedAt = isoTime(record.warcHeaders.headers.get('WARC-Date'));
  const type = record.httpHeaders?.headers.get('content-type') ?? record.warcHeaders.headers.get('content-type') ?? '';
  const content = await contentOf(record, count);
  const origin = { part: address, addresses: [address], capturedAt };
  if (/pdf/i.test(type)) {
    const reading = await pdf.read({ name: 'page.pdf', bytes: content, limits });
    if ('notChecked' in reading) return reading;
    return { copies: reading.copies.map((copy) => ({ ...copy, ...origin })) };
  }
  const charset = /charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(type)?.[1];
  const text = decodePage(content, charset);
  const source =
    /plain/i.test(type) && text !== undefined
      ? `<pre>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</pre>`
      : text;
  return readPage(source, origin);
}

async function contentOf(record: AsyncIterable<Uint8Array>, count: UnpackingCount): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of record) {
    count.add(piece.length);
    pieces.push(piece);
  }
  return joined(pieces);
}

/** Whether the record is what its hashes say. */
async function hasItsHashes(record: WARCRecord, block: Uint8Array): Promise<boolean> {
  for (const header of digestHeaders) {
    const digest = record.warcHeaders.headers.get(header);
    const [, name = '', value = ''] = /^\s*(sha1|sha-?256|sha-?512):([\w=]+)\s*$/i.exec(digest ?? '') ?? [];
    const algorithm = algorithms[name.toLowerCase().replace('-', '')];
    if (algorithm === undefined) continue;
    const payload = header === 'warc-payload-digest' ? bodyOf(block) : block;
    // Some programs take the hash of the body before it was cut into chunks, which is no fault of the record.
    if (header === 'warc-payload-digest' && isChunked(block)) continue;
    if (!(await hasHash(payload, algorithm, value))) return false;
  }
  return true;
}

/** What stands behind the empty line that ends the headers of HTTP; all of it when there are none. */
function bodyOf(block: Uint8Array): Uint8Array {
  const head = headOf(block);
  return head === undefined ? block : block.subarray(head.length);
}

function isChunked(block: Uint8Array): boolean {
  return /^transfer-encoding:\s*chunked/im.test(headOf(block) ?? '');
}

function headOf(block: Uint8Array): string | undefined {
  const text = new TextDecoder('windows-1252').decode(block.subarray(0, 64 * 1024));
  if (!text.startsWith('HTTP/')) return undefined;
  const end = text.indexOf('\r\n\r\n');
  return end < 0 ? undefined : text.slice(0, end + 4);
}

/** @param value in Base32 or as hexadecimal digits */
export async function hasHash(bytes: Uint8Array, algorithm: string, value: string): Promise<boolean> {
  const hash = new Uint8Array(await crypto.subtle.digest(algorithm, bytes as Uint8Array<ArrayBuffer>));
  const hexadecimal = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return value.toLowerCase() === hexadecimal || value.toUpperCase().replace(/=+$/, '') === base32(hash);
}

/** RFC 4648, without the signs that fill up. */
function base32(bytes: Uint8Array): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      text += letters[(value >> (bits - 5)) & 31];
      bits -= 5;
    }
  }
  return bits > 0 ? text + letters[(value << (5 - bits)) & 31] : text;
}
