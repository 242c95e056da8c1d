// Which places of an article are silenced for which rule, by its comments.

import { countBefore } from '../syntax/bisect';
import type { Directive } from '../syntax/tree';

/** Whether findings of `rule` that begin at `offset` are silenced. */
export type Silence = (rule: string, offset: number) => boolean;

/** The key for directives that silence all rules; no rule has this id. */
const everyRule = '';

/** Looks a place up in logarithmic time, because a file may hold many comments and many findings. */
export function silenceOf(directives: readonly Directive[], textLength: number): Silence {
  if (directives.length === 0) return () => false;
  const ranges = new Map<string, Ranges>();
  for (const { rules, start, end } of directives) {
    // The end of the text belongs to a range that reaches it, because an empty finding may stand there.
    const last = end >= textLength ? textLength + 1 : end;
    for (const rule of rules.length > 0 ? rules : [everyRule]) {
      const list = ranges.get(rule) ?? new Ranges();
      ranges.set(rule, list);
      list.add(start, last);
    }
  }
  return (rule, offset) => (ranges.get(everyRule)?.has(offset) ?? false) || (ranges.get(rule)?.has(offset) ?? false);
}

/** Half-open ranges, merged on first use. */
class Ranges {
  private list: { start: number; end: number }[] = [];
  private merged = false;

  add(start: number, end: number): void {
    this.list.push({ start, end });
    this.merged = false;
  }

  has(offset: number): boolean {
    if (!this.merged) this.merge();
    const begun = countBefore(this.list, ({ start }) => start <= offset);
    return offset < (this.list[begun - 1]?.end ?? Number.NEGATIVE_INFINITY);
  }

  private merge(): void {
    const sorted = this.list.sort((a, b) => a.start - b.start);
    this.list = [];
    for (const range of sorted) {
      const last = this.list.at(-1);
      if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
      else this.list.push(range);
    }
    this.merged = true;
  }
}
