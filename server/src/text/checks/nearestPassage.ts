// The passage of a copy that is nearest to a quotation, and the words that differ: where most of its words stand in their order,
// aligned word by word.

import type { Span } from '../../syntax/span';
import { finish, type Steps } from '../../syntax/steps';
import { type LetterText, lettersOf, spanOfLetters, wordStartsOf } from './letterText';
import { alignWords, type WordPair } from './wordAlignment';

/** The words of a copy, and where each stands among them. */
export interface PassageIndex {
  readonly text: string;
  readonly letters: LetterText;
  /** Where each word begins among the letters. */
  readonly starts: Uint32Array;
  /** The places of a word, by its letters, among `starts`. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** A stretch of words that is another one on the other side. Empty where words are missing. */
export interface WordDifference {
  /** In the quotation. */
  readonly here: Span;
  /** In the copy. */
  readonly there: Span;
}

export interface NearestPassage {
  /** In the copy. */
  readonly span: Span;
  readonly differences: readonly WordDifference[];
  /** They differ in spelling alone. */
  readonly sameWords: boolean;
}

/** Words that stand in more places than these lead to none. */
const maxPlaces = 300;
/** What is longer is compared by its beginning. */
const maxWords = 160;
const maxCandidates = 3;
/** Words of a window beyond those of the quotation, on either side. */
const margin = 12;
/** Passages in which fewer of the words stand are other passages. */
const minShare = 0.5;

/** Words between two pauses. */
const wordsOfStep = 4000;

/** The words of `text`, whose letters are `letters`. Takes time linear in it. */
export function* passageIndexInSteps(text: string, letters: LetterText): Steps<PassageIndex> {
  const starts = wordStartsOf(letters);
  const places = new Map<string, number[]>();
  for (let index = 0; index < starts.length; index++) {
    if (index % wordsOfStep === wordsOfStep - 1) yield;
    const word = letters.letters.slice(starts[index], starts[index + 1] ?? letters.letters.length);
    const known = places.get(word);
    if (!known) places.set(word, [index]);
    else if (known.length <= maxPlaces) known.push(index);
  }
  return { text, letters, starts, places };
}

/** The same at once. */
export function passageIndexOf(text: string, letters: LetterText): PassageIndex {
  return finish(passageIndexInSteps(text, letters));
}

/** The passage nearest to `quotation`; undefined when none has half of its words. */
export function nearestPassage(index: PassageIndex, quotation: string): NearestPassage | undefined {
  const quoted = wordsOfQuotation(quotation);
  if (quoted.length < 2) return undefined;
  let best: { readonly at: number; readonly pairs: readonly WordPair[]; readonly score: number } | undefined;
  for (const at of candidates(index, quoted)) {
    const window = wordsFrom(index, at, quoted.length + 2 * margin + gapsIn(quoted) * margin);
    const pairs = alignWords(quoted, window);
    const score = shareOf(quoted, pairs);
    if (score >= minShare && (!best || score > best.score)) best = { at, pairs, score };
  }
  return best && passageOf(index, quotation, quoted, best.at, best.pairs);
}

/** A word of a quotation. */
export interface QuotedWord extends Span {
  readonly letters: string;
  /** An ellipsis or an editor's insertion stands before it, so that words may be left out. */
  readonly gapBefore: boolean;
}

export function wordsOfQuotation(quotation: string): readonly QuotedWord[] {
  // Insertions are not the source's words: blanks of the same length keep all offsets. "[T]he" is "The".
  const marks: Span[] = [];
  for (const { index } of quotation.matchAll(/\[\p{L}\](?=\p{L})/gu)) {
    marks.push({ start: index, end: index + 1 }, { start: index + 2, end: index + 3 });
  }
  const own = quotation.replace(/\[[^\]]{2,200}\]|\[[^\]]\](?!\p{L})/gu, (all) => ' '.repeat(all.length));
  const letters = lettersOf(own, { start: 0, end: own.length }, marks);
  const starts = wordStartsOf(letters);
  const words: QuotedWord[] = [];
  for (let at = 0; at < Math.min(starts.length, maxWords); at++) {
    const from = starts[at] as number;
    const to = starts[at + 1] ?? letters.letters.length;
    const { start, end } = spanOfLetters(letters, from, to);
    const between = quotation.slice(words.at(-1)?.end ?? 0, start);
    const gapBefore = at > 0 && /…|\.\s?\.\s?\.|\[(?!\p{L}\])/u.test(between);
    words.push({ start, end, letters: letters.letters.slice(from, to), gapBefore });
  }
  return words;
}

function gapsIn(words: readonly QuotedWord[]): number {
  return words.reduce((count, { gapBefore }) => count + (gapBefore ? 1 : 0), 0);
}

/** Word places where a window may begin, likeliest first: most words of the quotation stand there at their distance. */
function candidates({ places }: PassageIndex, quoted: readonly QuotedWord[]): number[] {
  const votes = new Map<number, number>();
  quoted.forEach(({ letters }, at) => {
    const known = places.get(letters);
    if (!known || known.length > maxPlaces) return;
    const weight = (letters.length > 3 ? 1 : 0.4) / (1 + Math.log2(known.length));
    for (const place of known) {
      const bucket = Math.floor((place - at) / margin);
      votes.set(bucket, (votes.get(bucket) ?? 0) + weight);
    }
  });
  const sums = [...votes].map(([bucket, weight]) => [bucket, weight + (votes.get(bucket + 1) ?? 0)] as const);
  sums.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return sums.slice(0, maxCandidates).map(([bucket]) => Math.max(0, bucket * margin - margin / 2));
}

function wordsFrom({ letters, starts }: PassageIndex, from: number, count: number): string[] {
  const words: string[] = [];
  for (let at = from; at < Math.min(starts.length, from + count); at++) {
    words.push(letters.letters.slice(starts[at], starts[at + 1] ?? letters.letters.length));
  }
  return words;
}

/** How much of the quotation stands in the window, long words counting more than short ones. */
function shareOf(quoted: readonly QuotedWord[], pairs: readonly WordPair[]): number {
  let all = 0;
  let same = 0;
  for (const { here, there, equal } of pairs) {
    if (here === undefined) continue;
    const weight = Math.min(8, quoted[here]?.letters.length ?? 0);
    all += weight;
    if (there !== undefined && equal) same += weight;
  }
  return all === 0 ? 0 : same / all;
}

function passageOf(
  { text, letters, starts }: PassageIndex,
  quotation: string,
  quoted: readonly QuotedWord[],
  from: number,
  aligned: readonly WordPair[],
): NearestPassage {
  const spanAt = (word: number): Span =>
    spanOfLetters(letters, starts[word] ?? 0, starts[word + 1] ?? letters.letters.length);
  const isJoined = (word: number) =>
    word >= 0 && word + 1 < starts.length && !endsSpeech.test(text.slice(spanAt(word).end, spanAt(word + 1).start));
  const pairs = withWordsAtEdges(aligned, (there) => isJoined(from + there));
  const theirs = pairs.flatMap(({ there }) => (there === undefined ? [] : [from + there]));
  const span = { start: spanAt(theirs[0] ?? from).start, end: spanAt(theirs.at(-1) ?? from).end };
  const differences: WordDifference[] = [];
  let here = { start: quoted[0]?.start ?? 0, end: quoted[0]?.start ?? 0 };
  let there = { start: span.start, end: span.start };
  let open = false;
  let lastHere = here.start;
  let lastThere = span.start;
  const close = () => {
    const isSame = here.end > here.start ? isOneWording(quotation, here, text, there) : isAttribution(text, there);
    if (open && !isSame) differences.push({ here, there });
    open = false;
  };
  for (const pair of pairs) {
    const word = pair.here === undefined ? undefined : quoted[pair.here];
    const place = pair.there === undefined ? undefined : spanAt(from + pair.there);
    if (pair.equal || pair.free) {
      close();
    } else {
      if (!open) {
        here = { start: word?.start ?? lastHere, end: word?.start ?? lastHere };
        there = { start: place?.start ?? lastThere, end: place?.start ?? lastThere };
        open = true;
      }
      if (word) here = { start: here.start === here.end ? word.start : here.start, end: word.end };
      if (place) there = { start: there.start === there.end ? place.start : there.start, end: place.end };
    }
    if (word) lastHere = word.end;
    if (place) lastThere = place.end;
  }
  close();
  return { span, differences, sameWords: differences.length === 0 };
}

/** Between two words: what stands on its other side belongs to another sentence or another speech. */
const endsSpeech = /[.!?;:"“”„«»\n]/;

/**
 * An alignment begins and ends with words that both sides have. Words of the quotation that are left over at an edge stand for those that the
 * copy has there, as far as its sentence or speech goes: otherwise the passage would lose them.
 * @param isJoined whether a word of the window and the next one belong together
 */
function withWordsAtEdges(pairs: readonly WordPair[], isJoined: (there: number) => boolean): readonly WordPair[] {
  const known = pairs.flatMap(({ there }) => there ?? []);
  const [firstThere, lastThere] = [known[0], known.at(-1)];
  if (firstThere === undefined || lastThere === undefined) return pairs;
  const first = pairs.findIndex(({ there }) => there !== undefined);
  const last = pairs.findLastIndex(({ there }) => there !== undefined);
  const joined = [...pairs];
  for (let step = 1; step <= first && isJoined(firstThere - step); step++)
    joined[first - step] = { ...(pairs[first - step] as WordPair), there: firstThere - step };
  for (let step = 1; last + step < pairs.length && isJoined(lastThere + step - 1); step++)
    joined[last + step] = { ...(pairs[last + step] as WordPair), there: lastThere + step };
  return joined;
}

/** "won't" and "will not", "ten" and "10" are one wording. */
function isOneWording(quotation: string, here: Span, text: string, there: Span): boolean {
  return wordingOf(quotation.slice(here.start, here.end)) === wordingOf(text.slice(there.start, there.end));
}

function wordingOf(written: string): string {
  const words = withoutContractions(written.toLowerCase()).match(/[\p{L}\p{N}]+(?:\.\p{N}+)*/gu) ?? [];
  return words.map((word) => smallNumbers.get(word) ?? word).join('');
}

const smallNumbers = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, value) => [word, `${value}`]),
);

/** "...,” she added, “...": what stands between two parts of a speech is no part of it. */
function isAttribution(text: string, { start, end }: Span): boolean {
  return (
    end - start < 160 &&
    /["”’»]\s*$/.test(text.slice(Math.max(0, start - 4), start)) &&
    /^[,.:]?\s*["“‘«]/.test(text.slice(end, end + 4))
  );
}

function withoutContractions(text: string): string {
  return text
    .replace(/\bwon['’]t\b/g, 'will not')
    .replace(/\bcan['’]t\b|\bcannot\b/g, 'can not')
    .replace(/n['’]t\b/g, ' not')
    .replace(/['’]ll\b/g, ' will')
    .replace(/['’]re\b/g, ' are')
    .replace(/['’]ve\b/g, ' have')
    .replace(/(\b(?:it|he|she|that|there|what|who))['’]s\b/g, '$1 is')
    .replace(/['’]m\b/g, ' am');
}
