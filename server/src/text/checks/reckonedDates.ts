// Days and months of a claim that follow from a length of time which a copy gives: "a day after divers had found cracks".

import { gapInDays, lengthInDays } from '../../dates/calendar/interval';
import type { DateReading, Interval } from '../../dates/calendar/reading';
import type { Span } from '../../syntax/span';
import type { Claimed, DatedText } from './findDate';
import { commonIn } from './sentenceTerms';
import { numberAt, numberWords } from './writtenNumbers';

const numberInWords = `an?|\\d{1,2}|${numberWords.join('|')}`;
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

const shift = new RegExp(
  `\\b(${numberInWords}) (day|week)s? (?:after|before|earlier|later|previously|on|from|into)\\b|\\b(?:1[2-9]|2\\d|3[0-6]|t(?:welve|hirteen|wenty(?:-\\p{Ll}+)?)|\\p{Ll}+teen) hours (?:after|before|earlier|later)\\b|\\bin (${numberInWords}) (day|week)s?\\b|\\bthe (?:previous|next|following) (?:day|morning|afternoon|evening|night)\\b|\\bthe day (?:after|before)\\b|\\bovernight\\b|\\bthe (?:night|evening) before\\b|\\bon the eve\\b|\\b(?:yesterday|tomorrow)\\b`,
  'giu',
);
const maxShift = 112;
/** Parts of a month. */
const maxShifted = 11;

/** Whether such a phrase can lead from one day to one that lies behind it (1) or before it (-1). */
function leads([phrase]: RegExpExecArray, direction: number): boolean {
  if (/\b(?:earlier|previously|eve|previous)\b|\b(?:night|evening) before$/i.test(phrase)) return direction < 0;
  if (/\b(?:later|next|following)\b|^in\b/i.test(phrase)) return direction > 0;
  return true;
}

/** How many days such a phrase counts. */
function daysOf([, before, unitBefore, ahead, unitAhead]: RegExpExecArray): number {
  const [count, unit] = [before ?? ahead, unitBefore ?? unitAhead];
  if (count === undefined) return 1;
  const days = numberAt(count, 0, count.length)?.value ?? 1;
  return unit?.toLowerCase() === 'week' ? 7 * days : days;
}

/** "Closed on Friday, a day after divers had found cracks": a day given by its distance from another in its sentence or the one before. */
export function shiftedTo(copy: DatedText, readings: readonly DateReading[], claimed: Claimed): Span | undefined {
  const length = lengthInDays(claimed);
  if (length > maxShifted) return undefined;
  for (const [at, reading] of readings.entries()) {
    const gap = gapInDays(reading, claimed);
    if (gap === 0 || gap > maxShift || lengthInDays(reading) > 2) continue;
    const next = readings[at + 1]?.start ?? Number.POSITIVE_INFINITY;
    const phrase = copy.sentences.phraseNear(reading, next, shift, (words) => {
      const days = daysOf(words);
      return gap <= days && days < gap + length && leads(words, claimed.first - reading.first);
    });
    if (phrase) return phrase;
  }
  return undefined;
}
