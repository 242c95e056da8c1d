// unsorted-timeline: an entry that is certainly earlier than the one before it. Newest first is accepted as an order.

import type { DatedEntry } from '../dates/article/entryReader';
import { lineAt } from '../syntax/lines';
import { namedTimelines } from '../syntax/timelineName';
import type { Article, Section } from '../syntax/tree';
import type { FileId } from '../workspace/account';
import { type PlacedDate, sortingOf } from './entryOrder';
import type { FileRule, Fix } from './rule';
import { type WrongYear, wrongYearAt } from './unsorted-timeline/wrongYear';
import { headline, listed, message, quoted } from './wording';

export const unsortedTimeline: FileRule = {
  scope: 'file',
  meta: {
    id: 'unsorted-timeline',
    summary: 'A timeline entry that is earlier than the one before it.',
    severity: 'information',
  },
  *check({ file, article, chronology }) {
    const dated = new Map(chronology.entries.map((entry) => [entry.block.ordinal, entry]));
    const runs = article.sections.flatMap((section) =>
      runsOf(article, entriesOf(section, dated)).map((entries, _, { length }) => ({ section, entries, length })),
    );
    const named = namedTimelines(article);
    for (const { section, entries, length } of runs) {
      const order = orderOf(entries);
      const all = steps(entries);
      const misplaced = all.filter(({ earlier, later }) => (order === 'newest-first' ? later : earlier));
      if (misplaced.length === 0) continue;
      const hasHeads = entries.some(({ block }) => (block.under?.length ?? 0) > 0);
      // Headings with their month or year make a timeline nearly as much as its name does; no other list promises an order.
      const maxWrong = named.has(section) ? Math.max(1, all.length / 2) : hasHeads ? all.length / 3 : 0;
      if (misplaced.length > maxWrong) continue;
      if (!(hasHeads || isLedByDates(article.text, entries))) continue;
      const among = { count: entries.length - 1, summed: (failures: number) => outOfOrder(failures, order) };
      let sorting: readonly Fix[] | undefined;
      // Whether a sorted timeline would be read as this one was is found out by reading it: when somebody asks, and once.
      const fixes = () => {
        sorting ??= length > 1 ? [] : sortFixes(file, article, section, entries, order, !anyMovesFar);
        return sorting;
      };
      const dates = entries.flatMap(({ date, minute }) => (date ? [{ date, minute }] : []));
      const places = new Map(dates.map(({ date }, at) => [date, at]));
      const anyMovesFar = misplaced.some(({ here }) =>
        movesFar(dates, places.get(here.date) ?? 0, belongsAfter(order)),
      );
      for (const { previous, here } of misplaced) {
        const [one, other] = namesOf(article.text, here, previous);
        const wrong = wrongYearAt(article.text, dates, places.get(here.date) ?? 0, belongsAfter(order));
        yield {
          span: { start: here.date.start, end: here.date.end },
          among,
          message:
            order === 'newest-first'
              ? message(
                  headline((room) => `${quoted(one, room)} is later than ${quoted(other, room)} before it`),
                  `This timeline runs from the newest to the oldest. ${adviceFor(wrong)}`,
                )
              : message(
                  headline((room) => `${quoted(one, room)} is earlier than ${quoted(other, room)} before it`),
                  adviceFor(wrong),
                ),
          related: [
            { file, span: { start: previous.date.start, end: previous.date.end }, message: 'the entry before it' },
          ],
          get fixes() {
            // Which of the two a person meant is not sure, so neither is made without asking.
            return wrong ? [yearFix(file, wrong), ...fixes().map((fix) => ({ ...fix, preferred: false }))] : fixes();
          },
        };
      }
    }
  },
};

function outOfOrder(failures: number, order: Order): string {
  const fault = order === 'newest-first' ? 'later' : 'earlier';
  return message(
    `${failures} entries of this timeline are ${fault} than the one before them`,
    'This one is the first. If they are meant to be sorted, move them or correct their dates.',
  );
}

function belongsAfter(order: Order): (a: PlacedDate, b: PlacedDate) => boolean {
  return (a, b) => (order === 'newest-first' ? isBefore(a, b) : isBefore(b, a));
}

/**
 * Whether one of two entries in the wrong order, of which `at` is the second, moves past more than the other: two that changed places are a
 * slip of the hand, but what fits between none of its neighbours may stand right, with a wrong date that sorting would hide.
 */
function movesFar(
  dates: readonly PlacedDate[],
  at: number,
  isAfter: (a: PlacedDate, b: PlacedDate) => boolean,
): boolean {
  const [above, previous, here, below] = [dates[at - 2], dates[at - 1], dates[at], dates[at + 1]];
  if (!previous || !here) return false;
  return (above !== undefined && isAfter(above, here)) || (below !== undefined && isAfter(previous, below));
}

function adviceFor(wrong: WrongYear | undefined): string {
  if (!wrong) return 'Move the entry up, or correct its date.';
  return `In ${wrong.year}, ${quoted(wrong.placed.date.text, 40)} would fit where it stands. Correct its year, or sort the timeline.`;
}

function yearFix(file: FileId, { placed, span, year }: WrongYear): Fix {
  const { start } = placed.date;
  const { text } = placed.date;
  const written = `${text.slice(0, span.start - start)}${year}${text.slice(span.end - start)}`;
  return { title: `Write ${quoted(written, 40)}`, preferred: false, edits: [{ file, span, newText: `${year}` }] };
}

/** Two dates as they are written; of one day, which are ordered by their times, with these. */
function namesOf(text: string, here: PlacedDate, previous: PlacedDate): readonly [string, string] {
  // A time of day stands for its day, which is written elsewhere.
  const written = ({ date }: PlacedDate) => text.slice(date.start, date.end);
  const timed = (placed: PlacedDate) =>
    placed.minute === undefined ? written(placed) : `${written(placed)} ${clock(placed.minute)}`;
  const name = written(here) === written(previous) ? timed : written;
  return [name(here), name(previous)];
}

function clock(minute: number): string {
  const seconds = Math.round(minute * 60);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const time = `${two(seconds / 3600)}:${two((seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? time : `${time}:${two(seconds % 60)}`;
}

type Order = 'oldest-first' | 'newest-first';

interface Step {
  readonly previous: PlacedDate;
  readonly here: PlacedDate;
  /** `here` is over before `previous` begins, in every reading that the words allow. */
  readonly earlier: boolean;
  readonly later: boolean;
}

function entriesOf(section: Section, dated: ReadonlyMap<number, DatedEntry>): DatedEntry[] {
  const entries: DatedEntry[] = [];
  for (const block of section.blocks) {
    const entry = block.type === 'entry' ? dated.get(block.ordinal) : undefined;
    if (entry) entries.push(entry);
  }
  return entries;
}

/** Whether dates come first in what they date, or behind its number: those in later columns of a table describe what its rows list. */
function isLedByDates(text: string, entries: readonly DatedEntry[]): boolean {
  return entries.every(
    ({ block, date }) => !date || text.slice(block.start, date.start).split('|').length <= maxColumn,
  );
}

const maxColumn = 3;

const tableRule = /^[ \t>]*\|?[ \t]*:?-{3,}:?[ \t]*\|/m;

/** "### January 28" over the entries of that day in all years; "### March" goes on from the month before. */
const headingWithoutYear = /^ {0,3}#{1,6} (?!.*(?:1\d|20)\d\d)(?=.*\d)/m;

/** The parts of a section with an order of their own: each table is one, and so is what stands before or behind it. */
function runsOf({ text }: Article, entries: readonly DatedEntry[]): DatedEntry[][] {
  const runs: DatedEntry[][] = [];
  let previous: DatedEntry | undefined;
  for (const entry of entries) {
    const from = previous?.block.end ?? 0;
    const isPart =
      previous !== undefined &&
      !tableRule.test(text.slice(from, entry.block.start)) &&
      !headingWithoutYear.test(text.slice(from, entry.block.start)) &&
      isRow(text, previous) === isRow(text, entry);
    if (isPart) runs.at(-1)?.push(entry);
    else runs.push([entry]);
    previous = entry;
  }
  return runs;
}

function isRow(text: string, { block }: DatedEntry): boolean {
  return /^[ \t>]*\|/.test(text.slice(block.start, block.start + 16));
}

/** From each dated entry to the next; entries without a date are passed over. */
function steps(entries: readonly DatedEntry[]): Step[] {
  const result: Step[] = [];
  let previous: PlacedDate | undefined;
  for (const { date, minute } of entries) {
    if (!date) continue;
    const here = { date, minute };
    if (previous) {
      result.push({ previous, here, earlier: isBefore(here, previous), later: isBefore(previous, here) });
    }
    previous = here;
  }
  return result;
}

/** Whether an entry surely comes before another: by its date, or on one day by its time. */
function isBefore(a: PlacedDate, b: PlacedDate): boolean {
  const isOneDay = a.date.first === b.date.first && a.date.last === b.date.last && a.date.first === a.date.last;
  if (!isOneDay) return a.date.hull.last < b.date.hull.first;
  // "08:15" is no earlier than "08:15:23", which has its seconds.
  return a.minute !== undefined && b.minute !== undefined && a.minute < b.minute && !isMinuteOf(a.minute, b.minute);
}

function isMinuteOf(whole: number, minute: number): boolean {
  return Number.isInteger(whole) && Math.floor(minute) === whole;
}

/** Newest first needs a clear majority of at least two steps: one step down may be a slip or a style. */
function orderOf(entries: readonly DatedEntry[]): Order {
  let up = 0;
  let down = 0;
  for (const step of steps(entries)) {
    if (step.earlier) down++;
    if (step.later) up++;
  }
  return down >= 2 && down >= 3 * up ? 'newest-first' : 'oldest-first';
}

function sortFixes(
  file: FileId,
  article: Article,
  section: Section,
  entries: readonly DatedEntry[],
  order: Order,
  preferred: boolean,
): Fix[] {
  const edits = sortingOf(article, section, entries, belongsAfter(order));
  if (!edits) return [];
  const title = 'Sort the entries of this timeline by date';
  const ofFile = edits.map((edit) => ({ file, ...edit }));
  return [{ title, preferred, edits: ofFile, ...undatedNote(article, entries) }];
}

/** Which entries moved with others, because no date says where they belong. */
function undatedNote({ lineStarts }: Article, entries: readonly DatedEntry[]): { readonly note?: string } {
  const lines = entries.filter(({ date }) => !date).map(({ block }) => String(lineAt(lineStarts, block.start) + 1));
  if (lines.length === 0) return {};
  const which =
    lines.length > 1
      ? `${lines.length} entries have no date that can be read and stay`
      : 'One entry has no date that can be read and stays';
  return {
    note: `${which} after the entry before: line${lines.length > 1 ? 's' : ''} ${listed(lines)} before sorting.`,
  };
}
