// The places of the parts of a text after edits: which are touched, and how far the others move.

import { countBefore } from '../syntax/bisect';
import type { Span } from '../syntax/span';
import type { FileEdit } from './rule';

export class Moves {
  /** Ends of the edits, in order; they do not overlap. */
  private readonly ends: number[] = [];
  private readonly starts: number[] = [];
  /** By number of edits before it: how far a place has moved. */
  private readonly shifts: number[] = [0];

  constructor(edits: readonly Pick<FileEdit, 'span' | 'newText'>[]) {
    let shift = 0;
    for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
      shift += newText.length - (span.end - span.start);
      this.starts.push(span.start);
      this.ends.push(span.end);
      this.shifts.push(shift);
    }
  }

  /** Whether an edit changes something in `span`, or is inserted behind its start. */
  touches({ start, end }: Span): boolean {
    // The last edit that begins before the end reaches farthest, because edits do not overlap.
    const at = countBefore(this.starts, (start) => start < end) - 1;
    const [from, to] = [this.starts[at], this.ends[at]];
    if (from === undefined || to === undefined) return false;
    return from === to ? from > start : to > start;
  }

  /** The place of an offset that no edit covers. What is inserted there comes before it. */
  placeOf(offset: number): number {
    return offset + (this.shifts[countBefore(this.ends, (end) => end <= offset)] ?? 0);
  }
}
