// Sections without a heading: a source list at the end of a text ([1], [2], ... or dashes alone before titles), and a run of
// dated lines before it.

import { beginsLikeDate, isDateOnly, isYearAlone, spacedDash, withoutRemark } from './dateShape';
import type { HeadingLine } from './headings';
import type { Line } from './lines';
import { isTableFrame, type ListMarker, markerAt } from './markers';
import { sourcePartsOf } from './sources';

interface Item {
  readonly line: number;
  readonly marker: ListMarker;
  /** Where its words stand; the marker's line or the one below. */
  readonly from: number;
  readonly to: number;
  /** The marker stands alone on the line before. */
  readonly isBelow: boolean;
}

/**
 * The line (from 0) with which such a list begins, or -1. It must reach to the end of the text, so that no prose is swallowed,
 * and every item must have the form of a source.
 */
export function unheadedListStart(
  text: string,
  lines: readonly Line[],
  headings: ReadonlyMap<number, HeadingLine>,
): number {
  const items: Item[] = [];
  let index = lastLineBeforeSignature(text, lines);
  while (index >= 0) {
    const line = lines[index] as Line;
    if (headings.has(index)) break;
    if (line.from >= line.to) {
      index--;
      continue;
    }
    const item = itemAt(text, lines, index);
    if (!item) break;
    items.push(item);
    index = item.line - 1;
  }
  return firstOfList(text, items.reverse());
}

/** A signature below "-- ", as in mail, has no more lines. */
const maxSignatureLines = 8;

/** The last line of the text, or of what stands above its signature. */
function lastLineBeforeSignature(text: string, lines: readonly Line[]): number {
  const last = lines.length - 1;
  for (let index = last; index >= Math.max(1, last - maxSignatureLines); index--) {
    const line = lines[index];
    if (line && line.to - line.from === 2 && text.startsWith('--', line.from)) return index - 1;
  }
  return last;
}

/** The item whose last line is `index`. */
function itemAt(text: string, lines: readonly Line[], index: number): Item | undefined {
  const line = lines[index] as Line;
  const own = markerAt(text, line.from, line.to, true);
  if (own && own.contentStart < line.to) {
    return { line: index, marker: own, from: own.contentStart, to: line.to, isBelow: false };
  }
  const above = lines[index - 1];
  if (own || !above || above.from >= above.to) return undefined;
  const marker = markerAt(text, above.from, above.to, true);
  if (!marker || marker.contentStart < above.to) return undefined;
  return { line: index - 1, marker, from: line.from, to: line.to, isBelow: true };
}

/** The line of the first item that can begin the list, items before it belonging to the text. */
function firstOfList(text: string, items: readonly Item[]): number {
  let first = items.length;
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index] as Item;
    const last = items[items.length - 1] as Item;
    if (item.marker.style !== last.marker.style || !isSource(text, item)) break;
    first = index;
    if (item.marker.label === 1) break;
  }
  const list = items.slice(first);
  const head = list[0];
  if (!head) return -1;
  if (head.marker.style === 'bullet') return list.length > 1 && list.every((item) => item.isBelow) ? head.line : -1;
  if (list.length === 1 && !isWhole(text, head)) return -1;
  return list.every((item, index) => item.marker.label === index + 1) ? head.line : -1;
}

/**
 * Lists `[1] ...`, `[2] ...` below each of several parts of a text, every line of which names a source: by first line, the last one.
 * @param mayBeOne whether a single list is one of these, if it is long
 */
export function listsBelowParts(text: string, lines: readonly Line[], mayBeOne: boolean): ReadonlyMap<number, number> {
  const lists = new Map<number, number>();
  if (!/^[^\S\r\n\u2028\u2029]*\[1\]/m.test(text)) return lists;
  let first = -1;
  let next = 1;
  for (let index = 0; index <= lines.length; index++) {
    const line = lines[index];
    const marker = line && text.charCodeAt(line.from) === 0x5b ? markerAt(text, line.from, line.to, true) : undefined;
    const isItem = line && marker?.label === next && isWhole(text, { from: marker.contentStart, to: line.to });
    if (isItem) {
      if (first < 0) first = index;
      next++;
      continue;
    }
    if (first >= 0) lists.set(first, index - 1);
    first = -1;
    next = 1;
    if (line && marker?.label === 1 && isWhole(text, { from: marker.contentStart, to: line.to })) index--;
  }
  const isLong = mayBeOne && [...lists].some(([from, to]) => to - from + 1 >= surelyList);
  return lists.size > 1 || isLong ? lists : new Map();
}

/** So many lines `[1] ...` to `[3] ...` that name sources are a list wherever they stand. */
const surelyList = 3;

/** A label in brackets marks a source; a bullet or a plain number may stand before anything. */
function isSource(text: string, item: Item): boolean {
  return item.marker.style === 'bracket' || (!beginsLikeDate(text, item.from, item.to) && isWhole(text, item));
}

function isWhole(text: string, { from, to }: Pick<Item, 'from' | 'to'>): boolean {
  const { publisher, title, url } = sourcePartsOf(text, from, to);
  return url !== undefined || (publisher !== undefined && title !== undefined);
}

/** So many dated lines in a row are a timeline by themselves; two are when both cite. */
const surelyTimeline = 3;
/** So many with a dash are a timeline, whatever follows them. */
const longRun = 12;
/** A sentence behind a colon has so many words. */
const minWordsOfClaim = 4;
/** So many are with nothing but a gap behind the date, as in columns. */
const surelyColumns = 4;

/**
 * The lines (from 0) with which runs of dated lines without a heading begin. A run must reach to the next named heading, to `list`
 * or to the end of the text; or each of its lines cites. A year alone or the head of a table above a run belongs to it.
 * @param list where a source list without a heading begins, or -1
 */
export function unheadedTimelineStarts(
  text: string,
  lines: readonly Line[],
  headings: ReadonlyMap<number, HeadingLine>,
  list: number,
): ReadonlySet<number> {
  const starts = new Set<number>();
  let first = -1;
  let run: DatedLine[] = [];
  const endRun = (isTimeline: (run: readonly DatedLine[]) => boolean) => {
    if (isTimeline(run)) starts.add(first);
    first = -1;
    run = [];
  };
  for (let index = 0; index <= lines.length; index++) {
    const line = lines[index];
    if (!line || index === list || (headings.get(index)?.section ?? 'body') !== 'body') {
      endRun(isTimelineBeforeSection);
    } else if (line.from >= line.to) {
    } else if (isTableFrame(text, line, lines[index + 1]) || isPeriodAlone(text, line)) {
      if (first < 0) first = index;
    } else if (headings.has(index)) {
      endRun(isTimelineAnywhere);
    } else {
      const parting = partingOf(text, line) ?? (first >= 0 ? timeOf(text, line) : undefined);
      if (parting) {
        if (first < 0) first = index;
        const cites = /\[\d/.test(text.slice(line.from, line.to));
        run.push({ parting, cites, year: yearWithColon(text, line) });
      } else if (line.from === line.start) {
        endRun(isTimelineAnywhere);
      }
    }
  }
  return starts;
}

/** A line that begins with a date. */
interface DatedLine {
  /** What stands behind the date. */
  readonly parting: Parting;
  readonly cites: boolean;
  /** The year that it begins with, before a colon. */
  readonly year: { readonly value: number; readonly isTold: boolean } | undefined;
}

/** Whether a run is a timeline wherever it stands: each of its lines cites, or is an item with a full day. */
function isTimelineAnywhere(run: readonly DatedLine[]): boolean {
  const all = (wanted: Parting) => run.every(({ parting }) => parting === wanted);
  if (run.length >= longRun && all('dash')) return true;
  return run.length >= surelyTimeline && (run.every(({ cites }) => cites) || all('item'));
}

/** Whether a run is a timeline where nothing stands between it and the next section. */
function isTimelineBeforeSection(run: readonly DatedLine[]): boolean {
  const count = run.length;
  const all = (...partings: readonly Parting[]) => run.every(({ parting }) => partings.includes(parting));
  const areMostly = (isSo: (line: DatedLine) => boolean | undefined) => run.filter(isSo).length * 2 >= count;
  if (count === 2) return all('dash') && run.every(({ cites }) => cites);
  if (count < surelyTimeline) return false;
  if (all('dash') || all('sentence') || isTimelineAnywhere(run)) return true;
  if (count < surelyColumns) return false;
  // A single word behind the date is often that of a list.
  if (all('gap', 'word') && areMostly(({ parting }) => parting === 'gap')) return true;
  const yearsGrow = run.every(({ year }, at) => year && year.value > (run[at - 1]?.year?.value ?? 0));
  return yearsGrow && areMostly(({ year }) => year?.isTold);
}

/** "1771: The first light is hung ..." */
function yearWithColon(
  text: string,
  { from, to }: Line,
): { readonly value: number; readonly isTold: boolean } | undefined {
  const head = /^(1\d{3}|20\d\d)(?:, [^:]{3,20}|\s?[-–]\s?\d{2,4})?:\s/.exec(text.slice(from, Math.min(to, from + 40)));
  if (!head) return undefined;
  const claim = text.slice(from + head[0].length, Math.min(to, from + 160));
  return { value: Number(head[1]), isTold: (claim.match(/\p{L}{2,}/gu)?.length ?? 0) >= minWordsOfClaim };
}

/** "- 12.01.2021 contract signed": a full day in an item, and a word behind it. */
const fullDay =
  /^(?:\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d|(?:1\d|20)\d\d-\d\d-\d\d|\d{1,2} \p{L}{3,9}\.? (?:1\d|20)\d\d),? (?=["“‘]?\p{L}{2})/u;

/** A year or a day alone on its line, under which entries stand. */
function isPeriodAlone(text: string, { from, to }: Line): boolean {
  if (to - from > 60) return false;
  return isYearAlone(text, from, to) || (beginsLikeDate(text, from, to) && isDateOnly(text, from, to));
}

/** "- 14:12 – The fire breaks out", below a day alone. */
function timeOf(text: string, line: Line): 'colon' | undefined {
  const marker = markerAt(text, line.from, line.to, false);
  const from = marker?.contentStart ?? line.from;
  return /^\d{1,2}[:.]\d{2}(?=\s?(?:[ap]\.?m\b|[:–—-]|\s))/i.test(text.slice(from, from + 8)) ? 'colon' : undefined;
}

/** A sentence behind a day in words: "Thursday, Feb. 22, 2018: Teachers walk out ...". Logs have figures, lists single words. */
function isTold(day: string, claim: string): boolean {
  if (!/[a-z]{3}/i.test(day) || !/^[\s*_]*["“‘]?\p{Lu}/u.test(claim)) return false;
  return (claim.match(/\p{L}{2,}/gu)?.length ?? 0) >= minWordsOfClaim;
}

type Parting = 'dash' | 'colon' | 'sentence' | 'bar' | 'gap' | 'word' | 'item';

/** What stands behind the date that `line` begins with, but for a list marker; undefined when it begins with none. */
function partingOf(text: string, line: Line): Parting | undefined {
  if (line.to - line.from < 10) return undefined;
  if (text.charCodeAt(line.from) === 0x7c) {
    const bar = text.indexOf('|', line.from + 1);
    return bar > 0 && bar < line.to && isDateOnly(text, line.from + 1, bar) ? 'bar' : undefined;
  }
  const marker = markerAt(text, line.from, line.to, false);
  const from = marker && marker.contentStart < line.to ? marker.contentStart : line.from;
  if (!beginsLikeDate(text, from, line.to) || mailAddress.test(text.slice(from, Math.min(line.to, from + 200))))
    return undefined;
  const head = withoutRemark(text.slice(from, Math.min(line.to, from + 60)));
  const dash = spacedDash.exec(head);
  if (dash && isDateOnly(head, 0, dash.index)) return 'dash';
  const colon = /:\s|:\*\*\s/.exec(head);
  if (colon && isDateOnly(head, 0, colon.index)) {
    const claim = text.slice(from + colon.index + 1, Math.min(line.to, from + colon.index + 120));
    return isTold(head.slice(0, colon.index), claim) ? 'sentence' : 'colon';
  }
  const gap = columnGap.exec(head);
  if (gap) return isDateOnly(head, 0, gap.index) && !/:\d/.test(head.slice(0, gap.index)) ? 'gap' : undefined;
  const word = /\t(?=\p{Lu}\p{L}{2,}[.!?]?[¹²³⁴-⁹]?$)/u.exec(text.slice(from, Math.min(line.to, from + 60)));
  if (word) return isDateOnly(text, from, from + word.index) ? 'word' : undefined;
  return marker?.style === 'bullet' && fullDay.test(head) ? 'item' : undefined;
}

/** "2024-03-05  Jo Berg  <jo@sund.example>" heads the changes that somebody made to a program. */
const mailAddress = /<[^\s<>@]{1,64}@/;

/** "1931  First cup: ...": two spaces or a tab before words. Figures are those of a table, and lines with a time those of a log. */
const columnGap = /(?: {2,}|\t)(?=["“‘]?\p{L}[\p{L}’'-]* \p{L})/u;
