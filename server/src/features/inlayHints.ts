// Inlay hints: the publishers behind a citation group, the days that a vague date stands for, the numbers of a list that has
// only dashes. A hint never repeats what the line says.

import { openEdge } from '../dates/calendar/edtf';
import type { DateReading, Precision } from '../dates/calendar/reading';
import { formatDate } from '../dates/calendar/wordedDates';
import { shortened } from '../rules/wording';
import { lineAt } from '../syntax/lines';
import { type Span, touches } from '../syntax/span';
import { nameSet } from '../syntax/wordSet';
import { type FileFacts, sourceOf } from '../workspace/facts';
import { intervalInBrief } from './dateWording';
import { citationText } from './place';
import { factOfSource } from './related';

export interface InlayHint {
  /** Where it stands: behind the character before this offset. */
  readonly offset: number;
  readonly kind: 'publisher' | 'interval' | 'number';
  readonly text: string;
  readonly tooltip: string;
}

export interface InlayHintOptions {
  readonly publishers: boolean;
  readonly intervals: boolean;
  readonly numbers: boolean;
}

/** The hints whose place lies in `range`, in document order. */
export function inlayHints(facts: FileFacts, range: Span, options: InlayHintOptions): readonly InlayHint[] {
  const hints = [
    ...(options.publishers ? publisherHints(facts, range) : []),
    ...(options.intervals ? intervalHints(facts, range) : []),
    ...(options.numbers ? numberHints(facts, range) : []),
  ];
  return whole(
    facts,
    hints.sort((a, b) => a.offset - b.offset),
  );
}

/** An editor cuts what is longer than this in all hints of a line (`editor.inlayHints.maximumLength`), down to a lone “…”. */
const maxOfLine = 43;

/** Without the hints for which their line has no room left; the first of a line may be cut. */
function whole({ article }: FileFacts, hints: readonly InlayHint[]): readonly InlayHint[] {
  let [line, used] = [-1, 0];
  return hints.filter(({ offset, text }) => {
    const at = lineAt(article.lineStarts, offset);
    if (at !== line) [line, used] = [at, 0];
    const fits = used === 0 || used + text.length <= maxOfLine;
    if (fits) used += text.length;
    return fits;
  });
}

function publisherHints(facts: FileFacts, range: Span): readonly InlayHint[] {
  const { text, lineStarts } = facts.article;
  /** What the hints of the current line already say. */
  let [line, said] = [-1, new Set<string>()];
  return facts.article.groups.flatMap((group) => {
    if (!touches(range, group.end)) return [];
    const at = lineAt(lineStarts, group.start);
    if (at !== line) [line, said] = [at, new Set()];
    const before = text.slice(Math.max(lineStarts[at] ?? 0, group.start - nearby), group.start).toLowerCase();
    const names: string[] = [];
    const titles: string[] = [];
    for (const { number } of group.citations) {
      const source = sourceOf(facts.article, number);
      const fact = source && factOfSource(facts, source);
      const name = fact?.publisher || shortened(fact?.title ?? '', 24);
      if (name && !names.includes(name)) names.push(name);
      if (fact)
        titles.push(
          `${citationText(facts.article, number)} ${[fact.publisher, fact.title].filter(Boolean).join(': ')}`,
        );
    }
    const isKnown = names.every((name) => said.has(name) || before.includes(name.toLowerCase()));
    if (isKnown) return [];
    for (const name of names) said.add(name);
    const shown = names.length > 3 ? `${names.slice(0, 2).join(', ')} +${names.length - 2}` : names.join(', ');
    return [{ offset: group.end, kind: 'publisher', text: shown, tooltip: titles.join('\n') }];
  });
}

/** A publisher that is named within this many characters before a citation is not shown again. */
const nearby = 200;

/** In a list of bare dashes it is hard to see which source is [7]. */
function numberHints({ article }: FileFacts, range: Span): readonly InlayHint[] {
  return article.sources.flatMap(({ label, marker, content }) => {
    const isLabelled = marker !== undefined && /[\d^]/.test(article.text.slice(marker.start, marker.end));
    if (isLabelled || !touches(range, content.start)) return [];
    return [{ offset: content.start, kind: 'number', text: `[${label}]`, tooltip: `Cited as [${label}]` }];
  });
}

function intervalHints({ chronology }: FileFacts, range: Span): readonly InlayHint[] {
  const heads = chronology.entries.map(({ date }) => date).filter((date) => date !== undefined);
  const seen = new Set<number>();
  return [...heads, ...chronology.mentions.map(({ reading }) => reading)].flatMap((reading) => {
    if (!touches(range, reading.end) || !isVague(reading) || seen.has(reading.end)) return [];
    seen.add(reading.end);
    const why = reading.anchor ? `, from ${reading.anchor.why}` : '';
    const tooltip = `${formatDate(reading)}${why}`;
    return [{ offset: reading.end, kind: 'interval', text: intervalInBrief(reading), tooltip }];
  });
}

/** Precisions whose words do not say the days: "spring", "late 2025". "June 2024" does. */
const vague: ReadonlySet<Precision> = nameSet('week month-part quarter season half year-part decade');

function isVague(reading: DateReading): boolean {
  return (
    reading.approximate ||
    reading.anchor !== undefined ||
    vague.has(reading.precision) ||
    openEdge(reading) !== undefined
  );
}
