// Finds the timeline entries of a Markdown text: dated items, rows, paragraphs and headings, and what stands under dated headings.
// When in doubt, there is none.

import { addTo, append } from '../lists';
import type { Span } from '../span';
import { chaptersOf } from './chapters';
import { DatedItems, maxAbove, surelyTimeline } from './datedItems';
import { type Context, contextOf, type DatedHead, isDay, isFullDate } from './dateHeads';
import { dayOfText, dayOfTitle } from './dayOfText';
import { diagramEntries } from './diagrams';
import { type MarkdownDocument, type MarkdownHeading, stepLevel } from './document';
import { Heads } from './heads';
import { historyOfText } from './historyOfText';
import { dateAbove, isBelowDay } from './labelledDays';
import { citingColumnOf, namesSource } from './sourceColumns';
import { type MarkdownTable, tablesOf, timelineRows } from './tables';
import type { Unit } from './units';

/** One entry: the units that it is made of, its words, where its date is, and the dates that it stands under. */
export interface EntryPlan extends Span {
  /** The indices of its first and last unit. */
  readonly first: number;
  readonly last: number;
  readonly dated: Span | undefined;
  readonly under: readonly Span[];
  /** The cell behind its words that names its source. */
  readonly named?: Span | undefined;
}

export interface Timelines {
  /** By the index of the first unit, in order; several where one unit is a drawing. */
  readonly entries: readonly EntryPlan[];
  /** Headings that date what stands below them. */
  readonly dateHeadings: ReadonlySet<number>;
}

/**
 * @param taken units that belong to a list of sources
 */
export function timelinesOf(document: MarkdownDocument, taken: ReadonlySet<number>): Timelines {
  return new TimelineFinder(document, taken).find();
}

class TimelineFinder {
  private readonly plans: EntryPlan[] = [];
  private readonly heads: Heads;
  private readonly items: DatedItems;
  /** Units that are in an entry. */
  private readonly covered = new Set<number>();
  private readonly trusted: ReadonlySet<number>;
  private day: Span | undefined | null = null;
  private readonly taken: ReadonlySet<number>;

  constructor(
    private readonly document: MarkdownDocument,
    listed: ReadonlySet<number>,
  ) {
    this.taken = new Set([...listed, ...historyOfText(document)]);
    this.heads = new Heads(document);
    this.items = new DatedItems(document, this.heads, () => this.dayOfText() !== undefined);
    this.trusted = this.trustedHeadings();
  }

  find(): Timelines {
    const { document } = this;
    const { units } = document;
    for (const items of this.lists().values()) this.readList(items);
    for (const table of tablesOf(units)) this.readTable(table);
    this.readParagraphs(false);
    this.readParagraphs(true);
    const chapters = [...chaptersOf(document, this.taken)].sort(([a], [b]) => a - b);
    chapters.forEach(([heading, dated], at) => {
      this.readChapter(heading, dated, chapters[at + 1]?.[0] ?? units.length);
    });
    for (const heading of this.trusted) this.readDateHeading(heading);
    units.forEach((unit, index) => {
      if (unit.kind === 'code')
        for (const span of diagramEntries(this.document.text, unit))
          this.plans.push({ ...span, first: index, last: index, dated: undefined, under: [] });
    });
    this.plans.sort((a, b) => a.start - b.start);
    return { entries: this.plans, dateHeadings: this.trusted };
  }

  private readTable(table: MarkdownTable): void {
    const { document } = this;
    const { head, rows } = table;
    if (rows.some((row) => this.taken.has(row))) return;
    const context = this.contextOf(rows[0] ?? 0);
    const isNamed = document.isNamedTimeline(rows[0] ?? 0);
    const day = context === undefined ? this.dayOfTable(table, isNamed) : undefined;
    const column = citingColumnOf(document, head);
    for (const { row, date, kind, above } of timelineRows(document, table, day ? 'day' : context, isNamed)) {
      const cells = document.units[row]?.cells ?? [];
      const filled = cells.filter(({ start, end }) => start < end);
      const last = filled.at(-1);
      const named = last && last === cells[column] && namesSource(document, last) ? filled.pop() : undefined;
      const [from, to] = [filled[0], filled.at(-1)];
      if (!from || !to) continue;
      const dated = date.start === from.start ? undefined : date;
      const under = this.under(row);
      under.push(...above.filter((span) => span !== date));
      if (kind === 'time' && day && above.length === 0) under.push(day);
      this.add(row, row, from.start, to.end, dated, under, named);
    }
  }

  /** The day of the times in a table: that of the text, or without the name of a timeline that of its title. */
  private dayOfTable({ head }: MarkdownTable, named: boolean): Span | undefined {
    const [first] = this.document.units[head]?.cells ?? [];
    if (named) return this.dayOfText();
    return first && /^\W*time\b/i.test(this.document.slice(first)) ? dayOfTitle(this.document) : undefined;
  }

  /** Date headings that are not alone: others of their kind, dated items, the name of a timeline above. */
  private trustedHeadings(): ReadonlySet<number> {
    const { document } = this;
    const dated: number[] = [];
    const clocks: number[] = [];
    let days = 0;
    document.headings.forEach((heading, index) => {
      if (!heading?.date || index === document.title || this.taken.has(index)) return;
      if (heading.date.kind === 'time') clocks.push(index);
      if (heading.date.kind === 'ordinal' || heading.date.kind === 'time') return;
      dated.push(index);
      if (isDay(heading.date)) days++;
    });
    // "### 14:30 BST Monday", below the heading of a day, or in a text of one day, which it names.
    const isOfText = days < 2 && !this.items.isRecorded(clocks[0] ?? -1) && this.dayOfText();
    const timed = clocks.filter((index) => isOfText || isBelowDay(document, index));
    const isLive = timed.length >= surelyTimeline || timed.some((index) => document.isNamedTimeline(index));
    if (dated.length === 0) return new Set(isLive ? timed : []);
    document.units.forEach((unit, index) => {
      const head = document.headings[index] || this.taken.has(index) ? undefined : this.heads.of(index);
      const isStep = head?.strong && (head.kind === 'ordinal' || head.kind === 'time');
      if (head && (isStep || (unit.marker ? isDay(head) : head.spaced))) days++;
    });
    if (isLive) append(dated, timed);
    return new Set(
      dated.filter((index) => isLive || days >= 2 || dated.length >= 2 || document.isNamedTimeline(index)),
    );
  }

  /** The headings above the unit whose dates may complete its own, the nearest first. */
  private *datedAbove(index: number): Iterable<MarkdownHeading> {
    for (const at of this.document.ancestors(index)) {
      const heading = this.document.headings[at];
      if (heading?.date && this.trusted.has(at) && heading.date.kind !== 'years' && heading.date.kind !== 'time')
        yield heading;
    }
  }

  /** The dates above the unit, from the outermost. */
  private under(index: number): Span[] {
    return Array.from(this.datedAbove(index), ({ dateAt }) => dateAt).reverse();
  }

  private dateAbove(index: number): DatedHead | undefined {
    const [nearest] = this.datedAbove(index);
    return nearest?.date;
  }

  private contextOf(index: number): Context {
    const date = this.dateAbove(index);
    return date && contextOf(date);
  }

  /** Items by list, in document order. */
  private lists(): Map<number, number[]> {
    const lists = new Map<number, number[]>();
    this.document.items.forEach((item, index) => {
      addTo(lists, item.list, index);
    });
    return lists;
  }

  private readList(items: readonly number[]): void {
    const { document } = this;
    const first = document.items[items[0] ?? 0];
    if (!first || this.covered.has(first.first) || this.taken.has(first.first)) return;
    const outer = first.parent >= 0 ? document.items[first.parent] : undefined;
    const outerHead = outer && this.heads.of(outer.first);
    const above = this.datesAbove(first.parent);
    const context = above.length > 0 && outerHead ? contextOf(outerHead) : this.contextOf(first.first);
    const named = document.isNamedTimeline(first.first);
    if (!named && this.items.isIndex(items)) return;
    const line = context === 'day' ? undefined : dateAbove(document, first.first);
    const dated = this.items.datedItems(items, line?.isDay ? 'day' : context, named);
    if (!this.items.isTimeline(dated, items, context, named, this.plans.length > 0)) return;
    for (const item of items) if (this.items.beginsWithMonth(item)) dated.add(item);
    const under = this.under(first.first);
    append(under, above);
    const [item] = dated;
    const lacks = item === undefined ? undefined : this.heads.of(document.items[item]?.first ?? -1)?.kind;
    const heading = this.dateAbove(first.first);
    // Nearer than a heading, unless that is a year alone.
    const lends =
      lacks === 'time' ? line?.isDay : lacks === 'month-day' && !(heading?.kind === 'year' && heading.alone);
    if (line && lends) under.push(line.place);
    for (const item of items) {
      const { first: at, end } = document.items[item] ?? first;
      const unit = document.units[at];
      const head = this.heads.of(at);
      if (!unit || document.headings[at]) continue;
      if (!dated.has(item) && !this.items.looksDated(at)) continue;
      if (head?.alone && this.items.holdsDatedItems(item)) continue;
      const day = head?.kind === 'time' && context !== 'day' && !line?.isDay ? this.dayOfText() : undefined;
      this.add(
        at,
        end - 1,
        unit.from,
        document.units[end - 1]?.to ?? unit.to,
        undefined,
        day ? [...under, day] : under,
      );
    }
  }

  /** The items around a list that are dates alone, from the outermost: "2011", "March". */
  private datesAbove(item: number): Span[] {
    const spans: Span[] = [];
    for (let at = item; at >= 0 && spans.length < maxAbove; at = this.document.items[at]?.parent ?? -1) {
      const own = this.document.items[at];
      const unit = own && this.document.units[own.first];
      if (!unit || !this.heads.of(own.first)?.alone) break;
      spans.unshift({ start: unit.from, end: unit.to });
    }
    return spans;
  }

  /** Paragraphs that begin with a date: several in one part, or under the name of a timeline. Those in quotes stand by themselves. */
  private readParagraphs(quoted: boolean): void {
    const { document } = this;
    const { units } = document;
    const isFree = ({ kind, depth, quoted: quotes }: Unit, index: number) =>
      kind === 'paragraph' && depth === 0 && quotes > 0 === quoted && !document.headings[index] && !this.isUsed(index);
    const isSure = (index: number) => isFullDate(this.heads.of(index)) && this.heads.of(index)?.kind !== 'year';
    const isAmongDays = (index: number) => isSure(index) || this.heads.of(index)?.kind === 'month-day';
    // Three full days or months are entries wherever they stand, and so are days without a year among them.
    const areSure = units.filter((unit, index) => isFree(unit, index) && isSure(index)).length >= surelyTimeline;
    let run: number[] = [];
    let others = 0;
    const close = (end: number) => {
      const named = run.length > 0 && document.isNamedTimeline(run[0] ?? 0);
      const context = run.length > 0 ? this.contextOf(run[0] ?? 0) : undefined;
      // Below the heading of a day, another day belongs to its description.
      const isDescription = context === 'day' && isFullDate(this.heads.of(run[0] ?? 0));
      const isEnough = run.length >= ((named || context) && !isDescription ? 1 : surelyTimeline);
      const found = isEnough && run.length >= others ? run : areSure && !isDescription ? run.filter(isAmongDays) : [];
      found.forEach((at, index) => {
        const last = this.lastOfParagraph(at, found[index + 1] ?? end);
        const under = this.under(at);
        const kind = this.heads.of(at)?.kind;
        const above = kind === 'time' ? this.dayOfText() : undefined;
        if (above && context !== 'day') under.push(above);
        this.add(at, last, units[at]?.from ?? 0, units[last]?.to ?? 0, undefined, under);
      });
      run = [];
      others = 0;
    };
    units.forEach((unit, index) => {
      if (document.headings[index]) close(index);
      if (!isFree(unit, index)) return;
      const head = this.heads.of(index);
      const isHead = head?.strong || head?.spaced;
      if (isHead && this.fits(index, head, this.contextOf(index), run.at(-1))) run.push(index);
      else others++;
    });
    close(units.length);
  }

  private fits(index: number, head: DatedHead, context: Context, before: number | undefined): boolean {
    const last = before === undefined ? undefined : this.heads.of(before);
    if (head.kind === 'time') {
      if (context === 'day' || last?.timed) return true;
      return !this.items.isRecorded(index) && this.dayOfText() !== undefined;
    }
    // "**3** – Power fails", below the heading of a month.
    if (head.kind === 'ordinal') return head.strong && !head.alone && context === 'month';
    return head.kind !== 'month-name' || context === 'year';
  }

  /** Quotes and lists right below continue a dated paragraph. */
  private lastOfParagraph(first: number, end: number): number {
    const { units } = this.document;
    let last = first;
    while (last + 1 < end) {
      const next = units[last + 1];
      if (!next || this.covered.has(last + 1) || !(next.quoted > 0 || next.depth > 0)) break;
      last++;
    }
    return last;
  }

  /** What a dated heading makes of the units below it. */
  private readDateHeading(index: number): void {
    const { document } = this;
    const { units } = document;
    const heading = document.headings[index];
    const unit = units[index];
    if (!heading?.date || !unit) return;
    const { date } = heading;
    const inner = document.bodyEnd(index);
    const end = document.headings[inner]?.level === heading.level + stepLevel ? inner : document.subtreeEnd(index);
    // What stands below a date alone belongs to it until the next one.
    const until = date.alone ? this.nextDated(index + 1, end) : end;
    const hasInner = inner < until && document.headings[inner]?.date !== undefined;
    let hasEntries = false;
    for (let at = index + 1; at < until; at++) hasEntries ||= this.covered.has(at);
    if (hasEntries || hasInner) return;
    const isPeriod = date.kind === 'year' || date.kind === 'years' || date.kind === 'month-name';
    if (isPeriod && !document.isNamedTimeline(index)) return;
    const body = this.contentUnits(index + 1, until);
    const above = this.under(index);
    const day = date.kind === 'time' && this.contextOf(index) !== 'day' ? this.dayOfText() : undefined;
    if (day) above.push(day);
    if (!date.alone) {
      const last = body.at(-1) ?? index;
      const dated = heading.dateAt === heading.content ? undefined : heading.dateAt;
      this.add(index, last, heading.content.start, units[last]?.to ?? unit.to, dated, above);
      return;
    }
    const [first] = body;
    if (first === undefined) return;
    if (units[first]?.item === -1) {
      const last = body.at(-1) ?? first;
      this.add(index, last, heading.content.start, units[last]?.to ?? unit.to, undefined, above);
      return;
    }
    for (const item of document.topItems(first, until)) {
      const own = document.items[item];
      const head = own && units[own.first];
      const last = own && units[own.end - 1];
      if (!own || !last || head?.kind !== 'paragraph') continue;
      // "October 8 to 9: ...", below the heading of that month
      const hasOwn = this.heads.of(own.first)?.kind === 'month-day';
      const [dated, under] = hasOwn ? [undefined, [...above, heading.content]] : [heading.content, above];
      this.add(own.first, own.end - 1, head.from, last.to, dated, under);
    }
  }

  /** A chapter is one entry, unless what stands below it has entries of its own. It ends where the `next` one begins. */
  private readChapter(index: number, dated: Span | undefined, next: number): void {
    const { document } = this;
    const heading = document.headings[index];
    const end = Math.min(document.subtreeEnd(index), next);
    for (let at = index; at < end; at++) if (this.covered.has(at)) return;
    const last = this.contentUnits(index + 1, end).at(-1);
    if (!heading || last === undefined) return;
    this.add(index, last, heading.content.start, document.units[last]?.to ?? 0, dated, this.under(index));
  }

  /** The first unit of `from..end` that has a date of its own to itself. */
  private nextDated(from: number, end: number): number {
    let at = from;
    while (at < end && !isFullDate(this.heads.of(at))) at++;
    return at;
  }

  /** The units of `from..end` with content. */
  private contentUnits(from: number, end: number): number[] {
    const { units } = this.document;
    const content: number[] = [];
    for (let at = from; at < end; at++) {
      const kind = units[at]?.kind;
      if (kind === 'paragraph' || kind === 'row' || kind === 'code') content.push(at);
    }
    return content.filter((at) => !this.taken.has(at));
  }

  /** The one day that the text is about, as its title, its first lines or its front matter say. */
  private dayOfText(): Span | undefined {
    if (this.day === null) this.day = dayOfText(this.document);
    return this.day;
  }

  private isUsed(index: number): boolean {
    return this.covered.has(index) || this.taken.has(index);
  }

  private add(
    first: number,
    last: number,
    from: number,
    to: number,
    dated: Span | undefined,
    under: readonly Span[],
    named?: Span,
  ): void {
    for (let at = first; at <= last; at++) if (this.isUsed(at)) return;
    for (let at = first; at <= last; at++) this.covered.add(at);
    const place = dated ?? this.heads.placeOf(first);
    this.plans.push({ start: from, end: Math.max(from, to), first, last, dated: place, under, named });
  }
}
