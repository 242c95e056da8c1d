// Cuts a text into the words and numbers that dates can be made of, and says what stands between them. Everything else
// is passed over; what may stand beside what is the grammar's business.

import type { Span } from '../syntax/span';
import { type Lexeme, lookUp, Unit, type WordKind } from './lexicon';

/** `number`: digits that may be part of a date. `time`: a time of day. `decade`: "1990s", "'90s". */
export type TokenKind = WordKind | 'number' | 'time' | 'decade' | 'end';

/**
 * What stands between a token and the one before it. `none`: nothing. `stop`: a full stop or another sentence end.
 * `dash`: a dash of any kind with a space on one side at most; `spaced-dash`: with spaces on both. `other`: words, figures
 * or marks that no date has inside.
 */
export type Glue =
  | 'none'
  | 'space'
  | 'comma'
  | 'dash'
  | 'spaced-dash'
  | 'slash'
  | 'dot'
  | 'paren'
  | 'colon'
  | 'stop'
  | 'other';

export interface Token extends Span {
  readonly kind: TokenKind;
  /** A lexeme's value, a number's value, an ordinal's rank, the first year of a decade. */
  readonly value: number;
  readonly glue: Glue;
  /** Number of digits, 0 for words. */
  readonly digits: number;
  /** Written with a capital first letter. */
  readonly capital: boolean;
  readonly short: boolean;
  readonly ambiguous: boolean;
  /** Counts sentences from the start of the text, roughly: a label to compare, not a fact to print. */
  readonly sentence: number;
}

const SPACE = 1;
const LETTER = 2;
const DIGIT = 3;
const DASH = 4;
const classes = new Uint8Array(128);
for (const c of ' \t\r\n\u000b\f') classes[c.charCodeAt(0)] = SPACE;
for (let c = 65; c <= 90; c++) classes[c] = classes[c + 32] = LETTER;
for (let c = 48; c <= 57; c++) classes[c] = DIGIT;
classes[45] = DASH;
classes[126] = DASH;
classes[95] = LETTER;

function classOf(code: number): number {
  if (code < 128) return classes[code] ?? 0;
  if (code === 0xa0 || code === 0x202f || code === 0x3000 || (code >= 0x2000 && code <= 0x200a)) return SPACE;
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xfe58 || code === 0xff0d) return DASH;
  if (code < 0xc0 || (code >= 0x2000 && code <= 0x2bff) || code === 0xd7 || code === 0xf7) return 0;
  if (code >= 0xd800 && code <= 0xdfff) return 0;
  return code >= 0x3001 && code <= 0x303f ? 0 : LETTER;
}

/** The tokens of one part of a text, cut as they are asked for. */
export class Tokens {
  private readonly list: Token[] = [];
  private at: number;
  private sentence = 0;
  private last: Token | undefined;

  constructor(
    readonly text: string,
    readonly span: Span,
  ) {
    this.at = Math.max(0, span.start);
  }

  /** Token `index`, or the end token beyond the last one. */
  get(index: number): Token {
    while (index >= this.list.length && this.cutNext()) {}
    return this.list[index] ?? this.endToken();
  }

  private endToken(): Token {
    const { end } = this.span;
    return {
      kind: 'end',
      value: 0,
      start: end,
      end,
      glue: 'other',
      digits: 0,
      capital: false,
      short: false,
      ambiguous: false,
      sentence: this.sentence,
    };
  }

  private push(
    start: number,
    end: number,
    kind: TokenKind,
    value: number,
    glue: Glue,
    digits: number,
    word?: Lexeme,
  ): true {
    const capital = isCapital(this.text.charCodeAt(start));
    this.last = {
      kind,
      value,
      start,
      end,
      glue: this.last === undefined ? 'other' : glue,
      digits,
      capital,
      short: word?.short === true,
      ambiguous: word?.ambiguous === true,
      sentence: this.sentence,
    };
    this.list.push(this.last);
    this.at = end;
    return true;
  }

  /** Cuts the next token; false when there is none. */
  private cutNext(): boolean {
    const { text } = this;
    const limit = Math.min(this.span.end, text.length);
    let glue: Glue = 'none';
    let at = this.at;
    let newlines = 0;
    while (at < limit) {
      const code = text.charCodeAt(at);
      const kind = classOf(code);
      if (kind === LETTER) {
        const start = at;
        let ascii = true;
        while (at < limit) {
          const c = text.charCodeAt(at);
          if (classOf(c) !== LETTER) break;
          if (c > 127) ascii = false;
          at++;
        }
        const word = ascii ? lookUp(text, start, at) : undefined;
        if (word !== undefined && fits(word, text, start, at, limit))
          return this.pushWord(word, start, at, glue, limit);
        glue = 'other';
      } else if (kind === DIGIT) {
        const done = this.number(at, limit, glue);
        if (done === true) return true;
        at = done;
        glue = 'other';
      } else if (kind === SPACE) {
        if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) newlines++;
        if (newlines > 1) glue = 'other';
        else if (glue === 'none') glue = 'space';
        else if (glue === 'dash' && classOf(text.charCodeAt(at - 1)) === DASH && spaceBeforeDash(text, at - 1))
          glue = 'spaced-dash';
        else if (glue === 'dot') {
          glue = 'stop';
          this.sentence++;
        }
        at++;
      } else {
        glue = this.mark(code, kind, glue, at);
        at++;
      }
      if (newlines > 1 && glue === 'other') {
        this.sentence++;
        newlines = 0;
      }
    }
    this.at = limit;
    return false;
  }

  private pushWord(word: Lexeme, start: number, end: number, glue: Glue, limit: number): true {
    if (word.kind === 'cardinal' && word.value >= 20 && word.value < 100) {
      const unit = this.compound(end, limit);
      if (unit !== undefined) return this.push(start, unit.end, unit.kind, word.value + unit.value, glue, 0);
    }
    this.push(start, end, word.kind, word.value, glue, 0, word);
    // The full stop of an abbreviation belongs to it and ends no sentence.
    if (word.short && this.text.charCodeAt(end) === 46) this.at = end + 1;
    return true;
  }

  /** "-three", " third" after "twenty". */
  private compound(
    end: number,
    limit: number,
  ): { end: number; kind: 'cardinal' | 'ordinal'; value: number } | undefined {
    const between = classOf(this.text.charCodeAt(end));
    if (between !== DASH && between !== SPACE) return undefined;
    let stop = end + 1;
    while (stop < limit && classOf(this.text.charCodeAt(stop)) === LETTER) stop++;
    const word = lookUp(this.text, end + 1, stop);
    if (word === undefined || word.value > 9 || word.value < 1) return undefined;
    return word.kind === 'cardinal' || word.kind === 'ordinal'
      ? { end: stop, kind: word.kind, value: word.value }
      : undefined;
  }

  private mark(code: number, kind: number, glue: Glue, at: number): Glue {
    if (kind === DASH)
      return glue === 'none' || glue === 'space' || isDashRun(this.text, at)
        ? glue === 'other'
          ? glue
          : 'dash'
        : 'other';
    switch (code) {
      case 44:
        return glue === 'none' || glue === 'space' || glue === 'paren' ? 'comma' : 'other';
      case 46:
        return glue === 'none' || glue === 'space' ? 'dot' : this.endSentence('other');
      case 47:
        return glue === 'none' || glue === 'space' ? 'slash' : 'other';
      case 40:
      case 91:
        return glue === 'none' || glue === 'space' ? 'paren' : 'other';
      case 41:
      case 93:
        return glue === 'none' ? 'paren' : 'other';
      case 58:
        return glue === 'none' ? 'colon' : 'other';
      case 33:
      case 63:
        return this.endSentence('other');
      // Marks of emphasis, quotation marks and apostrophes stand around a date without meaning.
      case 42:
      case 34:
      case 39:
      case 0x2018:
      case 0x2019:
        return glue;
      default:
        return 'other';
    }
  }

  private endSentence(glue: Glue): Glue {
    this.sentence++;
    return glue;
  }

  /** Cuts a number, or answers the offset after digits that are no part of a date. */
  private number(start: number, limit: number, glue: Glue): true | number {
    const { text } = this;
    let end = start;
    let value = 0;
    while (end < limit && end - start < 9 && classOf(text.charCodeAt(end)) === DIGIT) {
      value = value * 10 + text.charCodeAt(end) - 48;
      end++;
    }
    if (end - start === 9 && classOf(text.charCodeAt(end)) === DIGIT) return skipFigure(text, end, limit);
    const digits = end - start;
    if (isFigure(text, start, end, glue, this.last)) return skipFigure(text, end, limit);
    const next = text.charCodeAt(end) | 32;
    const time = timeEnd(text, start, end, limit);
    if (time > 0) return this.push(start, time, 'time', value, glue, digits);
    if (digits <= 2 && isOrdinalSuffix(text, end, limit))
      return this.push(start, end + 2, 'ordinal', value, glue, digits);
    if (isDecade(text, start, end, limit)) {
      const suffix = next === 115 ? 1 : 2;
      return this.push(start, end + suffix, 'decade', value, glue, digits);
    }
    if (end < limit && classOf(text.charCodeAt(end)) === LETTER && !startsDateWord(text, end, limit))
      return skipFigure(text, end, limit);
    return this.push(start, end, 'number', value, glue, digits);
  }
}

/** "h" and "q" count only before a digit, "c" before a year, "second" and "may" as their neighbours decide later. */
function fits(word: Lexeme, text: string, start: number, end: number, limit: number): boolean {
  switch (word.kind) {
    case 'quarter-letter':
    case 'half-letter':
      return (
        (end < limit && classOf(text.charCodeAt(end)) === DIGIT) ||
        (start > 0 && classOf(text.charCodeAt(start - 1)) === DIGIT)
      );
    case 'around':
      return end - start > 2 || text.charCodeAt(end) === 46 || text.charCodeAt(end) === 32;
    default:
      return true;
  }
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function spaceBeforeDash(text: string, dash: number): boolean {
  let at = dash;
  while (at > 0 && classOf(text.charCodeAt(at)) === DASH) at--;
  return classOf(text.charCodeAt(at)) === SPACE;
}

function isDashRun(text: string, at: number): boolean {
  return at > 0 && classOf(text.charCodeAt(at - 1)) === DASH;
}

/** The end of the digits, points and letters that make up a figure or an identifier. */
function skipFigure(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === DIGIT || kind === LETTER) at++;
    else if (text.charCodeAt(at) === 44 && classOf(text.charCodeAt(at + 1)) === DIGIT) at++;
    else break;
  }
  return at;
}

/** Money, thousands ("11,000"), shares, names ("Mi-24", "F16") and numbers after a sign. */
function isFigure(text: string, start: number, end: number, glue: Glue, last: Token | undefined): boolean {
  const before = start > 0 ? text.charCodeAt(start - 1) : 32;
  const beforeKind = classOf(before);
  const afterKnown = last !== undefined && glue !== 'other';
  if (beforeKind === LETTER && !(afterKnown && glue === 'none')) return before !== 95;
  if (beforeKind === DASH && !afterKnown && start > 1 && classOf(text.charCodeAt(start - 2)) === LETTER) {
    return end - start !== 4 || !isLowerWordBefore(text, start - 1);
  }
  if (before === 43 || before === 36 || before === 163 || before === 0x20ac || before === 35 || before === 92)
    return true;
  if (beforeKind === SPACE && start > 1 && isCurrency(text.charCodeAt(start - 2))) return true;
  const after = text.charCodeAt(end);
  if (after === 37) return true;
  if (after === 44 && end - start <= 3 && threeDigitsAt(text, end + 1)) return true;
  return false;
}

function isCurrency(code: number): boolean {
  return code === 36 || code === 163 || code === 0x20ac || code === 0xa5;
}

function isLowerWordBefore(text: string, dash: number): boolean {
  let at = dash - 1;
  while (at >= 0 && classOf(text.charCodeAt(at)) === LETTER) at--;
  return !isCapital(text.charCodeAt(at + 1));
}

function threeDigitsAt(text: string, at: number): boolean {
  for (let i = 0; i < 3; i++) if (classOf(text.charCodeAt(at + i)) !== DIGIT) return false;
  return classOf(text.charCodeAt(at + 3)) !== DIGIT;
}

function isOrdinalSuffix(text: string, at: number, limit: number): boolean {
  if (at + 2 > limit || (at + 2 < limit && classOf(text.charCodeAt(at + 2)) === LETTER)) return false;
  const suffix = text.slice(at, at + 2).toLowerCase();
  return suffix === 'st' || suffix === 'nd' || suffix === 'rd' || suffix === 'th';
}

/** "1990s", "1990's", "90s" (with or without an apostrophe before). */
function isDecade(text: string, start: number, end: number, limit: number): boolean {
  const digits = end - start;
  if ((digits !== 4 && digits !== 2) || text.charCodeAt(end - 1) !== 48) return false;
  const next = text.charCodeAt(end);
  const suffix =
    (next | 32) === 115 ? 1 : (next === 39 || next === 0x2019) && (text.charCodeAt(end + 1) | 32) === 115 ? 2 : 0;
  if (suffix === 0 || end + suffix > limit) return false;
  return end + suffix === limit || classOf(text.charCodeAt(end + suffix)) !== LETTER;
}

/** The end of a time of day that begins with the digits `start`..`end`, or 0. */
function timeEnd(text: string, start: number, end: number, limit: number): number {
  if (end - start > 2) return 0;
  let at = end;
  if (text.charCodeAt(at) === 58 && classOf(text.charCodeAt(at + 1)) === DIGIT) {
    while (at < limit && (classOf(text.charCodeAt(at)) === DIGIT || text.charCodeAt(at) === 58)) at++;
    if (text.charCodeAt(at) === 46 && classOf(text.charCodeAt(at + 1)) === DIGIT) {
      at++;
      while (at < limit && classOf(text.charCodeAt(at)) === DIGIT) at++;
    }
    return Math.max(at, meridiemEnd(text, at, limit));
  }
  return meridiemEnd(text, at, limit);
}

/** After "8": the end of " p.m.", "am", "pm", or 0. */
function meridiemEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && at - from < 2 && classOf(text.charCodeAt(at)) === SPACE) at++;
  const first = text.charCodeAt(at) | 32;
  if (first !== 97 && first !== 112) return 0;
  at++;
  if (text.charCodeAt(at) === 46) at++;
  if ((text.charCodeAt(at) | 32) !== 109) return 0;
  at++;
  if (at < limit && classOf(text.charCodeAt(at)) === LETTER) return 0;
  return text.charCodeAt(at) === 46 ? at + 1 : at;
}

/** Letters right after digits: "15Sep", "3Q", or the T of an ISO time. */
function startsDateWord(text: string, at: number, limit: number): boolean {
  let end = at;
  while (end < limit && classOf(text.charCodeAt(end)) === LETTER) end++;
  if (end - at === 1 && (text.charCodeAt(at) | 32) === 116 && classOf(text.charCodeAt(end)) === DIGIT) return true;
  const word = lookUp(text, at, end);
  return (
    word !== undefined &&
    (word.kind === 'month' ||
      word.kind === 'quarter-letter' ||
      word.kind === 'half-letter' ||
      (word.kind === 'unit' && word.value < Unit.clock))
  );
}
