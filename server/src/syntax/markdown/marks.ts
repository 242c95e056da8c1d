// Which marks besides plain brackets are citations in one Markdown text, according to its list.

import { type MarkOptions, trailingNumber } from '../citationMarks';
import type { MarkdownDocument } from './document';
import { citedKeys } from './keys';
import type { SourcePlan } from './sourcePlan';

/** So many numbers behind full stops must fit the list before any is a citation. */
const minTrailing = 2;

/** @param taken the units of the list itself */
export function marksOf(
  document: MarkdownDocument,
  sources: readonly SourcePlan[],
  taken: ReadonlySet<number>,
): MarkOptions {
  const names = new Set<string>();
  let numbered = 0;
  for (const { label, kind } of sources) {
    if (label !== undefined && /^[A-Z]/.test(label)) {
      names.add(label);
      names.add(label.replace(/\d+$/, ''));
    } else if (kind !== 'footnote' && !/^\D/.test(label ?? '')) {
      numbered = Math.max(numbered, Number(label ?? numbered + 1));
    }
  }
  // Footnotes have definitions that name sources, or the numbers of a list; an unnumbered list has nothing to do with them, and those whose
  // definitions only remark on the text cite nothing.
  const mayCite =
    sources.length === 0 || sources.some(({ label }) => label !== undefined) || fits(document.text, sources.length);
  const footnotes =
    sources.some(({ kind }) => kind === 'footnote') || (mayCite && !definesFootnotes.test(document.text));
  const isCounted = sources.length > 0 && sources.every(({ kind }) => kind === 'number');
  const trailing = isCounted && trailsNumbers(document, taken, numbered);
  return { footnotes, numbered, trailing, names, keys: citedKeys(sources) };
}

/** Whether footnotes without definitions are the numbers of a list of so many. */
function fits(text: string, sources: number): boolean {
  const written = text.match(/\[\^\d{1,3}(?:,\s?\d{1,3}){0,9}\]/g) ?? [];
  const numbers = new Set(written.flatMap((mark) => mark.match(/\d+/g) ?? []).map(Number));
  return (
    numbers.size >= minTrailing && numbers.size * 2 >= sources && [...numbers].every((number) => number <= sources)
  );
}

/** Whether most numbers glued to the end of a sentence fit a list of so many sources. */
function trailsNumbers(document: MarkdownDocument, taken: ReadonlySet<number>, numbered: number): boolean {
  const all = numbersIn(document, taken, trailingNumber);
  const fitting = all.filter((number) => number >= 1 && number <= numbered).length;
  return fitting >= minTrailing && fitting * 5 >= all.length * 3;
}

const definesFootnotes = /^\[\^[^\]\s[]{1,60}\]:/m;
/** The numbers that `form` finds in the paragraphs above the list. */
function numbersIn(document: MarkdownDocument, taken: ReadonlySet<number>, form: RegExp): number[] {
  return document.units.flatMap((unit, index) => {
    if (unit.kind !== 'paragraph' || taken.has(index)) return [];
    const written = document.wordsOf(unit).match(form) ?? [];
    return written.flatMap((one) => one.match(/\d+/g)?.map(Number) ?? []);
  });
}
