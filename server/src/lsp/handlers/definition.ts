// textDocument/definition, answered by features/definition.

import { type DefinitionLink, type DefinitionParams, DefinitionRequest, type Location } from 'vscode-languageserver';
import { copyView } from '../../features/copyText';
import { definitionsAt } from '../../features/definition';
import { offsetAt } from '../../syntax/lines';
import { placeParams } from '../params';
import { rangeOf } from '../positions';
import { copyUri } from './copyText';
import { aboutDocument } from './handler';
import { articleOf } from './places';

export const definition = aboutDocument<DefinitionParams, DefinitionLink[] | Location[] | null>({
  type: DefinitionRequest.type,
  params: placeParams,
  capabilities: { definitionProvider: true },
  fallback: null,
  answer(facts, { position }, { workspace, client, uriOf }) {
    const found = definitionsAt(workspace, facts, offsetAt(facts.article, position));
    const links = found.flatMap(({ file, origin, target, selection }): DefinitionLink[] => {
      const originSelectionRange = rangeOf(facts.article, origin);
      const view = client.showsCopies ? copyView(workspace, file) : undefined;
      if (view) {
        const range = rangeOf(view, view.shown(target));
        return [{ originSelectionRange, targetUri: copyUri(file), targetRange: range, targetSelectionRange: range }];
      }
      const article = articleOf(workspace, file);
      if (!article) return [];
      const targetSelectionRange = rangeOf(article, selection);
      const targetRange = rangeOf(article, target);
      return [{ originSelectionRange, targetUri: uriOf(file), targetRange, targetSelectionRange }];
    });
    if (client.definitionLinks) return links;
    return links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
  },
});
