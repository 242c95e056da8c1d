// textDocument/references, answered by features/references. The setting `provenance.scope` limits the files.

import { type Location, type ReferenceParams, ReferencesRequest } from 'vscode-languageserver';
import { referencesAt } from '../../features/references';
import { offsetAt } from '../../syntax/lines';
import { placeParams } from '../params';
import { aboutDocument } from './handler';
import { locationsOf } from './places';

export const references = aboutDocument<ReferenceParams, Location[]>({
  type: ReferencesRequest.type,
  params: placeParams,
  capabilities: { referencesProvider: true },
  fallback: [],
  answer(facts, { position, context }, snapshot) {
    const scope = snapshot.settings.scope === 'workspace' ? 'workspace' : 'file';
    const declaration = context?.includeDeclaration ?? true;
    const offset = offsetAt(facts.article, position);
    return locationsOf(snapshot, referencesAt(snapshot.workspace, facts, offset, { declaration, scope }));
  },
});
