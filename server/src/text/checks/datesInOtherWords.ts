// Dates that a copy says without naming them: "Christmas Eve", "in the autumn", "at the weekend", and years that follow from a number of
// years.

import { civilOf, weekdayName, weekdayOf } from '../../dates/calendar/calendar';
import { lengthInDays } from '../../dates/calendar/interval';
import type { Interval } from '../../dates/calendar/reading';
import type { Span } from '../../syntax/span';
import { numberAt } from './writtenNumbers';

/** Days that have names, by month and day. */
const namedDays: readonly (readonly [month: number, day: number, name: RegExp])[] = [
  [1, 1, /\bNew Year['’]s Day\b|\bon New Year\b/],
  [2, 14, /\b(?:St\.? )?Valentine['’]s Day\b/i],
  [7, 4, /\b(?:Independence Day|(?:the )?Fourth of July)\b/i],
  [10, 31, /\bHallowe['’]?en\b/i],
  [12, 24, /\bChristmas Eve\b/i],
  [12, 25, /\bChristmas(?: Day|,|\.)/i],
  [12, 26, /\b(?:Boxing Day|St\.? Stephen['’]s Day)\b/i],
  [12, 31, /\bNew Year['’]s Eve\b/i],
];

/** The first words in `text` that name a day such as that of `claimed`, by its feast or holiday. */
export function namedDay(text: string, claimed: Interval): Span | undefined {
  if (claimed.first !== claimed.last) return undefined;
  const { month, day } = civilOf(claimed.first);
  const [, , name] = namedDays.find((each) => each[0] === month && each[1] === day) ?? [];
  return name && placeOf(text, name);
}

/** Within how many days of its publication a copy speaks of a season without its year. */
const nearSeason = 500;
const seasons = [/\bwinter\b/i, /\bspring\b/i, /\bsummer\b/i, /\b(?:autumn|fall)\b/i] as const;
const maxMonthPart = 20;

/** Words of `text`, published on `published`, that may mean `claimed` and are less precise: a season, a weekend, a month in part. */
export function lessPrecise(text: string, claimed: Interval, published: Interval | undefined): Span | undefined {
  const length = lengthInDays(claimed);
  const { month } = civilOf(claimed.first);
  if (length > 3 && length <= maxMonthPart) return placeOf(text, months[month - 1] ?? /^\b$/);
  if (length === 1) {
    const name = weekdayName(weekdayOf(claimed.first));
    const relative = placeOf(text, new RegExp(`\\b(?:the|that) ${name} (?:before|after|following|preceding)\\b`));
    if (relative) return relative;
  }
  if (!published) return undefined;
  const gap = published.first - claimed.last;
  if (length > 31 && length <= 100 && Math.abs(gap) <= nearSeason)
    return placeOf(text, seasons[Math.floor((month % 12) / 3)] ?? /^\b$/);
  const weekday = weekdayOf(claimed.first);
  const isWeekend = weekday === 0 || weekday === 6;
  if (length <= 2 && isWeekend && gap >= 0 && gap <= 5)
    return placeOf(text, /\b(?:this|last|the|at the|over the)? ?week-?end\b/i);
  // "On Monday week"
  if (length === 1 && gap < 0 && gap >= -14) return placeOf(text, new RegExp(`\\b${weekdayName(weekday)} week\\b`));
  return undefined;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'june?', 'july?', 'aug', 'sept?', 'oct', 'nov', 'dec'].map(
  (name) => new RegExp(`\\b${name[0]?.toUpperCase()}${name.slice(1)}[a-z]*\\b`),
);

/** "His 1932 portrait": a year that no reader of dates takes for one. */
export function yearAsNumber(text: string, { first, last }: Interval): Span | undefined {
  const { year, month, day } = civilOf(first);
  const end = civilOf(last);
  const isYear = month === 1 && day === 1 && end.year === year && end.month === 12 && end.day === 31;
  return isYear ? placeOf(text, new RegExp(`(?<![\\d.,])\\b${year}\\b(?! ?%|[,.]\\d)`)) : undefined;
}

/** Years: fewer lie between some two years of any copy. */
const minPast = 25;
/** More numbers of years and years of a copy are not tried. */
const maxTried = 60;

/** "Signed in 2021 for 25 years": a year that lies so many years before or behind another one of the copy. */
export function yearFrom(text: string, claimed: Interval, published: Interval | undefined): Span | undefined {
  const length = lengthInDays(claimed);
  if (!published || length < 365 || length > 1500) return undefined;
  // The past is told with its years, the future is reckoned; but "118 years after it opened" is long ago.
  const isPast = claimed.first <= published.last;
  const least = isPast ? minPast : 1;
  const from = civilOf(claimed.first).year;
  const to = civilOf(claimed.last).year;
  const written = [...text.matchAll(/\b(?:1[5-9]|20)\d\d\b/g)].slice(0, maxTried).map(([year]) => Number(year));
  const years = isPast ? [civilOf(published.first).year] : written;
  let tried = 0;
  for (const { index, 0: words } of text.matchAll(/\b(?:\d{1,3}|[a-z]+(?:-[a-z]+)?)[ -]years?\b/gi)) {
    if (++tried > maxTried) return undefined;
    const count = numberAt(text, index, index + words.length)?.value;
    if (!count || count < least) continue;
    const fits = (year: number) => from <= year && year <= to;
    if (years.some((year) => fits(year + count) || fits(year - count)))
      return { start: index, end: index + words.length };
  }
  return undefined;
}

function placeOf(text: string, words: RegExp): Span | undefined {
  const match = words.exec(text);
  return match ? { start: match.index, end: match.index + match[0].length } : undefined;
}
