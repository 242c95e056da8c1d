// How well the claims of a section fit the titles of the sources they cite, and whether the same numbers read in another
// order would fit clearly better. Judges words alone; whether a source really says what a claim says is not known here.

import { identityOf, termsOf } from '../matching/terms';
import { bestAssignment } from './assignment';

/** A statement with the numbers that it cites. */
export interface CitedClaim {
  readonly text: string;
  readonly numbers: readonly number[];
}

export interface ListedSource {
  readonly number: number;
  readonly publisher: string;
  readonly title: string;
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

/** Longer lists are no digest's, and the search is cubic. */
const mostSources = 64;
const mostClaims = 400;

/** The share of its weight that a claim spreads over all sources alike, so that no single claim decides. */
const doubt = 0.2;
/** Evidence below this, in nats, is noise. */
const noticeable = 0.4;
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
  const fits = logFits(
    claims.map(({ text }) => text),
    sources,
  );
  const table: FitTable = { claims, sources, numbers, fits };
  const written = numbers.map((number) => sources.findIndex((source) => source.number === number));
  const totals = numbers.map((number) => totalFits(table, number));
  const assigned = likeliest(totals, written);
  return weigh(table, written, assigned);
}

interface FitTable {
  readonly claims: readonly CitedClaim[];
  readonly sources: readonly ListedSource[];
  /** The numbers that are cited, sorted; the rows of every assignment. */
  readonly numbers: readonly number[];
  /** For each claim and source, the log probability that the claim is told by the source. */
  readonly fits: readonly (readonly number[])[];
}

/** For each source, the sum over the claims that cite `number`. */
function totalFits({ claims, fits, sources }: FitTable, number: number): number[] {
  const total = new Array<number>(sources.length).fill(0);
  for (const [at, claim] of claims.entries()) {
    if (!claim.numbers.includes(number)) continue;
    for (const [source, fit] of (fits[at] ?? []).entries()) total[source] = (total[source] ?? 0) + fit;
  }
  return total;
}

/** Of each text, the log probability of each source, judged by the words that its title shares with the text. */
function logFits(texts: readonly string[], sources: readonly ListedSource[]): number[][] {
  const titles = sources.map(({ title }) => identities(title));
  const publishers = sources.map(({ publisher }) => identities(publisher));
  const told = texts.map(identities);
  const inTitles = frequencies(distinct(titles));
  const inTexts = frequencies(told);
  const inPublishers = frequencies(publishers);
  const distinctTitles = distinct(titles).length;
  const weightOf = (term: number) =>
    (Math.log((distinctTitles + 1) / (inTitles.get(term) ?? 1)) *
      Math.log((texts.length + 1) / ((inTexts.get(term) ?? 0) + 0.5))) /
    2;
  return told.map((terms) => {
    const scores = titles.map((title, at) => {
      let score = 0;
      for (const term of title) if (terms.has(term)) score += weightOf(term);
      const publisher = publishers[at] ?? new Set();
      const isNamed = publisher.size > 0 && [...publisher].every((term) => terms.has(term));
      if (!isNamed) return score;
      const sharing = Math.max(...[...publisher].map((term) => inPublishers.get(term) ?? 1));
      return score + Math.log((sources.length + 1) / sharing) / 2;
    });
    return logShares(scores);
  });
}

function identities(text: string): Set<number> {
  return new Set([...termsOf(text)].map(identityOf));
}

function distinct(sets: readonly ReadonlySet<number>[]): ReadonlySet<number>[] {
  return [...new Map(sets.map((set) => [[...set].sort().join(' '), set])).values()];
}

function frequencies(sets: readonly ReadonlySet<number>[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const set of sets) for (const term of set) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

function logShares(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => Math.log(((1 - doubt) * power) / sum + doubt / scores.length));
}

/**
 * The likeliest assignment. Words alone leave much undecided, so among likely ones that is preferred which a simple slip
 * explains: one source moved in the list, all numbers off by one.
 */
function likeliest(totals: readonly number[][], written: readonly number[]): number[] {
  const worthOf = (assigned: readonly number[]) =>
    assigned.reduce((sum, column, row) => sum + (totals[row]?.[column] ?? 0), 0) -
    breakCost * breaksIn(assigned, written) -
    inversionCost * inversionsIn(assigned);
  let best: readonly number[] = bestAssignment(totals);
  let worth = worthOf(best);
  const take = (trial: readonly number[]) => {
    const trialWorth = worthOf(trial);
    if (trialWorth <= worth + 1e-9) return false;
    best = trial;
    worth = trialWorth;
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
      const asWritten = fits[at]?.[from] ?? Math.log(doubt / sources.length);
      const difference = (fits[at]?.[to] ?? 0) - asWritten;
      claimGain += difference;
      gains.set(number, (gains.get(number) ?? 0) + difference);
    }
    gain += claimGain;
    if (claimGain > noticeable) better++;
    if (claimGain < -noticeable) worse++;
  }
  const breaks = breaksIn(assigned, written);
  const asking = [...mapping.keys()].filter((number) => (gains.get(number) ?? 0) > noticeable).length;
  return isClear({ gain, better, worse, asking, breaks }) ? { mapping, gain, better, worse } : undefined;
}

interface Evidence {
  readonly gain: number;
  readonly better: number;
  readonly worse: number;
  /** How many of the moved numbers gain by it themselves; the others only make room. */
  readonly asking: number;
  readonly breaks: number;
}

/** Each further break gives chance more ways to look like order, so it has to be paid for. */
function isClear({ gain, better, worse, asking, breaks }: Evidence): boolean {
  if (asking < 2 || better < 3 || worse * 4 > better) return false;
  return gain >= 3 + breaks;
}
