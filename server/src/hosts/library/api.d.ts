// The types of the npm package, as its users see them: copied to dist/library.d.ts. The code beside this file is checked against them.

/** A place in a file. Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface RelatedPlace extends Place {
  readonly file: string;
  readonly message: string;
}

export interface Problem extends RelatedPlace {
  readonly severity: Severity;
  /** The rule's id: "contradictory-dates". */
  readonly rule: string;
  readonly related: readonly RelatedPlace[];
  /** There is at least one fix for it. */
  readonly fixable: boolean;
  /** What the rule knows of it; see the page of the rule. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** The object of `provenance check --format json`. */
export interface CheckResult {
  readonly version: 1;
  /** How many files were read, digests or not. */
  readonly files: number;
  readonly problems: readonly Problem[];
  readonly summary: Readonly<Record<Severity, number>>;
}

/** Settings as in `provenance.config.json`: `{ "provenance.rules.uncited-claim": "off" }`. */
export type Settings = Readonly<Record<string, unknown>>;

export interface CheckOptions {
  /** Default: those of `provenance.config.json` above the paths, where there is a disk. */
  readonly settings?: Settings;
  /** Path of a file of settings, in place of `provenance.config.json`. Only where there is a disk. */
  readonly config?: string;
  /**
   * Gives the text of each path, or undefined when there is none. Then no disk is looked at, and every path is the name of a file.
   * Needed in a browser.
   */
  readonly read?: (path: string) => string | undefined | Promise<string | undefined>;
  /** Gets one line for each file that cannot be read, bad setting and the like. */
  readonly onNote?: (line: string) => void;
}

/**
 * Checks files, and all files in folders, each by itself and against the others.
 * @param paths default: the working directory
 * @throws (rejects with) an Error of one line when nothing could be read or the settings are not JSON
 */
export function checkFiles(paths?: readonly string[], options?: CheckOptions): Promise<CheckResult>;

export interface WorkspaceOptions {
  readonly settings?: Settings;
  readonly onNote?: (line: string) => void;
}

/** Files that are kept and change one by one. What is not touched by a change is not read again. */
export interface Workspace {
  /** Adds a file or gives it another text. The ending of the name says how it is read: `.md` and `.markdown` are Markdown. */
  set(file: string, text: string): void;
  delete(file: string): void;
  readonly files: readonly string[];
  /** The problems of one file, or of all of them in the order in which they came. */
  problems(file?: string): readonly Problem[];
}

export function createWorkspace(options?: WorkspaceOptions): Workspace;

export interface KnownDate extends Place {
  /** As it is written. */
  readonly text: string;
  /** The first and last day, `YYYY-MM-DD`, years before 1 as in ISO 8601; null at an open edge. */
  readonly start: string | null;
  readonly end: string | null;
  readonly open?: 'start' | 'end';
  readonly precision: string;
  readonly approximate: boolean;
  readonly edtf: string;
}

export interface Source extends Place {
  /** Null when the label is a name. */
  readonly number: number | null;
  readonly label: string;
  readonly publisher: string | null;
  readonly title: string | null;
  readonly url: string | null;
}

export interface Citation extends Place {
  readonly number: number | null;
  readonly label: string;
  /** The label of the source that it leads to, or null when there is none. */
  readonly source: string | null;
  readonly section: string;
}

export interface Entry extends Place {
  readonly date: KnownDate | null;
  readonly claim: string;
  readonly citations: readonly (number | string)[];
}

export interface Mention extends Place {
  readonly date: KnownDate;
  readonly section: string;
}

export interface Article {
  readonly kind: 'digest' | 'report' | 'other';
  readonly headline: string | null;
  readonly dateline: KnownDate | null;
  readonly sources: readonly Source[];
  readonly citations: readonly Citation[];
  readonly entries: readonly Entry[];
  readonly mentions: readonly Mention[];
}

export interface ReadOptions {
  /** The name of the file, whose ending says how it is read. Default: "article.txt". */
  readonly file?: string;
  readonly settings?: Settings;
}

/** Reads one text. Never throws, whatever the text. */
export function readArticle(text: string, options?: ReadOptions): Article;

/** The version of this package. */
export const version: string;
