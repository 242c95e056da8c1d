// altered-quote: puts into words that one quotation stands in two wordings. Which quotations those are is decided in
// workspace/quotes; whose words are right, nobody here can know.

import { type Quotation, quotationsOf } from '../text/quotations';
import type { FileFacts } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';
import type { RelatedPlace, WorkspaceRule } from './rule';
import { counted, quoted } from './wording';

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
      const related = relatedPlaces(facts, workspace, own, others);
      const [first] = related;
      if (!quotation || !first) continue;
      const more = related.length - 1;
      const where = first.file === facts.file ? 'elsewhere in this file' : `in ${workspace.displayName(first.file)}`;
      yield {
        span: quotation.span,
        message: `This quotation has other words ${where}: ${first.words}${more > 0 ? ` (and in ${counted(more, 'other place')})` : ''}. Only one wording can be what was said: look it up in the source, and mark with an ellipsis what is left out.`,
        related: related.map(({ file, span, words }) => ({ file, span, message: words })),
      };
    }
  },
};

interface OtherWording extends RelatedPlace {
  readonly words: string;
}

function relatedPlaces(
  facts: FileFacts,
  workspace: WorkspaceView,
  own: readonly Quotation[],
  refs: readonly { readonly file: string; readonly ordinal: number }[],
): OtherWording[] {
  const found: OtherWording[] = [];
  for (const { file, ordinal } of refs) {
    const its: FileFacts | undefined = file === facts.file ? facts : workspace.facts(file);
    const span = (its === facts ? own : its ? quotationsOf(its.article) : [])[ordinal]?.span;
    if (!its || !span) continue;
    const words = quoted(its.article.text.slice(span.start, span.end).replace(/[,.\s]+$/, ''), 120);
    found.push({ file, span, words, message: words });
  }
  return found;
}
