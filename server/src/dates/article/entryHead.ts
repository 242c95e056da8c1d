// Separates the date at the head of a timeline entry from its claim. What stands further inside the claim is not read here.

import { monthAndDayInCell } from '../../syntax/dateShape';
import { behindBulletSign, bulletSigns } from '../../syntax/markers';
import type { Span } from '../../syntax/span';
import { civilOf, weekdayOf } from '../calendar/calendar';
import { edtfOpen } from '../calendar/edtf';
import { readEdtf } from '../calendar/edtfReader';
import { type DateReading, type ImpossibleDate, openEnd, openStart, type ReadOptions } from '../calendar/reading';
import { formatDay } from '../calendar/wordedDates';
import { dayExpression, type Expression } from '../grammar/expression';
import type { FoundExpression } from '../grammar/scan';
import { classOf, dashClass, isCapital, space } from '../lexer/characterClasses';
import { lookUp } from '../lexer/lexicon';
import { emptyNarrative, LazyNarrative, type NarrativeContext, narrativeUnder } from '../resolve/narrative';
import { readOn, resolveDates } from '../resolve/readDates';
import { elsewhere, isParted, joinedDates } from './joinedDates';

export interface EntryHead {
  readonly date: DateReading | undefined;
  readonly impossible: ImpossibleDate | undefined;
  /** After date and dash; surrounding space not included. */
  readonly claim: Span;
}

/** Heads are short: a date further in than this is part of the claim. */
const maxHead = 80;

/**
 * Reads the head of the entry whose content is `content`. A date without a year takes it from `narrative`, the date of the
 * previous entry, or from the anchor in `options`.
 */
export function readEntryHead(
  text: string,
  content: Span,
  options: ReadOptions = {},
  narrative: NarrativeContext = emptyNarrative,
): EntryHead {
  const limit = Math.min(content.end, text.length);
  let start = behindBulletSign(text, content.start, limit);
  while (start < limit && isMarkBefore(text.charCodeAt(start))) start++;
  const decade = unknownDigits.exec(text.slice(start, Math.min(limit, start + 12)));
  const masked = decade && readEdtf(text, { start, end: start + 4 });
  if (masked) return { date: masked, impossible: undefined, claim: claimAfter(text, masked.end, limit) };
  const end = headEnd(text, start, Math.min(limit, start + maxHead));
  const line = new LazyNarrative(narrative);
  const alone =
    monthAlone(text, start, end) ??
    unknownDay(text, start, end) ??
    monthBehindPoint(text, start, end) ??
    monthAndDay(text, start, end) ??
    (isLate(narrative) ? undefined : earlyYear(text, start, end));
  const { readings, impossible } = alone
    ? resolveDates(text, { start, end: alone.end }, [alone], options, line)
    : readOn(text, { start, end }, { ...options, isHead: true }, line);
  const [date, wrong] = [readings[0], impossible[0]];
  if (wrong !== undefined && text.slice(start, wrong.start).trim() === '') {
    return { date: undefined, impossible: wrong, claim: claimAfter(text, wrong.end, limit) };
  }
  const before = date === undefined ? '' : text.slice(start, date.start).trim();
  // "12:45 PM PST Saturday Oct 30th: ..."; a weekday alone is read with its time elsewhere.
  const isWritten = date !== undefined && /\d/.test(text.slice(date.start, date.end));
  const lead = leadOf(isWritten ? before.replace(timePattern, '') : before);
  if (date !== undefined && lead !== undefined) {
    const joined = lead === 'on' ? joinedDates(text, readings, limit) : openEnded(date, lead);
    const whole = partOfYear(text, joined, limit, options) ?? joined;
    // "By June 2025 the pact is signed" is a sentence, and no head with its claim.
    if (before === '' || before === '../' || abbreviated.test(before) || isParted(text, whole.end, limit))
      return withClaimWeekday(text, { date: whole, impossible: undefined, claim: claimAfter(text, whole.end, limit) });
  }
  return { date: undefined, impossible: undefined, claim: { start: content.start, end: content.end } };
}

const yearMark = /^[*_`]{0,3}(?:[,:]|\s?[–—]|\s-|\s?\()[*_`]{0,3}\s?(?=[~≈]?[\p{Lu}\d])/u;
/** A name of a month, with its day or a further month. */
const monthWithDigits = /^[~≈]?(?=.*\d).*\p{L}{3}/u;

/** "1936, Apr / May – ...", "1944 (June): ...", "2009: April – ...", "2005: September 19 Joint Statement": a month or day of the `year` before it narrows that. */
function partOfYear(text: string, year: DateReading, limit: number, options: ReadOptions): DateReading | undefined {
  if (year.precision !== 'year' || year.approximate || year.anchor) return undefined;
  const mark = yearMark.exec(text.slice(year.end, Math.min(limit, year.end + 12)));
  if (!mark) return undefined;
  const start = year.end + mark[0].length;
  const { numericOrder } = options;
  const { date } = readEntryHead(text, { start, end: limit }, { numericOrder }, narrativeUnder(year, undefined));
  if (!date?.anchor || date.start > start + 1 || date.first < year.first || date.last > year.last) return undefined;
  const written = text.slice(date.start, date.end);
  const isSetOff =
    /^[*_`]{0,3}\s?[,(]/.test(mark[0]) || isParted(text, date.end, limit) || monthWithDigits.test(written);
  if (date.precision === 'year' || !isSetOff) return undefined;
  return { ...elsewhere(date, year.start, date.end), text: text.slice(year.start, date.end), anchor: undefined };
}

/** "1947, Feb⇥2.28 Incident": a tab ends the head, unless a month follows it. */
const tabbed = /^[^\t\n]*\d{3}[^\t\n]*(?=\t\s*(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))\S)/i;

function headEnd(text: string, start: number, end: number): number {
  return start + (tabbed.exec(text.slice(start, end))?.[0].length ?? end - start);
}

const pointedMonth = /^((?:19|20)\d\d)\.(0?[1-9]|1[0-2])(?=[*_]{0,3}(?:\s*\||:\s|\s?[–—]|\s-\s|\s|$))/;

/** "2022.11 | ...", "2023.2 – ...": a year and its month, which stand so at heads only. */
function monthBehindPoint(text: string, start: number, end: number): FoundExpression | undefined {
  const written = pointedMonth.exec(text.slice(start, end));
  if (!written) return undefined;
  const expression = { type: 'month' as const, year: Number(written[1]), month: Number(written[2]) };
  return { expression, start, end: start + written[0].length, lead: undefined };
}

/** "04-01 | ...": month and day of a column of dates, in the order of a full one. */
function monthAndDay(text: string, start: number, end: number): FoundExpression | undefined {
  const written = monthAndDayInCell.exec(text.slice(start, Math.min(end, start + 12)));
  if (!written) return undefined;
  const expression = dayExpression({ month: Number(written[1]), day: Number(written[2]) });
  return { expression, start, end: start + 5, lead: undefined };
}

/** "199X: ..." */
const unknownDigits = /^\d{2}(?:\dX|XX)(?=[*_]{0,3}(?:$|:|\s{0,2}[–—|]|\s-\s))/;

/** "2020-01-23 | (Thu) The council ...": a weekday at the beginning of the claim, in brackets or with a cell of its own. */
const weekdayFirst = /^(?:[([](\p{L}{3,9})\.?[)\]]|(\p{L}{3,9})\.?(?=\s*\|))\s*\|?\s*/u;

/** The head with the weekday that its claim begins with: it belongs to the date, and can be checked beside it. */
export function withClaimWeekday<H extends EntryHead>(text: string, head: H): H {
  const { date, claim } = head;
  if (date?.precision !== 'day' || date.weekday || date.anchor) return head;
  const written = weekdayFirst.exec(text.slice(claim.start, Math.min(claim.end, claim.start + 24)));
  const word = written?.[1] ?? written?.[2];
  if (!written || !word) return head;
  const start = text.indexOf(word, claim.start);
  const weekday = lookUp(text, start, start + word.length);
  if (weekday?.kind !== 'weekday' || !isCapital(text.charCodeAt(start))) return head;
  const mark = { start, end: start + word.length, written: weekday.value, actual: weekdayOf(date.first) };
  return {
    ...head,
    date: { ...date, weekday: mark },
    claim: { start: claim.start + written[0].length, end: claim.end },
  };
}

const monthAlonePattern = /^(\p{L}{3,9})\.?(?=(?:\*\*|__)?(?:$|(?::|\s{0,2}[–—]|\s-)(?:\s|$)))/u;

/** "March: ...", "Jan – ...", "March" in a heading: a head is a place where even "May" can be nothing but the month. */
function monthAlone(text: string, start: number, end: number): FoundExpression | undefined {
  const written = monthAlonePattern.exec(text.slice(start, Math.min(end, start + 16)));
  const word = written?.[1];
  const month = word === undefined ? undefined : lookUp(text, start, start + word.length);
  if (written === null || month?.kind !== 'month' || !isCapital(text.charCodeAt(start))) return undefined;
  const expression = { type: 'month' as const, month: month.value, year: undefined };
  return { expression, start, end: start + written[0].length, lead: undefined };
}

const unknownDayPattern =
  /^(?:(\p{L}{3,9})\.? \?{1,2}|\?{1,2} (\p{L}{3,9})\.?|\?{3} \?{1,2}|\?{1,2} \?{3}),? ((?:1\d|20)\d\d)(?!\d)/u;

/** "Aug ?? 1996", "??? ?? 1996": the month, or the year, whose day nobody knows. */
function unknownDay(text: string, start: number, end: number): FoundExpression | undefined {
  const written = unknownDayPattern.exec(text.slice(start, Math.min(end, start + 24)));
  if (written === null) return undefined;
  const word = written[1] ?? written[2];
  const month = word === undefined ? undefined : lookUp(word, 0, word.length);
  if (word !== undefined && month?.kind !== 'month') return undefined;
  const year = Number(written[3]);
  const expression: Expression = month ? { type: 'month', month: month.value, year } : { type: 'year', year };
  return { expression, start, end: start + written[0].length, lead: undefined };
}

const earlyYearPattern =
  /^(In |in )?([cC]\.\s?|[cC]a\.?\s|[cC]irca |~\s?)?(?:(\d{1,2})\s)?(?:(\p{L}{3,9})\.?\s)?(\d{3})(?:\s?[–-]\s?(\d{3,4}))?(?:[;,] ?\d{3,4} ?[–-] ?(\d{3,4}))?( ?\(ca?\.?\))?(?=[*_]{0,3}(?:\s?:\s|\s?[–—]\s|\s-\s))/u;

/** "476 – ...", "c. 449: ...", "10 September 265 – ...": years of three digits, which stand at heads only. */
function earlyYear(text: string, start: number, end: number): FoundExpression | undefined {
  const written = earlyYearPattern.exec(text.slice(start, end));
  if (written === null) return undefined;
  const [whole, , before, day, word, digits, last, later, behind] = written;
  const about = before ?? behind;
  // "726-787; 814-842" lies between the first year and the last.
  const until = later ?? last;
  const [year, to] = [Number(digits), until === undefined ? undefined : Number(until)];
  const place = { start, end: start + whole.length };
  const month = word === undefined ? undefined : lookUp(word, 0, word.length);
  if (year < 100 || (word !== undefined && month?.kind !== 'month') || (day !== undefined && !month)) return undefined;
  let of: Expression = { type: 'year', year };
  if (month !== undefined) of = { type: 'month', month: month.value, year };
  if (month !== undefined && day !== undefined) of = dayExpression({ year, month: month.value, day: Number(day) });
  if (to !== undefined) {
    if (month !== undefined || to <= year) return undefined;
    of = { type: 'range', from: of, to: { type: 'year', year: to }, places: [place, place] };
  }
  return { expression: about === undefined ? of : { type: 'around', of }, ...place, lead: undefined };
}

/** Whether the timeline has come to a time in which three digits are no year. */
function isLate({ date, year }: NarrativeContext): boolean {
  return [date, year].some((known) => known !== undefined && civilOf(known.interval.last).year > lastOfEarly);
}

const lastOfEarly = 1700;

/** What may stand before the date of a head: nothing, "On", "Night of" and the like, or a word that opens the time at one end. */
type Lead = 'on' | 'since' | 'until';

const onPattern =
  /^(?:on|in|anno(?: domini)?|(?:later|some ?time) (?:on|in)|(?:on|in) or|overnight|probably|possibly|perhaps|presumably|likely|(?:(?:on|in) )?(?:the )?(?:early |late )?(?:night|morning|afternoon|evening) (?:of|on)|(?:early|late) (?:night|morning|afternoon|evening),?)?$/i;
const sincePattern = /^(?:since|from|after|aft\.?|on or after|starting)$/i;
const untilPattern = /^(?:by|until|till|before|bef\.?|on or before|up to|\?\s?[–—-]|\.\.\/)$/i;

/** What no sentence begins with. */
const abbreviated = /^(?:bef|aft)\.?$/i;

function leadOf(words: string): Lead | undefined {
  if (onPattern.test(words)) return 'on';
  return sincePattern.test(words) ? 'since' : untilPattern.test(words) ? 'until' : undefined;
}

/** "Since June 2025": the date itself, open at the end that the words leave open, where it contradicts nothing. */
function openEnded(date: DateReading, lead: 'since' | 'until'): DateReading {
  const since = lead === 'since';
  const hull = since ? { first: date.hull.first, last: openEnd } : { first: openStart, last: date.hull.last };
  return { ...date, hull, edtf: edtfOpen(date.edtf, since ? 'end' : 'start') };
}

/** "10:30 a.m. EST" behind the date is no part of the claim. */
const timePattern = new RegExp(
  [
    '^[\\s,;–—-]*(?:at |about |around |c\\. ?)?',
    '(?:\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:\\s?[ap]\\.?m\\.?)?|\\d{1,2}\\s?[ap]\\.?m\\.?)',
    '(?:\\s?(?:local time|(?:gmt|utc)(?:\\s?[+−-]\\d{1,2}(?::?\\d{2})?)?|z|[ecmpw][ds]?t|(?:ce|ee|we|ae)[ds]?t|cest|eest|bst|',
    'msk|jst|kst|ist|hkt|sgt|gst|wib|nzst|nzdt)\\b)?(?=[\\s,:;*_`|)\\]–—-]|$)',
  ].join(''),
  'i',
);

/**
 * Reads the head of an entry that begins with a time of day, "14:12 – ...", below a line that holds the `day` alone. The time is the
 * place of its date; undefined when it begins with anything else.
 */
export function readTimeHead(text: string, content: Span, day: DateReading): EntryHead | undefined {
  const limit = Math.min(content.end, text.length);
  let start = behindBulletSign(text, content.start, limit);
  while (start < limit && isMarkBefore(text.charCodeAt(start))) start++;
  const time = /^\d/.test(text.charAt(start)) ? timePattern.exec(text.slice(start, Math.min(limit, start + 40))) : null;
  if (time === null) return undefined;
  const end = start + time[0].length;
  const anchor = {
    kind: 'narrative' as const,
    day: day.first,
    get why(): string {
      return `the day alone on a line above, ${formatDay(day.first)}`;
    },
  };
  const date = { ...elsewhere(day, start, end), anchor };
  return { date, impossible: undefined, claim: claimAfter(text, end, limit) };
}

/** "T10:30Z" behind "2025-05-05" */
const isoTime = /^T\d{2}:?\d{2}(?::?\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?(?=[\s,:;–—-]|$)/;

/**
 * What belongs to a date behind it: " (evening)" before a colon; " Thu>", " Thu 10:00]", the rest of a time stamp in brackets, as
 * outliners write it; "==", which closes a highlight.
 */
const stampRest =
  /^(?:,? \(?(?:early |late )?(?:morning|afternoon|evening|night)\)?(?=[*_]{0,3}(?::| [–—|-]))|(?: \p{L}{2,9}\.?)?(?: \d{1,2}:\d{2}(?:-\d{1,2}:\d{2})?)?[>\]]|==)/u;

/** "<b>2 April 2023</b>: ...", "[2 April 2023](address) – ...", "[[2 April 2023|2 April]]: ...": what closes behind the date that it wraps. */
const wrapped = /^(?:<\/[a-z]{1,8}>|[*_]{0,3}\]\([^()\s]*\)|\|[^[\]|\n]{1,80}\]\]){1,3}/i;
const maxAddress = 400;

function claimAfter(text: string, until: number, end: number): Span {
  const from = until + (wrapped.exec(text.slice(until, Math.min(end, until + maxAddress)))?.[0].length ?? 0);
  let start = from + (stampRest.exec(text.slice(from, Math.min(end, from + 32)))?.[0].length ?? 0);
  const behind = text.charCodeAt(start);
  const clock = behind === 84 ? isoTime.exec(text.slice(start, Math.min(end, start + 40))) : null;
  if (clock !== null) start += clock[0].length;
  if (behind === 44 || behind === 32 || behind === 59) {
    const time = timePattern.exec(text.slice(start, Math.min(end, start + 40)));
    if (time !== null) start += time[0].length;
  }
  const behindDate = start;
  start += /^[*_)\]]{0,3} ?(?:[=-]>|\/)(?= )/.exec(text.slice(start, Math.min(end, start + 7)))?.[0].length ?? 0;
  while (start < end && isParting(text.charCodeAt(start))) start++;
  if (isSigned.test(text.slice(Math.max(behindDate, start - 8), Math.min(end, start + 1)))) start--;
  return { start, end: Math.max(start, end) };
}

/** " – -3", ": −3", " -3": the dash at the end belongs to the number: it has no space behind it, and another mark or a space parts it from the date. */
const isSigned = /(?:[:;,.|\u2010-\u2015-]|^[*_]{0,3})[^\S\r\n]+[-\u2212]\d$/;

const marksBefore = new Set([...'*_`"\'“‘([<=#>-', ...bulletSigns].map((mark) => mark.charCodeAt(0)));
const parting = new Set([...':;,.?|*_`)]"\'”’·•»'].map((mark) => mark.charCodeAt(0)));

function isMarkBefore(code: number): boolean {
  return classOf(code) === space || marksBefore.has(code);
}

function isParting(code: number): boolean {
  const kind = classOf(code);
  return kind === space || (kind === dashClass && code !== 0x7e) || parting.has(code);
}
