// The interface of a host: files, time, deferred work.

import type { Answered, AnswerTo, ArchiveQuestion } from '../archive/question';
import type { FileReport } from '../report/fileReport';
import type { StoredReport } from '../report/reportStore';
import type { Settings } from '../settings/settings';
import type { CopyReading } from '../workspace/copies/copy';
import type { RecordReading } from '../workspace/copies/recordNames';

/** The text of a file, or one clear reason why there is none. */
export type Reading =
  /** `note`: a remark for the user on how it was read ("not valid UTF-8, read as windows-1252"). */
  | { readonly text: string; readonly note: string | undefined }
  /** `gone`: there is no such file, which is not an error for a deleted file. */
  | { readonly text: undefined; readonly trouble: string; readonly gone: boolean };

/** One step of a walk through a folder. Paths are relative to that folder, with `/`; the folder itself is the empty path. */
export type WalkStep =
  /** `real`: how the host names the file itself, when this path leads to it through a link. */
  | { readonly kind: 'file'; readonly path: string; readonly real?: string }
  /** Something that could not be looked into. `reason` is a part of a line: "permission denied". */
  | { readonly kind: 'trouble'; readonly path: string; readonly reason: string }
  /** Nothing found, but time has passed. */
  | { readonly kind: 'looking' };

/** Which paths a walk includes. Paths are relative to the folder, with `/`. */
export interface WalkFilter {
  file(path: string): boolean;
  /** Whether to look into a folder at all. */
  folder(path: string): boolean;
}

/** The disk, or the host's replacement for it. Files and folders are named by URI, in the form of `canonicalUri`. */
export interface FileAccess {
  /** Sorted within each folder. The walk does its work step by step, as it is asked for the next one. */
  walk(folder: string, filter: WalkFilter): Iterable<WalkStep>;
  read(file: string): Reading;
  /**
   * What the disk notes beside the content of a file, such as its size and times: as long as the stamp is the same, so is the content.
   * Undefined when there is no such file. A host that does not know need not.
   */
  stamp?(file: string): string | undefined;
  isFolder(uri: string): boolean;
  /** Whether files with such a URI can be read here at all; otherwise the client is asked for them. Default: yes. */
  reads?(uri: string): boolean;
  /** What bytes that the client has read say. */
  decode?(base64: string): Reading;
  /** The name without any link; undefined when there is no such file. A host without links need not. */
  realName?(uri: string): string | undefined;
  /** Calls `changed` after the file has changed, until it is cancelled. For the few files that the client does not watch. */
  watch?(file: string, changed: () => void): Timer;
}

/** The cached report on the present content of a file, or else its text and a way to store its report. */
export type CacheLookup =
  | { readonly report: StoredReport }
  | { readonly reading: Reading; keep(report: FileReport): void };

/** The reports on files of earlier runs, with the same settings and by the same program. Files are named by URI. */
export interface FileCache {
  lookUp(file: string): CacheLookup;
  /** Finishes pending writes, in steps. The cache is not used after that. */
  save(): Iterable<void>;
}

/** What one session leaves for the next one with the same folders and settings: one value a key, which replaces the one before. */
export interface SessionStore {
  /** Undefined when nothing was kept under `key` by this build, or when it is damaged. */
  recall(key: string): KeptProblems | undefined;
  keep(key: string, problems: KeptProblems): void;
}

/** The problems of all files as a session showed them at its end. */
export interface KeptProblems {
  /** Of each file that was on the disk as the problems were found in it: what the disk noted beside its content. */
  readonly stamps: Readonly<Record<string, string>>;
  /** The diagnostics of each file that has some, as JSON. */
  readonly diagnostics: Readonly<Record<string, string>>;
}

/** Reads documents by their names. */
export interface CopyReader {
  /** Whether a file with this name can be a saved copy that is no article, or a bibliography. */
  takes(this: void, name: string): boolean;
  /** Undefined when there is no such file. Never rejects. */
  read(file: string): Promise<CopyReading | undefined>;
  /** The records of a bibliography. Undefined when there is no such file. Never rejects. */
  readRecords(file: string): Promise<RecordReading | undefined>;
}

/** What a host lends that can read documents: those on its disk, and those whose bytes the client has. */
export interface CopyImporter extends CopyReader {
  /**
   * The text of a file that the client has read. Never rejects.
   * @param name of the file without its folder, which says how it is read
   */
  importCopy(this: void, name: string, base64: string): Promise<CopyReading>;
  /** The records of a bibliography that the client has read. Never rejects. */
  importRecords(this: void, name: string, base64: string): Promise<RecordReading>;
}

/** Asks the archive of an editor's setting, each question in a process of its own. */
export interface ArchiveAsker {
  /**
   * The path of the folder that a setting names: absolute, below `~`, or relative to the folder of the window.
   * @param folder its URI; undefined for a file outside of all
   */
  pathOf(setting: string, folder: string | undefined): string | undefined;
  /** The path of a file or folder; undefined when it is none of this machine. */
  pathOfUri(uri: string): string | undefined;
  /** @param answered called once, later, unless the question is cancelled */
  ask<Kind extends ArchiveQuestion['kind']>(
    question: Extract<ArchiveQuestion, { kind: Kind }>,
    answered: (answer: Answered<AnswerTo[Kind]>) => void,
  ): Timer;
  /** Calls `changed` after somebody has added to the archive in a folder, until it is cancelled. */
  watch(archive: string, changed: () => void): Timer;
}

export interface Timer {
  cancel(): void;
}

export interface Environment {
  readonly version: string;
  /** The year of today: no article is taken to be written later. */
  readonly latestYear: number;
  readonly files: FileAccess;
  /** Where the pages of the rules are, as a URI that ends in `/`; undefined when there are none. */
  readonly rulePages: string | undefined;
  /**
   * Calls `listener` whenever something arrives from the client, before it has been read, so that background work can
   * then makes way. A host that does not know need not.
   */
  onArrival?(listener: () => void): void;
  /**
   * Opens what was kept of earlier runs. A host that has no place for that need not.
   * @param say gets a line when there is something that cannot be used
   */
  openCache?(settings: Pick<Settings, 'numericDateOrder' | 'rules'>, say: (line: string) => void): FileCache;
  /**
   * Opens what the session before has left. A host that has no place for that need not.
   * @param say gets a line when there is something that cannot be used
   */
  openSessionStore?(say: (line: string) => void): SessionStore;
  /** Reads saved copies that are no articles. A host that cannot need not. */
  readonly copies?: CopyImporter;
  /** Asks archives. A host that has no processes cannot. */
  readonly archives?: ArchiveAsker;
  /** Milliseconds from any start, never going back. */
  now(): number;
  /** Runs `task` after everything that has arrived until now. */
  soon(task: () => void): Timer;
  later(milliseconds: number, task: () => void): Timer;
}
