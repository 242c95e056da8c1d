// Days and months of a claim that follow from a length of time which a copy gives: "a day after divers had found cracks".

import { gapInDays, lengthInDays } from '../../dates/calendar/interval';
import type { Interval } from '../../dates/calendar/reading';
import { keptFor } from '../../syntax/keptFor';
import type { Span } from '../../syntax/span';
import { type Claimed, type DatedText, readingsOf } from './copyDates';
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
export function reckonedFrom(copy: DatedText, claimed: Claimed, about: ReadonlySet<number>): Span | undefined {
  const { text, sentences, published } = copy;
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
    const near = readingsOf(copy).filter(({ start }) => sentence.start <= start && start < sentence.end);
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

/** A phrase beside a date of a copy that leads from it to another day. */
interface Shift {
  readonly from: Interval;
  readonly days: number;
  /** Whether it can lead to a day behind that date, or before it. */
  readonly isAhead: boolean;
  readonly isBack: boolean;
  readonly phrase: Span;
}

const shiftsOf = keptFor((copy: DatedText): readonly Shift[] => {
  const readings = readingsOf(copy);
  return readings.flatMap((reading, at) => {
    if (lengthInDays(reading) > 2) return [];
    const next = readings[at + 1]?.start ?? Number.POSITIVE_INFINITY;
    return copy.sentences.matchesNear(reading, next, shift).map((words): Shift => {
      const [phrase] = words;
      const leadsBack = /\b(?:earlier|previously|eve|previous)\b|\b(?:night|evening) before$/i.test(phrase);
      const leadsAhead = /\b(?:later|next|following)\b|^in\b/i.test(phrase);
      return {
        from: reading,
        days: daysOf(words),
        isAhead: !leadsBack,
        isBack: leadsBack || !leadsAhead,
        phrase: { start: words.index, end: words.index + phrase.length },
      };
    });
  });
});

/** How many days such a phrase counts. */
function daysOf([, before, unitBefore, ahead, unitAhead]: RegExpExecArray): number {
  const [count, unit] = [before ?? ahead, unitBefore ?? unitAhead];
  if (count === undefined) return 1;
  const days = numberAt(count, 0, count.length)?.value ?? 1;
  return unit?.toLowerCase() === 'week' ? 7 * days : days;
}

/** "Closed on Friday, a day after divers had found cracks": a day given by its distance from another in its sentence or the one before. */
export function shiftedTo(copy: DatedText, claimed: Claimed): Span | undefined {
  const length = lengthInDays(claimed);
  if (length > maxShifted) return undefined;
  return shiftsOf(copy).find(({ from, days, isAhead, isBack }) => {
    const gap = gapInDays(from, claimed);
    if (gap === 0 || gap > maxShift || gap > days || days >= gap + length) return false;
    return claimed.first > from.first ? isAhead : isBack;
  })?.phrase;
}
