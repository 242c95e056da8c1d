// Gives a source of a list with names, or a footnote, another name. Numbers of a plain list are for `renumber`.

import { sourceMark } from '../../syntax/labels';
import { sliceOf } from '../../syntax/span';
import type { Article, SourceBlock } from '../../syntax/tree';
import type { FileFacts } from '../../workspace/facts';
import { labelOf } from './list';
import type { Refusal, Renumbering, RenumberingEdit } from './plan';

/** Whether `source` has a name, or `newName` would give it one. */
export function isNamed(article: Article, source: SourceBlock, newName: string): boolean {
  const isFootnote = sourceMark(article, source).startsWith('[^');
  return source.label !== `${source.number}` || (isFootnote && !/^\d+$/.test(nameIn(newName)));
}

/** The edits that write `newName` for the label of `source` wherever it is cited and listed. */
export function renameLabel({ file, article }: FileFacts, source: SourceBlock, newName: string): Renumbering | Refusal {
  const name = nameIn(newName);
  const own = labelOf(article, source);
  if (!own) return { refused: 'This source has no label that could be renamed.' };
  if (!/^[^\s[\]^]{1,60}$/.test(name)) return { refused: `“${newName}” cannot be a label.` };
  const isTaken = article.sources.some((other) => other !== source && other.label.toLowerCase() === name.toLowerCase());
  if (isTaken) return { refused: `Another source has the label “${name}”.` };
  const cited = article.citations
    .filter(({ number, isLink }) => number === source.number && !isLink)
    .map(({ digits }) => digits);
  const note = `${source.label} becomes ${name}`;
  const edits = [...cited, own]
    .filter((span) => sliceOf(article.text, span) !== name)
    .map(
      (span): RenumberingEdit => ({
        file,
        span,
        newText: name,
        note,
        confirm: false,
      }),
    );
  return { title: `Rename source ${source.label} to ${name}`, edits };
}

function nameIn(written: string): string {
  return /^\s*\[?\^?\s*([^\]]*?)\s*\]?\s*$/.exec(written.slice(0, 100))?.[1] ?? written;
}
