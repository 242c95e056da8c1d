// The dates of an article after an edit in a paragraph that tells none: all of them are as they were, where they stand now.

import { movedSpan, type Replaced } from '../../syntax/moving';
import type { Span } from '../../syntax/span';
import type { ParagraphBlock } from '../../syntax/tree';
import type { Typing } from '../../syntax/typing';
import type { DateReading, ImpossibleDate } from '../calendar/reading';
import { scan } from '../grammar/scan';
import type { NumericOrder } from '../grammar/shapes';
import { findCandidates } from '../lexer/candidates';
import type { Chronology, DatedEntry, DateMention } from './chronology';
import { orderWritten } from './numericOrder';

/** A chronology that was moved, and where each of its dates stands that had another place. */
export interface MovedChronology {
  readonly chronology: Chronology;
  movedReading(reading: DateReading): DateReading;
}

/**
 * What `readChronology` gives for the article after the edit.
 * @param before of the article before it, read with the same options
 * @param numericOrder how numbers are read where the article does not tell
 * @returns undefined when the paragraph tells, or told, anything that may be a date
 */
export function chronologyAfter(
  typing: Typing,
  before: Chronology,
  numericOrder: NumericOrder,
): MovedChronology | undefined {
  const { old, now, article, replaced } = typing;
  if (!undated.has(old) && mayTellDates(typing.before.text, old, numericOrder)) return undefined;
  if (mayTellDates(article.text, now, numericOrder) || mayBeSeenBeside(typing)) return undefined;
  undated.add(now);
  const known = new Map<DateReading, DateReading>();
  const move = (reading: DateReading): DateReading => {
    let moved = known.get(reading);
    if (!moved) {
      moved = movedReading(reading, replaced);
      known.set(reading, moved);
    }
    return moved;
  };
  const entries = before.entries.map((entry): DatedEntry => {
    const { block, date, impossible, claim, under } = entry;
    return {
      block: article.entries[block.ordinal] ?? block,
      date: date && move(date),
      impossible: impossible && movedImpossible(impossible, replaced),
      claim: movedSpan(claim, replaced),
      under: under && move(under),
    };
  });
  const chronology: Chronology = {
    dateline: before.dateline && move(before.dateline),
    anchor: before.anchor,
    entries,
    mentions: before.mentions.map(
      ({ reading, section, entry }): DateMention => ({ reading: move(reading), section, entry }),
    ),
    impossible: before.impossible.map((date) => movedImpossible(date, replaced)),
  };
  return { chronology, movedReading: move };
}

/** Paragraphs that were typed into and tell no date. */
const undated = new WeakSet<ParagraphBlock>();

/** Whether anything in the paragraph can be a date, or, by the order of its numbers, tell how dates elsewhere are read. */
function mayTellDates(text: string, { content, runIn }: ParagraphBlock, otherwise: NumericOrder): boolean {
  if (text.slice(content.start, content.end).includes('/')) return true;
  if (findCandidates(text, content).length === 0) return false;
  // Heading and paragraph are read as one and apart, by those who ask for different things.
  const parts = runIn ? [content, runIn, { start: runIn.end, end: content.end }] : [content];
  const order = orderWritten(text) ?? otherwise;
  return parts.some((part) => scan(text, part, order).length > 0);
}

/** Whoever reads a date looks at the words before and behind it, a few at most, even where these stand in another block. */
const farthestLook = 48;
/** A date that begins so near may be known by a word that comes later. */
const longestBeginning = 96;

/** Whether the edit is so near to an edge of the paragraph that a date in the block beyond may be read otherwise. */
function mayBeSeenBeside({ before, old, replaced }: Typing): boolean {
  const at = before.blocks.indexOf(old);
  const isDatedNear = (step: 1 | -1, from: number, to: number): boolean => {
    let beside = before.blocks[at + step];
    if (beside?.type === 'blank') beside = before.blocks[at + 2 * step];
    if (!beside) return false;
    const near = { start: Math.max(from, beside.start), end: Math.min(to, beside.end) };
    return near.start < near.end && findCandidates(before.text, near).length > 0;
  };
  if (replaced.start - old.start < farthestLook && isDatedNear(-1, old.start - longestBeginning, old.start))
    return true;
  return old.end - replaced.end < farthestLook && isDatedNear(1, old.end, old.end + longestBeginning);
}

function movedReading(reading: DateReading, replaced: Replaced): DateReading {
  const { weekday, ends } = reading;
  const moved: DateReading = {
    ...reading,
    ...movedSpan(reading, replaced),
    weekday: weekday && { ...weekday, ...movedSpan(weekday, replaced) },
  };
  return ends ? { ...moved, ends: [movedReading(ends[0], replaced), movedReading(ends[1], replaced)] } : moved;
}

function movedImpossible(date: ImpossibleDate, replaced: Replaced): ImpossibleDate {
  const { start, end }: Span = movedSpan(date, replaced);
  return { ...date, start, end };
}
