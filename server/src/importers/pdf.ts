// PDF: the text of each page, in reading order as far as the file gives it. A scan has pages and no text.

import { getDocumentProxy } from 'unpdf';
import { type CopyReading, maxCopyText } from '../workspace/copies/copy';
import type { Importer, ImportInput } from './importer';

export const pdf: Importer = { read: readPdf };

/** Fewer characters a page are page numbers and stamps on a scan. */
const minCharactersPerPage = 20;

interface TextItem {
  readonly str?: string;
  readonly hasEOL?: boolean;
  /** Horizontal scale, two of slant, vertical scale, and the place of its base line. */
  readonly transform?: readonly number[];
  readonly height?: number;
}

async function readPdf({ bytes }: ImportInput): Promise<CopyReading> {
  // The library takes the bytes for itself, and takes no buffer of Node.
  const data = new Uint8Array(bytes);
  if (!startsAsPdf(data)) return { notChecked: 'damaged' };
  let document: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    document = await getDocumentProxy(data, {
      isEvalSupported: false,
      verbosity: 0,
      useSystemFonts: false,
      disableFontFace: true,
    });
  } catch (error) {
    return { notChecked: (error as { name?: string }).name === 'PasswordException' ? 'unreadable' : 'damaged' };
  }
  try {
    let text = '';
    const pages: number[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      page.cleanup();
      pages.push(text.length);
      text += `${pageText(items as readonly TextItem[])}\n\n`;
      if (text.length > maxCopyText) return { notChecked: 'too-large' };
    }
    text = text.trimEnd();
    if (text.length < minCharactersPerPage * pages.length || text === '') return { notChecked: 'no-text' };
    const { info } = await document.getMetadata().catch(() => ({ info: {} }));
    const written = (key: string) => {
      const value = (info as Record<string, unknown>)[key];
      return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
    };
    return {
      copies: [
        {
          title: written('Title') ?? firstLine(text),
          addresses: [],
          author: written('Author'),
          publishedOn: pdfDate(written('CreationDate')),
          text,
          readable: { start: 0, end: text.length },
          pages,
        },
      ],
    };
  } catch {
    return { notChecked: 'damaged' };
  } finally {
    await document.destroy().catch(() => {});
  }
}

/** The mark may stand behind a few other bytes. */
function startsAsPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** Lines as the page has them; a distance of more than two lines is a paragraph. */
function pageText(items: readonly TextItem[]): string {
  let text = '';
  let baseLine: number | undefined;
  for (const { str = '', hasEOL = false, transform, height = 0 } of items) {
    const y = transform?.[5];
    if (str.trim() !== '' && y !== undefined) {
      if (baseLine !== undefined && Math.abs(baseLine - y) > 2.2 * Math.max(height, 6)) text = `${text.trimEnd()}\n\n`;
      baseLine = y;
    }
    text += str;
    if (hasEOL) text += '\n';
  }
  return text.replace(/[ \t]+/g, ' ').trim();
}

function firstLine(text: string): string {
  return (
    text
      .slice(0, 400)
      .split('\n')
      .map((line) => line.trim())
      .find((line) => line.length > 8)
      ?.slice(0, 200) ?? ''
  );
}

/** `D:20250304101500+01'00'` as a day. */
function pdfDate(written: string | undefined): string | undefined {
  const [, year, month = '01', day = '01'] = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/.exec(written ?? '') ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}
