// textDocument/definition, answered by features/definition.

import { type DefinitionLink, type DefinitionParams, DefinitionRequest, type Location } from 'vscode-languageserver';
import { definitionsAt } from '../../features/definition';
import { placeIn, placeParams } from '../params';
import { rangeOf } from '../positions';
import type { Handler } from './handler';
import { articleOf } from './places';

export const definition: Handler<DefinitionParams, DefinitionLink[] | Location[] | null> = {
  type: DefinitionRequest.type,
  params: placeParams,
  capabilities: { definitionProvider: true },
  fallback: null,
  answer(params, { workspace, client, uriOf }) {
    const place = placeIn(params, workspace);
    if (!place) return null;
    const links = definitionsAt(workspace, place.file, place.offset).flatMap((found): DefinitionLink[] => {
      const article = articleOf(workspace, found.file);
      if (!article) return [];
      return [
        {
          originSelectionRange: rangeOf(place.article, found.origin),
          targetUri: uriOf(found.file),
          targetRange: rangeOf(article, found.target),
          targetSelectionRange: rangeOf(article, found.selection),
        },
      ];
    });
    if (client.definitionLinks) return links;
    return links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
  },
};
