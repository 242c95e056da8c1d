// Lines that open a section ("Timeline", "All related articles (5 articles)", `## Sources`) and the "Updated" line.

import { isDigit, isInlineSpace, isLetter } from './characters';
import { isDateOnly } from './dateShape';
import { withoutEmphasis } from './emphasis';
import type { Line } from './lines';
import type { Span } from './span';
import type { CountMark, SectionKind } from './tree';

export interface HeadingLine {
  readonly section: SectionKind;
  readonly content: Span;
  readonly count: CountMark | undefined;
  /** Number of `#`; 0 for a heading without them. */
  readonly level: number;
  /**
   * What the words leave open: whether this is the section (news pages have "Related articles" boxes too), or
   * whether it is a heading at all ("Timeline of the flood").
   */
  readonly doubt: 'none' | 'section' | 'heading';
}

const maxHeadingLength = 100;

const namesBySection: Readonly<Record<'timeline' | 'sources' | 'tickers', string>> = {
  timeline:
    'timeline|time line|timelines|the timeline|full timeline|key moments|how it unfolded|event timeline|events timeline|timeline of events|' +
    'timeline of key events|key dates|key events|important dates|dates|chronology|the chronology|chronology of events|' +
    'sequence of events|chronological overview',
  sources:
    'sources|source|the sources|all sources|source list|sources list|list of sources|sources cited|cited sources|sources used|' +
    'news sources|source articles|source reports|sources and references|references and sources|references|reference|' +
    'reference list|list of references|works cited|bibliography|all related articles|related articles|all articles|articles|' +
    'cited articles|all related stories|related stories|all related reports|related reports|all related sources|' +
    'related sources|all related coverage|related coverage|footnotes|endnotes|citations|links|' +
    // Source lists may have headings in other languages. Dates in other languages are not read, so timelines have none here.
    'quellen|quellenangaben|fuentes|fonti|fontes|bronnen|kilder|källor|lähteet|źródła|zdroje|források|surse|kaynaklar|références|' +
    'источники|джерела|извори|πηγές|المصادر|المراجع|مصادر|منابع|מקורות|出典|参考文献|来源|參考資料|출처',
  tickers:
    'related tickers|tickers|related ticker|related stocks|related symbols|ticker symbols|all related tickers|' +
    'related companies|stocks mentioned|tickers mentioned',
};

/** Names that also head boxes of links on news pages. */
const doubtfulNames = new Set(
  (
    'articles|all articles|related articles|related stories|related reports|related coverage|reference|source|dates|citations|' +
    'footnotes|endnotes|links'
  ).split('|'),
);

const sectionOfName = new Map<string, SectionKind>();
/** The first words of all names: most lines are ruled out by theirs. */
const firstWords = new Set<string>();
for (const section of ['timeline', 'sources', 'tickers'] as const) {
  for (const name of namesBySection[section].split('|')) {
    sectionOfName.set(name, section);
    firstWords.add(name.replace(/ .*/, ''));
  }
}

/** Short forms, and the word for a source in other languages, which name no list. */
const sourceWords = new Set(
  'src|ref|refs|evidence|via|quelle|fuente|fonte|bron|kilde|källa|źródło|источник|來源|kaynak'.split('|'),
);

/** Whether `words` name the sources of what stands before them: "Source: ...", "Quelle: ...". */
export function namesSource(words: string): boolean {
  const name = words.toLowerCase();
  return sectionOfName.get(name) === 'sources' || sourceWords.has(name);
}

const countForm =
  /[ (:[]+(\d{1,6})( (?:articles?|sources?|stor(?:y|ies)|reports?|items?|links?|entr(?:y|ies)|events?|references?|tickers?))?[)\]]*$/;

/**
 * Reads `line` as a heading: one of the known names in any case, with or without Markdown marks, a colon or a count; or any
 * other line that Markdown marks as a heading, which opens a section of kind `body`.
 */
export function headingOf(text: string, line: Line): HeadingLine | undefined {
  const { from, to } = line;
  // Two characters are a word only where a character is a syllable.
  if (to - from > maxHeadingLength || to - from < (text.charCodeAt(from) < 0x2000 ? 4 : 2)) return undefined;
  const level = countHashes(text, from, to);
  const stars = level === 0 ? countStars(text, from, to) : 0;
  if (stars > 0) {
    const outlined = namedHeading(text, stripMarks(text, from + stars, to, 0), 0);
    if (outlined) return { ...outlined, level: stars };
  }
  const stripped = stripMarks(text, from + level, to, level);
  const isMarked = level > 0 || stripped.isEmphasised;
  if (stripped.end <= stripped.start) return undefined;
  if (!isMarked && !firstWords.has(firstWordOf(text, stripped))) return timelineOfSubject(text, stripped, 'heading');
  const named = namedHeading(text, stripped, level);
  if (named || !isMarked || /\[\s*\d/.test(text.slice(from, to))) return named;
  if (level === 0 && /[.!?]["”’]?$/.test(text.slice(stripped.start, stripped.end))) return undefined;
  const content = { start: stripped.start, end: stripped.end };
  return { section: 'body', content, count: undefined, level, doubt: 'none' };
}

/**
 * Reads `from..to`, the words of what is known to be a heading of `level`: the section that its name opens, or `body`.
 */
export function markedHeading(text: string, from: number, to: number, level: number): HeadingLine {
  const stripped = stripMarks(text, from, to, level);
  const named = to - from <= maxHeadingLength ? namedHeading(text, stripped, level) : undefined;
  const content = { start: stripped.start, end: Math.max(stripped.start, stripped.end) };
  return named ?? { section: 'body', content, count: undefined, level, doubt: 'none' };
}

/** "Timeline of the flood", "Chronology: how the mill burned", "Disclosure timeline": what stands below decides. */
const timelineOf =
  /^(?:\p{L}[\p{L}’'-]* ){0,4}(?:timeline|chronology)(?:(?: (?:of|for|since|from|in)\b|:| [-–—] ).{2,70}| \([^()]{1,30}\))?$/u;

function timelineOfSubject(text: string, { start, end }: Span, doubt: 'section' | 'heading'): HeadingLine | undefined {
  const words = text.slice(start, end);
  if (!/timeline|chronology/i.test(words) || /[.!?]$/.test(words)) return undefined;
  if (!timelineOf.test(foldSpaces(words).replace(sectionNumber, ''))) return undefined;
  return { section: 'timeline', content: { start, end }, count: undefined, level: 0, doubt };
}

/** "7. References", "IV. Timeline": the number that a marked heading has among its like. */
const sectionNumber = /^(?:\d{1,2}(?:\.\d{1,2}){0,3}|[ivx]{1,5}|[a-h])[.)] +(?=\p{L})/u;

function namedHeading(text: string, place: HeadingWords, level: number): HeadingLine | undefined {
  const isMarked = level > 0 || place.isEmphasised;
  const folded = foldSpaces(text.slice(place.start, place.end)).replace(isMarked ? sectionNumber : /^$/, '');
  const counted = countForm.exec(folded);
  const written = counted ? folded.slice(0, counted.index) : folded;
  const name = written
    .replace(/[^\p{L} ]+/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  const content = { start: place.start, end: place.end };
  const section = sectionOfName.get(name) ?? sectionOfHalf(folded);
  if (!section) {
    const found = timelineOfSubject(text, place, isMarked ? 'section' : 'heading');
    return found && { ...found, level };
  }
  if (/[^\p{L}\s*_:.–—/|-]/u.test(written)) return undefined;
  const count = counted ? countIn(text, place.end, counted) : undefined;
  const doubt = level === 0 && !count && doubtfulNames.has(name) ? 'section' : 'none';
  return { section, content, count, level, doubt };
}

/** "المصادر – Sources", "Quellen / Sources": one heading in two languages. */
function sectionOfHalf(folded: string): SectionKind | undefined {
  const halves = folded.split(/ [/–—|-] /);
  if (halves.length !== 2) return undefined;
  const [one, other] = halves.map((half) => sectionOfName.get(half.trim()));
  return one === 'sources' || other === 'sources' ? 'sources' : undefined;
}

/** The letters at the start of `place`, in lower case. */
function firstWordOf(text: string, place: Span): string {
  let end = place.start;
  while (end < place.end && end - place.start < 16 && isLetter(text.charCodeAt(end))) end++;
  return text.slice(place.start, end).toLowerCase();
}

/** The count that `match` found at `end`; a bare number ("Timeline 2024") is none. */
function countIn(text: string, end: number, match: RegExpExecArray): CountMark | undefined {
  const digits = match[1] ?? '';
  if (match[2] === undefined && (!match[0].includes('(') || digits.length > 3)) return undefined;
  const start = text.lastIndexOf(digits, end - digits.length);
  return { span: { start, end: start + digits.length }, value: Number(digits) };
}

/** Hashes of a Markdown heading; "#tag" is none. */
function countHashes(text: string, from: number, to: number): number {
  let level = 0;
  while (from + level < to && text.charCodeAt(from + level) === 0x23) level++;
  if (level === 0 || level > 6) return 0;
  return level > 1 || isInlineSpace(text.charCodeAt(from + level)) ? level : 0;
}

/** Stars before a heading of an outline: "* Timeline", "** Sources". Before other words they may be a bullet. */
function countStars(text: string, from: number, to: number): number {
  let stars = 0;
  while (from + stars < to && text.charCodeAt(from + stars) === 0x2a) stars++;
  return stars > 0 && stars <= 6 && isInlineSpace(text.charCodeAt(from + stars)) ? stars : 0;
}

interface HeadingWords extends Span {
  readonly isEmphasised: boolean;
}

/** The words of a heading line, without emphasis, brackets, rules around it and a colon at the end; `from` is behind the hashes. */
function stripMarks(text: string, from: number, to: number, level: number): HeadingWords {
  let start = from;
  let end = to;
  let isEmphasised = false;
  if (level > 0) while (start < end && !isWordStart(text.charCodeAt(start))) start++;
  for (let round = 0; round < 4; round++) {
    while (start < end && isInlineSpace(text.charCodeAt(start))) start++;
    while (end > start && isTrailingMark(text.charCodeAt(end - 1), level)) end--;
    const inner = withoutEmphasis(text, start, end);
    if (inner.start === start) break;
    isEmphasised = true;
    ({ start, end } = inner);
  }
  return { start, end, isEmphasised };
}

/** What a marked heading may begin with; an emoji before its words is left out. */
function isWordStart(code: number): boolean {
  return (
    (isLetter(code) && (code < 0xd800 || code > 0xdfff)) ||
    isDigit(code) ||
    '*_("“‘[$'.includes(String.fromCharCode(code))
  );
}

function isTrailingMark(code: number, level: number): boolean {
  return code === 0x3a || code === 0xff1a || isInlineSpace(code) || (level > 0 && code === 0x23);
}

const updateWord = /^(?:last )?updated?\b[:.]?/;

/** An "Updated (5 articles)" line, with a date or time perhaps: whether `line` is one, and the count in it. */
export function updateLineOf(text: string, line: Line): { readonly count: CountMark | undefined } | undefined {
  const { from, to } = line;
  if (to - from > maxHeadingLength || to - from < 7) return undefined;
  const first = text.charCodeAt(from) | 0x20;
  if (first !== 0x75 && first !== 0x6c && first !== 0x2a && first !== 0x5f) return undefined;
  const place = withoutEmphasis(text, from, to);
  const folded = foldSpaces(text.slice(place.start, place.end));
  const word = updateWord.exec(folded);
  if (!word) return undefined;
  const counted = countForm.exec(folded);
  const count = counted ? countIn(text, place.end, counted) : undefined;
  const rest = folded.slice(word[0].length, count ? counted?.index : undefined).trim();
  if (rest === '' ? !count : !isDateOnly(rest, 0, rest.length)) return undefined;
  return { count };
}

/** In lower case and with plain spaces, for comparing. Offsets in it are not those of the text. */
function foldSpaces(written: string): string {
  return written.toLowerCase().replace(/[\s\u200b]/g, ' ');
}
