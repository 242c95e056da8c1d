// A copy made ready for checks: its letters, figures and dates. Each part is made when the first check asks for it.

import { readChronology } from '../../dates/article/chronology';
import { copyDateline } from '../../dates/article/copyDateline';
import { findDatelines } from '../../dates/article/dateline';
import { dayFromIso } from '../../dates/calendar/calendar';
import type { DateReading, Interval, ReadOptions } from '../../dates/calendar/reading';
import { formatDay } from '../../dates/calendar/wordedDates';
import { emptyNarrative } from '../../dates/resolve/narrative';
import { continueReading, readDates } from '../../dates/resolve/readDates';
import { inAnyYear, isYearless } from '../../dates/resolve/yearless';
import { countBefore } from '../../syntax/bisect';
import { lineAt, lineStartsOf } from '../../syntax/lines';
import { append } from '../../syntax/lists';
import { markdownPageInSteps } from '../../syntax/markdown/parseMarkdown';
import { Memo } from '../../syntax/memo';
import { parseArticle } from '../../syntax/parse';
import { pieces } from '../../syntax/pieces';
import { type Span, sliceOf } from '../../syntax/span';
import { finish, type Steps } from '../../syntax/steps';
import type { Article } from '../../syntax/tree';
import { anchorText } from '../../text/anchorText';
import type { DatedText } from '../../text/checks/copyDates';
import { type FigureText, figureTextInSteps } from '../../text/checks/figureText';
import { findQuote, type QuotableText, type QuoteSearch } from '../../text/checks/findQuote';
import { joinLetters, type LetterText, lettersOf } from '../../text/checks/letterText';
import { type PassageIndex, passageIndexInSteps } from '../../text/checks/nearestPassage';
import { SentenceTerms } from '../../text/checks/sentenceTerms';
import { limitOf, type TextLimit } from '../../text/checks/textQuality';
import { savedFrom } from '../../text/savedFrom';
import { sha256 } from '../../text/sha256';
import type { FileFacts } from '../facts';
import type { ReviewedPassage } from '../reviews/review';
import type { ReadingOptions } from '../summary';
import type { CopyText } from './copy';

/** What a prepared copy is made from. */
interface Basis {
  readonly text: string;
  readonly readable: Span;
  /** What no reader hears: marks and addresses of Markdown. */
  readonly skip: readonly Span[];
  readonly pages: readonly number[] | undefined;
  dates(): Steps<Omit<DatedText, 'sentences' | 'text'>>;
}

/** Answers that are kept for each copy. */
const maxFound = 300;

export class PreparedCopy {
  readonly text: string;
  readonly pages: readonly number[] | undefined;
  private readonly found = new Memo<string, QuoteSearch>(maxFound);
  private letters: LetterText | undefined;
  private passages: PassageIndex | undefined;
  private figureText: FigureText | undefined;
  private dated: DatedText | undefined;
  private sentenceTerms: SentenceTerms | undefined;
  private readonly held = new WeakMap<ReviewedPassage, boolean>();
  private anchorForm: string | undefined;
  private lineStarts: readonly number[] | undefined;
  private known: { readonly limit: TextLimit | undefined } | undefined;

  constructor(private readonly basis: Basis) {
    this.text = basis.text;
    this.pages = basis.pages;
  }

  /** Why what is not found may stand in the source all the same. */
  get limit(): TextLimit | undefined {
    const { text, readable } = this.basis;
    this.known ??= { limit: limitOf(text.slice(readable.start, readable.end)) };
    return this.known.limit;
  }

  quotable(): QuotableText {
    const { text, readable, skip } = this.basis;
    this.letters ??= finish(lettersInSteps(text, skip));
    const { offsets } = this.letters;
    return {
      text,
      letters: this.letters,
      readable: [firstAtOrBehind(offsets, readable.start), firstAtOrBehind(offsets, readable.end)],
      index: () => {
        this.passages ??= finish(this.passagesInSteps());
        return this.passages;
      },
    };
  }

  /** Where a quotation stands; asked again at each keystroke, so the answers are kept. */
  find(quotation: string): QuoteSearch {
    return this.found.of(quotation, () => findQuote(this.quotable(), quotation));
  }

  figures(): FigureText {
    this.figureText ??= finish(this.figuresInSteps());
    return this.figureText;
  }

  dates(): DatedText {
    this.dated ??= finish(this.datesInSteps());
    return this.dated;
  }

  /** Makes everything that a check may ask for, so that none has to wait for it. */
  *makeReady(): Steps<void> {
    const { text } = this.basis;
    this.passages ??= yield* this.passagesInSteps();
    this.sentenceTerms ??= yield* SentenceTerms.inSteps(text, { start: 0, end: text.length });
    yield* this.sentenceTerms.makeReady();
    this.figureText ??= yield* this.figuresInSteps();
    this.dated ??= yield* this.datesInSteps();
    this.lineAt(0);
  }

  private *passagesInSteps(): Steps<PassageIndex> {
    const { text, skip } = this.basis;
    this.letters ??= yield* lettersInSteps(text, skip);
    yield;
    return yield* passageIndexInSteps(text, this.letters);
  }

  private *figuresInSteps(): Steps<FigureText> {
    const whole = { start: 0, end: this.text.length };
    return yield* figureTextInSteps(this.text, whole, this.sentences(), this.basis.readable, this.basis.skip);
  }

  private *datesInSteps(): Steps<DatedText> {
    return { ...(yield* this.basis.dates()), text: this.text, sentences: this.sentences() };
  }

  /** The line, from 0, on which an offset of the text stands. */
  lineAt(offset: number): number {
    this.lineStarts ??= lineStartsOf(this.text);
    return lineAt(this.lineStarts, offset);
  }

  /** The page, from 1, for what has pages. */
  pageAt(offset: number): number | undefined {
    return this.pages && lineAt(this.pages, offset) + 1;
  }

  /** What people look an offset up by: the page of what has pages, or the line, both from 1. */
  placeAt(offset: number): { readonly page: number } | { readonly line: number } {
    const page = this.pageAt(offset);
    return page === undefined ? { line: this.lineAt(offset) + 1 } : { page };
  }

  /** Whether a passage that a review keeps stands in the text. Asked again at each keystroke, so the answers are kept. */
  holds(passage: ReviewedPassage): boolean {
    let held = this.held.get(passage);
    if (held === undefined) {
      this.anchorForm ??= anchorText(this.text);
      held = holdsPassage(this.anchorForm, passage);
      this.held.set(passage, held);
    }
    return held;
  }

  sentences(): SentenceTerms {
    this.sentenceTerms ??= SentenceTerms.of(this.text, { start: 0, end: this.text.length });
    return this.sentenceTerms;
  }
}

/** Words that stand more often are looked for here and there only. */
const maxPlaces = 50;

function holdsPassage(text: string, { words, length = words.length, hash }: ReviewedPassage): boolean {
  let at = text.indexOf(words);
  for (let places = 0; at >= 0 && places < maxPlaces; places++) {
    if (hash === undefined || sha256(text.slice(at, at + length)) === hash) return true;
    at = text.indexOf(words, at + 1);
  }
  return false;
}

/** An article of the workspace as a copy. */
export function preparedArticle({ article, chronology, summary }: FileFacts, options: ReadingOptions): PreparedCopy {
  const { text } = article;
  const readable = { start: 0, end: text.length };
  return new PreparedCopy({
    text,
    readable,
    skip: article.unsaid,
    pages: undefined,
    *dates() {
      const { dateline } = chronology;
      if (!dateline) {
        const line = copyDateline(text, readable, options.numericOrder);
        if (line) return yield* datesFrom(text, line, line, options);
        const day = dayInAddress(summary.addresses);
        if (day) return yield* datesFrom(text, day, undefined, options);
      }
      const heads = chronology.entries.flatMap(({ date }) => date ?? []);
      const readings = [...heads, ...chronology.mentions.map(({ reading }) => reading)];
      if (dateline) readings.push(dateline);
      return {
        readings: readings.sort(byPlace),
        published: dateline,
        yearless: dateline ? [] : yield* yearlessIn(text, options),
      };
    },
  });
}

/** A text of the workspace that is no article, such as a README. */
export function preparedText({ text, form }: Article, options: ReadingOptions): PreparedCopy {
  const page = form === 'markdown' ? finish(markdownPageInSteps(text)) : undefined;
  const { unsaid: skip = [], published } = page ?? {};
  const readable = { start: 0, end: text.length };
  const publishedOn = published && sliceOf(text, published);
  const copy = { title: '', addresses: savedFrom(text), publishedOn, text, readable };
  return new PreparedCopy({ text, readable, skip, pages: undefined, dates: () => datesOf(copy, options) });
}

/** A document that an importer has read. */
export function preparedDocument(copy: CopyText, options: ReadingOptions): PreparedCopy {
  const { text, readable, pages } = copy;
  return new PreparedCopy({ text, readable, skip: [], pages, dates: () => datesOf(copy, options) });
}

type Dates = Omit<DatedText, 'sentences' | 'text'>;

function* datesOf(copy: CopyText, options: ReadingOptions): Steps<Dates> {
  const { text, readable } = copy;
  const { numericOrder } = options;
  const day = publicationDay(copy, options);
  if (day) return yield* datesFrom(text, day, undefined, options);
  // Without data about it, a page is dated as a plain report is. The dateline of a long one stands in its beginning.
  const head = { start: readable.start, end: Math.min(readable.end, readable.start + maxParsed) };
  const article = parseArticle(text.slice(head.start, head.end));
  const shift = <T extends Span>(place: T): T => ({
    ...place,
    start: place.start + readable.start,
    end: place.end + readable.start,
  });
  yield;
  const [inReport] = findDatelines({ ...article, kind: 'report' }, numericOrder);
  yield;
  const line = inReport ? shift(inReport) : copyDateline(text, readable, numericOrder);
  if (line) return yield* datesFrom(text, line, line, options);
  const filed = dayInAddress(copy.addresses);
  if (filed) return yield* datesFrom(text, filed, undefined, options);
  yield;
  const yearless = yield* yearlessIn(text, options);
  if (head.end < readable.end || article.kind === 'other')
    return { readings: yield* readInPieces(text, { numericOrder }), published: undefined, yearless };
  const chronology = readChronology({ ...article, kind: 'report' }, options);
  const readings = chronology.mentions.map(({ reading }) => shift(reading));
  return { readings: readings.sort(byPlace), published: undefined, yearless };
}

/** UTF-16 units of a document that are read as those of an article. */
const maxParsed = 30_000;

/** The dates of a text that was published on `day`. @param line where it says so */
function* datesFrom(
  text: string,
  day: Interval,
  line: DateReading | undefined,
  { numericOrder }: ReadingOptions,
): Steps<Dates> {
  const anchor = { kind: 'dateline' as const, day: day.last, why: `the day of publication, ${formatDay(day.last)}` };
  const readings = yield* readInPieces(text, { numericOrder, anchor });
  const published = line ? { first: day.first, last: day.last, start: line.start, end: line.end } : day;
  return { readings, published, yearless: [] };
}

function* readInPieces(text: string, options: ReadOptions): Steps<DateReading[]> {
  const readings: DateReading[] = [];
  let narrative = emptyNarrative;
  for (const piece of pieces(text, { start: 0, end: text.length })) {
    const read = continueReading(text, piece, options, narrative);
    append(readings, read.readings);
    narrative = read.narrative;
    yield;
  }
  return readings;
}

function* lettersInSteps(text: string, skip: readonly Span[]): Steps<LetterText> {
  const parts: LetterText[] = [];
  for (const piece of pieces(text, { start: 0, end: text.length })) {
    parts.push(lettersOf(text, piece, skip));
    yield;
  }
  return joinLetters(parts);
}

/** Days and months without a year, of a text that does not say when it was written. */
function* yearlessIn(text: string, { numericOrder }: ReadingOptions): Steps<readonly DateReading[]> {
  const readings = yield* readInPieces(text, { numericOrder, anchor: inAnyYear });
  return readings.filter(isYearless);
}

/** The day that the data of a document give as its publication; undefined when they give none. */
export function publicationDay({ publishedOn }: CopyText, options: ReadingOptions): Interval | undefined {
  if (publishedOn === undefined) return undefined;
  const written = /^\d{4}-\d\d-\d\d/.exec(publishedOn)?.[0] ?? publishedOn.slice(0, 100);
  const [reading] = readDates(
    written,
    { start: 0, end: written.length },
    { numericOrder: options.numericOrder },
  ).readings;
  return reading?.precision === 'day' ? { first: reading.first, last: reading.last } : undefined;
}

/** "/news/2019/11/19/": newspapers file their pages by day, which need not be the day that a page itself gives. */
function dayInAddress(addresses: readonly string[]): Interval | undefined {
  for (const address of addresses) {
    const [, ...parts] = /\/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?=[/_-])/.exec(address) ?? [];
    const day = dayFromIso(parts.join('-'));
    if (day !== undefined) return { first: day, last: day };
  }
  return undefined;
}

function byPlace(a: DateReading, b: DateReading): number {
  return a.start - b.start || a.end - b.end;
}

function firstAtOrBehind(offsets: Uint32Array, offset: number): number {
  return countBefore(offsets, (each) => each < offset);
}
