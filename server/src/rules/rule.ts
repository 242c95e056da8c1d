// The form of a rule: what it is (meta), what it finds (check), and what would mend it (fixes).

import type { Span } from '../syntax/span';
import type { FileId } from '../workspace/account';
import type { FileFacts } from '../workspace/facts';
import type { WorkspaceView } from '../workspace/workspace';

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

/** One thing that a rule found. */
export interface Finding {
  readonly span: Span;
  /** On the first line what is wrong, in at most 90 characters; on the second why and what to do. */
  readonly message: string;
  /** When weaker than the rule's usual: a setting never raises it above this. */
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
  /** Plain data for `check --format json`, in the form that the public surface fixes. */
  readonly data?: Readonly<Record<string, unknown>>;
  readonly fixes?: readonly Fix[];
}

export interface RelatedPlace {
  readonly file: FileId;
  readonly span: Span;
  readonly message: string;
}

/** Edits that mend a finding. All of them, or none; offsets of every edit are those before any is made. */
export interface Fix {
  /** "Change [9] to [5]". */
  readonly title: string;
  /** The one fix that is surely right; used by "fix all". */
  readonly preferred: boolean;
  readonly edits: readonly FileEdit[];
  /** What it could not do, for the user to read afterwards. */
  readonly note?: string;
}

export interface FileEdit {
  readonly file: FileId;
  readonly span: Span;
  readonly newText: string;
}

export type Rule = FileRule | WorkspaceRule;

/** A rule that needs no other file, so that it runs wherever the text is. */
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
   * Whether `check` could find anything in this file, answered without its text. It spares a check of a whole workspace from
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
