// The kind of a Markdown text: a digest, a report, or neither. Most Markdown is documentation, and must not be reported on.

import type { CitationScanner } from '../citations';
import type { BlockCollector } from '../collector';
import { isExportMark, isKey } from '../labels';
import type { ArticleKind } from '../tree';
import { isMarked } from './addressLinks';
import { dayOfText } from './dayOfText';
import type { MarkdownDocument } from './document';
import { minForeignSigns } from './foreign';

/** So many links in brackets to the sources of a list are its citations. */
const surelyLinks = 5;
/** A list of so many, all of which are cited. */
const minWholeList = 3;
/** With so many, code and commands are its subject. */
const manyMarks = 10;
/** So many marks of an assistant are what it wrote, whatever it is about. */
const surelyMarks = 2;
/** With so many entries under the name of a timeline, code and commands are its subject. */
const surelyNamed = 3;

/** @param signs how many signs of documentation the text has */
export function kindOfMarkdown(
  document: MarkdownDocument,
  { entries, sources }: BlockCollector,
  { citations: all, malformed }: CitationScanner,
  signs: number,
): ArticleKind {
  // Documentation has some links to its references, too.
  const citations = all.filter(({ isLink }) => !isLink);
  // Links that are their own sources are common in all prose, so no sign may speak against them.
  const citesByLinks = all.length - citations.length >= surelyLinks && (sources.length > 0 || signs === 0);
  const numbers = new Set(sources.map(({ number }) => number));
  const leading = citations.filter(({ number, url }) => url !== undefined || numbers.has(number));
  const isCited = (leading.length > 0 && leading.length * 2 >= citations.length) || citesWholeList(sources, leading);
  const ofAssistant = all.filter(
    (citation) =>
      isExportMark(citation) || document.text[citation.bracket.start] === '【' || isMarked(document, citation.bracket),
  );
  // Documentation has stray ones, too.
  const isOfAssistant = ofAssistant.length >= (signs === 0 ? surelyMarks : manyMarks);
  const mayBe =
    isOfAssistant || entries.length > 0 || isCited || citesByLinks || sources.length > 0 || citations.length > 0;
  if (!mayBe) return signs === 0 ? kindOfProse(document) : 'other';
  const named = document.headings.some((heading) => heading?.namesTimeline);
  const strong =
    (named && entries.length >= surelyNamed) ||
    ofAssistant.length >= manyMarks ||
    (leading.length >= 3 && isCited && sources.length >= 2);
  if (signs >= (strong ? 2 * minForeignSigns : minForeignSigns)) return 'other';
  if (entries.length > 0 || isCited || citesByLinks) return 'digest';
  if (isOfAssistant) return 'digest';
  if (signs > 0) return 'other';
  if (sources.length >= 2 && citations.length === 0) return 'digest';
  return citations.length + malformed.length > 0 && citesAtEnds(document, citations) ? 'digest' : kindOfProse(document);
}

/** Whether each of several sources is cited: the citations that lead nowhere are then slips, however many. */
function citesWholeList(sources: BlockCollector['sources'], leading: CitationScanner['citations']): boolean {
  const cited = new Set(leading.map(({ label }) => label));
  return sources.length >= minWholeList && sources.every(({ label }) => cited.has(label));
}

/** Three citations or more at the ends of clauses, and no signs of documentation: a list is missing. */
function citesAtEnds({ text }: MarkdownDocument, citations: CitationScanner['citations']): boolean {
  const labels = new Set(citations.filter(({ number }) => number < 100).map(({ label }) => label));
  const ending = citations.filter(({ bracket }) =>
    /^(?:[.,;:!?)\]*_]|\s|$)/.test(text.slice(bracket.end, bracket.end + 1)),
  );
  const keys = new Set(citations.filter((citation) => isKey(text, citation)).map(({ label }) => label));
  const isWay = (labels.has('1') && labels.size >= 3) || keys.size >= 3;
  return isWay && ending.length * 5 >= citations.length * 4;
}

/** Shorter paragraphs are captions, steps, notes, in most Markdown. */
const minParagraph = 80;
const minSavedParagraph = 30;
const endsSentence = /[.!?]["”’»)]{0,2}\s*$/;

/** A report is prose that says when it was published. */
function kindOfProse(document: MarkdownDocument): ArticleKind {
  const { frontMatter, units, inline } = document;
  if (inline.codeSpans > 0 || units.some(({ kind }) => kind === 'code')) return 'other';
  const isDated = frontMatter?.title !== undefined || dayOfText(document) !== undefined;
  // Whoever gives title and day in the data of a text keeps an article, and its paragraphs may be short.
  const least = frontMatter?.title !== undefined && frontMatter.date !== undefined ? minSavedParagraph : minParagraph;
  const prose = units.filter(
    ({ kind, depth, from, to }) =>
      kind === 'paragraph' &&
      depth === 0 &&
      to - from >= least &&
      (to - from >= minParagraph || endsSentence.test(document.text.slice(Math.max(from, to - 4), to))),
  );
  return isDated && prose.length > 0 && prose.length * 3 >= units.filter(({ kind }) => kind !== 'quiet').length
    ? 'report'
    : 'other';
}
