// How a timeline puts lengths of time and counts into words, alike in the editor's view and on the page of a report.

import { counted } from '../../rules/wording';
import type { PlacedContradiction, TimelineEvent } from './model';

/** "12 days", "8 months", "3 years": rounded down to what a person would say. */
export function lengthInWords(days: number): string {
  const { count, unit } = lengthOf(days);
  return counted(count, unit);
}

/** A length in the unit that a person would choose, rounded down. */
export function lengthOf(days: number): { readonly count: number; readonly unit: 'day' | 'month' | 'year' } {
  if (days < 61) return { count: days, unit: 'day' };
  if (days < 730) return { count: Math.floor(days / 30.44), unit: 'month' };
  return { count: Math.floor(days / 365.25), unit: 'year' };
}

/** "5 days apart", "at least 5 days apart", "more than 2 years apart" */
export function gapInWords({ gapDays, atLeast }: Pick<PlacedContradiction, 'gapDays' | 'atLeast'>): string {
  if (gapDays >= manyDays) return `more than ${lengthInWords(gapDays)} apart`;
  return `${atLeast ? 'at least ' : ''}${counted(gapDays, 'day')} apart`;
}

/** From here on nobody counts in days. */
export const manyDays = 1000;

/** How sure a contradiction is, as views name it. */
export const levelNames = { warning: 'Sure', information: 'Likely', hint: 'To look at' } as const;

/** "2 sources", "one source", "no source" */
export function sourcesInWords({ sources }: Pick<TimelineEvent, 'sources'>): string {
  if (sources === 0) return 'no source';
  return sources === 1 ? 'one source' : `${sources} sources`;
}
