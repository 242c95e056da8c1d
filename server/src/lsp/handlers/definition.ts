// textDocument/definition, answered by features/definition.

import { type DefinitionLink, type DefinitionParams, DefinitionRequest, type Location } from 'vscode-languageserver';
import { copyView } from '../../features/copyText';
import { definitionsAt } from '../../features/definition';
import { placeIn, placeParams } from '../params';
import { rangeOf } from '../positions';
import { copyUri } from './copyText';
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
      const view = client.showsCopies ? copyView(workspace, found.file) : undefined;
      if (view) {
        const range = rangeOf(view, view.shown(found.target));
        const originSelectionRange = rangeOf(place.article, found.origin);
        const targetUri = copyUri(found.file);
        return [{ originSelectionRange, targetUri, targetRange: range, targetSelectionRange: range }];
      }
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
