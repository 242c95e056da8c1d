// Every date of one article, each read from the anchor that its place gives it.

import { contains, type Span } from '../../syntax/span';
import { finish, type Steps } from '../../syntax/steps';
import type { Article, Block, SectionKind } from '../../syntax/tree';
import { touchesUnsaid } from '../../syntax/unsaid';
import type { Anchor, DateReading, ImpossibleDate, NumericOrder } from '../calendar/reading';
import { formatDay, formatInterval } from '../calendar/wordedDates';
import { type FoundExpression, scan } from '../grammar/scan';
import { Addresses } from '../lexer/addresses';
import { LazyNarrative } from '../resolve/narrative';
import { resolveDates } from '../resolve/readDates';
import { findDatelines, hasDatelineWithoutYear, maxDateline } from './dateline';
import { type DatedEntry, EntryReader } from './entryReader';
import { orderWritten } from './numericOrder';
import { isOfPublication } from './publications';
import { anchorFromWeekdays } from './yearFromWeekdays';

export interface DateMention {
  readonly reading: DateReading;
  readonly section: SectionKind;
  /** The entry in whose claim it stands, by ordinal. */
  readonly entry: number | undefined;
}

/** The dates of one article. `mentions` are read on first use, because prose costs more than heads. */
export interface Chronology {
  /** A report's publication date ("February 11, 2026 05:20 PM GMT+03:00"), or a date in the "Updated" line. */
  readonly dateline: DateReading | undefined;
  /** What partial dates of this article are completed from; undefined when nothing decides a year. */
  readonly anchor: Anchor | undefined;
  readonly entries: readonly DatedEntry[];
  /** Dates in claims, paragraphs and headline; entry heads are not among them. */
  readonly mentions: readonly DateMention[];
  /** Impossible dates anywhere, entry heads included. */
  readonly impossible: readonly ImpossibleDate[];
}

export interface ChronologyOptions {
  readonly numericOrder: NumericOrder;
  /** No article is read as written later than this when only its weekdays show the year. A host passes the year of today; without it,
   * the outcome depends on nothing but the text, and the default is 2026. */
  readonly latestYear?: number | undefined;
}

/** Reads the dates of `article`. Pure: no clock is asked, so the same text always means the same. */
export function readChronology(article: Article, options: ChronologyOptions): Chronology {
  const chronology = new ArticleChronology(article, options);
  finish(chronology.readHeads());
  return chronology;
}

/** The same in steps, with the mentions read too. */
export function* chronologyInSteps(article: Article, options: ChronologyOptions): Steps<Chronology> {
  const chronology = new ArticleChronology(article, options);
  yield* chronology.readHeads();
  yield* chronology.readMentions();
  return chronology;
}

/** A claim or a piece of prose, and the dates found in it. */
interface ProsePart {
  readonly span: Span;
  readonly section: SectionKind;
  readonly entry: DatedEntry | undefined;
  readonly found: readonly FoundExpression[];
}

interface ProseDates {
  readonly mentions: readonly DateMention[];
  readonly impossible: readonly ImpossibleDate[];
}

class ArticleChronology implements Chronology {
  readonly dateline: DateReading | undefined;
  /** Read by `readHeads`, before anybody else sees this object. */
  entries: readonly DatedEntry[] = [];
  private readonly datelinePlaces: readonly Span[];
  private knownAnchor: { readonly anchor: Anchor | undefined } | undefined;
  private scanned: readonly ProsePart[] | undefined;
  private prose: ProseDates | undefined;

  private readonly options: ChronologyOptions;

  constructor(
    private readonly article: Article,
    options: ChronologyOptions,
  ) {
    const numericOrder = orderWritten(article.text) ?? options.numericOrder;
    this.options = numericOrder === options.numericOrder ? options : { ...options, numericOrder };
    const datelines = findDatelines(article, numericOrder);
    this.dateline = datelines[0];
    this.datelinePlaces = datelines;
  }

  *readHeads(): Steps<void> {
    const ofDateline = this.dateline && this.anchor;
    this.entries = yield* new EntryReader(this.article, this.options.numericOrder, ofDateline).read();
  }

  *readMentions(): Steps<void> {
    this.scanned ??= yield* this.scanParts();
    this.prose ??= yield* this.readParts();
  }

  get anchor(): Anchor | undefined {
    this.knownAnchor ??= { anchor: this.findAnchor() };
    return this.knownAnchor.anchor;
  }

  get mentions(): readonly DateMention[] {
    return this.readProse().mentions;
  }

  get impossible(): readonly ImpossibleDate[] {
    const heads = this.entries.flatMap((entry) => entry.impossible ?? []);
    return [...heads, ...this.readProse().impossible].sort((a, b) => a.start - b.start);
  }

  private findAnchor(): Anchor | undefined {
    const { dateline, article } = this;
    if (dateline !== undefined) {
      return { kind: 'dateline', day: dateline.last, why: `the dateline, ${formatDay(dateline.last)}` };
    }
    if (article.kind === 'report') {
      const expressions = this.parts().flatMap(({ found }) => found.map(({ expression }) => expression));
      return anchorFromWeekdays(expressions, this.options.latestYear);
    }
    const last = this.entries.reduce<DateReading | undefined>((latest, { date }) => later(latest, date), undefined);
    if (last === undefined) return undefined;
    const since = this.entries.reduce((first, { date }) => Math.min(first, date?.first ?? first), last.first);
    return {
      kind: 'narrative',
      day: last.last,
      since,
      why: `the latest date of the timeline, ${formatInterval(last)}`,
    };
  }

  /** Claims, paragraphs and headline in document order, with the dates that were found in them; scanned once. */
  private parts(): readonly ProsePart[] {
    this.scanned ??= finish(this.scanParts());
    return this.scanned;
  }

  private *scanParts(): Steps<readonly ProsePart[]> {
    const { article, options } = this;
    const parts: ProsePart[] = [];
    const add = (span: Span, section: SectionKind, entry: DatedEntry | undefined): void => {
      const found = scan(article.text, span, options.numericOrder);
      // No date stands in an address, and that of a publication in brackets is not the event's.
      const addresses = new Addresses(article.text, span);
      const said = found.filter(
        (item) =>
          !touchesUnsaid(article, item) && !addresses.holds(item.start) && !isOfPublication(article.text, span, item),
      );
      parts.push({ span, section, entry, found: said });
    };
    for (const { block, section } of blocksWithSections(article)) {
      yield;
      if (block.type === 'headline') add(block.content, 'body', undefined);
      else if (block.type === 'entry') {
        const entry = this.entries[block.ordinal];
        if (entry !== undefined) add(entry.claim, section, entry);
      } else if (block.type === 'paragraph' && !this.isDateline(block)) {
        const { runIn, content } = block;
        if (runIn !== undefined) add(runIn, section, undefined);
        add({ start: Math.max(content.start, runIn?.end ?? 0), end: content.end }, section, undefined);
      }
    }
    return parts;
  }

  /** Gives the dates found in prose their meaning, once: claims from their entry's date, the rest as one narrative. */
  private readProse(): ProseDates {
    this.prose ??= finish(this.readParts());
    return this.prose;
  }

  private *readParts(): Steps<ProseDates> {
    const { anchor, article, options } = this;
    const { numericOrder } = options;
    const isNarrative = anchor !== undefined || !hasDatelineWithoutYear(article);
    const mentions: DateMention[] = [];
    const impossible: ImpossibleDate[] = [];
    const line = new LazyNarrative();
    for (const { span, section, entry, found } of this.parts()) {
      yield;
      if (found.length === 0 && entry !== undefined) continue;
      const from = (entry && entryAnchor(entry)) ?? anchor;
      const narrative = entry === undefined ? line : new LazyNarrative();
      const dates = resolveDates(
        article.text,
        span,
        found,
        { numericOrder, anchor: from, narrative: isNarrative },
        narrative,
      );
      for (const reading of dates.readings) mentions.push({ reading, section, entry: entry?.block.ordinal });
      for (const date of dates.impossible) impossible.push(date);
    }
    return { mentions, impossible };
  }

  private isDateline(block: Block): boolean {
    return this.datelinePlaces.some((place) => contains(block, place)) && block.end - block.start < maxDateline;
  }
}

function later(a: DateReading | undefined, b: DateReading | undefined): DateReading | undefined {
  return a === undefined || (b !== undefined && b.last > a.last) ? b : a;
}

function entryAnchor({ date }: DatedEntry): Anchor | undefined {
  return date === undefined
    ? undefined
    : {
        kind: 'entry',
        day: date.last,
        since: date.first,
        get why(): string {
          return `the date of this entry, ${formatInterval(date)}`;
        },
      };
}

/** The blocks in document order with the kind of section that each stands in. */
function* blocksWithSections(article: Article): Iterable<{ block: Block; section: SectionKind }> {
  let index = 0;
  for (const block of article.blocks) {
    while (index + 1 < article.sections.length && (article.sections[index + 1]?.start ?? 0) <= block.start) index++;
    const section = article.sections[index];
    yield { block, section: section !== undefined && contains(section, block) ? section.kind : 'body' };
  }
}
