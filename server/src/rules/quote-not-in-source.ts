// quote-not-in-source: a quotation whose words the saved copies of its sources do not have. Which those are is found in
// workspace/copies; that the quotation is wrong, nobody here says.

import { sliceOf } from '../syntax/span';
import type { ClaimCheck } from '../workspace/copies/claimChecks';
import type { FileFacts } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';
import type { Fix, WorkspaceRule } from './rule';
import { hasCopies, notFound, notInCopies, passageText, placedPassage } from './savedCopies';
import { quoted } from './wording';

export const quoteNotInSource: WorkspaceRule = {
  scope: 'workspace',
  meta: {
    id: 'quote-not-in-source',
    summary: 'A quotation that the saved copy of its source does not have.',
    severity: 'warning',
  },
  mayFind: hasCopies,
  *check(facts, workspace) {
    for (const check of notFound(facts, workspace, 'quote')) {
      yield {
        ...notInCopies(facts, workspace, check, adviceFor(facts, workspace, check)),
        fixes: sourcesWords(facts, workspace, check),
      };
    }
  },
};

function adviceFor(facts: FileFacts, workspace: WorkspaceView, check: ClaimCheck): string {
  const nearest = placedPassage(workspace, check);
  if (!nearest) {
    return 'Nothing in it is alike. Look it up: it may be in another source, or in a part of the source that was not saved.';
  }
  return `On ${nearest.place} it has: ${quoted(nearest.words, 160)}. ${differenceInWords(facts, check, nearest.words)}Use the source’s words, or cite where these stand.`;
}

/** "Here “quiet”, there “hidden”. " for the first difference. */
function differenceInWords(
  { article }: FileFacts,
  { span, differences = [], passage }: ClaimCheck,
  nearest: string,
): string {
  const [first] = differences;
  if (!first || !passage) return '';
  const here = sliceOf(sliceOf(article.text, span), first.here);
  const there = nearest.slice(first.there.start - passage.start, first.there.end - passage.start);
  if (here === '') return `“${quotedPart(there)}” is left out. `;
  return there === '' ? `“${quotedPart(here)}” is added. ` : `“${quotedPart(here)}” is “${quotedPart(there)}” there. `;
}

function quotedPart(words: string): string {
  return quoted(words, 40).slice(1, -1);
}

/** Longer passages are looked at before they are taken over. */
const maxFix = 600;

/** A closing comma or full stop inside the marks stays. Never preferred: which of the two is right, a person decides. */
function sourcesWords({ file, article }: FileFacts, workspace: WorkspaceView, check: ClaimCheck): Fix[] {
  const words = passageText(workspace, check)?.replace(/\s+/g, ' ');
  if (words === undefined || words.length > maxFix || !check.differences?.length || /["“”„«»[\]]/.test(words))
    return [];
  const written = sliceOf(article.text, check.span);
  // An ellipsis or an insertion of the writer's would be lost.
  if (/…|\.\s?\.\s?\.|\[/.test(written)) return [];
  const { start } = check.span;
  const span = { start, end: start + written.replace(/[,.!?;:\s]+$/, '').length };
  const [first = ''] = written;
  const newText = /\p{Lu}/u.test(first) ? `${words.charAt(0).toUpperCase()}${words.slice(1)}` : words;
  return [
    { title: `Use the source’s words: ${quoted(newText, 50)}`, preferred: false, edits: [{ file, span, newText }] },
  ];
}
