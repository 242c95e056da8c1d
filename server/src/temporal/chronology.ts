// Every date of one article, each read from the anchor that its place gives it.

import { contains, type Span } from '../syntax/span';
import type { Article, Block, EntryBlock, SectionKind } from '../syntax/tree';
import { anchorFromWeekdays, findDatelines, LONGEST_DATELINE } from './dateline';
import { readEntryHead } from './entryHead';
import { formatDay, formatInterval } from './format';
import { continueReading } from './readDates';
import type { Anchor, DateReading, ImpossibleDate } from './reading';
import { STORY_BEGINS, storyFrom } from './story';

/** An entry of the timeline with its head told apart. */
export interface DatedEntry {
  readonly block: EntryBlock;
  /** Undefined when the entry begins with nothing that can be read as a date. */
  readonly date: DateReading | undefined;
  /** A head that is a date in form only. */
  readonly impossible: ImpossibleDate | undefined;
  /** After date and dash; the citations at its end included, surrounding space not. */
  readonly claim: Span;
}

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
  readonly numericOrder: 'month-first' | 'day-first';
  /** No article is read as written later than this when only its weekdays tell the year. Default 2026. */
  readonly latestYear?: number | undefined;
}

/** Reads the dates of `article`. Pure: no clock is asked, so the same text always means the same. */
export function readChronology(article: Article, options: ChronologyOptions): Chronology {
  return new ArticleChronology(article, options);
}

class ArticleChronology implements Chronology {
  readonly dateline: DateReading | undefined;
  readonly entries: readonly DatedEntry[];
  private readonly datelinePlaces: readonly Span[];
  private knownAnchor: { readonly anchor: Anchor | undefined } | undefined;
  private prose:
    | { readonly mentions: readonly DateMention[]; readonly impossible: readonly ImpossibleDate[] }
    | undefined;

  constructor(
    private readonly article: Article,
    private readonly options: ChronologyOptions,
  ) {
    const datelines = findDatelines(article, options.numericOrder);
    this.dateline = datelines[0];
    this.datelinePlaces = datelines;
    this.entries = this.readEntries();
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
    if (article.kind === 'report') return anchorFromWeekdays(article, this.options.latestYear);
    const last = this.entries.reduce<DateReading | undefined>((latest, { date }) => later(latest, date), undefined);
    if (last === undefined) return undefined;
    return { kind: 'narrative', day: last.last, why: `the latest date of the timeline, ${formatInterval(last)}` };
  }

  private readEntries(): readonly DatedEntry[] {
    const entries: DatedEntry[] = [];
    let told = STORY_BEGINS;
    for (const block of this.article.entries) {
      const { numericOrder } = this.options;
      const { date, impossible, claim } = readEntryHead(
        this.article.text,
        block.content,
        { numericOrder, anchor: this.dateline && this.anchor },
        told,
      );
      if (date !== undefined) told = storyFrom(date);
      entries.push({ block, date, impossible, claim });
    }
    return entries;
  }

  /** Reads claims, paragraphs and headline in document order, once. */
  private readProse(): { readonly mentions: readonly DateMention[]; readonly impossible: readonly ImpossibleDate[] } {
    if (this.prose !== undefined) return this.prose;
    const { article, anchor } = this;
    const { numericOrder } = this.options;
    const mentions: DateMention[] = [];
    const impossible: ImpossibleDate[] = [];
    let story = STORY_BEGINS;
    const collect = (span: Span, from: Anchor | undefined, section: SectionKind, entry: number | undefined): void => {
      const told = continueReading(
        article.text,
        span,
        { numericOrder, anchor: from },
        entry === undefined ? story : STORY_BEGINS,
      );
      if (entry === undefined) story = told.story;
      for (const reading of told.readings) mentions.push({ reading, section, entry });
      impossible.push(...told.impossible);
    };
    for (const { block, section } of blocksWithSections(article)) {
      if (block.type === 'headline') collect(block.content, anchor, 'body', undefined);
      else if (block.type === 'entry') {
        const dated = this.entries[block.ordinal];
        if (dated !== undefined) collect(dated.claim, entryAnchor(dated) ?? anchor, section, block.ordinal);
      } else if (block.type === 'paragraph' && !this.isDateline(block)) {
        const { runIn, content } = block;
        if (runIn !== undefined) collect(runIn, anchor, section, undefined);
        collect({ start: Math.max(content.start, runIn?.end ?? 0), end: content.end }, anchor, section, undefined);
      }
    }
    this.prose = { mentions, impossible };
    return this.prose;
  }

  private isDateline(block: Block): boolean {
    return this.datelinePlaces.some((place) => contains(block, place)) && block.end - block.start < LONGEST_DATELINE;
  }
}

function later(a: DateReading | undefined, b: DateReading | undefined): DateReading | undefined {
  return a === undefined || (b !== undefined && b.last > a.last) ? b : a;
}

function entryAnchor({ date }: DatedEntry): Anchor | undefined {
  return date === undefined
    ? undefined
    : { kind: 'entry', day: date.last, why: `the date of this entry, ${formatInterval(date)}` };
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
