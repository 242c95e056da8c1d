// Messages (.eml) and pages that a browser has saved as one (MHTML): headers, and the part that a reader sees.

import PostalMime from 'postal-mime';
import { savedFrom } from '../text/savedFrom';
import { type CopyReading, maxCopyText } from '../workspace/copies/copy';
import { readPage } from './html';
import type { Importer, ImportInput } from './importer';
import { isoTime } from './pageData';

export const mail: Importer = {
  read: readMessage,
};

const maxNesting = 32;
const maxHeadBytes = 256 * 1024;

async function readMessage({ name, bytes }: ImportInput): Promise<CopyReading> {
  const message = await PostalMime.parse(bytes as Uint8Array<ArrayBuffer>, {
    maxNestingDepth: maxNesting,
    maxHeadersSize: maxHeadBytes,
  });
  const headers = new Map(message.headers.map(({ key, value }) => [key.toLowerCase(), value] as const));
  // Anything at all can be taken for the text of a message; one without a single header of its own is none.
  if (!headers.has('mime-version') && !headers.has('from') && !headers.has('subject')) return { notChecked: 'damaged' };
  const title = message.subject ?? '';
  const isPage = headers.has('snapshot-content-location') || /\.mht(?:ml)?$/i.test(name);
  const location = headers.get('snapshot-content-location') ?? headers.get('content-location');
  const addresses = [location].flatMap((address) => (address && /^https?:\/\//i.test(address) ? [address.trim()] : []));
  const date = isoTime(message.date ?? headers.get('date'));
  const when = isPage ? { capturedAt: date } : { publishedOn: date };
  const author = isPage ? undefined : authorOf(message.from);
  if (message.html) {
    const reading = readPage(message.html, { title, addresses, ...when });
    if ('notChecked' in reading || isPage) return reading;
    return {
      copies: reading.copies.map((copy) => ({ ...copy, title: title || copy.title, author: author ?? copy.author })),
    };
  }
  const text = message.text ?? '';
  if (text.trim() === '') return { notChecked: 'no-text' };
  if (text.length > maxCopyText) return { notChecked: 'too-large' };
  const readable = { start: 0, end: text.length };
  return { copies: [{ title, addresses: [...addresses, ...savedFrom(text)], author, ...when, text, readable }] };
}

function authorOf(
  from: { readonly name?: string; readonly address?: string | undefined } | undefined,
): string | undefined {
  return from?.name || from?.address || undefined;
}
