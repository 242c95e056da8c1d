// find_quote: which file or saved copy has these words, word for word, and which comes nearest.

import { findQuote as findInCopy } from '../../text/checks/findQuote';
import type { CopyId } from '../../workspace/copies/copy';
import { excerpt, filesIn, pageInput, pageOf, pathsInput, type Tool, type ToolContext } from './tool';

/** More texts than this are not read for one question. */
const maxTexts = 3000;
const maxQuotation = 2000;
/** UTF-16 units shown around what was found. */
const around = 80;

export const findQuote: Tool = {
  name: 'find_quote',
  title: 'Find a Quotation',
  description:
    'Finds which article or saved copy of a source has a quotation word for word ' +
    '(case, punctuation and spaces make no difference), and where nothing has it, which passages come nearest ' +
    'and which words differ there. Call it before quoting anybody.',
  inputs: {
    text: { type: 'string', description: 'The quotation, without quotation marks.', maxLength: maxQuotation },
    paths: { ...pathsInput, description: 'Where to look; default: everywhere in the working folder.' },
    page: pageInput,
  },
  required: ['text'],
  answer(input, context) {
    const { workspace } = context;
    const ids = textsIn(filesIn(input, context), context);
    const found: object[] = [];
    const near: { readonly likeness: number; readonly shown: object }[] = [];
    for (const id of ids.slice(0, maxTexts)) {
      const prepared = workspace.copies.readable(id);
      if (!prepared) continue;
      const search = findInCopy(prepared.quotable(), String(input.text));
      if (search.state === 'absent') continue;
      const { start, end } = search.passage;
      const shown = {
        file: pathOfCopy(id, context),
        ...prepared.placeAt(start),
        text: excerpt(prepared.text.slice(Math.max(0, start - around), end + around)),
      };
      if (search.state === 'found') found.push(shown);
      else {
        const differences = search.nearest.differences.slice(0, 5).map(({ here, there }) => ({
          quoted: excerpt(String(input.text).slice(here.start, here.end)),
          there: excerpt(prepared.text.slice(there.start, there.end)),
        }));
        near.push({ likeness: search.nearest.differences.length, shown: { ...shown, differences } });
      }
    }
    near.sort((a, b) => a.likeness - b.likeness);
    const { items, ...pages } = pageOf(input, found, (one) => one);
    return {
      ...pages,
      wordForWord: items,
      ...(found.length === 0 ? { nearest: near.slice(0, 5).map(({ shown }) => shown) } : {}),
      textsSearched: Math.min(ids.length, maxTexts),
      ...(ids.length > maxTexts ? { textsNotSearched: ids.length - maxTexts } : {}),
    };
  },
};

/** The files, and the saved copies of what they cite. */
function textsIn(files: readonly string[], { workspace }: ToolContext): CopyId[] {
  const ids = new Set<CopyId>(files);
  for (const file of files) {
    for (const source of workspace.summary(file)?.sources ?? []) {
      const cited = workspace.copies.copiesOf(source, file);
      if ('copies' in cited) for (const id of cited.copies) ids.add(id);
    }
  }
  return [...ids];
}

/** A document of an archive is `file#part`. */
export function pathOfCopy(id: CopyId, { paths }: ToolContext): string {
  const part = id.indexOf('#');
  return part < 0 ? paths.pathOf(id) : `${paths.pathOf(id.slice(0, part))}${id.slice(part)}`;
}
