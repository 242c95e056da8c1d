// What an editor asks an archive, and what it gets: questions and answers go from process to process as JSON.

import type { ArchiveAnswer } from '../features/archived/finding';
import type { RuleSeverities } from '../rules/rule';

/** The argument with which a program of ours answers one question of an editor on standard input, and ends. */
export const answerArgument = '--answer';

/** A document as the editor has it. */
export interface AskedFile {
  /** A path of this machine. */
  readonly path: string;
  readonly text: string;
}

interface Asking {
  /** The path of the archive's folder. */
  readonly archive: string;
}

/** What the archive says of some documents. */
export interface FindingsQuestion extends Asking {
  readonly kind: 'findings';
  readonly files: readonly AskedFile[];
  readonly rules: RuleSeverities;
  readonly latestYear: number;
  /** Folders whose files the editor knows itself: what is there still is left out. */
  readonly known: readonly string[];
}

/** The text of an article. */
export interface TextQuestion extends Asking {
  readonly kind: 'text';
  readonly path: string;
}

export type ArchiveQuestion = FindingsQuestion | TextQuestion;

/** `failed`: why there is no answer, in one line. */
export type Answered<T> = T | { readonly failed: string };

export interface ArchivedText {
  readonly text: string;
}

/** By the kind of a question. */
export interface AnswerTo {
  readonly findings: ArchiveAnswer;
  readonly text: ArchivedText;
}
