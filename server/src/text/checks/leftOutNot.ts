// "She does “accept the findings”", where the source has "I do not accept the findings": the words are the source's, and the one that
// turns them round stands just outside the marks.

import type { Span } from '../../syntax/span';

const not = /(?:^|[\s"“‘'(])(not|never|cannot|\p{L}+n['’]t|no longer)\s+$/u;
/** Whatever may say the same in the words of the writer. */
const turned =
  /\b(?:not|no|never|none|nothing|nobody|neither|nor|without|cannot|hardly|barely|unable|unwilling|unlikely|impossible)\b|n['’]t\b|\b(?:refus|den(?:y|ie)|reject|declin|fail|rul(?:e|ed|ing) out|stop|avoid|lack|far from|against|dismiss|disput|oppos|doubt|mistak|wrong|false|dis|un|non-)\p{L}*/iu;

/**
 * @param claim the sentence of the writer, and where in it the words between the marks stand
 * @returns where the negation stands that is directly before `passage`, when the claim has none of any kind; else undefined
 */
export function leftOutNot(text: string, passage: Span, claim: string, quote: Span): Span | undefined {
  if (!/^\s*\p{Ll}/u.test(claim.slice(quote.start, quote.end))) return undefined;
  const before = text.slice(Math.max(0, passage.start - 24), passage.start);
  const word = not.exec(before)?.[1];
  if (word === undefined) return undefined;
  if (turned.test(claim.slice(0, quote.start)) || turned.test(claim.slice(quote.end))) return undefined;
  const start = passage.start - (before.length - before.lastIndexOf(word));
  return { start, end: start + word.length };
}
