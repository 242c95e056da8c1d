// Which values the words around a number admit: rounded numbers, "about", "more than", "nearly".

import type { NumberFound } from './writtenNumbers';

export type Exactness = 'exact' | 'about' | 'more' | 'less' | 'nearly';

/** A tenth of a value, and half a unit of its last digit that counts: what it may have been rounded from. */
const maxRounding = 0.1;
const aboutShare = 0.12;
const maxCrossed = 0.01;

/** @returns the values that a source may have for what `number` says */
export function boundsOf(
  { value, grain }: Pick<NumberFound, 'value' | 'grain'>,
  exactness: Exactness,
): { readonly low: number; readonly high: number } {
  const slack = roundingOf(value, grain);
  // "Fewer than 1,200" is not 1,215; but 96 kilometres are "more than 60 miles".
  const least = Math.min(slack, Math.max(maxCrossed * value, Number.EPSILON));
  switch (exactness) {
    case 'about': {
      const reach = Math.max(slack, Math.min(value * aboutShare, 3 * roundnessOf(value, grain)));
      return { low: value - reach, high: value + reach };
    }
    case 'more':
      return { low: value - least, high: value + beyondOf(value, grain) };
    case 'less':
      return { low: value - beyondOf(value, grain), high: value + least };
    case 'nearly':
      return { low: value - Math.min(value * aboutShare, 3 * roundnessOf(value, grain)), high: value + slack };
    default:
      return { low: value - slack, high: value + slack };
  }
}

/** Of shares in words, in percent: "a third" is no 33.3. */
export const shareGrain = 4;

/** Numbers below a hundred are counted and not rounded, but for decimals that are left out. */
function roundingOf(value: number, grain: number): number {
  if (grain <= 1) return grain / 2;
  if (value < 100) return grain === shareGrain ? grain / 2 : 0.5;
  return Math.min(grain / 2, value * maxRounding);
}

/** "More than 200" may be 240, "more than 75,100" is not 80,000. */
function beyondOf(value: number, grain: number): number {
  return Math.max(grain, Math.min(value / 4, 5 * roundnessOf(value, grain)));
}

/** "About 87" is rounded to one, "about 45" to five, "about 90" to ten. */
function roundnessOf(value: number, grain: number): number {
  return Math.round(value / grain) % 5 === 0 ? 5 * grain : grain;
}
