// Typing in a paragraph: the article afterwards, when nothing but the words of that paragraph is another. Whoever types prose does
// that on nearly every stroke, and what stands around has been read before. In any doubt the text is for the parser.

import { isDigit, isLetter, isLowerCase, isQuote } from './characters';
import { CitationScanner } from './citations';
import { headingOf } from './headings';
import { isHeadlineByItself } from './headline';
import { type Line, lineAt, lineIn } from './lines';
import { markerAt } from './markers';
import { blockFurther, groupFurther, movedMalformed, movedSpan, type Replaced } from './moving';
import { type RunIn, runInHeadingOf } from './runIn';
import { lastBegunBy } from './span';
import type {
  Article,
  Block,
  CitationGroup,
  EntryBlock,
  HeadingBlock,
  HeadlineBlock,
  ParagraphBlock,
  Section,
  SourceBlock,
  UpdateBlock,
} from './tree';
import { isDatedLine } from './unheaded';

/** An edit that changed words of one paragraph, and no more. */
export interface Typing {
  readonly before: Article;
  /** What `parseArticle` gives for the new text. */
  readonly article: Article;
  readonly replaced: Replaced;
  /** The paragraph as it was and as it is. */
  readonly old: ParagraphBlock;
  readonly now: ParagraphBlock;
}

/**
 * A shorter line could be a heading, a headline, a date alone, or what tells the width at which lines are broken; all these are
 * looked for in lines of at most 120 units. A heading is at most half as long as what it heads.
 */
const shortestPlain = 160;

/** What may hide or frame something beyond its own line, or shows that the text is none. */
const farReaching = /[`~<>|\0\ufffd]/;

/**
 * Compares `text` with the article of an earlier text.
 * @returns undefined when more than the words of one paragraph may be another
 */
export function typedInto(before: Article, text: string): Typing | undefined {
  // Without a list or a timeline the words of all paragraphs decide what the text is; a comment may reach over several.
  if (before.kind !== 'digest' || before.entries.length + before.sources.length === 0) return undefined;
  if (text.includes('<!--') || text.includes('\0') || text.includes('\ufffd') || before.text === text) return undefined;
  const replaced = replacedIn(before.text, text);
  const at = lastBegunBy(before.blocks, replaced.start);
  const old = before.blocks[at];
  if (old?.type !== 'paragraph' || !before.headline || before.headline.end > old.start) return undefined;
  const section = before.sections[lastBegunBy(before.sections, old.start)];
  // A paragraph that ends a timeline without a heading is one by its words.
  if (section?.kind !== 'body' || (section !== before.sections[0] && !section.heading)) return undefined;

  const index = lineAt(before.lineStarts, old.start);
  if ((before.lineStarts[index + 1] ?? before.text.length) !== old.end) return undefined;
  const line = lineIn(before.text, old.start, old.end);
  const typed = lineIn(text, old.start, old.end + replaced.by);
  if (!hasOneLineEnding(before.text, text, line, typed, replaced)) return undefined;
  // Digits before a bracket that stands at the head of a line may make a number of both.
  if (before.text.charAt(old.end) === '[') return undefined;
  const known =
    typedBefore.get(old) ?? (isPlain(before.text, line) && isDecidedAbove(before, index) && runInOf(before.text, old));
  if (!known || !isPlain(text, typed) || !standAlike(before.text, line, text, typed)) return undefined;

  const now = paragraphOf(before, old, text, typed, replaced);
  if (!now) return undefined;
  const runIn = runInOf(text, now);
  // Two strong ones let weak ones of other paragraphs count.
  if (runIn.isStrong !== known.isStrong) return undefined;
  if (runIn.found && old.runIn) now.runIn = { start: runIn.found.start, end: runIn.found.end };
  typedBefore.set(now, runIn);
  return { before, article: articleWith(before, text, replaced, old, now), replaced, old, now };
}

/** What the beginning of a paragraph may be as a heading of its own. */
interface RunInSign {
  readonly found: RunIn | undefined;
  readonly isStrong: boolean | undefined;
}

/** Of paragraphs that were typed into: they are plain, what is above them has been looked at, and both are so until they move. */
const typedBefore = new WeakMap<ParagraphBlock, RunInSign>();

function runInOf(text: string, { content, groups }: ParagraphBlock): RunInSign {
  const found = runInHeadingOf(text, content, groups[0]?.start ?? content.end);
  return { found, isStrong: found?.isStrong };
}

/** The stretch between what both texts begin with and what both end with. */
function replacedIn(before: string, text: string): Replaced {
  const shorter = Math.min(before.length, text.length);
  const start = longest(shorter, (from, to) => text.startsWith(before.slice(from, to), from));
  const [a, b] = [before.length, text.length];
  const same = longest(shorter - start, (from, to) => text.endsWith(before.slice(a - to, a - from), b - from));
  return { start, end: a - same, by: b - a };
}

/** The greatest length, at most `limit`, for which all stretches before it are equal; by bisection, which compares long stretches. */
function longest(limit: number, isEqual: (from: number, to: number) => boolean): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isEqual(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether the edit lies in the line, before its ending, and puts no other ending into it. */
function hasOneLineEnding(before: string, text: string, line: Line, typed: Line, replaced: Replaced): boolean {
  const ending = endingOf(before, line);
  if (replaced.end > line.end - ending || endingOf(text, typed) !== ending) return false;
  return !/[\r\n]/.test(text.slice(typed.start, typed.end - ending));
}

/** How many units at its end are the line ending. */
function endingOf(text: string, { start, end }: Line): number {
  let from = end;
  while (from > start && (text.charCodeAt(from - 1) === 0x0a || text.charCodeAt(from - 1) === 0x0d)) from--;
  return end - from;
}

/** Whether a line, whatever stands around it, can be nothing but prose that begins with itself. */
function isPlain(text: string, line: Line): boolean {
  if (line.to - line.from < shortestPlain) return false;
  const first = text.charCodeAt(line.from);
  if (isLowerCase(first) || !(isLetter(first) || isDigit(first) || isQuote(first))) return false;
  if (markerAt(text, line.from, line.to, true) || isDatedLine(text, line)) return false;
  return !farReaching.test(text.slice(line.start, line.end));
}

/** After one of these nothing goes on on the next line, and before a line that ends so a heading may stand without a mark. */
const closing = '.!?:])”"»';
const closingBelowHeading = '.!?])”"';

/** Whether the lines around see no difference between the two. */
function standAlike(before: string, line: Line, text: string, typed: Line): boolean {
  const [last, now] = [before.charAt(line.to - 1), text.charAt(typed.to - 1)];
  return (
    line.from - line.start === typed.from - typed.start &&
    before.charCodeAt(line.from) === text.charCodeAt(typed.from) &&
    closing.includes(last) === closing.includes(now) &&
    closingBelowHeading.includes(last) === closingBelowHeading.includes(now)
  );
}

/** Whether what the lines above line `index` are is settled without a look at that line. */
function isDecidedAbove({ text, lineStarts, headline }: Article, index: number): boolean {
  if (!headline || !isHeadlineByItself(text, lineIn(text, headline.start, headline.end))) return false;
  // Three dashes may open data that reach down to here.
  if (text.slice(0, lineStarts[1]).includes('---')) return false;
  for (let above = index - 1; above >= 0; above--) {
    const line = lineIn(text, lineStarts[above] ?? 0, lineStarts[above + 1] ?? text.length);
    if (line.from >= line.to) continue;
    if (above === index - 1 && (markerAt(text, line.from, line.to, true)?.contentStart ?? 0) >= line.to) return false;
    const heading = headingOf(text, line);
    return heading === undefined || heading.doubt === 'none';
  }
  return true;
}

/** The paragraph as it is now, but for a heading of its own; undefined when it cites otherwise. */
function paragraphOf(
  before: Article,
  old: ParagraphBlock,
  text: string,
  { start, end, from, to }: Line,
  replaced: Replaced,
): { -readonly [K in keyof ParagraphBlock]: ParagraphBlock[K] } | undefined {
  const content = { start: from, end: to };
  const scanner = new CitationScanner(text, []);
  const groups = scanner.scan(from, to, 'body');
  if (!sameGroups(old.groups, groups, replaced)) return undefined;
  const malformed = before.malformed.filter((place) => old.start <= place.start && place.start < old.end);
  if (malformed.length !== scanner.malformed.length) return undefined;
  for (const [at, place] of scanner.malformed.entries()) {
    const was = malformed[at];
    if (!was || was.defect !== place.defect || `${was.numbers}` !== `${place.numbers}`) return undefined;
    const moved = movedSpan(was, replaced);
    if (moved.start !== place.start || moved.end !== place.end) return undefined;
  }
  return { type: 'paragraph', start, end, content, runIn: undefined, groups };
}

function sameGroups(old: readonly CitationGroup[], now: readonly CitationGroup[], replaced: Replaced): boolean {
  if (old.length !== now.length) return false;
  return old.every((group, at) => {
    const other = now[at];
    if (!other || group.citations.length !== other.citations.length) return false;
    return group.citations.every((citation, place) => {
      const theirs = other.citations[place];
      const digits = movedSpan(citation.digits, replaced);
      const bracket = movedSpan(citation.bracket, replaced);
      return (
        theirs?.number === citation.number &&
        theirs.digits.start === digits.start &&
        theirs.digits.end === digits.end &&
        theirs.bracket.start === bracket.start &&
        theirs.bracket.end === bracket.end
      );
    });
  });
}

/** `before` with the paragraph `now` in place of `old`, and all that follows moved. */
function articleWith(
  before: Article,
  text: string,
  replaced: Replaced,
  old: ParagraphBlock,
  now: ParagraphBlock,
): Article {
  const { by } = replaced;
  const lineStarts = before.lineStarts.map((start) => (start > old.start ? start + by : start));
  const groups = before.groups.map((group) => (group.start < old.start ? group : groupFurther(group, by)));
  if (now.groups.length > 0)
    groups.splice(before.groups.indexOf(old.groups[0] as CitationGroup), now.groups.length, ...now.groups);
  let group = 0;
  const groupsOf = (theirs: readonly CitationGroup[]): readonly CitationGroup[] => {
    if (theirs.length === 0) return theirs;
    while (before.groups[group] !== theirs[0]) group++;
    return groups.slice(group, group + theirs.length);
  };

  const blocks: Block[] = [];
  const paragraphs: ParagraphBlock[] = [];
  const entries: EntryBlock[] = [];
  const sources: SourceBlock[] = [];
  const blockNow = (block: Block): Block => {
    if (block.start < old.start) return block;
    if (block === old) return now;
    const cites = block.type === 'paragraph' || block.type === 'entry';
    return blockFurther(block, by, cites ? groupsOf(block.groups) : []);
  };
  let headline: HeadlineBlock | undefined;
  let update: UpdateBlock | undefined;
  const sections = before.sections.map((section): Section => {
    const isAbove = section.end <= old.start;
    const its = isAbove ? section.blocks : section.blocks.map(blockNow);
    for (const block of its) {
      blocks.push(block);
      if (block.type === 'paragraph') paragraphs.push(block);
      else if (block.type === 'entry') entries.push(block);
      else if (block.type === 'source') sources.push(block);
      else if (block.type === 'headline') headline ??= block;
      else if (block.type === 'update') update ??= block;
    }
    if (isAbove) return section;
    const start = section.start > old.start ? section.start + by : section.start;
    const heading = section.heading && (its[0] as HeadingBlock);
    return { kind: section.kind, start, end: section.end + by, heading, blocks: its };
  });
  return {
    text,
    kind: before.kind,
    lineStarts,
    blocks,
    headline,
    update,
    sections,
    paragraphs,
    entries,
    sources,
    groups,
    citations: groups.flatMap(({ citations }) => citations),
    malformed: before.malformed.map((place) => movedMalformed(place, replaced)),
    directives: before.directives,
  };
}
