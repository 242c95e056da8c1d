// The comments that silence a problem in its place, as fixes (docs/grammar.md describes them).

import type { FileEdit, Fix, Problem } from '../rules/rule';
import { lineAt, lineContentEnd } from '../syntax/lines';
import type { Article } from '../syntax/tree';
import type { FileFacts } from '../workspace/facts';
import type { FixChecker } from './fixChecker';
import { lineEndingOf } from './renumber/list';

/** Comments that silence the rule of `problem` for its line, for its section where that has a heading, and for the file. */
export function silencings(facts: FileFacts, problem: Problem, vetting: FixChecker): readonly Fix[] {
  return silencingsOf(facts, problem).filter(({ edits }) => vetting.onlyFixes(problem, edits));
}

function silencingsOf({ file, article }: FileFacts, problem: Problem): readonly Fix[] {
  const { rule, span } = problem;
  const line = lineAt(article.lineStarts, span.start);
  const lineStart = article.lineStarts[line] ?? 0;
  const ending = lineEndingOf(article);
  const above = (comment: string, offset: number) => [
    { file, span: { start: offset, end: offset }, newText: `${comment}${ending}` },
  ];
  const block = article.blocks.find(({ start, end }) => start <= span.start && span.start < end);
  // Between the dash of a list and its source a comment would part the two, so it goes above the whole block.
  const place = block && block.start < lineStart ? block.start : lineStart;
  const first = article.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const isHeadline = place <= first;
  const end = lineContentEnd(article, line);
  return [
    {
      title: `Silence ${rule} for this line`,
      preferred: false,
      edits: isHeadline
        ? [{ file, span: { start: end, end }, newText: ` <!-- provenance-disable-line ${rule} -->` }]
        : above(`<!-- provenance-disable-next-line ${rule} -->`, place),
    },
    ...sectionSilencing(article, problem, (offset, comment) => above(comment, offset), ending),
    {
      title: `Silence ${rule} for this file`,
      preferred: false,
      edits: above(`<!-- provenance-disable ${rule} -->`, first),
    },
  ];
}

/** A comment above the heading, and one below the last line that ends what the first began. */
function sectionSilencing(
  article: Article,
  { rule, span }: Problem,
  insert: (offset: number, comment: string) => readonly FileEdit[],
  ending: string,
): readonly Fix[] {
  const section = article.sections.find(({ start, end }) => start <= span.start && span.start < end);
  if (!section?.heading || section.heading.start === 0) return [];
  const endsOpen = section.end === article.text.length && !/[\r\n]$/.test(article.text);
  const enable = `${endsOpen ? ending : ''}<!-- provenance-enable ${rule} -->`;
  const edits = [
    ...insert(section.heading.start, `<!-- provenance-disable ${rule} -->`),
    ...insert(section.end, enable),
  ];
  return [{ title: `Silence ${rule} for this section`, preferred: false, edits }];
}
