// Word documents (.docx): paragraphs and tables as lines of text, and what the document says of itself.

import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { type CopyReading, maxCopyText } from '../workspace/copies/copy';
import type { Importer, ImportInput } from './importer';
import { TooLarge, unzip } from './unpack';

export const docx: Importer = { read: readDocument };

/** The parts that hold text. Pictures and fonts are not unpacked. */
const textPart = /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/core\.xml|word\/(?:[\w-]+\.xml|_rels\/))/;

async function readDocument({ bytes, limits }: ImportInput): Promise<CopyReading> {
  try {
    const parts = unzip(bytes, (name) => textPart.test(name), limits);
    if (!parts.has('word/document.xml')) return { notChecked: isEncrypted(bytes) ? 'unreadable' : 'damaged' };
    // The library unpacks by itself, so it gets what was unpacked within the limits, packed again without compression.
    const safe = zipSync(Object.fromEntries(parts), { level: 0 });
    const input = { arrayBuffer: safe.buffer as ArrayBuffer, buffer: safe };
    const { value } = await mammoth.extractRawText(input as unknown as { arrayBuffer: ArrayBuffer });
    const text = value.replace(/\r\n?/g, '\n').trim();
    if (text === '') return { notChecked: 'no-text' };
    if (text.length > maxCopyText) return { notChecked: 'too-large' };
    const data = new TextDecoder().decode(parts.get('docProps/core.xml') ?? strToU8(''));
    const title = property(data, 'dc:title') ?? text.split('\n', 1)[0]?.slice(0, 200) ?? '';
    return {
      copies: [
        {
          title,
          addresses: [],
          author: property(data, 'dc:creator'),
          publishedOn: property(data, 'dcterms:created')?.slice(0, 10),
          text,
          readable: { start: 0, end: text.length },
        },
      ],
    };
  } catch (error) {
    if (error instanceof TooLarge) return { notChecked: 'too-large' };
    return { notChecked: isEncrypted(bytes) ? 'unreadable' : 'damaged' };
  }
}

/** A document with a password is a compound file that holds the packed one. */
function isEncrypted(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

/** The text of a property of the Dublin Core; its entities are those of XML. */
function property(xml: string, name: string): string | undefined {
  const from = xml.indexOf(`<${name}`);
  const start = from < 0 ? -1 : xml.indexOf('>', from);
  const end = start < 0 ? -1 : xml.indexOf(`</${name}>`, start);
  if (end < 0) return undefined;
  const text = xml
    .slice(start + 1, end)
    .slice(0, 1000)
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, entity: string) => entities[entity] ?? '')
    .trim();
  return text === '' ? undefined : text;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
