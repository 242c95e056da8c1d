// Whether a heading, an item or a cell begins with a date, by its words, and what kind of date it is. `dates` reads the day.

import { shortMonths, withoutRemark } from '../dateShape';
import { wordSet } from '../wordSet';

/** `month-day`: "12 March", without a year. `ordinal`: "31st", a day of a month that stands elsewhere. `years`: "2014 – 2022". */
export type HeadKind = 'day' | 'month' | 'year' | 'years' | 'month-day' | 'month-name' | 'ordinal' | 'time';

/** What a date may lack because something above has it. */
export type Context = 'day' | 'month' | 'year' | undefined;

export interface DatedHead {
  readonly kind: HeadKind;
  /** Where the words of the date end, marks behind them included. */
  readonly end: number;
  /** Nothing stands behind it. */
  readonly alone: boolean;
  /** A dash, a colon, a bar, or the mark that wraps the date sets it off. */
  readonly strong: boolean;
  /** A time of day stands in it, alone or behind the day. */
  readonly timed: boolean;
  /** A time of day, or a day in digits and words with a capital behind a space: "20:45 the minister says", "2017-09-15 The dam opens". */
  readonly spaced: boolean;
}

const months = wordSet(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);
const weekdays = wordSet(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
);
/** Parts of a year, which date as a month does. */
const periods = wordSet('spring summer autumn fall winter q1 q2 q3 q4 h1 h2 easter christmas');
const eras = wordSet('bc ad bce ce');
const joiners = wordSet(
  'of the to and or at on in from since until by c ca circa about around approx approximately early mid middle late end beginning start ' +
    'before after between later sometime night morning afternoon evening noon midnight local time anno domini x xx st nd rd th s d',
);
const openEnds = wordSet('present ongoing now today onwards onward date');
const zones = wordSet(
  'am pm a p m utc gmt z est edt cst cdt mst mdt pst pdt et ct mt pt bst cet cest eet eest msk jst kst ist hkt sgt',
);

/** "20:20 GST", "09:15 NZDT" */
const zoneInCapitals = /^[A-Z]{1,3}[SD]?T$/;

/** Every date has one of these: a year, a month, a time of day, the era of a year. */
export const monthOrYear = new RegExp(
  String.raw`(?:1\d|20|21)\d\d|\b(?:${shortMonths})[a-z]{0,6}\b|\d[:h]\d\d|\d ?(?:bce?|ad|ce|am|pm)\b|\b(?:ad|ce) \d|\d/\d|\dq\d\d|\dth\b|\dst\b|\dnd\b|\drd\b`,
  'i',
);

const maxHeadLength = 90;

/** "1.2.3", "[2.0]" count releases. */
const version = /^[^\p{L}\d]*v?\d{1,3}\.\d{1,4}(?:\.\d{1,3})?(?![\d.]|\s?[ap]\.?m\b)/u;
const token = /\p{L}+|\d+|[^\p{L}\d]/gu;

/** Behind a dash a second date may follow: the dash is one of a range. */
const goesOn = new RegExp(
  String.raw`^[\s*_\x60]*(?:(?:early|mid|late)[\s-]+)?(?:(?:${shortMonths})[a-z]{0,6}\b|\d{1,2}(?:st|nd|rd|th)?,? (?:${shortMonths})|(?:1\d|20|21)\d\d(?:\b|-)|\d{1,2}[:.]\d{2}\b|\d{1,2},? (?:1\d|20|21)\d\d\b|present\b|ongoing\b|now\b|today\b)`,
  'i',
);

/** What the words seen so far are. */
interface HeadParts {
  year: number;
  month: number;
  small: number;
  time: boolean;
  period: boolean;
  weekday: boolean;
  open: boolean;
  glued: boolean;
  /** "AD" is the last word. */
  era: boolean;
}

/** Reads the head of `from..to`, which holds no list marker; undefined when it begins with no date. */
export function datedHead(text: string, from: number, to: number): DatedHead | undefined {
  const first = text.charCodeAt(from);
  // Most lines begin with an ordinary word.
  if (
    from >= to ||
    (first >= 0x61 && first <= 0x7a && !/^(?:[a-z]{1,9}[\s.~-]|ca?\d{3})/.test(text.slice(from, from + 11)))
  )
    return undefined;
  const head = text.slice(from, Math.min(to, from + maxHeadLength));
  if (version.test(head) || /^[*_]{0,3}(?:date|time)s?\b/i.test(head)) return undefined;
  const week = weekOf.exec(head)?.[0].length ?? 0;
  const words = head.slice(week);
  const own = walk(words, from + week, to);
  if (own?.strong) return own;
  const bare = withoutRemark(words);
  return bare === words ? own : (walk(bare, from + week, to) ?? own);
}

const eraOrEarly = /\b\d{1,4}s? ?(?:BCE?|CE|AD)\b|\bAD \d{1,3}\b/;

/** Whether years of three digits may head the lines of `text`: it counts some in an era. */
export function namesEras(text: string): boolean {
  return eraOrEarly.test(text);
}

const earlyWords =
  /^[*_`]{0,2}(?:c(?:a|irca)?\.? ?)?\d{3}(?: ?[-–] ?\d{3,4})?(?:[;,] ?\d{3,4}(?: ?[-–] ?\d{3,4})?)?(?: ?\(ca?\.?\))?(?=[*_`]{0,2}(?::\s| [–—-] ))/i;

/** "337: ...", "527-565 – ...", "950 (ca.): ...": a head only where the text counts years in eras, since "404: not found" is none. */
export function earlyYearHead(text: string, from: number, to: number): DatedHead | undefined {
  const head = text.slice(from, Math.min(to, from + maxHeadLength));
  return farYear(earlyWords.exec(head)?.[0], head, from);
}

/** "Week of 1 March 2021" */
const weekOf = /^[*_]{0,3}(?:the )?week (?:of|beginning|commencing|starting|ending)[: ]\s?(?=[\p{L}\d])/iu;

function walk(head: string, from: number, to: number): DatedHead | undefined {
  const seen: HeadParts = {
    year: 0,
    month: 0,
    small: 0,
    time: false,
    period: false,
    weekday: false,
    open: false,
    glued: false,
    era: false,
  };
  let end = -1;
  let parted = false;
  let before = '';
  let atDash: { kind: HeadKind | undefined; end: number; timed: boolean } | undefined;
  for (const match of head.matchAll(token)) {
    const [written] = match;
    const at = match.index;
    const behind = head.slice(at + written.length, at + written.length + 40);
    if (/^\d/.test(written)) {
      if (parted || !readNumber(written, behind, before, seen)) break;
      end = at + written.length;
    } else if (/^\p{L}/u.test(written)) {
      if (parted || !(readWord(written.toLowerCase(), seen, before) || (seen.time && zoneInCapitals.test(written))))
        break;
      if (isDating(written.toLowerCase())) end = at + written.length;
    } else if (/\s/.test(written)) {
      if (written === '\t' && kindOf(seen)) parted = true;
    } else if (isParting(written, before, behind, kindOf(seen) !== undefined)) {
      if (/[-‐-―−→]/.test(written) && goesOn.test(behind)) {
        if (/\s/.test(before)) atDash = { kind: kindOf(seen), end: at + 1, timed: seen.time };
        before = written;
        continue;
      }
      parted = true;
      end = at + written.length;
      break;
    } else if (!'*_`[]()<>=~,./-–—:?"“”\'’+#|→\\'.includes(written)) break;
    else if (end >= 0 && '*_`])>='.includes(written)) {
      end = at + 1;
      // The mark that wraps the date closes behind it.
      if (kindOf(seen) && !goesOn.test(behind)) {
        const rest = /^[*_`\])>=]*/.exec(behind)?.[0].length ?? 0;
        end += rest;
        const after = behind.slice(rest);
        if (/^(?:[\s:–—|-]|$)/.test(after) && !/^,? ?(?:\d|and |or |to )/.test(after)) {
          parted = true;
          break;
        }
      }
    }
    before = written;
  }
  const kind = kindOf(seen);
  if (!kind || end < 0) return wordedDate(head, from);
  // "2021-07-26 – July 2021 budget passed": a date behind the dash that no mark sets off belongs to what happened.
  if (!parted && atDash?.kind && !nothingBehind.test(head.slice(end)))
    return {
      kind: atDash.kind,
      end: from + atDash.end,
      alone: false,
      strong: true,
      timed: atDash.timed,
      spaced: false,
    };
  const alone = from + end >= to || (nothingBehind.test(head.slice(end)) && to - from <= maxHeadLength);
  if (kind === 'ordinal' && !alone && !parted) return wordedDate(head, from);
  const spaced = (kind === 'time' && seen.time) || (kind === 'day' && dayFirst.test(head));
  return { kind, end: from + end, alone, strong: alone || parted, timed: seen.time, spaced };
}

/** Marks, and "(cont.)" behind the heading of a month that goes on. */
const nothingBehind = /^[\s*_`\])>=:.,|]*(?:\((?:cont\.?|cont[’']d\.?|continued)\)[\s*_:]*)?$/i;

/** A log of changes has a name with its address there. */
const dayFirst = /^[*_`]{0,3}(?:1\d|20)\d\d-\d\d-\d\d[*_`]{0,3} {1,3}["“‘(]?\p{Lu}(?![^<\n]{0,60}<[^<>\s]+@)/u;

const farWords =
  /^[*_`\s]*(?:(?:early|mid|late)[\s-])?(?:the )?(?:\d{1,2}(?:st|nd|rd|th) century(?: (?:BCE?|AD|CE))?|(?:c\.|ca\.?|circa|about|~|AD)\s?\d{3})(?=[*_`]{0,3}(?::|\s?[–—]|\s-))/i;

/** A head in which no month and no year of four digits stands. */
function wordedDate(head: string, from: number): DatedHead | undefined {
  return farYear(farWords.exec(head)?.[0], head, from);
}

/** A head of words that a colon, a dash or a bar sets off. */
function farYear(words: string | undefined, head: string, from: number): DatedHead | undefined {
  if (!words) return undefined;
  const behind = /^[*_`]{0,3}(?::[*_`]{0,3}(?:\s|$)|\s?[–—]|\s-\s|\s*$)/.exec(head.slice(words.length));
  if (!behind) return undefined;
  const end = words.length + behind[0].length;
  const alone = end >= head.trimEnd().length;
  return { kind: 'year', end: from + end, alone, strong: true, timed: false, spaced: false };
}

const beginsWithMonth = new RegExp(`^(?:${shortMonths})`, 'i');

function readNumber(written: string, behind: string, before: string, seen: HeadParts): boolean {
  const value = Number(written);
  const era = /^(?:s|\s?[–-]\s?\d{1,4})?\s?(?:bce?|ce|ad)\b/i.test(behind) || seen.era;
  seen.era = false;
  if (era || (written.length === 4 && value >= 1000 && value < 2200)) {
    seen.year++;
    return /^(?:s\b|[^\p{L}]|$|\p{L}{3})/u.test(behind) || era;
  }
  if (written.length > 2) return false;
  if (/^(?:[:h]\d{2}(?!\d)|\.\d{2}\s?[ap]\.?m\b)/i.test(behind) && value < 25) {
    seen.time = true;
    return true;
  }
  if ((before === ':' || before === '.') && seen.time) return true;
  // "2Q20"
  if (/^[QH]\d\d(?!\d)/.test(behind)) return value > 0 && value < 5;
  if (written.length === 2 && /^[QH]$/.test(before)) {
    seen.year++;
    return true;
  }
  if (/^\p{L}/u.test(behind) && !/^(?:st|nd|rd|th|d)\b/i.test(behind)) {
    if (/^[ap]\.?m\b/i.test(behind)) seen.time = true;
    else if (/^T\d/.test(behind) && seen.year > 0) {
      // "2024-03-05T10:00Z"
    } else if (!beginsWithMonth.test(behind)) return false;
    else seen.glued = true;
  }
  if (/^ [ap]\.?m\b/i.test(behind)) {
    seen.time = true;
    return true;
  }
  if (value > 31 && seen.month === 0 && seen.year === 0 && !/^[/.-]\d/.test(behind)) return seen.time;
  if (!seen.time || seen.month > 0) seen.small++;
  return true;
}

function readWord(word: string, seen: HeadParts, before: string): boolean {
  seen.era = word === 'ad' || word === 'ce';
  if (months.has(word)) seen.month++;
  else if (weekdays.has(word)) seen.weekday = true;
  else if (periods.has(word)) seen.period = true;
  else if (/^[qh]$/.test(word)) seen.period = true;
  else if (word === 'w' && seen.year > 0) seen.period = true;
  else if (openEnds.has(word)) seen.open = true;
  else if (!joiners.has(word) && !eras.has(word) && !(zones.has(word) && (seen.time || /^\d/.test(before))))
    return word === 't' && seen.year > 0;
  return true;
}

function isDating(word: string): boolean {
  return !joiners.has(word) || /^(?:st|nd|rd|th|x|xx|s|d)$/.test(word);
}

/** Whether `mark` sets a date off from what follows. */
function isParting(mark: string, before: string, behind: string, hasDate: boolean): boolean {
  if (!hasDate) return false;
  if (mark === '|') return true;
  const isSpaced = /^-{0,2}(?:\s|$)/.test(behind);
  if (mark === ':') return isSpaced || /^[*_`]{1,3}(?:\s|$)/.test(behind);
  if (/[-‐-―−→]/.test(mark))
    return (isSpaced && /\s|[*_`\])]|^(?:st|nd|rd|th)$/.test(before)) || (/[–—→]/.test(mark) && !/^\d/.test(behind));
  return false;
}

function kindOf(seen: HeadParts): HeadKind | undefined {
  const { year, month, small, time, period, glued } = seen;
  if (year > 1 && month === 0 && small === 0) return 'years';
  if (year > 0 && (month > 0 ? small > 0 : small > 1)) return 'day';
  if (month > 0 && glued && small > 1) return 'day';
  if (year > 0 && (month > 0 || small > 0 || period)) return 'month';
  if (year > 0) return seen.open ? 'years' : 'year';
  if (month > 0) return small > 0 ? 'month-day' : 'month-name';
  if (small > 2) return 'day';
  if (period && small > 0) return 'month-name';
  if (time) return 'time';
  return small === 1 ? 'ordinal' : undefined;
}

/** Whether the head names a day, with or without its year. */
export function isDay({ kind }: DatedHead): boolean {
  return kind === 'day' || kind === 'month-day';
}

/** Whether the head says its year and is set off from what follows. */
export function isFullDate(head: DatedHead | undefined): boolean {
  return head?.strong === true && (head.kind === 'day' || head.kind === 'month' || head.kind === 'year');
}

/** What dates below the head may lack. */
export function contextOf({ kind }: DatedHead): Context {
  if (kind === 'day' || kind === 'month-day') return 'day';
  if (kind === 'month' || kind === 'month-name') return 'month';
  return kind === 'year' ? 'year' : undefined;
}
