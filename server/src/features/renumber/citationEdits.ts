// Rewrites the numbers in brackets, touching as few characters as it can: `[1, 3]` keeps its comma, a range stays a range
// while its numbers stay neighbours.

import { groupedBy, maxOf, minOf } from '../../syntax/lists';
import { type Span, sliceOf } from '../../syntax/span';
import type { Article, Citation, CitationGroup } from '../../syntax/tree';

export interface CitationEdit {
  readonly span: Span;
  readonly newText: string;
  /** "[4] becomes [1]" */
  readonly note: string;
  /** A citation is removed. */
  readonly removes: boolean;
}

/**
 * The edits that give every citation of `article` its new number.
 * @param renumbered the new number for an old one; undefined takes the citation out
 */
export function citationEdits(
  article: Article,
  renumbered: (number: number) => number | undefined,
): readonly CitationEdit[] {
  return article.groups.flatMap((group) => groupEdits(article.text, group, renumbered));
}

/** Numbers written between two commas of a bracket: one, or the ends of a range. */
interface Item {
  readonly span: Span;
  readonly numbers: readonly number[];
  /** The dash of a range, with the space around it. */
  readonly dash: string | undefined;
  /** Written in raised figures. */
  readonly isRaised: boolean;
}

function groupEdits(
  text: string,
  group: CitationGroup,
  renumbered: (number: number) => number | undefined,
): CitationEdit[] {
  if (group.citations.every(({ number }) => renumbered(number) === number)) return [];
  /** New number -> the old one it comes from: two old ones that become one are written once. */
  const origins = new Map<number, number>();
  const kept = (number: number): number | undefined => {
    const after = renumbered(number);
    if (after === undefined || (origins.get(after) ?? number) !== number) return undefined;
    origins.set(after, number);
    return after;
  };
  const brackets = [...groupedBy(group.citations, ({ bracket }) => bracket.start).values()].map((citations) =>
    bracketEdits(text, citations, kept),
  );
  const emptied = brackets.filter((bracket) => bracket.empty).length;
  const edits = brackets.flatMap((bracket) => bracket.edits);
  const [first] = edits;
  if (emptied < brackets.length || !first) return edits;
  // The whole group is removed, with the space before it.
  const start = group.start - (/[^\S\r\n]*$/.exec(text.slice(0, group.start).slice(-8))?.[0].length ?? 0);
  return [{ ...first, span: { start, end: group.end }, note: `${sliceOf(text, group)} goes` }];
}

function bracketEdits(
  text: string,
  citations: readonly Citation[],
  kept: (number: number) => number | undefined,
): { readonly edits: CitationEdit[]; readonly empty: boolean } {
  // A link leads to its source wherever that stands in the list.
  if (citations[0]?.isLink) return { edits: [], empty: false };
  const bracket = citations[0]?.bracket ?? { start: 0, end: 0 };
  const before = sliceOf(text, bracket);
  const items = itemsOf(text, citations);
  const after = items.map((item) => ({
    item,
    numbers: item.numbers.map(kept).filter((number) => number !== undefined),
  }));
  const remaining = after.filter(({ numbers }) => numbers.length > 0);
  const note = (result: string) => (result === '' ? `${before} goes` : `${before} becomes ${result}`);
  if (remaining.length === 0) {
    return { edits: [{ span: bracket, newText: '', note: note(''), removes: true }], empty: true };
  }
  const wordings = remaining.map(({ item, numbers }) => ({ span: item.span, newText: wordingOf(item, numbers) }));
  // Words, addresses and carets beside the numbers stay.
  const numbered = numbersOf(citations);
  const [open, close] = [text.slice(bracket.start, numbered.start), text.slice(numbered.end, bracket.end)];
  const whole = `${open}${wordings.map(({ newText }) => newText).join(', ')}${close}`;
  const removes = after.some(({ item, numbers }) => numbers.length < item.numbers.length);
  if (remaining.length < items.length) {
    return { edits: [{ span: bracket, newText: whole, note: note(whole), removes }], empty: false };
  }
  const edits = wordings
    .filter(({ span, newText }) => sliceOf(text, span) !== newText)
    .map((edit) => ({ ...edit, note: note(whole), removes }));
  return { edits, empty: false };
}

/** From the first number of a bracket to the last. */
function numbersOf(citations: readonly Citation[]): Span {
  const [first] = citations;
  return {
    start: minOf(citations.map(({ digits }) => digits.start)),
    end: Math.max(first?.digits.end ?? 0, maxOf(citations.map(({ digits }) => digits.end))),
  };
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function wordingOf(item: Item, numbers: readonly number[]): string {
  if (item.isRaised)
    return numbers.map((number) => String(number).replace(/\d/g, (digit) => raised.charAt(Number(digit)))).join(',');
  const [first = 0] = numbers;
  const neighbours = numbers.every((number, at) => number === first + at);
  if (item.dash !== undefined && neighbours && numbers.length > 1) return `${first}${item.dash}${numbers.at(-1)}`;
  return numbers.join(', ');
}

/** What is written between the commas of a bracket; as one item when that is not what the parser understood. */
function itemsOf(text: string, citations: readonly Citation[]): readonly Item[] {
  const items: Item[] = [];
  const numbered = numbersOf(citations);
  if (/[⁰¹²³⁴-⁹]/.test(sliceOf(text, numbered))) {
    return citations.map(({ number, digits }) => ({
      span: digits,
      numbers: [number],
      dash: undefined,
      isRaised: true,
    }));
  }
  for (const match of sliceOf(text, numbered).matchAll(/(\d+)(?:(\s*\p{Pd}\s*|\s*−\s*)(\d+))?/gu)) {
    const [written, from = '', dash, to = from] = match;
    const start = numbered.start + match.index;
    const [first, last] = [Number(from), Number(to)];
    if (last - first > citations.length) break;
    const numbers = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
    items.push({ span: { start, end: start + written.length }, numbers, dash, isRaised: false });
  }
  const understood = citations.map(({ number }) => number);
  const same = items.flatMap(({ numbers }) => numbers).join() === understood.join();
  if (same) return items;
  return [{ span: numbered, numbers: understood, dash: undefined, isRaised: false }];
}
