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

/** `digest` where there is a timeline, a source list, or a citation; `report` otherwise. */
export function kindOf(builder: BlockBuilder, scanner: CitationScanner): ArticleKind {
  if (builder.entries.length > 0 || builder.sources.length > 0) return 'digest';
  if (scanner.citations.some(({ number }) => number < 1000)) return 'digest';
  return builder.blocks.some((block) => block.type !== 'blank' && block.type !== 'directive') ? 'report' : 'other';
}

const codeLine =
  /[;{}]$|^\s*(?:import|export|from|def|class|function|const|let|var|return|if|for|while|public|private|static|#include|#define|using|package|fn|pub|impl|use|struct)\b.*[;:{(),=>]|^\s*(?:\/\/|\/\*|\*\/|#!|<\/?[a-z][^>]*>)|=>|\)\s*{|^\s*[\w.$]+\s*=\s*\S|^\s*["'][\w-]+["']\s*:/;

/** Whether most written lines (of the first 200) are lines of a program, a markup or a data file. */
export function looksLikeCode(text: string, lines: readonly Line[]): boolean {
  let written = 0;
  let code = 0;
  for (const line of lines) {
    if (line.from >= line.to) continue;
    if (++written > 200) break;
    if (line.to - line.from < 300 && codeLine.test(text.slice(line.from, line.to))) code++;
  }
  return written >= 2 && code * 2 > written;
}
