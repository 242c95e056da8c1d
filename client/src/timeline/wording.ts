// Lengths of time, counts and places in the words of the interface: alike in the side bar and on the page of the timeline. What the
// server and the page of a report say stays English, in server/src/features/timeline/timelineWording.ts.

import type { AxisWords } from '../../../server/src/features/timeline/axis';
import type { PlacedContradiction, TimelineEvent } from '../../../server/src/features/timeline/model';
import { lengthOf, manyDays } from '../../../server/src/features/timeline/timelineWording';

/** Gives the words of a message in the user's language, with `{0}`, `{1}` … replaced. */
export type Translate = (message: string, ...values: (string | number)[]) => string;

export interface TimelineWords extends AxisWords {
  /** "12 days", "8 months", "3 years" */
  length(days: number): string;
  /** "at least 5 days apart" */
  gap(contradiction: Pick<PlacedContradiction, 'gapDays' | 'atLeast'>): string;
  /** How sure a contradiction is. */
  level(level: PlacedContradiction['level']): string;
  /** "one source" */
  sources(event: Pick<TimelineEvent, 'sources'>): string;
  /** "2,830" */
  number(value: number): string;
  /** "26 entries" */
  entries(count: number): string;
  /** A file and a line of it. @param line from 0 */
  place(file: string, line: number): string;
}

/** @param language of the words, for the names of months */
export function timelineWords(t: Translate, language: string): TimelineWords {
  const months = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const length = (days: number) => {
    const { count, unit } = lengthOf(days);
    if (unit === 'day') return count === 1 ? t('1 day') : t('{0} days', count);
    if (unit === 'month') return count === 1 ? t('1 month') : t('{0} months', count);
    return count === 1 ? t('1 year') : t('{0} years', count);
  };
  const number = (value: number) => value.toLocaleString(language);
  return {
    number,
    length,
    gap({ gapDays, atLeast }) {
      if (gapDays >= manyDays) return t('more than {0} apart', length(gapDays));
      const days = gapDays === 1 ? t('1 day') : t('{0} days', gapDays);
      return atLeast ? t('at least {0} apart', days) : t('{0} apart', days);
    },
    level: (level) => (level === 'warning' ? t('Sure') : level === 'information' ? t('Likely') : t('To look at')),
    sources: ({ sources }) =>
      sources === 0 ? t('no source') : sources === 1 ? t('one source') : t('{0} sources', sources),
    entries: (count) => (count === 1 ? t('1 entry') : t('{0} entries', number(count))),
    place: (file, line) => t('{0}, line {1}', file, line + 1),
    month: (month) => months.format(Date.UTC(2000, month - 1, 1)),
    beforeChrist: (year) => t('{0} BC', year),
  };
}
