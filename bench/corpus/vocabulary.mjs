// An open vocabulary: words are made from syllables and their number grows with the workspace, as in real text, so that an
// index cannot live on a closed list of words.

import { between, pick } from './random.mjs';

const onsets = [
  'b',
  'br',
  'c',
  'ch',
  'd',
  'dr',
  'f',
  'g',
  'gr',
  'h',
  'j',
  'k',
  'kr',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'sh',
  'st',
  't',
  'tr',
  'v',
  'w',
  'z',
];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ei', 'ou', 'ia'];
const codas = ['', '', 'n', 'r', 's', 'l', 'm', 'k', 't', 'nd', 'rt'];

/** The words that hold English together come first in any text, by frequency. */
const functionWords = 'the of and to in a for on that by with from its as at an after over their more'.split(' ');

/** A made-up word of two or three syllables, the last of which may be closed. */
export function newWord(random) {
  let word = '';
  for (let left = between(random, 2, 3); left > 0; left--) word += pick(random, onsets) + pick(random, vowels);
  return word + pick(random, codas);
}

export function newName(random) {
  const word = newWord(random);
  return word[0].toUpperCase() + word.slice(1);
}

/**
 * Words with Zipf's frequencies: the k-th word comes up about 1/k as often as the first, and one word in `novelty` is new.
 */
export function vocabularyFrom(random, novelty = 60) {
  const words = [...functionWords, ...Array.from({ length: 400 }, () => newWord(random))];
  return () => {
    if (random() * novelty < 1) words.push(newWord(random));
    return words[Math.floor(words.length ** random()) - 1] ?? words[0];
  };
}
