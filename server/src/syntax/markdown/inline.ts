// The inline parts of Markdown: addresses, marks, code, tags, formulas. They are not prose, and nothing in
// most of it is a citation or a date.

import { citeStart } from '../markers';
import type { Span } from '../span';

export interface Link {
  /** `[words](address)`, whole. */
  readonly span: Span;
  readonly words: Span;
  readonly url: Span;
}

export interface InlineParts {
  /** Where no citation stands: code, addresses, tags, comments, formulas. In order, not overlapping. */
  readonly hidden: readonly Span[];
  /** Parts that are not shown: addresses, marks, tags, comments. In order, not overlapping. */
  readonly unsaid: readonly Span[];
  /** Closed HTML comments. */
  readonly comments: readonly Span[];
  readonly links: readonly Link[];
  /** How many spans of code between backticks there are. */
  readonly codeSpans: number;
}

const marks = new Set(['EmphasisMark', 'CodeMark', 'QuoteMark', 'StrikethroughMark', 'HardBreak']);

/** Collects them while the tree is walked. */
export class InlineCollector {
  private readonly hidden: Span[] = [];
  private readonly unsaid: Span[] = [];
  private readonly comments: Span[] = [];
  private readonly links: Link[] = [];
  private codeSpans = 0;
  /** The link at hand: where its words begin and end, and its address. */
  private link: { start: number; wordsEnd: number; url: Span | undefined; isImage: boolean } | undefined;
  private outer: typeof this.link;

  constructor(private readonly text: string) {}

  /** Nothing in `from..to` is prose or a citation. */
  hide(from: number, to: number): void {
    this.hidden.push({ start: from, end: to });
  }

  enter(name: string, from: number, to: number): undefined {
    switch (name) {
      case 'InlineCode':
        this.codeSpans++;
        this.hide(from, to);
        break;
      case 'Link':
      case 'Image':
        this.outer = this.link;
        this.link = { start: from, wordsEnd: -1, url: undefined, isImage: name === 'Image' };
        break;
      case 'LinkMark':
        if (this.link && this.link.wordsEnd < 0 && this.text.charCodeAt(from) === 0x5d) this.link.wordsEnd = from;
        break;
      case 'URL':
        if (this.link) this.link.url ??= { start: from, end: to };
        else this.drop(from, to);
        break;
      case 'Comment':
      case 'CommentBlock':
        this.comments.push({ start: from, end: to });
        this.drop(from, to);
        break;
      case 'HTMLTag':
      case 'HTMLBlock':
      case 'ProcessingInstruction':
      case 'ProcessingInstructionBlock':
        this.drop(from, to);
        break;
      default:
        if (marks.has(name)) this.unsaid.push({ start: from, end: to });
    }
    return undefined;
  }

  leave(name: string, to: number): void {
    if (name !== 'Link' && name !== 'Image') return;
    const { link } = this;
    this.link = this.outer;
    this.outer = undefined;
    if (!link) return;
    const { start, wordsEnd, url, isImage } = link;
    if (isImage) this.drop(start, to);
    else if (url && wordsEnd >= 0) {
      this.links.push({ span: { start, end: to }, words: { start: start + 1, end: wordsEnd }, url });
      this.unsaid.push({ start, end: start + 1 });
      this.unsaid.push({ start: wordsEnd, end: to });
      this.hide(wordsEnd + 1, to);
      // The mark of a footnote is no word, whether or not it cites a source.
    } else if (this.text.charCodeAt(start + 1) === 0x5e) this.unsaid.push({ start, end: to });
  }

  parts(): InlineParts {
    for (const formula of formulasIn(this.text)) this.hide(formula.start, formula.end);
    for (const mark of otherMarksIn(this.text)) this.unsaid.push(mark);
    const { comments, links, codeSpans } = this;
    return {
      hidden: inOrder(this.hidden),
      unsaid: inOrder(this.unsaid),
      comments,
      links,
      codeSpans,
    };
  }

  /** What stands in `from..to` is not shown. */
  drop(from: number, to: number): void {
    this.hide(from, to);
    this.unsaid.push({ start: from, end: to });
  }
}

/** Sorted; of two that overlap, one that covers both. */
export function inOrder(spans: Span[]): Span[] {
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  for (const span of spans) {
    const last = kept[kept.length - 1];
    if (!last || span.start >= last.end) kept.push(span);
    else if (span.end > last.end) kept[kept.length - 1] = { start: last.start, end: span.end };
  }
  return kept;
}

/** `$$ ... $$`, `\( ... \)` and `$x_1$`: a dollar before a digit is money. */
const formula =
  /\$\$[^$]{1,2000}\$\$|\\\([^\n]{1,400}?\\\)|(?<![\w\\$])\$(?=[^\s\d$])[^$\n]{0,200}?[^\s\\$]\$(?![\w$])/g;

function formulasIn(text: string): Span[] {
  if (!text.includes('$') && !text.includes('\\(')) return [];
  return Array.from(text.matchAll(formula), (match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** `[[page]]`, `[[page|words]]` of wikis; a number cites. */
const wikiLink = /\[\[(?!\\?\[?\^?\d{1,3}\\?\])([^[\]|\n]{1,120}\|)?[^[\]|\n]{1,120}\]\](?!\()/g;

/** The marks of wiki links, and an assistant's before its sentences: no words, though no part of Markdown. */
function* otherMarksIn(text: string): Generator<Span> {
  for (let at = text.indexOf(citeStart); at >= 0; at = text.indexOf(citeStart, at + 1))
    yield { start: at, end: at + citeStart.length };
  if (!text.includes('[[')) return;
  for (const { index, 0: whole, 1: page = '' } of text.matchAll(wikiLink)) {
    yield { start: index, end: index + 2 + page.length };
    yield { start: index + whole.length - 2, end: index + whole.length };
  }
}
