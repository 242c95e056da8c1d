// The words that date expressions are made of, and what each says. No grammar: which words may stand together is
// decided by the readers.

import { maxOf } from '../../syntax/lists';
import { nameSet } from '../../syntax/wordSet';
import { holidayNames } from './holidayNames';

export type WordKind =
  | 'month'
  | 'weekday'
  | 'unit'
  | 'cardinal'
  | 'ordinal'
  | 'part'
  | 'half-word'
  | 'portion'
  | 'rest'
  | 'now'
  | 'season'
  | 'day-word'
  | 'daypart'
  | 'which'
  | 'direction'
  | 'decade-word'
  | 'quarter-letter'
  | 'half-letter'
  | 'week-letter'
  | 'holiday'
  | 'fiscal'
  | 'calendar-word'
  | 'era'
  | 'around'
  | 'beginning-of'
  | 'week-commencing'
  | 'ending-of'
  | 'article'
  | 'determiner'
  | 'indefinite'
  | 'several'
  | 'slack'
  | 'of'
  | 'in'
  | 'on'
  | 'by'
  | 'at'
  | 'time-preposition'
  | 'to'
  | 'and'
  | 'or'
  | 'from'
  | 'between';

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
export const Part = { early: 0, mid: 1, late: 2, start: 3, end: 4, middle: 5, firstHalf: 6, secondHalf: 7 } as const;
/**
 * `this`, `last` and `next` count from the day of writing; `same`, `following` and `previous` from the last date of the narrative
 * when an article or demonstrative says so.
 */
export const Which = {
  this: 0,
  last: 1,
  next: 2,
  past: 3,
  coming: 4,
  same: 5,
  following: 6,
  previous: 7,
  that: 8,
  /** "the week before last" */
  beforeLast: 9,
  /** "the week after next" */
  afterNext: 12,
  /** Of something that is named behind it; this and the next say which of several, and never which one from now. */
  final: 10,
  each: 11,
} as const;
export const Direction = { ago: 0, later: 1, earlier: 2, before: 3, after: 4, fromNow: 5 } as const;

interface Marks {
  readonly short?: boolean;
  readonly ambiguous?: boolean;
}

const words = new Map<string, Lexeme>();

function define(kind: WordKind, value: number, list: string, { short = false, ambiguous = false }: Marks = {}): void {
  for (const word of list.split(' ')) words.set(word, { kind, value, short, ambiguous });
}

/** Words with the values `first`, `first + step`, and so on. */
function defineSeries(kind: WordKind, first: number, step: number, list: string, marks: Marks = {}): void {
  list.split(' ').forEach((word, index) => {
    define(kind, first + index * step, word, marks);
  });
}

defineSeries('month', 1, 1, 'january february march april may june july august september october november december');
defineSeries('month', 1, 1, 'jan feb mar apr may jun jul aug sep oct nov dec', { short: true });
define('month', 9, 'sept', { short: true });
define('month', 3, 'march', { ambiguous: true });
define('month', 5, 'may', { ambiguous: true });
define('month', 8, 'august', { ambiguous: true });
define('month', 3, 'mar', { short: true, ambiguous: true });

defineSeries('weekday', 0, 1, 'sunday monday tuesday wednesday thursday friday saturday');
defineSeries('weekday', 0, 1, 'sun mon tue wed thu fri sat', { short: true, ambiguous: true });
define('weekday', 2, 'tues', { short: true });
define('weekday', 3, 'weds', { short: true });
define('weekday', 4, 'thur thurs', { short: true });

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
define('unit', Unit.clock, 'hour hours minute minutes');

defineSeries('cardinal', 1, 1, 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen');
defineSeries('cardinal', 15, 1, 'fifteen sixteen seventeen eighteen nineteen');
defineSeries('cardinal', 20, 10, 'twenty thirty forty fifty sixty seventy eighty ninety');
define('cardinal', 1, 'one', { ambiguous: true });
define('cardinal', 100, 'hundred');
define('cardinal', 1000, 'thousand');

defineSeries('ordinal', 1, 1, 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth');
defineSeries('ordinal', 13, 1, 'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth');
define('ordinal', 30, 'thirtieth');

define('part', Part.early, 'early');
define('part', Part.mid, 'mid');
define('part', Part.late, 'late');
define('part', Part.start, 'start beginning outset');
define('part', Part.end, 'end close');
define('part', Part.middle, 'middle midst');
define('half-word', 0, 'half halves');
define('half-word', 1, 'latter');
define('portion', 0, 'part portion');
define('now', 0, 'now');
define('rest', 0, 'rest remainder');

defineSeries('season', 1, 1, 'spring summer autumn winter');
define('season', 1, 'spring springtime', { ambiguous: true });
define('season', 3, 'fall', { ambiguous: true });

define('day-word', 0, 'today tonight');
define('day-word', -1, 'yesterday');
define('day-word', 1, 'tomorrow');
define('daypart', 0, 'morning afternoon evening night noon midnight dawn dusk');

define('which', Which.this, 'this current');
define('which', Which.last, 'last');
define('which', Which.next, 'next');
define('which', Which.past, 'past');
define('which', Which.coming, 'coming upcoming');
define('which', Which.same, 'same');
define('which', Which.that, 'that');
define('which', Which.following, 'following ensuing succeeding subsequent');
define('which', Which.previous, 'previous preceding prior');
define('which', Which.final, 'final closing');
define('which', Which.each, 'every each any per');

define('direction', Direction.ago, 'ago');
define('direction', Direction.later, 'later afterwards afterward');
define('direction', Direction.earlier, 'earlier previously beforehand');
define('direction', Direction.before, 'before');
define('direction', Direction.after, 'after');
define('direction', Direction.fromNow, 'hence');

defineSeries('decade-word', 20, 10, 'twenties thirties forties fifties sixties seventies eighties nineties');
define('quarter-letter', 0, 'q');
define('half-letter', 0, 'h');
define('week-letter', 0, 'w cw kw');
define('fiscal', 0, 'fiscal fy financial academic');
define('calendar-word', 0, 'calendar cy');
define('era', 0, 'ad ce');
define('era', -1, 'bc bce');
define('around', 0, 'circa ca c approx abt', { short: true });
define('around', 0, 'about around approximately roughly');
define('beginning-of', 0, 'commencing starting');
define('ending-of', 0, 'ending ended');

define('article', 0, 'the');
define('determiner', 0, 'his her its their our my');
define('indefinite', 1, 'a an');
define('several', 3, 'few several');
define('several', 2, 'couple pair');
define('slack', 0, 'nearly almost over just some more less than barely only');
define('of', 0, 'of');
define('in', 0, 'in');
define('on', 0, 'on');
define('by', 0, 'by');
define('at', 0, 'at');
define('time-preposition', 0, 'since during throughout within for into');
define('to', 0, 'to till until through thru');
define('and', 0, 'and');
define('or', 0, 'or');
define('from', 0, 'from');
define('between', 0, 'between');

/** Only the first words; the cutter of tokens looks for the rest of the name. */
define('holiday', 0, holidayNames.map((name) => name.split(' ')[0]).join(' '));
define('holiday', 0, 'valentine');

const maxWord = maxOf([...words.keys()].map((word) => word.length));

/** The lexeme of the ASCII word at `start`..`end` of `text`, in any case, or undefined. */
export function lookUp(text: string, start: number, end: number): Lexeme | undefined {
  return end - start > maxWord ? undefined : words.get(text.slice(start, end).toLowerCase());
}

/** Kinds of words without which, or without digits, nothing is a date. */
const decisiveKinds: ReadonlySet<WordKind> = nameSet('month weekday season day-word daypart decade-word era');

/** Every word of the lexicon, and whether it decides that a date may stand where it stands. */
export function* allWords(): Iterable<{ readonly word: string; readonly decisive: boolean }> {
  for (const [word, { kind, value }] of words) {
    const unit = kind === 'unit' && value < Unit.clock;
    // "nineteen ninety-six", "two thousand and fifteen"
    const yearWord = kind === 'cardinal' && value >= 13;
    // "new" and "good" begin holidays whose other words decide.
    const holiday = kind === 'holiday' && holidayNames.some((name) => name === word);
    yield { word, decisive: unit || yearWord || holiday || decisiveKinds.has(kind) };
  }
  for (const name of holidayNames) for (const word of name.split(' ')) yield { word, decisive: false };
  // The end of "New Year's Day" behind its apostrophe, and what times of day end with.
  const ends =
    's b d e am pm p m o clock local time utc gmt z est edt cst cdt mst mdt pst pdt ast adt cet cest eet eest wet west';
  for (const word of `${ends} bst ist jst kst hkt sgt gst msk aest aedt acst awst nzst nzdt wib`.split(' '))
    yield { word, decisive: false };
}
