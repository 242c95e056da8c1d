// Puts what single files add to a timeline together: which accounts are of one event, which contradict, on how many sources each event rests.

import { groupedBy } from '../../syntax/lists';
import type { AccountRef } from '../../workspace/account';
import type { Level } from '../../workspace/contradiction';
import { withDistinctNames } from './fileNames';
import type {
  PlacedContradiction,
  PlacedIntention,
  PlacedItem,
  Timeline,
  TimelineEvent,
  TimelineFile,
  TimelineItem,
} from './model';

/** @param files in any order; the same files give the same timeline */
export function assembleTimeline(files: readonly TimelineFile[]): Timeline {
  const sorted = withDistinctNames([...files].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)));
  const bare = itemsByDate(sorted);
  const idOf = namesOf(sorted, bare);
  const contradictions = contradictionsOf(sorted, idOf);
  const intended = intendedOf(sorted, idOf);
  const { events, eventOf } = eventsOf(sorted, bare, [...contradictions, ...intended], contradictions, idOf);
  const levels = new Map<number, Level>();
  for (const { from, to, level } of contradictions) {
    for (const id of [from, to]) if (!levels.has(id)) levels.set(id, level);
  }
  const items = bare.map(
    ({ file, item }, id): PlacedItem => ({
      id,
      file,
      item,
      event: eventOf[id] ?? 0,
      publishers: publishersOf(sorted[file] as TimelineFile, item),
      contradicted: levels.get(id),
    }),
  );
  return { files: sorted, items, events, contradictions, intended };
}

interface BareItem {
  readonly file: number;
  readonly item: TimelineItem;
}

function itemsByDate(files: readonly TimelineFile[]): BareItem[] {
  const items = files.flatMap(({ items }, file) => items.map((item): BareItem => ({ file, item })));
  return items.sort(
    (a, b) =>
      a.item.date.first - b.item.date.first ||
      a.item.date.last - b.item.date.last ||
      a.file - b.file ||
      a.item.ordinal - b.item.ordinal,
  );
}

type IdOf = (ref: AccountRef) => number | undefined;

function namesOf(files: readonly TimelineFile[], items: readonly BareItem[]): IdOf {
  const fileAt = new Map(files.map(({ file }, at) => [file, at]));
  const ids = new Map<string, number>();
  items.forEach(({ file, item }, id) => {
    ids.set(`${file} ${item.ordinal}`, id);
  });
  return ({ file, ordinal }) => ids.get(`${fileAt.get(file)} ${ordinal}`);
}

const ranks: Readonly<Record<Level, number>> = { warning: 0, information: 1, hint: 2 };

/** Each pair once: the surest of what its two files say of it. */
function contradictionsOf(files: readonly TimelineFile[], idOf: IdOf): PlacedContradiction[] {
  const pairs = new Map<string, Omit<PlacedContradiction, 'id'>>();
  for (const { file, contradictions } of files) {
    for (const { ordinal, other, ...found } of contradictions) {
      const [mine, theirs] = [idOf({ file, ordinal }), idOf(other)];
      if (mine === undefined || theirs === undefined || mine === theirs) continue;
      const [from, to] = mine < theirs ? [mine, theirs] : [theirs, mine];
      const known = pairs.get(`${from} ${to}`);
      if (known && compareSureness(known, found) <= 0) continue;
      pairs.set(`${from} ${to}`, { ...found, from, to });
    }
  }
  return [...pairs.values()]
    .sort((a, b) => compareSureness(a, b) || a.from - b.from || a.to - b.to)
    .map((pair, id) => ({ ...pair, id }));
}

type Sureness = Pick<PlacedContradiction, 'level' | 'confidence'>;

function compareSureness(a: Sureness, b: Sureness): number {
  return ranks[a.level] - ranks[b.level] || b.confidence - a.confidence;
}

/** Each pair once. */
function intendedOf(files: readonly TimelineFile[], idOf: IdOf): PlacedIntention[] {
  const pairs = new Map<string, PlacedIntention>();
  for (const { file, intended } of files) {
    for (const { ordinal, other, ...found } of intended) {
      const [mine, theirs] = [idOf({ file, ordinal }), idOf(other)];
      if (mine === undefined || theirs === undefined || mine === theirs) continue;
      const [from, to] = mine < theirs ? [mine, theirs] : [theirs, mine];
      pairs.set(`${from} ${to}`, { ...found, from, to });
    }
  }
  return [...pairs.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** A pair of items that are held to be of one event, and how sure that is. */
interface Likeness {
  readonly one: number;
  readonly other: number;
  readonly confidence: number;
}

/** The surest first; each pair as often as its two files name it. */
function likenessesOf(items: readonly BareItem[], idOf: IdOf): Likeness[] {
  const found: Likeness[] = [];
  items.forEach(({ item }, one) => {
    for (const { confidence, ...ref } of item.same) {
      const other = idOf(ref);
      if (other !== undefined && other !== one) found.push({ one, other, confidence });
    }
  });
  return found.sort((a, b) => b.confidence - a.confidence || a.one - b.one || a.other - b.other);
}

/**
 * Items of one event are those that lead to one another and have a day in common: otherwise an entry of a whole year would join everything
 * alike that happened in it. What contradicts is of one event as well.
 * @param apart pairs of one event on dates that exclude each other
 */
function eventsOf(
  files: readonly TimelineFile[],
  items: readonly BareItem[],
  apart: readonly { readonly from: number; readonly to: number }[],
  contradictions: readonly PlacedContradiction[],
  idOf: IdOf,
): { readonly events: readonly TimelineEvent[]; readonly eventOf: readonly number[] } {
  const leaders = items.map((_, id) => id);
  const leaderOf = (id: number): number => {
    let at = id;
    for (let up = leaders[at] ?? at; up !== at; up = leaders[at] ?? at) {
      leaders[at] = leaders[up] ?? up;
      at = up;
    }
    return at;
  };
  // The days on which everything that was joined so far can be true, by leader.
  const days = items.map(({ item: { date } }) => ({
    first: Math.min(date.first, date.widest.first),
    last: Math.max(date.last, date.widest.last),
  }));
  for (const { one, other } of likenessesOf(items, idOf)) {
    const [a, b] = [leaderOf(one), leaderOf(other)].sort((x, y) => x - y) as [number, number];
    const [mine, theirs] = [days[a], days[b]];
    if (a === b || !mine || !theirs) continue;
    const shared = { first: Math.max(mine.first, theirs.first), last: Math.min(mine.last, theirs.last) };
    if (shared.first > shared.last) continue;
    leaders[b] = a;
    days[a] = shared;
  }
  for (const { from, to } of apart) {
    const [a, b] = [leaderOf(from), leaderOf(to)];
    leaders[Math.max(a, b)] = Math.min(a, b);
  }

  const members = groupedBy(items.keys(), leaderOf);
  const eventOf: number[] = [];
  const groups = [...members.values()];
  groups.forEach((group, event) => {
    for (const id of group) eventOf[id] = event;
  });
  const clashes = groupedBy(contradictions, ({ from }) => eventOf[from] ?? 0);
  const events = groups.map((group, id) => ({
    id,
    items: group,
    sources: sourceCount(files, items, group),
    contradictions: (clashes.get(id) ?? []).map((contradiction) => contradiction.id),
  }));
  return { events, eventOf };
}

/** A saved copy and a source that cites it are one; so are listings of one title in several files. */
function sourceCount(files: readonly TimelineFile[], items: readonly BareItem[], group: readonly number[]): number {
  const keys = new Set<string>();
  for (const id of group) {
    const bare = items[id];
    const file = bare && files[bare.file];
    if (!file) continue;
    const cited = bare.item.sources.flatMap((at) => file.sources[at] ?? []);
    for (const source of cited) keys.add(source.titleKey || source.key || `${source.label} ${file.file}`);
    if (cited.length === 0 && file.kind === 'report') keys.add(file.titleKey || file.file);
  }
  return keys.size;
}

function publishersOf(file: TimelineFile, item: TimelineItem): string[] {
  const cited = item.sources.flatMap((at) => file.sources[at] ?? []);
  if (cited.length === 0) return file.kind === 'report' ? [file.name] : [];
  return [...new Set(cited.map(({ publisher, title }) => publisher || title).filter((name) => name !== ''))];
}
