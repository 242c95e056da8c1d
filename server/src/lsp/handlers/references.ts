// textDocument/references, answered by features/references. How far it looks is the setting `provenance.scope`.

import { type Location, type ReferenceParams, ReferencesRequest } from 'vscode-languageserver';
import { referencesAt } from '../../features/references';
import { placeIn } from '../params';
import type { Verb } from './handler';
import { locationsOf } from './places';

export const references: Verb<ReferenceParams, Location[]> = {
  type: ReferencesRequest.type,
  capabilities: { referencesProvider: true },
  nothing: [],
  answer(params, snapshot) {
    const { workspace, settings } = snapshot;
    const place = placeIn(params, workspace);
    if (!place) return [];
    const scope = settings.scope === 'workspace' ? 'workspace' : 'file';
    const declaration = params.context?.includeDeclaration ?? true;
    return locationsOf(snapshot, referencesAt(workspace, place.file, place.offset, { declaration, scope }));
  },
};
