// Which marks besides plain brackets are citations in one Markdown text, according to its list.

import { type MarkOptions, trailingNumber } from '../citationMarks';
import type { MarkdownDocument } from './document';
import type { SourcePlan } from './lists';

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
    } else if (kind !== 'footnote') numbered = Math.max(numbered, Number(label ?? numbered + 1));
  }
  const isCounted = sources.length > 0 && sources.every(({ kind }) => kind === 'number');
  const trailing = isCounted && trailsNumbers(document, taken, numbered);
  return { footnotes: true, numbered, trailing, names };
}

/** Whether most numbers glued to the end of a sentence fit a list of so many sources. */
function trailsNumbers(document: MarkdownDocument, taken: ReadonlySet<number>, numbered: number): boolean {
  let fitting = 0;
  let all = 0;
  document.units.forEach((unit, index) => {
    if (unit.kind !== 'paragraph' || taken.has(index)) return;
    for (const [written] of document.wordsOf(unit).matchAll(trailingNumber)) {
      for (const part of written.split(/,\s?/)) {
        all++;
        if (Number(part) >= 1 && Number(part) <= numbered) fitting++;
      }
    }
  });
  return fitting >= minTrailing && fitting * 5 >= all * 3;
}
