// The headings, paragraphs, items and rows of tables that a block of HTML holds. Markdown leaves such a block to the browser; who keeps a
// timeline in a `<table>` or a `<ul>` sees the same as in any other.

import type { Span } from '../span';
import { monthOrYear } from './dateHeads';

/** One such part. Its words have no tags at their ends. */
export interface HtmlPart extends Span {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row' | 'frame';
  /** Of a heading. */
  readonly level: number;
  /** The cells of a row. */
  readonly cells: readonly Span[];
  /** Which list or table of the block it is in, counted from 1. */
  readonly group: number;
  /** The tag that opens it. */
  readonly tag: Span;
}

const tags = /<(\/?)([a-z][a-z0-9]*)\b[^<>]{0,2000}>|<!--[^>]{0,2000}>/gi;
/** A block with fewer dated parts is layout. */
const minDated = 2;
const maxHead = 60;

/** The tags of `from..to`, and its parts in order; no parts where few begin with a date. */
export function htmlParts(text: string, from: number, to: number): { parts: HtmlPart[]; tags: Span[] } {
  const reader = new HtmlReader(text);
  const found: Span[] = [];
  for (const { 0: written, 1: slash, 2: name, index } of text.slice(from, to).matchAll(tags)) {
    const tag = { start: from + index, end: from + index + written.length };
    found.push(tag);
    if (name === undefined) continue;
    if (slash === '/') reader.close(name.toLowerCase(), tag);
    else reader.open(name.toLowerCase(), tag);
  }
  const { parts } = reader;
  const dated = parts.filter(({ start, end }) => monthOrYear.test(text.slice(start, Math.min(end, start + maxHead))));
  return { parts: dated.length >= minDated ? parts : [], tags: found };
}

class HtmlReader {
  readonly parts: HtmlPart[] = [];
  private groups = 0;
  private table = 0;
  private list = 0;
  private row: { tag: Span; cells: Span[]; isHead: boolean } | undefined;
  private cell: Span | undefined;
  private block: { name: string; tag: Span; isItem: boolean } | undefined;

  constructor(private readonly text: string) {}

  open(name: string, tag: Span): void {
    if (name === 'table') this.table = ++this.groups;
    else if (name === 'ul' || name === 'ol') this.list = ++this.groups;
    else if (name === 'tr') this.row = { tag, cells: [], isHead: true };
    else if (name === 'td' || name === 'th') {
      this.endCell(tag.start);
      this.cell = { start: tag.end, end: tag.end };
      if (this.row && name === 'td') this.row.isHead = false;
    } else if (!this.row && /^(?:h[1-6]|p|li)$/.test(name)) {
      // `<li><p>` is one item.
      const isItem = name === 'li' || (this.block?.isItem === true && this.isBlank(this.block.tag.end, tag.start));
      this.block = { name, tag, isItem };
    }
  }

  close(name: string, tag: Span): void {
    if (name === 'td' || name === 'th') this.endCell(tag.start);
    else if (name === 'tr') this.endRow(tag.start);
    else if (this.block?.name === name) {
      const { tag: opening, isItem } = this.block;
      this.block = undefined;
      const words = this.wordsOf(opening.end, tag.start);
      const level = name.startsWith('h') ? Number(name[1]) : 0;
      const kind = level > 0 ? 'heading' : isItem ? 'item' : 'paragraph';
      if (words) this.parts.push({ ...words, kind, level, cells: [], group: isItem ? this.list : 0, tag: opening });
    }
  }

  private endCell(at: number): void {
    const { cell, row } = this;
    this.cell = undefined;
    if (cell && row) row.cells.push(this.wordsOf(cell.start, at) ?? { start: cell.start, end: cell.start });
  }

  private endRow(at: number): void {
    this.endCell(at);
    const { row } = this;
    this.row = undefined;
    const [first, last] = [row?.cells[0], row?.cells.at(-1)];
    if (!row || !first || !last) return;
    const { cells, isHead, tag } = row;
    const kind = isHead ? 'frame' : 'row';
    this.parts.push({ start: first.start, end: last.end, kind, level: 0, cells, group: this.table, tag });
  }

  private isBlank(from: number, to: number): boolean {
    return this.text.slice(from, Math.min(to, from + 20)).trim() === '';
  }

  /** `from..to` without the tags and the space at its ends; undefined where nothing is left. */
  private wordsOf(from: number, to: number): Span | undefined {
    const { text } = this;
    let [start, end] = [from, to];
    for (;;) {
      while (start < end && text.charCodeAt(start) <= 32) start++;
      const close = text.charCodeAt(start) === 0x3c ? text.indexOf('>', start) : -1;
      if (close < 0 || close >= end) break;
      start = close + 1;
    }
    for (;;) {
      while (end > start && text.charCodeAt(end - 1) <= 32) end--;
      const open = text.charCodeAt(end - 1) === 0x3e ? text.lastIndexOf('<', end - 1) : -1;
      if (open < start) break;
      end = open;
    }
    return end > start ? { start, end } : undefined;
  }
}
