// undefined-citation: a number without a source in the list. `missing-source-list` reports an article without a list.

import { countBefore } from '../syntax/bisect';
import { isExportMark, listOfSource, notedLabels, sourceMark } from '../syntax/labels';
import type { Span } from '../syntax/span';
import type { Article, Citation, SourceBlock } from '../syntax/tree';
import { slipBetween } from '../text/oneSlip';
import type { FileId } from '../workspace/account';
import { emptySources } from './emptySources';
import type { FileRule, Finding, Fix } from './rule';
import { counted, headline, listed, message, shortened } from './wording';

export const undefinedCitation: FileRule = {
  scope: 'file',
  meta: {
    id: 'undefined-citation',
    summary: 'A citation whose number has no source in the list.',
    severity: 'error',
  },
  *check({ file, article }) {
    if (article.sources.length === 0) return;
    const numbers = [...new Set(article.sources.map((source) => source.number))].sort((a, b) => a - b);
    const isNumbered = article.sources.every(({ number, label }) => label === `${number}`);
    const known = isNumbered ? `: the list has ${rangeOf(numbers)}` : ' of the list';
    // A number with its own address needs no list, and where most are in none, the list is that of others.
    const linked = { count: placesOf(article.citations.filter(({ url }) => url)) };
    const count = placesOf(article.citations) - linked.count;
    // Where each part has a list, which one a number means is a guess.
    const hasParts = new Set(article.sources.map(listOfSource)).size > 1;
    // Numbers and bullets that do not go together are not of one list.
    const isLabelled = article.form === 'plain' || article.sources.some(isLabelledSource(article.text));
    const summed = (failures: number) => notOfThisList(failures, count, known);
    const ofList = { count, summed, ...(isLabelled && { instead: summed }) };
    const places = undefinedPlaces(article, new Set(numbers)).filter(isUnexplained(article));
    const labels = labelsOf(article, places.length <= maxSlips);
    const [first] = places;
    if (first && isNumbered && isLabelled && mayMissMore(article, numbers, places)) {
      const { span } = findingFor(file, article, numbers, first);
      yield { span, severity: 'information', message: notOfThisList(places.length, count, known) };
      return;
    }
    for (const place of places) {
      const isNumber = place.citations.every(({ number, label }) => label === `${number}`);
      const finding =
        isNumbered && isNumber
          ? findingFor(file, article, numbers, place)
          : findingForLabel(file, article.text, labels, place);
      const severity = (isLabelled && !hasParts) || finding.severity ? {} : { severity: 'information' as const };
      yield { ...finding, ...severity, among: place.citations[0]?.url ? linked : ofList };
    }
  },
};

function isLabelledSource(text: string): (source: SourceBlock) => boolean {
  return ({ marker }) => marker !== undefined && /[\p{L}\p{N}]/u.test(text.slice(marker.start, marker.end));
}

/** Whether a number is not explained by a note elsewhere, as those below a table are. */
function isUnexplained(article: Article): (place: UndefinedPlace) => boolean {
  let notes: ReadonlySet<string> | undefined;
  return ({ citations }) => {
    notes ??= notedLabels(article);
    return !citations.every(({ label }) => notes?.has(label));
  };
}

/**
 * Whether the list is cut off, not read to its end, or not theirs: its numbers go on where it ends, or most of those that are cited are
 * not in it.
 */
function mayMissMore({ citations }: Article, numbers: readonly number[], places: readonly UndefinedPlace[]): boolean {
  const begun = new Set(places.flatMap(({ citations: [first] }) => (first && !first.url ? [first.number] : [])));
  const last = numbers.at(-1) ?? 0;
  if (begun.size < minMissing) return false;
  if ([1, 2, 3].every((step) => begun.has(last + step))) return true;
  const cited = new Set(citations.flatMap(({ number, url }) => (url ? [] : [number])));
  return numbers.filter((number) => cited.has(number)).length * 2 < cited.size;
}

const minMissing = 3;

/** In how many brackets citations stand: a range is written once, however many it cites. */
function placesOf(citations: readonly Citation[]): number {
  return new Set(citations.map(({ bracket }) => bracket.start)).size;
}

/** A number far beyond the list, in the form of a year, is probably no citation: "the [2024] election". */
export function looksLikeYear(number: number, sourceCount: number): boolean {
  return number >= 1500 && number <= 2199 && number > 2 * sourceCount;
}

/** How much of an address a message shows. */
const maxAddressLength = 200;

/** Either the list is cut off, or these numbers are not its own: which, nobody can tell. */
function notOfThisList(undefinedCount: number, count: number, known: string): string {
  return message(
    `${undefinedCount} of ${count} citations lead to no source${known}`,
    'This one is the first. If they are citations of this list, add the missing sources.',
  );
}

interface UndefinedPlace {
  /** Undefined numbers that share one written place, as 6, 7, 8 and 9 of "[2-9]" do. */
  readonly citations: Citation[];
  digits: Span;
}

function undefinedPlaces(article: Article, defined: ReadonlySet<number>): UndefinedPlace[] {
  const places: UndefinedPlace[] = [];
  for (const citation of article.citations) {
    if (defined.has(citation.number) || isExportMark(citation)) continue;
    const { bracket, digits } = citation;
    const last = places.at(-1);
    const before = last?.citations[0];
    if (last && before?.bracket.start === bracket.start && digits.start < last.digits.end) {
      last.citations.push(citation);
      last.digits = { start: last.digits.start, end: Math.max(last.digits.end, digits.end) };
      continue;
    }
    places.push({ citations: [citation], digits });
  }
  return places;
}

function findingFor(file: FileId, article: Article, numbers: readonly number[], place: UndefinedPlace): Finding {
  const { citations, digits } = place;
  const bracket = citations[0]?.bracket ?? digits;
  const sole =
    article.text.slice(bracket.start + 1, bracket.end - 1).trim() === article.text.slice(digits.start, digits.end);
  const lowest = citations[0]?.number ?? 0;
  const highest = citations.at(-1)?.number ?? lowest;
  const span = sole ? bracket : digits;
  const caret = article.text.startsWith('[^', bracket.start) ? '^' : '';
  const written = `[${caret}${article.text.slice(digits.start, digits.end)}]`;
  const url = citations[0]?.url;
  if (url) {
    return {
      span,
      severity: 'information',
      message: message(
        `${written} is missing from the list, which has ${rangeOf(numbers)}`,
        `Add its address, ${article.text.slice(url.start, Math.min(url.end, url.start + maxAddressLength))}, to the list.`,
      ),
      fixes: [],
    };
  }
  if (citations.length === 1 && looksLikeYear(lowest, article.sources.length)) {
    return {
      span,
      severity: 'hint',
      message: message(
        `${written} is read as a citation, but the list has only ${counted(article.sources.length, 'source')}`,
        'If a year is meant, write it without square brackets.',
      ),
      fixes: sole ? [fix(file, `Write (${lowest})`, span, `(${lowest})`)] : [],
    };
  }
  const fixes: Fix[] = [];
  const whole = wholeRange(article.text, bracket, digits);
  const before = article.text.slice(whole.start, whole.end);
  const mended = mendedDigits(before, numbers, lowest);
  if (mended) fixes.push(fix(file, `Change [${caret}${before}] to [${caret}${mended}]`, whole, mended));
  const appended = emptySources(article, numbers.at(-1) ?? 0, highest);
  if (appended) fixes.push({ title: appended.title, preferred: false, edits: [{ file, ...appended.edit }] });
  return {
    span,
    message: message(
      `${written} leads to no source: the list has ${rangeOf(numbers)}`,
      'Cite one of those, or add the missing source to the list.',
    ),
    fixes,
  };
}

/** The labels of a list, for all citations that lead to none of them. */
interface Labels {
  /** "[^falk], [^post] and 3 more" */
  readonly listed: string;
  has(label: string): boolean;
  /** The one source whose name `written` misses by a slip, as it is cited. */
  meantBy(written: string): { readonly label: string; readonly mark: string } | undefined;
}

/** More citations than this that lead nowhere are no slips of a hand. */
const maxSlips = 20;

function labelsOf(article: Article, maySlip: boolean): Labels {
  const { sources } = article;
  const all = new Set(sources.map(({ label }) => label));
  return {
    listed: listed(sources.map((source) => sourceMark(article, source))),
    has: (label) => all.has(label),
    meantBy(written) {
      const near = maySlip ? sources.filter(({ label }) => areOneSlipApart(written, label)) : [];
      return near.length === 1 && near[0] ? { label: near[0].label, mark: sourceMark(article, near[0]) } : undefined;
    },
  };
}

/** Where sources have names, or each section its own numbers, no other number is near. */
function findingForLabel(file: FileId, text: string, labels: Labels, { citations, digits }: UndefinedPlace): Finding {
  const { url, bracket = digits, label: written = '' } = citations[0] ?? {};
  const meant = citations.length === 1 ? labels.meantBy(written) : undefined;
  // Which of several lists a number means is a guess.
  const isElsewhere = citations.every(({ label }) => labels.has(label));
  return {
    span: bracket,
    ...(url || isElsewhere ? { severity: 'information' as const } : {}),
    message: message(
      headline((room) => `${shortened(text.slice(bracket.start, bracket.end), room)} leads to no source`),
      meant
        ? `Is ${meant.mark} meant? Otherwise add the missing source to the list.`
        : `The list has ${labels.listed}. Cite one of those, or add the missing source to the list.`,
    ),
    fixes: meant ? [fix(file, `Change ${written} to ${meant.label}`, digits, meant.label)] : [],
  };
}

const minName = 4;

/** Whether two names differ as slips of a hand do: by one letter, or by two that changed places. Numbers do not: each is one's own. */
function areOneSlipApart(written: string, label: string): boolean {
  const [a, b] = [written.toLowerCase(), label.toLowerCase()];
  if (Math.min(a.length, b.length) < minName || a === b || !/\p{L}/u.test(a)) return false;
  const slip = slipBetween(a, b);
  return slip !== undefined && !/\d/.test(slip);
}

function fix(file: FileId, title: string, span: Span, newText: string): Fix {
  return { title, preferred: false, edits: [{ file, span, newText }] };
}

/** "only source 1", "sources 1 to 5"; a list with numbers of its own may have gaps: "7 sources, numbered 1 to 9". */
function rangeOf(numbers: readonly number[]): string {
  const first = numbers[0] ?? 1;
  const last = numbers.at(-1) ?? first;
  if (first === last) return `only source ${first}`;
  return last - first + 1 === numbers.length
    ? `sources ${first} to ${last}`
    : `${counted(numbers.length, 'source')}, numbered ${first} to ${last}`;
}

/** The range of which `digits` are one end: changed alone, the end could pass the other one, or take in numbers between. */
function wholeRange(text: string, bracket: Span, digits: Span): Span {
  const before = /\d+\s{0,3}[-–—‑]\s{0,3}$/.exec(text.slice(bracket.start, digits.start))?.[0].length ?? 0;
  const after = /^\s{0,3}[-–—‑]\s{0,3}\d+/.exec(text.slice(digits.end, bracket.end))?.[0].length ?? 0;
  return { start: digits.start - before, end: digits.end + after };
}

/** What to write for the digits: the nearest number of the list, or a range that stops where the list does. */
function mendedDigits(written: string, numbers: readonly number[], lowest: number): string | undefined {
  const last = numbers.at(-1) ?? 0;
  const range = /^(\d+)(\D+)(\d+)$/.exec(written);
  if (!range) return `${nearestTo(lowest, numbers)}`;
  const from = Number(range[1]);
  if (from > last || lowest <= from || Number(range[3]) <= last) return undefined;
  return from === last ? `${last}` : `${from}${range[2]}${last}`;
}

/** By bisection; of two that are equally near, the smaller. */
function nearestTo(number: number, sorted: readonly number[]): number {
  const at = countBefore(sorted, (each) => each < number);
  const [below, above] = [sorted[at - 1], sorted[at]];
  if (below === undefined) return above ?? 1;
  return above === undefined || number - below <= above - number ? below : above;
}
