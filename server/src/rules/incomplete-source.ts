// incomplete-source: an entry of the list without publisher or title, so that a reader cannot identify the report.

import { sourceName } from '../syntax/labels';
import type { Article, SourceBlock } from '../syntax/tree';
import type { FileId } from '../workspace/account';
import type { FileRule, Fix } from './rule';
import { message } from './wording';

export const incompleteSource: FileRule = {
  scope: 'file',
  meta: {
    id: 'incomplete-source',
    summary: 'A source without a publisher or without a title.',
    severity: 'warning',
  },
  *check({ file, article }) {
    // A list of addresses is a deliberate style; in Markdown also one that has titles for some. Among titles, a mere address is a slip.
    const isMarkdown = article.form === 'markdown';
    // Links that nothing cites are further reading.
    if (article.citations.length === 0) return;
    const bare = article.sources.filter(isBareAddress).length;
    if ((isMarkdown || article.sources.length > 1) && bare === article.sources.length) return;
    const mayBeBare = isMarkdown && bare >= 2 && bare * 3 > article.sources.length;
    const published = article.sources.filter(({ publisher }) => publisher).length;
    // Nor is a list of titles alone: its writer names no publishers, or names them in a form that is not read.
    if (published === 0 && article.sources.length >= minTitles) return;
    // In Markdown a link's words often name the publisher; one that does not is odd.
    const named = isMarkdown ? published : 0;
    const { length: count } = article.sources;
    const among = { count, summed: (failures: number) => lackingIn(failures, count) };
    for (const source of article.sources) {
      if (mayBeBare && isBareAddress(source)) continue;
      const isOdd = named >= 2 && named === article.sources.length - 1 && lacksWhatOthersHave(source, article.text);
      const lacking = missingOf(source, article);
      const missing = lacking ?? (isOdd ? 'no publisher, unlike all others' : undefined);
      if (!missing || isRemark(source, article.text) || isWholeNote(source, article.text)) continue;
      const span = source.content.start < source.content.end ? source.content : (source.marker ?? source.content);
      yield {
        span,
        among,
        ...(lacking ? {} : { severity: 'information' as const }),
        message: message(
          `Source ${sourceName(article, source)} has ${missing}`,
          'Readers cannot tell which report is meant. Write it as “Publisher: Title”.',
        ),
        fixes: [completion(source, article.text, file)],
      };
    }
  },
};

function lackingIn(failures: number, count: number): string {
  return message(
    `${failures} of ${count} sources lack a publisher or a title`,
    'This one is the first. Readers cannot tell which reports are meant. Write them as “Publisher: Title”.',
  );
}

const minTitles = 3;
/** A name of so many characters is hardly that of a publisher alone. */
const minTitleLength = 30;

function isBareAddress({ publisher, title, url }: SourceBlock): boolean {
  return url !== undefined && !publisher && !title;
}

/** A title with its address and nothing behind, where the publisher could stand. */
function lacksWhatOthersHave({ publisher, title, url, content }: SourceBlock, text: string): boolean {
  if (publisher || !url || (title && isReference(text.slice(title.start, title.end)))) return false;
  return !/\p{L}{2}/u.test(text.slice(Math.max(url.end, title?.end ?? 0), content.end));
}

/** "Ibid.", or a footnote that only remarks. */
function isRemark({ content, marker, url }: SourceBlock, text: string): boolean {
  const written = text.slice(content.start, Math.min(content.end, content.start + 80));
  const isFootnote = marker !== undefined && text.startsWith('[^', marker.start);
  return /^(?:ibid|idem|op\. cit)\b/i.test(written) || (isFootnote && !url && written.split(/\s+/).length > 8);
}

/** A note of two parts, "Norholm parish, Book of the dead", names where it is from, in whatever order. */
function isWholeNote({ publisher, title }: SourceBlock, text: string): boolean {
  return !publisher && title !== undefined && /\p{L}{3}[,.;] \p{L}/u.test(text.slice(title.start, title.end));
}

function missingOf({ publisher, title, url, marker }: SourceBlock, { form, text }: Article): string | undefined {
  // `[\[7\]](address)` of an export is a link, and a list of such links has no titles by design.
  if (url && marker && text.startsWith('[\\[', marker.start)) return undefined;
  if (!publisher && !title) return url ? 'a URL, but no publisher and no title' : 'no publisher and no title';
  // "Application Container Security Guide - https://...": the words before a bare address name the work, and in Markdown few words do.
  const isNamed = url && (form === 'markdown' || (publisher && publisher.end - publisher.start >= minTitleLength));
  // Writers of Markdown name sources in many ways, and one with several words can be looked up.
  const isWorded = form === 'markdown' && publisher && /\S\s+\S+\s+\S/.test(text.slice(publisher.start, publisher.end));
  if (publisher) return title || isNamed || isWorded ? undefined : 'no title';
  return title && (url || form === 'markdown' || isReference(text.slice(title.start, title.end)))
    ? undefined
    : 'no publisher';
}

/**
 * "Feasibility study, vol. 1. Marn Energy. 2016": several parts and a year, in whatever order, are enough to look it up by, and so are
 * the page or number of a register, and the year of a yearbook.
 */
function isReference(written: string): boolean {
  if (/[.,;] /.test(written) && /\b(?:1[5-9]|20)\d\d\b/.test(written)) return true;
  if (/[,;(] ?(?:§+|pp?|vol|no|nos|nr|file|case|fol|f|ch|art|sec|item|box|folder|reel)\.? ?\d/i.test(written))
    return true;
  // "County police report 14-43984", "Court exhibit 12", "Ministry for Mining, situation report 2"
  if (/^\p{L}+(?:,? \p{L}+){1,7} \d[\d/-]*\.?$/u.test(written)) return true;
  return /(?<!\b(?:in|of|since|by|until|from|and|for|to|after|before)) \(?(?:1[5-9]|20)\d\d(?:[-–]\d{2,4})?\)?\.?$/.test(
    written,
  );
}

/** Inserts a placeholder for the missing part; with an address, its host stands for the publisher. */
function completion({ publisher, title, url, content }: SourceBlock, text: string, file: FileId): Fix {
  const host = url && /^\w+:\/\/(?:www\.)?([^/:?#\s]+)/.exec(text.slice(url.start, url.end))?.[1];
  const name = host || 'Publisher';
  if (publisher) {
    const colon = /^\s*:/.exec(text.slice(publisher.end, content.end))?.[0].length ?? 0;
    const at = publisher.end + colon;
    const edits = [{ file, span: { start: at, end: at }, newText: colon > 0 ? ' Title' : ': Title' }];
    return { title: 'Add a title to fill in', preferred: false, edits };
  }
  const { start } = content;
  const newText = title ? `${name}: ` : content.start < content.end ? `${name}: Title ` : `${name}: Title`;
  const what = title
    ? host
      ? `Add the publisher “${host}”`
      : 'Add a publisher to fill in'
    : 'Add publisher and title to fill in';
  return { title: what, preferred: false, edits: [{ file, span: { start, end: start }, newText }] };
}
