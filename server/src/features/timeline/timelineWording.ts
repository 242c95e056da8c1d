// How a timeline puts lengths of time and counts into words, alike in the editor's view and on the page of a report.

import { counted } from '../../rules/wording';
import type { PlacedContradiction, TimelineEvent } from './model';

/** "12 days", "8 months", "3 years": rounded down to what a person would say. */
export function lengthInWords(days: number): string {
  if (days < 61) return counted(days, 'day');
  if (days < 730) return counted(Math.floor(days / 30.44), 'month');
  return counted(Math.floor(days / 365.25), 'year');
}

/** "5 days apart", "at least 5 days apart", "more than 2 years apart" */
export function gapInWords({ gapDays, atLeast }: Pick<PlacedContradiction, 'gapDays' | 'atLeast'>): string {
  if (gapDays >= manyDays) return `more than ${lengthInWords(gapDays)} apart`;
  return `${atLeast ? 'at least ' : ''}${counted(gapDays, 'day')} apart`;
}

/** From here on nobody counts in days. */
const manyDays = 1000;

/** How sure a contradiction is, as views name it. */
export const levelNames = { warning: 'Sure', information: 'Likely', hint: 'To look at' } as const;

/** "2 sources", "one source", "no source" */
export function sourcesInWords({ sources }: Pick<TimelineEvent, 'sources'>): string {
  if (sources === 0) return 'no source';
  return sources === 1 ? 'one source' : `${sources} sources`;
}
