// The data at the head of a Markdown page: YAML between lines of three dashes, TOML between lines of three plus signs.

import type { Span } from '../span';

export interface FrontMatter {
  /** Where the text begins behind it. */
  readonly end: number;
  readonly title: Span | undefined;
  readonly date: Span | undefined;
  readonly author: Span | undefined;
}

/** The front matter of `text`; undefined when it has none, or one that does not end. */
export function frontMatterOf(text: string, lineStarts: readonly number[]): FrontMatter | undefined {
  const fence = text.slice(0, 4).replace(/[\r\n]+$/, '');
  if (fence !== '---' && fence !== '+++') return undefined;
  const found: { title?: Span; date?: Span; author?: Span } = {};
  const assign = fence === '---' ? ':' : '=';
  let keys = 0;
  /** The last key that has its value on the lines below. */
  let open: keyof typeof found | undefined;
  for (let line = 1; line < lineStarts.length; line++) {
    const start = lineStarts[line] ?? text.length;
    const end = lineStarts[line + 1] ?? text.length;
    const written = text.slice(start, Math.min(end, start + maxLineLength)).trimEnd();
    if (written === fence || (fence === '---' && written === '...')) {
      return keys > 0 ? { end, title: found.title, date: found.date, author: found.author } : undefined;
    }
    const key = /^([\w-]+)\s*([:=])(?:\s|$)/.exec(written);
    if (key?.[2] === assign) {
      keys++;
      open = undefined;
      const name = nameOf((key[1] ?? '').toLowerCase());
      if (name && !found[name]) {
        const value = valueIn(written, key[0].length);
        if (value) found[name] = { start: start + value.start, end: start + value.end };
        else if (fence === '---' && /[:|>+-]\s*$/.test(written)) open = name;
      }
    } else if (open && /^[\s-]/.test(written)) {
      const value = valueBelow(written);
      if (value) found[open] = { start: start + value.start, end: start + value.end };
      if (value) open = undefined;
    } else if (fence === '---' && /^[^\s#\-\]}]/.test(written)) return undefined;
  }
  return undefined;
}

const maxLineLength = 1000;

function nameOf(key: string): 'title' | 'date' | 'author' | undefined {
  if (key === 'title' || key === 'headline') return 'title';
  if (/^(?:date|published|publishdate|publish_date|pubdate|date_published)$/.test(key)) return 'date';
  return /^(?:authors?|byline)$/.test(key) ? 'author' : undefined;
}

/** The value on a line of its own: the text of a block, the first item of a list, the name of a person. */
function valueBelow(written: string): Span | undefined {
  const lead = /^\s*(?:-\s+)?(?:name:\s+)?/.exec(written)?.[0].length ?? 0;
  return valueIn(written, lead);
}

/** The value behind a key, without quotation marks and a comment. */
function valueIn(written: string, from: number): Span | undefined {
  let start = from;
  while (start < written.length && written.charCodeAt(start) <= 32) start++;
  const quote = written.charAt(start);
  if (quote === '"' || quote === "'") {
    const close = written.indexOf(quote, start + 1);
    return close > start + 1 ? { start: start + 1, end: close } : undefined;
  }
  if (quote === '[') return valueIn(written.replace(/\s*\].*$/, '').replace(/,.*$/, ''), start + 1);
  if (start >= written.length || '{|>&*!]'.includes(quote)) return undefined;
  const comment = written.indexOf(' #', start);
  const end = comment < 0 ? written.length : written.slice(0, comment).trimEnd().length;
  return end > start ? { start, end } : undefined;
}
