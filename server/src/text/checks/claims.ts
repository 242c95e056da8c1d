// The claims of an article that cite something, and in each what can be checked: its quotations, figures and dates.

import type { Chronology, DateMention } from '../../dates/article/chronology';
import type { DateReading } from '../../dates/calendar/reading';
import { readDates } from '../../dates/resolve/readDates';
import { inAnyYear, isYearless, monthNamed } from '../../dates/resolve/yearless';
import { sentencesIn } from '../../syntax/sentences';
import { lastBegunBy, type Span } from '../../syntax/span';
import type { Article, CitationGroup } from '../../syntax/tree';
import { quotedSpans } from '../quotations';
import { coverageOf } from './coverage';
import { type ClaimedFigure, claimedFigures } from './findFigure';
import { identitiesIn } from './sentenceTerms';

/** A sentence, or an entry of the timeline, with the sources that it cites. */
export interface CitedClaim extends Span {
  /** Numbers of the cited sources, each once, in order. */
  readonly cited: readonly number[];
  /** The entry that it is, by ordinal. */
  readonly entry: number | undefined;
  readonly items: readonly ClaimItem[];
  /** Terms of its words. */
  readonly about: ReadonlySet<number>;
}

export type ClaimItem =
  | {
      readonly kind: 'quote';
      readonly span: Span;
      readonly words: number;
      readonly isTitle: boolean;
      readonly isSpeech: boolean;
    }
  | { readonly kind: 'figure'; readonly span: Span; readonly claimed: ClaimedFigure }
  | {
      readonly kind: 'date';
      readonly span: Span;
      readonly reading: DateReading;
      readonly isHead: boolean;
      /** The words do not say of which year: that of any date of the copy will do. */
      readonly isYearless: boolean;
    };

/** Every cited claim of a digest, in order. Linear. */
export function citedClaims(article: Article, chronology: Chronology): CitedClaim[] {
  if (article.kind !== 'digest' || article.sources.length === 0) return [];
  const { text } = article;
  const claims: CitedClaim[] = [];
  let next = 0;
  for (const block of article.blocks) {
    if (block.type !== 'entry' && block.type !== 'paragraph') continue;
    if (block.groups.length === 0) continue;
    if (block.type === 'entry') {
      const entry = chronology.entries[block.ordinal];
      const span = entry && entry.claim.end > entry.claim.start ? entry.claim : block.content;
      const mentions = mentionsIn(span);
      const cited = numbersOf(block.groups);
      const items = itemsIn(article, span, mentions, entry?.date);
      claims.push({ ...spanOf(span), cited, entry: block.ordinal, items, about: aboutOf(text, span) });
      continue;
    }
    const from = block.runIn ? block.runIn.end : block.content.start;
    const sentences = withWholeQuotes(text, sentencesIn(text, { start: from, end: block.content.end }));
    const citedBy = citedBySentences(block.groups, sentences);
    sentences.forEach((sentence, index) => {
      const mentions = mentionsIn(sentence);
      const cited = citedBy[index] ?? [];
      if (cited.length === 0) return;
      const items = itemsIn(article, sentence, mentions, undefined);
      claims.push({ ...spanOf(sentence), cited, entry: undefined, items, about: aboutOf(text, sentence) });
    });
  }
  return claims;

  /** Mentions are in order, and so are the spans that ask for them. */
  function mentionsIn({ start, end }: Span): DateMention[] {
    const found: DateMention[] = [];
    const { mentions } = chronology;
    while ((mentions[next]?.reading.start ?? Number.POSITIVE_INFINITY) < start) next++;
    for (let at = next; (mentions[at]?.reading.start ?? Number.POSITIVE_INFINITY) < end; at++)
      found.push(mentions[at] as DateMention);
    return found;
  }
}

/** Longer stretches between marks are no speech, but marks that are not each other's. */
const maxSpeech = 600;

/** "“He had a good game. We had a bad half-hour,” she said" is one claim: what somebody said is not cut where one of its sentences ends. */
function withWholeQuotes(text: string, sentences: readonly Span[]): readonly Span[] {
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (!first || !last || first === last) return sentences;
  const quotes = [...quotedSpans(text, { start: first.start, end: last.end })];
  const joined: Span[] = [];
  let next = 0;
  for (const sentence of sentences) {
    const before = joined.at(-1);
    while ((quotes[next]?.end ?? sentence.start) < sentence.start) next++;
    const quote = quotes[next];
    const isCut =
      before && quote && quote.start < before.end && quote.end > sentence.start && quote.end - quote.start <= maxSpeech;
    if (isCut) joined[joined.length - 1] = { start: before.start, end: sentence.end };
    else joined.push(sentence);
  }
  return joined;
}

/** The claim at `offset`; undefined when none cites anything there. */
export function claimAt(claims: readonly CitedClaim[], offset: number): CitedClaim | undefined {
  const claim = claims[lastBegunBy(claims, offset)];
  return claim && claim.start <= offset && offset <= claim.end ? claim : undefined;
}

/**
 * What each sentence of a paragraph cites: its own citations; without any, those of the next sentence that has some, because writers put
 * them at the end of what they support, together with those of the sentence before.
 */
function citedBySentences(groups: readonly CitationGroup[], sentences: readonly Span[]): number[][] {
  let next = 0;
  return sentences.map((sentence) => {
    const own: CitationGroup[] = [];
    const preceding = groups[next - 1];
    for (let group = groups[next]; group && group.start < sentence.end; group = groups[++next]) own.push(group);
    if (own.length > 0) return numbersOf(own);
    const following = groups[next];
    if (!following) return [];
    return numbersOf(preceding ? [following, preceding] : [following]);
  });
}

function numbersOf(groups: readonly CitationGroup[]): number[] {
  return [...new Set(groups.flatMap(({ citations }) => citations.map(({ number }) => number)))];
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function aboutOf(text: string, span: Span): ReadonlySet<number> {
  return identitiesIn(text.slice(span.start, span.end));
}

/** Longer claims are prose without end; only their beginning is checked. */
const maxClaim = 20_000;

function itemsIn(
  article: Article,
  span: Span,
  mentions: readonly DateMention[],
  head: DateReading | undefined,
): ClaimItem[] {
  const { text } = article;
  const within = { start: span.start, end: Math.min(span.end, span.start + maxClaim) };
  const items: ClaimItem[] = [];
  if (head) items.push({ kind: 'date', span: spanOf(head), reading: head, isHead: true, isYearless: false });
  const quotes = [...quotedSpans(text, within)].filter((quote) => !isUnderCheck(text, quote, within));
  for (const quote of quotes) {
    const words = wordsIn(text.slice(quote.start, quote.end));
    if (words.length === 0) continue;
    items.push({
      kind: 'quote',
      span: quote,
      words: words.length,
      isTitle: isTitle(words),
      isSpeech: isSpeech(text, quote, within),
    });
  }
  const isQuoted = coverageOf(quotes);
  const dated = mentions.map(({ reading }) => reading);
  const yearless = yearlessIn(text, within, [...dated, ...quotes, ...spansIn(article.unsaid, within)]);
  for (const reading of [...dated, ...yearless]) {
    if (
      !isQuoted(reading) &&
      !isComparison(text, reading) &&
      !isReckoned(text, reading) &&
      !isOtherNumber(text, reading)
    ) {
      const whole = { reading: withOrSo(text, reading), isYearless: yearless.includes(reading) || isYearless(reading) };
      items.push({ kind: 'date', span: spanOf(reading), isHead: false, ...whole });
    }
  }
  const leftOut = [
    ...quotes,
    ...dated,
    ...yearless,
    ...spansIn(article.groups, within),
    ...spansIn(article.unsaid, within),
  ];
  for (const claimed of claimedFigures(text, within, leftOut)) {
    items.push({ kind: 'figure', span: spanOf(claimed.figure), claimed });
  }
  return items.sort((a, b) => a.span.start - b.span.start);
}

/** "On Nov. 18", "since March", where nothing says of which year. @param known what has been read, and quotations */
function yearlessIn(text: string, within: Span, known: readonly Span[]): DateReading[] {
  if (!monthNamed.test(text.slice(within.start, within.end))) return [];
  const isKnown = coverageOf(known);
  const { readings } = readDates(text, within, { anchor: inAnyYear });
  return readings.filter((reading) => isYearless(reading) && !isKnown(reading));
}

/** `"The bridge opened in May." ✔ [2]`: what a fact-check ticks off are the words of a draft, and no quotation of the source. */
function isUnderCheck(text: string, { start, end }: Span, claim: Span): boolean {
  return start - claim.start <= 1 && /^.\s{0,3}\p{So}/u.test(text.slice(end, end + 6));
}

/** "Three months earlier", "the same weekend", "the next day": reckoned by the writer from another date of the text. */
function isReckoned(text: string, { start, end, anchor }: DateReading): boolean {
  return (
    anchor !== undefined &&
    /^(?:on |in |at )?(?:(?:the )?same|(?:that|the next|the following|the previous) (?:day|night|morning|evening|week|month|year)$)\b|\b(?:earlier|later|before|afterwards)$/i.test(
      text.slice(start, end),
    )
  );
}

/** "In July 19 days had more": the number counts what stands behind it. */
function isOtherNumber(text: string, { start, end }: Span): boolean {
  return (
    /\p{L} \d{1,2}(?:\.\d{1,2})?$/u.test(text.slice(start, end)) &&
    (/^ (?:days|nights|weeks|months|years|hours|people|men|women|per ?cent)\b/.test(text.slice(end, end + 10)) ||
      (/\bin $/i.test(text.slice(Math.max(0, start - 3), start)) && /^ \p{Ll}{3,}s\b/u.test(text.slice(end, end + 24))))
  );
}

/** "On 28 September or so" */
function withOrSo(text: string, reading: DateReading): DateReading {
  if (!/^ or (?:so|thereabouts)\b/.test(text.slice(reading.end, reading.end + 15))) return reading;
  const hull = { first: reading.hull.first - maxOrSo, last: reading.hull.last + maxOrSo };
  return { ...reading, approximate: true, hull };
}

const maxOrSo = 3;

/** "3,100 more than a year before" counts against a year, and dates nothing. */
function isComparison(text: string, { start, end }: Span): boolean {
  return (
    /^(?:more|less|fewer|higher|lower|larger|smaller|better|worse) than\b/i.test(text.slice(start, end)) &&
    /(?:\d|\p{Sc}|\b(?:cents?|per\s?cent|percent|points?|times|hundred|thousand|million|billion|half))\s*$/iu.test(
      text.slice(Math.max(0, start - 16), start),
    )
  );
}

/** Those of `spans`, which are in order and do not overlap, that reach into `within`. */
function spansIn(spans: readonly Span[], within: Span): Span[] {
  const found: Span[] = [];
  for (let at = lastBegunBy(spans, within.start); (spans[at]?.start ?? within.end) < within.end; at++) {
    const span = spans[at] as Span;
    if (span.end > within.start) found.push(span);
  }
  return found;
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
}

/** "The Old Man and the Sea": every long word has a capital, as in the title of a work. */
function isTitle(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length > 3);
  return words.length >= 2 && long.length > 0 && long.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

const speech =
  /\b(?:said|says?|saying|told|tells?|called|calls?|calling|described|describes?|describing|hailed|hails?|wrote|writes?|added|adds?|insist(?:ed|s)?|warn(?:ed|s)?|stated|states?|declared|declares?|promis(?:ed|es?)|vow(?:ed|s)?|accus(?:ed|es?|ing)|denounc(?:ed|es?|ing)|prais(?:ed|es?|ing)|words?|quoted|argu(?:ed|es?)|admit(?:ted|s)?|announc(?:ed|es?|ing)|dubbed|termed|labell?ed|replied|replies|remark(?:ed|s)?|comment(?:ed|s)?|speaks? of|spoke of|talk(?:ed|s)? of|according to|pledg(?:ed|es?)|reject(?:ed|s)?|dismiss(?:ed|es)?)\b/i;

/** Somebody speaks, near the marks. */
function isSpeech(text: string, quote: Span, within: Span): boolean {
  const before = text.slice(Math.max(within.start, quote.start - 70), quote.start);
  const behind = text.slice(quote.end, Math.min(within.end, quote.end + 50));
  return speech.test(before) || speech.test(behind);
}
