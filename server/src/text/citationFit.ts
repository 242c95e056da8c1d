// How well the claims of a section fit the titles of the sources they cite, and whether the same numbers read in another
// order would fit clearly better. Judges words alone; whether a source really says what a claim says is not known here.

import { bestAssignment } from './assignment';
import { type ClaimFits, doubt, type ListedSource, mostSources, TitleFit } from './titleFit';
import { exactWords, roughWords, type WordRange } from './titleWords';

/** A statement with the numbers that it cites. */
export interface CitedClaim {
  readonly text: string;
  /** Reads the rough words of `text`, for whoever can do that without it; `text` itself is then seldom asked for. */
  beginnings?(): WordRange;
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
}

/** Longer sections are no digest's. */
const mostClaims = 400;

/** Evidence below this, in nats, is noise. */
const noticeable = 0.4;
/** What a mapping has to gain in all, in nats, before each of its breaks is paid for. */
const leastGain = 3;
/** The same when words are compared by their beginnings only. */
const leastRoughGain = 2;
/** What a number that leads to no source is worth, in nats: less than any that leads somewhere. */
const leastWorth = -10;
/** With this much between the likeliest and the least likely source of a claim, in nats, its words decide. */
const clear = 1;
/** How much less likely, in nats, each break in the order of the numbers makes a reading, and each pair out of order. */
const breakCost = 0.3;
const inversionCost = 0.02;

/**
 * The reading under which the numbers of one section fit the list, when it is clearly better than the numbers as written:
 * several numbers move, several claims ask for it, hardly one speaks against it. Undefined otherwise.
 */
export function betterNumbering(
  claims: readonly CitedClaim[],
  sources: readonly ListedSource[],
): Renumbering | undefined {
  if (sources.length < 2 || sources.length > mostSources || claims.length < 2 || claims.length > mostClaims) {
    return undefined;
  }
  const numbers = [...new Set(claims.flatMap((claim) => claim.numbers))].sort((a, b) => a - b);
  if (numbers.length < 2 || numbers.length > sources.length) return undefined;
  const written = numbers.map((number) => sources.findIndex((source) => source.number === number));
  // Most sections fit as they are. The beginnings of words tell that quickly, and are wrong only about what hardly gains.
  const rough = roughly.fits(sources, wordsRoughly(claims));
  if (mostGain(totalsOf(claims, numbers, rough), written) < leastRoughGain) return undefined;
  const fits = exactly.fits(sources, wordsExactly(claims));
  const table = { claims, sources, numbers, fits, totals: totalsOf(claims, numbers, fits) };
  const { totals } = table;
  if (mostGain(totals, written) < leastGain + 2) return undefined;
  const assigned = likeliest(totals, bestAssignment(totals), written);
  return weigh(table, written, assigned);
}

const roughly = new TitleFit(roughWords);
const exactly = new TitleFit(exactWords);

function* wordsRoughly(claims: readonly CitedClaim[]): Iterable<WordRange> {
  for (const claim of claims) yield claim.beginnings?.() ?? roughWords(claim.text);
}

function* wordsExactly(claims: readonly CitedClaim[]): Iterable<WordRange> {
  for (const { text } of claims) yield exactWords(text);
}

/** For each cited number and source, the sum over the claims that cite the number. */
type Totals = readonly (readonly number[])[];

interface FitTable {
  readonly claims: readonly CitedClaim[];
  readonly sources: readonly ListedSource[];
  /** The numbers that are cited, sorted; the rows of every assignment. */
  readonly numbers: readonly number[];
  readonly fits: ClaimFits;
  readonly totals: Totals;
}

function totalsOf(claims: readonly CitedClaim[], numbers: readonly number[], { sources, values }: ClaimFits): Totals {
  const totals = numbers.map(() => new Array<number>(sources).fill(0));
  for (const [at, { numbers: cited }] of claims.entries()) {
    for (const [place, number] of cited.entries()) {
      if (place > 0 && cited.indexOf(number) < place) continue;
      const total = totals[numbers.indexOf(number)] ?? [];
      for (let source = 0; source < sources; source++) {
        total[source] = (total[source] ?? 0) + (values[at * sources + source] ?? 0);
      }
    }
  }
  return totals;
}

/** What the best reading gains over the one as written; no other gains more. */
function mostGain(totals: Totals, written: readonly number[]): number {
  // Where each number already leads to the source that fits it best, which is the rule, nothing can be gained.
  if (totals.every((total, row) => isHighest(total, written[row] ?? -1))) return 0;
  return worth(totals, bestAssignment(totals)) - worth(totals, written);
}

function isHighest(total: readonly number[], column: number): boolean {
  const value = total[column];
  return value !== undefined && total.every((other) => other <= value);
}

function worth(totals: Totals, assigned: readonly number[]): number {
  return assigned.reduce((sum, column, row) => sum + (totals[row]?.[column] ?? leastWorth), 0);
}

/**
 * The likeliest assignment. Words alone leave much undecided, so among likely ones that is preferred which a simple slip
 * explains: one source moved in the list, all numbers off by one.
 */
function likeliest(totals: Totals, start: readonly number[], written: readonly number[]): number[] {
  const worthOf = (assigned: readonly number[]) =>
    worth(totals, assigned) - breakCost * breaksIn(assigned, written) - inversionCost * inversionsIn(assigned);
  let best = start;
  let highest = worthOf(best);
  const take = (trial: readonly number[]) => {
    const trialWorth = worthOf(trial);
    if (trialWorth <= highest + 1e-9) return false;
    best = trial;
    highest = trialWorth;
    return true;
  };
  for (const simple of simpleSlips(written)) take(simple);
  const columns = totals[0]?.length ?? 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (let row = 0; row < best.length; row++) {
      for (let column = 0; column < columns; column++) {
        if (best[row] !== column && take(exchanged(best, row, column))) changed = true;
      }
    }
  }
  return [...best];
}

/** As written, and every reading in which one number has moved and those between have made room. */
function* simpleSlips(written: readonly number[]): Iterable<number[]> {
  if (written.includes(-1)) return;
  yield [...written];
  for (let from = 0; from < written.length; from++) {
    for (let to = 0; to < written.length; to++) {
      if (from === to) continue;
      const moved = [...written];
      moved.splice(to, 0, ...moved.splice(from, 1));
      yield moved;
    }
  }
}

/** Row `row` moved to `column`; whoever was there takes its place. */
function exchanged(assigned: readonly number[], row: number, column: number): number[] {
  const trial = [...assigned];
  const other = assigned.indexOf(column);
  if (other >= 0) trial[other] = assigned[row] ?? 0;
  trial[row] = column;
  return trial;
}

/** Where neighbours as written are no neighbours any more, the two ends included: 0 as written, 3 for one that moved. */
function breaksIn(assigned: readonly number[], written: readonly number[]): number {
  let breaks = 0;
  for (let row = 0; row <= assigned.length; row++) {
    const step = (assigned[row] ?? 0) - (assigned[row - 1] ?? 0);
    if (step !== (written[row] ?? 0) - (written[row - 1] ?? 0)) breaks++;
  }
  return breaks;
}

function inversionsIn(assigned: readonly number[]): number {
  let inversions = 0;
  for (const [row, column] of assigned.entries()) {
    for (let before = 0; before < row; before++) if ((assigned[before] ?? 0) > column) inversions++;
  }
  return inversions;
}

/** What speaks for `assigned` and against `written`; undefined when that is not clearly enough. */
function weigh(table: FitTable, written: readonly number[], assigned: readonly number[]): Renumbering | undefined {
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
    for (const number of new Set(claim.numbers)) {
      const row = numbers.indexOf(number);
      const [from = -1, to = -1] = [written[row], assigned[row]];
      const asWritten = fitOf(fits, at, from) ?? Math.log(doubt / sources.length);
      const difference = (fitOf(fits, at, to) ?? 0) - asWritten;
      claimGain += difference;
      gains.set(number, (gains.get(number) ?? 0) + difference);
    }
    gain += claimGain;
    if (claimGain > noticeable) better++;
    if (claimGain < -noticeable) worse++;
  }
  const breaks = breaksIn(assigned, written);
  const asking = [...mapping.keys()].filter((number) => (gains.get(number) ?? 0) > noticeable).length;
  return isClear({
    gain,
    better,
    worse,
    asking,
    breaks,
    moved: mapping.size / numbers.length,
    ...reachOf(table, written, assigned),
  })
    ? { mapping, gain, better, worse }
    : undefined;
}

function fitOf({ sources, values }: ClaimFits, claim: number, source: number): number | undefined {
  return source < 0 ? undefined : values[claim * sources + source];
}

interface Evidence {
  readonly gain: number;
  readonly better: number;
  readonly worse: number;
  /** How many of the moved numbers gain by it themselves; the others only make room. */
  readonly asking: number;
  readonly breaks: number;
  /** The share of the numbers that move. */
  readonly moved: number;
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
    const row = fits.values.subarray(at * fits.sources, (at + 1) * fits.sources);
    const highest = Math.max(...row);
    if (highest - Math.min(...row) < clear) continue;
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

/**
 * Each further break gives chance more ways to look like order, so it has to be paid for. Numbers that were strewn at random
 * also fit better in some other order, but in none do nearly all claims fit; and a section where several claims fit as they
 * are has wrong numbers, not another order.
 */
function isClear(evidence: Evidence): boolean {
  const { gain, better, worse, asking, breaks, moved, explained, fitting } = evidence;
  if (asking < 2 || better < 3 || worse * 5 > better) return false;
  if (moved < 0.34 || explained < 0.7 || fitting > 0.25) return false;
  return gain >= leastGain + breaks;
}
