// From lines to blocks: which line is a heading, a paragraph, a timeline entry, a source, and which lines belong together.

import { isLowerCase } from './characters';
import type { CitationScanner } from './citations';
import { directiveOf } from './comments';
import { beginsLikeDate, isDateOnly } from './dateShape';
import { withoutEmphasis } from './emphasis';
import type { HeadingLine } from './headings';
import type { Line } from './lines';
import { isHorizontalRule, type ListMarker, markerAt } from './markers';
import { sourcePartsOf } from './sources';
import type { Span } from './span';
import type {
  Block,
  CitationGroup,
  CountMark,
  EntryBlock,
  HeadingBlock,
  ParagraphBlock,
  SectionKind,
  SourceBlock,
} from './tree';
import type { Fence } from './verbatim';

/** What is known of the lines before blocks are made of them. */
export interface LineRoles {
  readonly text: string;
  /** Without the comments at their ends. */
  readonly lines: readonly Line[];
  readonly comments: readonly Span[];
  readonly fences: readonly Fence[];
  readonly headings: ReadonlyMap<number, HeadingLine>;
  /** Index of the headline, or -1. */
  readonly headline: number;
  /** Index of the "Updated" line, or -1. */
  readonly updateLine: number;
  readonly updateCount: CountMark | undefined;
  /** Line at which a source list without a heading begins, or -1. */
  readonly bareList: number;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A section whose end moves as blocks are added to it. */
interface GrowingSection {
  kind: SectionKind;
  start: number;
  end: number;
  heading: HeadingBlock | undefined;
  blocks: Block[];
}

/** Builds the blocks of one text, line by line. Every character lands in exactly one block. */
export class BlockBuilder {
  readonly blocks: Block[] = [];
  readonly sections: GrowingSection[] = [];
  readonly paragraphs: Mutable<ParagraphBlock>[] = [];
  readonly entries: EntryBlock[] = [];
  readonly sources: Mutable<SourceBlock>[] = [];
  /** The label of each source, in document order. */
  readonly labels: (number | undefined)[] = [];
  private section: GrowingSection | undefined;
  private sectionLevel = 0;
  private fence = 0;
  private comment = 0;
  /** Whether the source list at hand has shown a list marker; then a bare line in it is no source. */
  private listHasMarkers = false;

  constructor(
    private readonly roles: LineRoles,
    private readonly scanner: CitationScanner,
  ) {}

  build(): this {
    const { lines } = this.roles;
    for (let index = 0; index < lines.length; ) index = this.addBlockAt(index);
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
      this.add({
        type: 'update',
        start: line.start,
        end: line.end,
        content: contentOf(text, line),
        count: roles.updateCount,
      });
      return index + 1;
    }
    const heading = roles.headings.get(index);
    if (heading) return this.addHeading(heading, index);
    if (index === roles.bareList) this.openSection('sources', undefined, line.start, 0);
    if (isHorizontalRule(text, line.from, line.to)) return this.addSilent(index, index);
    const kind = this.section?.kind ?? 'body';
    if (kind === 'timeline') return this.addTimelineLine(line, index);
    if (kind === 'sources') return this.addListLine(line, index);
    return this.addParagraph(line, index, kind);
  }

  private add(block: Block): void {
    if (!this.section) this.openSection('body', undefined, block.start, 0);
    this.blocks.push(block);
    const section = this.section as GrowingSection | undefined;
    section?.blocks.push(block);
    if (section) section.end = block.end;
  }

  private openSection(kind: SectionKind, heading: HeadingBlock | undefined, start: number, level: number): void {
    this.section = { kind, start, end: heading?.end ?? start, heading, blocks: [] };
    this.sectionLevel = level;
    this.listHasMarkers = false;
    this.sections.push(this.section);
  }

  /** Lines `first..last` as one block that says nothing. */
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
    if (!directiveOf(text, comment)) return this.addSilent(index, last);
    this.add({ type: 'directive', start: line.start, end: lines[last]?.end ?? line.end, content: comment });
    return last + 1;
  }

  private addHeadline(line: Line, index: number): number {
    const { text } = this.roles;
    let from = line.from;
    while (from < line.to && text[from] === '#') from++;
    if (from === line.to) from = line.from;
    while (from < line.to && text[from] === ' ') from++;
    const last = this.underline(index);
    this.scanner.scan(line.from, line.to, 'body');
    const end = this.roles.lines[last]?.end ?? line.end;
    this.add({ type: 'headline', start: line.start, end, content: contentOf(text, { from, to: line.to }) });
    return last + 1;
  }

  private addHeading(found: HeadingLine, index: number): number {
    const line = this.roles.lines[index] as Line;
    const last = this.underline(index);
    const outer = this.section;
    const isInner =
      found.section === 'body' &&
      outer &&
      outer.kind !== 'body' &&
      found.level > this.sectionLevel &&
      this.sectionLevel > 0;
    const section = isInner ? outer.kind : found.section;
    this.scanner.scan(line.from, line.to, section);
    const end = this.roles.lines[last]?.end ?? line.end;
    const { content, count } = found;
    const heading: HeadingBlock = { type: 'heading', start: line.start, end, content, section, count };
    this.openSection(section, heading, line.start, isInner ? this.sectionLevel : found.level);
    this.add(heading);
    return last + 1;
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
    const { text } = this.roles;
    const marker = markerAt(text, line.from, line.to, false);
    if (marker && marker.contentStart >= line.to) return this.addSilent(index, index);
    const last = this.lastLineOf(index, marker !== undefined);
    const place = this.place(index, last, marker);
    const groups = this.scanner.scan(place.content.start, place.content.end, section);
    this.pushParagraph({ type: 'paragraph', ...place, runIn: undefined, groups });
    return last + 1;
  }

  private pushParagraph(paragraph: ParagraphBlock): void {
    this.paragraphs.push(paragraph);
    this.add(paragraph);
  }

  private addTimelineLine(line: Line, index: number): number {
    const { text, lines } = this.roles;
    let marker = markerAt(text, line.from, line.to, false);
    let first = index;
    if (marker && marker.contentStart >= line.to) {
      const next = this.itemLineAfter(index);
      if (next < 0) return this.addSilent(index, index);
      first = next;
      marker = { ...marker, contentStart: lines[next]?.from ?? line.to };
    }
    let last = this.lastLineOf(first, true);
    const head = lines[first] as Line;
    if (last === first && isDateOnly(text, marker?.contentStart ?? head.from, head.to)) last = this.claimBelow(first);
    const place = this.place(index, last, marker);
    const groups = this.scanner.scan(place.content.start, place.content.end, 'timeline');
    if (!marker && this.isRemark(place.content, groups)) {
      this.pushParagraph({ type: 'paragraph', ...place, runIn: undefined, groups });
    } else {
      const entry: EntryBlock = { type: 'entry', ...place, ordinal: this.entries.length, groups };
      this.entries.push(entry);
      this.add(entry);
    }
    return last + 1;
  }

  /** The line of a claim whose date stands alone on line `index`, or `index`. */
  private claimBelow(index: number): number {
    const { text, lines, headings } = this.roles;
    const next = lines[index + 1];
    if (!next || next.from >= next.to || headings.has(index + 1)) return index;
    if (beginsLikeDate(text, next.from, next.to) || markerAt(text, next.from, next.to, false)) return index;
    return this.lastLineOf(index + 1, true);
  }

  /** A line of prose in a timeline that is no entry: an introduction, or a closing word set off by a blank line. */
  private isRemark(content: Span, groups: readonly CitationGroup[]): boolean {
    const { text } = this.roles;
    if (groups.length > 0 || beginsLikeDate(text, content.start, content.end)) return false;
    const head = text.slice(content.start, Math.min(content.end, content.start + 60));
    if (/\s[-‐-―−]\s/.test(head)) return false;
    if (text[content.end - 1] === ':') return true;
    const before = this.blocks[this.blocks.length - 1];
    return before?.type === 'blank' && content.end - content.start > 40;
  }

  private addListLine(line: Line, index: number): number {
    const { text, lines } = this.roles;
    const marker = markerAt(text, line.from, line.to, true);
    if (marker) this.listHasMarkers = true;
    let first = index;
    if (marker && marker.contentStart >= line.to) {
      const next = this.itemLineAfter(index);
      if (next < 0) return this.addSource(index, index, marker);
      first = next;
    } else if (!marker && !this.isBareSource(line)) {
      return this.addParagraph(line, index, 'sources');
    }
    let last = this.lastLineOf(first, true);
    const below = lines[last + 1];
    if (below && /^<?(?:https?:\/\/|www\.)\S+$/i.test(text.slice(below.from, Math.min(below.to, below.from + 2048))))
      last++;
    return this.addSource(
      index,
      last,
      marker && first !== index ? { ...marker, contentStart: lines[first]?.from ?? line.to } : marker,
    );
  }

  private addSource(index: number, last: number, marker: ListMarker | undefined): number {
    const { text } = this.roles;
    const place = this.place(index, last, marker);
    const parts = sourcePartsOf(text, place.content.start, place.content.end);
    const mark = marker && { start: marker.start, end: marker.end };
    const source: SourceBlock = { type: 'source', ...place, number: this.sources.length + 1, marker: mark, ...parts };
    this.sources.push(source);
    this.labels.push(marker?.label);
    this.add(source);
    return last + 1;
  }

  /** A line without a marker is a source where the list has no markers at all, or where it has a source's form. */
  private isBareSource(line: Line): boolean {
    const { text } = this.roles;
    const parts = sourcePartsOf(text, line.from, line.to);
    const publisher = parts.publisher && text.slice(parts.publisher.start, parts.publisher.end);
    if (publisher !== undefined && parts.title)
      return !/^(?:note|disclaimer|correction|editor|copyright|contact|update|about)/i.test(publisher);
    if (this.listHasMarkers) return false;
    const written = text.slice(line.from, Math.min(line.to, line.from + 300));
    return parts.url !== undefined || !/[.!?:]$/.test(written);
  }

  /** The line that holds the words of an item whose marker stands alone on line `index`, or -1. */
  private itemLineAfter(index: number): number {
    const { text, lines, headings } = this.roles;
    for (let next = index + 1; next <= index + 2; next++) {
      const line = lines[next];
      if (!line || headings.has(next)) return -1;
      if (line.from >= line.to) continue;
      return markerAt(text, line.from, line.to, true) || isHorizontalRule(text, line.from, line.to) ? -1 : next;
    }
    return -1;
  }

  /** The last of the lines that belong to what begins on line `index`: indented ones below an item, and wrapped ones. */
  private lastLineOf(index: number, isItem: boolean): number {
    const { text, lines, headings } = this.roles;
    let last = index;
    const head = lines[index] as Line;
    for (let line = lines[last + 1]; line && line.from < line.to && !headings.has(last + 1); line = lines[last + 1]) {
      const isIndented = isItem && line.from - line.start > head.from - head.start;
      if (isIndented ? !this.mayContinue(line) : !isWrapped(text, lines[last] as Line, line)) break;
      last++;
    }
    return last;
  }

  /** An indented line goes on with its item unless it is one of its own: another source, another dated entry. */
  private mayContinue(line: Line): boolean {
    const { text } = this.roles;
    const marker = markerAt(text, line.from, line.to, this.section?.kind === 'sources');
    if (!marker) return true;
    return this.section?.kind === 'timeline' && !beginsLikeDate(text, marker.contentStart, line.to);
  }

  private place(
    index: number,
    last: number,
    marker: ListMarker | undefined,
  ): { start: number; end: number; content: Span } {
    const { text, lines } = this.roles;
    const first = lines[index] as Line;
    const end = lines[last] as Line;
    const from = marker ? Math.min(marker.contentStart, end.to) : first.from;
    return { start: first.start, end: end.end, content: contentOf(text, { from, to: end.to }) };
  }
}

/** A line broken by an editor's wrapping: the one before ends in the middle of a sentence, this one begins with a small letter. */
function isWrapped(text: string, before: Line, line: Line): boolean {
  if (before.to - before.from < 30 || !isLowerCase(text.charCodeAt(line.from))) return false;
  if (/[.!?:\])”"»]$/.test(text.slice(Math.max(before.from, before.to - 1), before.to))) return false;
  return !/\s[-‐-―−]\s/.test(text.slice(line.from, Math.min(line.to, line.from + 40)));
}

function contentOf(text: string, place: { readonly from: number; readonly to: number }): Span {
  return withoutEmphasis(text, place.from, place.to);
}
