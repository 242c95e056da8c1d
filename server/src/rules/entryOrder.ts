// Sorts the entries of a timeline with as few moves as possible. The caller decides which dates are out of order.

import type { DatedEntry } from '../dates/article/entryReader';
import type { DateReading } from '../dates/calendar/reading';
import { sourcePartsOf } from '../syntax/sources';
import type { Span } from '../syntax/span';
import type { Article, Section } from '../syntax/tree';
import { endWithoutLineEnding } from './emptySources';
import { keepsEntries } from './rereading';

export interface EntryEdit {
  readonly span: Span;
  readonly newText: string;
}

/** The date of an entry, and the minute of its day where a time is written. */
export interface PlacedDate {
  readonly date: DateReading;
  readonly minute: number | undefined;
}

/** Longer timelines are not sorted: the edit would be huge, and the algorithm is quadratic. */
const maxEntries = 2000;

/**
 * Edits that sort `entries`, which are all those of `section`. Entries that need not move stay as they are; an entry without
 * a date goes with the one before it.
 * @param belongsAfter whether its first date must come after its second
 * @returns undefined when a move would displace anything between the entries, when an entry would not be
 *   read as the one it was, or when there is nothing to move
 */
export function sortingOf(
  article: Article,
  section: Section,
  entries: readonly DatedEntry[],
  belongsAfter: (a: PlacedDate, b: PlacedDate) => boolean,
): EntryEdit[] | undefined {
  if (entries.length > maxEntries || !areAdjacent(section)) return undefined;
  const { text } = article;
  if (entries.some((entry) => isSourceLine(text, entry))) return undefined;
  const slots = entries.map(({ block }) => {
    const end = endWithoutLineEnding(text, block);
    // The numbers of a numbered timeline count the places, so they stay where they are.
    const numbered = /^\s*\d+[.)]\s/.test(text.slice(block.start, block.start + 12));
    return numbered ? block.content : { start: block.start, end };
  });
  const order = insertionOrder(entries, belongsAfter);
  const edits: EntryEdit[] = [];
  for (const [at, from] of order.entries()) {
    const [slot, moved] = [slots[at], slots[from]];
    if (at !== from && slot && moved) edits.push({ span: slot, newText: text.slice(moved.start, moved.end) });
  }
  return edits.length > 0 && keepsEntries(article, edits) ? edits : undefined;
}

/** A line of a source list that was read as an entry, because the list stands in the timeline: it belongs to no date above it. */
function isSourceLine(text: string, { block, date, impossible }: DatedEntry): boolean {
  if (date || impossible || block.groups.length > 0) return false;
  const { publisher, title, url } = sourcePartsOf(text, block.content.start, block.content.end);
  return url !== undefined || (publisher !== undefined && title !== undefined);
}

/** Whether nothing but blank lines stands between the entries. */
function areAdjacent(section: Section): boolean {
  const types = section.blocks.map((block) => block.type);
  const between = types.slice(types.indexOf('entry'), types.lastIndexOf('entry'));
  return between.every((type) => type === 'entry' || type === 'blank');
}

/** Each entry moves up only past entries that certainly belong behind it, so vague dates stay where they are. */
function insertionOrder(
  entries: readonly DatedEntry[],
  belongsAfter: (a: PlacedDate, b: PlacedDate) => boolean,
): number[] {
  const runs: { readonly place: PlacedDate | undefined; readonly members: number[] }[] = [];
  for (const [at, { date, minute }] of entries.entries()) {
    const last = runs.at(-1);
    if (!date && last) last.members.push(at);
    else runs.push({ place: date && { date, minute }, members: [at] });
  }
  const sorted: typeof runs = [];
  for (const run of runs) {
    let at = sorted.length;
    for (let above = sorted[at - 1]; above?.place && run.place; above = sorted[at - 1]) {
      if (!belongsAfter(above.place, run.place)) break;
      at--;
    }
    sorted.splice(at, 0, run);
  }
  return sorted.flatMap((run) => run.members);
}
