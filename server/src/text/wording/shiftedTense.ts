// Indirect speech moves a verb into the past: "I will rebuild it" becomes: he said he "would rebuild it". That alters no quotation.

import type { Alignment, WordingDifference } from './alignment';

/** What "will" and the like become in indirect speech. */
const shifted: ReadonlyMap<string, string> = new Map([
  ['will', 'would'],
  ['can', 'could'],
  ['may', 'might'],
  ['shall', 'should'],
]);

/**
 * An alignment of two quotations without the verbs that only indirect speech has moved into the past. The quotation with the past form must
 * be a part of somebody else's sentence, which shows in its small first letter: a whole sentence in the past says something else.
 * @param here the words of the first quotation, and `there` of the second, to which the spans of the alignment belong
 */
export function withoutShiftedTense(alignment: Alignment, here: string, there: string): Alignment {
  const differences = alignment.differences.filter((difference) => !isShifted(difference, here, there));
  if (differences.length === alignment.differences.length) return alignment;
  const differing = alignment.differing - (alignment.differences.length - differences.length);
  return { ...alignment, differences, differing: Math.max(0, differing) };
}

function isShifted({ kind, here: mine, there: theirs }: WordingDifference, here: string, there: string): boolean {
  if (kind !== 'changed') return false;
  const [a, b] = [plain(here.slice(mine.start, mine.end)), plain(there.slice(theirs.start, theirs.end))];
  return (shifted.get(a) === b && isPartOfSentence(there)) || (shifted.get(b) === a && isPartOfSentence(here));
}

function plain(word: string): string {
  return word.toLowerCase().replace('’', "'");
}

function isPartOfSentence(quotation: string): boolean {
  return /^[^\p{L}\p{N}]*\p{Ll}/u.test(quotation);
}
