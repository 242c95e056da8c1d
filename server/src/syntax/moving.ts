// The parts of an article where they stand after an edit before them. Moves what is known and reads nothing.

import type { Span } from './span';
import type { Block, Citation, CitationGroup, MalformedCitation } from './tree';

/** A stretch of an earlier text, in its offsets, in whose place other words stand now. */
export interface Replaced extends Span {
  /** How far what follows has moved, in UTF-16 units; negative towards the beginning. */
  readonly by: number;
}

/** Where the characters of `span` stand now. Those that were replaced must be all in it, or none of them. */
export function movedSpan({ start, end }: Span, { start: from, end: to, by }: Replaced): Span {
  const isBehind = start >= to;
  // What is put in right behind a span is not in it.
  const reaches = end > to || (end === to && (isBehind || from < to));
  return { start: isBehind ? start + by : start, end: reaches ? end + by : end };
}

/** `span` by so many units further. */
export function spanFurther({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** The same where there is one. */
export function maybeFurther(span: Span | undefined, by: number): Span | undefined {
  return span && { start: span.start + by, end: span.end + by };
}

/** `group` by so many units further. */
export function groupFurther({ start, end, citations }: CitationGroup, by: number): CitationGroup {
  const moved: Citation[] = [];
  let before: Citation | undefined;
  for (const citation of citations) {
    const { number, bracket, digits, section } = citation;
    const last = moved[moved.length - 1];
    const its = last && before?.bracket === bracket ? last.bracket : spanFurther(bracket, by);
    moved.push({ number, bracket: its, digits: spanFurther(digits, by), section });
    before = citation;
  }
  return { start: start + by, end: end + by, citations: moved };
}

/** `malformed` where it stands now. */
export function movedMalformed(malformed: MalformedCitation, replaced: Replaced): MalformedCitation {
  const { start, end } = movedSpan(malformed, replaced);
  return { start, end, defect: malformed.defect, numbers: malformed.numbers };
}

/**
 * `block` by so many units further.
 * @param groups those of the block, moved already
 */
export function blockFurther(block: Block, by: number, groups: readonly CitationGroup[]): Block {
  const start = block.start + by;
  const end = block.end + by;
  const content = spanFurther(block.content, by);
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', start, end, content, runIn: maybeFurther(block.runIn, by), groups };
    case 'entry':
      return { type: 'entry', start, end, content, ordinal: block.ordinal, groups };
    case 'source': {
      const { number, marker, publisher, title, url, date } = block;
      return {
        type: 'source',
        start,
        end,
        content,
        number,
        marker: maybeFurther(marker, by),
        publisher: maybeFurther(publisher, by),
        title: maybeFurther(title, by),
        url: maybeFurther(url, by),
        date: maybeFurther(date, by),
      };
    }
    case 'heading': {
      const { section, count } = block;
      const moved = count && { span: spanFurther(count.span, by), value: count.value };
      return { type: 'heading', start, end, content, section, count: moved };
    }
    case 'update': {
      const { count } = block;
      const moved = count && { span: spanFurther(count.span, by), value: count.value };
      return { type: 'update', start, end, content, count: moved };
    }
    default:
      return { type: block.type, start, end, content };
  }
}
