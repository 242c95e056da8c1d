// The dated heads of the paragraphs and items of one Markdown text, each read once.

import { behindBulletSign } from '../markers';
import type { Span } from '../span';
import { type DateBehind, dateInBrackets, dayBehindLabel, tailDate } from './dateBehind';
import { type DatedHead, datedHead, earlyYearHead, isFullDate, namesEras } from './dateHeads';
import type { MarkdownDocument } from './document';

/** "12 May 2023 – last updated" tells of the text alone. */
const ofText =
  /^[\s*_:–—-]*(?:(?:this )?(?:page|text|timeline|document|article) )?(?:was )?(?:last )?(?:updated|modified|revised|reviewed|edited)[\s*_.]*$/i;
const maxOfText = 60;

export class Heads {
  private readonly known: (DatedHead | undefined | null)[];
  private readonly places = new Map<number, Span>();
  private readonly isEarly: boolean;

  constructor(private readonly document: MarkdownDocument) {
    this.known = new Array(document.units.length).fill(null);
    this.isEarly = namesEras(document.text);
  }

  /** The head of the unit with this index; undefined where it begins with no date. */
  of(index: number): DatedHead | undefined {
    const known = this.known[index];
    if (known !== null) return known;
    const head = this.read(index);
    this.known[index] = head;
    return head;
  }

  /** Where the date stands that is behind other words: "Day 3 (Jan 10, 2024)". */
  placeOf(index: number): Span | undefined {
    return this.places.get(index);
  }

  private read(index: number): DatedHead | undefined {
    const unit = this.document.units[index];
    if (unit?.kind !== 'paragraph') return undefined;
    const { text } = this.document;
    const from = behindBulletSign(text, unit.from, unit.to);
    const labelled = dayBehindLabel(text, from, unit.to);
    const head =
      labelled?.head ??
      datedHead(text, from, unit.to) ??
      (this.isEarly ? earlyYearHead(text, from, unit.to) : undefined);
    const behind = labelled ?? (head ? undefined : this.behindWords(index, from));
    if (behind) this.places.set(index, behind.place);
    const read = head ?? behind?.head;
    return read && ofText.test(text.slice(read.end, Math.min(unit.to, read.end + maxOfText))) ? undefined : read;
  }

  /** Under the name of a timeline a year or a month in brackets, or a date at its end, dates an item. */
  private behindWords(index: number, from: number): DateBehind | undefined {
    const { units, text } = this.document;
    const { to, depth } = units[index] ?? { to: from, depth: 0 };
    const found = dateInBrackets(text, from, to) ?? (depth > 0 ? tailDate(text, { start: from, end: to }) : undefined);
    const dates = found && (isFullDate(found.head) || found.head.kind === 'years');
    return dates && this.document.isNamedTimeline(index) ? found : undefined;
  }
}
