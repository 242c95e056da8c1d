// Which items of a timeline are shown: by words, publisher, file, and whether they take part in a contradiction.

import type { PlacedItem, Timeline } from './model';

/** What is looked for; empty fields ask for nothing. */
export interface TimelineFilter {
  /** Words that must all be in the text, the date, a publisher or the file's name. */
  readonly words: string;
  readonly publisher: string;
  /** A file's identity. */
  readonly file: string;
  readonly onlyContradictions: boolean;
}

export const noFilter: TimelineFilter = { words: '', publisher: '', file: '', onlyContradictions: false };

/** Ids of the items that pass. An item that contradicts one that passes is shown with it, so that both dates are seen. */
export function itemsThatPass(timeline: Timeline, filter: TimelineFilter): ReadonlySet<number> {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  const passing = timeline.items.filter((placed) => passes(timeline, placed, filter, words)).map(({ id }) => id);
  const shown = new Set(passing);
  if (!filter.onlyContradictions) return shown;
  for (const { from, to } of timeline.contradictions) {
    if (passing.length > 0 && (shown.has(from) || shown.has(to))) {
      shown.add(from);
      shown.add(to);
    }
  }
  return shown;
}

function passes(
  { files }: Timeline,
  { file, item, publishers, contradicted }: PlacedItem,
  filter: TimelineFilter,
  words: readonly string[],
): boolean {
  if (filter.onlyContradictions && !contradicted) return false;
  if (filter.file !== '' && files[file]?.file !== filter.file) return false;
  if (filter.publisher !== '' && !publishers.includes(filter.publisher)) return false;
  if (words.length === 0) return true;
  const { text, date } = item;
  const all = `${text}\n${date.text}\n${date.words}\n${publishers.join('\n')}\n${files[file]?.name}`.toLowerCase();
  return words.every((word) => all.includes(word));
}
