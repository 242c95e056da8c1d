// Days and months that name no year, of a text that does not say when it was written: in no year in particular.

import { dayOf } from '../calendar/calendar';
import type { Anchor, DateReading } from '../calendar/reading';

/** The year that such dates are read in, which means nothing. */
export const anyYear = 2000;

export const inAnyYear: Anchor = { kind: 'reference', day: dayOf(anyYear, 7, 1), why: '' };

export const monthNamed = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b/i;

/** Of the dates read with the anchor above, those whose words name a month and no year. */
export function isYearless({ text, anchor }: DateReading): boolean {
  return anchor !== undefined && monthNamed.test(text) && !/\d{4}/.test(text);
}
