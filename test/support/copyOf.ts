// One saved copy of any kind that is read.

import { bytesOf, docxOf, message, mhtml, packedWarcOf, pageHtml, pdfOf, waczOf, warcRecord } from './savedCopies';

const properties = (title: string) => `<cp:coreProperties><dc:title>${title}</dc:title></cp:coreProperties>`;

/**
 * @param name of the file, which says of what kind it is
 * @param said what is quoted in it
 */
export function copyOf(name: string, title: string, said: string): string | Uint8Array {
  const body = [
    'Mayor Elena Vostrikova opened the rebuilt bridge in Kalmar on 3 March 2025 after eleven months of repairs.',
    `“${said}” she told about 400 residents at the eastern end, where the first buses crossed.`,
  ];
  const page = pageHtml(body).replaceAll('Harbour Bridge reopens', title);
  const ending = name.slice(name.indexOf('.'));
  if (ending === '.html') return page;
  if (ending === '.mhtml') return mhtml(page).replaceAll('Harbour Bridge reopens', title);
  if (ending === '.eml') return message([title, ...body].join('\n\n')).replace('Statement on the bridge', title);
  if (ending === '.pdf') return pdfOf([[title, ...body]], `/Title (${title})`);
  if (ending === '.docx') return docxOf([title, ...body], { 'docProps/core.xml': bytesOf(properties(title)) });
  const record = warcRecord({ body: page });
  return ending === '.wacz' ? waczOf(packedWarcOf(record)) : packedWarcOf(record);
}
