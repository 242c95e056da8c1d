// What a text is, judged by its content: a digest, a report, or nothing to read here (binary data, code).

import type { BlockBuilder } from './blocks';
import type { CitationScanner } from './citations';
import type { Line } from './lines';
import type { ArticleKind } from './tree';

/** As many characters are looked at to tell binary data; a NUL among them is enough, as for Git. */
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
  if (scanner.citations.some(({ number }) => number < firstYear)) return 'digest';
  return hasProse(text, lines) ? 'report' : 'other';
}

/** "[2024]" in a report is a year that somebody put into a quotation. */
const firstYear = 1000;

/** So few lines are a text that somebody begins to write. */
const fewLines = 3;

/** Tables, logs and lists of names have few lines that end like a sentence. */
const sentenceEnd = /\p{L}+[ \u00a0]+[^\s]*[\p{L}\p{N}\]%][.!?…]["'”’»)\]*]*$/u;

/** Whether one written line in ten (of the first 200) ends a sentence; a short beginning is prose too when it has words. */
function hasProse(text: string, lines: readonly Line[]): boolean {
  let written = 0;
  let sentences = 0;
  let worded = 0;
  for (const { from, to } of lines) {
    if (from >= to) continue;
    if (++written > sampledLines) break;
    if (/\p{L}{2}/u.test(text.slice(from, Math.min(to, from + 200)))) worded++;
    if (sentenceEnd.test(text.slice(Math.max(from, to - 60), to))) sentences++;
  }
  return sentences * 10 >= written ? sentences > 0 || worded > 0 : written <= fewLines && worded > 0;
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
    if (line.to - line.from < 300 && codeLine.test(text.slice(line.from, line.to))) code++;
  }
  return written >= 2 && code * 2 > written;
}
