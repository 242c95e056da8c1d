// Days and months of a claim that follow from a length of time which a copy gives.

import { gapInDays, lengthInDays } from '../../dates/calendar/interval';
import type { DateReading, Interval } from '../../dates/calendar/reading';
import type { Span } from '../../syntax/span';
import type { Claimed, DatedText } from './findDate';
import { commonIn } from './sentenceTerms';
import { numberAt, numberWords } from './writtenNumbers';

export const numberInWords = `an?|\\d{1,2}|${numberWords.join('|')}`;
const durations = new RegExp(
  `\\b(${numberInWords}) (year|month|week|day)s?(?: and (${numberInWords}) (month|week|day)s?)?\\b`,
  'giu',
);
const led = /^ (?:earlier|later|before|after|ago|previously|on|from)\b/;
const unitDays: Readonly<Record<string, number>> = { year: 365.25, month: 30.44, week: 7, day: 1 };
/** More lengths of time of a copy are not tried. */
const maxDurations = 60;

/**
 * "Met on Tuesday, eight years and two months after the first blast": a day or month that lies so far from another one of that sentence,
 * or from the day of the copy, where the sentence is about what the claim is about.
 */
export function reckonedFrom(
  { text, sentences, published }: DatedText,
  readings: readonly DateReading[],
  claimed: Claimed,
  about: ReadonlySet<number>,
): Span | undefined {
  // Of how long something took nobody reckons a day.
  if (lengthInDays(claimed) <= 3 && !claimed.approximate) return undefined;
  let tried = 0;
  for (const match of text.matchAll(durations)) {
    if (++tried > maxDurations) return undefined;
    const [written, count = '', unit = '', more, lesser = ''] = match;
    if (commonIn(about, sentences.termsAt(match.index)) === 0) continue;
    // Days and weeks before or behind a day have been read.
    const end = match.index + written.length;
    if (/day|week/i.test(lesser || unit) && led.test(text.slice(end, end + 12))) continue;
    const [first, second] = [lengthOf(count, unit), more === undefined ? 0 : lengthOf(more, lesser)];
    // Nobody says to the day how many months or years have gone by.
    const slack = /day|week/i.test(lesser || unit) ? 1 : Math.min(31, (first + second) / 10);
    const sentence = sentences.sentenceAt(match.index);
    const near = readings.filter(({ start }) => sentence.start <= start && start < sentence.end);
    const days = first + second;
    const isSoFar = (from: Interval) =>
      gapInDays(from, claimed) > 0 &&
      [from.first - days, from.last + days].some((day) => claimed.first - slack <= day && day <= claimed.last + slack);
    if (near.some(isSoFar) || (published && isSoFar(published))) return { start: match.index, end };
  }
  return undefined;
}

function lengthOf(count: string, unit: string): number {
  return (numberAt(count, 0, count.length)?.value ?? (Number(count) || 1)) * (unitDays[unit.toLowerCase()] ?? 0);
}
