// How well topics of our own are judged, end to end: what is found of their disagreements, and what is said that is not true.

import { gapInDays, likelyError, overlap } from '../../server/src/dates/calendar/interval';
import { measurePair } from '../../server/src/text/pair';
import { termsOf } from '../../server/src/text/terms';
import { contradictionsAmong, type OffAlike } from './endToEnd';
import { disagree, mentionsOtherwise, type OwnTopic, tellOfOne } from './ownTopics';
import { eachTwo } from './signals';
import { inPieces, moved, type Shift, shifts, type Timeline, type TimelineEntry } from './timelines';

/** Pairs of entries of two authors, each counted once. */
export interface OwnScore {
  readonly topics: number;
  readonly entries: number;
  /** Accounts of one event on days next to each other, and how many of those are reported, all of them as hints. */
  readonly dayApart: number;
  readonly dayApartFound: number;
  /** Tellings of one event further apart. */
  readonly furtherApart: number;
  readonly furtherApartFound: number;
  readonly furtherApartWarned: number;
  /** What is reported of pairs that do not disagree. */
  readonly falseHints: number;
  readonly falseWarnings: number;
  /** Of what is not reported: accounts that share fewer words than the product asks for before it looks at a pair. */
  readonly missedForWords: number;
  /** Problems for a whole file, the entries that they name, and how many of these disagree with somebody. */
  readonly runs: number;
  readonly runEntries: number;
  readonly runEntriesOff: number;
}

/** Topics in which entries were moved that another author has on the same date. */
export interface OwnMoved {
  readonly shift: Shift;
  readonly moved: number;
  readonly found: number;
  readonly warned: number;
  readonly entries: number;
  readonly falseHints: number;
  readonly falseWarnings: number;
}

export interface OwnQuality {
  readonly fitted: OwnScore;
  readonly fittedInPieces: OwnScore;
  readonly fittedMoved: readonly OwnMoved[];
  readonly aside: OwnScore;
  readonly asideInPieces: OwnScore;
  readonly asideMoved: readonly OwnMoved[];
}

/** One in so many entries is moved in each trial. */
const movedShare = 3;
/** What shares fewer is no pair for the product. */
const minSharedTerms = 3;
/** Digests mostly have about so many entries. */
const pieceLength = 10;

export function measureOwn(topics: readonly OwnTopic[]): OwnQuality {
  const [fitted, aside] = [false, true].map((is) =>
    topics.filter(({ putAside }) => putAside === is).map(({ timelines }) => timelines),
  ) as [Timeline[][], Timeline[][]];
  const cut = (timelines: readonly Timeline[]) => timelines.flatMap((timeline) => inPieces(timeline, pieceLength));
  return {
    fitted: sumOf(fitted.map(scoreOf)),
    fittedInPieces: sumOf(fitted.map((timelines) => scoreOf(cut(timelines)))),
    fittedMoved: shifts.map((shift) => movedScore(fitted, shift)),
    aside: sumOf(aside.map(scoreOf)),
    asideInPieces: sumOf(aside.map((timelines) => scoreOf(cut(timelines)))),
    asideMoved: shifts.map((shift) => movedScore(aside, shift)),
  };
}

function sumOf(scores: readonly OwnScore[]): OwnScore {
  const sum = (field: keyof OwnScore) => scores.reduce((total, score) => total + score[field], 0);
  return {
    topics: sum('topics'),
    entries: sum('entries'),
    dayApart: sum('dayApart'),
    dayApartFound: sum('dayApartFound'),
    furtherApart: sum('furtherApart'),
    furtherApartFound: sum('furtherApartFound'),
    furtherApartWarned: sum('furtherApartWarned'),
    falseHints: sum('falseHints'),
    falseWarnings: sum('falseWarnings'),
    missedForWords: sum('missedForWords'),
    runs: sum('runs'),
    runEntries: sum('runEntries'),
    runEntriesOff: sum('runEntriesOff'),
  };
}

function scoreOf(timelines: readonly Timeline[]): OwnScore {
  const run = contradictionsAmong(timelines);
  const score = {
    dayApart: 0,
    dayApartFound: 0,
    furtherApart: 0,
    furtherApartFound: 0,
    furtherApartWarned: 0,
    missedForWords: 0,
  };
  for (const [a, b] of disagreementsIn(timelines)) {
    const reported = run.reported.filter(({ entries }) => entries.includes(a) && entries.includes(b));
    const levels = [...reported, ...run.offAlike.filter((off) => speaksOf(off, a, b))];
    if (levels.length === 0 && sharedTermsOf(a, b) < minSharedTerms) score.missedForWords++;
    if (gapInDays(a, b) === 1) {
      score.dayApart++;
      if (levels.length > 0) score.dayApartFound++;
      continue;
    }
    score.furtherApart++;
    if (levels.length > 0) score.furtherApartFound++;
    if (levels.some(({ weak }) => !weak)) score.furtherApartWarned++;
  }
  const untrue = run.reported.filter(({ entries: [a, b] }) => !a || !b || !isTrue(a, b));
  const falseHints = untrue.filter(({ weak }) => weak).length;
  const named = run.offAlike.flatMap(({ entries }) => [...entries]);
  const all = timelines.flatMap(({ entries }) => entries);
  return {
    topics: 1,
    entries: run.entries,
    ...score,
    falseHints,
    falseWarnings: untrue.length - falseHints,
    runs: run.offAlike.length,
    runEntries: named.length,
    runEntriesOff: named.filter((entry) => all.some((other) => disagree(entry, other))).length,
  };
}

function sharedTermsOf(a: TimelineEntry, b: TimelineEntry): number {
  return measurePair(termsOf(a.text), termsOf(b.text), { weight: () => 1, rarity: () => 1 }).sharedTerms;
}

/** Every two accounts of one event by different authors that disagree. */
function* disagreementsIn(timelines: readonly Timeline[]): Generator<readonly [TimelineEntry, TimelineEntry]> {
  for (const [left, right] of eachTwo(timelines)) {
    for (const mine of left.entries) {
      for (const theirs of right.entries) if (disagree(mine, theirs)) yield [mine, theirs];
    }
  }
}

/** One problem for a whole file speaks of each of its entries, against whatever is off by as much to the same side. */
function speaksOf({ entries, first: [here, other] }: OffAlike, a: TimelineEntry, b: TimelineEntry): boolean {
  const [mine, theirs] = entries.has(a) ? [a, b] : [b, a];
  if (!entries.has(mine) || mine.first < theirs.first !== here.first < other.first) return false;
  const slip = likelyError(here, other);
  return slip === undefined ? gapInDays(a, b) === gapInDays(here, other) : likelyError(a, b) === slip;
}

function isTrue(a: TimelineEntry, b: TimelineEntry): boolean {
  return disagree(a, b) || mentionsOtherwise(a, b);
}

/** Moves every third of the entries of one author that another has on the same date, forwards and backwards in turn. */
function movedScore(topics: readonly (readonly Timeline[])[], shift: Shift): OwnMoved {
  const score = { shift, moved: 0, found: 0, warned: 0, entries: 0, falseHints: 0, falseWarnings: 0 };
  for (const timelines of topics) {
    for (const [changed, timeline] of timelines.entries()) {
      const others = timelines.filter((other) => other !== timeline).flatMap(({ entries }) => entries);
      const shared = (entry: TimelineEntry) => others.some((other) => tellOfOne(entry, other) && overlap(entry, other));
      for (let offset = 0; offset < movedShare; offset++) {
        const results = new Set<TimelineEntry>();
        const entries = timeline.entries.map((entry, at) => {
          if (at % movedShare !== offset || !shared(entry)) return entry;
          const other = moved(entry, shift, at % 2 === 0);
          results.add(other);
          return other;
        });
        if (results.size === 0) continue;
        const run = contradictionsAmong(timelines.with(changed, { ...timeline, entries }));
        const [found, warned] = [new Set<TimelineEntry>(), new Set<TimelineEntry>()];
        for (const { entries: pair, weak } of run.reported) {
          const [a, b] = pair;
          if (!a || !b || !isTrue(a, b)) {
            if (weak) score.falseHints++;
            else score.falseWarnings++;
            continue;
          }
          const own = [a, b].find((entry) => results.has(entry));
          if (!own) continue;
          found.add(own);
          if (!weak) warned.add(own);
        }
        score.moved += results.size;
        score.found += found.size;
        score.warned += warned.size;
        score.entries += run.entries;
      }
    }
  }
  return score;
}
