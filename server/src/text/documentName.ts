// The name of a document as a file and as a page have it: "2021-guardianship-filings-README.md" is kept of ".../2021-guardianship-filings".

import { percentDecoded } from './addressKey';

const ending = /\.(?:md|markdown|txt|text|article|x?html?|mhtml?|eml|pdf|docx|warc(?:\.gz)?|wacz|php|aspx?|rst|csv)$/i;
/** Names of files that say nothing of what is in them. */
const generic =
  /^(?:readme|index|default|home|main|master|head|blob|tree|raw|wiki|latest|download|view|article|document)$/i;
const readme = /^readme[\s._-]+|[\s._-]+readme$/i;

/** Shorter names, and single words without a digit, are those of many things. */
const minName = 8;
/** "q1-fy26" is as telling as a longer name; "page-12" is not. */
const telling = /^(?=.{6})(?=.* ).*\p{L}\d/u;

/** Letters and digits of `text`, folded: what is left of a title where it names a file. Empty when it may name anything. */
export function nameKey(text: string): string {
  const words = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+|['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return (words.length >= minName && /[ \d]/.test(words)) || telling.test(words) ? words : '';
}

/** The key of a file by its name; by that of its folder for "README.md" and "index.html". */
export function nameOfFile(path: string): string {
  return nameOfParts(path.split(/[\\/]/));
}

/** The key of the last part of an address that names something. */
export function nameInAddress(address: string): string {
  return nameOfParts(
    address
      .replace(/[?#].*$/, '')
      .split('/')
      .slice(3),
  );
}

function nameOfParts(parts: readonly string[]): string {
  for (const part of parts.slice(-4).reverse()) {
    const stem = percentDecoded(part)
      .replace(ending, '')
      .replace(/ ?\(\d\)$/, '')
      .replace(readme, '');
    if (stem !== '' && !generic.test(stem)) return nameKey(stem);
  }
  return '';
}

/** Whether a file is called README, alone or beside the name of what it describes. */
export function isReadme(path: string): boolean {
  const stem = (path.split(/[\\/]/).at(-1) ?? '').replace(ending, '');
  return /^readme$/i.test(stem) || readme.test(stem);
}
