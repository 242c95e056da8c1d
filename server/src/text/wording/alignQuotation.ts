// Finds a quotation in a longer text, such as the copy of a source: the most similar passage, and how the words differ.

import type { Span } from '../../syntax/span';
import { type Alignment, alignWords } from './alignment';
import { type SpokenWord, spokenWords } from './spokenWords';

/** A text that is prepared for many searches. */
export interface SearchableText {
  readonly text: string;
  readonly words: readonly SpokenWord[];
  /** By key: the places of a word, by index in `words`, in rising order. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Prepares `text` for any number of searches. Takes linear time. */
export function searchableText(text: string): SearchableText {
  const words = spokenWords(text);
  const places = new Map<string, number[]>();
  for (const [at, { key }] of words.entries()) {
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  }
  return { text, words, places };
}

/** A word in more places than this leads to none, if other words lead to fewer. */
const maxPlaces = 48;
/** Longer stretches are aligned piece by piece. */
const maxPiece = 120;
/** A passage may have so many words more before or behind, or between its words, than the quotation. */
const slack = 10;
/** So many passages are compared closely for each piece. */
const maxPassages = 3;

/**
 * Finds the passage of `text` that a quotation quotes. The pieces between ellipses are searched one by one.
 * @param quotation the words between the quotation marks
 * @returns the alignment, `here` in the quotation and `there` in the text: with no differences when the text has these words; undefined
 *   when nothing in it is alike. Whether what differs is the same sentence in other words is for `isOneWording` to say.
 */
export function alignQuotation(quotation: string, text: SearchableText): Alignment | undefined {
  const found: Alignment[] = [];
  for (const piece of piecesOf(quotation)) {
    const best = bestPassage(piece, text);
    if (best) found.push(best);
    else if (piece.length > 2) return undefined;
  }
  return found.length === 0 ? undefined : found.reduce(together);
}

function together(a: Alignment, b: Alignment): Alignment {
  return {
    equal: a.equal + b.equal,
    content: a.content + b.content,
    here: hullOf(a.here, b.here),
    there: hullOf(a.there, b.there),
    differences: [...a.differences, ...b.differences],
    differing: a.differing + b.differing,
  };
}

function hullOf(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** The words of a quotation, cut where an ellipsis says that some are left out, and where it is very long. */
function piecesOf(quotation: string): SpokenWord[][] {
  const pieces: SpokenWord[][] = [];
  let piece: SpokenWord[] = [];
  for (const word of spokenWords(quotation)) {
    const isEllipsis = word.key === '' && /^\[?\s*[.…]/.test(quotation.slice(word.start, word.end));
    if (!isEllipsis) piece.push(word);
    if (piece.length > 0 && (isEllipsis || piece.length === maxPiece)) {
      pieces.push(piece);
      piece = [];
    }
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces;
}

/** The passage that has most of the piece's words, and of several the one that differs least. */
function bestPassage(piece: readonly SpokenWord[], { words, places }: SearchableText): Alignment | undefined {
  let best: Alignment | undefined;
  for (const start of likelyStarts(piece, places)) {
    const from = Math.max(0, start - slack);
    const passage = words.slice(from, Math.min(words.length, start + piece.length + slack));
    const alignment = alignWords(piece, passage, 'whole');
    if (!alignment) continue;
    const isBetter = best === undefined || alignment.equal - alignment.differing > best.equal - best.differing;
    if (isBetter) best = alignment;
  }
  return best;
}

/** Where in the text the piece may begin: the diagonals on which most of its words meet, weighted by rarity. */
function likelyStarts(piece: readonly SpokenWord[], places: ReadonlyMap<string, readonly number[]>): number[] {
  const occurring = piece.map(({ key }) => (key === '' ? undefined : places.get(key)));
  const fewest = Math.min(...occurring.map((at) => at?.length ?? Number.POSITIVE_INFINITY));
  if (!Number.isFinite(fewest)) return [];
  const votes = new Map<number, number>();
  for (const [at, found] of occurring.entries()) {
    if (!found || found.length > Math.max(maxPlaces, fewest)) continue;
    for (const place of found) {
      const bucket = Math.floor((place - at) / slack);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1 / found.length);
    }
  }
  // Words of one passage may fall on both sides of a bucket's edge.
  const scored = [...votes].map(([bucket, score]) => ({
    bucket,
    score: score + Math.max(votes.get(bucket - 1) ?? 0, votes.get(bucket + 1) ?? 0),
  }));
  scored.sort((a, b) => b.score - a.score || a.bucket - b.bucket);
  return scored.slice(0, maxPassages).map(({ bucket }) => Math.max(0, bucket * slack + slack / 2));
}
