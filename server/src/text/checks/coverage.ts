// Whether places, asked for in order, overlap any of some spans. One sweep for all questions.

import type { Span } from '../../syntax/span';

/** @returns a function that is asked about places in order of their start, and says whether one of `spans` overlaps the place */
export function coverageOf(spans: readonly Span[]): (place: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let next = 0;
  let coveredTo = -1;
  return ({ start, end }) => {
    for (let span = sorted[next]; span && span.start < end; span = sorted[++next])
      coveredTo = Math.max(coveredTo, span.end);
    return coveredTo > start;
  };
}
