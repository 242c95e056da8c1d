// Folding of titles and publishers: different spellings of the same source become equal.

const quotesAndMarks = /[\p{M}'’‘ʼ"“”«»`´]/gu;
const separators = /[^\p{L}\p{N}]+/gu;
const plainLowercase = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/**
 * Folds case, accents, quotes, dashes, punctuation and space.
 * @returns words of letters and digits joined by single spaces; empty when there are none.
 */
export function foldTitle(title: string): string {
  const lower = title.toLowerCase();
  if (plainLowercase.test(lower)) return lower;
  return lower.normalize('NFKD').replace(quotesAndMarks, '').replace(separators, ' ').trim();
}

/** The key under which a source is known across files. Empty without a title: such a source equals no other. */
export function sourceKey(publisher: string, titleKey: string): string {
  return titleKey === '' ? '' : `${foldTitle(publisher)}|${titleKey}`;
}

/** The folded publisher out of a key that `sourceKey` made. */
export function publisherOfKey(key: string): string {
  return key.slice(0, Math.max(0, key.indexOf('|')));
}
