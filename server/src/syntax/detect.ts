// Whether a plain text file is certainly a digest, by its content.

import { beginsLikeDate, spacedDash } from './dateShape';
import { formOf } from './form';
import { parseArticle } from './parse';
import type { Article, SourceBlock } from './tree';

/** Digests are short; the first characters decide. */
const sampled = 65536;

/** Two independent signs are needed. */
const enough = 2;

/**
 * Whether `text` is surely a digest. At most the first 64 Ki UTF-16 units are read, so a caller may pass no more than those.
 * Reports are never claimed: nothing in their content distinguishes them from any other prose.
 * @param name the name of its file, which says whether it is Markdown
 */
export function looksLikeDigest(text: string, name = ''): boolean {
  const start = text.length > sampled ? text.slice(0, sampled) : text;
  // The reader of Markdown is just as strict, because most Markdown is documentation.
  if (formOf(name, start) === 'markdown') {
    const { kind, isDocumentation } = parseArticle(start, 'markdown');
    return kind === 'digest' && !isDocumentation;
  }
  if (!mayBeDigest(text)) return false;
  const article = parseArticle(start);
  if (article.kind !== 'digest' || hasCode(article)) return false;
  return signsOf(article) >= enough;
}

/**
 * Whether `text` is prose such as a report has, or a digest that is not sure by its content, such as a timeline that cites nothing. Where it
 * lies has to decide: beside a digest. As above, the first 64 Ki units are enough.
 */
export function mayBeArticle(text: string): boolean {
  const article = parseArticle(text.length > sampled ? text.slice(0, sampled) : text);
  const isArticle = article.kind === 'report' || article.entries.length >= fewestEntries;
  return isArticle && article.kind !== 'other' && !hasCode(article);
}

/** Fewer dated lines are no timeline that its neighbours make sure. */
const fewestEntries = 3;

/** Every sign below needs a citation or a count; without either nothing has to be parsed. */
function mayBeDigest(text: string): boolean {
  const bracket = text.indexOf('[');
  return (bracket >= 0 && bracket < sampled) || /\(\d{1,3} [a-z]+\)/.test(text.slice(0, sampled));
}

function signsOf(article: Article): number {
  let signs = 0;
  if (article.update?.count) signs++;
  if (article.sections.some(({ kind, heading }) => kind === 'sources' && heading?.count)) signs++;
  if (hasDatedTimeline(article)) signs++;
  if (hasCitedList(article)) signs += listIsUnmistakable(article) ? 2 : 1;
  return signs;
}

/** A timeline of at least two entries, nearly all with a date and a dash, and some with citations. */
function hasDatedTimeline({ text, entries }: Article): boolean {
  const dated = entries.filter(({ content }) => {
    const head = text.slice(content.start, Math.min(content.end, content.start + 60));
    return beginsLikeDate(text, content.start, content.end) && (spacedDash.test(head) || /^[^.]{3,40}:\s/.test(head));
  });
  const cited = entries.filter(({ groups }) => groups.length > 0);
  return dated.length >= 2 && dated.length * 5 >= entries.length * 4 && cited.length * 2 >= entries.length;
}

/** Citations, nearly all of which lead to a source of a list that is written as one. */
function hasCitedList({ sources, citations }: Article): boolean {
  if (sources.length === 0 || citations.length === 0) return false;
  const numbers = new Set(sources.map(({ number }) => number));
  const leading = citations.filter(({ number }) => numbers.has(number)).length;
  return leading * 5 >= citations.length * 4 && sources.filter(isWhole).length * 5 >= sources.length * 4;
}

/** Several whole sources, each cited once or more in prose: enough without a timeline and a count. */
function listIsUnmistakable({ text, sources, citations, paragraphs, malformed, headline }: Article): boolean {
  if (sources.length < 2 || citations.length < 2 || malformed.length > 0 || !headline) return false;
  const cited = new Set(citations.map(({ number }) => number));
  const prose = paragraphs.filter(({ groups }) => groups.length > 0);
  return sources.every((source) => isWhole(source) && namesOutlet(text, source)) && cited.size >= 2 && prose.length > 0;
}

function isWhole({ publisher, title }: SourceBlock): boolean {
  return publisher !== undefined && title !== undefined;
}

/** "Reuters: Grain ship leaves port" and not "See also: ..." or "Knuth, D. E.: ...": few words, capital, no commas. */
function namesOutlet(text: string, { publisher, title }: SourceBlock): boolean {
  if (!publisher || !title) return false;
  const name = text.slice(publisher.start, publisher.end);
  const words = text.slice(title.start, title.end).split(/\s+/).length;
  return /^\p{Lu}[\p{L}\p{N}.&’' -]*$/u.test(name) && name.split(/\s+/).length <= 5 && words >= 3;
}

/** Fences, backticks, shell prompts and tables of contents: a manual with references, not a digest. */
function hasCode({ text }: Article): boolean {
  return (
    /^[ \t]*(?:```|~~~|\$ |>>> |#!)/m.test(text) ||
    /`[^`\n]+`/.test(text) ||
    /^[ \t]*table of contents[ \t]*$/im.test(text)
  );
}
