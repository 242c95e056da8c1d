// The digests of a workspace as texts, without a folder.

import { planDigest, writeDigest } from './digest.mjs';
import { newTopic } from './events.mjs';
import { randomFrom } from './random.mjs';
import { vocabularyFrom } from './vocabulary.mjs';

export const digestsPerTopic = 8;

/** The plans of `count` digests, in order, as `planDigest` makes them. */
export function* digestPlans(count, seed = 1) {
  const random = randomFrom(seed);
  const word = vocabularyFrom(random);
  let topic;
  for (let at = 0; at < count; at++) {
    if (at % digestsPerTopic === 0) topic = newTopic(random, word);
    yield planDigest(random, word, topic, 0.08);
  }
}

/** `count` digests as texts. */
export function digestTexts(count, seed = 1) {
  return Array.from(digestPlans(count, seed), writeDigest);
}
