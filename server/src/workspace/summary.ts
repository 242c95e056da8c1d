// From the text of one file to its facts, and the comparison that shows whether other files see a difference.

import {
  type Chronology,
  type ChronologyOptions,
  chronologyInSteps,
  readChronology,
} from '../dates/article/chronology';
import type { Interval } from '../dates/calendar/reading';
import { formOf } from '../syntax/form';
import { parseArticle, parseInSteps } from '../syntax/parse';
import { lastBegunBy, type Span, sliceOf } from '../syntax/span';
import { finish, type Steps } from '../syntax/steps';
import { namedTimelines } from '../syntax/timelineName';
import type { Article, ArticleForm, Block } from '../syntax/tree';
import { foldTitle, sourceKey } from '../text/fold';
import { quotationsOf, sameQuote } from '../text/quotations';
import { savedFrom, titleOfMarkdown } from '../text/savedFrom';
import { type Account, type BareAccount, type FileId, sameDate } from './account';
import { sameContent, withContent } from './accountContent';
import { collectAccounts, type FoundAccounts } from './accounts';
import { reorderedSections } from './citedClaims';
import type { AccountPlace, FileFacts, SourceFact, Summary } from './facts';
import { copyOf, type StringPool } from './stringPool';
import { type UndatedClaims, undatedClaims } from './undatedClaims';

/** How a file and its dates are read. */
export interface ReadingOptions extends ChronologyOptions {
  /** The form of a file where more is known than its name and its text say, such as the language that an editor gives it. */
  readonly writtenAs?: (file: FileId) => ArticleForm | undefined;
  /** The order of numeric dates in a file, where it is not the same for all. */
  readonly numericOrderOf?: (file: FileId) => ChronologyOptions['numericOrder'];
}

/** The options for one file or saved copy. */
export function optionsFor(file: FileId, options: ReadingOptions): ReadingOptions {
  return options.numericOrderOf ? { ...options, numericOrder: options.numericOrderOf(file) } : options;
}

/** Reads one file. Never throws; `file` is only carried along. */
export function makeFacts(file: FileId, text: string, options: ReadingOptions): FileFacts {
  return finish(factsInSteps(file, text, options));
}

/** The same in steps. A text of half a megabyte takes a tenth of a second. */
export function* factsInSteps(file: FileId, text: string, options: ReadingOptions): Steps<FileFacts> {
  const article = yield* parseInSteps(text, options.writtenAs?.(file) ?? formOf(file, text));
  const isOther = article.kind === 'other';
  const own = optionsFor(file, options);
  const chronology = isOther ? readChronology(article, own) : yield* chronologyInSteps(article, own);
  const contents = yield* contentsOf(article, chronology);
  const summary = yield* summarised(article, chronology, contents);
  return { file, article, chronology, summary, accountPlaces: contents.places, undatedPlaces: contents.undated.places };
}

/**
 * The same for a text that is only looked at: the expensive parts are made on demand.
 * @param keep gets the summary when it has been made, and gives it in the form in which it is handed out
 */
export function factsOnDemand(
  file: FileId,
  text: string,
  options: ReadingOptions,
  keep: (summary: Summary) => Summary,
): FileFacts {
  const article = parseArticle(text, options.writtenAs?.(file) ?? formOf(file, text));
  const chronology = readChronology(article, optionsFor(file, options));
  let contents: Contents | undefined;
  let summary: Summary | undefined;
  const contentsOnDemand = () => {
    contents ??= finish(contentsOf(article, chronology));
    return contents;
  };
  return {
    file,
    article,
    chronology,
    get summary() {
      summary ??= keep(finish(summarised(article, chronology, contentsOnDemand())));
      return summary;
    },
    get accountPlaces() {
      return contentsOnDemand().places;
    },
    get undatedPlaces() {
      return contentsOnDemand().undated.places;
    },
  };
}

/** What an article lists and says, and where, before the words of its accounts have been looked at. */
interface Contents extends FoundAccounts {
  readonly sources: readonly SourceFact[];
  readonly undated: UndatedClaims;
}

function* contentsOf(article: Article, chronology: Chronology): Steps<Contents> {
  const sources = sourceFactsOf(article);
  yield;
  const found = article.kind === 'other' ? noAccounts : yield* collectAccounts(article, chronology, sources);
  yield;
  return { sources, ...found, undated: undatedClaims(article, chronology) };
}

function* summarised(
  article: Article,
  chronology: Chronology,
  { sources, accounts, places, undated }: Contents,
): Steps<Summary> {
  const isPage = article.kind === 'other' && article.form === 'markdown';
  const written = article.headline ? sliceOf(article.text, article.headline.content) : '';
  const headline = isPage ? titleOfMarkdown(article.text) : written;
  const dateline = chronology.dateline && { first: chronology.dateline.first, last: chronology.dateline.last };
  const complete = yield* withContent(
    accounts,
    places.map(({ entry }) => entry),
  );
  const summary: Summary = {
    kind: article.kind,
    headline,
    headlineKey: article.kind === 'other' ? '' : foldTitle(headline),
    dateline,
    tellsEvents: describesEvents(article),
    addresses: addressesOf(article),
    sources,
    accounts: complete,
    undated: undated.accounts,
    quotes: quotationsOf(article, dayIn(chronology, accounts, places)).map(({ fact }) => fact),
    reordered: reorderedSections(article, chronology, sources, complete, places),
  };
  yield;
  return summary;
}

/** Where a text was saved from. What a digest names again is a source of it: the list at its end may close with an address alone. */
function addressesOf({ kind, text }: Article): readonly string[] {
  const addresses = savedFrom(text);
  return kind !== 'digest' ? addresses : addresses.filter((each) => text.indexOf(each) === text.lastIndexOf(each));
}

/** Sources that nothing cites are further reading, and say nothing of what stands above them. */
function describesEvents(article: Article): boolean {
  return (
    (article.sources.length > 0 && article.citations.length > 0) ||
    article.citations.filter(({ url }) => url).length * 2 > article.entries.length ||
    (article.form === 'plain' && namedTimelines(article).size > 0)
  );
}

/** The day of what stands somewhere: that of its entry, of the sentence that gives one, or of the report. */
function dayIn(
  { entries, dateline }: Chronology,
  accounts: readonly BareAccount[],
  places: readonly AccountPlace[],
): (block: Block, offset: number) => Interval | undefined {
  const first = accounts.findIndex(({ kind }) => kind === 'prose');
  const sentences = first < 0 ? [] : places.slice(first).map(({ span }) => span);
  const dayOfSentence = (offset: number) => {
    const at = lastBegunBy(sentences, offset);
    const sentence = sentences[at];
    return sentence && sentence.start <= offset && offset < sentence.end ? accounts[first + at]?.date.hull : undefined;
  };
  return (block, offset) => {
    const ofEntry = block.type === 'entry' ? entries[block.ordinal]?.date?.hull : undefined;
    const date = block.type === 'entry' ? ofEntry : (dayOfSentence(offset) ?? dateline?.hull);
    return date && { first: date.first, last: date.last };
  };
}

const noAccounts: FoundAccounts = { accounts: [], places: [] };

function sourceFactsOf(article: Article): SourceFact[] {
  const written = (span: Span | undefined) => (span ? sliceOf(article.text, span) : '');
  return article.sources.map((source) => {
    const publisher = written(source.publisher);
    const title = written(source.title);
    const titleKey = foldTitle(title);
    return {
      number: source.number,
      label: source.label,
      publisher,
      title,
      url: written(source.url),
      date: written(source.date),
      titleKey,
      key: sourceKey(publisher, titleKey),
    };
  });
}

/** `summary` with strings that are copies, and shared between files through `pool`. */
export function pooled(summary: Summary, pool: StringPool): Summary {
  const one = (text: string) => pool.one(text);
  const account = ({ kind, date, text, sources, content }: Account): Account => ({
    kind,
    date: pool.date(date),
    text: copyOf(text),
    sources: sources.map(one),
    content,
  });
  return {
    ...summary,
    headline: copyOf(summary.headline),
    headlineKey: copyOf(summary.headlineKey),
    addresses: summary.addresses.map(copyOf),
    sources: summary.sources.map(({ number, label, publisher, title, url, date, titleKey, key }) => ({
      number,
      label: one(label),
      publisher: one(publisher),
      title: one(title),
      url: one(url),
      date: one(date),
      titleKey: one(titleKey),
      key: one(key),
    })),
    accounts: summary.accounts.map(account),
    undated: summary.undated.map(account),
    quotes: summary.quotes.map((quote) => ({ ...quote, words: copyOf(quote.words) })),
  };
}

/**
 * Keeps whatever of `before` equals `after`, down to single accounts, so that "nothing changed" is a comparison of identity.
 * @returns `before` itself when the two are equal
 */
export function keepEqualParts(before: Summary | undefined, after: Summary): Summary {
  if (!before || before === after) return after;
  const sources = keepEqualItems(before.sources, after.sources, sameSource);
  const accounts = keepEqualItems(before.accounts, after.accounts, sameAccount);
  const undated = keepEqualItems(before.undated, after.undated, sameAccount);
  const quotes = keepEqualItems(before.quotes, after.quotes, sameQuote);
  const reordered = keepEqualItems(before.reordered, after.reordered, (a, b) => a === b);
  const addresses = keepEqualItems(before.addresses, after.addresses, (a, b) => a === b);
  const { kind, headline, dateline, tellsEvents } = after;
  const same =
    addresses === before.addresses &&
    sources === before.sources &&
    accounts === before.accounts &&
    undated === before.undated &&
    quotes === before.quotes &&
    reordered === before.reordered &&
    before.kind === kind &&
    before.headline === headline &&
    before.tellsEvents === tellsEvents &&
    sameInterval(before.dateline, dateline);
  return same ? before : { ...after, addresses, sources, accounts, undated, quotes, reordered };
}

function keepEqualItems<T>(before: readonly T[], after: readonly T[], same: (a: T, b: T) => boolean): readonly T[] {
  let allSame = before.length === after.length;
  // An insertion or removal shifts what follows it, so items are sought from both ends before they are given up as new.
  const shift = before.length - after.length;
  const merged = after.map((item, at) => {
    const [ahead, behind] = [before[at], before[at + shift]];
    if (ahead !== undefined && same(ahead, item)) return ahead;
    allSame = false;
    return behind !== undefined && same(behind, item) ? behind : item;
  });
  return allSame ? before : merged;
}

function sameSource(a: SourceFact, b: SourceFact): boolean {
  return (
    a.number === b.number &&
    a.label === b.label &&
    a.title === b.title &&
    a.publisher === b.publisher &&
    a.url === b.url
  );
}

function sameAccount(a: Account, b: Account): boolean {
  return (
    a.text === b.text &&
    a.kind === b.kind &&
    sameDate(a.date, b.date) &&
    a.sources.length === b.sources.length &&
    a.sources.every((key, at) => key === b.sources[at]) &&
    sameContent(a.content, b.content)
  );
}

function sameInterval(a: Interval | undefined, b: Interval | undefined): boolean {
  return a?.first === b?.first && a?.last === b?.last;
}
