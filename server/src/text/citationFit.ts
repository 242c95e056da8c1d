// How well the claims of a section fit the titles of the sources they cite, and whether the same numbers read in another
// order would fit clearly better. Compares words with titles only, not with the texts of the sources.

import { maxOf, minOf } from '../syntax/lists';
import { bestAssignment } from './assignment';
import {
  type ClaimFits,
  doubt,
  type FittedClaim,
  type ListedSource,
  type ListWords,
  listWordsOf,
  maxSources,
  titleFits,
} from './titleFit';

/** A statement with the numbers that it cites, each once. */
export interface CitedClaim extends FittedClaim {
  readonly numbers: readonly number[];
}

/** A reading of a section's numbers in another order. */
export interface Renumbering {
  /** From each number that changes, as written, to that of the source it fits. No two lead to the same. */
  readonly mapping: ReadonlyMap<number, number>;
  /** How many times likelier the claims are under the mapping than as written, as a natural logarithm. */
  readonly gain: number;
  /** How many claims fit better, and how many worse. */
  readonly better: number;
  readonly worse: number;
  /** Every other order is clearly less likely: this one may be written without a reader having chosen it. */
  readonly isSure: boolean;
}

/** No digest has longer sections. */
const maxClaims = 400;

/** Evidence below this, in nats, is noise. */
const noticeable = 0.4;
/** A mapping must gain at least this, in nats, to be examined. */
const minGain = 2;
/** "Some order" may be less likely than "as written, with slips" by this, in nats: nobody confuses half of the citations. */
const minMargin = -0.6;
/** Probability that a single citation is wrong. */
const slipChance = 0.1;
/** A sum over the subsets of more sources takes too long. */
const maxSummed = 12;
/** So many claims must ask for another order; or two that gain so much together, in nats, and are half of those concerned, while none loses. */
const minBetter = 3;
const minGainOfTwo = 3.2;
/** Value of a number without a source, in nats: less than that of any source. */
const minWorth = -10;
/** Value of a source that a number must not lead to. */
const impossible = -1e6;
/** The words of a claim decide when its likeliest source is this much above its least likely one, in nats. */
const clear = 1;
/** A simple slip must be likelier than "as written, with slips" by this, in nats: few claims ask for it. */
const minSlipMargin = 2;
/** An order is sure when every other one is less likely by this, in nats: twenty times. */
const sureMargin = 3;
/** The same for a simple slip, which hardly explains the claims by chance, beside others that are as simple. */
const sureSlipMargin = 2;

/**
 * The reading under which the numbers of one section fit the list, when it is clearly better than the numbers as written:
 * several numbers move, several claims ask for it, hardly one speaks against it. Undefined otherwise.
 * @param list `listWordsOf(sources)`, if somebody has it
 */
export function betterNumbering(
  claims: readonly CitedClaim[],
  sources: readonly ListedSource[],
  list?: ListWords,
): Renumbering | undefined {
  if (sources.length < 2 || sources.length > maxSources || claims.length < 2 || claims.length > maxClaims) {
    return undefined;
  }
  const numbers = [...new Set(claims.flatMap((claim) => claim.numbers))].sort((a, b) => a - b);
  if (numbers.length < 2 || numbers.length > sources.length) return undefined;
  const written = numbers.map((number) => sources.findIndex((source) => source.number === number));
  const fits = titleFits(list ?? listWordsOf(sources), claims);
  const totals = totalsOf(claims, numbers, fits);
  const table = { claims, sources, numbers, fits };
  if (maxGain(totals, written) < minGain) return undefined;
  const asWritten = asWrittenWithSlips(table, written);
  const readings: (readonly number[])[] = [];
  const best = bestAssignment(totals);
  const slip = likeliest(totals, best, written);
  const isOrder = anyOrder(totals) - asWritten >= minMargin;
  if (isOrder || anySlip(totals, written) - asWritten >= minSlipMargin) readings.push(slip);
  if (isOrder && slip !== best) readings.push(best);
  for (const assigned of readings) {
    const weighed = weigh(table, written, assigned);
    if (!weighed) continue;
    const sure = isSure(table, totals, written, assigned);
    // In a long list of one topic some order always fits better.
    if (sure || sources.length <= maxSummed) return { ...weighed, isSure: sure };
  }
  return undefined;
}

/** Whether hardly another order of the list would fit the claims better than the numbers as written. */
export function fitsAsWritten(
  claims: readonly CitedClaim[],
  sources: readonly ListedSource[],
  list: ListWords,
): boolean {
  const numbers = [...new Set(claims.flatMap((claim) => claim.numbers))];
  if (numbers.length > sources.length) return false;
  const written = numbers.map((number) => sources.findIndex((source) => source.number === number));
  return maxGain(totalsOf(claims, numbers, titleFits(list, claims)), written) < minGain;
}

/**
 * How likely the claims are if the numbers follow some unknown order: the logarithm of the mean over all orders. A sum
 * over subsets of the sources. For longer lists, the best order stands for all, with a penalty for its choice.
 */
function anyOrder(totals: Totals): number {
  const rows = totals.length;
  const columns = totals[0]?.length ?? 0;
  let orders = 0;
  for (let row = 0; row < rows; row++) orders += Math.log(columns - row);
  const best = worth(totals, bestAssignment(totals));
  if (columns > maxSummed) return best - orders;
  // Relative to the best order no sum can overflow, and vanishing terms do not matter.
  let sums = new Map<number, number>([[0, 1]]);
  let scale = 0;
  for (const row of totals) {
    const highest = maxOf(row);
    scale += highest;
    const next = new Map<number, number>();
    for (const [taken, sum] of sums) {
      for (const [column, value] of row.entries()) {
        const bit = 1 << column;
        if ((taken & bit) === 0) next.set(taken | bit, (next.get(taken | bit) ?? 0) + sum * Math.exp(value - highest));
      }
    }
    sums = next;
  }
  let sum = 0;
  for (const value of sums.values()) sum += value;
  return sum > 0 ? Math.log(sum) + scale - orders : best - orders;
}

/** How likely they are if the list is in order but for a simple slip: the logarithm of the mean over all of these. */
function anySlip(totals: Totals, written: readonly number[]): number {
  const values = [...simpleSlips(written, totals[0]?.length ?? 0)].map((slip) => worth(totals, slip));
  const highest = Math.max(...values);
  return values.length === 0
    ? Number.NEGATIVE_INFINITY
    : highest + Math.log(values.reduce((sum, value) => sum + Math.exp(value - highest), 0) / values.length);
}

/** How likely they are if the list is in order and each citation is wrong with the probability of a slip. */
function asWrittenWithSlips({ claims, numbers, fits }: FitTable, written: readonly number[]): number {
  let sum = 0;
  for (const [at, claim] of claims.entries()) {
    const row = fits[at] ?? [];
    let mean = 0;
    for (const value of row) mean += Math.exp(value) / row.length;
    for (const number of claim.numbers) {
      const own = row[written[numbers.indexOf(number)] ?? -1];
      // A number without a source says nothing of the order of the others.
      sum += Math.log(own === undefined ? mean : (1 - slipChance) * Math.exp(own) + slipChance * mean);
    }
  }
  return sum;
}

/** For each cited number and source, the sum over the claims that cite the number. */
type Totals = readonly (readonly number[])[];

interface FitTable {
  readonly claims: readonly CitedClaim[];
  readonly sources: readonly ListedSource[];
  /** The numbers that are cited, sorted; the rows of every assignment. */
  readonly numbers: readonly number[];
  readonly fits: ClaimFits;
}

function totalsOf(claims: readonly CitedClaim[], numbers: readonly number[], fits: ClaimFits): Totals {
  const rowOf = new Map(numbers.map((number, row) => [number, row]));
  const totals = numbers.map(() => new Array<number>(fits[0]?.length ?? 0).fill(0));
  for (const [at, claim] of claims.entries()) {
    for (const number of claim.numbers) {
      const total = totals[rowOf.get(number) ?? -1] ?? [];
      for (const [source, value] of (fits[at] ?? []).entries()) total[source] = (total[source] ?? 0) + value;
    }
  }
  return totals;
}

/** What the best reading gains over the one as written; no other gains more. */
function maxGain(totals: Totals, written: readonly number[]): number {
  // Where each number already leads to the source that fits it best, which is the rule, nothing can be gained.
  if (totals.every((total, row) => isHighest(total, written[row] ?? -1))) return 0;
  const best = bestAssignment(totals);
  const known = (assigned: readonly number[]) => assigned.map((column, row) => (written[row] === -1 ? -1 : column));
  return worth(totals, known(best)) - worth(totals, known(written));
}

function isHighest(total: readonly number[], column: number): boolean {
  const value = total[column];
  return value !== undefined && total.every((other) => other <= value);
}

function worth(totals: Totals, assigned: readonly number[]): number {
  return assigned.reduce((sum, column, row) => sum + (totals[row]?.[column] ?? minWorth), 0);
}

/**
 * The likelier of the best order of all and of the best simple slip. There are far fewer slips than orders, so that each of them is
 * likelier beforehand.
 */
function likeliest(totals: Totals, best: readonly number[], written: readonly number[]): readonly number[] {
  const columns = totals[0]?.length ?? 0;
  const slips = [...simpleSlips(written, columns)];
  let orders = 0;
  for (let row = 0; row < totals.length; row++) orders += Math.log(columns - row);
  const least = worth(totals, best) - Math.max(0, orders - Math.log(slips.length));
  let chosen = best;
  let highest = least;
  for (const slip of slips) {
    const value = worth(totals, slip);
    if (value <= highest) continue;
    chosen = slip;
    highest = value;
  }
  return chosen;
}

/** Whether another order would hardly do as well: only then may it be written without a reader having chosen it. */
function isSure(table: FitTable, totals: Totals, written: readonly number[], assigned: readonly number[]): boolean {
  return isOnlySlip(totals, written, assigned) || isOnlyOrder(table, totals, assigned);
}

/** Whether it is a simple slip, and others that move as few numbers are clearly less likely. */
function isOnlySlip(totals: Totals, written: readonly number[], assigned: readonly number[]): boolean {
  const least = worth(totals, assigned) - sureSlipMargin;
  // A list in quite another order has its best slips, too.
  if (worth(totals, bestAssignment(totals)) - worth(totals, assigned) > sureMargin) return false;
  const moved = movedIn(assigned, written);
  let isSlip = false;
  for (const slip of simpleSlips(written, totals[0]?.length ?? 0)) {
    if (movedIn(slip, assigned) === 0) isSlip = true;
    else if (movedIn(slip, written) <= moved && worth(totals, slip) >= least) return false;
  }
  return isSlip;
}

/**
 * Whether no number could as well lead elsewhere: without its source, every order is clearly less likely. Numbers that the very
 * same claims cite may change places among themselves, which says the same.
 */
function isOnlyOrder({ claims, numbers }: FitTable, totals: Totals, assigned: readonly number[]): boolean {
  const least = worth(totals, assigned) - sureMargin;
  const citing = numbers.map((number) =>
    claims.flatMap((claim, at) => (claim.numbers.includes(number) ? [at] : [])).join(),
  );
  return totals.every((_, row) => {
    const taken = new Set(assigned.filter((_column, other) => citing[other] === citing[row]));
    const without = totals.map((values, other) =>
      other === row ? values.map((value, column) => (taken.has(column) ? impossible : value)) : values,
    );
    return worth(without, bestAssignment(without)) < least;
  });
}

/** How many numbers lead elsewhere. */
function movedIn(reading: readonly number[], other: readonly number[]): number {
  return reading.filter((column, row) => column !== other[row]).length;
}

/** Every reading in which one number has moved and those between have made room, two have changed places, or all are off by one. */
function* simpleSlips(written: readonly number[], columns: number): Iterable<number[]> {
  if (written.includes(-1)) return;
  const last = columns - 1;
  for (const step of [1, -1]) {
    const shifted = written.map((column) => column + step);
    if (shifted.every((column) => column >= 0 && column <= last)) yield shifted;
  }
  for (let from = 0; from < written.length; from++) {
    for (let to = 0; to < written.length; to++) {
      if (from === to) continue;
      const moved = [...written];
      moved.splice(to, 0, ...moved.splice(from, 1));
      yield moved;
      if (from >= to) continue;
      const exchanged = [...written];
      [exchanged[from], exchanged[to]] = [exchanged[to] ?? -1, exchanged[from] ?? -1];
      yield exchanged;
    }
  }
}

/** The evidence for `assigned` against `written`; undefined when it is not clear enough. */
function weigh(
  table: FitTable,
  written: readonly number[],
  assigned: readonly number[],
): Omit<Renumbering, 'isSure'> | undefined {
  const { claims, fits, numbers, sources } = table;
  const mapping = new Map<number, number>();
  const gains = new Map<number, number>();
  for (const [row, number] of numbers.entries()) {
    const source = sources[assigned[row] ?? -1];
    if (source && source.number !== number) mapping.set(number, source.number);
  }
  let gain = 0;
  let better = 0;
  let worse = 0;
  for (const [at, claim] of claims.entries()) {
    let claimGain = 0;
    for (const number of claim.numbers) {
      const row = numbers.indexOf(number);
      const [from = -1, to = -1] = [written[row], assigned[row]];
      if (from === -1) continue;
      const asWritten = fits[at]?.[from] ?? Math.log(doubt / sources.length);
      const difference = (fits[at]?.[to] ?? 0) - asWritten;
      claimGain += difference;
      gains.set(number, (gains.get(number) ?? 0) + difference);
    }
    gain += claimGain;
    if (claimGain > noticeable) better++;
    if (claimGain < -noticeable) worse++;
  }
  const asking = [...mapping.keys()].filter((number) => (gains.get(number) ?? 0) > noticeable).length;
  return isClear({
    gain,
    better,
    worse,
    moving: claims.filter((claim) => claim.numbers.some((number) => mapping.has(number))).length,
    asking,
    open: [...mapping.values()].filter((number) => !numbers.includes(number)).length / Math.max(1, mapping.size),
    ...reachOf(table, written, assigned),
  })
    ? { mapping, gain, better, worse }
    : undefined;
}

interface Evidence {
  readonly gain: number;
  readonly better: number;
  readonly worse: number;
  /** How many claims cite a number that moves. */
  readonly moving: number;
  /** How many of the moved numbers gain by it themselves; the others only make room. */
  readonly asking: number;
  /** Of the moved numbers, the share that comes to lead to a source that is cited nowhere as written. */
  readonly open: number;
  /** Of the claims whose words point to some source, the share that has it under the mapping. */
  readonly explained: number;
  /** Of those of them whose numbers move, the share that has it as written. */
  readonly fitting: number;
}

/** Of the claims whose words point to some source, how many have it under `assigned`, and how many of those that move as written. */
function reachOf(table: FitTable, written: readonly number[], assigned: readonly number[]) {
  const { claims, fits, numbers } = table;
  let decided = 0;
  let explained = 0;
  let moving = 0;
  let fitting = 0;
  for (const [at, claim] of claims.entries()) {
    const row = fits[at] ?? [];
    const highest = maxOf(row);
    if (highest - minOf(row) < clear) continue;
    const cited = claim.numbers.map((number) => numbers.indexOf(number));
    const reaches = (reading: readonly number[], indices: readonly number[]) =>
      indices.some((index) => (row[reading[index] ?? -1] ?? Number.NEGATIVE_INFINITY) >= highest - noticeable);
    decided++;
    if (reaches(assigned, cited)) explained++;
    const moved = cited.filter((index) => assigned[index] !== written[index]);
    if (moved.length === 0) continue;
    moving++;
    if (reaches(written, moved)) fitting++;
  }
  return { explained: explained / Math.max(1, decided), fitting: fitting / Math.max(1, moving) };
}

/** Another order leads the cited numbers to the cited sources, but for a few: a long list of one topic has titles that fit any claim. */
const maxOpen = 0.25;

/**
 * Random numbers also fit better in some other order, but no order fits nearly all claims. And a section where
 * most claims fit as they are has wrong numbers, not another order.
 */
function isClear({ gain, better, worse, moving, asking, open, explained, fitting }: Evidence): boolean {
  if (asking < 2 || worse * 5 > better || open > maxOpen) return false;
  if (better < minBetter && (better < 2 || worse + open > 0 || moving > 2 * better || gain < minGainOfTwo))
    return false;
  return explained >= 0.5 && fitting <= 0.5;
}
