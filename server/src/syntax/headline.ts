// Finds the headline of an article. Copied web pages begin with menus, share buttons and photo captions.

import { isDigit, isLetter } from './characters';
import { isDateOnly } from './dateShape';
import type { Line } from './lines';
import { markerAt } from './markers';
import { wordSet } from './wordSet';

/** Labels of menus and buttons on news pages. A line of only such labels is no headline. */
const furniture = wordSet(
  'close menu search subscribe subscription newsletters newsletter x instagram youtube facebook twitter tiktok linkedin whatsapp ' +
    'telegram threads bluesky reddit pinterest email mail print copy link rss share save home sign in log login register account ' +
    'skip to main content advertisement advertise ad ads photo photos bigphoto video videos gallery live updates breaking news ' +
    'latest more follow us on our the download app apps cookie cookies accept all settings language english edition toggle ' +
    'navigation open comments comment listen back top trending donate support podcast podcasts',
);

/** How many written lines may precede a headline. */
const maxHeadlineDepth = 12;

/**
 * The index in `lines` of the headline, or -1.
 * @param first the line to begin with, behind the data at the head of a page
 * @param ends whether the line at an index ends the search: a section heading, the "Updated" line, a line that cites
 */
export function headlineIn(
  text: string,
  lines: readonly Line[],
  first: number,
  ends: (index: number) => boolean,
): number {
  let seen = 0;
  let lonely = -1;
  for (let index = first; index < lines.length && seen < maxHeadlineDepth; index++) {
    const line = lines[index];
    if (!line || line.from >= line.to) continue;
    if (ends(index)) break;
    seen++;
    const words = wordsOf(text, line);
    if (words.every((word) => furniture.has(word))) continue;
    if (isDateOnly(text, line.from, line.to) || isByline(words)) continue;
    if (markerAt(text, line.from, line.to, true)) break;
    if (lonely >= 0) return words.length >= 4 && !endsSentence(text, line) ? index : lonely;
    if (words.length > 1) return index;
    lonely = index;
  }
  return lonely;
}

/** The first words of a line, in lower case: enough to recognise menus and bylines. */
function wordsOf(text: string, line: Line): string[] {
  const words: string[] = [];
  let at = line.from;
  while (at < line.to && words.length < maxWords) {
    const start = at;
    while (at < line.to && at - start < maxWordLength && isWordPart(text.charCodeAt(at))) at++;
    if (at > start) words.push(text.slice(start, at).toLowerCase());
    else at++;
  }
  return words;
}

const maxWords = 8;
const maxWordLength = 40;

function isWordPart(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 0x27 || code === 0x2019 || code === 0x2e;
}

function isByline(words: readonly string[]): boolean {
  return words[0] === 'by' && words.length >= 2 && words.length <= 5;
}

function endsSentence(text: string, line: Line): boolean {
  return /[.!?][”"’)]?$/.test(text.slice(Math.max(line.from, line.to - 3), line.to));
}
