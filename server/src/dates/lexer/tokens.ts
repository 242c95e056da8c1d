// Cuts a text into the words and numbers that dates can be made of, and says what stands between them. Everything else
// is passed over; what may stand beside what is the grammar's business.

import type { Span } from '../../syntax/span';
import { nameSet } from '../../syntax/wordSet';
import type { NumericOrder } from '../calendar/reading';
import { classOf, dashClass, digit, isApostrophe, isCapital, letterClass, space } from './characterClasses';
import { eraEnd, eraYear } from './eras';
import { holidayAt } from './holidayNames';
import { type Lexeme, lookUp, type WordKind } from './lexicon';
import { readNumeral } from './numerals';
import { continuesDate, decadeEnd, figureEnd, isFigure, oclockEnd, ordinalEnd, timeEnd } from './otherNumbers';

/** `number`: digits that may be part of a date. `time`: a time of day. `decade`: "1990s", "'90s". `era-year`: "44 BC", "79 AD". */
export type TokenKind = WordKind | 'number' | 'time' | 'decade' | 'era-year' | 'end';

/**
 * What stands between a token and the one before it. `none`: nothing. `dash`: a dash of any kind with a space on one side
 * at most; `spaced-dash`: with spaces on both. `stop`: a full stop and a space. `possessive`: "'s" and a space. `other`: words, figures or marks that no
 * date has inside.
 */
export type Glue =
  | 'none'
  | 'space'
  | 'comma'
  | 'dash'
  | 'spaced-dash'
  | 'slash'
  | 'dot'
  | 'stop'
  | 'paren'
  | 'colon'
  | 'possessive'
  | 'other';

export interface Token extends Span {
  readonly kind: TokenKind;
  /** A lexeme's value, a number's value, an ordinal's rank, the first year of a decade. */
  readonly value: number;
  readonly glue: Glue;
  /** Number of digits; 0 for words, 4 for a year in words. */
  readonly digits: number;
  /** Written with a capital first letter. */
  readonly capital: boolean;
  readonly short: boolean;
  readonly ambiguous: boolean;
}

/** Behind this many digits a number is no part of a date. */
const maxDigits = 8;

/** "the end of the first week of the second half of 2024" is as deep as people write. */
const maxNested = 5;

const daypart = /^ (?:in the (?:morning|afternoon|evening)|at night)(?!\p{L})/iu;
/** "c1850" */
const gluedYear = /^(?:1\d|20)\d\d(?!\d)/;
const hourLeaders: ReadonlySet<TokenKind> = nameSet('to from at by and');

/** The tokens of one part of a text, cut as they are asked for. */
export class Tokens {
  private readonly list: Token[] = [];
  private readonly limit: number;
  /** How far a time of day may go on. */
  private readonly reach: number;
  private readonly end: Token;
  private at: number;
  private done = false;
  private depth = 0;

  /** `span` is the part of the text that is read; only `from`..`to` inside it is cut. */
  constructor(
    readonly text: string,
    readonly span: Span,
    readonly order: NumericOrder,
    from = span.start,
    to = span.end,
  ) {
    this.reach = Math.min(span.end, text.length);
    this.limit = Math.min(to, this.reach);
    this.at = Math.max(0, from);
    this.end = token('end', this.limit, this.limit, 0, 'other');
  }

  /** Token `index`, or the end token where there is none. */
  get(index: number): Token {
    while (index >= this.list.length && !this.done) this.cutNext();
    return this.list[index] ?? this.end;
  }

  /** Reads one expression inside another; too deep inside others there is none, so that no text can exhaust the stack. */
  descend<T>(read: () => T | undefined): T | undefined {
    if (this.depth >= maxNested) return undefined;
    this.depth++;
    const result = read();
    this.depth--;
    return result;
  }

  private push(next: Token): void {
    this.list.push(next);
    this.at = next.end;
  }

  /** Cuts the next token, or finds that there is none. */
  private cutNext(): void {
    const { text, limit } = this;
    let glue: Glue = this.list.length === 0 ? 'other' : 'none';
    let at = this.at;
    let lineBreaks = 0;
    while (at < limit) {
      const code = text.charCodeAt(at);
      const kind = classOf(code);
      if (kind === letterClass) {
        const start = at;
        const era = code === capitalA ? eraEnd(text, start, this.reach) : 0;
        if (era > 0) {
          this.push(token('era', start, era, 0, glue, 0, undefined, true));
          return;
        }
        do at++;
        while (at < limit && classOf(text.charCodeAt(at)) === letterClass);
        const word = lookUp(text, start, at);
        if (word !== undefined && this.isWhole(word, start, at)) {
          this.pushWord(word, start, at, glue);
          return;
        }
        glue = glue === 'none' && isPossessive(text, start, at) ? 'possessive' : 'other';
      } else if (kind === digit) {
        const next = this.cutNumber(at, glue);
        if (next === undefined) return;
        at = next;
        glue = 'other';
      } else if (kind === space) {
        if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) lineBreaks++;
        glue = lineBreaks > 1 ? 'other' : afterSpace(glue, text, at);
        at++;
      } else if (code === question && this.isDoubtInRange(at)) {
        at++;
      } else if (code === ampersand && glue === 'space') {
        this.push(token('and', at, at + 1, 0, glue));
        return;
      } else if (code === 46 && glue === 'dot' && /^\d\.\.\d/.test(text.slice(at - 2, at + 2))) {
        // "2020-04-14..2020-04-20"
        glue = 'dash';
        at++;
      } else {
        glue = kind === dashClass ? afterDash(glue, text, at) : afterMark(glue, code);
        at++;
      }
    }
    this.at = limit;
    this.done = true;
  }

  /** "1829?–1831?" */
  private isDoubtInRange(at: number): boolean {
    return classOf(this.text.charCodeAt(at - 1)) === digit && classOf(this.text.charCodeAt(at + 1)) === dashClass;
  }

  private pushWord(word: Lexeme, start: number, end: number, glue: Glue): void {
    const { text } = this;
    if (word.kind === 'cardinal') {
      const clock = word.value <= 12 ? oclockEnd(text, end, this.reach) : 0;
      if (clock > 0) {
        this.push(token('time', start, clock, word.value, glue));
        return;
      }
      const numeral = readNumeral(text, word, end, this.limit);
      const kind = numeral.kind === 'year' ? 'number' : numeral.kind;
      const digits = numeral.kind === 'year' ? 4 : 0;
      this.push(token(kind, start, numeral.end, numeral.value, glue, digits, numeral.end === end ? word : undefined));
      return;
    }
    const holiday = word.kind === 'holiday' ? holidayAt(text, start, this.limit) : undefined;
    if (holiday !== undefined) {
      this.push(token('holiday', start, holiday.end, holiday.index, glue));
      return;
    }
    // "w/c 4 February"
    const commencing = word.kind === 'around' && text.charCodeAt(start - 1) === 47;
    const kind = commencing ? 'week-commencing' : word.kind;
    this.push(token(kind, start, end, word.value, glue, 0, word, isCapital(text.charCodeAt(start))));
    // The full stop of an abbreviation belongs to it and ends no sentence.
    if (word.short && end < this.limit && text.charCodeAt(end) === 46) this.at = end + 1;
  }

  /** "h", "q" and "w" count only beside a digit, "c" only before a full stop, a space or a year. */
  private isWhole(word: Lexeme, start: number, end: number): boolean {
    const { text } = this;
    switch (word.kind) {
      case 'quarter-letter':
      case 'half-letter':
      case 'week-letter':
        return classOf(text.charCodeAt(end)) === digit || (start > 0 && classOf(text.charCodeAt(start - 1)) === digit);
      case 'holiday':
        return holidayAt(text, start, this.limit) !== undefined;
      case 'around':
        if (end - start === 1 && /w\/$/i.test(text.slice(Math.max(0, start - 2), start))) return true;
        if (gluedYear.test(text.slice(end, end + 5))) return !isCapital(text.charCodeAt(start));
        return end - start > 2 || text.charCodeAt(end) === 46 || (end - start === 2 && text.charCodeAt(end) === 32);
      default:
        return true;
    }
  }

  /** "until 5 in the morning": behind a word that leads a time. */
  private daypartEnd(end: number): number {
    const part = daypart.exec(this.text.slice(end, Math.min(this.reach, end + 17)));
    return part === null ? 0 : end + part[0].length;
  }

  private isHourOfDay(end: number, glue: Glue): boolean {
    const before = this.list[this.list.length - 1]?.kind;
    return glue === 'space' && end > 0 && before !== undefined && hourLeaders.has(before);
  }

  /** Cuts a number and answers nothing, or answers the offset behind digits that are no part of a date. */
  private cutNumber(start: number, glue: Glue): number | undefined {
    const { text, limit } = this;
    let end = start;
    let value = 0;
    while (end < limit && end - start <= maxDigits && classOf(text.charCodeAt(end)) === digit) {
      value = value * 10 + text.charCodeAt(end) - 48;
      end++;
    }
    const digits = end - start;
    const afterDateWord = this.list.length > 0 && glue !== 'other';
    const figure = digits > maxDigits || isFigure(text, start, end, afterDateWord, afterDateWord && glue === 'none');
    if (figure) return figureEnd(text, end, limit);
    const dated = digits <= 4 ? eraYear(text, value, end, this.reach) : undefined;
    if (dated !== undefined) {
      this.push(token('era-year', start, dated.end, dated.year, glue, digits));
      return undefined;
    }
    const time = Math.max(
      timeEnd(text, start, end, this.reach),
      this.isHourOfDay(end, glue) ? this.daypartEnd(end) : 0,
    );
    if (time > 0) {
      this.push(token('time', start, time, value, glue, digits));
      return undefined;
    }
    const ordinal = digits <= 2 ? ordinalEnd(text, start, end, limit) : 0;
    if (ordinal > 0) {
      this.push(token('ordinal', start, ordinal, value, glue, digits));
    } else {
      const decade = decadeEnd(text, start, end, limit);
      if (decade > 0) this.push(token('decade', start, decade, value, glue, digits));
      else if (
        end < limit &&
        classOf(text.charCodeAt(end)) === letterClass &&
        text.charCodeAt(end) !== 0x5f &&
        !continuesDate(text, end, limit)
      ) {
        return figureEnd(text, end, limit);
      } else this.push(token('number', start, end, value, glue, digits));
    }
    return undefined;
  }
}

function token(
  kind: TokenKind,
  start: number,
  end: number,
  value: number,
  glue: Glue,
  digits = 0,
  word?: Lexeme,
  capital = false,
): Token {
  return {
    kind,
    value,
    start,
    end,
    glue,
    digits,
    capital,
    short: word?.short === true,
    ambiguous: word?.ambiguous === true,
  };
}

function afterSpace(glue: Glue, text: string, at: number): Glue {
  if (glue === 'none') return 'space';
  if (glue === 'dot') return 'stop';
  return glue === 'dash' && classOf(text.charCodeAt(at - 1)) === dashClass && hasSpaceBeforeDash(text, at - 1)
    ? 'spaced-dash'
    : glue;
}

function hasSpaceBeforeDash(text: string, dash: number): boolean {
  let at = dash;
  while (at > 0 && classOf(text.charCodeAt(at)) === dashClass) at--;
  return classOf(text.charCodeAt(at)) === space;
}

/** "s" behind an apostrophe */
function isPossessive(text: string, start: number, end: number): boolean {
  return end - start === 1 && (text.charCodeAt(start) | 32) === 115 && isApostrophe(text.charCodeAt(start - 1));
}

function afterDash(glue: Glue, text: string, at: number): Glue {
  if (glue === 'none' || glue === 'space') return 'dash';
  const run = at > 0 && classOf(text.charCodeAt(at - 1)) === dashClass;
  // Two tildes strike a date through.
  return run && glue === 'dash' && text.charCodeAt(at) !== tilde ? 'dash' : 'other';
}

const ampersand = 38;
const tilde = 126;
const capitalA = 65;
const question = 63;

/** Marks of emphasis, quotation marks and apostrophes stand around dates without meaning. */
const silent = new Set([42, 34, 39, 0x2018, 0x2019, 0x201c, 0x201d]);

function afterMark(glue: Glue, code: number): Glue {
  if (silent.has(code)) return glue;
  const fresh = glue === 'none' || glue === 'space';
  switch (code) {
    case 44:
      return fresh || glue === 'paren' ? 'comma' : 'other';
    case 46:
      return fresh ? 'dot' : 'other';
    case 47:
      return fresh ? 'slash' : 'other';
    case 40:
    case 91:
      return fresh ? 'paren' : 'other';
    case 41:
    case 93:
      return glue === 'none' ? 'paren' : 'other';
    case 58:
      return glue === 'none' ? 'colon' : 'other';
    default:
      return 'other';
  }
}
