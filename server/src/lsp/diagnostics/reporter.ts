// Reports problems to the client: a client that can pull asks for those of open documents, and everything else is pushed. For
// each file it is one or the other, by whether it is open.

import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import type { PlacedFinding } from '../../features/archived/placing';
import { reportAlone } from '../../report/report';
import { dateNotInSource } from '../../rules/date-not-in-source';
import { figureNotInSource } from '../../rules/figure-not-in-source';
import { quoteNotInSource } from '../../rules/quote-not-in-source';
import type { RuleMeta, RuleSeverities } from '../../rules/rule';
import { checkAlone, checkInSteps, mayFindAcrossFiles } from '../../rules/runRules';
import { sourcePredatesEvent } from '../../rules/source-predates-event';
import { besideFileProblems } from '../../settings/beside/besideFile';
import { finish, type Steps } from '../../syntax/steps';
import { hash64 } from '../../text/hash64';
import type { FileId } from '../../workspace/account';
import type { FileFacts } from '../../workspace/facts';
import type { ChangeResult } from '../../workspace/workspace';
import type { LiveWorkspace } from '../documents/liveWorkspace';
import type { CacheLookup, Environment, Timer } from '../environment';
import { runInSlices, type SlicedWork, type Traffic } from '../slices';
import { archivedDiagnostics } from './archived';
import { type DiagnosticStyle, keptDiagnostics, maxProblems, toDiagnostics } from './convert';
import { PushedProblems } from './pushedProblems';
import { readAhead } from './readAhead';

export interface ReporterEvents {
  push(file: FileId, diagnostics: Diagnostic[]): void;
  /** Asks the client to pull again. */
  refresh(): void;
  failed(what: string, error: unknown): void;
}

/** Open documents go first, because they are visible. The others follow when requests have been answered. */
const closedDelayMilliseconds = 50;
/** While somebody types, they wait for a pause of this length. */
const pauseMilliseconds = 300;
/** At its end a session reports for so long on what waits. */
const maxEndMilliseconds = 300;

/** Rules whose findings come when the saved copies have been read. */
const ofCopies: ReadonlySet<unknown> = new Set(
  [quoteNotInSource, figureNotInSource, dateNotInSource, sourcePredatesEvent].map(({ meta }) => meta.id),
);

/** What an earlier session found in saved copies, as long as they are read again. */
function awaitingCopies(earlier: readonly Diagnostic[], found: readonly Diagnostic[]): Diagnostic[] {
  const placeOf = ({ code, range: { start } }: Diagnostic) => `${code} ${start.line}:${start.character}`;
  const known = new Set(found.map(placeOf));
  return earlier.filter((each) => ofCopies.has(each.code) && !known.has(placeOf(each)));
}

export class DiagnosticsReporter {
  severitiesOf: (file: FileId) => RuleSeverities = () => ({});
  /** What an archive says of an open document. */
  archivedIn: (facts: FileFacts) => readonly PlacedFinding[] = () => [];
  private readonly pushed = new PushedProblems();
  /** While folders are read for the first time, and saved copies after them: what the session before found in the same files, as JSON. */
  private recalled: ReadonlyMap<FileId, string> | undefined;
  /** Closed files whose file problems the client has. */
  private readonly ownPushed = new Set<FileId>();
  /** Files to report on; those that are not open when no folder is being read. */
  private readonly waiting = new Set<FileId>();
  private reading = false;
  /** Folders have been read before, so cross-file problems are known even while they are read again. */
  private knowsOthers = false;
  /** All folders have been read, so files that are not in the workspace do not exist. */
  private allRead = false;
  private started = false;
  private work: SlicedWork | undefined;
  /** Whether the work in progress reports on files that are not open, and on which. */
  private takesClosed = false;
  private closedFile: FileId | undefined;
  private closedTimer: Timer | undefined;
  private closedDelay = closedDelayMilliseconds;
  private refreshTimer: Timer | undefined;

  /** @param pulls whether the client pulls the problems of what is open */
  constructor(
    private readonly environment: Environment,
    private readonly traffic: Traffic,
    private readonly live: LiveWorkspace,
    private readonly pulls: boolean,
    private readonly styleOf: (file: FileId) => DiagnosticStyle,
    private readonly events: ReporterEvents,
  ) {}

  /** Begins to report, when the settings are known. */
  start(): void {
    this.started = true;
    this.wake();
  }

  /** While files are being read, cross-file problems are not computed, because each file would change them. */
  readingStarted(): void {
    this.reading = true;
    this.allRead = false;
  }

  /** @param complete every file that counts has been read */
  readingEnded(complete = true): void {
    this.reading = false;
    if (this.live.areCopiesRead) this.recalled = undefined;
    this.knowsOthers = true;
    this.allRead = complete && this.live.scope.foldersToRead().length > 0;
    this.reportOpen();
    this.wake();
  }

  /**
   * Shows what an earlier session found in the same files, until all have been read. Then everything is reported anew.
   * @param found the diagnostics of each file that has some, as JSON
   */
  *recall(found: ReadonlyMap<FileId, string>): Steps<void> {
    this.recalled = found;
    this.reportOpen();
    this.wake();
    for (const [file, diagnostics] of found) {
      // It goes with the others if it cannot be read.
      this.waiting.add(file);
      if (!this.isOpen(file)) this.push(file, JSON.parse(diagnostics));
      yield;
    }
  }

  /**
   * The problems of all files at the end of a session: the diagnostics of each that has some, as JSON. Undefined when not all files have been
   * read or too much is still to be reported on, or when they are too many.
   */
  reported(): ReadonlyMap<FileId, string> | undefined {
    if (this.reading || !this.allRead || this.live.view.events.prepare()) return undefined;
    this.stopClosed();
    const end = this.environment.now() + maxEndMilliseconds;
    for (const file of this.waiting) {
      if (this.environment.now() > end) return undefined;
      this.waiting.delete(file);
      finish(this.report(file));
    }
    const closed = this.pushed.all();
    if (!closed) return undefined;
    const all = new Map(closed);
    for (const file of this.live.documents.files()) {
      const diagnostics = finish(this.find(file, 'all'));
      if (diagnostics.length > 0) all.set(file, JSON.stringify(diagnostics));
    }
    return all;
  }

  /** @param cached what is known of the one file that changed, while folders are read */
  applied({ changed, touched }: ChangeResult, cached?: CacheLookup): void {
    if (this.recalled && !this.reading && this.live.areCopiesRead) {
      this.recalled = undefined;
      this.reportOpen();
    }
    for (const file of changed) {
      this.ownPushed.delete(file);
      if (this.isOpen(file)) {
        // The client pulls edited documents without a request.
        if (!this.pulls) this.waiting.add(file);
      } else {
        this.waiting.add(file);
        if (this.reading) this.reportAtReading(file, cached);
      }
    }
    for (const file of touched) {
      if (changed.has(file)) continue;
      if (!this.isOpen(file)) this.waiting.add(file);
      // At the end of reading, all open ones are reported on.
      else if (!this.reading) this.reportAgain(file);
    }
    this.wake();
  }

  opened(file: FileId): void {
    this.ownPushed.delete(file);
    if (this.pulls) {
      this.waiting.delete(file);
      this.push(file, []);
    } else this.waiting.add(file);
    this.wake();
  }

  closed(file: FileId): void {
    this.waiting.add(file);
    this.wake();
  }

  /** These files will be read again: what was pushed for them stays until they have been read or are gone. */
  forgotten(files: Iterable<FileId>): void {
    for (const file of files) if (!this.isOpen(file)) this.waiting.add(file);
  }

  /** Everything may have changed, for example the severities. */
  recheck(files: Iterable<FileId>): void {
    this.ownPushed.clear();
    this.forgotten(files);
    this.reportOpen();
    this.wake();
  }

  /** These files will be named as touched soon: what is found before that would be found again. */
  postpone(files: Iterable<FileId>): void {
    for (const file of files) if (!this.isOpen(file)) this.waiting.delete(file);
  }

  /** Processes what waits, soon. */
  wake(): void {
    this.run(false, false);
  }

  /** Applies an edit and reports on its file, beginning before this returns. Other files wait for a pause. */
  edited(): void {
    this.closedTimer?.cancel();
    this.closedTimer = undefined;
    this.closedDelay = pauseMilliseconds;
    this.stopClosed();
    this.run(false, true);
  }

  private stopClosed(): void {
    if (!this.work || !this.takesClosed) return;
    if (this.closedFile !== undefined) this.waiting.add(this.closedFile);
    this.work.cancel();
    this.work = undefined;
  }

  /** Answers a pull, in steps. A file that is not open is pushed, so there is nothing to pull. */
  *pull(file: FileId, previousResultId: string | undefined): Steps<DocumentDiagnosticReport> {
    if (!this.isOpen(file)) return { kind: 'full', items: [] };
    const items = yield* this.diagnose(file, 'all');
    // The id is derived from the content, so pulled results need not be stored.
    const resultId = hash64(JSON.stringify(items));
    return previousResultId === resultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
  }

  private isOpen(file: FileId): boolean {
    return this.live.documents.has(file);
  }

  private reportOpen(): void {
    for (const file of this.live.documents.files()) this.reportAgain(file);
  }

  /** Of an open file. One request makes the client pull all that it shows, so it is sent once for several files. */
  private reportAgain(file: FileId): void {
    if (!this.pulls) this.waiting.add(file);
    else {
      this.refreshTimer ??= this.environment.soon(() => {
        this.refreshTimer = undefined;
        this.events.refresh();
      });
    }
  }

  private run(closedToo: boolean, now: boolean): void {
    if (!this.started || this.work) return;
    this.takesClosed = closedToo;
    this.closedFile = undefined;
    // A placeholder until the work returns from its first step, which may call this again.
    this.work = { over: false, cancel: () => {} };
    const failed = (error: unknown) => {
      this.work = undefined;
      this.events.failed('diagnostics', error);
      if (this.waiting.size > 0) this.wake();
    };
    const work = runInSlices(this.environment, this.traffic, this.steps(closedToo), failed, now);
    if (this.work) this.work = work;
  }

  private *steps(closedToo: boolean): Steps<void> {
    for (;;) {
      // Applies the edits first, so that the files they affect are included.
      const { events } = this.live.view;
      const open = this.nextOpen();
      // After ten thousand files the first answer across files would take a second if it had to be prepared all at once.
      if (!this.reading && events.prepare()) {
        yield;
        continue;
      }
      const file = open ?? (closedToo && !this.reading ? this.nextClosed() : undefined);
      if (file === undefined) break;
      this.waiting.delete(file);
      this.closedFile = file === open ? undefined : file;
      yield* this.report(file);
      this.closedFile = undefined;
      yield;
    }
    this.work = undefined;
    if (this.reading || this.nextClosed() === undefined) return;
    this.closedTimer ??= this.environment.later(this.closedDelay, () => {
      this.closedTimer = undefined;
      this.closedDelay = closedDelayMilliseconds;
      this.run(true, false);
    });
  }

  private nextOpen(): FileId | undefined {
    if (this.waiting.size === 0) return undefined;
    for (const file of this.live.documents.files()) {
      if (this.waiting.has(file) && this.live.isCurrent(file)) return file;
    }
    return undefined;
  }

  private nextClosed(): FileId | undefined {
    for (const file of this.waiting) if (!this.isOpen(file)) return file;
    return undefined;
  }

  private *report(file: FileId): Steps<void> {
    if (this.ownPushed.delete(file) && !this.mayFindAcrossFiles(file)) return;
    const diagnostics = yield* this.diagnose(file, this.reading && !this.knowsOthers ? 'file' : 'all');
    // It may have been opened between two steps.
    if (!(this.pulls && this.isOpen(file))) this.push(file, diagnostics);
  }

  /** A file with marks or reviews, whose problems depend on articles. */
  private isBeside(file: FileId): boolean {
    return this.live.besideFile(file) !== undefined;
  }

  private mayFindAcrossFiles(file: FileId): boolean {
    return this.isBeside(file) || mayFindAcrossFiles(this.live.view, file, this.severitiesOf(file));
  }

  /** While its text is at hand and others are still to be read. What was pushed before stays until all are in. */
  private reportAtReading(file: FileId, cached: CacheLookup | undefined): void {
    if (this.isBeside(file)) return;
    const diagnostics = this.ownDiagnostics(file, cached);
    if (!diagnostics) return;
    if (!this.pushed.has(file)) this.push(file, diagnostics);
    if (this.pushed.isSame(file, diagnostics)) this.ownPushed.add(file);
  }

  /** Out of the cache, or for it. Undefined when there are too many to know which ones are shown. */
  private ownDiagnostics(file: FileId, cached: CacheLookup | undefined): Diagnostic[] | undefined {
    if (cached && 'report' in cached) {
      const { problems } = cached.report;
      return problems.length <= maxProblems ? keptDiagnostics(file, problems, this.styleOf(file)) : undefined;
    }
    const view = this.live.view;
    const facts = view.facts(file);
    if (!facts) return [];
    let failed = false;
    const onFailure = (rule: RuleMeta, error: unknown) => {
      failed = true;
      this.events.failed(`rule ${rule.id}`, error);
    };
    const problems = checkAlone(facts, this.severitiesOf(file), { onFailure });
    if (cached && !failed) {
      cached.keep({ file, summary: facts.summary, problems: problems.map((problem) => reportAlone(facts, problem)) });
    }
    return toDiagnostics(view, facts.article, problems, this.styleOf(file));
  }

  private push(file: FileId, diagnostics: Diagnostic[]): void {
    const isOpen = this.isOpen(file);
    const isNew = this.pushed.replace(file, diagnostics, isOpen);
    // A client that has the file open needs the same problems again for another version.
    if (isNew || (isOpen && !this.pulls)) this.events.push(file, diagnostics);
  }

  private *diagnose(file: FileId, scope: 'file' | 'all'): Steps<Diagnostic[]> {
    const known = this.live.isAsOnDisk(file) ? this.recalled?.get(file) : undefined;
    const recalled: readonly Diagnostic[] = known === undefined ? [] : JSON.parse(known);
    if (this.reading && known !== undefined) return [...recalled];
    const found = yield* this.find(file, scope);
    const own = scope === 'all' ? [...found, ...awaitingCopies(recalled, found)] : found;
    const facts = scope === 'all' ? this.live.view.facts(file) : undefined;
    if (!facts) return own;
    const archived = archivedDiagnostics(
      facts.article,
      this.archivedIn(facts),
      maxProblems - own.length,
      this.styleOf(file),
    );
    return [...own, ...archived];
  }

  /** The problems that come from the folders and open documents alone. */
  private *find(file: FileId, scope: 'file' | 'all'): Steps<Diagnostic[]> {
    if (scope === 'all' && !this.reading) yield* readAhead(this.live, file);
    for (;;) {
      const view = this.live.view;
      const beside = this.live.besideFile(file);
      if (beside) {
        const problems = besideFileProblems(view, beside, this.severitiesOf(file), scope === 'all' && this.allRead);
        return toDiagnostics(view, beside, problems, this.styleOf(file));
      }
      const facts = view.facts(file);
      if (!facts) return [];
      const onFailure = (rule: RuleMeta, error: unknown) => this.events.failed(`rule ${rule.id}`, error);
      const problems = yield* checkInSteps(view, file, this.severitiesOf(file), { scope, onFailure });
      // An edit between two steps invalidates the findings. Changes of other files are reported when they affect this one.
      if (this.live.view.facts(file)?.article === facts.article) {
        return toDiagnostics(view, facts.article, problems, this.styleOf(file));
      }
    }
  }
}
