// Whether the title of a source is the title of a saved page: without the name of the site at its end, cut off or whole.

import { foldTitle } from './fold';

/** A title as it is compared. */
export interface ComparedTitle {
  /** Folded, whole. */
  readonly folded: string;
  /** Folded, without what stands behind the last separators: the name of a site, a section. */
  readonly shortened: readonly string[];
  /** It breaks off: "Ferry sails again after a year in...". */
  readonly isCut: boolean;
  /** Words of the folded title. */
  readonly words: number;
}

/** Fewer words are shared by chance. */
const minWords = 3;
/** Without a mark that it breaks off, a beginning must be this long, and be most of the title. */
const minBeginningWords = 5;
const minBeginningShare = 0.6;
/** Of a title that breaks off so many must be there. */
const minCutWords = 4;
const maxTitle = 400;
/** What is left out at the end is a name, not half of the title. */
const maxSuffixWords = 6;

export function comparedTitle(title: string): ComparedTitle {
  const written = title.trim().slice(0, maxTitle);
  const isCut = /(?:…|\.\.\.)["”’]?\s*$/.test(written);
  const folded = foldTitle(written);
  const shortened: string[] = [];
  const separators = /\s+[|–—·•»:-]{1,2}\s+|\s*\|\s*|\s*::\s*/g;
  for (const match of written.matchAll(separators)) {
    const head = foldTitle(written.slice(0, match.index));
    const suffix = foldTitle(written.slice(match.index));
    // "Day 3" and "part two" distinguish titles; names do not.
    const isName =
      /^[\s|–—·•»:-]*\p{Lu}/u.test(written.slice(match.index)) && !/\d|\b(?:day|part|episode)\b/.test(suffix);
    if (isName && wordCount(suffix) <= maxSuffixWords && wordCount(head) >= minWords) shortened.push(head);
  }
  return { folded, shortened, isCut, words: wordCount(folded) };
}

/** By what titles that may match are looked up: their first words. */
export function titleBucket({ folded }: Pick<ComparedTitle, 'folded'>): string {
  return folded.split(' ', minWords).join(' ');
}

/** Whether the two are one title. Short titles must be wholly equal. */
export function isSameTitle(a: ComparedTitle, b: ComparedTitle): boolean {
  if (a.folded === '' || b.folded === '') return false;
  if (a.folded === b.folded) return true;
  if (a.words < minWords || b.words < minWords) return false;
  if (a.shortened.includes(b.folded) || b.shortened.includes(a.folded)) return true;
  if (a.shortened.some((short) => b.shortened.includes(short))) return true;
  return isBeginning(a, b) || isBeginning(b, a);
}

/** Whether `a` is the beginning of `b`: it says that it breaks off, or it is most of `b`. */
function isBeginning(a: ComparedTitle, b: ComparedTitle): boolean {
  if (a.isCut) return beginsWith(b, a.folded);
  return a.words >= minBeginningWords && a.words >= b.words * minBeginningShare && b.folded.startsWith(`${a.folded} `);
}

function beginsWith({ folded }: ComparedTitle, beginning: string): boolean {
  return wordCount(beginning) >= minCutWords && folded.startsWith(beginning);
}

function wordCount(folded: string): number {
  return folded === '' ? 0 : folded.split(' ').length;
}
