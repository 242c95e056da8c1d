// Whether a plain text is documentation of software, a licence or data: texts that have dates, lists and brackets and are no digests.

import { beginsLikeDate } from './dateShape';
import type { Line } from './lines';
import { firstLookAt, minForeignSigns } from './markdown/foreign';
import type { Citation, EntryBlock, SourceBlock } from './tree';

/** So many lines are looked at, from beginning to end. */
const sampledLines = 400;
/** Longer lines are prose, or nothing that a person wrote. */
const maxCodeLineLength = 200;
/** One line of code in so many makes a text about code; fewer lines than this make nothing. */
const codeShare = 8;
const minCodeLines = 3;
/** A text that mentions licences so often is one. */
const minLicenceWords = 10;

const codeLine =
  /[;{}]$|[[({,]$(?<=^\s*["'[({].*)|::$|^\s*\.\. |``[^`]|^\s*(?:\$ |>>> ?|\.\.\. |#!|\/\/|\/\*|--?[a-z][\w-]*\b|:[a-z]+ )|^\s*[\w.$]+(?:\[\d+\])?\s*[-+]?=\s*\S|^\s*(?:let|const|var|def|return|import|function|echo|print)\b.*[=([{"']|^\s*[\w.]+\([^)]*\)$|^\s*["'][\w-]+["']\s*:|^\s*\\? *[[{] ?(?:["'[{]|\d+,)|=>|[^-]->|\)\s*{|\w\(\)|[*|][a-z][\w-]+[*|](?:\s|$)|:(?:\w+:)?\w+:`/;

/** "2024-03-05  Jo Berg  <jo@sund.example>", " -- Jo Berg <jo@...", "* src/dam.c (open): ...": who changed which file of a program. */
const changeLine =
  /^\s*(?:\d{4}-\d\d-\d\d\s|-- |Author: |\w{3} \w{3} ).{0,80}<[^\s<>@]{1,64}@|^commit [0-9a-f]{12,40}$|^\s*\* [\w/.+-]{1,80}\.[\w-]{1,6}(?: \(|[:,])/;
/** One such line in so many makes a log of changes. */
const changeShare = 12;

const title =
  /^\W*(?:change ?log|changes|release notes?|news|history|readme|licen[cs]e|copying|copyright|authors|contributors)\b/i;

/** With so many items, a timeline or a list is one by more than its heading. */
const minItems = 4;

/** What a plain text was found to have. */
export interface Findings {
  readonly entries: readonly EntryBlock[];
  readonly sources: readonly SourceBlock[];
  readonly citations: readonly Citation[];
}

/**
 * Whether `text` is ignored: it is about software and not clearly a digest, or what looks like its timeline or its list has
 * nothing that a timeline or a list has.
 */
export function isDocumentation(
  text: string,
  lines: readonly Line[],
  { entries, sources, citations }: Findings,
): boolean {
  const dated = entries.filter(({ content }) => beginsLikeDate(text, content.start, content.end)).length;
  const numbers = new Set(sources.map(({ number }) => number));
  const leading = citations.filter(({ number }) => numbers.has(number)).length;
  const named = sources.filter(({ publisher, url }) => publisher !== undefined || url !== undefined).length;
  const isCited = leading >= 3 && leading * 5 >= citations.length * 4 && named * 2 >= sources.length;
  if (leading + dated === 0 && entries.length + sources.length >= minItems && named * 4 <= sources.length) return true;
  const published = sources.filter(({ publisher }) => publisher !== undefined).length;
  // A timeline that cites a list of publishers is a digest, whatever its topic. Looking for signs takes longer than all the rest.
  if (dated >= 3 && isCited && published * 2 >= sources.length) return false;
  const isDigest = dated >= 3 || (dated > 0 && leading > 0) || isCited;
  return signsIn(text, lines) >= (isDigest ? 2 * minForeignSigns : minForeignSigns);
}

function signsIn(text: string, lines: readonly Line[]): number {
  let signs = firstLookAt(text).foreign;
  const [first] = lines.filter(({ from, to }) => from < to);
  if (first && title.test(text.slice(first.from, Math.min(first.to, first.from + 60)))) signs += minForeignSigns;
  let [written, code, changes] = [0, 0, 0];
  const stride = Math.ceil(lines.length / sampledLines);
  for (let at = 0; at < lines.length; at += stride) {
    const { from, to } = lines[at] ?? { from: 0, to: 0 };
    if (from >= to) continue;
    written++;
    if (to - from > maxCodeLineLength) continue;
    const line = text.slice(from, to);
    if (codeLine.test(line)) code++;
    if (changeLine.test(line)) changes++;
  }
  if (code >= minCodeLines && code * codeShare >= written) signs += minForeignSigns;
  if (changes >= minCodeLines && changes * changeShare >= written) signs += 2 * minForeignSigns;
  if ((text.slice(0, 65536).match(/\blicen[cs]e/gi)?.length ?? 0) >= minLicenceWords) signs += minForeignSigns;
  return signs;
}
