// Aligns the words of a quotation with those of a stretch of a copy: the whole quotation, anywhere in the stretch, with the fewest
// words that differ.

import type { QuotedWord } from './nearestPassage';

/** One step of an alignment: a word of either side, or of both. Indices. */
export interface WordPair {
  readonly here: number | undefined;
  readonly there: number | undefined;
  readonly equal: boolean;
  /** Left out where the quotation says that something is left out. */
  readonly free: boolean;
}

const [fromBoth, fromHere, fromThere] = [1, 2, 3];

/** @returns the steps from the first word of the quotation to its last; words of `window` before and behind are none */
export function alignWords(quoted: readonly QuotedWord[], window: readonly string[]): readonly WordPair[] {
  const width = window.length + 1;
  const costs = new Float32Array((quoted.length + 1) * width);
  const steps = new Uint8Array(costs.length);
  const spellings = window.map(spellingOf);
  for (let here = 1; here <= quoted.length; here++) {
    const word = quoted[here - 1] as QuotedWord;
    const spelling = spellingOf(word.letters);
    costs[here * width] = here;
    steps[here * width] = fromHere;
    // Words that the quotation leaves out are likelier than words that it makes up. Words left out behind the one before, where an ellipsis stands, cost next to nothing.
    const skip = quoted[here]?.gapBefore === true ? 0.01 : 0.9;
    for (let there = 1; there < width; there++) {
      const at = here * width + there;
      const other = window[there - 1] as string;
      const same = other === word.letters || spellings[there - 1] === spelling;
      const both = (costs[at - width - 1] ?? 0) + (same ? 0 : likenessCost(word.letters, other));
      const left = (costs[at - width] ?? 0) + 1;
      const added = (costs[at - 1] ?? 0) + skip;
      costs[at] = Math.min(both, left, added);
      steps[at] = both <= left && both <= added ? fromBoth : left < added ? fromHere : fromThere;
    }
  }
  let end = quoted.length * width;
  for (let there = 1; there < width; there++) {
    const at = quoted.length * width + there;
    if ((costs[at] ?? 0) < (costs[end] ?? 0)) end = at;
  }
  return traced(quoted, window, spellings, steps, end);
}

function traced(
  quoted: readonly QuotedWord[],
  window: readonly string[],
  spellings: readonly string[],
  steps: Uint8Array,
  end: number,
): WordPair[] {
  const width = window.length + 1;
  const pairs: WordPair[] = [];
  let at = end;
  while (at >= width) {
    const here = Math.floor(at / width) - 1;
    const there = (at % width) - 1;
    const step = steps[at];
    if (step === fromBoth) {
      const word = quoted[here]?.letters ?? '';
      const equal = word === window[there] || spellingOf(word) === spellings[there];
      pairs.push({ here, there, equal, free: false });
      at -= width + 1;
    } else if (step === fromHere) {
      pairs.push({ here, there: undefined, equal: false, free: false });
      at -= width;
    } else {
      const free = quoted[here + 1]?.gapBefore === true;
      pairs.push({ here: undefined, there, equal: false, free });
      at -= 1;
    }
  }
  return pairs.reverse();
}

/** Two forms of one word are aligned with each other rather than left over on both sides. */
function likenessCost(a: string, b: string): number {
  let common = 0;
  const shorter = Math.min(a.length, b.length);
  while (common < shorter && a.charCodeAt(common) === b.charCodeAt(common)) common++;
  return common >= 3 && common * 2 >= Math.max(a.length, b.length) ? 0.8 : 1.2;
}

/** Spellings of one word are one: doubled letters, "-ise" and "-ize", "-our" and "-or". */
function spellingOf(word: string): string {
  return word
    .replace(/(\p{L})\1/gu, '$1')
    .replace(/is(e|ed|es|ing|ation)$/, 'iz$1')
    .replace(/our(s|ed|ing)?$/, 'or$1');
}
