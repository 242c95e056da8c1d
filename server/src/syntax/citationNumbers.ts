// The text between the brackets of a citation: numbers, lists, ranges, and their defects.

import { isDash, isDigit, isInlineSpace, skipBlanks, skipDigits } from './characters';
import type { Span } from './span';
import type { CitationDefect } from './tree';

/** One number with the characters that stand for it: its digits, or the whole range where it is not written out. */
export interface CitedNumber {
  readonly number: number;
  readonly digits: Span;
}

export interface NumberList {
  readonly cited: readonly CitedNumber[];
  readonly defect: CitationDefect | undefined;
}

/** No list of sources and no range is longer. */
const maxRangeSize = 100;
/** "[12345]" is an order number or a ZIP code, never a place in a list. */
const maxDigits = 4;
/** From here on a number is as likely a year: ranges of them ("[2020-2024]") are never citations. */
const firstYear = 1000;

/** Whether `code` may stand in a list of numbers. */
export function belongsToNumberList(code: number): boolean {
  return isDigit(code) || code === 0x2c || code === 0x3b || isInlineSpace(code) || isDash(code);
}

/**
 * Reads `from..to`, which holds only characters that `belongsToNumberList` admits.
 * @returns undefined when it is no citation at all: no digit, a bare space between numbers, a year range, "[1,000]"
 */
export function readNumberList(text: string, from: number, to: number): NumberList | undefined {
  if (skipDigits(text, from, to) === to) return to > from ? single(text, { start: from, end: to }) : undefined;
  if (isGroupedThousands(text, from, to)) return undefined;
  const cited: CitedNumber[] = [];
  let defect: CitationDefect | undefined;
  let hasDigits = false;
  let start = from;
  for (let at = from; at <= to; at++) {
    const code = at < to ? text.charCodeAt(at) : 0x2c;
    if (code !== 0x2c && code !== 0x3b) continue;
    const item = readItem(text, start, at);
    if (!item) return undefined;
    hasDigits ||= item.hasDigits;
    defect ??= item.defect;
    for (const number of item.cited) cited.push(number);
    if (cited.length > 2 * maxRangeSize) return undefined;
    start = at + 1;
  }
  // "[0, 1]" is an interval or a pair of values.
  if (defect === 'zero' && cited.length > 0 && startsWithZero(text, from, to)) return undefined;
  return hasDigits ? { cited, defect } : undefined;
}

const listBefore =
  /^(?:e\.g\.,?|i\.e\.,?|see(?: also)?|cf\.?|also|compare|sources?|refs?\.?|citations?|cite):? (?=\d)|^(?:citations?|cite):(?=\d)/i;
const numbersOnly = /^\d{1,3}(?:\s*[,;–-]\s*\d{1,3}|(?:[,;]\s*|\s)(?:and|&|see(?: also)?|cf\.?)\s\d{1,3})*/;
const placeBehind =
  /^\s*[,:;]\s*(?:pp?|pgs?|pages?|secs?|sections?|chs?|chap|chapters?|figs?|figures?|tables?|paras?|paragraphs?|§§?|arts?|annex|appendix|theorem|eq|lines?|vol|n)\b\.?[^[\]]{0,40}$/i;

/** "[4: 12–14]"; "[12:30]" is a time. */
const pagesBehind = /^:\s\d{1,4}(?:\s?[–-]\s?\d{1,4})?$/;

/**
 * Reads a citation with more than numbers: "[see 3]", "[8, Sec. 3]", "[1 and 2]".
 * @returns undefined when `from..to` is anything else: "[3 million people]", "[8, 9 and so on]"
 */
export function readWordedList(text: string, from: number, to: number): NumberList | undefined {
  const written = text.slice(from, to);
  const before = listBefore.exec(written)?.[0].length ?? 0;
  const numbers = numbersOnly.exec(written.slice(before))?.[0];
  if (numbers === undefined) return undefined;
  const rest = written.slice(before + numbers.length);
  const isWorded = before > 0 || rest !== '' || /[a-z&]/.test(numbers);
  if (!isWorded || !(rest === '' || placeBehind.test(rest) || pagesBehind.test(rest))) return undefined;
  const cited: CitedNumber[] = [];
  let at = from + before;
  for (const part of numbers.split(/([,;]?\s*(?:and|&|see(?: also)?|cf\.?)\s|[,;])/)) {
    if (/^\s*\d/.test(part)) for (const item of readItem(text, at, at + part.length)?.cited ?? []) cited.push(item);
    at += part.length;
  }
  return cited.length > 0 ? { cited, defect: undefined } : undefined;
}

function startsWithZero(text: string, from: number, to: number): boolean {
  const start = skipBlanks(text, from, to);
  return Number(text.slice(start, skipDigits(text, start, to))) === 0;
}

interface Item {
  readonly cited: readonly CitedNumber[];
  readonly defect: CitationDefect | undefined;
  readonly hasDigits: boolean;
}

function readItem(text: string, from: number, to: number): Item | undefined {
  const start = skipBlanks(text, from, to);
  const firstEnd = skipDigits(text, start, to);
  const dash = skipBlanks(text, firstEnd, to);
  if (firstEnd === start) return dash === to ? { cited: [], defect: 'empty-item', hasDigits: false } : undefined;
  const first = { start, end: firstEnd };
  if (dash === to) return single(text, first);
  if (!isDash(text.charCodeAt(dash))) return undefined;
  const secondStart = skipBlanks(text, dash + 1, to);
  const secondEnd = skipDigits(text, secondStart, to);
  if (skipBlanks(text, secondEnd, to) !== to) return undefined;
  if (secondStart === secondEnd) {
    const alone = single(text, first);
    return alone && { ...alone, defect: alone.defect ?? 'empty-item' };
  }
  return range(text, first, { start: secondStart, end: secondEnd });
}

function single(text: string, digits: Span): Item | undefined {
  if (digits.end - digits.start > maxDigits) return undefined;
  const number = Number(text.slice(digits.start, digits.end));
  if (number === 0) return { cited: [], defect: 'zero', hasDigits: true };
  const defect = text.charCodeAt(digits.start) === 0x30 ? 'leading-zero' : undefined;
  return { cited: [{ number, digits }], defect, hasDigits: true };
}

function range(text: string, low: Span, high: Span): Item | undefined {
  const first = single(text, low);
  const last = single(text, high);
  if (!first || !last) return undefined;
  const from = first.cited[0]?.number ?? 0;
  const to = last.cited[0]?.number ?? 0;
  if (from >= firstYear) return undefined;
  const defect = first.defect ?? last.defect;
  if (from === 0 || to === 0) return { cited: [...first.cited, ...last.cited], defect, hasDigits: true };
  if (Math.abs(to - from) >= maxRangeSize) return { cited: [], defect: 'endless-range', hasDigits: true };
  const whole = { start: low.start, end: high.end };
  const cited: CitedNumber[] = [];
  for (let number = Math.min(from, to); number <= Math.max(from, to); number++) {
    cited.push({ number, digits: number === from ? low : number === to ? high : whole });
  }
  return { cited, defect: from > to ? 'reversed-range' : defect, hasDigits: true };
}

/** "1,000" or "12,500,000": one large number in editorial brackets. */
function isGroupedThousands(text: string, from: number, to: number): boolean {
  let at = skipDigits(text, from, to);
  if (at === from || at - from > 3 || at === to) return false;
  while (at < to) {
    if (text.charCodeAt(at) !== 0x2c) return false;
    const end = skipDigits(text, at + 1, to);
    if (end - at !== 4) return false;
    at = end;
  }
  return true;
}
