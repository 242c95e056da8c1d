// HTML comments and the directives among them that silence rules. Which rules exist is not known here.

import { dropSpaces, skipSpaces } from './characters';
import type { Line } from './lines';
import type { Span } from './span';
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

/** Every closed comment of `text`, in order. An unclosed one is plain text: somebody is still typing it. */
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
 * Turns directive comments into the stretches of text that they silence.
 * @param blocks all blocks of the text, in order
 */
export function directivesOf(text: string, comments: readonly Span[], blocks: readonly Block[]): Directive[] {
  const directives: Directive[] = [];
  let open: DirectiveComment[] = [];
  for (const comment of comments) {
    const found = directiveOf(text, comment);
    if (!found) continue;
    if (found.verb === 'disable') {
      open.push(found);
    } else if (found.verb === 'enable') {
      open = open.flatMap((disabled) => enable(disabled, found, directives));
    } else {
      directives.push({ ...silencedBlock(text, found, blocks), rules: found.rules, comment });
    }
  }
  for (const { comment, rules } of open) directives.push({ start: comment.start, end: text.length, rules, comment });
  return directives.sort((a, b) => a.comment.start - b.comment.start);
}

/** Closes what `enabling` names of `disabled`, and returns what stays silenced. */
function enable(disabled: DirectiveComment, enabling: DirectiveComment, closed: Directive[]): DirectiveComment[] {
  const { comment, rules } = disabled;
  const isAll = enabling.rules.length === 0;
  const ended = isAll ? rules : rules.filter((rule) => enabling.rules.includes(rule));
  if (ended.length === 0 && !isAll) return [disabled];
  closed.push({ start: comment.start, end: enabling.comment.end, rules: ended, comment });
  const kept = rules.filter((rule) => !ended.includes(rule));
  return kept.length === 0 ? [] : [{ ...disabled, rules: kept }];
}

/** The block that a `disable-line` comment is about: its own, or the next one that says something. */
function silencedBlock(text: string, found: DirectiveComment, blocks: readonly Block[]): Span {
  const { comment } = found;
  let index = blockAt(blocks, comment.start);
  const own = blocks[index];
  if (!own) return comment;
  const isAlone = own.type === 'directive' || own.type === 'blank';
  if (!isAlone && found.verb === 'disable-line') return { start: own.start, end: own.end };
  for (index++; index < blocks.length; index++) {
    const next = blocks[index];
    if (next && next.type !== 'blank' && next.type !== 'directive') return { start: next.start, end: next.end };
  }
  return { start: comment.start, end: text.length };
}

function blockAt(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The lines as they read without the comments at their ends: `from..to` shrinks, and is empty where nothing else is said.
 * @param comments in order, not overlapping
 */
export function linesWithoutComments(text: string, lines: readonly Line[], comments: readonly Span[]): Line[] {
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
