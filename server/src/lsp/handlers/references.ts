// textDocument/references, answered by features/references. The setting `provenance.scope` limits the files.

import { type Location, type ReferenceParams, ReferencesRequest } from 'vscode-languageserver';
import { referencesAt } from '../../features/references';
import { placeIn, placeParams } from '../params';
import type { Handler } from './handler';
import { locationsOf } from './places';

export const references: Handler<ReferenceParams, Location[]> = {
  type: ReferencesRequest.type,
  params: placeParams,
  capabilities: { referencesProvider: true },
  fallback: [],
  answer(params, snapshot) {
    const { workspace, settings } = snapshot;
    const place = placeIn(params, workspace);
    if (!place) return [];
    const scope = settings.scope === 'workspace' ? 'workspace' : 'file';
    const declaration = params.context?.includeDeclaration ?? true;
    return locationsOf(snapshot, referencesAt(workspace, place.file, place.offset, { declaration, scope }));
  },
};
