// list_sources: the sources of files, how often each is cited, and which has a saved copy.

import { citationsOf } from '../place';
import { pathOfCopy } from './findQuote';
import { excerpt, filesIn, pageInput, pageOf, pathsInput, placeOf, type Tool } from './tool';

export const listSources: Tool = {
  name: 'list_sources',
  title: 'List Sources',
  description:
    'Lists the sources of digests: label, publisher, title and address, how often each is cited, and which saved copies it has in the working folder.',
  inputs: { paths: pathsInput, page: pageInput },
  required: ['paths'],
  answer(input, context) {
    const { workspace } = context;
    const sources = filesIn(input, context).flatMap((file) =>
      (workspace.summary(file)?.sources ?? []).map((source, at) => ({ file, source, at })),
    );
    const { items, ...pages } = pageOf(input, sources, ({ file, source, at }) => {
      const facts = workspace.facts(file);
      const copies = workspace.copies.copiesOf(source, file);
      return {
        ...placeOf(file, facts?.article.sources[at]?.content.start ?? 0, context),
        label: source.label,
        publisher: excerpt(source.publisher),
        title: excerpt(source.title),
        url: source.url,
        cited: facts ? citationsOf(facts.article, source.number).length : 0,
        copies: 'copies' in copies ? copies.copies.slice(0, 5).map((id) => pathOfCopy(id, context)) : [],
      };
    });
    return { ...pages, sources: items };
  },
};
