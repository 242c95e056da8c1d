// Places in a text. Every offset in the core counts UTF-16 code units from 0, as JavaScript strings and LSP do.

import { countBefore } from './bisect';

/** A half-open range of UTF-16 offsets: `start` is inside, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The characters of `text` that `span` covers. */
export function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether `offset` lies in `span`, its end included, which is where a cursor still touches it. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The index of the last of `places`, which are in order, that begins at or before `offset`; 0 when none does. */
export function lastBegunBy(places: readonly Pick<Span, 'start'>[], offset: number): number {
  return Math.max(0, countBefore(places, ({ start }) => start <= offset) - 1);
}

/** The index of the first of `spans`, which are in order, that ends after `offset`; their number when none does. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  return countBefore(spans, ({ end }) => end <= offset);
}

/** Whether two spans overlap or touch. */
export function meet(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
