// From lines to blocks: which line is a heading, a paragraph, a timeline entry, a source, and which lines belong together.

import { skipSpaces } from './characters';
import type { CitationScanner } from './citations';
import { BlockCollector } from './collector';
import { directiveOf } from './comments';
import { beginsLikeDate, isDateOnly, isYearAlone, spacedDash } from './dateShape';
import { withoutEmphasis } from './emphasis';
import type { HeadingLine } from './headings';
import { itemLineBelow, lastLineOf, lastLineOfClaimBelow } from './joining';
import type { Line } from './lines';
import { dayBehindLabel } from './markdown/dateBehind';
import { isHorizontalRule, isTableFrame, type ListMarker, markerAt } from './markers';
import type { LineRoles } from './roles';
import { isSourceWithoutMarker, sourcePartsOf } from './sources';
import type { Span } from './span';
import type { Steps } from './steps';
import type { CitationGroup, EntryBlock, HeadingBlock, ParagraphBlock, SectionKind } from './tree';

/** A shorter line in a timeline is an entry that is being written. */
const minRemarkLength = 40;
/** So many items, and nothing else, make the entries of a timeline a list. */
const minItems = 2;

/** Builds the blocks of one text, line by line. Every character lands in exactly one block. */
export class BlockBuilder extends BlockCollector {
  private sectionLevel = 0;
  /** The last line of the current list, where another part of the text follows; otherwise -1. */
  private listEnd = -1;
  private fence = 0;
  private comment = 0;
  /** Whether the current source list has a list marker; then a bare line in it is no source. */
  private listHasMarkers = false;
  private entriesOfSection = 0;
  /** How many of them are list items. */
  private itemsOfSection = 0;
  /** Whether empty lines separate the entries of the current timeline. */
  private entriesStandApart = false;

  constructor(
    private readonly roles: LineRoles,
    private readonly scanner: CitationScanner,
  ) {
    super();
  }

  *build(): Steps<this> {
    const { lines } = this.roles;
    for (let index = 0; index < lines.length; ) {
      index = this.addBlockAt(index);
      yield;
    }
    return this;
  }

  /** Adds the block that begins on line `index`; returns the line after it. */
  private addBlockAt(index: number): number {
    const { roles } = this;
    const { text } = roles;
    const line = roles.lines[index];
    if (!line || line.start === line.end) return index + 1;
    const fence = roles.fences[this.fence];
    if (fence && fence.firstLine === index) {
      this.fence++;
      return this.addSilent(index, fence.lastLine);
    }
    if (line.from >= line.to) return this.addUnsaid(index, line);
    if (index === roles.headline) return this.addHeadline(line, index);
    if (index === roles.updateLine) {
      this.scanner.scan(line.from, line.to, 'body');
      const content = contentOf(text, line.from, line.to);
      this.add({ type: 'update', start: line.start, end: line.end, content, count: roles.updateCount });
      return index + 1;
    }
    const opens = roles.unheadedTimelines.has(index);
    const heading = roles.headings.get(index) ?? (opens ? yearHeadingOf(text, line) : undefined);
    if (heading) return this.addHeading(opens ? { ...heading, section: 'timeline' } : heading, index);
    if (index === roles.unheadedList || roles.listsOfParts.has(index))
      this.enterSection('sources', undefined, line.start, 0);
    this.listEnd = roles.listsOfParts.get(index) ?? this.listEnd;
    if (this.listEnd >= 0 && index > this.listEnd) {
      this.listEnd = -1;
      this.enterSection('body', undefined, line.start, 0);
    }
    if (opens) this.enterSection('timeline', undefined, line.start, 0);
    if (isHorizontalRule(text, line.from, line.to)) return this.addSilent(index, index);
    const kind = this.section?.kind ?? 'body';
    if (kind === 'timeline') return this.addTimelineLine(line, index);
    if (kind === 'sources') return this.addListLine(line, index);
    return this.addParagraph(line, index, kind);
  }

  private enterSection(kind: SectionKind, heading: HeadingBlock | undefined, start: number, level: number): void {
    this.openSection(kind, heading, start);
    this.sectionLevel = level;
    this.listHasMarkers = false;
    this.entriesOfSection = 0;
    this.itemsOfSection = 0;
    this.entriesStandApart = false;
  }

  /** Lines `first..last` as one block without prose. */
  private addSilent(first: number, last: number): number {
    const start = this.roles.lines[first]?.start ?? 0;
    const end = this.roles.lines[last]?.end ?? start;
    this.add({ type: 'blank', start, end, content: { start, end: start } });
    return last + 1;
  }

  /** An empty line, or one that holds only comments. */
  private addUnsaid(index: number, line: Line): number {
    const { text, comments, lines } = this.roles;
    while (this.comment < comments.length && (comments[this.comment]?.end ?? 0) <= line.start) this.comment++;
    const comment = comments[this.comment];
    if (!comment || comment.start >= line.end) return this.addSilent(index, index);
    let last = index;
    for (let next = lines[last + 1]; next && next.start < comment.end && next.from >= next.to; next = lines[last + 1])
      last++;
    // The rest of a comment that begins on an earlier line is no block of its own.
    if (comment.start < line.start || !directiveOf(text, comment)) return this.addSilent(index, last);
    this.add({ type: 'directive', start: line.start, end: lines[last]?.end ?? line.end, content: comment });
    return last + 1;
  }

  private addHeadline(line: Line, index: number): number {
    const { text } = this.roles;
    const last = this.underline(index);
    this.scanner.scan(line.from, line.to, 'body');
    const content = contentOf(text, skipOpening(text, line.from, line.to), line.to);
    this.add({ type: 'headline', start: line.start, end: this.lineOf(last).end, content });
    return last + 1;
  }

  private addHeading(found: HeadingLine, index: number): number {
    const line = this.lineOf(index);
    const last = this.underline(index);
    const end = this.lineOf(last).end;
    const outer = this.section;
    const isInner = outer !== undefined && this.isInner(found);
    const section = isInner ? outer.kind : found.section;
    this.scanner.scan(line.from, line.to, section);
    const { content, count } = found;
    const heading: HeadingBlock = { type: 'heading', start: line.start, end, content, section, count };
    this.enterSection(section, heading, line.start, isInner ? this.sectionLevel : found.level);
    this.add(heading);
    return last + 1;
  }

  /** Whether a heading divides its section, as years divide a timeline, and does not end it. */
  private isInner(found: HeadingLine): boolean {
    if (found.section !== 'body' || (this.section?.kind ?? 'body') === 'body') return false;
    if (this.section?.kind === 'timeline' && beginsWithYear(this.roles.text, found.content)) return true;
    return this.sectionLevel > 0 && found.level > this.sectionLevel;
  }

  /** The last line of a heading on line `index`: Markdown may underline it. */
  private underline(index: number): number {
    const { text, lines } = this.roles;
    const next = lines[index + 1];
    const mark = next ? text[next.from] : undefined;
    if (!next || (mark !== '=' && mark !== '-') || !isHorizontalRule(text, next.from, next.to)) return index;
    return index + 1;
  }

  private addParagraph(line: Line, index: number, section: SectionKind): number {
    const { roles } = this;
    const marker = markerAt(roles.text, line.from, line.to, false);
    if (marker && marker.contentStart >= line.to) return this.addSilent(index, index);
    const last = lastLineOf(roles, index, marker !== undefined, section);
    const content = this.contentTo(last, marker?.contentStart ?? line.from);
    const groups = this.scanner.scan(content.start, content.end, section);
    return this.pushParagraph(index, last, content, groups);
  }

  private pushParagraph(index: number, last: number, content: Span, groups: readonly CitationGroup[]): number {
    const { start } = this.lineOf(index);
    const { end } = this.lineOf(last);
    const paragraph: ParagraphBlock = { type: 'paragraph', start, end, content, runIn: undefined, groups };
    this.addPlain(paragraph);
    return last + 1;
  }

  private addTimelineLine(line: Line, index: number): number {
    const { roles } = this;
    const { text } = roles;
    if (isTableFrame(text, line, roles.lines[index + 1])) return this.addSilent(index, index);
    const marker = markerAt(text, line.from, line.to, false);
    const isLone = marker !== undefined && marker.contentStart >= line.to;
    const first = isLone ? itemLineBelow(roles, index) : index;
    if (first < 0) return this.addSilent(index, index);
    const head = this.lineOf(first);
    const from = skipOpening(text, isLone ? head.from : (marker?.contentStart ?? line.from), head.to);
    const year = isLone ? undefined : yearHeadingOf(text, { from, to: head.to });
    if (year) return this.addHeading(year, first);
    if (this.section?.heading === undefined && !marker && isProseBelow(text, from, head.to)) {
      this.enterSection('body', undefined, line.start, 0);
      return this.addParagraph(line, index, 'body');
    }
    let last = lastLineOf(roles, first, true, 'timeline');
    if (last === first && isDateOnly(text, from, head.to)) last = lastLineOfClaimBelow(roles, first);
    const content = this.contentTo(last, from);
    const groups = this.scanner.scan(content.start, content.end, 'timeline');
    const named = dayBehindLabel(text, content.start, content.end);
    if (!marker && !named && this.isRemark(content, groups)) return this.pushParagraph(index, last, content, groups);
    if (this.entriesOfSection++ > 0 && this.lastType() === 'blank') this.entriesStandApart = true;
    if (marker) this.itemsOfSection++;
    const { end } = this.lineOf(last);
    const ordinal = this.entries.length;
    const entry: EntryBlock = { type: 'entry', start: line.start, end, content, ordinal, groups };
    this.addEntry(named ? { ...entry, dated: named.place } : entry);
    return last + 1;
  }

  /**
   * A line of prose in a timeline that is no entry: an introduction, or a line that an empty line separates. A line with citations is separated only
   * where the entries themselves stand close.
   */
  private isRemark(content: Span, groups: readonly CitationGroup[]): boolean {
    const { text } = this.roles;
    if (text.startsWith('[^', content.start)) return true;
    if (beginsLikeDate(text, content.start, content.end)) return false;
    if (spacedDash.test(text.slice(content.start, Math.min(content.end, content.start + 60)))) return false;
    if (text[content.end - 1] === ':') return groups.length === 0;
    const isSetOff = this.lastType() === 'blank' || this.lastType() === 'paragraph';
    // Below a list, a line that is no item belongs to something else: "Best wishes".
    if (isSetOff && this.itemsOfSection >= minItems && this.itemsOfSection === this.entriesOfSection)
      return groups.length === 0;
    if (!isSetOff || content.end - content.start < minRemarkLength) return false;
    return groups.length === 0 || (this.entriesOfSection > 0 && !this.entriesStandApart);
  }

  private addListLine(line: Line, index: number): number {
    const { roles } = this;
    const { text } = roles;
    const marker = markerAt(text, line.from, line.to, true);
    if (!marker) {
      const isCutOff = this.listHasMarkers && this.lastType() !== 'source';
      if (isCutOff || !isSourceWithoutMarker(text, line.from, line.to, this.listHasMarkers))
        return this.addParagraph(line, index, 'sources');
      return this.addSource(index, this.lastLineOfSource(index), undefined, line.from);
    }
    this.listHasMarkers = true;
    if (marker.contentStart < line.to)
      return this.addSource(index, this.lastLineOfSource(index), marker, marker.contentStart);
    const below = itemLineBelow(roles, index);
    if (below >= 0) return this.addSource(index, this.lastLineOfSource(below), marker, this.lineOf(below).from);
    return this.isBeingTyped(index, marker)
      ? this.addSilent(index, index)
      : this.addSource(index, index, marker, line.to);
  }

  /** A marker alone at the very end is an item that is being written, until a citation has its number. */
  private isBeingTyped(index: number, marker: ListMarker): boolean {
    const { lines } = this.roles;
    for (let next = index + 1; next < lines.length; next++)
      if (this.lineOf(next).from < this.lineOf(next).to) return false;
    const number = marker.label ?? this.sources.length + 1;
    return !this.scanner.citations.some((citation) => citation.number === number);
  }

  /** The last line of the source that begins on line `index`; its URL may stand on a line of its own. */
  private lastLineOfSource(index: number): number {
    const { text, lines } = this.roles;
    const last = lastLineOf(this.roles, index, true, 'sources');
    const below = lines[last + 1];
    if (!below || below.to - below.from > 2048) return last;
    return /^<?(?:https?:\/\/|www\.)\S+$/i.test(text.slice(below.from, below.to)) ? last + 1 : last;
  }

  private addSource(index: number, last: number, marker: ListMarker | undefined, from: number): number {
    const content = this.contentTo(last, from);
    const { publisher, title, url, date } = sourcePartsOf(this.roles.text, content.start, content.end);
    const { start } = this.lineOf(index);
    const { end } = this.lineOf(last);
    const mark = marker && { start: marker.start, end: marker.end };
    const number = this.sources.length + 1;
    this.addListed(
      { type: 'source', start, end, content, number, label: `${number}`, marker: mark, publisher, title, url, date },
      marker?.label,
    );
    return last + 1;
  }

  /** The words from `from` to the end of line `last`. */
  private contentTo(last: number, from: number): Span {
    return contentOf(this.roles.text, from, this.lineOf(last).to);
  }

  private lineOf(index: number): Line {
    return this.roles.lines[index] as Line;
  }
}

function contentOf(text: string, from: number, to: number): Span {
  return withoutEmphasis(text, from, Math.max(from, to));
}

function yearHeadingOf(text: string, { from, to }: Pick<Line, 'from' | 'to'>): HeadingLine | undefined {
  if (!isYearAlone(text, from, to)) return undefined;
  return { section: 'body', content: contentOf(text, from, to), count: undefined, level: 0, doubt: 'none' };
}

/** A line that ends a timeline without a heading: it has nothing of an entry. */
function isProseBelow(text: string, from: number, to: number): boolean {
  return text.charCodeAt(from) !== 0x5b && to - from >= minRemarkLength && !beginsLikeDate(text, from, to);
}

/** "2024", "2023: the year of the flood" */
function beginsWithYear(text: string, { start, end }: Span): boolean {
  return /^(?:1[5-9]|20|21)\d\d(?:$|[:,]| [-–—] )/.test(text.slice(start, Math.min(end, start + 12)));
}

/** Past the hashes of a Markdown heading, or the bar of a table, and the space after them. */
function skipOpening(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (text.charCodeAt(at) === 0x23 || text.charCodeAt(at) === 0x7c)) at++;
  return at === from || at === to ? from : skipSpaces(text, at, to);
}
