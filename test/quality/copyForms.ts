// The saved copies of a topic in the formats that people keep: what a browser, an office program, a mail program or a crawler writes.

import { bytesOf, docxOf, message, mhtml, packedWarcOf, pdfOf, waczOf, warcRecord } from '../support/savedCopies';

/** How a copy is kept. */
export interface CopyForm {
  /** `txt`, `md`, `html`, `singlefile`, `mhtml`, `eml`, `pdf`, `docx`, `warc` or `wacz`. */
  readonly format: string;
  readonly publisher: string;
  readonly title: string;
  /** `YYYY-MM-DD`, in the data of the file; undefined where the text alone says it. */
  readonly date: string | undefined;
  readonly text: string;
}

/** The ending of the file, and its bytes. */
export function fileOf(form: CopyForm): { readonly ending: string; readonly bytes: Uint8Array } {
  const { format, title, date, text } = form;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  switch (format) {
    case 'html':
      return { ending: 'html', bytes: bytesOf(pageOf(form, lines)) };
    case 'singlefile':
      return {
        ending: 'html',
        bytes: bytesOf(
          `<!DOCTYPE html> <!--\n Page saved with SingleFile \n url: ${addressOf(form)} \n saved date: Mon Dec 30 2024 10:00:00 GMT+0100\n-->${pageOf(form, lines)}`,
        ),
      };
    case 'mhtml':
      return { ending: 'mhtml', bytes: bytesOf(mhtml(pageOf(form, lines), addressOf(form))) };
    case 'warc':
      return {
        ending: 'warc.gz',
        bytes: packedWarcOf(warcRecord({ address: addressOf(form), body: pageOf(form, lines) })),
      };
    case 'wacz':
      return {
        ending: 'wacz',
        bytes: waczOf(packedWarcOf(warcRecord({ address: addressOf(form), body: pageOf(form, lines) }))),
      };
    case 'eml':
      return { ending: 'eml', bytes: bytesOf(messageOf(form)) };
    case 'docx':
      return { ending: 'docx', bytes: docxOf(lines, {}, coreOf(title, date)) };
    case 'pdf': {
      const info = date
        ? `/Title (${title.replace(/[()]/g, '\\$&')}) /CreationDate (D:${date.replaceAll('-', '')}090000Z)`
        : '';
      return { ending: 'pdf', bytes: pdfOf(printed(lines), info) };
    }
    case 'md':
      return { ending: 'md', bytes: bytesOf(text) };
    default:
      return { ending: 'txt', bytes: bytesOf(text) };
  }
}

function addressOf({ publisher, title }: CopyForm): string {
  const word = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `https://www.${word(publisher)}.example/${word(title)}`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;', "'": '&#39;' };

/** With menus, a link inside the text, and spaces that do not break, as pages have them. */
function pageOf({ publisher, title, date }: CopyForm, [, ...lines]: readonly string[]): string {
  const html = (text: string) => text.replace(/[&<"']/g, (sign) => entities[sign] ?? sign);
  const paragraph = (line: string, at: number) => {
    const words = html(line).split(' ');
    if (words.length > 12) {
      words[5] = `<a href="/topics/${at}">${words[5]}</a>`;
      words[8] = `<em>${words[8]}</em>`;
      words.splice(10, 2, `${words[10]}&nbsp;${words[11]}`);
    }
    return `<p>${words.join(' ')}</p>`;
  };
  const time = date ? `<meta property="article:published_time" content="${date}T06:00:00Z">` : '';
  return `<html lang="en"><head><meta charset="utf-8"><title>${html(title)} | ${html(publisher)}</title>${time}
<style>p{margin:0}</style></head><body><nav><a href="/">Home</a> <a href="/news">News</a> <a href="/login">Sign in</a></nav>
<main><article><h1>${html(title)}</h1>
${lines.map(paragraph).join('\n')}
</article></main><aside><h2>Most read</h2><p>Ten ways to cook an egg, and 21 ways not to</p></aside>
<footer><p>Copyright ${html(publisher)}. All rights reserved.</p></footer></body></html>`;
}

function messageOf({ publisher, title, date, text }: CopyForm): string {
  const when = new Date(`${date ?? '2025-01-01'}T08:30:00Z`).toUTCString().replace('GMT', '+0000');
  return message(text.split('\n').slice(2).join('\n'))
    .replace(/^From: .*$/m, `From: ${publisher} <press@example.com>`)
    .replace(/^Subject: .*$/m, `Subject: ${title}`)
    .replace(/^Date: .*$/m, `Date: ${when}`);
}

function coreOf(title: string, date: string | undefined): string {
  return date === undefined ? '' : `<dc:title>${title}</dc:title><dcterms:created>${date}T08:00:00Z</dcterms:created>`;
}

const [printedWidth, printedLines] = [86, 46];

/** Lines of a page, long words hyphenated at their ends, and the number of each page at its foot. */
function printed(paragraphs: readonly string[]): string[][] {
  const lines: string[] = [];
  for (const paragraph of paragraphs) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const room = printedWidth - line.length - 1;
      if (word.length <= room || line === '') line += line === '' ? word : ` ${word}`;
      else if (room > 5 && /^[a-z]{10,}$/.test(word)) {
        lines.push(`${line} ${word.slice(0, 5)}-`);
        line = word.slice(5);
      } else {
        lines.push(line);
        line = word;
      }
    }
    lines.push(line, '');
  }
  const pages: string[][] = [];
  for (let at = 0; at < lines.length; at += printedLines) {
    pages.push([...lines.slice(at, at + printedLines), `Page ${pages.length + 1}`]);
  }
  return pages;
}
