// How well the claims of a section fit the titles of the sources they cite, and whether the same numbers read in another
// order would fit clearly better. Judges words alone; whether a source really says what a claim says is not known here.

import { bestAssignment } from './assignment';
import { exactWords, roughWords, type WordRange, type WordReader } from './titleWords';

/** A statement with the numbers that it cites. */
export interface CitedClaim {
  readonly text: string;
  /** The rough words of `text`, for whoever has them at hand; `text` itself is then seldom asked for. */
  readonly beginnings?: WordRange;
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
  if (mostGain(fitTable(claims, sources, numbers, roughly), written) < leastRoughGain) return undefined;
  const table = fitTable(claims, sources, numbers, exactly);
  if (mostGain(table, written) < leastGain + 2) return undefined;
  const { totals } = table;
  const assigned = likeliest(totals, bestAssignment(totals), written);
  return weigh(table, written, assigned);
}

/** How words are compared. */
interface Reading {
  readonly title: WordReader;
  claim(claim: CitedClaim): WordRange;
}

const roughly: Reading = { title: roughWords, claim: (claim) => claim.beginnings ?? roughWords(claim.text) };
const exactly: Reading = { title: exactWords, claim: ({ text }) => exactWords(text) };

interface FitTable {
  readonly claims: readonly CitedClaim[];
  readonly sources: readonly ListedSource[];
  /** The numbers that are cited, sorted; the rows of every assignment. */
  readonly numbers: readonly number[];
  /** For each claim and source, the log probability that the claim is told by the source. */
  readonly fits: readonly Float64Array[];
  /** For each number and source, the sum over the claims that cite the number. */
  readonly totals: readonly (readonly number[])[];
}

function fitTable(
  claims: readonly CitedClaim[],
  sources: readonly ListedSource[],
  numbers: readonly number[],
  reading: Reading,
): FitTable {
  const fits = logFits(claims, sources, reading);
  const rowOf = new Map(numbers.map((number, row) => [number, row]));
  const totals = numbers.map(() => new Array<number>(sources.length).fill(0));
  for (const [at, { numbers: cited }] of claims.entries()) {
    const fit = fits[at];
    for (const [place, number] of cited.entries()) {
      if (!fit || cited.indexOf(number) < place) continue;
      const total = totals[rowOf.get(number) ?? 0] ?? [];
      for (let source = 0; source < fit.length; source++) total[source] = (total[source] ?? 0) + (fit[source] ?? 0);
    }
  }
  return { claims, sources, numbers, fits, totals };
}

/** What the best reading gains over the one as written; no other gains more. */
function mostGain({ totals }: FitTable, written: readonly number[]): number {
  return worth(totals, bestAssignment(totals)) - worth(totals, written);
}

/** A word of some title or publisher. */
interface TitleTerm {
  /** The sources whose titles have it. */
  readonly sources: number[];
  /** How many different titles have it: one title listed twice does not make its words common. */
  titles: number;
  /** How many claims have it, and the last of them. */
  claims: number;
  last: number;
}

/** Of each claim, the log probability of each source, judged by the words that its title shares with the claim. */
function logFits(claims: readonly CitedClaim[], sources: readonly ListedSource[], reading: Reading): Float64Array[] {
  const terms = new Map<number, TitleTerm>();
  const termOf = (word: number) => {
    const term = terms.get(word) ?? { sources: [], titles: 0, claims: 0, last: -1 };
    terms.set(word, term);
    return term;
  };
  const titles = new Set<string>();
  for (const [at, { title }] of sources.entries()) {
    const words = distinct(reading.title(title));
    const isNew = titles.size < titles.add([...words].join()).size;
    for (const word of words) {
      const term = termOf(word);
      term.sources.push(at);
      if (isNew) term.titles++;
    }
  }
  const publishers = sources.map(({ publisher }) => [...distinct(reading.title(publisher))].map(termOf));
  const namings = publishers.map((publisher) => namingWeight(publisher, publishers));
  // Most words of a claim are in no title, which one bit tells faster than the map.
  const bits = new Uint8Array(1024);
  for (const word of terms.keys()) bits[bitOf(word)] = 1;
  const heard = claims.map((claim, at) => {
    const known: TitleTerm[] = [];
    const { words, from, to } = reading.claim(claim);
    for (let place = from; place < to; place++) {
      const word = words[place] ?? 0;
      const term = bits[bitOf(word)] === 1 ? terms.get(word) : undefined;
      if (!term || term.last === at) continue;
      term.claims++;
      term.last = at;
      known.push(term);
    }
    const scores = new Float64Array(sources.length);
    for (const [source, weight] of namings.entries()) {
      if (weight > 0 && publishers[source]?.every((term) => term.last === at)) scores[source] = weight;
    }
    return { known, scores };
  });
  for (const { known, scores } of heard) {
    for (const term of known) {
      if (term.titles === 0) continue;
      const inTitles = Math.log((titles.size + 1) / term.titles);
      const weight = (inTitles * Math.log((claims.length + 1) / (term.claims + 0.5))) / 2;
      for (const source of term.sources) scores[source] = (scores[source] ?? 0) + weight;
    }
    turnIntoLogShares(scores);
  }
  return heard.map(({ scores }) => scores);
}

function distinct({ words, from, to }: WordRange): Set<number> {
  const set = new Set<number>();
  for (let at = from; at < to; at++) set.add(words[at] ?? 0);
  return set;
}

function bitOf(word: number): number {
  return ((word >>> 3) ^ (word >>> 15)) & 1023;
}

/** What it is worth that a claim names the publisher: the less, the more of the list is by that publisher. */
function namingWeight([first]: readonly TitleTerm[], publishers: readonly (readonly TitleTerm[])[]): number {
  const sharing = publishers.filter((other) => first !== undefined && other.includes(first)).length;
  return sharing === 0 ? 0 : Math.log((publishers.length + 1) / sharing) / 2;
}

function turnIntoLogShares(scores: Float64Array): void {
  let highest = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (let at = 0; at < scores.length; at++) highest = Math.max(highest, scores[at] ?? 0);
  for (let at = 0; at < scores.length; at++) {
    const power = Math.exp((scores[at] ?? 0) - highest);
    scores[at] = power;
    sum += power;
  }
  for (let at = 0; at < scores.length; at++) {
    scores[at] = Math.log(((1 - doubt) * (scores[at] ?? 0)) / sum + doubt / scores.length);
  }
}

function worth(totals: readonly (readonly number[])[], assigned: readonly number[]): number {
  return assigned.reduce((sum, column, row) => sum + (totals[row]?.[column] ?? leastWorth), 0);
}

/**
 * The likeliest assignment. Words alone leave much undecided, so among likely ones that is preferred which a simple slip
 * explains: one source moved in the list, all numbers off by one.
 */
function likeliest(
  totals: readonly (readonly number[])[],
  start: readonly number[],
  written: readonly number[],
): number[] {
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
    const row: Float64Array = fits[at] ?? new Float64Array(0);
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
