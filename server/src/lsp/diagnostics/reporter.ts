// Reports problems to the client: a client that can pull asks for those of open documents, and everything else is pushed. For
// each file it is one or the other, by whether it is open.

import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import type { PlacedFinding } from '../../features/archived/placing';
import { reportAlone } from '../../report/report';
import type { RuleMeta, RuleSeverities } from '../../rules/rule';
import { checkAlone, checkInSteps, mayFindAcrossFiles } from '../../rules/runRules';
import { besideFileProblems } from '../../settings/beside/besideFile';
import type { Steps } from '../../syntax/steps';
import { hash64 } from '../../text/hash64';
import type { FileId } from '../../workspace/account';
import type { FileFacts } from '../../workspace/facts';
import type { ChangeResult } from '../../workspace/workspace';
import type { LiveWorkspace } from '../documents/liveWorkspace';
import type { CacheLookup, Environment, Timer } from '../environment';
import { runInSlices, type SlicedWork, type Traffic } from '../slices';
import { archivedDiagnostics } from './archived';
import { type DiagnosticStyle, keptDiagnostics, maxProblems, toDiagnostics } from './convert';

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

/** So many other files are read, one a step, before a report with related places in them; the workspace keeps at least as many. */
const maxReadAhead = 32;

/** Stands for the fingerprint of what was pushed while a file was open; it equals no other. */
const pushedOpen = '';

export class DiagnosticsReporter {
  severitiesOf: (file: FileId) => RuleSeverities = () => ({});
  /** What an archive says of an open document. */
  archivedIn: (facts: FileFacts) => readonly PlacedFinding[] = () => [];
  /** Fingerprints of what was pushed and is not empty. */
  private readonly pushed = new Map<FileId, string>();
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
    this.knowsOthers = true;
    this.allRead = complete && this.live.scope.foldersToRead().length > 0;
    this.reportOpen();
    this.wake();
  }

  /** @param cached what is known of the one file that changed, while folders are read */
  applied({ changed, touched }: ChangeResult, cached?: CacheLookup): void {
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
    if (this.work && this.takesClosed) {
      if (this.closedFile !== undefined) this.waiting.add(this.closedFile);
      this.work.cancel();
      this.work = undefined;
    }
    this.run(false, true);
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
    if (!diagnostics || this.pushed.has(file)) return;
    this.push(file, diagnostics);
    this.ownPushed.add(file);
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
    const before = this.pushed.get(file);
    const after = diagnostics.length === 0 ? undefined : isOpen ? pushedOpen : hash64(JSON.stringify(diagnostics));
    if (after === undefined) this.pushed.delete(file);
    else this.pushed.set(file, after);
    // A client that has the file open needs the same problems again for another version.
    if (before !== after || (isOpen && !this.pulls)) this.events.push(file, diagnostics);
  }

  private *diagnose(file: FileId, scope: 'file' | 'all'): Steps<Diagnostic[]> {
    if (scope === 'all' && !this.reading) {
      yield* this.prepare(file);
      yield* this.locateReviews(file);
    }
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
        const style = this.styleOf(file);
        const own = toDiagnostics(view, facts.article, problems, style);
        const archived = scope === 'all' ? this.archivedIn(facts) : [];
        return [...own, ...archivedDiagnostics(facts.article, archived, maxProblems - own.length, style)];
      }
    }
  }

  /** Reads, one in a step, the files of whose claims a list has reviews. Those that have not changed since are known. */
  private *locateReviews(list: FileId): Steps<void> {
    const files = new Set(this.live.reviewFiles.get(list)?.reviews.map(({ file }) => file));
    for (const file of files) {
      const view = this.live.view;
      if (view.reviews.isLocated(file)) continue;
      const facts = view.facts(file);
      if (facts) view.reviewsOf(facts);
      yield;
    }
  }

  /** Makes, in small parts, what a report across files needs: its contradictions, and the texts in which it shows places. */
  private *prepare(file: FileId): Steps<void> {
    const contradictions = this.live.view.events.contradictionsOf(file);
    const others = new Set(contradictions.flatMap((contradiction) => contradiction.others.map((ref) => ref.file)));
    others.delete(file);
    for (const other of [...others].slice(0, maxReadAhead)) {
      this.live.view.facts(other);
      yield;
    }
  }
}
