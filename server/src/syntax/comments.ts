// HTML comments, and the directives among them that silence rules.

import { dropSpaces, skipSpaces } from './characters';
import type { Line } from './lines';
import { lastBegunBy, type Span } from './span';
import type { Block, Directive } from './tree';

/** What a directive comment asks for. */
export interface DirectiveComment {
  readonly comment: Span;
  readonly verb: DirectiveVerb;
  /** Empty: every rule. */
  readonly rules: readonly string[];
}

type DirectiveVerb = 'disable' | 'enable' | 'disable-line' | 'disable-next-line';

const directiveForm = /^<!--\s*provenance-(disable-next-line|disable-line|disable|enable)(?=[\s,]|--)([\s\S]*?)-->$/;

/** Every closed comment of `text`, in order. An unclosed one is plain text, because it may still be typed. */
export function commentsIn(text: string): Span[] {
  const comments: Span[] = [];
  let start = text.indexOf('<!--');
  while (start >= 0) {
    const close = text.indexOf('-->', start + 4);
    if (close < 0) break;
    comments.push({ start, end: close + 3 });
    start = text.indexOf('<!--', close + 3);
  }
  return comments;
}

/** Reads `comment` as a directive; undefined for any other comment. */
export function directiveOf(text: string, comment: Span): DirectiveComment | undefined {
  if (comment.end - comment.start > 2000) return undefined;
  const match = directiveForm.exec(text.slice(comment.start, comment.end));
  if (!match) return undefined;
  const withReason = match[2] ?? '';
  const reasonAt = withReason.search(/(?:^|\s)--(?:\s|$)/);
  const names = reasonAt < 0 ? withReason : withReason.slice(0, reasonAt);
  const rules = names.split(/[\s,]+/).filter((name) => name !== '');
  return { comment, verb: match[1] as DirectiveVerb, rules };
}

/**
 * Turns directive comments into the parts of the text that they silence.
 * @param blocks all blocks of the text, in order
 */
export function directivesOf(text: string, comments: readonly Span[], blocks: readonly Block[]): Directive[] {
  const directives: Directive[] = [];
  const ranges = new SilencedRanges(directives);
  const nextContent = nextContentBlocks(blocks);
  for (const comment of comments) {
    const found = directiveOf(text, comment);
    if (found?.verb === 'disable') ranges.open(found);
    else if (found?.verb === 'enable') ranges.close(found.rules, comment.end);
    else if (found)
      directives.push({ ...silencedBlock(text, found, blocks, nextContent), rules: found.rules, comment });
  }
  ranges.close([], text.length);
  return directives.sort((a, b) => a.comment.start - b.comment.start);
}

/** Key for comments that silence every rule; no rule has this name. */
const everyRule = '';

/** Stretches between `disable` and `enable`, by rule, so that many comments cost no more than their number. */
class SilencedRanges {
  private readonly comments = new Map<string, Set<Span>>();

  constructor(private readonly directives: Directive[]) {}

  open({ comment, rules }: DirectiveComment): void {
    for (const rule of rules.length === 0 ? [everyRule] : rules) {
      const opened = this.comments.get(rule) ?? new Set();
      this.comments.set(rule, opened.add(comment));
    }
  }

  /** Ends what was opened for `rules`, or everything when none is named. Ranges opened for all rules end only with all. */
  close(rules: readonly string[], end: number): void {
    for (const rule of rules.length === 0 ? [...this.comments.keys()] : rules) {
      for (const comment of this.comments.get(rule) ?? []) {
        this.directives.push({ start: comment.start, end, rules: rule === everyRule ? [] : [rule], comment });
      }
      this.comments.delete(rule);
    }
  }
}

/** For each block the index of the first one after it that says something, or the number of blocks. */
function nextContentBlocks(blocks: readonly Block[]): number[] {
  const next: number[] = new Array(blocks.length);
  let following = blocks.length;
  for (let index = blocks.length - 1; index >= 0; index--) {
    next[index] = following;
    const type = blocks[index]?.type;
    if (type !== 'blank' && type !== 'directive') following = index;
  }
  return next;
}

/** The block that a `disable-line` comment is about: its own, or the next one that says something. */
function silencedBlock(
  text: string,
  { comment, verb }: DirectiveComment,
  blocks: readonly Block[],
  nextContent: readonly number[],
): Span {
  const index = lastBegunBy(blocks, comment.start);
  const own = blocks[index];
  const isAlone = !own || own.type === 'directive' || own.type === 'blank';
  const silenced = isAlone || verb === 'disable-next-line' ? blocks[nextContent[index] ?? blocks.length] : own;
  return silenced ? { start: silenced.start, end: silenced.end } : { start: comment.start, end: text.length };
}

/**
 * The lines as they read without the comments at their ends: `from..to` shrinks, and is empty where nothing else is said.
 * @param comments in order, not overlapping
 */
export function linesWithoutComments<L extends Line>(
  text: string,
  lines: readonly L[],
  comments: readonly Span[],
): L[] {
  let first = 0;
  return lines.map((line) => {
    while (first < comments.length && (comments[first]?.end ?? 0) <= line.start) first++;
    let { from, to } = line;
    let last = first;
    for (let comment = comments[last]; comment && comment.start < line.end; comment = comments[++last]) {
      if (comment.start <= from) from = Math.min(to, skipSpaces(text, Math.max(from, comment.end), to));
    }
    for (last--; last >= first; last--) {
      const comment = comments[last];
      if (comment && comment.end >= to) to = Math.max(from, dropSpaces(text, from, Math.min(to, comment.start)));
    }
    return from === line.from && to === line.to ? line : { ...line, from, to: Math.max(from, to) };
  });
}
