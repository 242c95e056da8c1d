// Seeks a quotation in a copy: word for word first, then the nearest passage with the words that differ.

import type { Span } from '../../syntax/span';
import { type LetterText, lettersOf, spanOfLetters } from './letterText';
import { type NearestPassage, nearestPassage, type PassageIndex, type WordDifference } from './nearestPassage';

/** A copy made ready for quotations. Letters are made once; the index of words when a quotation is not there word for word. */
export interface QuotableText {
  readonly text: string;
  readonly letters: LetterText;
  /** The letters of the readable part, from and to. */
  readonly readable: readonly [from: number, to: number];
  index(): PassageIndex;
}

export type QuoteSearch =
  | { readonly state: 'found'; readonly passage: Span }
  | { readonly state: 'differs'; readonly passage: Span; readonly nearest: NearestPassage }
  | { readonly state: 'absent' };

/** Letters between two parts of a quotation that an ellipsis or an editor's insertion joins. */
const maxEllipsis = 1500;
const maxInsertion = 160;
/** What is longer is compared by its beginning. */
const maxParts = 12;
/** Places tried for the first part of a quotation in parts. */
const maxTries = 200;
/** Letters by which a place is sought; the rest is compared there, so that no text makes the search more than linear. */
const maxNeedle = 48;

/** Where `quotation` (the words between the marks) stands in `copy`. Takes time linear in the copy. */
export function findQuote(copy: QuotableText, quotation: string): QuoteSearch {
  const parts = partsOf(quotation);
  if (parts.length === 0) return { state: 'absent' };
  const [from, to] = copy.readable;
  const exact =
    findParts(copy.letters, parts, from, to) ??
    (from > 0 || to < copy.letters.letters.length
      ? findParts(copy.letters, parts, 0, copy.letters.letters.length)
      : undefined);
  if (exact) return { state: 'found', passage: spanOfLetters(copy.letters, exact[0], exact[1]) };
  const nearest = nearestPassage(copy.index(), quotation);
  if (!nearest) return { state: 'absent' };
  const isFound = nearest.sameWords || nearest.differences.every((each) => isInserted(copy.text, each));
  return { state: isFound ? 'found' : 'differs', passage: nearest.span, nearest };
}

/** "What he [the mayor] says" of a copy: the words in brackets were not said. */
function isInserted(text: string, { here, there }: WordDifference): boolean {
  if (here.end > here.start) return false;
  const before = text.slice(Math.max(0, there.start - maxInsertion), there.start);
  return (
    before.lastIndexOf('[') > before.lastIndexOf(']') && /^[^[]{0,80}\]/.test(text.slice(there.end, there.end + 81))
  );
}

interface Part {
  readonly letters: string;
  /** How many letters may stand between it and the part before. */
  readonly gap: number;
  /** It may end, or begin, inside a word: "depart[ed]". */
  readonly openEnd: boolean;
  readonly openStart: boolean;
}

/**
 * The stretches of a quotation that are the source's own: between ellipses and editors' brackets. "[T]he" is "The"; of "depart[ed]" the
 * beginning is the source's.
 */
export function partsOf(quotation: string): readonly Part[] {
  const written = quotation.replace(/\[(\p{L})\](?=\p{L})/gu, '$1').replace(/\[sic\]/gi, ' ');
  const parts: Part[] = [];
  let gap = 0;
  let openStart = false;
  let at = 0;
  const cut = /\[[^\]]{0,200}\]|\(\s?\.\s?\.\s?\.\s?\)|\(…\)|…|(?:\.\s?){3,4}/g;
  const push = (end: number, openEnd: boolean) => {
    const { letters } = lettersOf(written, { start: at, end });
    if (letters !== '') parts.push({ letters, gap, openStart, openEnd });
    if (letters !== '') gap = 0;
  };
  for (let match = cut.exec(written); match && parts.length < maxParts; match = cut.exec(written)) {
    const isInsertion = match[0].startsWith('[') && !/^\[\s?(?:…|\.\s?\.\s?\.)/.test(match[0]);
    const isCitation = /^\[\d+\]$/.test(match[0]);
    push(match.index, isInsertion && /\p{L}/u.test(written.charAt(match.index - 1)));
    at = match.index + match[0].length;
    if (!isCitation) gap = Math.max(gap, isInsertion ? maxInsertion : maxEllipsis);
    openStart = isInsertion && /\p{L}/u.test(written.charAt(at));
  }
  if (parts.length < maxParts) push(written.length, false);
  return parts;
}

/** From the first letter of the first part to behind the last one of the last, within `from..to`; undefined when they are not there. */
function findParts(
  text: LetterText,
  parts: readonly Part[],
  from: number,
  to: number,
): readonly [number, number] | undefined {
  const [first, ...rest] = parts;
  if (!first) return undefined;
  let tries = 0;
  for (let start = findPart(text, first, from, to); start >= 0 && tries < maxTries; tries++) {
    let end = start + first.letters.length;
    let all = true;
    for (const part of rest) {
      const limit = Math.min(to, end + part.gap + part.letters.length);
      const at = findPart(text, part, end, limit);
      all = at >= 0;
      if (!all) break;
      end = at + part.letters.length;
    }
    if (all) return [start, end];
    start = findPart(text, first, start + 1, to);
  }
  return undefined;
}

/** The first place of a part in `from..to` where it begins and ends with words; -1 when there is none. */
function findPart({ letters, starts }: LetterText, part: Part, from: number, to: number): number {
  const needle = part.letters.slice(0, maxNeedle);
  const { length } = part.letters;
  const within = letters.slice(from, to);
  let compared = 0;
  for (let found = within.indexOf(needle); found >= 0; found = within.indexOf(needle, found + 1)) {
    const at = from + found;
    const end = at + length;
    if (end > to) return -1;
    if (!part.openStart && !starts[at]) continue;
    if (!part.openEnd && end < letters.length && !starts[end]) continue;
    if (length === needle.length || letters.startsWith(part.letters, at)) return at;
    if (++compared > maxTries) return -1;
  }
  return -1;
}
