// textDocument/codeLens and codeLens/resolve, answered by features/codeLenses. The places behind a lens are looked up when it comes
// into view.

import { type CodeLens, type CodeLensParams, CodeLensRequest, CodeLensResolveRequest } from 'vscode-languageserver';
import * as z from 'zod/mini';
import { codeLenses, codeLensPlaces } from '../../features/codeLenses';
import { canonicalUri } from '../../settings/uris';
import { offsetAt } from '../../syntax/lines';
import { documentParams, range } from '../params';
import { rangeOf } from '../positions';
import { aboutDocument, type Handler } from './handler';
import { locationsOf } from './places';

/** A command of our editor client: opens the peek view on a place with locations. Other clients show the title alone. */
const showReferencesCommand = 'provenance.showReferences';

interface LensData {
  readonly uri: string;
  readonly title: string;
}

const lensParams = z.object({ range });

export const codeLens = aboutDocument<CodeLensParams, CodeLens[]>({
  type: CodeLensRequest.type,
  params: documentParams,
  capabilities: { codeLensProvider: { resolveProvider: true } },
  fallback: [],
  answer: (facts, { textDocument: { uri } }, { workspace, settings }) =>
    codeLenses(workspace, facts, settings.codeLens).map(({ span, title }) => ({
      range: rangeOf(facts.article, span),
      data: { uri, title } satisfies LensData,
    })),
});

export const codeLensResolve: Handler<CodeLens, CodeLens | null> = {
  type: CodeLensResolveRequest.type,
  params: lensParams,

  fallback: null,
  answer(lens, snapshot) {
    const data = lens.data as LensData | undefined;
    if (typeof data?.uri !== 'string') return lens;
    const facts = snapshot.workspace.facts(canonicalUri(data.uri));
    if (!facts) return lens;
    const places = codeLensPlaces(snapshot.workspace, facts, offsetAt(facts.article, lens.range.start));
    const locations = locationsOf(snapshot, places);
    const opens = snapshot.client.showsReferences && locations.length > 0;
    const command = opens
      ? { title: data.title, command: showReferencesCommand, arguments: [data.uri, lens.range.start, locations] }
      : { title: data.title, command: '' };
    return { range: lens.range, command };
  },
};
