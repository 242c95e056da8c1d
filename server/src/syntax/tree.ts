// The syntax tree of one article, with spans. `dates` interprets its dates.

import type { Span } from './span';

/**
 * `digest`: has citations, a source list or a timeline. `report`: plain news prose. `other`: nothing to read here (empty,
 * binary, code).
 */
export type ArticleKind = 'digest' | 'report' | 'other';

/** The form of a text, which decides its reader. */
export type ArticleForm = 'plain' | 'markdown';

/** One article, as parsed by `parseArticle`. Immutable. `blocks` cover `text` without gap or overlap. */
export interface Article {
  readonly text: string;
  readonly form: ArticleForm;
  readonly kind: ArticleKind;
  /** Offsets of the first character of each line; a line ends with CRLF, LF or a lone CR. Never empty. */
  readonly lineStarts: readonly number[];
  readonly blocks: readonly Block[];
  readonly headline: HeadlineBlock | undefined;
  /** The "Updated (5 articles)" line of a digest. */
  readonly update: UpdateBlock | undefined;
  readonly sections: readonly Section[];
  /** Prose, in and out of sections, in document order. */
  readonly paragraphs: readonly ParagraphBlock[];
  readonly entries: readonly EntryBlock[];
  /** The list, in document order. */
  readonly sources: readonly SourceBlock[];
  /** Every group of every block but sources, in document order. */
  readonly groups: readonly CitationGroup[];
  /** Every number of every group, in document order. */
  readonly citations: readonly Citation[];
  /** Malformed citations: see the rule `malformed-citation`. */
  readonly malformed: readonly MalformedCitation[];
  /** Comments that silence a rule: `<!-- provenance-disable-line rule -->` and its relations (docs/grammar.md). */
  readonly directives: readonly Directive[];
  /** Parts of Markdown that are not shown: addresses, marks, tags, comments. In order, not overlapping. Empty for plain text. */
  readonly unsaid: readonly Span[];
  /** The date in the front matter, as written. */
  readonly published?: Span | undefined;
  /** Who wrote it, where front matter says so. */
  readonly author?: Span | undefined;
  /** It is documentation, of which only the named timelines are read, with the sources that they cite. */
  readonly isDocumentation?: boolean | undefined;
}

/** A line, or a few lines that belong together, with its line ending(s). */
export type Block =
  | BlankBlock
  | HeadlineBlock
  | UpdateBlock
  | HeadingBlock
  | ParagraphBlock
  | EntryBlock
  | SourceBlock
  | DirectiveBlock;

interface BlockBase extends Span {
  /** What is written, without list marker, emphasis that wraps the whole, surrounding space and line ending. */
  readonly content: Span;
}
/** A block without prose: an empty line, a comment, a rule between parts, fenced code, a list marker with nothing behind it. */
export interface BlankBlock extends BlockBase {
  readonly type: 'blank';
}
export interface HeadlineBlock extends BlockBase {
  readonly type: 'headline';
}
export interface UpdateBlock extends BlockBase {
  readonly type: 'update';
  readonly count: CountMark | undefined;
}
export interface HeadingBlock extends BlockBase {
  readonly type: 'heading';
  readonly section: SectionKind;
  readonly count: CountMark | undefined;
}
export interface ParagraphBlock extends BlockBase {
  readonly type: 'paragraph';
  /** The run-in heading of a digest's paragraph ("Scale of the force and turnover"), without the space after it. */
  readonly runIn: Span | undefined;
  readonly groups: readonly CitationGroup[];
}
/** A line of a timeline, perhaps with its claim on the lines below. `dates/article/entryHead` separates date and claim. */
export interface EntryBlock extends BlockBase {
  readonly type: 'entry';
  /** Counted from 0 through the article. */
  readonly ordinal: number;
  readonly groups: readonly CitationGroup[];
  /** Where its date is written when `content` does not begin with it: in another column, in a heading. */
  readonly dated?: Span | undefined;
  /** The dates of the headings and items that it stands under, from the outermost: "2021", "November". */
  readonly under?: readonly Span[] | undefined;
  /** The cell of its row that names its source in words, behind its content. */
  readonly named?: Span | undefined;
  /** It stands in a drawing, where nothing can be cited. */
  readonly isDrawn?: boolean | undefined;
}
/** An entry of the source list. `content` begins after the marker. */
export interface SourceBlock extends BlockBase {
  readonly type: 'source';
  /**
   * A number that its citations share, and no other source of the article: the number of its label or its place in the list. For a name, or
   * for a number in several lists, it is an internal one.
   */
  readonly number: number;
  /** How citations name it, without brackets: `3`, `cost`. */
  readonly label: string;
  /** Further labels that lead to it, where its line begins with several. */
  readonly aliases?: readonly string[] | undefined;
  /** The list marker as written: `-`, `*`, `•`, `1.`, `[1]`. */
  readonly marker: Span | undefined;
  readonly publisher: Span | undefined;
  readonly title: Span | undefined;
  readonly url: Span | undefined;
  /** A trailing `(YYYY-MM-DD)`, brackets not included. */
  readonly date: Span | undefined;
}
export interface DirectiveBlock extends BlockBase {
  readonly type: 'directive';
}

/** "(5 articles)": `span` covers the digits. */
export interface CountMark {
  readonly span: Span;
  readonly value: number;
}

/** `body`: before the first heading, and under headings of no other kind. */
export type SectionKind = 'body' | 'timeline' | 'sources' | 'tickers';

/** From its heading (if any) to the next heading or the end. Years and deeper headings in a timeline open one of its kind. */
export interface Section extends Span {
  readonly kind: SectionKind;
  readonly heading: HeadingBlock | undefined;
  readonly blocks: readonly Block[];
}

/** Adjacent brackets, "[3][4]", that support one claim. At least one citation. */
export interface CitationGroup extends Span {
  readonly citations: readonly Citation[];
}

/** One cited number. `[1, 3]` holds two, `[2-4]` three. */
export interface Citation {
  /** That of the source it leads to (`SourceBlock.number`), or a number that no source has. */
  readonly number: number;
  /** As written, without brackets: `3`, `cost`. */
  readonly label: string;
  /** The address that a linked number carries with it: `[3](https://...)`. */
  readonly url?: Span | undefined;
  /** It is a link to the address of its source, `([Harbour Echo](https://...))`; `digits` are its words, and no number is written. */
  readonly isLink?: boolean | undefined;
  /** The bracket: `[3]`, or the whole of `[1, 3]`. */
  readonly bracket: Span;
  /** The digits; for a number inside a range that is not written out, the whole range `2-4`. */
  readonly digits: Span;
  /** The section it stands in. */
  readonly section: SectionKind;
}

export type CitationDefect =
  /** `[0]` */
  | 'zero'
  /** `[01]` */
  | 'leading-zero'
  /** `[3` */
  | 'unclosed'
  /** `[1,]` `[,2]` `[1,,2]` */
  | 'empty-item'
  /** `[3-1]` */
  | 'reversed-range'
  /** `[1-9999]`: wider than any list */
  | 'endless-range';

export interface MalformedCitation extends Span {
  readonly defect: CitationDefect;
  /** The numbers it can be read as, best guess: what a fix would write. Empty when there is no good guess. */
  readonly numbers: readonly number[];
}

/** Silences `rules` (all when empty) from `start` to `end`. A comment that names several rules may give several of these. */
export interface Directive extends Span {
  readonly rules: readonly string[];
  /** The comment itself. */
  readonly comment: Span;
}
