// Changes to the text of a suppression file: a new entry, and renamed articles. Everything written by hand stays as
// it is.

import type { Span } from '../../syntax/span';
import type { FileId } from '../../workspace/account';
import { childAt, spanOf } from '../jsonc';
import type { SuppressionFile } from './suppressionFile';
import { fileAt, nameFrom } from './suppressionFileName';

export interface TextChange {
  readonly span: Span;
  readonly newText: string;
}

export interface NewEntry {
  readonly reason: string;
  readonly accounts: readonly { readonly quote: string; readonly date: string }[];
}

/**
 * Adds an entry at the end of the list.
 * @param suppressionFile undefined when there is none yet: then the change is its whole text
 * @returns why it cannot be done, when the file is not as it should be
 */
export function entryAdded(
  suppressionFile: SuppressionFile | undefined,
  entry: NewEntry,
): TextChange | { readonly refused: string } {
  const ending = suppressionFile?.text.includes('\r\n') ? '\r\n' : '\n';
  const written = indented(entry, ending);
  if (!suppressionFile || suppressionFile.text.trim() === '') {
    const newText = `[${ending}${written}${ending}]${ending}`;
    return { span: { start: 0, end: suppressionFile?.text.length ?? 0 }, newText };
  }
  const { list } = suppressionFile;
  if (!list) return { refused: suppressionFile.complaints[0]?.message ?? 'The file is not as it should be.' };
  // The comma stands right behind the last entry, and comments that follow it stay before the new one.
  const last = list.children?.at(-1);
  const start = last ? spanOf(last).end : list.offset + 1;
  const between = suppressionFile.text.slice(start, spanOf(list).end - 1);
  const kept = between.trimEnd();
  const closing = last && kept.length < between.length ? between.slice(kept.length) : ending;
  const newText = `${last ? ',' : ''}${kept}${ending}${written}${closing}`;
  return { span: { start, end: start + between.length }, newText };
}

/** One line for each account, so that a comparison of versions shows what changed. */
function indented({ reason, accounts }: NewEntry, ending: string): string {
  const lines = accounts.map(
    ({ quote, date }) => `      { "quote": ${JSON.stringify(quote)}, "date": ${JSON.stringify(date)} }`,
  );
  return [
    '  {',
    `    "reason": ${JSON.stringify(reason)},`,
    '    "accounts": [',
    lines.join(`,${ending}`),
    '    ]',
    '  }',
  ].join(ending);
}

/**
 * The edits of a suppression file after files were renamed.
 * @param renamed the name that a file will have; itself when it keeps its own. Asked for the suppression file too
 */
export function articlesRenamed(
  suppressionFile: SuppressionFile,
  renamed: (file: FileId) => FileId,
): readonly TextChange[] {
  const after = renamed(suppressionFile.file);
  return suppressionFile.places.flatMap(({ anchors }) =>
    anchors.flatMap((anchor) => {
      const name = childAt(anchor, 'file');
      if (typeof name?.value !== 'string') return [];
      const file = fileAt(suppressionFile.file, name.value);
      const [target, moved] = [renamed(file), after !== suppressionFile.file];
      if (target === file && !moved) return [];
      const called = nameFrom(after, target);
      if (called === undefined || called === name.value) return [];
      return [{ span: spanOf(name), newText: JSON.stringify(called) }];
    }),
  );
}
