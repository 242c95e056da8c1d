// What an archive says of a document: findings that are tied to the words of an account, because the document may be edited after the archive
// was asked.

import type { Severity } from '../../rules/rule';
import { visible } from '../../text/visible';
import type { BareAccount } from '../../workspace/account';
import type { FileContradiction, TimelineFile } from '../timeline/model';

/** A place in a text of the archive; lines and characters from 0, in UTF-16 units. */
export interface ArchivedPlace {
  /** The article, as the archive names it. */
  readonly path: string;
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;
  readonly message: string;
}

/** An account of the document as it was when the archive was asked. */
export interface AskedAccount extends BareAccount {
  readonly ordinal: number;
}

/** One problem. */
export interface ArchiveFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The account that it stands in; null for a quotation outside of all accounts. */
  readonly ordinal: number | null;
  /** The words that it is about. */
  readonly words: string;
  /** At least one. */
  readonly related: readonly ArchivedPlace[];
}

/** All that an archive says of one document. */
export interface ArchivedFindings {
  /** Those that the others name by `ordinal`. */
  readonly accounts: readonly AskedAccount[];
  readonly findings: readonly ArchiveFinding[];
  /** The `file` of `other` is a path of the archive. */
  readonly contradictions: readonly FileContradiction[];
}

/** What an archive says of some documents. */
export interface ArchiveAnswer {
  /** By the names under which they were asked about. */
  readonly files: Readonly<Record<string, ArchivedFindings>>;
  /** The articles that these name, with no more of their accounts than these. `file` is the path in the archive. */
  readonly articles: readonly TimelineFile[];
}

export const noFindings: ArchivedFindings = { accounts: [], findings: [], contradictions: [] };

/** The name of an article's file, for people. */
export function archivedName(path: string): string {
  return visible(path.slice(path.lastIndexOf('/') + 1));
}
