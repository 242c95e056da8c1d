// Finds citations in a part of a text: `[3]`, `[3][4]`, `[1, 3]`, `[2-4]`, and malformed ones.
// Labels are resolved elsewhere.

import { countBefore } from './bisect';
import { isDigit, isInlineSpace, isLetter, isLineBreak, isLowerCase } from './characters';
import { type CitationMark, type MarkOptions, marksIn, plainMarks } from './citationMarks';
import { belongsToNumberList, type NumberList, readNumberList, readWordedList } from './citationNumbers';
import type { Span } from './span';
import type { Citation, CitationGroup, MalformedCitation, SectionKind } from './tree';

const openBracket = 0x5b;
const closeBracket = 0x5d;

/** Words with which a sentence goes on after "[3 " whose bracket was forgotten, and which never follow a number in "[3 million". */
const continuesSentence =
  /^(?:and|but|while|which|who|as|after|before|with|where|when|although|though|because|that|in|on|at|to|from|by)\b/;

/** Names that subscripts are common after, glued, outside of code marks. */
const codeNames =
  /^(?:[a-z]|arr|argv|args|buf|ptr|vec|tmp|idx|foo|bar|baz|str|obj|elem|nums|vals|params|env|req|res|ctx|int|char|byte|bool|float|double)$/;

/**
 * Collects the citations of one text. Parts must be requested in rising order, so that one pass is enough.
 */
export class CitationScanner {
  readonly groups: CitationGroup[] = [];
  readonly citations: Citation[] = [];
  readonly malformed: MalformedCitation[] = [];
  private nextOpen = 0;
  private nextClose = -1;
  private mask = 0;
  private readonly marks: readonly CitationMark[];
  private nextMark = 0;
  /** End of the last bracket that was a citation (well formed or not) or something else. */
  private lastCited = -1;
  private lastRefused = -1;

  /**
   * @param masks comments and code, in order, not overlapping: nothing in them is a citation
   * @param options which marks beside plain brackets are citations
   * @param others further marks, in order, that their place makes citations
   */
  constructor(
    private readonly text: string,
    private readonly masks: readonly Span[],
    options: MarkOptions = plainMarks,
    others: readonly CitationMark[] = [],
  ) {
    this.nextOpen = text.indexOf('[');
    const marks = marksIn(text, options);
    this.marks = others.length === 0 ? marks : [...marks, ...others].sort((a, b) => a.bracket.start - b.bracket.start);
  }

  /** The groups that stand in `from..to`; they are added to `groups` and `citations` too. */
  scan(from: number, to: number, section: SectionKind): readonly CitationGroup[] {
    if ((this.nextOpen < 0 || this.nextOpen >= to) && this.nextMark >= this.marks.length) return none;
    const groups: GrowingGroup[] = [];
    let open = this.openFrom(from);
    for (let mark = this.markFrom(from); ; mark = this.markFrom(mark.bracket.end)) {
      const before = mark && mark.bracket.end <= to ? mark.bracket.start : to;
      while (open >= 0 && open < before) {
        const masked = this.maskedUntil(open);
        open = this.openFrom(masked > open ? masked : this.readBracket(open, to, section, groups));
      }
      if (!mark || before === to) break;
      this.addMark(mark, section, groups);
      open = this.openFrom(Math.max(open, mark.bracket.end));
    }
    for (const group of groups) this.groups.push(group);
    return groups;
  }

  private openFrom(offset: number): number {
    if (this.nextOpen >= 0 && this.nextOpen < offset) this.nextOpen = this.text.indexOf('[', offset);
    return this.nextOpen;
  }

  /** The first mark at or after `offset` that no mask covers. */
  private markFrom(offset: number): CitationMark | undefined {
    for (let mark = this.marks[this.nextMark]; mark; mark = this.marks[++this.nextMark]) {
      const { start } = mark.bracket;
      if (start < offset) continue;
      // The tag of a raised figure is masked itself, and so is a key in a column of sources.
      const covered = this.maskAt(start);
      if (!covered || (covered.start === start && this.text.charCodeAt(start) === 0x3c) || covered.start === start - 1)
        return mark;
    }
    return undefined;
  }

  /** Like `maskedUntil`, for places behind brackets that have not been read yet. */
  private maskAt(offset: number): Span | undefined {
    const mask = this.masks[countBefore(this.masks, ({ end }) => end <= offset, this.mask)];
    return mask && mask.start <= offset ? mask : undefined;
  }

  private addMark({ bracket, cited, url, isLink }: CitationMark, section: SectionKind, groups: GrowingGroup[]): void {
    const added = cited.map(({ label, digits }): Citation => {
      const number = /^\d+$/.test(label) ? Number(label) : 0;
      const citation = { number, label, bracket, digits, section };
      if (!url) return citation;
      return isLink ? { ...citation, url, isLink } : { ...citation, url };
    });
    this.join(bracket, added, groups);
  }

  /** `[3]–[5]` is one mark for three. */
  private joinRange(last: GrowingGroup, bracket: Span, added: readonly Citation[]): boolean {
    const low = last.citations[last.citations.length - 1];
    const [high] = added;
    if (!low || !high || added.length > 1 || low.bracket.end !== last.end || low.url || high.url) return false;
    if (low.digits.start !== low.bracket.start + 1 || low.digits.end !== low.bracket.end - 1) return false;
    const between = this.text.slice(last.end, bracket.start);
    if (!/^\s?[-‐-―]\s?$/.test(between) || high.number <= low.number || high.number - low.number > maxJoinWidth)
      return false;
    const whole = { start: low.bracket.start, end: bracket.end };
    const inner = { start: low.digits.start, end: high.digits.end };
    last.citations.pop();
    this.citations.pop();
    for (let number = low.number; number <= high.number; number++) {
      const digits = number === low.number ? low.digits : number === high.number ? high.digits : inner;
      const citation = { number, label: `${number}`, bracket: whole, digits, section: low.section };
      last.citations.push(citation);
      this.citations.push(citation);
    }
    last.end = bracket.end;
    this.lastCited = bracket.end;
    return true;
  }

  private maskedUntil(offset: number): number {
    while (this.mask < this.masks.length && (this.masks[this.mask]?.end ?? 0) <= offset) this.mask++;
    const mask = this.masks[this.mask];
    return mask && mask.start <= offset ? mask.end : -1;
  }

  /** Reads the bracket that opens at `open`; returns where to continue. */
  private readBracket(open: number, to: number, section: SectionKind, groups: GrowingGroup[]): number {
    const { text } = this;
    let at = open + 1;
    while (at < to && belongsToNumberList(text.charCodeAt(at))) at++;
    const worded = at < to && text.charCodeAt(at) !== closeBracket ? this.wordedList(open, at, to) : undefined;
    if (worded) {
      const end = this.nextClose + 1;
      if (this.isNoCitation(open, end, to, worded)) this.lastRefused = end;
      else this.addCitations({ start: open, end }, worded, section, groups);
      return end;
    }
    if (at === open + 1) return at;
    const isClosed = at < to && text.charCodeAt(at) === closeBracket;
    const end = isClosed ? at + 1 : lastDigitEnd(text, open + 1, at);
    const list = readNumberList(text, open + 1, isClosed ? at : end);
    if (!list) return at;
    if (isClosed) {
      if (this.isNoCitation(open, end, to, list)) this.lastRefused = end;
      else if (list.defect) this.addMalformed({ start: open, end }, list.defect, list);
      else this.addCitations({ start: open, end }, list, section, groups);
    } else if (this.isUnclosed(end, at, to, list)) {
      this.addMalformed({ start: open, end }, 'unclosed', list);
    }
    return at;
  }

  /** The numbers of a bracket in which words stand too; `at` is where its first word or mark is. */
  private wordedList(open: number, at: number, to: number): NumberList | undefined {
    if (!this.closesLater(at, to) || this.nextClose - open > maxWordedLength) return undefined;
    return readWordedList(this.text, open + 1, this.nextClose);
  }

  private addMalformed(place: Span, defect: MalformedCitation['defect'], list: NumberList): void {
    this.malformed.push({ ...place, defect, numbers: list.cited.map(({ number }) => number) });
    this.lastCited = place.end;
  }

  private addCitations(bracket: Span, list: NumberList, section: SectionKind, groups: GrowingGroup[]): void {
    const added = list.cited.map(({ number, digits }) => ({ number, label: `${number}`, bracket, digits, section }));
    this.join(bracket, added, groups);
  }

  /** Adds the citations of `bracket` to the adjacent group or as a new one. */
  private join(bracket: Span, added: readonly Citation[], groups: GrowingGroup[]): void {
    const last = groups[groups.length - 1];
    if (last && this.joinRange(last, bracket, added)) return;
    for (const citation of added) this.citations.push(citation);
    this.lastCited = bracket.end;
    if (last && isBlank(this.text, last.end, bracket.start)) {
      last.end = bracket.end;
      for (const citation of added) last.citations.push(citation);
    } else {
      groups.push({ start: bracket.start, end: bracket.end, citations: [...added] });
    }
  }

  /** A link, a link's label, a definition, digits inserted into a number, a subscript in code. */
  private isNoCitation(open: number, end: number, to: number, list: NumberList): boolean {
    const { text } = this;
    const before = open > 0 ? text.charCodeAt(open - 1) : 0x20;
    const after = end < to ? text.charCodeAt(end) : 0x20;
    if (after === 0x28 || before === 0x5c || before === 0x3d || isOption(text, open)) return true;
    // `"lines":[17]`
    if (before === 0x3a && (text[open - 2] === '"' || text[open - 2] === "'")) return true;
    if (after === 0x3a && startsLine(text, open)) return true;
    // `[117][#key]`: a page of the work with that key.
    if (after === openBracket && text.charAt(end + 1) === '#') return true;
    if (isDigit(after)) return true;
    if (before === openBracket && after === closeBracket && text.charCodeAt(end + 1) === 0x28) return true;
    if (this.lastRefused === open) return true;
    if (before === closeBracket && this.lastCited !== open) return !isEditorialMark(text, open);
    if ((list.defect === 'zero' || list.cited.some(({ number }) => number > 99)) && isInNumber(text, open, end))
      return true;
    return isCodeSubscript(text, open, end, to, list) || isInAddress(text, open, end);
  }

  /** Whether digits after an open bracket, up to `end`, were meant as a citation; `at` is where the list stops. */
  private isUnclosed(end: number, at: number, to: number, list: NumberList): boolean {
    const { text } = this;
    if (list.cited.length === 0 || list.cited.some(({ number }) => number > 999)) return false;
    if (at >= to || isLineBreak(text.charCodeAt(at))) return !closedBelow.test(text.slice(at, at + maxBelow));
    const code = text.charCodeAt(at);
    if (code === openBracket) return true;
    if (this.closesLater(at, to)) return false;
    if (code === 0x2e || code === 0x3a || code === 0x21 || code === 0x3f) {
      const next = at + 1 < to ? text.charCodeAt(at + 1) : 0x20;
      return !isLetter(next) && !isDigit(next);
    }
    if (at === end || !isLetter(code) || !isInlineSpace(text.charCodeAt(at - 1))) return false;
    const isAfterComma = text.charCodeAt(end) === 0x2c;
    return isAfterComma || !isLowerCase(code) || continuesSentence.test(text.slice(at, at + 12));
  }

  /** Whether a `]` follows `at` before `to` and before another `[`: then the bracket holds words, "[3 million people]". */
  private closesLater(at: number, to: number): boolean {
    if (this.nextClose < at) {
      const close = this.text.indexOf(']', at);
      this.nextClose = close < 0 ? this.text.length : close;
    }
    const open = this.openFrom(at);
    return this.nextClose < to && (open < 0 || this.nextClose < open);
  }
}

/** The widest range that two brackets make. */
const maxJoinWidth = 50;

/** A longer bracket holds a remark. */
const maxWordedLength = 64;

/** A group that the next bracket may still join. */
interface GrowingGroup {
  readonly start: number;
  end: number;
  readonly citations: Citation[];
}

const none: readonly CitationGroup[] = [];

function lastDigitEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && !isDigit(text.charCodeAt(end - 1))) end--;
  return end;
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isInlineSpace(text.charCodeAt(at))) return false;
  return true;
}

function startsLine(text: string, offset: number): boolean {
  let at = offset;
  while (at > 0 && isInlineSpace(text.charCodeAt(at - 1))) at--;
  return at === 0 || isLineBreak(text.charCodeAt(at - 1));
}

/** `[sic]` and `[...]` right before a citation are no link text, unlike `[the report][2]`. */
function isEditorialMark(text: string, open: number): boolean {
  const before = text.slice(Math.max(0, open - 8), open).toLowerCase();
  return before.endsWith('[sic]') || before.endsWith('[...]') || before.endsWith('[…]') || before.endsWith('[sic!]');
}

/**
 * `values[0]`, `rows_seen[2]`, `a[1].b`, `K[3] !== q`, `q = K[3]`. A number glued to an ordinary word ("the raid[2]") is a citation, so only
 * names that no prose has, and zero, which no list has, speak for code.
 */
function isCodeSubscript(text: string, open: number, end: number, to: number, list: NumberList): boolean {
  let start = open;
  const bound = Math.max(0, open - 64);
  while (start > bound && isNamePart(text.charCodeAt(start - 1))) start--;
  if (start === open) return text.charCodeAt(open - 1) === 0x29 && list.defect === 'zero';
  const name = text.slice(start, open);
  // "frames 0[0] to 118[0]"
  if (list.defect === 'zero') return true;
  if (!/\p{L}|[_$]/u.test(name)) return false;
  const next = end < to ? text.charCodeAt(end) : 0x20;
  if (next === 0x2e && end + 1 < to && isLowerCase(text.charCodeAt(end + 1))) return true;
  if (next === 0x2b || assigned.test(text.slice(end, Math.min(to, end + 3)))) return true;
  return /[_$]/.test(name) || codeNames.test(name) || /= ?$/.test(text.slice(start - 2, start));
}

/** "[25,", and "31] in all" on the next line. */
const closedBelow = /^\s*\n[^\S\n]*\d[\d,;–\s-]*\]/;
const maxBelow = 40;

const assigned = /^ ?!?=/;

/** `\item [1]`, `\cite[3]{dam}`: an option of a command of LaTeX, and not the end of a path. */
function isOption(text: string, open: number): boolean {
  return /(?<![\w:\\])\\[a-z]{2,12}\*? ?$/i.test(text.slice(Math.max(0, open - 16), open));
}

/** "+44 [0] 20 7946", "0800 [555] 123": part of a telephone number. */
function isInNumber(text: string, open: number, end: number): boolean {
  return /\d\s?$/.test(text.slice(Math.max(0, open - 2), open)) && /^\s?\d/.test(text.slice(end, end + 2));
}

/**
 * "https://example.org/?to=2025#map[2]", "https://example.org/list[2]/more", "<a href="https://example.org/[5]">": a bracket that its
 * address goes on behind, or that stands in what wraps the address.
 */
function isInAddress(text: string, open: number, end: number): boolean {
  let start = open;
  const bound = Math.max(0, open - 300);
  while (start > bound && !isInlineSpace(text.charCodeAt(start - 1)) && !isLineBreak(text.charCodeAt(start - 1)))
    start--;
  if (open - start < 8) return false;
  const before = text.slice(start, open);
  if (!before.includes('://')) return false;
  return (
    /:\/\/\S*[?#]/.test(before) ||
    before.endsWith('/') ||
    /^[\p{L}\d/?#&=%~_-]/u.test(text.slice(end, end + 2)) ||
    /(?:\]\(<?|<|["'])[a-z]+:\/\/[^)>"']*$/i.test(before)
  );
}

function isNamePart(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 0x5f || code === 0x24 || code === 0x2e;
}
