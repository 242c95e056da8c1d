// Numbers as news writes them: "11,000", "$20bn", "1.5 million", "528th", "six". Values only, without what they count.

import { digit, letterClass, lower, outside, upper } from './letters';
import { settle } from './wordHash';

/** One number in a text. */
export interface Figure {
  readonly value: number;
  /** "528th" rather than "528". */
  readonly ordinal: boolean;
  /** Behind the number, its unit of thousands included ("bn", "million"). */
  readonly end: number;
}

/**
 * Reads the number at `at`, where a digit stands. Numbers longer than 40 digits are cut.
 */
export function readFigure(text: string, at: number): Figure {
  let value = 0;
  let decimals = 0;
  let end = at;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code >= 48 && code <= 57) {
      if (decimals > 0) {
        value += (code - 48) / decimals;
        decimals *= 10;
      } else value = Math.min(value * 10 + (code - 48), 1e40);
    } else if (code === 44 && decimals === 0 && isThousands(text, end + 1)) {
    } else if (code === 46 && decimals === 0 && isDigit(text, end + 1)) decimals = 10;
    else break;
  }
  if (isOrdinalEnding(text, end)) return { value, ordinal: true, end: end + 2 };
  const unit = unitAt(text, end);
  return { value: unit ? value * unit.factor : value, ordinal: false, end: unit ? unit.end : end };
}

/** Term of a value, without marks. Equal for values that agree in six digits, however written: "3.12 bn", "3,120 million". */
export function figureTermOf(value: number, ordinal: boolean): number {
  const rounded = value < 1e6 && Number.isInteger(value) ? value : Number(value.toPrecision(6));
  const exponent = rounded === 0 ? 0 : Math.floor(Math.log10(rounded));
  const digits = Math.round(rounded / 10 ** (exponent - 5));
  return settle(Math.imul(digits * 64 + exponent + (ordinal ? 0x1000000 : 0), 0x9e3779b1));
}

function isDigit(text: string, at: number): boolean {
  return at < text.length && letterClass(text.charCodeAt(at)) === digit;
}

function isThousands(text: string, at: number): boolean {
  return isDigit(text, at) && isDigit(text, at + 1) && isDigit(text, at + 2) && !isDigit(text, at + 3);
}

function isLetter(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const kind = letterClass(text.charCodeAt(at));
  return kind === lower || kind === upper;
}

const ordinalEndings = ['st', 'nd', 'rd', 'th'];

function isOrdinalEnding(text: string, at: number): boolean {
  return ordinalEndings.includes(text.slice(at, at + 2).toLowerCase()) && !isLetter(text, at + 2);
}

const units: readonly (readonly [written: string, factor: number])[] = [
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['thousand', 1e3],
  ['bn', 1e9],
  ['mn', 1e6],
  ['tn', 1e12],
  ['m', 1e6],
  ['b', 1e9],
  ['k', 1e3],
];

/** A unit of thousands, at once or after one space or hyphen; single letters only at once. */
function unitAt(text: string, at: number): { readonly factor: number; readonly end: number } | undefined {
  const apart = at < text.length && letterClass(text.charCodeAt(at)) === outside;
  const start = apart ? at + 1 : at;
  if (!isLetter(text, start)) return undefined;
  const next = text.slice(start, start + 8).toLowerCase();
  for (const [written, factor] of units) {
    if (next.startsWith(written) && (!apart || written.length > 1) && !isLetter(text, start + written.length)) {
      return { factor, end: start + written.length };
    }
  }
  return undefined;
}
