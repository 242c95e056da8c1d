// The words that date expressions are made of, and what each says. No grammar: which words may stand together is
// decided by the readers.

export type WordKind =
  | 'month'
  | 'weekday'
  | 'unit'
  | 'cardinal'
  | 'ordinal'
  | 'part'
  | 'half-word'
  | 'season'
  | 'day-word'
  | 'daypart'
  | 'which'
  | 'direction'
  | 'decade-word'
  | 'quarter-letter'
  | 'half-letter'
  | 'holiday'
  | 'fiscal'
  | 'calendar-word'
  | 'era'
  | 'around'
  | 'future'
  | 'beginning-of'
  | 'article'
  | 'indefinite'
  | 'several'
  | 'of'
  | 'in'
  | 'on'
  | 'at'
  | 'by'
  | 'time-preposition'
  | 'to'
  | 'and'
  | 'or'
  | 'from'
  | 'between'
  | 'pre-post';

/** What a word says: `value` is counted as its kind has it. */
export interface Lexeme {
  readonly kind: WordKind;
  readonly value: number;
  /** An abbreviation: a full stop after it ends no sentence. */
  readonly short: boolean;
  /** Also an everyday word ("may", "fall", "second"), to be taken as a date only beside other signs. */
  readonly ambiguous: boolean;
}

export const Unit = {
  day: 0,
  week: 1,
  fortnight: 2,
  month: 3,
  quarter: 4,
  year: 5,
  decade: 6,
  century: 7,
  weekend: 8,
  workweek: 9,
  clock: 10,
} as const;
export const Part = { early: 0, mid: 1, late: 2, start: 3, end: 4, middle: 5 } as const;
/** `this`, `last` and `next` count from the day of writing, `same` and `following` from the day told about. */
export const Which = {
  this: 0,
  last: -1,
  next: 1,
  past: -2,
  coming: 2,
  same: 10,
  following: 11,
  previous: 9,
  each: 20,
} as const;
export const Direction = { ago: 0, later: 1, earlier: 2, before: 3, after: 4, fromNow: 5 } as const;
export const Season = { spring: 1, summer: 2, autumn: 3, winter: 4 } as const;
export const HalfWord = { half: 0 } as const;

const words = new Map<string, Lexeme>();

function define(
  kind: WordKind,
  value: number,
  list: string,
  marks: { short?: boolean; ambiguous?: boolean } = {},
): void {
  for (const word of list.split(' ')) {
    words.set(word, { kind, value, short: marks.short === true, ambiguous: marks.ambiguous === true });
  }
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH_ABBREVIATIONS = ['jan', 'feb', 'mar', 'apr', '', 'jun', 'jul', 'aug', 'sept sep', 'oct', 'nov', 'dec'];
const AMBIGUOUS_MONTHS = new Set(['march', 'may', 'mar', 'august']);
MONTHS.forEach((word, index) => {
  define('month', index + 1, word, { ambiguous: AMBIGUOUS_MONTHS.has(word) });
});
MONTH_ABBREVIATIONS.forEach((list, index) => {
  if (list !== '') define('month', index + 1, list, { short: true, ambiguous: list === 'mar' });
});

const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const WEEKDAY_ABBREVIATIONS = ['sun', 'mon', 'tue tues', 'wed weds', 'thu thur thurs', 'fri', 'sat'];
WEEKDAYS.forEach((word, index) => {
  define('weekday', index, word);
});
WEEKDAY_ABBREVIATIONS.forEach((list, index) => {
  define('weekday', index, list, { short: true, ambiguous: true });
});

define('unit', Unit.day, 'day days');
define('unit', Unit.week, 'week weeks');
define('unit', Unit.fortnight, 'fortnight fortnights');
define('unit', Unit.month, 'month months');
define('unit', Unit.quarter, 'quarter quarters');
define('unit', Unit.year, 'year years');
define('unit', Unit.decade, 'decade decades');
define('unit', Unit.century, 'century centuries');
define('unit', Unit.weekend, 'weekend weekends');
define('unit', Unit.workweek, 'workweek');
define('unit', Unit.clock, 'hour hours minute minutes second seconds');

'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
  .split(' ')
  .forEach((word, value) => {
    if (value > 0) define('cardinal', value, word, { ambiguous: value === 1 });
  });
'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').forEach((word, index) => {
  define('cardinal', 20 + index * 10, word);
});
define('cardinal', 100, 'hundred');
define('cardinal', 1000, 'thousand');

'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
  .split(' ')
  .forEach((word, index) => {
    define('ordinal', index + 1, word, { ambiguous: index === 1 });
  });
define('ordinal', 30, 'thirtieth');

define('part', Part.early, 'early');
define('part', Part.mid, 'mid');
define('part', Part.late, 'late');
define('part', Part.start, 'start beginning outset');
define('part', Part.end, 'end close');
define('part', Part.middle, 'middle midst');
define('half-word', 0, 'half halves');
define('half-word', 1, 'latter');

define('season', Season.spring, 'spring springtime', { ambiguous: true });
define('season', Season.summer, 'summer summertime');
define('season', Season.autumn, 'autumn');
define('season', Season.autumn, 'fall', { ambiguous: true });
define('season', Season.winter, 'winter wintertime');

define('day-word', 0, 'today tonight');
define('day-word', -1, 'yesterday');
define('day-word', 1, 'tomorrow');
define('daypart', 0, 'morning afternoon evening night noon midnight dawn dusk');

define('which', Which.this, 'this current');
define('which', Which.last, 'last');
define('which', Which.next, 'next');
define('which', Which.past, 'past');
define('which', Which.coming, 'coming upcoming');
define('which', Which.same, 'same that');
define('which', Which.following, 'following ensuing succeeding subsequent');
define('which', Which.previous, 'previous preceding prior');
define('which', Which.each, 'every each any some per');

define('direction', Direction.ago, 'ago');
define('direction', Direction.later, 'later afterwards afterward');
define('direction', Direction.earlier, 'earlier previously beforehand');
define('direction', Direction.before, 'before');
define('direction', Direction.after, 'after');
define('direction', Direction.fromNow, 'hence');

'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ').forEach((word, index) => {
  define('decade-word', 20 + index * 10, word);
});

define('quarter-letter', 0, 'q');
define('half-letter', 0, 'h');
define('fiscal', 0, 'fiscal fy academic');
define('calendar-word', 0, 'calendar cy');
define('era', 1, 'ad ce');
define('era', -1, 'bc bce');
define('era', 543, 'be');
define('around', 0, 'circa ca c', { short: true });
define('around', 0, 'about around approximately roughly');
define('future', 0, 'will plans plan planned planning scheduled expected expects upcoming shall deadline slated');
define('beginning-of', 0, 'commencing');

define('article', 0, 'the');
define('indefinite', 1, 'a an');
define('several', 3, 'few several');
define('several', 2, 'couple pair');
define('of', 0, 'of');
define('in', 0, 'in');
define('on', 0, 'on');
define('at', 0, 'at');
define('by', 0, 'by');
define('time-preposition', 0, 'since during throughout within over');
define('to', 0, 'to till until through thru');
define('and', 0, 'and');
define('or', 0, 'or');
define('from', 0, 'from');
define('between', 0, 'between');
define('pre-post', -1, 'pre');
define('pre-post', 1, 'post');

/** Marks the first three letters of every word of the lexicon, so that most words are passed over without a look-up. */
const prefixes = new Uint8Array(32 * 32 * 32);
const LONGEST_WORD = 13;
for (const word of words.keys()) prefixes[prefixOf(word, 0, word.length)] = 1;

function prefixOf(text: string, start: number, end: number): number {
  const a = text.charCodeAt(start) & 31;
  const b = end - start > 1 ? text.charCodeAt(start + 1) & 31 : 0;
  const c = end - start > 2 ? text.charCodeAt(start + 2) & 31 : 0;
  return (a << 10) | (b << 5) | c;
}

/** The lexeme of the ASCII word at `start`..`end` of `text`, in any case, or undefined. */
export function lookUp(text: string, start: number, end: number): Lexeme | undefined {
  if (end - start > LONGEST_WORD || prefixes[prefixOf(text, start, end)] === 0) return undefined;
  return words.get(text.slice(start, end).toLowerCase());
}
