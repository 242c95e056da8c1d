// Turns Markdown into a flat list of units: headings, paragraphs, list items, table rows, code. The library decides what each one
// is.

import { lineAt } from '../lines';
import type { Span } from '../span';
import type { Steps } from '../steps';
import { boundedParser } from './boundedParser';
import { type HtmlPart, htmlParts } from './htmlParts';
import { InlineCollector, type InlineParts } from './inline';
import { type Piece, piecesOf } from './pieces';

/** `quiet`: a rule, HTML, an empty list marker. `definition`: `[label]: address` of Markdown itself. */
export type UnitKind = 'heading' | 'paragraph' | 'row' | 'frame' | 'code' | 'definition' | 'quiet';

/** One block of Markdown that holds no other. `start..end` are whole lines, `from..to` its words. */
export interface Unit extends Piece {
  readonly kind: UnitKind;
  /** Of a heading: 1 to 6. Otherwise 0. */
  readonly level: number;
  /** How many lists it stands in. */
  readonly depth: number;
  /** How many quotes it stands in. */
  readonly quoted: number;
  /** Where the list marker stands whose item begins with this unit. */
  readonly marker: Span | undefined;
  /** The index in `items` of the innermost list item that it stands in, or -1. */
  readonly item: number;
  /** The cells of a row, and which table it is in, counted from 0. */
  readonly cells: readonly Span[];
  readonly table: number;
}

export interface Item {
  /** The list that it is in, counted from 0 through the text. */
  readonly list: number;
  readonly parent: number;
  /** The indices of its first unit, and of the first one behind it. */
  readonly first: number;
  end: number;
}

export interface Outline {
  readonly units: readonly Unit[];
  readonly items: readonly Item[];
  readonly inline: InlineParts;
}

const leaves: Readonly<Record<string, UnitKind>> = {
  Paragraph: 'paragraph',
  Task: 'paragraph',
  FencedCode: 'code',
  CodeBlock: 'code',
  LinkReference: 'definition',
  HorizontalRule: 'quiet',
  HTMLBlock: 'quiet',
  CommentBlock: 'quiet',
  ProcessingInstructionBlock: 'quiet',
  TableHeader: 'frame',
  TableRow: 'row',
};

/**
 * Reads the blocks of `text`, in steps, from offset `from` on, where the front matter ends.
 * @param lineStarts offsets of the first character of each line
 */
export function* outlineOf(text: string, lineStarts: readonly number[], from: number): Steps<Outline> {
  const outliner = new Outliner(text, lineStarts, from);
  const parse = boundedParser.startParse(withoutClosingBars(text), [], [{ from, to: text.length }]);
  let tree = parse.advance();
  for (; !tree; tree = parse.advance()) yield;
  tree.iterate({
    // The tree counts from where it begins.
    enter: (node) => outliner.enter(node.name, node.from + from, node.to + from),
    leave: (node) => outliner.leave(node.name, node.to + from),
  });
  return { units: outliner.units, items: outliner.items, inline: outliner.inline.parts() };
}

/** The frame of a table with blanks behind its last bar, as each has where lines end with a carriage return. */
const closedFrame = /^[>|: \t-]{2,}\|[ \t]+$/gm;

/** `text` for the parser, which takes a carriage return for a cell, and no such frame for one. Offsets stay as they are. */
function withoutClosingBars(text: string): string {
  const plain = text.includes('\r') ? text.replace(/\r(?=\n)/g, ' ') : text;
  return plain.replace(closedFrame, (frame) => {
    const bar = frame.lastIndexOf('|');
    return `${frame.slice(0, bar)} ${frame.slice(bar + 1)}`;
  });
}

type Open = { -readonly [K in keyof Unit]: Unit[K] };

class Outliner {
  readonly units: Unit[] = [];
  readonly items: Item[] = [];
  readonly inline: InlineCollector;
  private readonly lists: number[] = [];
  private listCount = 0;
  private item = -1;
  private quoted = 0;
  private table = -1;
  private marker: Span | undefined;
  private open: Open | undefined;
  private cells: Span[] = [];
  /** The end of the last bar of the row; -1 before the first. */
  private bar = -1;
  /** Where the last unit ends. */
  private covered: number;

  constructor(
    private readonly text: string,
    private readonly lineStarts: readonly number[],
    from: number,
  ) {
    this.covered = from;
    this.inline = new InlineCollector(text);
  }

  enter(name: string, from: number, to: number): boolean | undefined {
    if (this.open) {
      if (name === 'TableCell') this.cells.push({ start: from, end: to });
      else if (name === 'TableDelimiter') this.delimit(from, to);
      else if (name === 'HeaderMark') this.withoutMark(from, to);
      else if (name === 'TaskMarker') this.open.from = Math.max(this.open.from, to);
      return this.inline.enter(name, from, to);
    }
    if (name === 'HTMLBlock' && this.addHtml(from, to)) return false;
    const kind = leaves[name];
    if (kind) this.begin(kind, 0, from, to);
    else if (/^(?:ATX|Setext)Heading/.test(name)) this.begin('heading', Number(name.at(-1)), from, to);
    else if (name === 'BulletList' || name === 'OrderedList') this.lists.push(this.listCount++);
    else if (name === 'ListItem') this.beginItem();
    else if (name === 'ListMark') this.marker = { start: from, end: to };
    else if (name === 'Blockquote') this.quoted++;
    else if (name === 'Table') this.table++;
    else if (name === 'TableDelimiter') this.addQuiet('frame', from, to);
    else this.inline.enter(name, from, to);
    return undefined;
  }

  /** The bar behind a cell. The parser has no node for an empty one, and columns are counted. */
  private delimit(from: number, to: number): void {
    if (this.bar >= 0 && (this.cells.at(-1)?.end ?? -1) < this.bar) this.cells.push({ start: from, end: from });
    this.bar = to;
  }

  leave(name: string, to: number): void {
    if (this.open) {
      this.inline.leave(name, to);
      if (leaves[name] || /^(?:ATX|Setext)Heading/.test(name)) this.finish();
    } else if (name === 'BulletList' || name === 'OrderedList') this.lists.pop();
    else if (name === 'ListItem') this.endItem(to);
    else if (name === 'Blockquote') this.quoted--;
  }

  private begin(kind: UnitKind, level: number, from: number, to: number): void {
    const start = Math.max(this.covered, this.lineStarts[lineAt(this.lineStarts, from)] ?? 0);
    const last = lineAt(this.lineStarts, Math.max(from, to - 1));
    const end = Math.max(start, this.lineStarts[last + 1] ?? this.text.length);
    const { quoted, marker, item, table } = this;
    const depth = this.lists.length;
    this.cells = [];
    this.bar = -1;
    const { cells } = this;
    const words = { from: Math.max(start, from), to: Math.max(start, to) };
    this.open = { start, end, from: words.from, to: words.to, kind, level, depth, quoted, marker, item, cells, table };
    this.marker = undefined;
    if (kind === 'code' || kind === 'definition') this.inline.hide(from, to);
  }

  /** Adds what stands in a block of HTML, where dates are among it. */
  private addHtml(from: number, to: number): boolean {
    const { parts, tags } = htmlParts(this.text, from, to);
    if (parts.length === 0) return false;
    let [tag, at, group] = [0, from, 0];
    for (const part of parts) {
      const line = this.lineStarts[lineAt(this.lineStarts, part.start)] ?? 0;
      // Of several on one line only the first can be a block.
      if (line < this.covered) continue;
      this.inline.drop(at, part.start);
      for (; (tags[tag]?.start ?? part.end) < part.end; tag++) {
        const { start, end } = tags[tag] as Span;
        if (start >= part.start) this.inline.drop(start, end);
      }
      at = part.end;
      this.addPart(part, part.group !== group);
      group = part.group;
    }
    this.inline.drop(at, to);
    return true;
  }

  /** @param isFirst whether it is the first of its list or table */
  private addPart({ kind, level, start, end, cells, tag }: HtmlPart, isFirst: boolean): void {
    const isItem = kind === 'item';
    const isRow = kind === 'row' || kind === 'frame';
    if (isRow && isFirst) this.table++;
    if (isItem) {
      this.lists.push(isFirst ? this.listCount++ : this.listCount - 1);
      this.beginItem();
      this.marker = tag;
    }
    this.begin(isItem ? 'paragraph' : kind, level, start, end);
    if (isRow) for (const cell of cells) this.cells.push(cell);
    this.finish();
    if (!isItem) return;
    this.endItem(end);
    this.lists.pop();
  }

  private addQuiet(kind: UnitKind, from: number, to: number): void {
    this.begin(kind, 0, from, to);
    this.finish();
  }

  /** The hashes of a heading, or the line under it, are no part of its words. */
  private withoutMark(from: number, to: number): void {
    const { open } = this;
    if (!open) return;
    if (from <= open.from) open.from = Math.min(open.to, skipBlank(this.text, to, open.to));
    else open.to = Math.max(open.from, trimEnd(this.text, open.from, from));
  }

  private finish(): void {
    const { open, text } = this;
    this.open = undefined;
    if (!open || open.start >= open.end) return;
    open.to = trimEnd(text, open.from, open.to);
    this.covered = open.end;
    if (open.kind !== 'paragraph') {
      this.units.push(open);
      return;
    }
    const pieces = piecesOf(text, open);
    pieces.forEach((piece, index) => {
      this.units.push({ ...open, ...piece, marker: index === 0 ? open.marker : undefined });
    });
  }

  private beginItem(): void {
    const list = this.lists.at(-1) ?? 0;
    const first = this.units.length;
    this.items.push({ list, parent: this.item, first, end: first });
    this.item = this.items.length - 1;
  }

  private endItem(to: number): void {
    // A marker with nothing behind it.
    if (this.marker) this.addQuiet('quiet', this.marker.start, to);
    this.marker = undefined;
    const item = this.items[this.item];
    if (!item) return;
    item.end = this.units.length;
    this.item = item.parent;
  }
}

function skipBlank(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (text.charCodeAt(at) <= 32 || text.charCodeAt(at) === 0xa0)) at++;
  return at;
}

function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && (text.charCodeAt(end - 1) <= 32 || text.charCodeAt(end - 1) === 0xa0)) end--;
  return end;
}
