// The interface of a rule: its description (`meta`), what it finds (`check`), and the fixes of a finding.

import type { Span } from '../syntax/span';
import type { FileId } from '../workspace/account';
import type { FileFacts } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';
import type { JudgedItems } from './slips';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface RuleMeta {
  /** Also the name of the file, the page, the test and the setting. */
  readonly id: string;
  /** One line for the settings and the table of rules. */
  readonly summary: string;
  /** `off`: reported only where a setting asks for it. */
  readonly severity: Severity | 'off';
  /** Greyed out in the editor. */
  readonly unnecessary?: boolean;
}

/** One finding of a rule. */
export interface Finding {
  readonly span: Span;
  /** On the first line what is wrong, in at most 90 characters; on the second why and what to do. */
  readonly message: string;
  /** When weaker than that of the rule: a setting never raises it above this. */
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
  /** The items of which one fails here. When most of them do, none is reported. */
  readonly among?: JudgedItems;
  /** Plain data for `check --format json`, in the form that the public surface fixes. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** A getter where they take long to make. */
  readonly fixes?: readonly Fix[];
}

export interface RelatedPlace {
  readonly file: FileId;
  readonly span: Span;
  readonly message: string;
}

/** Edits that fix a finding. They are applied together; the offsets of each are those before any is made. */
export interface Fix {
  /** "Change [9] to [5]". */
  readonly title: string;
  /** The fix is certainly right, so "fix all" may use it. */
  readonly preferred: boolean;
  readonly edits: readonly FileEdit[];
  /** What it could not do, shown to the user afterwards. */
  readonly note?: string;
}

export interface FileEdit {
  readonly file: FileId;
  readonly span: Span;
  readonly newText: string;
}

export type Rule = FileRule | WorkspaceRule;

/** A rule that needs no other file. */
export interface FileRule {
  readonly scope: 'file';
  readonly meta: RuleMeta;
  /** Never throws, awaits or writes. */
  check(facts: FileFacts): Iterable<Finding>;
}

/** A rule that compares a file with others. It runs again when one of those changes. */
export interface WorkspaceRule {
  readonly scope: 'workspace';
  readonly meta: RuleMeta;
  /**
   * Whether `check` could find anything in this file, decided without its text. It saves a check of a whole workspace from
   * reading every file again.
   */
  mayFind(workspace: WorkspaceView, file: FileId): boolean;
  /** Never throws, awaits or writes. */
  check(facts: FileFacts, workspace: WorkspaceView): Iterable<Finding>;
}

/** A finding with its rule and the severity that the settings give it. */
export interface Problem extends Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly unnecessary: boolean;
}

export type RuleSeverities = Readonly<Record<string, Severity | 'off' | 'default'>>;
