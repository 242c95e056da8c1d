// altered-quote: reports one quotation in two wordings. `workspace/quotes` finds such pairs. Which wording is
// right is not known here.

import type { Span } from '../syntax/span';
import { type Quotation, quotationsOf } from '../text/quotations';
import type { FileFacts } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';
import type { Fix, RelatedPlace, WorkspaceRule } from './rule';
import { isCopyOf } from './savedCopies';
import { counted, fileNamed, headline, message, quoted } from './wording';

export const alteredQuote: WorkspaceRule = {
  scope: 'workspace',
  meta: {
    id: 'altered-quote',
    summary: 'The same quotation, worded differently, in two places.',
    severity: 'information',
  },
  mayFind: (workspace, file) => workspace.quotes.mayBeAltered(file),
  *check(facts, workspace) {
    const altered = workspace.quotes.alteredIn(facts.file);
    if (altered.length === 0) return;
    const own = quotationsOf(facts.article);
    for (const { here, others } of altered) {
      const quotation = own[here.ordinal];
      const related = quotation ? relatedPlaces(facts, workspace, own, quotation.span, others) : [];
      const [first] = related;
      if (!quotation || !first) continue;
      const more = related.length - 1;
      const also = more > 0 ? ` ${counted(more, 'other place')} ${more === 1 ? 'has' : 'have'} other words too.` : '';
      const where = (room: number) =>
        first.file === facts.file
          ? 'elsewhere in this file'
          : `in ${fileNamed(workspace.displayName(first.file), room)}`;
      const isSpoken = [quotation.fact, ...related].some(({ speakers }) => speakers.length > 0);
      yield {
        span: quotation.span,
        // Words that nobody is said to have spoken are a label, a template or a title more often than one utterance.
        ...(isSpoken ? {} : { severity: 'hint' as const }),
        message: message(
          headline((room) => `Quoted differently ${where(room)}: ${quoted(first.words, room)}`),
          `At most one wording is what was said.${also} Look it up in the source; where words are left out, write an ellipsis.`,
        ),
        related: related.map(({ file, span, words }) => ({ file, span, message: quoted(words, 120) })),
        fixes: adoptions(facts, workspace, quotation.span, related),
      };
    }
  },
};

/** Never preferred, because only the source can say which words were said. A closing comma or full stop inside the marks stays. */
function adoptions(
  { file, article }: FileFacts,
  workspace: WorkspaceView,
  { start, end }: Span,
  related: readonly OtherWording[],
): Fix[] {
  const written = article.text.slice(start, end);
  const span = { start, end: start + written.replace(/[,.\s]+$/, '').length };
  const titles = new Map<string, string>();
  for (const { file: other, words } of related) {
    if (titles.size < 3 && !titles.has(words) && !/[\r\n]/.test(words)) {
      titles.set(words, other === file ? 'elsewhere in this file' : `in ${workspace.displayName(other)}`);
    }
  }
  return [...titles].map(([words, where]) => ({
    title: `Write ${quoted(words, 40)}, as ${where}`,
    preferred: false,
    edits: [{ file, span, newText: words }],
  }));
}

interface OtherWording extends RelatedPlace {
  readonly words: string;
  readonly speakers: readonly number[];
}

function relatedPlaces(
  facts: FileFacts,
  workspace: WorkspaceView,
  own: readonly Quotation[],
  quotation: Span,
  refs: readonly { readonly file: string; readonly ordinal: number }[],
): OtherWording[] {
  const found: OtherWording[] = [];
  for (const { file, ordinal } of refs) {
    // quote-not-in-source says it where it is wrong.
    if (file !== facts.file && isCopyOf(workspace, facts.file, file)) continue;
    const its: FileFacts | undefined = file === facts.file ? facts : workspace.facts(file);
    const other = (its === facts ? own : its ? quotationsOf(its.article) : [])[ordinal];
    if (!its || !other || (its === facts && areNeighbours(facts.article.text, quotation, other.span))) continue;
    const { span, fact } = other;
    const words = its.article.text.slice(span.start, span.end).replace(/[,.\s]+$/, '');
    found.push({ file, span, words, speakers: fact.speakers, message: words });
  }
  return found;
}

/** Whoever writes two wordings one below the other compares them, and means each as it is. */
function areNeighbours(text: string, one: Span, other: Span): boolean {
  const [before, behind] = one.start < other.start ? [one, other] : [other, one];
  if (behind.start - before.end > maxBetween) return false;
  return (text.slice(before.end, behind.start).match(/\n/g)?.length ?? 0) <= 1;
}

const maxBetween = 1000;
