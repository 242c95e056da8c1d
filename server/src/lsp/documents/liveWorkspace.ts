// Keeps the workspace up to date with the editor and the disk, one file at a time. Open text takes precedence over the disk.

import { type BesideFile, besideFileNames, isBesideFile } from '../../settings/beside/besideFile';
import { isSourceList, sourceListName } from '../../settings/copies/sourceListName';
import type { SuppressionFile } from '../../settings/intentional/suppressionFile';
import type { ReviewFile } from '../../settings/reviews/reviewFile';
import { defaultSettings, type Settings } from '../../settings/settings';
import { uriIn } from '../../settings/uris';
import type { FileId } from '../../workspace/account';
import { factsInSteps, type ReadingOptions } from '../../workspace/summary';
import { type Change, type ChangeResult, Workspace, type WorkspaceView } from '../../workspace/workspace';
import type { CacheLookup, Environment, FileCache, Reading } from '../environment';
import { FolderSettings } from '../folderSettings';
import { Scope } from '../scope';
import { completeInSlices, type Traffic } from '../slices';
import { FileNames } from './fileNames';
import { LiveBesideFiles } from './liveBesideFiles';
import { LiveCopies } from './liveCopies';
import { LongDocuments, longText } from './longDocuments';
import { OpenDocuments } from './openDocuments';

export interface LiveWorkspaceEvents {
  /** @param cached what the cache has on the one file that was looked at, when there is a cache */
  applied(applied: ChangeResult, cached?: CacheLookup): void;
  /** Problems of these files will be others soon, and `applied` will name them then. */
  postponed(files: Iterable<FileId>): void;
  /** One line about a file that cannot be read, or only partly. Reported once for each state of the file. */
  readingTrouble(line: string): void;
  /**
   * A long document is in the workspace as it is now.
   * @param wasStale requests about it may have been answered from the reading before
   */
  longRead(wasStale: boolean): void;
  failed(what: string, error: unknown): void;
}

export class LiveWorkspace {
  readonly documents = new OpenDocuments();
  /** The name under which each file is known. */
  readonly names: FileNames;
  scope: Scope;
  /** The cache, if there is one: it has most files of a folder. */
  cache: FileCache | undefined;
  private workspace: Workspace;
  /** Open files whose newest text is not in the workspace yet. Several edits in a row are read once. */
  private readonly edited = new Set<FileId>();
  /** Of each file that is taken from the disk, also while it is open: its stamp from before its text was read. */
  private readonly stamps = new Map<FileId, string>();
  private readonly troubles = new Map<FileId, string>();
  /** Files that could not be read, each in one line with the reason. */
  readonly unread = new Map<FileId, string>();
  private settings = new FolderSettings(defaultSettings);
  private readonly long: LongDocuments;
  private readonly copies: LiveCopies;
  private readonly beside: LiveBesideFiles;

  constructor(
    private readonly environment: Environment,
    traffic: Traffic,
    private readonly events: LiveWorkspaceEvents,
  ) {
    this.scope = new Scope([], this.settings, environment.copies?.takes);
    this.names = new FileNames(environment.files, (file) => this.checkDisk(file));
    this.workspace = this.createWorkspace();
    const later: Environment['later'] = (milliseconds, task) => environment.later(milliseconds, task);
    this.copies = new LiveCopies(environment.copies, later, () => this.workspace, {
      applied: (applied) => this.events.applied(applied),
      postponed: (files) => this.events.postponed(files),
      isOpen: (file) => this.documents.has(file),
      failed: (error) => this.events.failed('reading a saved copy', error),
      inSlices: (steps) => completeInSlices(environment, traffic, steps),
      trouble: (line) => this.events.readingTrouble(line),
    });
    this.beside = new LiveBesideFiles(
      () => this.workspace,
      (applied) => this.events.applied(applied),
    );
    this.long = new LongDocuments(environment, traffic, {
      read: (file) => factsInSteps(file, this.documents.textOf(file) ?? '', this.readingOptions()),
      done: (file, facts, wasHuge) => {
        this.apply({ file, text: facts.article.text, facts, pin: true });
        this.events.longRead(wasHuge);
      },
      failed: (error) => this.events.failed('reading a long document', error),
    });
  }

  /** The suppression files with marks of intended contradictions, as they are now. */
  get suppressionFiles(): ReadonlyMap<FileId, SuppressionFile> {
    this.takeEdits();
    return this.beside.marks;
  }

  /** The lists of reviews, as they are now. */
  get reviewFiles(): ReadonlyMap<FileId, ReviewFile> {
    this.takeEdits();
    return this.beside.reviews;
  }

  /** The marks or reviews that a file holds, as they are now; undefined when it is no such file. */
  besideFile(file: FileId): BesideFile | undefined {
    this.takeEdits();
    return this.beside.get(file);
  }

  /** The files that hold marks or reviews. */
  besideFiles(): readonly FileId[] {
    this.takeEdits();
    return this.beside.files();
  }

  /** The workspace with every edit in it, but for those of long documents that are being read. Valid until the next edit. */
  get view(): WorkspaceView {
    this.takeEdits();
    return this.workspace;
  }

  /** A file was opened or edited. Its text is read when the workspace is next used. */
  touchOpen(file: FileId): void {
    const length = this.documents.textOf(file)?.length ?? 0;
    if (length > longText && this.scope.takesOpen(file) && !saysOfOthers(file)) {
      this.edited.delete(file);
      this.long.changed(file, length);
    } else {
      this.long.forget(file);
      this.edited.add(file);
    }
  }

  /** Whether the workspace has the text of an open file as it is now. */
  isCurrent(file: FileId): boolean {
    return this.long.isCurrent(file);
  }

  /**
   * What an answer about a file must wait for; undefined when it can be given at once.
   * @param mustBeCurrent an earlier reading is not enough, as for an edit
   */
  whenRead(file: FileId, mustBeCurrent: boolean): Promise<void> | undefined {
    return this.long.whenRead(file, mustBeCurrent);
  }

  /**
   * The state of a file outside the editor may have changed: it was closed, or something happened to it on the disk. While it
   * is open that makes no difference.
   * @param takenBy a scope that is known to take the file
   */
  checkDisk(file: FileId, takenBy?: Scope): void {
    const isTaken = takenBy === this.scope || (this.scope.takesFromDisk(file) && this.names.fileOf(file) === file);
    if (!isTaken) this.stamps.delete(file);
    else if (takenBy !== this.scope) this.stamp(file);
    if (this.documents.has(file)) return;
    this.edited.delete(file);
    this.long.forget(file);
    if (isSourceList(file)) this.copies.takeList(file, isTaken ? this.readDisk(file) : undefined);
    else if (isBesideFile(file)) this.beside.take(file, isTaken ? this.readDisk(file) : undefined);
    else if (this.copies.takes(file)) this.copies.look(file, isTaken);
    else if (!isTaken) this.apply({ file, text: undefined });
    else if (this.cache && this.environment.files.reads?.(file) !== false) this.take(file, this.cache.lookUp(file));
    else this.apply({ file, text: this.readDisk(file) });
  }

  /** Notes what the disk says of a file that the scope takes and that is going to be read. */
  stamp(file: FileId): void {
    const stamp = this.environment.files.stamp?.(file);
    if (stamp === undefined) this.stamps.delete(file);
    else this.stamps.set(file, stamp);
  }

  /** Whether the text of an open file is what the disk has. */
  isAsOnDisk(file: FileId): boolean {
    return this.environment.files.read(file).text === this.documents.textOf(file);
  }

  /** The stamps of all files of the scope which the disk has as they are here: those with unsaved edits have none. */
  stampedFiles(): ReadonlyMap<FileId, string> {
    this.takeEdits();
    const stamped = new Map(this.stamps);
    for (const file of this.documents.files()) {
      if (!stamped.delete(file)) continue;
      this.stamp(file);
      const stamp = this.stamps.get(file);
      if (stamp !== undefined && this.isCurrent(file) && this.isAsOnDisk(file)) stamped.set(file, stamp);
    }
    return stamped;
  }

  /** Whether a file says something about articles, of whatever name: marks, reviews, saved copies, and lists of these. */
  isBesideArticles(file: FileId): boolean {
    return isBesideFile(file) || this.copies.takes(file);
  }

  /** Whether no saved copy waits to be read. */
  get areCopiesRead(): boolean {
    return this.copies.isAtRest;
  }

  private take(file: FileId, cached: CacheLookup): void {
    const known = 'report' in cached;
    if (known) this.reportTrouble(file, undefined);
    const applied = known
      ? this.workspace.adopt(file, cached.report.summary)
      : this.workspace.apply([{ file, text: this.textIn(file, cached.reading) }]);
    if (applied.changed.size > 0) this.events.applied(applied, cached);
  }

  knows(file: FileId): boolean {
    return this.workspace.has(file) || this.beside.get(file) !== undefined || this.copies.knows(file);
  }

  /** The files of the workspace, suppression files among them, that are not open. */
  closedFiles(): FileId[] {
    return this.allFiles().filter((file) => !this.documents.has(file));
  }

  /** The files of the workspace that lie in one of `folders` (canonical URIs without a slash at the end). */
  filesInSome(folders: ReadonlySet<string>): FileId[] {
    return this.allFiles().filter((file) => {
      for (let slash = file.lastIndexOf('/'); slash > 0; slash = file.lastIndexOf('/', slash - 1)) {
        if (folders.has(file.slice(0, slash))) return true;
      }
      return false;
    });
  }

  /**
   * Applies other settings or folders. Open files are checked again soon; the caller must read the others.
   * @returns the files that were known before and are forgotten now, because these settings change their reading
   */
  reconfigure(settings: FolderSettings, folders: readonly string[]): readonly FileId[] {
    const sameOrder = (one: Settings, another: Settings) => one.numericDateOrder === another.numericDateOrder;
    const readAgain = !settings.isLike(this.settings, sameOrder);
    const before = readAgain ? this.allFiles() : [];
    this.settings = settings;
    this.scope = new Scope(folders, settings, this.environment.copies?.takes);
    this.stamps.clear();
    this.names.take(this.scope);
    for (const file of this.documents.identify((uri) => this.names.fileOf(uri))) this.apply({ file, text: undefined });
    if (readAgain) {
      this.workspace = this.createWorkspace();
      this.beside.forget();
      this.copies.forget();
    }
    for (const file of this.documents.files()) this.touchOpen(file);
    // At once, so that nothing is reported first and taken back when the suppression file is come across.
    for (const folder of this.scope.folders) {
      for (const name of [...besideFileNames, sourceListName]) this.checkDisk(uriIn(folder, name));
    }
    return before;
  }

  private readingOptions(): ReadingOptions {
    return {
      ...this.settings.readingOptions(this.environment.latestYear),
      // An untitled document has no name that says so.
      writtenAs: (file) => (this.documents.languageOf(file) === 'markdown' ? 'markdown' : undefined),
    };
  }

  private createWorkspace(): Workspace {
    return new Workspace({
      ...this.readingOptions(),
      readText: (file) => this.documents.textOf(file) ?? this.readDisk(file),
    });
  }

  /** Applies opened, edited and reconfigured documents to the workspace. Using the view does that too. */
  takeEdits(): void {
    if (this.edited.size === 0) return;
    const files = [...this.edited];
    this.edited.clear();
    const changes = files.map((file): Change => {
      const text = this.scope.takesOpen(file) ? this.documents.textOf(file) : undefined;
      return { file, text, pin: true };
    });
    for (const { file, text } of changes) if (isSourceList(file)) this.copies.takeList(file, text);
    const articles = changes.filter(({ file }) => !saysOfOthers(file));
    if (articles.length > 0) this.events.applied(this.workspace.apply(articles));
    for (const { file, text } of changes) if (isBesideFile(file)) this.beside.take(file, text);
  }

  private apply(change: Change): void {
    if (isBesideFile(change.file)) {
      this.beside.take(change.file, change.text);
      return;
    }
    const applied = this.workspace.apply([change]);
    if (applied.changed.size > 0) this.events.applied(applied);
  }

  private allFiles(): FileId[] {
    return [...this.workspace.files(), ...this.beside.files(), ...this.copies.files()];
  }

  private readDisk(file: FileId): string | undefined {
    return this.textIn(file, this.environment.files.read(file));
  }

  private textIn(file: FileId, reading: Reading): string | undefined {
    const trouble = reading.text === undefined && !reading.gone ? reading.trouble : undefined;
    if (trouble === undefined) this.unread.delete(file);
    else this.unread.set(file, `${this.workspace.displayName(file)}: ${trouble}`);
    this.reportTrouble(file, reading.text === undefined ? trouble : reading.note);
    return reading.text;
  }

  private reportTrouble(file: FileId, line: string | undefined): void {
    if (line === this.troubles.get(file)) return;
    if (line === undefined) {
      this.troubles.delete(file);
      return;
    }
    this.troubles.set(file, line);
    this.events.readingTrouble(`${this.workspace.displayName(file)}: ${line}`);
  }
}

/** Marks, reviews and lists of copies: files that say something about articles, and are none. */
function saysOfOthers(file: FileId): boolean {
  return isBesideFile(file) || isSourceList(file);
}
