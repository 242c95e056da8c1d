// source-not-saved: a cited source without a saved copy. Off unless a setting asks for it: many digests keep no copies.

import type { WorkspaceRule } from './rule';
import { headline, message, named } from './wording';

export const sourceNotSaved: WorkspaceRule = {
  scope: 'workspace',
  meta: {
    id: 'source-not-saved',
    summary: 'A cited source that has no saved copy in the workspace.',
    severity: 'off',
  },
  mayFind: (workspace, file) => workspace.summary(file)?.kind === 'digest',
  *check({ article, summary, file }, { copies }) {
    const cited = new Set(article.citations.map(({ number }) => number));
    for (const [at, source] of article.sources.entries()) {
      const fact = summary.sources[at];
      if (!fact || !cited.has(source.number) || source.content.start === source.content.end) continue;
      const found = copies.copiesOf(fact, file);
      if (!('missing' in found)) continue;
      const isAmbiguous = found.missing === 'ambiguous-copy';
      yield {
        span: source.content,
        message: message(
          headline((room) => `${isAmbiguous ? 'Several saved copies fit' : 'No saved copy of'} ${named(fact, room)}`),
          isAmbiguous
            ? 'They have the same title and are not one document. Say in provenance-sources.json which is the copy of this source.'
            : 'Save the page or document in this folder, or say in provenance-sources.json which file is its copy.',
        ),
      };
    }
  },
};
