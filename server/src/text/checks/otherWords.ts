// The same figure said in another way: as a rank and as a number, in pounds and in kilograms, in degrees of two scales, in pence.

import type { Span } from '../../syntax/span';
import type { Figure } from './figures';
import { figureWithin } from './figureTerms';
import type { FigureText } from './figureText';

type Bounds = Pick<Figure, 'low' | 'high'>;

/**
 * A figure of `copy` that says what `figure` says, of another kind or in another unit.
 * @param isNearby whether the words around an offset of the copy have to do with the claim
 */
export function sameInOtherWords(
  copy: FigureText,
  figure: Figure,
  isNearby: (start: number) => boolean,
): Span | undefined {
  const { kind, unit, low, high, value } = figure;
  const found = (key: string, bounds: Bounds, fits: (other: Figure) => boolean = () => true) =>
    figureWithin(copy.byKind.get(key), bounds, (other) => isNearby(other.start) && fits(other));
  const anywhere = (key: string, bounds: Bounds) => figureWithin(copy.byKind.get(key), bounds);
  // "For the 38th month in a row", and "38 months in a row".
  if (kind === 'count' && value % 1 === 0)
    return found('ordinal ', { low: value, high: value }) ?? inCents(copy, figure);
  if (kind === 'ordinal') {
    const isRank = ({ start }: Figure) => /\b(?:no|number)\.? $/i.test(copy.text.slice(Math.max(0, start - 8), start));
    return found('count ', { low: value, high: value }, isRank);
  }
  if (kind === 'money' && unit === 'gbp') {
    const weight = found('measure weight', { low: low * pound, high: high * pound });
    return weight ?? found('count ', { low: low * 100, high: high * 100 }, (other) => isCents(copy, other));
  }
  if (kind === 'money') return found('count ', { low: low * 100, high: high * 100 }, (other) => isCents(copy, other));
  // "140 miles an hour, about 225 kilometres"
  if (kind === 'measure' && unit === 'length')
    return found(
      'measure speed',
      { low: low / 1000, high: high / 1000 },
      (other) => Math.abs(other.written - figure.written) < 1,
    );
  if (kind === 'measure' && unit === 'fahrenheit') {
    const sign = copy.byKind.has('measure degrees') ? [1, -1] : [];
    for (const each of sign) {
      const [a, b] = [celsiusOf(each * low - 1), celsiusOf(each * high + 1)].map(Math.abs) as [number, number];
      const there = anywhere('measure degrees', { low: Math.min(a, b), high: Math.max(a, b) });
      if (there) return there;
    }
    return undefined;
  }
  if (kind === 'measure' && unit === 'degrees') {
    const bounds = { low: fahrenheitOf(low - 0.5), high: fahrenheitOf(high + 0.5) };
    return anywhere('measure fahrenheit', bounds) ?? found('measure degrees', bounds);
  }
  return undefined;
}

const pound = 0.45359;

function celsiusOf(fahrenheit: number): number {
  return ((fahrenheit - 32) * 5) / 9;
}

function fahrenheitOf(celsius: number): number {
  return (celsius * 9) / 5 + 32;
}

function inCents(copy: FigureText, figure: Figure): Span | undefined {
  if (figure.value < 100) return undefined;
  for (const [key, known] of copy.byKind) {
    if (!key.startsWith('money ')) continue;
    const same = figureWithin(
      known,
      { low: figure.value / 100, high: figure.value / 100 },
      ({ value }) => value % 1 !== 0,
    );
    if (same) return same;
  }
  return undefined;
}

function isCents({ text }: FigureText, { end }: Figure): boolean {
  return /^(?:\s?p\b|\s?c\b|[\s-](?:pence|cents?|pennies)\b)/.test(text.slice(end, end + 9));
}
