// Who is told of which file's problems, and when: pushed, or pulled by the client's word, and never both for one file.
//
// A file is pulled from its first pull until it is closed; every other file is pushed. (A client pulls only what it shows: a
// document that is open behind a peek view is never asked for, and would lose its problems if being open were enough.)

import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { reportAlone } from '../../report/report';
import { allRules } from '../../rules/all';
import { type CheckOptions, checkAlone, checkFile, mayFindAcrossFiles } from '../../rules/check';
import type { RuleMeta, RuleSeverities } from '../../rules/rule';
import { sideFileProblems } from '../../settings/intentional/problems';
import type { FileId } from '../../workspace/account';
import type { Contradiction } from '../../workspace/contradiction';
import type { Applied } from '../../workspace/workspace';
import type { LiveWorkspace } from '../documents/liveWorkspace';
import type { Environment, Recalled, Timer } from '../environment';
import { fingerprintOf } from '../fingerprint';
import { runInSlices, type SlicedWork, type Traffic } from '../slices';
import { type DiagnosticStyle, keptDiagnostics, mostProblems, toDiagnostics } from './convert';

const rulesAcrossFiles: ReadonlySet<Diagnostic['code']> = new Set(
  allRules.flatMap(({ scope, meta }) => (scope === 'workspace' ? [meta.id] : [])),
);

/** Stands for work that has not come back from its first step, in which others may wake the reporter. */
const beginning: SlicedWork = { over: false, cancel: () => {} };

export interface ReporterEvents {
  push(file: FileId, diagnostics: Diagnostic[]): void;
  /** Asks the client to pull again. */
  refresh(): void;
  failed(what: string, error: unknown): void;
}

/**
 * What is open goes first: somebody is looking at it. The others follow when the hand that types has had its answer, and
 * once for a few strokes of it.
 */
const closedDelayMilliseconds = 50;

/** So many other files are read before a report that shows places in them; as many as the workspace surely keeps. */
const mostReadAhead = 32;

/** In place of a result id that holds no longer; a client is never given it. */
const staleResult = '';

export class DiagnosticsReporter {
  severities: RuleSeverities = {};
  /** Whether the client pulls; opening a file is then no reason to push. */
  clientPulls = false;
  style: DiagnosticStyle;
  /** What was pushed and is not empty: as it was while a file is open, which is told of in any case; fingerprints of the others. */
  private readonly pushed = new Map<FileId, string | readonly Diagnostic[]>();
  /** Fingerprints of what was pulled last, by file; they are the result ids. */
  private readonly pulled = new Map<FileId, string>();
  /** Files whose problems, as last told, depend on other files. */
  private readonly acrossFiles = new Set<FileId>();
  /** What files that are not open say by themselves, as it was found when they were read; told when the open ones have been told of. */
  private readonly foundAtReading = new Map<FileId, Diagnostic[]>();
  private readonly waiting = new Set<FileId>();
  /** Files to look at when everything has been read. */
  private readonly postponed = new Set<FileId>();
  private reading = false;
  /** What is not in the workspace now is nowhere in the folders. */
  private allRead = false;
  /** Something that is pulled has changed. One request makes the client pull all of it, so it is sent once for several files. */
  private refreshDue = false;
  private started = false;
  private work: SlicedWork | undefined;
  /** What goes before the report on a file. */
  private preparation: { readonly file: FileId; readonly steps: Iterator<void> } | undefined;
  /** The contradictions whose other files were read last; while these hold, that need not be done again. */
  private readAhead: readonly Contradiction[] | undefined;
  private closedTimer: Timer | undefined;
  private closedAreDue = false;

  constructor(
    private readonly environment: Environment,
    private readonly traffic: Traffic,
    private readonly live: LiveWorkspace,
    private readonly events: ReporterEvents,
  ) {
    this.style = { relatedInformation: false, unnecessaryTag: false, rulePages: undefined, uriOf: (file) => file };
  }

  /** Begins to report: the settings are known. */
  start(): void {
    this.started = true;
    this.wake();
  }

  /** While files are being read, what holds across them is not looked at: with every file it would be another. */
  readingStarted(): void {
    this.reading = true;
    this.allRead = false;
  }

  /** @param complete every file that counts has been read */
  readingEnded(complete = true): void {
    this.reading = false;
    this.allRead = complete && this.live.scope.foldersToRead().length > 0;
    for (const file of this.postponed) this.waiting.add(file);
    this.postponed.clear();
    this.wake();
  }

  /** @param recalled what is known of the one file that changed, while folders are read */
  applied({ changed, touched }: Applied, recalled?: Recalled): void {
    for (const file of changed) {
      this.foundAtReading.delete(file);
      if (this.reading && !this.live.documents.has(file)) this.findOwnProblems(file, recalled);
      else if (!this.isPulled(file)) this.waiting.add(file);
    }
    for (const file of touched) {
      if (this.reading) this.postponed.add(file);
      // The client pulls by itself what it has edited.
      else if (!(changed.has(file) && this.isPulled(file))) this.waiting.add(file);
    }
    this.wake();
  }

  opened(file: FileId): void {
    this.foundAtReading.delete(file);
    if (!this.clientPulls) this.waiting.add(file);
    this.wake();
  }

  closed(file: FileId): void {
    this.foundAtReading.delete(file);
    this.pulled.delete(file);
    this.waiting.add(file);
    this.wake();
  }

  /** These files were forgotten, to be read anew: what was told of them holds until they have been read, or are gone. */
  forgotten(files: Iterable<FileId>): void {
    for (const file of files) this.postponed.add(file);
  }

  /** Everything may be different, as with other severities. */
  recheck(files: Iterable<FileId>): void {
    for (const file of files) {
      this.foundAtReading.delete(file);
      this.waiting.add(file);
    }
    this.wake();
  }

  /**
   * Looks at what waits, soon. Also to be called after an edit, which is taken in only then.
   * @param now whether to begin before this returns
   */
  wake(now = false): void {
    if (!this.started || this.work) return;
    const failed = (error: unknown) => {
      this.work = undefined;
      this.events.failed('diagnostics', error);
      if (this.waiting.size > 0) this.wake();
    };
    this.work = beginning;
    const work = runInSlices(this.environment, this.traffic, this.steps(), failed, now);
    if (this.work === beginning) this.work = work;
  }

  /** Answers a pull. A file that is not open is pushed, so there is nothing to pull. */
  pull(file: FileId, previousResultId: string | undefined): DocumentDiagnosticReport {
    if (!this.live.documents.has(file)) return { kind: 'full', items: [] };
    const diagnostics = this.diagnose(file);
    const resultId = fingerprintOf(diagnostics);
    if (this.pushed.delete(file)) this.events.push(file, []);
    this.waiting.delete(file);
    this.pulled.set(file, resultId);
    return previousResultId === resultId
      ? { kind: 'unchanged', resultId }
      : { kind: 'full', resultId, items: diagnostics };
  }

  private *steps(): Generator<void> {
    for (;;) {
      // Takes in the edits first: what they touch joins what waits.
      const { events } = this.live.view;
      const open = this.nextOpen();
      // After ten thousand files the first answer across files would take a second if it had to be prepared all at once.
      if (!this.reading && events.prepare?.(open === undefined)) {
        yield;
        continue;
      }
      const file = open ?? (this.closedAreDue ? this.nextClosed() : undefined);
      if (this.refreshDue && (file === undefined || !this.live.documents.has(file))) {
        this.refreshDue = false;
        this.events.refresh();
      }
      if (file === undefined) break;
      if (!this.reading && this.prepare(file)) {
        yield;
        continue;
      }
      this.waiting.delete(file);
      this.report(file);
      yield;
    }
    this.work = undefined;
    this.closedAreDue = false;
    if (this.waiting.size === 0) return;
    this.closedTimer ??= this.environment.later(closedDelayMilliseconds, () => {
      this.closedTimer = undefined;
      this.closedAreDue = true;
      this.wake();
    });
  }

  /** Does a small part of what a report across files needs. @returns whether there is more to do */
  private prepare(file: FileId): boolean {
    if (this.preparation?.file !== file) this.preparation = { file, steps: this.preparing(file) };
    if (!this.preparation.steps.next().done) return true;
    this.preparation = undefined;
    return false;
  }

  private *preparing(file: FileId): Generator<void> {
    while (this.live.view.events.prepareFor?.(file)) yield;
    const contradictions = this.live.view.events.contradictionsOf(file);
    if (contradictions === this.readAhead) return;
    this.readAhead = contradictions;
    const others = new Set(contradictions.flatMap((contradiction) => contradiction.others.map((ref) => ref.file)));
    let left = mostReadAhead;
    for (const other of others) {
      if (left-- === 0) return;
      // Its text is read for the place that the report shows.
      if (other !== file) this.live.view.facts(other);
      yield;
    }
  }

  private nextOpen(): FileId | undefined {
    for (const file of this.live.documents.files()) if (this.waiting.has(file)) return file;
    return undefined;
  }

  private nextClosed(): FileId | undefined {
    for (const file of this.waiting) return file;
    return undefined;
  }

  private report(file: FileId): void {
    if (this.reading && !this.acrossFiles.has(file)) {
      this.postponed.add(file);
      this.tell(file, this.diagnose(file, 'file'));
      return;
    }
    const found = this.foundAtReading.get(file);
    this.foundAtReading.delete(file);
    const isOpen = this.live.documents.has(file);
    const mayFind = !isOpen && this.mayFindAcrossFiles(file);
    // What was found when it was read is all there is to tell, and the text need not be read again.
    const diagnostics = (isOpen || mayFind ? undefined : found) ?? this.diagnose(file);
    const across = isOpen ? this.isAcrossFiles(file, diagnostics) : mayFind;
    if (across) this.acrossFiles.add(file);
    else this.acrossFiles.delete(file);
    this.tell(file, diagnostics);
  }

  private mayFindAcrossFiles(file: FileId): boolean {
    return this.live.sideFiles.has(file) || mayFindAcrossFiles(this.live.view, file, this.severities);
  }

  private isAcrossFiles(file: FileId, diagnostics: readonly Diagnostic[]): boolean {
    return this.live.sideFiles.has(file) || diagnostics.some(({ code }) => rulesAcrossFiles.has(code));
  }

  private tell(file: FileId, diagnostics: Diagnostic[]): void {
    const last = this.pulled.get(file);
    if (last === undefined) {
      this.push(file, diagnostics);
    } else if (last !== fingerprintOf(diagnostics)) {
      this.pulled.set(file, staleResult);
      this.refreshDue = true;
    }
  }

  /** While other files are still to be read. What was told before stays until all are in. */
  private findOwnProblems(file: FileId, recalled: Recalled | undefined): void {
    const diagnostics = recalled ? this.ownDiagnostics(file, recalled) : this.diagnose(file, 'file');
    if (diagnostics) this.foundAtReading.set(file, diagnostics);
    this.postponed.add(file);
  }

  /** Out of memory, or for it. Undefined when there are too many to know which ones are shown. */
  private ownDiagnostics(file: FileId, recalled: Recalled): Diagnostic[] | undefined {
    if ('report' in recalled) {
      const { problems } = recalled.report;
      return problems.length <= mostProblems ? keptDiagnostics(file, problems, this.style) : undefined;
    }
    const view = this.live.view;
    const facts = view.facts(file);
    if (!facts) return [];
    let failed = false;
    const onFailure = (rule: RuleMeta, error: unknown) => {
      failed = true;
      this.events.failed(`rule ${rule.id}`, error);
    };
    const problems = checkAlone(facts, this.severities, { onFailure });
    if (!failed) {
      recalled.keep({ file, summary: facts.summary, problems: problems.map((problem) => reportAlone(facts, problem)) });
    }
    return toDiagnostics(view, facts.article, problems, this.style);
  }

  private push(file: FileId, diagnostics: Diagnostic[]): void {
    // The same problems of another version are news to a client that has the file open.
    if (this.live.documents.has(file)) {
      if (diagnostics.length === 0) this.pushed.delete(file);
      else this.pushed.set(file, diagnostics);
    } else {
      const before = this.pushed.get(file);
      const last = typeof before === 'object' ? fingerprintOf(before) : before;
      const fingerprint = diagnostics.length === 0 ? undefined : fingerprintOf(diagnostics);
      if (fingerprint === undefined) this.pushed.delete(file);
      else this.pushed.set(file, fingerprint);
      if (last === fingerprint) return;
    }
    this.events.push(file, diagnostics);
  }

  private isPulled(file: FileId): boolean {
    return this.pulled.has(file);
  }

  private diagnose(file: FileId, scope: CheckOptions['scope'] = 'all'): Diagnostic[] {
    const view = this.live.view;
    const sideFile = this.live.sideFiles.get(file);
    if (sideFile) {
      const problems = sideFileProblems(view, sideFile, this.severities, scope === 'all' && this.allRead);
      return toDiagnostics(view, sideFile, problems, this.style);
    }
    const article = view.facts(file)?.article;
    if (!article) return [];
    const onFailure = (rule: RuleMeta, error: unknown) => this.events.failed(`rule ${rule.id}`, error);
    const problems = checkFile(view, file, this.severities, { scope: scope ?? 'all', onFailure });
    return toDiagnostics(view, article, problems, this.style);
  }
}
