// Seeks a date of a claim among those of a copy: any form of it, the copy's own dateline among them.

import { civilOf, dayOf, daysInMonth } from '../../dates/calendar/calendar';
import { gapInDays, isWithin, lengthInDays } from '../../dates/calendar/interval';
import type { DateReading, Day, Interval } from '../../dates/calendar/reading';
import { anyYear } from '../../dates/resolve/yearless';
import type { Span } from '../../syntax/span';
import {
  type Claimed,
  type DatedText,
  datesNear,
  isWholeYear,
  isYearless,
  isYearlessPeriod,
  maxReadings,
  openMonthOf,
  readingsOf,
  seasonOf,
  yearsOf,
} from './copyDates';
import { lessPrecise, namedDay, yearAsNumber, yearFrom } from './datesInOtherWords';
import { reckonedFrom, shiftedTo } from './reckonedDates';
import { commonIn } from './sentenceTerms';

export type DateSearch =
  | { readonly state: 'found'; readonly passage: Span | undefined }
  | { readonly state: 'absent'; readonly nearest: Span | undefined }
  /** The copy names the month or year that the day lies in, and no day near it. */
  | { readonly state: 'coarser'; readonly passage: Span }
  /** A year that follows from another one and a number of years. */
  | { readonly state: 'worked-out'; readonly passage: Span }
  /** The claim's words may mean more than one time, and the copy has none that stands against them. */
  | { readonly state: 'unsure' }
  /** It has no dateline, and none of its dates is that one. */
  | { readonly state: 'undated' };

/** Days within which another day of the copy is what the claim's day may have come from. */
const nearDays = 45;
/** What a claim says beside its date. */
export interface DateContext {
  /** Its terms. */
  readonly about: ReadonlySet<number>;
  /** How many of its figures stand in a sentence of the copy. */
  anchorsIn(sentence: Span): number;
  /** Another date of the claim is that one. */
  hasOther(reading: Interval): boolean;
}

/** No sentence gives the day of publication. */
const publishedFit = 1;
const anchorFit = 1.7;
/** How much better a rival must fit. */
const maxLead = 2.5;
const publishedLead = 1;

/** Of more dates of a copy none is weighed against the claim's: where that is among them, it is found. */
const maxWeighed = 300;

/** A sentence with which most of a claim agrees. */
const minYearFit = 2;

function isYearWritten(reading: DateReading): boolean {
  return isWholeYear(reading) && /\d{4}/.test(reading.text);
}

function fitOf({ sentences }: DatedText, { start }: Span, { about, anchorsIn }: DateContext): number {
  return sentences.fitAt(start, about) + anchorFit * Math.min(2, anchorsIn(sentences.sentenceAt(start)));
}

export function findDate(copy: DatedText, claimed: Claimed, context: DateContext): DateSearch {
  const { about } = context;
  const widest = claimed.approximate ? claimed.hull : claimed;
  if (claimed.ends) {
    const whole = readingsOf(copy).find((reading) => reading.first === claimed.first && reading.last === claimed.last);
    if (whole) return { state: 'found', passage: whole };
    const [from, to] = [findDate(copy, claimed.ends[0], context), findDate(copy, claimed.ends[1], context)];
    return from.state === 'found' ? to : from;
  }
  let found: DateReading | undefined;
  let foundCommon = -1;
  let coarser: DateReading | undefined;
  let nearest: DateReading | undefined;
  let nearestGap = Number.POSITIVE_INFINITY;
  let rival: DateReading | undefined;
  let rivalCommon = 0;
  let [foundFit, rivalFit, toldFit, yearFit] = [0, 0, 0, 0];
  let otherYear: DateReading | undefined;
  let weighed = 0;
  const fitUnless = (reading: DateReading, beyond: number) =>
    ++weighed > maxWeighed ? beyond : fitOf(copy, reading, context);
  for (const reading of datesNear(copy, claimed, nearDays)) {
    const fits =
      isSame(reading, claimed, widest) ||
      isSameInOtherYear(reading, claimed, widest, copy.published) ||
      isSameSeason(reading, claimed) ||
      isSameInOtherWeek(copy, reading, claimed);
    const gap = gapInDays(reading, claimed);
    if (fits) {
      const common = commonIn(about, copy.sentences.termsAt(reading.start));
      if (common > foundCommon) [found, foundCommon] = [reading, common];
      foundFit = Math.max(
        foundFit,
        isInHead(copy, reading) ? publishedFit : fitUnless(reading, Number.POSITIVE_INFINITY),
      );
    } else if (isWithin(claimed, reading)) {
      if (reading.ends && lengthInDays(reading) > maxLasting && isDay(claimed)) continue;
      // A year that is named for something else says nothing of the day.
      if (lengthInDays(reading) > 100 && commonIn(about, copy.sentences.termsAt(reading.start)) === 0) continue;
      if (!coarser || lengthInDays(reading) < lengthInDays(coarser)) coarser = reading;
    } else if (isDay(reading) || lengthInDays(reading) <= lengthInDays(claimed)) {
      if (gap < nearestGap) [nearest, nearestGap] = [reading, gap];
      // In a history another year stands for the same.
      const isOtherYear =
        isWholeYear(claimed) && isYearWritten(reading) && !isAside(copy, reading) && !context.hasOther(reading);
      const fitOfYear = isOtherYear ? fitUnless(reading, 0) : 0;
      if (fitOfYear > yearFit) [otherYear, yearFit] = [reading, fitOfYear];
      const isRival = lengthInDays(claimed) <= 31 && lengthInDays(reading) <= Math.max(3, lengthInDays(claimed));
      if (!isRival || gap > nearDays || context.hasOther(reading)) continue;
      const common = commonIn(about, copy.sentences.termsAt(reading.start));
      const fit = fitUnless(reading, 0);
      rivalFit = Math.max(rivalFit, fit);
      if (isTold(copy, reading)) toldFit = Math.max(toldFit, fit);
      if (common > rivalCommon) [rival, rivalCommon] = [reading, common];
    }
  }
  const published = copy.published && isWithin(copy.published, widest) ? copy.published : undefined;
  const best = published ? Math.max(publishedFit, foundFit) : foundFit;
  // A month that the copy names is not that of a day in another month.
  const isNamedMonth =
    found && rival && !isDay(claimed) && isDay(rival) && found.first === claimed.first && found.last === claimed.last;
  if (isNamedMonth) return { state: 'found', passage: found };
  // What a copy tells of another day happened on that day, and not on that of its publication.
  const isOnlyPublished = published !== undefined && foundFit <= publishedFit && toldFit > publishedFit + publishedLead;
  if (rival && (found || published) && (isOnlyPublished || rivalFit > best + maxLead))
    return { state: 'absent', nearest: rival };
  if (found && !published && !isInHead(copy, found) && otherYear && yearFit > foundFit + maxLead)
    return { state: 'absent', nearest: otherYear };
  // "By the end of the month" is no day, where another one stands for what the claim is about.
  if (found && rival && lengthInDays(claimed) <= 3 && !isDay(found) && rivalCommon >= Math.max(2, foundCommon))
    return rivalCommon > foundCommon ? { state: 'absent', nearest: rival } : { state: 'coarser', passage: found };
  if (found && (published || !rival || isInHead(copy, found) || rivalCommon < Math.max(4, foundCommon + 3)))
    return { state: 'found', passage: found };
  if (published) {
    const { start, end } = published;
    return { state: 'found', passage: start === undefined || end === undefined ? undefined : { start, end } };
  }
  const shifted = found ? undefined : shiftedTo(copy, claimed);
  if (shifted) return { state: 'found', passage: shifted };
  const named = found ? undefined : namedDay(copy.text, claimed);
  if (named) return { state: 'found', passage: named };
  const inOtherWords = found || rivalCommon >= 4 ? undefined : lessPrecise(copy.text, claimed, copy.published);
  if (inOtherWords) return { state: 'coarser', passage: inOtherWords };
  const reckoned = found ? undefined : reckonedFrom(copy, claimed, about);
  if (reckoned) return { state: 'worked-out', passage: reckoned };
  const asNumber = found ? undefined : yearAsNumber(copy.text, claimed);
  if (asNumber) return { state: 'found', passage: asNumber };
  const year = found ? undefined : yearFrom(copy.text, claimed, copy.published);
  if (year) return { state: 'worked-out', passage: year };
  if (found && rival) return { state: 'absent', nearest: rival };
  if (!copy.published) {
    const other = inAnyYear(copy, claimed, about);
    if (other?.isSame) return { state: 'found', passage: other.reading };
    if (other && rivalCommon < other.common) return { state: 'absent', nearest: other.reading };
  }
  if (coarser && lengthInDays(coarser) <= 400 && !(nearest && nearestGap <= nearDays))
    return { state: 'coarser', passage: coarser };
  if (!copy.published) {
    if (rivalCommon >= 2) return { state: 'absent', nearest: rival };
    if (yearFit > minYearFit) return { state: 'absent', nearest: otherYear };
    const isYear = lengthInDays(claimed) >= 365;
    const saysSuch = isYear
      ? readingsOf(copy).some((each) => lengthInDays(each) >= 365)
      : readingsOf(copy).some(isDay) || copy.yearless.length > 0;
    if (!saysSuch || (isYear ? relativeYear : relative).test(copy.text)) return { state: 'undated' };
  }
  // "Since October", "the spring of 2014": of which year it is said, and from which day on, is not told by such words alone.
  const isSeason = lengthInDays(claimed) > 31 && lengthInDays(claimed) < 300;
  const isLoose = !isDay(claimed) && (isYearless(claimed) || (isSeason && nearestGap <= nearDays));
  if (isLoose && rivalCommon < 2) return { state: 'unsure' };
  return { state: 'absent', nearest: rivalCommon >= 2 ? rival : nearestGap <= nearDays ? nearest : undefined };
}

/** The same for a day or month of which the claim does not say the year, read in `anyYear`: that of any date of the copy will do. */
export function findYearless(copy: DatedText, claimed: Claimed, context: DateContext): DateSearch {
  const ofYear = (year: number) => {
    const moved = inYear(claimed, year);
    return findDate(copy, { ...claimed, ...moved, hull: moved, ends: endsIn(claimed, year) }, context);
  };
  const own = copy.published ? civilOf(copy.published.first).year : anyYear;
  const years = new Set([own, ...yearsOf(copy)]);
  let best: DateSearch | undefined;
  for (const year of [...years].slice(0, maxYears)) {
    const search = ofYear(year);
    if (search.state === 'found') return search;
    // In another year the day of the copy may be near.
    if (!best || (search.state === 'absent' && search.nearest && best.state === 'unsure')) best = search;
  }
  return best ?? { state: 'undated' };
}

/** More years of a copy are not tried. */
const maxYears = 12;

/** A sentence tells of a day before that of publication. */
function isTold(copy: DatedText, reading: DateReading): boolean {
  const isBefore = copy.published !== undefined && reading.last < copy.published.first;
  return isBefore && !isInHead(copy, reading) && !isAside(copy, reading);
}

/** "6,230 (on 16 October: 9,840)": what stands in brackets is about something else. */
function isAside({ text, sentences }: DatedText, { start }: Span): boolean {
  const before = text.slice(sentences.sentenceAt(start).start, start);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** In one of the first lines, which is no sentence: the day of all that the copy tells, "Minutes of the meeting of 28 August". */
function isInHead({ text }: DatedText, { start }: Span): boolean {
  if (start >= maxHead) return false;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const end = text.indexOf('\n', start);
  const line = text.slice(from, end < 0 ? text.length : end).trim();
  return line.length < 100 && !/[.!?]$/.test(line);
}

const maxHead = 400;

/** What lasts longer may be told by a day in it; the ends of a longer range are days of their own. */
const maxLasting = 31;

function isDay(reading: Interval): boolean {
  return lengthInDays(reading) <= 3;
}

/** What may mean any day, as long as nobody knows when it was written. */
const relative =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|tomorrow|this (?:morning|afternoon|evening|week|month|year)|(?:last|next) (?:night|week|weekend|month|year|spring|summer|autumn|fall|winter)|(?:days?|weeks?|months?|years?) ago)\b/i;

const relativeYear = /\b(?:this|last|next|that) year\b|\byears? (?:ago|earlier|later|before|after)\b/i;

/** A day or month of the copy that names no year and is that of the claim, or else is near it in what the claim is about. */
function inAnyYear(copy: DatedText, claimed: Claimed, about: ReadonlySet<number>) {
  if (lengthInDays(claimed) > 31) return undefined;
  const { year } = civilOf(claimed.first);
  let best: { readonly reading: DateReading; readonly isSame: boolean; readonly common: number } | undefined;
  for (const reading of copy.yearless.slice(0, maxReadings)) {
    const moved = inYear(reading, year);
    const isSame = isWithin(claimed, moved) && lengthInDays(reading) <= Math.max(3, lengthInDays(claimed));
    if (!isSame && gapInDays(moved, claimed) > nearDays) continue;
    const common = commonIn(about, copy.sentences.termsAt(reading.start));
    if (!isSame && common < 2) continue;
    if (!best || (isSame && !best.isSame) || (isSame === best.isSame && common > best.common))
      best = { reading, isSame, common };
  }
  return best;
}

/** A month covers its days, and a range is identified by its ends. */
function isSame(reading: DateReading, claimed: Claimed, widest: Interval): boolean {
  if (reading.first === claimed.first && reading.last === claimed.last) return true;
  if (
    reading.approximate &&
    isWithin(claimed, reading.hull) &&
    lengthInDays(reading.hull) <= 2 * lengthInDays(widest) + 20
  )
    return true;
  // The ends of a range are days that the copy names.
  if (reading.ends?.some((end) => isWithin(end, widest))) return !differsInOneEnd(reading, claimed);
  if (!isWithin(reading, widest)) return false;
  return !differsInOneEnd(reading, claimed);
}

/** "May 3 to 9" is not "May 3 to 7", and "March to June" not "March to August". */
function differsInOneEnd(reading: DateReading, claimed: Claimed): boolean {
  if (claimed.ends === undefined || reading.ends === undefined) return false;
  if (reading.ends.some((end, at) => end.precision !== claimed.ends?.[at]?.precision)) return false;
  return reading.first !== claimed.first || reading.last !== claimed.last;
}

/** "The summer", of which neither side names the year. */
function isSameSeason(reading: DateReading, claimed: Claimed): boolean {
  const season = seasonOf(claimed);
  return season !== undefined && season === seasonOf(reading);
}

/** In days, from the day of publication. */
const maxYearless = 366;

/** "By the end of October": which year a copy means when it names none may be told from elsewhere than where we read it. */
function isSameInOtherYear(
  reading: DateReading,
  claimed: Claimed,
  widest: Interval,
  published: Interval | undefined,
): boolean {
  const isInMonth = lengthInDays(claimed) <= 31 && openMonthOf(reading) > 0;
  if (!isYearlessPeriod(claimed) && !isInMonth) return false;
  // "On 12 October" is the last one or the next one.
  if (isDay(claimed) && published && gapInDays(published, claimed) > maxYearless) return false;
  const { year } = civilOf(claimed.first);
  return [year - 1, year, year + 1].some((other) => {
    const moved = inYear(reading, other);
    return (
      moved.first !== reading.first &&
      gapInDays(moved, claimed.hull) === 0 &&
      isSame({ ...reading, ...moved, hull: moved, ends: endsIn(reading, other) }, claimed, widest)
    );
  });
}

const future = /\b(?:will|would|shall|plans?|planned|due|expected|scheduled|set to|(?:is|are|was|were) to)\b/;

/** "They could not reach it on Monday": whether a weekday lies before or behind the day of publication is told from the tense alone. */
function isSameInOtherWeek({ text, sentences, published }: DatedText, reading: DateReading, claimed: Claimed): boolean {
  if (!published || reading.anchor === undefined || !/^(?:on )?\p{L}+day$/iu.test(reading.text)) return false;
  if (claimed.first !== claimed.last || Math.abs(claimed.first - reading.first) !== 7) return false;
  if (claimed.first <= published.last) return reading.first > published.last;
  const { start, end } = sentences.sentenceAt(reading.start);
  return reading.first <= published.last && future.test(text.slice(start, end));
}

/** The ends of a range in another year. */
function endsIn({ ends }: Pick<DateReading, 'ends'>, year: number): DateReading['ends'] {
  return (
    ends && [
      { ...ends[0], ...inYear(ends[0], year) },
      { ...ends[1], ...inYear(ends[1], year) },
    ]
  );
}

/** The same days of another year. */
function inYear({ first, last }: Interval, year: number): Interval {
  const moved = sameDay(first, year);
  return {
    first: moved,
    last: civilOf(last).year === civilOf(first).year ? sameDay(last, year) : moved + last - first,
  };
}

function sameDay(day: Day, year: number): Day {
  const { month, day: ofMonth } = civilOf(day);
  return dayOf(year, month, Math.min(ofMonth, daysInMonth(year, month)));
}
