// Narrows a text down to the places where dates can be: runs of words that dates are made of, with at least one among them
// that no date is without. It only filters, so that prose without dates costs next to nothing; `tokens` looks closely.

import type { Span } from '../../syntax/span';
import { classOf, dashClass, digit, isApostrophe, letterClass } from './characterClasses';
import { allWords } from './lexicon';

const known = 1;
const decisiveFlag = 2;

/** Hash sets of the lexicon; a word that is taken for another costs a closer look and nothing else. */
const slots = 4096;
const hashes = new Int32Array(slots);
const marks = new Uint8Array(slots);
for (const { word, decisive } of allWords()) {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash, 31) + word.charCodeAt(at);
  let slot = hash & (slots - 1);
  while (marks[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & (slots - 1);
  hashes[slot] = hash;
  marks[slot] = (marks[slot] ?? 0) | (decisive ? known | decisiveFlag : known);
}

function markOf(hash: number): number {
  let slot = hash & (slots - 1);
  for (let mark = marks[slot] ?? 0; mark !== 0; mark = marks[slot] ?? 0) {
    if (hashes[slot] === hash) return mark;
    slot = (slot + 1) & (slots - 1);
  }
  return 0;
}

/**
 * Whether digits alone can be a date: a year, a number with letters ("18th", "Q3"), two joined by a mark ("8/10"). Small
 * numbers beside a month have the month to decide.
 */
function canDecide(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (
    classOf(text.charCodeAt(end - 1)) === letterClass ||
    (start > 0 && classOf(text.charCodeAt(start - 1)) === letterClass)
  )
    return true;
  // "29Mar22"
  if (length >= 6 && classOf(text.charCodeAt(start + 2)) === letterClass) return true;
  const behind = text.charCodeAt(end);
  if (length <= 4 && hasPointedEra(text, start, end)) return true;
  // "2024", "20240301", "01MAR2024"
  if (length === 4 || length === 8 || length === 9 || isApostrophe(behind)) return true;
  // "in '94"
  if (length === 2 && start > 0 && isApostrophe(text.charCodeAt(start - 1))) return true;
  const joint = behind === 47 || behind === 46 || classOf(behind) === dashClass;
  return joint && length < 3 && classOf(text.charCodeAt(end + 1)) === digit;
}

/** "44 B.C.", "A.D. 79" */
function hasPointedEra(text: string, start: number, end: number): boolean {
  const at = text.charCodeAt(end) === 32 ? end + 1 : end;
  const behind = classOf(text.charCodeAt(at)) === letterClass && text.charCodeAt(at + 1) === 46;
  return behind || (text.charCodeAt(start - 2) === 46 && text.charCodeAt(start - 3) === 68);
}

/** Offsets from, to, from, to ... of the places in `span` that can hold a date. Every date lies within one of them. */
export function findCandidates(text: string, span: Span): readonly number[] {
  const found: number[] = [];
  const limit = Math.min(span.end, text.length);
  let runStart = -1;
  let decisive = false;
  let at = Math.max(0, span.start);
  while (at < limit) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === letterClass) {
      const start = at;
      let hash = 0;
      do {
        hash = Math.imul(hash, 31) + (text.charCodeAt(at) | 32);
        at++;
      } while (at < limit && classOf(text.charCodeAt(at)) === letterClass);
      const mark = markOf(hash);
      if (mark === 0) {
        if (decisive) found.push(runStart, start);
        runStart = -1;
        decisive = false;
      } else {
        if (runStart < 0) runStart = start;
        if (mark > known) decisive = true;
      }
    } else if (kind === digit) {
      if (runStart < 0) runStart = at;
      const start = at;
      // With what is written right behind: "3rd", "1990s", "15Sep".
      do at++;
      while (at < limit && classOf(text.charCodeAt(at)) >= letterClass && classOf(text.charCodeAt(at)) <= digit);
      if (!decisive && canDecide(text, start, at)) decisive = true;
    } else at++;
  }
  if (decisive) found.push(runStart, limit);
  return found;
}
