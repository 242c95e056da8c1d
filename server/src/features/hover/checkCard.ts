// The hover of a quotation, figure or date of a cited claim: whether the saved copy has it, and the passage with its line or page.

import { sourceMark } from '../../syntax/labels';
import { positionAt } from '../../syntax/lines';
import { sliceOf } from '../../syntax/span';
import type { ClaimCheck } from '../../workspace/copies/claimChecks';
import { type FileFacts, sourceOf } from '../../workspace/facts';
import type { WorkspaceView } from '../../workspace/workspace';
import { reasonWords } from '../claimChecks';
import { bold, differenceQuote, paragraphs, placeLink, plain, quote } from '../markdown';
import { followedFrom, inWords, pageOrLine, passageInContext } from '../passages';

/** Markdown for one check; undefined for a source that nobody saved, of which there is nothing to say. */
export function checkCard(workspace: WorkspaceView, facts: FileFacts, check: ClaimCheck): string | undefined {
  const { state, reason } = check;
  if (reason === 'not-saved') return undefined;
  const mark = markOf(facts, check.source);
  const passage = passageInContext(workspace, check);
  const from = followedFrom(workspace, check);
  const head =
    state === 'found'
      ? from.length > 0
        ? `${bold('Follows')} from ${plain(inWords(from))} in the saved copy of ${mark}`
        : `${bold('Found')} in the saved copy of ${mark}`
      : state === 'not-found'
        ? `${bold('Not in the saved copy')} of ${check.claim.cited.map((number) => markOf(facts, number)).join(', ')}`
        : `${bold('Not checked')}: ${plain(reason ? reasonWords[reason] : '')}`;
  const nearest = state === 'not-found' && passage !== undefined ? ' The nearest passage:' : '';
  const marked = state === 'not-found' ? markedPassage(workspace, facts, check) : undefined;
  return paragraphs(
    `${head}${placeOf(workspace, check)}.${nearest}`,
    marked ?? (passage === undefined ? undefined : quote([passage])),
  );
}

/** Longer passages are shown without marks. */
const maxMarked = 800;

/** The nearest passage, with the words in bold that the quotation does not have, and those struck through that it has in their place. */
function markedPassage(workspace: WorkspaceView, { article }: FileFacts, check: ClaimCheck): string | undefined {
  const { passage, differences = [], copy } = check;
  const prepared = workspace.copies.readable(copy);
  if (!passage || !prepared || differences.length === 0) return undefined;
  if (passage.end - passage.start > maxMarked) return undefined;
  const written = sliceOf(article.text, check.span);
  const replaced = differences
    .map(({ here, there: { start, end } }) => ({
      start: start - passage.start,
      end: end - passage.start,
      by: sliceOf(written, here),
    }))
    .filter(({ start }) => start >= 0);
  return differenceQuote(prepared.text.slice(passage.start, passage.end), replaced);
}

/** ", [line 12 of report.txt](...)" for an article, ", page 3 of report.pdf" for a document. */
function placeOf(workspace: WorkspaceView, check: ClaimCheck): string {
  const place = pageOrLine(workspace, check);
  if (!place || !check.passage) return '';
  const name = workspace.displayName(place.file);
  if ('page' in place) return `, page ${place.page} of ${plain(name)}`;
  const label = plain(`line ${place.line} of ${name}`);
  const article = workspace.has(place.file) ? workspace.facts(place.file)?.article : undefined;
  return `, ${article ? placeLink(label, place.file, positionAt(article, check.passage.start)) : label}`;
}

function markOf({ article }: FileFacts, number: number): string {
  const source = sourceOf(article, number);
  return plain(source ? sourceMark(article, source) : `[${number}]`);
}
