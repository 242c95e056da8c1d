// Whether two counts are of the same thing, and whether one number can be both. That both texts are about one event is for the caller.

import { figuresIn } from './checks/figures';
import { peopleUnit } from './countNouns';
import { type Count, contextOf, countsIn } from './counts';
import { namesIn } from './speakers';

/** A count with what comparisons ask of the text that it was found in, each read at most once: one is compared with many. */
export interface FigureInText {
  readonly count: Count;
  isOneOfSeveral(): boolean;
  /** Terms of the words around it; see `contextOf`. */
  context(): readonly number[];
  /** The time that it is counted in: "first 1 week". Empty where none is said. */
  scope(): string;
  /** Who counted, where it is one of those who may count for themselves: "police". */
  counter(): string;
  namesNear(): readonly number[];
  /** Those of the whole text, as if all its words had a capital: what begins a sentence here may stand inside one there. */
  possibleNames(): ReadonlySet<number>;
  /** Every number in the text, of whatever. */
  numbers(): ReadonlySet<number>;
}

export function figureInText(text: string, count: Count): FigureInText {
  const near = text.slice(count.aroundStart, count.aroundEnd);
  return {
    count,
    isOneOfSeveral: once(() => countsIn(text).length > 1),
    context: once(() => contextOf(text, count)),
    scope: once(() => scopeOf(text.slice(Math.max(0, count.start - reachOfSentence), count.end + reachOfSentence))),
    counter: once(() => counterOf(text.slice(Math.max(0, count.start - reachOfSentence), count.end + reachOfSentence))),
    namesNear: once(() => namesIn(near)),
    // "Helicopters rescue 64", "64 are saved by helicopters".
    possibleNames: once(
      () => new Set(namesIn(text.replace(/(?<![\p{L}'’])\p{Ll}/gu, (letter) => letter.toUpperCase()))),
    ),
    numbers: once(() => new Set(figuresIn(text, { start: 0, end: text.length }).map(({ plain }) => plain))),
  };
}

const reachOfSentence = 90;

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** What a count is compared by without its text. */
export type CountKind = Pick<Count, 'unit' | 'fate' | 'isPart' | 'isPerson'>;

/** Whether what is counted, and what became of it, may be the same. Cheap, and says no to most. */
export function mayBeOneThing(a: CountKind, b: CountKind): boolean {
  if (a.fate !== b.fate && a.fate !== 0 && b.fate !== 0) return false;
  if (a.unit === b.unit) return true;
  return (
    a.fate !== 0 && a.fate === b.fate && a.isPerson && b.isPerson && (a.unit === peopleUnit || b.unit === peopleUnit)
  );
}

/** From these odds on, as a logarithm, two counts are held to contradict each other. */
export const minOddsOfClash = 0.4;
/** What it adds to the odds that two accounts are surely of one event. */
export const oddsOfOneEvent = 2.4;

/**
 * The logarithm of the odds that two counts are of the same thing, and that no number is both; undefined where one number may be. A logistic
 * regression over test/quality/statements, rounded: a thing has one size, and slips of the pen leave most digits as they are.
 */
export function oddsOfClash(a: FigureInText, b: FigureInText): number | undefined {
  if (!mayBeOneThing(a.count, b.count) || !excludeEachOther(a.count, b.count)) return undefined;
  const isOfOtherTime = !a.count.isTime && a.scope() !== '' && b.scope() !== '' && a.scope() !== b.scope();
  // Police and organisers count a crowd each for themselves.
  const haveRivals = a.counter() !== '' && b.counter() !== '' && a.counter() !== b.counter();
  if (isOfOtherTime || haveRivals || isSaidToo(a, b) || isSaidToo(b, a)) return undefined;
  const [mine, theirs] = [a.context(), b.context()];
  const around = new Set(theirs);
  const shared = mine.filter((term) => around.has(term)).length;
  // Of a sentence with several counts each is of something else, whatever the sentence is about.
  if (shared === 0 && (a.isOneOfSeveral() || b.isOneOfSeveral())) return undefined;
  const [low, high] = [a.count.value, b.count.value].sort((x, y) => x - y);
  return (
    -1.3 +
    (isSlip(a.count.value, b.count.value) ? 2.6 : 0) -
    1.2 * Math.min(3, Math.log((high ?? 0) / (low ?? 1))) +
    1.5 * (shared / Math.max(1, Math.min(mine.length, theirs.length))) -
    ((a.count.fate === 0) === (b.count.fate === 0) ? 0 : 0.6) -
    (a.count.isPart === b.count.isPart ? 0 : 2.3) -
    (namesDiffer(a, b) ? 1 : 0)
  );
}

/** Digits that changed places, or a single one that differs. */
function isSlip(one: number, other: number): boolean {
  const [a, b] = [one, other].map((value) => `${value}`.replace(/\D/g, '').replace(/0+$/, ''));
  if (a === undefined || b === undefined || a.length !== b.length || a.length < 2) return false;
  const differing = [...a].filter((digit, at) => digit !== b[at]).length;
  return differing === 1 || [...a].sort().join() === [...b].sort().join();
}

/** Whether no number satisfies both. Of "people" there may be more than of "miners", but not fewer. */
function excludeEachOther(a: Pick<Count, 'unit' | 'low' | 'high'>, b: Pick<Count, 'unit' | 'low' | 'high'>): boolean {
  if (a.unit === b.unit) return a.low > b.high || b.low > a.high;
  return a.unit === peopleUnit ? b.low > a.high : a.low > b.high;
}

/** Whether the other text has the number, too, of whatever: "three workers are exposed, and two are taken to hospital". */
function isSaidToo({ count: { value } }: FigureInText, other: FigureInText): boolean {
  return value !== other.count.value && other.numbers().has(value);
}

/** "Falk's party wins 58 seats", "Moen's party wins 31 seats": each has a name beside the count that the other's text lacks. */
function namesDiffer(a: FigureInText, b: FigureInText): boolean {
  return hasOwnName(a, b) && hasOwnName(b, a);
}

function hasOwnName(one: FigureInText, other: FigureInText): boolean {
  const known = other.possibleNames();
  return one.namesNear().some((name) => !known.has(name));
}

const times =
  /\b(?:(?:in|over|after|within|during) (?:(?:the|its|their|a|one|only|just) )*(?:(first|second|third|last) )?(?:(\d+|two|three|four|five|six|seven|eight|nine|ten|several|few) )?(hours?|days?|weeks?|months?|years?)|(so far|to date|by now|in all|in total|already))\b/gi;

/** "24 in the first week", "51 in two weeks": what is counted grows with the time that it is counted in. */
function scopeOf(near: string): string {
  for (const [, rank = '', number = '', unit = ''] of near.matchAll(times)) {
    if (unit !== '')
      return `${rank} ${rank === 'first' && number === '' ? '1' : number} ${unit.replace(/s$/, '')}`.toLowerCase();
  }
  return '';
}

const who =
  '(police|organi[sz]er|union|official|ministry|government|city|company|management|opposition|army|rebel|activist|insurer|analyst|observer)s?';
const counters = new RegExp(
  `\\b${who} (?:\\w+ )?(?:said|says?|count(?:s|ed)?|puts?|estimate[sd]?|report(?:s|ed)?)\\b|\\baccording to (?:the |its )?${who}\\b`,
  'i',
);

function counterOf(near: string): string {
  const [, before, after] = counters.exec(near) ?? [];
  return (before ?? after ?? '').toLowerCase().replace('z', 's');
}
