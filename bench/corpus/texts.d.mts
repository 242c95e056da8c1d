/** `count` digests as texts, the same for the same seed. Eight in a row tell of one topic. */
export function digestTexts(count: number, seed?: number): string[];
