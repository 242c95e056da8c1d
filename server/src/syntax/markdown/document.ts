// One Markdown text for the finders of timelines and lists: its units, its headings, and what stands under which.

import { countBefore } from '../bisect';
import { headingOf, markedHeading } from '../headings';
import type { Span } from '../span';
import type { CountMark, SectionKind } from '../tree';
import { headingOfCitedList } from './citedList';
import { tailDate } from './dateBehind';
import { type DatedHead, datedHead, isDay } from './dateHeads';
import type { FrontMatter } from './frontMatter';
import type { InlineParts, Link } from './inline';
import type { Item, Unit } from './units';

export interface MarkdownHeading {
  /** The kind by its name; the text below confirms it. */
  readonly section: SectionKind;
  readonly content: Span;
  readonly count: CountMark | undefined;
  /** 1 to 6; 7 for a date alone on its line, 8 for a line in bold; a half more below a day of the same rank. */
  readonly level: number;
  /** The date that it begins with, or ends with in brackets or behind a dash. */
  readonly date: DatedHead | undefined;
  /** Where that date is written. */
  readonly dateAt: Span;
  /** Its name is that of a timeline. */
  readonly namesTimeline: boolean;
}

const isWeb = /^<?(?:https?:|www\.|doi:)/i;

/** By so much a time stands below the day of the heading before it: "### 6 May 2023 11:00" above "### 14:35". */
export const stepLevel = 0.5;
const dateLevel = 7;
const boldLevel = 8;
const timelineName =
  /\b(?:timelines?|time line|chronolog(?:y|ical)|key (?:events|dates|moments)|sequence of events|course of events|milestones|turning points|events|annals|chronicles?)\b/i;

export class MarkdownDocument {
  /** By unit; undefined where the unit is no heading. */
  readonly headings: readonly (MarkdownHeading | undefined)[];
  /** By unit, the heading that it stands under, or -1; of a heading the next one above of a higher rank. */
  readonly parents: readonly number[];
  /** The heading or first line that names the text, or -1. */
  readonly title: number;
  private readonly bodyEnds: readonly number[];

  constructor(
    readonly text: string,
    readonly units: readonly Unit[],
    readonly items: readonly Item[],
    readonly inline: InlineParts,
    readonly frontMatter: FrontMatter | undefined,
  ) {
    const headings = withSteps(units.map((unit, index) => this.headingAt(unit, index)));
    this.headings = headings;
    this.title = this.findTitle();
    [this.parents, this.bodyEnds] = this.relate();
    if (headings.some((heading) => heading?.section === 'sources')) return;
    const named = headingOfCitedList(text, units, items, headings, (heading) => this.bodyEnd(heading));
    const heading = headings[named];
    if (heading) headings[named] = { ...heading, section: 'sources' };
  }

  /** The first unit behind the text right below `heading`, where another heading or the end is. */
  bodyEnd(heading: number): number {
    return this.bodyEnds[heading] ?? this.units.length;
  }

  /** The outermost items of which a part stands in `from..end`. */
  topItems(from: number, end: number): number[] {
    const found = new Set<number>();
    for (let at = from; at < end; at++) {
      let item = this.units[at]?.item ?? -1;
      while (item >= 0 && (this.items[item]?.parent ?? -1) >= 0) item = this.items[item]?.parent ?? -1;
      if (item >= 0) found.add(item);
    }
    return [...found];
  }

  /** The first unit behind everything below `heading`, headings of lower rank included. */
  subtreeEnd(heading: number): number {
    const level = this.headings[heading]?.level ?? 0;
    let end = this.bodyEnd(heading);
    while (end < this.units.length && (this.headings[end]?.level ?? 0) > level) end = this.bodyEnd(end);
    return end;
  }

  /** The headings above the unit, the nearest first. */
  *ancestors(unit: number): Generator<number> {
    for (let at = this.parents[unit] ?? -1; at >= 0; at = this.parents[at] ?? -1) yield at;
  }

  /** Whether the title or a heading above is called a timeline. */
  isNamedTimeline(unit: number): boolean {
    for (const at of this.ancestors(unit)) {
      const heading = this.headings[at];
      if (heading?.namesTimeline) return true;
      if (heading && (heading.section === 'sources' || heading.section === 'tickers')) return false;
    }
    if (this.frontMatter?.title && timelineName.test(this.slice(this.frontMatter.title))) return true;
    return this.title >= 0 && this.headings[this.title]?.namesTimeline === true;
  }

  slice({ start, end }: Span): string {
    return this.text.slice(start, end);
  }

  wordsOf(unit: Unit): string {
    return this.text.slice(unit.from, unit.to);
  }

  /** The first link to the web that lies in `from..to`. */
  linkIn(from: number, to: number): Link | undefined {
    const { links } = this.inline;
    let at = countBefore(links, ({ span }) => span.start < from);
    for (let link = links[at]; link && link.span.end <= to; link = links[++at]) {
      if (isWeb.test(this.text.slice(link.url.start, link.url.start + 8))) return link;
    }
    return undefined;
  }

  private headingAt(unit: Unit, index: number): MarkdownHeading | undefined {
    const { text } = this;
    if (unit.from >= unit.to) return undefined;
    if (unit.kind === 'heading' && unit.depth === 0) {
      const { section, content, count } = markedHeading(text, unit.from, unit.to, unit.level);
      const head = aloneBesideRemark(text, headOfHeading(text, content.start, content.end), content);
      const tail = head ? undefined : tailDate(text, content);
      const date = head?.strong ? head : tail?.head;
      const dateAt = tail?.place ?? content;
      const namesTimeline = section === 'timeline' || timelineName.test(this.slice(content));
      return { section, content, count, level: unit.level, date, dateAt, namesTimeline };
    }
    if (unit.kind !== 'paragraph' || unit.quoted > 0 || unit.to - unit.from > 100) return undefined;
    const head = headOfHeading(text, unit.from, unit.to);
    const isWrapped = text[unit.from] === '*' || text[unit.from] === '_';
    const date = isWrapped ? aloneBesideRemark(text, head, { start: unit.from, end: unit.to }) : head;
    if (date?.alone && date.kind !== 'ordinal' && date.kind !== 'time' && this.isDateHeading(unit, index)) {
      const content = { start: unit.from, end: unit.to };
      return {
        section: 'body',
        content,
        count: undefined,
        level: dateLevel,
        date,
        dateAt: content,
        namesTimeline: false,
      };
    }
    const named = unit.depth === 0 ? headingOf(text, unit) : undefined;
    if (!named || (named.section === 'body' && !this.isWholeBold(unit))) return undefined;
    const { section, content, count } = named;
    return {
      section,
      content,
      count,
      level: section === 'body' ? boldLevel : dateLevel,
      date: section === 'body' && head?.strong ? head : undefined,
      dateAt: content,
      namesTimeline: section === 'timeline' || timelineName.test(this.slice(content)),
    };
  }

  /** A date alone in a paragraph, or in an item that nothing else is in. */
  private isDateHeading(unit: Unit, index: number): boolean {
    if (unit.depth === 0) return true;
    const next = this.units[index + 1];
    const item = this.items[unit.item];
    return unit.depth === 1 && item?.first === index && item.end === index + 1 && next !== undefined && next.item < 0;
  }

  private isWholeBold(unit: Unit): boolean {
    return /^(?:\*\*|__)[^*_]+(?:\*\*|__):?$/.test(this.wordsOf(unit));
  }

  private findTitle(): number {
    for (const [index, unit] of this.units.entries()) {
      if (unit.kind === 'quiet' || unit.quoted > 0) continue;
      const heading = this.headings[index];
      if (unit.kind === 'heading')
        return heading &&
          heading.section !== 'sources' &&
          unit.level <= 2 &&
          (!beginsWithDate(heading) || this.isLoneTitle(index))
          ? index
          : -1;
      if (unit.kind !== 'paragraph' || unit.depth > 0) return -1;
      if (heading) return heading.section === 'body' && !heading.date ? index : -1;
      const words = this.wordsOf(unit);
      if (isBeside(words)) continue;
      if (/\[\\?\[?\^?\d|【|<sup>|[¹²³⁴-⁹]$/.test(words)) return -1;
      return words.length <= 100 && !/[.!?:)\]\n]$|\n/.test(words) && /\p{L}{2} \p{L}/u.test(words) ? index : -1;
    }
    return -1;
  }

  /** "# July 2024: minutes of the council" over all the text: one heading of the highest rank, with more than a date. */
  private isLoneTitle(index: number): boolean {
    const { headings } = this;
    const { level, date } = headings[index] ?? {};
    if (level !== 1 || date?.alone) return false;
    return headings.every((heading, at) => at === index || !heading || heading.level > 1);
  }

  private relate(): [number[], number[]] {
    const parents: number[] = [];
    const bodyEnds: number[] = [];
    const open: number[] = [];
    let last = -1;
    this.units.forEach((_, index) => {
      const heading = this.headings[index];
      if (heading) {
        if (last >= 0) bodyEnds[last] = index;
        last = index;
        while (open.length > 0 && (this.headings[open[open.length - 1] ?? 0]?.level ?? 0) >= heading.level) open.pop();
        parents.push(open[open.length - 1] ?? -1);
        open.push(index);
      } else parents.push(open[open.length - 1] ?? -1);
    });
    return [parents, bodyEnds];
  }
}

/** Headings with a time alone stand below one with a day and a time before them. */
function withSteps(headings: readonly (MarkdownHeading | undefined)[]): (MarkdownHeading | undefined)[] {
  let day = -1;
  return headings.map((heading) => {
    if (!heading || (day >= 0 && heading.level > day)) return heading;
    if (heading.level === day && heading.date?.kind === 'time') return { ...heading, level: day + stepLevel };
    day = heading.date && isDay(heading.date) && heading.date.timed ? heading.level : -1;
    return heading;
  });
}

function headOfHeading(text: string, from: number, to: number): DatedHead | undefined {
  const head = datedHead(text, from, to);
  // "Before July 2026" heads what was in no month.
  if (head && /^[*_]{0,3}(?:before|prior to|until|since|after) /i.test(text.slice(from, from + 14))) return undefined;
  return head;
}

const remark = /^\((?![^()]*\d{3})[^()]{1,60}\)[\s*_:.]*$/;

/** "May 2024 (approximate)", "**7 Sept:** (times are GST)": a remark in brackets says nothing of what happened. */
function aloneBesideRemark(text: string, head: DatedHead | undefined, { start, end }: Span): DatedHead | undefined {
  if (!head || head.alone || end - start >= maxRemarked) return head;
  const words = text.slice(start, end);
  const open = words.indexOf('(');
  if (open < 0 || !remark.test(words.slice(open))) return head;
  // "Spring 2023 (March to May)": the months in the remark are no second date.
  const before = headOfHeading(text, start, start + open);
  return before?.alone ? { ...before, end, strong: true } : head;
}

const maxRemarked = 120;

/** A title may end with a date, too, but only the highest heading is one then. */
function beginsWithDate({ date, dateAt, content, level }: MarkdownHeading): boolean {
  return date !== undefined && (dateAt === content || level > 1);
}

const maxBesideLength = 2000;

/** Pictures, badges, links to other pages above a title. */
function isBeside(words: string): boolean {
  if (words.startsWith('<')) return true;
  if (words.length > maxBesideLength) return false;
  return /^!?\[/.test(words) && !/\p{L}{3} \p{L}{3}/u.test(words.replace(/\[[^\]]*\]|\([^)]*\)/g, ''));
}
