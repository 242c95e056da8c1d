// What is known of the sources of a file beside their titles: what other digests cite them for, and what their saved copies say.

import type { SourceEvidence } from '../text/titleFit';
import type { FileId } from './account';
import type { SourceFact } from './facts';
import type { WorkspaceView } from './workspace';

/** So many claims of other digests say enough of a source. */
const maxClaims = 12;
/** A report says in its beginning what it is about. UTF-16 units. */
const maxCopyLength = 3000;

/** In step with the `sources` of a file: texts that are about each; none for a source that nobody else cites and nobody has saved. */
export function sourceEvidence(
  workspace: WorkspaceView,
  file: FileId,
  sources: readonly SourceFact[],
): SourceEvidence[][] {
  return sources.map((source) => {
    const texts: SourceEvidence[] = [];
    for (const listing of source.key === '' ? [] : workspace.sources.listing(source.key)) {
      if (texts.length >= maxClaims) break;
      const other = listing.file === file ? undefined : workspace.summary(listing.file);
      // Who has mixed up his own numbers is no witness.
      if (!other || other.reordered.length > 0) continue;
      for (const account of other.accounts) {
        if (account.sources.includes(source.key) && texts.length < maxClaims)
          texts.push({ text: account.text, day: account.date.hull });
      }
    }
    const [copy] = workspace.copies.isEmpty ? [] : workspace.copies.copiesOf(source, file).copies;
    const text = workspace.copies.readable(copy)?.text;
    if (text !== undefined)
      texts.push({ text: text.slice(0, maxCopyLength), day: workspace.copies.publishedOn(copy as string) });
    return texts;
  });
}
