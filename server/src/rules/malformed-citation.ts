// malformed-citation: a bracket that looks like a citation but is not, so it leads to no source.

import { lineAt } from '../syntax/lines';
import type { Article, CitationDefect, MalformedCitation } from '../syntax/tree';
import type { FileRule } from './rule';
import { message, shortened } from './wording';

export const malformedCitation: FileRule = {
  scope: 'file',
  meta: {
    id: 'malformed-citation',
    summary: 'A bracket that is meant as a citation but is not written like one.',
    severity: 'warning',
  },
  *check({ file, article }) {
    // Where no list has the source of any, a bracket is not meant as a citation: an index, a bound, what may be left out.
    if (article.sources.length === 0 && (article.form === 'markdown' || article.kind !== 'digest')) return;
    const among = { count: article.citations.length + article.malformed.length };
    for (const malformed of article.malformed) {
      if (malformed.defect === 'zero' && countsFromZero(article, malformed)) continue;
      if (malformed.defect === 'unclosed' && goesOn(article.text, malformed)) continue;
      const written = article.text.slice(malformed.start, malformed.end);
      const mended = mendedOf(malformed);
      yield {
        span: { start: malformed.start, end: malformed.end },
        among,
        message: message(
          `${shortened(written, 24)} ${faults[malformed.defect]}`,
          `It leads to no source. ${mended ? `Write ${shortened(mended, 80)}.` : advice[malformed.defect]}`,
        ),
        fixes: mended
          ? [
              {
                title: `Write ${mended}`,
                preferred: unambiguousDefects.has(malformed.defect),
                edits: [{ file, span: { start: malformed.start, end: malformed.end }, newText: mended }],
              },
            ]
          : [],
      };
    }
  },
};

/** "### [0] 2025-04-07", "[0] The standard": the number of what the line holds, in a list that counts from zero. */
function countsFromZero({ text, lineStarts }: Article, { start }: MalformedCitation): boolean {
  return !/[\p{L}\d]/u.test(text.slice(lineStarts[lineAt(lineStarts, start)] ?? 0, start));
}

/** "[42-" at the end of a line, as the columns of a printed page break it. */
function goesOn(text: string, { end }: MalformedCitation): boolean {
  return /[,;–-][ \t]*$/.test(text.slice(end - 1, end + 4).split(/[\r\n]/, 1)[0] ?? '');
}

const faults: Readonly<Record<CitationDefect, string>> = {
  zero: 'is not a citation: sources are numbered from 1',
  'leading-zero': 'is not a citation: the number begins with a zero',
  unclosed: 'is not a citation: the bracket is not closed',
  'empty-item': 'is not a citation: a number is missing beside the comma',
  'reversed-range': 'is not a citation: the range ends before it begins',
  'endless-range': 'is not a citation: the range is wider than any source list',
};

const advice: Readonly<Record<CitationDefect, string>> = {
  zero: 'Write the number of the source that is meant.',
  'leading-zero': 'Write the number alone.',
  unclosed: 'Close it.',
  'empty-item': 'Add the missing number or remove the comma.',
  'reversed-range': 'Write the smaller number first.',
  'endless-range': 'Write the numbers of the sources that are meant.',
};

/** Defects with only one possible correction. A zero or a range may hide another number. */
const unambiguousDefects: ReadonlySet<CitationDefect> = new Set(['leading-zero', 'unclosed', 'empty-item']);

function mendedOf({ defect, numbers }: MalformedCitation): string | undefined {
  const [first] = numbers;
  const last = numbers.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const isRun = numbers.length > 2 && numbers.every((number, at) => number === first + at);
  return isRun || (defect === 'reversed-range' && numbers.length > 1)
    ? `[${first}-${last}]`
    : `[${numbers.join(', ')}]`;
}
