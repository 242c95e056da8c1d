// missing-source-list: citations in an article without any list. Reported once, and `undefined-citation` reports nothing then.

import { isExportMark, notedLabels } from '../syntax/labels';
import { lineAt, lineEndingOf } from '../syntax/lines';
import type { Span } from '../syntax/span';
import type { Article, Citation } from '../syntax/tree';
import type { FileRule } from './rule';
import { looksLikeYear } from './undefined-citation';
import { counted, message } from './wording';

export const missingSourceList: FileRule = {
  scope: 'file',
  meta: {
    id: 'missing-source-list',
    summary: 'Citations, but no source list that they could lead to.',
    severity: 'error',
  },
  *check({ file, article }) {
    if (article.sources.length > 0 || article.kind !== 'digest') return;
    const { text } = article;
    // The numbers of `[cite: 3]` are those of a list that the assistant shows beside its answer.
    const isLost = (citation: Citation) => isExportMark(citation) || text.startsWith('[cite:', citation.bracket.start);
    const lost = article.citations.filter(isLost);
    if (lost[0])
      yield { span: lost[0].bracket, severity: 'information', message: message(headlineOf(lost.length), lostAdvice) };
    // A citation with an address of its own is its own source.
    const meant = article.citations.filter(
      (citation) =>
        !citation.url &&
        !looksLikeYear(citation.number, 0) &&
        !isLost(citation) &&
        !isQuoted(article, citation.bracket),
    );
    const [first] = meant;
    if (
      !first ||
      areNoted(article, meant) ||
      areNotesOfBook(article, meant) ||
      !(article.form === 'plain' ? isSurelyDigest(article) : mostlyEndClaims(article, 2))
    )
      return;
    const many = meant.length > 1;
    yield {
      span: first.bracket,
      // Of a text in Markdown the list may stand in another file.
      ...(article.form === 'plain' ? {} : { severity: 'warning' as const }),
      message: message(
        many
          ? `${counted(meant.length, 'citation')}, but no source list that they could lead to`
          : 'A citation, but no source list that it could lead to',
        'Add a list at the end, under a heading such as “Sources”.',
      ),
      fixes: [
        {
          title: 'Add a source list to fill in',
          preferred: false,
          edits: [
            {
              file,
              span: { start: text.length, end: text.length },
              newText: emptyList(
                article,
                meant.reduce((highest, { number }) => Math.max(highest, number), 0),
              ),
            },
          ],
        },
      ],
    };
  },
};

const minNotes = 10;

/** Whether nearly each number follows the one before: so are notes numbered, which stand at the end of a volume, and sources come again. */
function areNotesOfBook({ form }: Article, meant: readonly Citation[]): boolean {
  const inOrder = meant.filter(({ number }, at) => number === (meant[at - 1]?.number ?? number - 1) + 1).length;
  return form === 'markdown' && meant.length >= minNotes && inOrder * 10 >= meant.length * 9;
}

/** Whether lines of the text say what most of the numbers stand for, in whatever form. */
function areNoted(article: Article, meant: readonly Citation[]): boolean {
  const notes = notedLabels(article);
  return meant.filter(({ label }) => notes.has(label)).length * 2 > meant.length;
}

/** Of marks such as `citeturn5view1`. */
function headlineOf(count: number): string {
  return count > 1
    ? `${counted(count, 'citation')} of an assistant’s export have lost their addresses, this one first`
    : 'This citation of an assistant’s export has lost its address';
}

const lostAdvice =
  'The mark means something only to the assistant. Write the addresses in, or copy the answer with its links.';

/**
 * Whether the brackets of a plain text are citations: it has a timeline or an "Updated" line, or nearly all of them stand where a claim ends.
 * In manuals, listings and data they index, count, and mark what may be left out.
 */
function isSurelyDigest(article: Article): boolean {
  const { text, entries, update, groups, headline, malformed } = article;
  if (entries.length > 0 || update) return true;
  if (!headline || malformed.length > 0) return false;
  return groups.length >= minClosing && mostlyEndClaims(article, 5) && !hasCode(text);
}

/** Whether all but one in `share` of the brackets stand where a claim ends, and not in names such as `K[0]`. */
function mostlyEndClaims({ text, groups }: Article, share: number): boolean {
  const closing = groups.filter((group) => endsClaim(text, group)).length;
  return closing > 0 && closing * share >= groups.length * (share - 1);
}

/** Whether the line is quoted from elsewhere, with the notes that it had there. */
function isQuoted({ text, lineStarts }: Article, { start }: Span): boolean {
  const line = lineStarts[lineAt(lineStarts, start)] ?? 0;
  return /^ {0,3}>/.test(text.slice(line, line + 4));
}

const minClosing = 2;

/** Behind a word or the stop of its sentence, and before a mark, a further sentence or the end. */
function endsClaim(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  const after = text.slice(end, end + 3);
  if (/[.!?]["”’)]? ?$/.test(before)) return /^(?:\s|$)/.test(after);
  return /[\p{L}\d%”"’)] $/u.test(before) && /^(?:[.!?;,](?:["”’)]|\s|$))/.test(after);
}

/** Lines of programs and of their output, names with underscores, options, keys of data. */
function hasCode(text: string): boolean {
  return /^[^\S\n]*(?:[$>#%] |-{1,2}[a-z]|[\w.]+\(.*\)[^\S\n]*[;{]?[^\S\n]*$)|["']\w+["']\s?:|\w_\w|\w\(\)|\w\[\d+\]|[;{}][^\S\n]*$/m.test(
    text.slice(0, maxLook),
  );
}

const maxLook = 20_000;

/** A new list for the cited numbers is no longer than this. A higher number is a typing error. */
const longest = 30;

function emptyList(article: Article, highest: number): string {
  const { text } = article;
  const lineEnding = lineEndingOf(article);
  const before = text === '' || /[\r\n]$/.test(text) ? lineEnding : lineEnding + lineEnding;
  const entries = Array.from({ length: Math.min(highest, longest) }, () => '- Publisher: Title');
  return `${before}${['Sources', ...entries].join(lineEnding)}${lineEnding}`;
}
