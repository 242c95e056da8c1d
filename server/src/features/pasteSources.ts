// Paste with sources: text from another article of the workspace brings its sources, renumbered for the list here.

import { applyEdits } from '../rules/edit';
import { counted, listed } from '../rules/wording';
import { lineEndingOf } from '../syntax/lines';
import { maxOf } from '../syntax/lists';
import { parseArticle } from '../syntax/parse';
import { contains, type Span, touches } from '../syntax/span';
import type { Article } from '../syntax/tree';
import type { FileId } from '../workspace/account';
import { type FileFacts, sourceOf } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';
import type { FilePlace } from './place';
import { factOfSource } from './related';
import { citationEdits } from './renumber/citationEdits';
import { isRefusal, type Refusal, type Renumbering, type RenumberingEdit } from './renumber/plan';
import { appendSources } from './renumber/renumber';
import { sourceTextOf } from './renumber/sourceText';

/**
 * Pastes `text`, which was copied at `from`, over `span` of `file`: its citations take the numbers that their sources have
 * here, and sources that the list lacks are added at its end.
 * @returns refused when plain pasting has the same result: no citation, the same file, nothing to renumber. Where the numbers cannot be
 *   right, the text comes without its citations, and `warning` says why
 */
export function pasteWithSources(
  workspace: WorkspaceView,
  file: FileId,
  span: Span,
  text: string,
  from: FilePlace,
): Renumbering | Refusal {
  const [here, origin] = [workspace.facts(file), workspace.facts(from.file)];
  if (!here || !origin || file === from.file) return nothingToDo('The text does not come from another article.');
  const inList = here.article.sections.some(
    (section) =>
      section.kind === 'sources' && section.heading && section.heading.end <= span.start && touches(section, span.end),
  );
  if (inList) return nothingToDo('Sources are pasted as they are.');
  const numbers = numbersCited(origin.article, from.span, text);
  if (numbers.length === 0) return nothingToDo('The text cites nothing.');
  const isListed = (number: number) => sourceOf(origin.article, number) !== undefined;
  const { renumbered, texts } = numbersHere(here, origin, numbers.filter(isListed));
  const withoutCitations = (reason: string): Renumbering => {
    const newText = editedCitations(origin.article, from.span, text, () => undefined);
    const edit: RenumberingEdit = { file, span, newText, note: 'pasted', confirm: false };
    return { title: 'Paste without citations', edits: [edit], warning: `Pasted without its citations. ${reason}` };
  };
  // A number without a source there may stay without one here, but must not cite a source by chance.
  const taken = new Set([...here.article.sources.map(({ number }) => number), ...renumbered.values()]);
  const stray = numbers.find((number) => !isListed(number) && taken.has(number));
  if (stray !== undefined) {
    return withoutCitations(
      `[${stray}] leads to no source in ${workspace.displayName(from.file)}, but would lead to one here.`,
    );
  }
  const added = texts.length > 0 ? appendSources(workspace, file, texts) : { title: '', edits: [] };
  if (isRefusal(added)) return withoutCitations(added.refused);
  const pasted = editedCitations(origin.article, from.span, text, (number) => renumbered.get(number) ?? number);
  if (pasted === text && texts.length === 0) return nothingToDo('All numbers are the same here.');
  const changes = [...renumbered].filter(([before, after]) => before !== after);
  const note =
    changes.length > 0 ? listed(changes.map(([before, after]) => `[${before}] becomes [${after}]`)) : 'pasted';
  const paste: RenumberingEdit = { file, span, newText: pasted, note, confirm: false };
  const title = texts.length > 0 ? `Paste with ${counted(texts.length, 'source')}` : 'Paste and renumber citations';
  return { title, edits: joined(here.article, paste, added.edits) };
}

/** The numbers cited in the copied text, each once, in order. */
function numbersCited(origin: Article, copied: Span, text: string): readonly number[] {
  const { article, shift } = readable(origin, copied, text);
  const inside = article.citations.filter(({ bracket }) =>
    contains({ start: shift, end: shift + text.length }, bracket),
  );
  return [...new Set(inside.map(({ number }) => number))];
}

/** @param renumbered the number that takes the place of another; undefined takes the citation out */
function editedCitations(
  origin: Article,
  copied: Span,
  text: string,
  renumbered: (number: number) => number | undefined,
): string {
  const { article, shift } = readable(origin, copied, text);
  const edits = citationEdits(article, renumbered)
    .filter(({ span }) => contains({ start: shift, end: shift + text.length }, span))
    .map(({ span, newText }) => ({ span: { start: span.start - shift, end: span.end - shift }, newText }));
  return applyEdits(text, edits);
}

/** Where to read the copied text: in its article while that still holds it, otherwise on its own below a headline. */
function readable(origin: Article, copied: Span, text: string): { readonly article: Article; readonly shift: number } {
  if (origin.text.slice(copied.start, copied.end) === text) return { article: origin, shift: copied.start };
  const headline = 'Headline\n\n';
  return { article: parseArticle(headline + text), shift: headline.length };
}

/** The number here for each number there, and the texts of the sources that have to be added for that. */
function numbersHere(here: FileFacts, origin: FileFacts, numbers: readonly number[]) {
  const renumbered = new Map<number, number>();
  const byKey = new Map<string, number>();
  for (const { key, number } of here.summary.sources) if (key !== '' && !byKey.has(key)) byKey.set(key, number);
  const texts: string[] = [];
  let next = Math.max(0, maxOf(here.article.sources.map(({ number }) => number)));
  for (const number of numbers) {
    const source = sourceOf(origin.article, number);
    const key = (source && factOfSource(origin, source)?.key) || `#${number}`;
    let own = byKey.get(key);
    if (own === undefined) {
      texts.push(sourceTextOf(origin.article, number) ?? 'Publisher: Title');
      own = ++next;
      byKey.set(key, own);
    }
    renumbered.set(number, own);
  }
  return { renumbered, texts };
}

/** Two insertions at one offset become one, so that their order is defined. */
function joined(
  article: Article,
  paste: RenumberingEdit,
  added: readonly RenumberingEdit[],
): readonly RenumberingEdit[] {
  const meeting = added.find(({ span }) => span.start === paste.span.end);
  if (!meeting) return [paste, ...added];
  const apart = /[\r\n]$/.test(paste.newText) || /^[\r\n]/.test(meeting.newText) ? '' : lineEndingOf(article);
  const newText = paste.newText + apart + meeting.newText;
  const span = { start: paste.span.start, end: Math.max(paste.span.end, meeting.span.end) };
  return [{ ...paste, span, newText }, ...added.filter((edit) => edit !== meeting)];
}

function nothingToDo(refused: string): Refusal {
  return { refused, nothingToDo: true };
}
