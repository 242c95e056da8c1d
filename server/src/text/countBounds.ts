// The bounds that the words around a number leave open: "more than", "about", and the rounding of round numbers.

import type { CountWord } from './countWords';

export type Qualifier = 'none' | 'about' | 'at-least' | 'at-most' | 'nearly';

const qualifiers: ReadonlyMap<string, Qualifier> = new Map<string, Qualifier>([
  ['more than', 'at-least'],
  ['no fewer than', 'at-least'],
  ['no less than', 'at-least'],
  ['at least', 'at-least'],
  ['upwards of', 'at-least'],
  ['as many as', 'at-most'],
  ['no more than', 'at-most'],
  ['fewer than', 'at-most'],
  ['less than', 'at-most'],
  ['at most', 'at-most'],
  ['up to', 'at-most'],
  ['over', 'at-least'],
  ['exceeding', 'at-least'],
  ['another', 'about'],
  ['under', 'at-most'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['about', 'about'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['some', 'about'],
  ['estimated', 'about'],
  ['circa', 'about'],
]);

/** The longest that stands there: "no more than" is not "more than". */
export function qualifierBefore(
  words: readonly CountWord[],
  at: number,
): { readonly kind: Qualifier; readonly words: number } {
  let written = '';
  let longest: { readonly kind: Qualifier; readonly words: number } = unqualified;
  for (let length = 1; length <= 3 && length <= at; length++) {
    written = `${words[at - length]?.lower}${length > 1 ? ' ' : ''}${written}`;
    const kind = qualifiers.get(written);
    if (kind) longest = { kind, words: length };
  }
  return longest;
}

const unqualified = { kind: 'none', words: 0 } as const;

/** Round numbers are round: "11,000" admits whatever it may have been rounded from, within a tenth. */
export function boundsOf(value: number, qualifier: Qualifier): { readonly low: number; readonly high: number } {
  let unit = 1;
  while (value > 0 && Number.isInteger(value) && value % (unit * 10) === 0) unit *= 10;
  const slack = unit === 1 ? 0 : Math.min(unit / 2, value / 10);
  switch (qualifier) {
    case 'at-least':
      return { low: value - slack, high: Number.POSITIVE_INFINITY };
    case 'at-most':
      return { low: 0, high: value + slack };
    case 'nearly':
      return { low: value * 0.85, high: value + slack };
    case 'about':
      return { low: value * 0.85, high: value * 1.15 };
    default:
      return { low: value - slack, high: value + slack };
  }
}
