// Rewrites the source list. Markers, labels, emphasis and line endings belong to the places of the list and stay;
// the sources are exchanged.

import { lineEndingOf } from '../../syntax/lines';
import { append } from '../../syntax/lists';
import { type Span, sliceOf } from '../../syntax/span';
import type { Article, SourceBlock } from '../../syntax/tree';
import type { ListPlan, PlannedPlace } from './plan';

export interface ListEdit {
  readonly span: Span;
  readonly newText: string;
  readonly note: string;
}

/** The edits that make the list of `article` what `plan` says. Edits at one offset are one edit. */
export function listEdits(article: Article, plan: ListPlan): readonly ListEdit[] {
  const slots = article.sources.filter((source) => !plan.leaving.has(source));
  const edits: ListEdit[] = [];
  let slot = 0;
  let pending: PlannedPlace[] = [];
  for (const place of plan.places) {
    if (typeof place.source === 'string') {
      pending.push(place);
      continue;
    }
    const target = slots[slot++];
    if (!target) continue;
    if (pending.length > 0) edits.push(insertionBefore(article, target, pending));
    pending = [];
    if (place.source !== target) edits.push(exchange(article, target, place.source));
    append(edits, relabelled(article, target, place.number));
  }
  if (pending.length > 0) edits.push(insertionAtEnd(article, slots.at(-1), pending));
  for (const gone of plan.leaving.keys()) edits.push(removal(article, gone));
  return edits;
}

/** The edits that label the sources 1, 2, 3 in the form of the first label; none when no source has one. */
export function labelEdits(article: Article): readonly ListEdit[] {
  const model = article.sources.find((source) => labelOf(article, source));
  const label = model && labelOf(article, model);
  if (!model?.marker || !label) return [];
  const [before, after] = [
    article.text.slice(model.marker.start, label.start),
    article.text.slice(label.end, model.marker.end),
  ];
  return article.sources.flatMap((source, at) => {
    if (labelOf(article, source)) return relabelled(article, source, at + 1);
    const marker = `${before}${at + 1}${after}`;
    const { start } = source.content;
    const [span, newText] = source.marker ? [source.marker, marker] : [{ start, end: start }, `${marker} `];
    return [{ span, newText, note: `label ${at + 1}` }];
  });
}

/** The digits of a marker such as `3.` or `[3]`, the name in `[^cost]`; undefined when it has none. */
export function labelOf(article: Article, source: SourceBlock): Span | undefined {
  if (!source.marker) return undefined;
  const marker = sliceOf(article.text, source.marker);
  const written = /^\d+$/.test(source.label) ? /\d+/.exec(marker)?.[0] : source.label;
  const at = written === undefined ? -1 : marker.indexOf(written);
  if (written === undefined || at < 0) return undefined;
  const start = source.marker.start + at;
  return { start, end: start + written.length };
}

function exchange(article: Article, target: SourceBlock, source: SourceBlock): ListEdit {
  const newText = sliceOf(article.text, source.content);
  return { span: target.content, newText, note: `source ${source.number} comes here` };
}

function relabelled(article: Article, target: SourceBlock, number: number): ListEdit[] {
  const label = labelOf(article, target);
  const written = label && sliceOf(article.text, label);
  if (!label || written === String(number)) return [];
  return [{ span: label, newText: String(number), note: `label ${written} becomes ${number}` }];
}

function insertionBefore(article: Article, target: SourceBlock, places: readonly PlannedPlace[]): ListEdit {
  const newText = places.map((place) => written(article, target, place)).join('');
  return { span: { start: target.start, end: target.start }, newText, note: noteOf(places) };
}

function insertionAtEnd(article: Article, last: SourceBlock | undefined, places: readonly PlannedPlace[]): ListEdit {
  if (!last) return firstSources(article, places);
  const ending = lineEndingOf(article);
  const gap = isSpaced(article) ? ending : '';
  const body = places.map((place) => written(article, last, place)).join('');
  const ended = endsLine(article.text, last.end);
  const newText = ended ? gap + body.slice(0, body.length - gap.length) : ending + gap + withoutEnding(body);
  return { span: { start: last.end, end: last.end }, newText, note: noteOf(places) };
}

/** A list for an article that has none: under its heading, or with a heading of its own at the end. */
function firstSources(article: Article, places: readonly PlannedPlace[]): ListEdit {
  const ending = lineEndingOf(article);
  const items = places.map(({ source }) => `- ${source}`).join(ending);
  const heading = article.sections.find((section) => section.kind === 'sources')?.heading;
  const at = heading?.end ?? article.text.length;
  const before = at === 0 || endsLine(article.text, at) ? '' : ending;
  const after = at < article.text.length || endsLine(article.text, at) ? ending : '';
  const newText = heading
    ? before + items + after
    : `${before}${at > 0 ? ending : ''}Sources${ending}${items}${ending}`;
  return { span: { start: at, end: at }, newText, note: noteOf(places) };
}

function removal(article: Article, gone: SourceBlock): ListEdit {
  const { text } = article;
  const at = article.blocks.indexOf(gone);
  const [before, after] = [article.blocks[at - 1], article.blocks[at + 1]];
  let { start, end } = gone;
  if (before?.type === 'blank' && after?.type === 'blank') end = after.end;
  else if (before?.type === 'blank' && !after) start = before.start;
  if (!endsLine(text, end) && end === text.length)
    start -= /(?:\r\n|\n|\r)?$/.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
  return { span: { start, end }, newText: '', note: `source ${gone.number} leaves the list` };
}

/** A new source in the form of `model`, with its line ending. */
function written(article: Article, model: SourceBlock, place: PlannedPlace): string {
  const { text } = article;
  const label = labelOf(article, model);
  const before = label
    ? text.slice(model.start, label.start) + place.number + text.slice(label.end, model.content.start)
    : text.slice(model.start, model.content.start);
  const ending = lineEndingOf(article);
  const after = text.slice(model.content.end, model.end);
  const ended = endsLine(after, after.length) ? after : after + ending;
  return before + place.source + ended + (isSpaced(article) ? ending : '');
}

/** Whether a blank line stands between the sources. */
function isSpaced(article: Article): boolean {
  const [first] = article.sources;
  if (!first || article.sources.length < 2) return false;
  return article.blocks[article.blocks.indexOf(first) + 1]?.type === 'blank';
}

function noteOf(places: readonly PlannedPlace[]): string {
  const numbers = places.map(({ number }) => number);
  return numbers.length === 1 ? `new source ${numbers[0]}` : `new sources ${numbers[0]} to ${numbers.at(-1)}`;
}

function endsLine(text: string, at: number): boolean {
  return at > 0 && (text[at - 1] === '\n' || text[at - 1] === '\r');
}

function withoutEnding(text: string): string {
  return text.replace(/(?:\r\n|\n|\r)+$/, '');
}
