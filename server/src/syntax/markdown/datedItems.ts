// Which items of a Markdown list are entries of a timeline, judged by their heads and by what stands above them.

import { beginsLikeDate, spacedDash } from '../dateShape';
import { type Context, isDay, isFullDate } from './dateHeads';
import type { MarkdownDocument } from './document';
import type { Heads } from './heads';
import type { Unit } from './units';

/** So many dated items in a row are a timeline by themselves. */
export const surelyTimeline = 3;
/** A year, a month and a day. */
export const maxAbove = 3;

const localLink = /^[*_]{0,2}\[[^\]]+\]\((?!https?:)[^)]+\)[*_.]{0,2}$/;
const beginsWithFigure = /^[*_\s:–—-]*[~≈$€£]?\d[\d,.]*(?:[kmbt]n?\b)?(?:[\s%/]|$)/i;

export class DatedItems {
  /**
   * @param hasDay whether the text names one day that it is about
   */
  constructor(
    private readonly document: MarkdownDocument,
    private readonly heads: Heads,
    private readonly hasDay: () => boolean,
  ) {}

  /**
   * Whether `items` with these `dated` ones among them are a timeline.
   * @param hasOthers whether the text has entries before
   */
  isTimeline(
    dated: ReadonlySet<number>,
    items: readonly number[],
    context: Context,
    named: boolean,
    hasOthers: boolean,
  ): boolean {
    const { size } = dated;
    // Days with their year are entries among whatever other items.
    if ([...dated].filter((item) => this.surelyDated(item, false)).length >= surelyTimeline) return true;
    if (size * 5 < items.length * 3) {
      const areMany = size * 2 >= items.length && (size >= 2 || context !== undefined);
      const isFull = (item: number) => isFullDate(this.heads.of(this.document.items[item]?.first ?? -1));
      return named && size > 0 && (areMany || [...dated].every(isFull));
    }
    if (size > 0 && (named || context)) return true;
    if (size >= surelyTimeline) return true;
    if (size !== 2) return false;
    return [...dated].every((item) => this.surelyDated(item, hasOthers));
  }

  /** Links to other files of the folder, and nothing else: a table of contents. */
  isIndex(items: readonly number[]): boolean {
    const { document } = this;
    const links = items.filter((item) => {
      const unit = document.units[document.items[item]?.first ?? -1];
      return unit && localLink.test(document.text.slice(unit.from, Math.min(unit.to, unit.from + 300)));
    });
    return links.length * 5 >= items.length * 3;
  }

  /** "In May 2018, the locks are changed": among dated items a month of a year dates its sentence. */
  beginsWithMonth(item: number): boolean {
    const { document } = this;
    const at = document.items[item]?.first ?? -1;
    return document.units[at]?.item === item && this.heads.of(at)?.kind === 'month';
  }

  /** The items that begin with a date which suffices there. */
  datedItems(items: readonly number[], context: Context, named: boolean): Set<number> {
    const dated = new Set<number>();
    if (
      !named &&
      (this.areCounts(items) ||
        (context !== 'day' && this.isRecorded(this.document.items[items[0] ?? -1]?.first ?? -1)))
    )
      return dated;
    // "2024-05-06 14:10 – ..." stands in the same list above "14:25 – ...".
    let followsDay = false;
    for (const item of items) {
      const head = this.heads.of(this.document.items[item]?.first ?? -1);
      if (this.isDated(item, context, named, followsDay)) dated.add(item);
      if (head?.kind !== 'time') followsDay = head?.timed === true && isDay(head);
    }
    return dated;
  }

  /** "00:00 Opening", "[4:31] We went ..." count from where a film or a talk begins, and are no times of a day. */
  isRecorded(at: number): boolean {
    const unit = this.document.units[at];
    return unit !== undefined && /^[*_`(]*(?:\[|00?:\d\d)/.test(this.document.text.slice(unit.from, unit.from + 8));
  }

  /** "1901: 1,193 persons", "1911: 1,080 persons": figures by year. */
  private areCounts(items: readonly number[]): boolean {
    const { document } = this;
    let years = 0;
    let counts = 0;
    for (const item of items) {
      const at = document.items[item]?.first ?? -1;
      const head = this.heads.of(at);
      if (head?.kind !== 'year') continue;
      years++;
      if (beginsWithFigure.test(document.text.slice(head.end, Math.min(document.units[at]?.to ?? 0, head.end + 24))))
        counts++;
    }
    return counts * 2 > years;
  }

  private isDated(item: number, context: Context, named: boolean, followsDay: boolean): boolean {
    const at = this.document.items[item]?.first ?? -1;
    const head = this.heads.of(at);
    if (!head || this.document.units[at]?.item !== item) return false;
    switch (head.kind) {
      case 'ordinal':
        return head.strong && context === 'month';
      case 'time':
        return context === 'day' || followsDay || this.hasDay();
      case 'month-name':
        return head.strong && (context === 'year' || named);
      case 'month-day':
        return head.strong || named || context === 'year';
      case 'day':
        return true;
      case 'month':
        return head.strong || named;
      case 'year':
        // "In 1998, forty farmers ..."
        return head.strong || (named && /^(?:in|by) /i.test(this.document.wordsOf(this.document.units[at] as Unit)));
      default:
        // A span of years alone is a line of the contents.
        return head.strong && !head.alone;
    }
  }

  /** @param lacksYear whether the year may stand elsewhere */
  private surelyDated(item: number, lacksYear: boolean): boolean {
    const head = this.heads.of(this.document.items[item]?.first ?? -1);
    return head?.strong === true && (head.kind === 'day' || (lacksYear && head.kind === 'month-day'));
  }

  /** Written as an entry, with something else where the date should be: "Febr. 30 – ...". */
  looksDated(at: number): boolean {
    const unit = this.document.units[at];
    if (!unit) return false;
    const { text } = this.document;
    const head = text.slice(unit.from, Math.min(unit.to, unit.from + 40));
    return (
      beginsLikeDate(text, unit.from, unit.to) && spacedDash.test(head) && /\d/.test(head.split(spacedDash)[0] ?? '')
    );
  }

  /** Whether dated items stand below this one. */
  holdsDatedItems(item: number): boolean {
    const { items } = this.document;
    const own = items[item];
    for (let at = item + 1; at < items.length && (items[at]?.first ?? 0) < (own?.end ?? 0); at++) {
      if (items[at]?.parent === item && this.heads.of(items[at]?.first ?? -1)?.strong) return true;
    }
    return false;
  }
}
