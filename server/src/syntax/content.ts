// The kind of a text by its content: a digest, a report, or something else (binary data, code).

import type { BlockBuilder } from './blocks';
import { isDigit, isLetter, isQuote } from './characters';
import type { CitationScanner } from './citations';
import type { Line } from './lines';
import type { ArticleKind } from './tree';

/** As many characters are looked at to recognise binary data; a NUL among them is enough, as for Git. */
const sampled = 8000;

/** Whether `text` is data that was decoded as if it were text. */
export function isBinary(text: string): boolean {
  const nul = text.indexOf('\0');
  if (nul >= 0 && nul < sampled) return true;
  const replaced = text.indexOf('\ufffd');
  if (replaced < 0 || replaced >= sampled) return false;
  let count = 0;
  const end = Math.min(text.length, sampled);
  for (let at = replaced; at < end; at++) if (text.charCodeAt(at) === 0xfffd) count++;
  return count > 8 && count * 20 > end;
}

/** `digest` where there is a timeline, a source list, or a citation; otherwise `report` where there is prose. */
export function kindOf(
  text: string,
  lines: readonly Line[],
  builder: BlockBuilder,
  scanner: CitationScanner,
): ArticleKind {
  if (builder.entries.length > 0 || builder.sources.length > 0) return 'digest';
  if (lowestCited(builder, scanner) <= highestFirst) return 'digest';
  return hasProse(text, lines) ? 'report' : 'other';
}

/** So many words are divided at the ends of lines, and in so many lines one. */
const minDivided = 4;
const linesToOneDivided = 200;

/**
 * Whether the text was taken from printed pages, where words are divided at the ends of lines, as nobody types them. What it lists and cites
 * is its author's, in columns and lines that are no longer those of the page.
 */
export function isTypeset(text: string, lines: readonly Line[]): boolean {
  let divided = 0;
  for (const [at, { to }] of lines.entries()) {
    if (text.charCodeAt(to - 1) !== hyphen || !isSmall(text, to - 2)) continue;
    const next = lines[at + 1];
    if (next && isSmall(text, next.from) && ++divided >= minDivided && divided * linesToOneDivided >= lines.length)
      return true;
  }
  return false;
}

const hyphen = 0x2d;

function isSmall(text: string, at: number): boolean {
  return isLetter(text.charCodeAt(at)) && text.charAt(at) !== text.charAt(at).toUpperCase();
}

/**
 * Citations of a list have low numbers. Otherwise the brackets mean something else: paragraphs of a judgment, pages, or
 * "[2024]", a year inserted into a quotation.
 */
const highestFirst = 9;

/** The lowest number cited; a number that its paragraph begins with is a label and no citation: "[1] Hong Kong flag". */
function lowestCited({ paragraphs }: BlockBuilder, { groups }: CitationScanner): number {
  if (groups.length === 0) return Number.POSITIVE_INFINITY;
  const labelled = paragraphs.filter(({ content, groups: [first] }) => first?.start === content.start);
  const labels = new Set(labelled.flatMap((paragraph) => paragraph.groups));
  let lowest = Number.POSITIVE_INFINITY;
  for (const group of groups) {
    if (!labels.has(group)) for (const { number } of group.citations) lowest = Math.min(lowest, number);
  }
  return lowest;
}

/** A line of this length is neither a label nor a row, whatever its last character. */
const longLine = 100;

/** A text of so few lines is being written. */
const fewLines = 3;

/**
 * Whether one written line in ten (of the first 200) is long or ends as a sentence does; a short beginning is prose too when
 * it has words. Tables, logs and lists of names have few such lines.
 */
function hasProse(text: string, lines: readonly Line[]): boolean {
  let written = 0;
  let sentences = 0;
  let worded = 0;
  for (const { from, to } of lines) {
    if (from >= to) continue;
    if (++written > sampledLines) break;
    if (isLetter(text.charCodeAt(from)) || isLetter(text.charCodeAt(from + 1))) worded++;
    if (to - from >= longLine || endsSentence(text, from, to)) sentences++;
  }
  return worded > 0 && (sentences * 10 >= written || written <= fewLines);
}

/** A stop at the end, quotes and brackets aside, after a word that is not the only one. */
function endsSentence(text: string, from: number, to: number): boolean {
  let end = to;
  while (end > from && (isQuote(text.charCodeAt(end - 1)) || ')]*'.includes(text.charAt(end - 1)))) end--;
  const stop = text.charCodeAt(end - 1);
  if (stop !== 0x2e && stop !== 0x21 && stop !== 0x3f && stop !== 0x2026) return false;
  const before = text.charCodeAt(end - 2);
  const space = text.indexOf(' ', from);
  return (isLetter(before) || isDigit(before) || before === 0x5d || before === 0x25) && space >= 0 && space < end;
}

const sampledLines = 200;

const codeLine =
  /[;{}]$|^\s*(?:import|export|from|def|class|function|const|let|var|return|if|for|while|public|private|static|#include|#define|using|package|fn|pub|impl|use|struct)\b.*[;:{(),=>]|^\s*(?:\/\/|\/\*|\*\/|#!|<\/?[a-z][^>]*>)|=>|\)\s*{|^\s*[\w.$]+\s*=\s*\S|^\s*["'][\w-]+["']\s*:/;

/** Whether most written lines (of the first 200) are lines of a program, a markup or a data file. */
export function looksLikeCode(text: string, lines: readonly Line[]): boolean {
  let written = 0;
  let code = 0;
  for (const line of lines) {
    if (line.from >= line.to) continue;
    if (++written > sampledLines) break;
    if (isCodeLine(text, line)) code++;
  }
  return written >= 2 && code * 2 > written;
}

/** A line that begins with a capital is code only by its last character, so prose is never searched. */
function isCodeLine(text: string, { from, to }: Line): boolean {
  const first = text.charCodeAt(from);
  if (first >= 0x41 && first <= 0x5a) return ';{}'.includes(text.charAt(to - 1));
  return to - from < maxCodeLineLength && codeLine.test(text.slice(from, to));
}

const maxCodeLineLength = 300;
