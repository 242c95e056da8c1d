// The entries of one article in document order: the head of each read from the dates above it, or from how far the timeline has come.

import type { Span } from '../../syntax/span';
import type { Steps } from '../../syntax/steps';
import type { Article, EntryBlock } from '../../syntax/tree';
import { civilOf, yearInterval } from '../calendar/calendar';
import type { Anchor, DateReading, ImpossibleDate, NumericOrder } from '../calendar/reading';
import { formatDay } from '../calendar/wordedDates';
import { atSentence, emptyNarrative, type NarrativeContext, narrativeFrom, narrativeUnder } from '../resolve/narrative';
import { readDates } from '../resolve/readDates';
import { dateOfProse, type YearLender } from './dateOfProse';
import { ContextReader, minuteIn } from './entryContext';
import { type EntryHead, readEntryHead, readTimeHead } from './entryHead';

/** An entry of the timeline, its head separated from its claim. */
export interface DatedEntry {
  readonly block: EntryBlock;
  /** Undefined when the entry begins with nothing that can be read as a date. */
  readonly date: DateReading | undefined;
  /** A head that is a date in form only. */
  readonly impossible: ImpossibleDate | undefined;
  /** After date and dash; the citations at its end included, surrounding space not. */
  readonly claim: Span;
  /** The day alone on a line above, under which an entry without a date stands. */
  readonly under?: DateReading | undefined;
  /** The minute of its day, where a time is written. */
  readonly minute?: number | undefined;
}

/** Reads the entries of one article, once. */
export class EntryReader {
  private readonly contexts: ContextReader;
  /** The date of the entry before, that lends its year. */
  private previous: DateReading | undefined;
  /** The day alone on a line above. */
  private under: DateReading | undefined;
  private lender: { readonly found: YearLender | undefined } | undefined;

  /** @param dateline the day of writing, where the text has a dateline */
  constructor(
    private readonly article: Article,
    private readonly numericOrder: NumericOrder,
    private readonly dateline: Anchor | undefined,
  ) {
    this.contexts = new ContextReader(article.text, numericOrder, () => this.anchor());
  }

  *read(): Steps<readonly DatedEntry[]> {
    const entries: DatedEntry[] = [];
    for (const { kind, heading, blocks } of this.article.sections) {
      const year = heading && kind === 'timeline' ? yearOf(this.article.text, heading.content) : undefined;
      this.under = undefined;
      for (const block of blocks) {
        if (block.type !== 'entry') continue;
        yield;
        const entry = block.under ? this.readUnder(block) : this.readEntry(block, year);
        const { date } = entry;
        // "2019–2021" leaves open in which of its years the next day lies.
        if (date !== undefined) this.previous = date.last - date.first > 366 ? undefined : date;
        entries.push(entry);
      }
    }
    return entries;
  }

  /** An entry below dates that complete its own. */
  private readUnder(block: EntryBlock): DatedEntry {
    const narrative = this.narrativeSoFar(block.dated ?? block.content);
    return { block, ...this.contexts.read(block, narrative, this.previous) };
  }

  /** An entry that has its date to itself, or the day of a line above. */
  private readEntry(block: EntryBlock, year: DateReading | undefined): DatedEntry {
    const { text } = this.article;
    const { under } = this;
    const place = block.dated ?? block.content;
    const narrative = year
      ? narrativeUnder(year, this.previous)
      : this.previous
        ? narrativeFrom(this.previous)
        : emptyNarrative;
    let head = this.readHead(place, narrative, year);
    // A date that is nothing but a time: it is all of the head.
    const whole = isRead(head) || !under ? undefined : readTimeHead(text, block.content, under);
    if (!isRead(head) && !whole) head = this.readSentence(place, narrative) ?? head;
    if (block.dated) head = { ...head, claim: block.content };
    if (head.date)
      this.under = head.date.precision === 'day' && head.claim.start >= head.claim.end ? head.date : undefined;
    const { date, impossible, claim } = whole ?? head;
    const minute = date && minuteIn(text, whole ? date.start : date.end, claim.start);
    return { block, date, impossible, claim, under: date ? undefined : under, minute };
  }

  private readHead(place: Span, narrative: NarrativeContext, year: DateReading | undefined): EntryHead {
    const { numericOrder, dateline } = this;
    // What a heading has put into its year is not weighed against the day of writing.
    const options = { numericOrder, anchor: year === undefined ? dateline : undefined };
    const head = readEntryHead(this.article.text, place, options, narrative);
    if (isRead(head) || narrative !== emptyNarrative || dateline) return head;
    const lent = this.narrativeSoFar(place);
    const anchor = this.anchor();
    return lent === emptyNarrative && !anchor
      ? head
      : readEntryHead(this.article.text, place, { numericOrder, anchor }, lent);
  }

  private readSentence(place: Span, narrative: NarrativeContext): EntryHead | undefined {
    const sentence = this.contexts.readSentence(place, narrative, undefined);
    // "In spring the gulls come back": of which year, its neighbours do not tell.
    const isVague = sentence?.date?.precision === 'season' && sentence.date.anchor !== undefined;
    return isVague ? undefined : sentence;
  }

  /** The day of writing, where the text says it, or its title or sources do. */
  private anchor(): Anchor | undefined {
    if (this.dateline) return this.dateline;
    const lender = this.yearLender();
    if (!lender?.isOfText) return undefined;
    const { last } = lender.date;
    return { kind: 'dateline', day: last, why: `a date of the title or the sources, ${formatDay(last)}` };
  }

  /** What lends a year to heads that have none and no date before them; looked for once. */
  private yearLender(): YearLender | undefined {
    this.lender ??= { found: dateOfProse(this.article, this.numericOrder) };
    return this.lender.found;
  }

  /** How far the timeline has come; where it begins, a day that the prose mentions lends its year. */
  private narrativeSoFar(place: Span): NarrativeContext {
    if (this.previous !== undefined) return narrativeFrom(this.previous);
    if (this.dateline) return emptyNarrative;
    const lender = this.yearLender();
    if (!lender || lender.isOfText) return emptyNarrative;
    // What leads up to the day that the prose mentions is of its year.
    const sameYear = narrativeUnder(yearInterval(civilOf(lender.date.first).year), undefined);
    const { date } = readEntryHead(this.article.text, place, { numericOrder: this.numericOrder }, sameYear);
    if (date?.anchor && date.last <= lender.date.last) return sameYear;
    // A sentence on: the timeline may well begin before that day.
    return atSentence(narrativeFrom(lender.date), 1);
  }
}

function isRead({ date, impossible }: EntryHead): boolean {
  return date !== undefined || impossible !== undefined;
}

/** The year that a heading inside a timeline begins with: "2024", "2024: the trial". */
function yearOf(text: string, heading: Span): DateReading | undefined {
  const [reading] = readDates(text, heading).readings;
  return reading?.precision === 'year' && reading.start === heading.start && !reading.approximate ? reading : undefined;
}
