// The types of texts.mjs, for tests that need its digests.

/** `count` digests as texts, the same for the same seed. Eight in a row tell of one topic. */
export function digestTexts(count: number, seed?: number): string[];
