// The marks at the head of a list item: `-`, `*`, `•`, `1.`, `1)`, `[1]`.

import { isDash, isDigit, isInlineSpace, skipBlanks, skipDigits } from './characters';
import type { Line } from './lines';
import type { Span } from './span';

export interface ListMarker extends Span {
  /** The number of `1.`, `1)`, `(1)` and `[1]`; undefined for a bullet. */
  readonly label: number | undefined;
  readonly style: 'bullet' | 'number' | 'bracket';
  /** Where the item's own words begin; the end of the line when it has none. */
  readonly contentStart: number;
}

/** Signs that nobody types for anything but an item, in Markdown too, which has no name for them. */
export const bulletSigns = '•‣◦▪▫●○∙▸▹►▻▶➤➢➔◆◇■□⁃';
/** "🔵 🔴 " */
const pictureSigns =
  /^(?:(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2})(?:\p{M}|\u200d|\p{Emoji_Modifier})*\s*){1,4}(?<=\s)/u;
const maxPictures = 40;
const bullets = `-*+·–—‑−${bulletSigns}`;

/** An assistant's mark before a sentence that it cites behind. */
export const citeStart = '[cite_start]';

/** Where the words of `from..to` begin behind such a sign or mark, or behind the pictures with which items are marked. */
export function behindBulletSign(text: string, from: number, to: number): number {
  const code = text.charCodeAt(from);
  if (code === 0x5b && text.startsWith(citeStart, from)) return Math.min(to, from + citeStart.length);
  if (from + 1 >= to || code < 0xa9) return from;
  if (bulletSigns.includes(text.charAt(from)))
    return isInlineSpace(text.charCodeAt(from + 1)) ? skipBlanks(text, from + 1, to) : from;
  const pictures = pictureSigns.exec(text.slice(from, Math.min(to, from + maxPictures)))?.[0].length ?? 0;
  return from + pictures;
}

/** The marker at the start of `from..to`, which is one line without the space around it. Brackets count when `allowBracket`. */
export function markerAt(text: string, from: number, to: number, allowBracket: boolean): ListMarker | undefined {
  if (from >= to) return undefined;
  const code = text.charCodeAt(from);
  if (isDigit(code) || code === 0x28) return numberAt(text, from, to);
  if (code === 0x5b) return allowBracket ? bracketAt(text, from, to) : undefined;
  if (!bullets.includes(text.charAt(from))) return undefined;
  if (from + 1 < to && !isInlineSpace(text.charCodeAt(from + 1))) return undefined;
  const contentStart = skipBlanks(text, from + 1, to);
  const inner = allowBracket ? labelAt(text, contentStart, to) : undefined;
  if (inner) return { ...inner, start: from };
  return { start: from, end: from + 1, label: undefined, style: 'bullet', contentStart };
}

/** A number or bracket behind a bullet: `- [1] Title`. */
function labelAt(text: string, from: number, to: number): ListMarker | undefined {
  if (from >= to) return undefined;
  return text.charCodeAt(from) === 0x5b ? bracketAt(text, from, to) : numberAt(text, from, to);
}

/** `1.`, `1)`, `(1)`, with at most three digits, so that a year is none. */
function numberAt(text: string, from: number, to: number): ListMarker | undefined {
  const isParenthesised = text.charCodeAt(from) === 0x28;
  const start = isParenthesised ? from + 1 : from;
  const end = skipDigits(text, start, to);
  if (end === start || end - start > 3 || end >= to) return undefined;
  const close = text.charCodeAt(end);
  if (close !== 0x29 && (isParenthesised || close !== 0x2e)) return undefined;
  if (end + 1 < to && !isInlineSpace(text.charCodeAt(end + 1))) return undefined;
  const contentStart = skipBlanks(text, end + 1, to);
  return { start: from, end: end + 1, label: Number(text.slice(start, end)), style: 'number', contentStart };
}

/** `[1]`, `[1].`, `[1]:`, `[1] -`. No space needs to follow. */
function bracketAt(text: string, from: number, to: number): ListMarker | undefined {
  const start = skipBlanks(text, from + 1, to);
  const end = skipDigits(text, start, to);
  const close = skipBlanks(text, end, to);
  if (end === start || end - start > 4 || text.charCodeAt(close) !== 0x5d || close >= to) return undefined;
  let contentStart = close + 1;
  const next = text.charCodeAt(contentStart);
  if (contentStart < to && (next === 0x2e || next === 0x3a || next === 0x29)) contentStart++;
  contentStart = skipBlanks(text, contentStart, to);
  const afterDash = contentStart + 1;
  if (isDash(text.charCodeAt(contentStart)) && afterDash < to && isInlineSpace(text.charCodeAt(afterDash))) {
    contentStart = skipBlanks(text, afterDash, to);
  }
  return { start: from, end: close + 1, label: Number(text.slice(start, end)), style: 'bracket', contentStart };
}

/** A line of three or more dashes, asterisks, underscores or equals signs: a rule between parts, not an item. */
export function isHorizontalRule(text: string, from: number, to: number): boolean {
  const mark = text.charCodeAt(from);
  if (mark !== 0x2d && mark !== 0x2a && mark !== 0x5f && mark !== 0x3d && mark !== 0x2014 && mark !== 0x2013)
    return false;
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === mark) count++;
    else if (!isInlineSpace(code)) return false;
  }
  return count >= 3;
}

/** The ruled line of a Markdown table, or the row of column names above it. */
export function isTableFrame(text: string, line: Line, next: Line | undefined): boolean {
  if (text.charCodeAt(line.from) !== 0x7c) return false;
  return isTableRule(text, line) || (next !== undefined && isTableRule(text, next));
}

function isTableRule(text: string, line: Line): boolean {
  if (text.charCodeAt(line.from) !== 0x7c) return false;
  for (let at = line.from; at < line.to; at++) if (!'|:- '.includes(text.charAt(at))) return false;
  return true;
}
