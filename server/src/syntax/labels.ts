// Resolves citations to sources by the labels of the list: numbers, names, and numbers that restart in each section.

import { countBefore } from './bisect';
import type { Mutable } from './collector';
import type { Article, Citation, SourceBlock } from './tree';

/** Named labels get numbers from here on. No list is that long. */
const firstNamed = 1_000_000;
/** The distance between the numbers of two lists that both start at 1. */
const betweenLists = 10_000;

/**
 * Gives `sources` and `citations` the numbers that connect them.
 * @param labels the label of each source as written; undefined for a bullet, which is counted
 */
export function resolveLabels(
  sources: readonly Mutable<SourceBlock>[],
  labels: readonly (string | undefined)[],
  citations: readonly Mutable<Citation>[],
): void {
  const lists = listsOf(sources, labels);
  const byLabel = new Map<string, number>();
  sources.forEach((source, index) => {
    const { list, label } = lists.places[index] ?? { list: 0, label: `${index + 1}` };
    source.label = label;
    const key = keyOf(list, label);
    // Of two sources with one label the first counts, as in every Markdown parser; the other has no citations.
    const isFirst = !byLabel.has(key);
    source.number = isFirst && isNumber(label) ? base(lists, list) + Number(label) : firstNamed + index;
    if (isFirst) byLabel.set(key, source.number);
    for (const alias of source.aliases ?? []) {
      const further = keyOf(list, alias);
      if (!byLabel.has(further)) byLabel.set(further, source.number);
    }
  });
  const unknown = new Map<string, number>();
  for (const citation of citations) {
    const list = lists.ends.length > 1 ? listFor(lists.ends, citation.bracket.start) : 0;
    const found = byLabel.get(keyOf(list, citation.label)) ?? partOfExport(byLabel, list, citation);
    if (found !== undefined) citation.number = found;
    else if (isNumber(citation.label)) citation.number = base(lists, list) + Number(citation.label);
    else {
      const name = keyOf(0, citation.label);
      if (!unknown.has(name)) unknown.set(name, 2 * firstNamed + unknown.size);
      citation.number = unknown.get(name) ?? 0;
    }
  }
}

interface Lists {
  readonly places: readonly { readonly list: number; readonly label: string }[];
  /** Where each list ends. */
  readonly ends: readonly number[];
}

function listsOf(sources: readonly Mutable<SourceBlock>[], labels: readonly (string | undefined)[]): Lists {
  const ends: number[] = [];
  if (labels.some((label) => label === undefined) || sources.length === 0) {
    return { places: labels.map((_, index) => ({ list: 0, label: `${index + 1}` })), ends: [0] };
  }
  const places: { list: number; label: string }[] = [];
  let seen = new Set<string>();
  let before = Number.NaN;
  let restarts = 0;
  sources.forEach((source, index) => {
    const label = labels[index] ?? '';
    const restartsHere = label === '1' && before >= 1 && seen.has('1');
    if (restartsHere) {
      restarts++;
      seen = new Set();
    }
    seen.add(label);
    before = Number(label);
    places.push({ list: restarts, label });
    ends[restarts] = source.end;
  });
  return { places, ends };
}

function base({ ends }: Lists, list: number): number {
  return ends.length > 1 ? (list + 1) * betweenLists : 0;
}

/** The list that ends first behind `offset`; behind all, the last. */
function listFor(ends: readonly number[], offset: number): number {
  return Math.max(
    0,
    Math.min(
      ends.length - 1,
      countBefore(ends, (end) => end <= offset),
    ),
  );
}

/** `[^1_3]`: the third source of the first answer of an AI assistant, whose list has plain numbers. */
function partOfExport(byLabel: ReadonlyMap<string, number>, list: number, { label }: Citation): number | undefined {
  const part = /^\d+_(\d+)$/.exec(label)?.[1];
  return part === undefined ? undefined : byLabel.get(keyOf(list, String(Number(part))));
}

const noted =
  /^[ \t>#*_+-]*(?:<a [^>\n]{1,60}><\/a>)?(?:\{[^\S\n]*["']?\w{1,8}["']?:[^\S\n]*["']?|\[\^?|<sup>)(\d{1,4}|[A-Za-z][\w-]{0,30})(?:\]|["']?,|<\/sup>)|^[ \t>*_+-]*(?:<span [^>\n]{1,60}><\/span>)?(\d{1,4})\. \S|^[ \t>*_]*([¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,2})/gm;

/**
 * The labels that lines begin with, to say what they stand for, but for the sources: "[8] Derived from …", "### [A6] Harbour records",
 * "² At book value", "- {id: 8, title: …}".
 */
export function notedLabels({ text, sources }: Pick<Article, 'text' | 'sources'>): ReadonlySet<string> {
  const last = sources.reduce((highest, { label }) => Math.max(highest, Number(label) || 0), 0);
  const listed = new Set(sources.map(({ marker, content }) => (marker ?? content).start));
  const labels = new Set<string>();
  const places = new Map(sources.map(({ label, start }) => [Number(label), start]));
  // An item between its neighbours that is not read, such as one with the mark of a heading.
  const isInGap = (number: number, at: number) =>
    !places.has(number) && (places.get(number - 1) ?? at) < at && at < (places.get(number + 1) ?? at);
  for (const { 0: whole, 1: digits, 2: counted, 3: raised = '', index } of text.matchAll(noted)) {
    const starts = index + whole.search(/[^ \t>#*_+-]/);
    // Lists in prose count from 1, too: only what goes on behind the last source may be one.
    const isOfProse = counted !== undefined && Number(counted) <= last && !isInGap(Number(counted), starts);
    if (!listed.has(starts) && !isOfProse) labels.add(digits ?? counted ?? raised.normalize('NFKC'));
  }
  // An entry on the line of the one before it: "… libraries.”[6] Harbour records".
  for (const { content } of sources)
    for (const { 1: label = '' } of text.slice(content.start, content.end).matchAll(/\[(\d{1,4})\]\s/g))
      labels.add(label);
  return labels;
}

/** A label that counts, which another place in the list may change; all others are names. */
export function isNumber(label: string): boolean {
  return /^\d{1,4}$/.test(label) && Number(label) > 0;
}

/** A mark of an assistant's export, `citeturn5view1`, `[oaicite:3]` or `【507416795845449†L1-L9】`, whose address is lost: it leads to no list. */
export function isExportMark({ label }: Pick<Citation, 'label'>): boolean {
  return /^(?:turn\d|oaicite:|\d{12})/.test(label);
}

/** A key such as `metzger-2023` or `DOC-12`, whose list may stand in another file. */
export function isKey(text: string, { label, bracket }: Pick<Citation, 'label' | 'bracket'>): boolean {
  return /^[a-z]/i.test(label) && text.charAt(bracket.start + 1) !== '^' && !isExportMark({ label });
}

/** Which list of its text a source is in, where the numbers start anew in each; 0 where there is one. */
export function listOfSource({ number }: Pick<SourceBlock, 'number'>): number {
  return number < firstNamed ? Math.floor(number / betweenLists) : 0;
}

function keyOf(list: number, label: string): string {
  return `${list} ${label.toLowerCase()}`;
}

/** How the article cites `source`: `[3]`, `[^cost]`. */
export function sourceMark({ text }: Pick<Article, 'text'>, { label, marker }: SourceBlock): string {
  return marker && text.startsWith('[^', marker.start) ? `[^${label}]` : `[${label}]`;
}

/** How messages name `source` behind the word "source": `3`, `[^cost]`. */
export function sourceName(article: Pick<Article, 'text'>, source: SourceBlock): string {
  return isNumber(source.label) ? source.label : sourceMark(article, source);
}
