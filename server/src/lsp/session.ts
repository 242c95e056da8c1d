// One session: connects the parts that keep the workspace, read the disk, report and answer.

import {
  type Connection,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { allRules } from '../rules/all';
import { canonicalUri, pathIn } from '../settings/uris';
import type { Steps } from '../syntax/steps';
import type { FileId } from '../workspace/account';
import type { ChangeResult } from '../workspace/workspace';
import { ClientSettings } from './clientSettings';
import type { ClientTraits } from './clientTraits';
import { DiagnosticsReporter } from './diagnostics/reporter';
import { fileOf, underFileNames } from './documentNames';
import { ClientFiles } from './documents/clientFiles';
import { ClientReading, withFiles } from './documents/clientReading';
import { DiskReading } from './documents/diskReading';
import { LiveArchive } from './documents/liveArchive';
import { LiveWorkspace } from './documents/liveWorkspace';
import { listenToFiles, registerWatchers } from './documents/watching';
import type { CacheLookup, Environment, Timer } from './environment';
import { type FolderSettings, openCaches } from './folderSettings';
import { answerArchivedTexts } from './handlers/archivedText';
import type { HandlerMemory, Snapshot } from './handlers/handler';
import { handlers } from './handlers/handlerTable';
import { LastSession } from './lastSession';
import type { Lifecycle } from './lifecycle';
import { anything, changedDocument, documentIn, documentParams, foldersParams, openedDocument } from './params';
import { ReviewsReporter, reviewsChanged } from './reviews';
import { same } from './sameSettings';
import { completeInSlices, runInSlices } from './slices';
import { StatusReporter, statusNotification, summaryOfReading } from './status';
import {
  noTimeline,
  type TimelineAnswer,
  TimelineParts,
  timelineChanged,
  timelineParams,
  timelineRequest,
} from './timeline';

/** Delay after folders have been read, when there is much to report. */
const settleMilliseconds = 3000;

/** A timeline follows the typing at this distance. */
const timelineMilliseconds = 150;

const ruleIds = allRules.map(({ meta }) => meta.id);

export class Session {
  private readonly live: LiveWorkspace;
  private readonly reporter: DiagnosticsReporter;
  private readonly reading: DiskReading;
  private readonly settings: ClientSettings;
  private readonly memory: HandlerMemory = {
    tokens: new Map(),
    tokensSent: 0,
    places: { revision: 0, known: new Map() },
  };
  private readonly status: StatusReporter;
  private readonly archive: LiveArchive;
  private readonly lastSession: LastSession;
  private readonly timeline = new TimelineParts(
    () => {
      this.environment.later(timelineMilliseconds, () =>
        this.lifecycle.send(this.connection.sendNotification(timelineChanged, {})),
      );
    },
    {
      contradictionsIn: (facts) => this.archive.findingsOf(facts).contradictions,
      articles: () => this.archive.articles(),
      article: (file) => this.archive.article(file),
    },
  );
  private readonly reviews = new ReviewsReporter(() => {
    if (this.client.reviewsClaims) this.lifecycle.send(this.connection.sendNotification(reviewsChanged, {}));
  });
  /** Timelines are made one after the other. */
  private timelineAnswered: Promise<unknown> = Promise.resolve();
  private folders: readonly string[];
  private viewsToRefresh: Timer | undefined;
  private readonly environment: Environment;
  private readonly clientReading: ClientReading;

  constructor(
    private readonly connection: Connection,
    environment: Environment,
    private readonly lifecycle: Lifecycle,
    private readonly client: ClientTraits,
  ) {
    const log = connection.console;
    const isDocument = environment.copies?.takes ?? (() => false);
    const clientFiles = client.readsFiles ? new ClientFiles(environment.files, connection, isDocument) : undefined;
    this.environment = withFiles(environment, clientFiles);
    this.folders = client.folders;
    this.live = new LiveWorkspace(this.environment, lifecycle, {
      applied: (applied, cached) => this.applied(applied, cached),
      postponed: (files) => this.reporter.postpone(files),
      readingTrouble: (line) => {
        log.warn(line);
        this.status.update();
      },
      longRead: (wasStale) => {
        this.reporter.wake();
        if (wasStale) this.refreshViews();
      },
      failed: (what, error) => lifecycle.logFailure(what, error),
    });
    this.reporter = this.createReporter();
    this.archive = this.createArchive();
    this.reporter.archivedIn = (facts) => this.archive.findingsOf(facts).findings;
    this.status = this.createStatus();
    const circumstances = () => [this.client, this.folders, this.settings.current.all(), this.environment.latestYear];
    this.lastSession = new LastSession(this.environment, this.live, this.reporter, circumstances, log);
    this.reading = new DiskReading(this.environment, lifecycle, this.live, {
      started: () => {
        this.reporter.readingStarted();
        this.status.wasStopped = false;
        this.status.update();
      },
      found: () => this.lastSession.recall(),
      ended: (complete, milliseconds) => {
        if (complete) log.info(summaryOfReading(this.live.view, milliseconds));
        else log.info('Reading the articles was stopped; those not read yet are not compared.');
        this.reporter.readingEnded(complete);
        this.saveCache();
        this.refreshViews();
        this.status.wasStopped = !complete;
        this.status.update(this.live.view.files());
        this.timeline.readingEnded(this.live.view.files());
        this.archive.renew();
      },
      trouble: (line) => log.warn(line),
      failed: (error) => lifecycle.logFailure('reading', error),
      openProgress: () => connection.window.createWorkDoneProgress(),
    });
    this.settings = new ClientSettings(connection, lifecycle, this.environment, ruleIds, () => this.folders);
    this.clientReading = new ClientReading(clientFiles, lifecycle, this.live, this.reading, this.settings);
  }

  /** Registers every request and notification of the client. */
  listen(): void {
    const { lifecycle, live, reading } = this;
    const settled = new Promise<void>((resolve) => {
      lifecycle.onNotification(InitializedNotification.type, anything, () => {
        registerWatchers(this.connection, lifecycle, this.client);
        this.settings.listen(this.client, (now, before) => {
          this.takeSettings(now, before);
          resolve();
        });
      });
    });
    this.listenToDocuments();
    listenToFiles(lifecycle, live, reading, this.environment.files, this.settings, this.clientReading);
    lifecycle.onNotification(DidChangeWorkspaceFoldersNotification.type, foldersParams, ({ event }) =>
      this.changeFolders(event),
    );

    lifecycle.onRequest(DocumentDiagnosticRequest.type, documentParams, { kind: 'full', items: [] }, async (asked) => {
      const params = underFileNames(this.live, asked);
      const file = documentIn(params);
      await settled;
      await this.whenRead(file, true);
      return this.inSlices(this.reporter.pull(file, params.previousResultId));
    });
    lifecycle.onRequest(timelineRequest, timelineParams, noTimeline, (params) => {
      const answered = this.timelineAnswered.then(() => this.timelineFor(params));
      this.timelineAnswered = answered.catch(() => {});
      return answered;
    });
    answerArchivedTexts(lifecycle, this.archive);
    for (const { type, params: schema, fallback, edits = false, answer } of handlers) {
      lifecycle.onRequest(type, schema, fallback, (asked) => {
        const params = underFileNames(this.live, asked);
        const file = fileOf(params);
        const reading = file === undefined ? undefined : this.whenRead(file, edits);
        return reading ? reading.then(() => answer(params, this.snapshot(file))) : answer(params, this.snapshot(file));
      });
    }
  }

  /** Leaves what the next session can use. */
  end(): void {
    this.lifecycle.guard('keeping the problems', () => this.lastSession.keep());
  }

  private createReporter(): DiagnosticsReporter {
    const { connection, environment, lifecycle, client, live } = this;
    const uriOf = (file: string) => live.documents.uriOf(file);
    const shownUnder = new Map<FileId, readonly string[]>();
    const publish = (params: PublishDiagnosticsParams) =>
      lifecycle.send(connection.sendNotification(PublishDiagnosticsNotification.type, params));
    const style = {
      relatedInformation: client.relatedInformation,
      unnecessaryTag: client.unnecessaryTag,
      archivedPlaces: client.showsArchive,
      rulePages: client.codeDescription ? (client.rulePages ?? environment.rulePages) : undefined,
      uriOf,
    };
    const styleOf = (file: FileId) => ({
      ...style,
      contradictions: this.settings.current.of(file).contradictions.show,
    });
    return new DiagnosticsReporter(environment, lifecycle, live, client.pullsDiagnostics, styleOf, {
      push: (file, diagnostics) => {
        const { documents } = live;
        const open = documents.urisOf(file);
        const names = open.length > 0 ? open : documents.hidesName(file) ? [] : [file];
        // What is shown under a name by which the file is not known now goes.
        for (const uri of shownUnder.get(file) ?? []) if (!names.includes(uri)) publish({ uri, diagnostics: [] });
        if (diagnostics.length > 0) shownUnder.set(file, names);
        else shownUnder.delete(file);
        for (const uri of names) {
          const version = documents.versionOf(file, uri);
          publish({ uri, diagnostics, ...(version === undefined ? {} : { version }) });
        }
      },
      refresh: () => {
        if (client.refreshesDiagnostics) lifecycle.send(connection.sendRequest(DiagnosticRefreshRequest.type));
      },
      failed: (what, error) => lifecycle.logFailure(what, error),
    });
  }

  private createArchive(): LiveArchive {
    const { live } = this;
    const sources = {
      view: () => live.view,
      openFiles: () => live.documents.files(),
      settingsOf: (file: FileId) => this.settings.current.of(file),
      folderOf: (file: FileId) => live.scope.folders.find((folder) => pathIn(folder, file) !== undefined),
      folders: () => live.scope.foldersToRead(),
      isBusy: () => this.reading.readingFolders,
    };
    return new LiveArchive(this.environment, sources, {
      answered: (touched) => this.applied({ changed: new Set(), touched }),
      trouble: (line) => this.connection.console.warn(line),
    });
  }

  private createStatus(): StatusReporter {
    return new StatusReporter(this.environment, this.client.showsStatus, {
      isReading: () => this.reading.readingFolders,
      view: () => this.live.view,
      settings: () => this.settings.current.common,
      unread: () => [
        ...this.live.unread.values(),
        ...(this.archive.trouble === undefined ? [] : [this.archive.trouble]),
      ],
      archived: () => this.archive.contradictions,
      inSlices: (steps) => this.inSlices(steps),
      send: (status) => {
        if (this.client.showsStatus) this.lifecycle.send(this.connection.sendNotification(statusNotification, status));
      },
    });
  }

  private listenToDocuments(): void {
    const { lifecycle, live, reporter, memory } = this;
    const { documents } = live;
    lifecycle.onNotification(DidOpenTextDocumentNotification.type, openedDocument, (params) => {
      const file = live.names.fileOf(documentIn(params));
      documents.open(params, file);
      live.touchOpen(file);
      reporter.opened(file);
    });
    lifecycle.onNotification(DidChangeTextDocumentNotification.type, changedDocument, (params) => {
      const file = documents.change(params);
      if (file === undefined) return;
      live.touchOpen(file);
      reporter.edited();
    });
    lifecycle.onNotification(DidCloseTextDocumentNotification.type, documentParams, (params) => {
      const file = documents.close(params);
      if (file === undefined) return;
      memory.tokens.delete(file);
      if (documents.has(file)) live.touchOpen(file);
      else this.clientReading.whenRead([file], () => live.checkDisk(file));
      reporter.closed(file);
      this.archive.closed(file);
    });
    lifecycle.onNotification(DidSaveTextDocumentNotification.type, documentParams, () => this.archive.saved());
  }

  /** An answer about a long document that is being read waits for it; undefined when it need not. */
  private whenRead(file: FileId, mustBeCurrent: boolean): Promise<void> | undefined {
    // It may be edited again while a request waits.
    return this.live.whenRead(file, mustBeCurrent)?.then(() => this.whenRead(file, mustBeCurrent));
  }

  private inSlices<T>(steps: Steps<T>): Promise<T> {
    return completeInSlices(this.environment, this.lifecycle, steps);
  }

  private timelineFor(params: { readonly since?: number | undefined }): TimelineAnswer | Promise<TimelineAnswer> {
    const uriOf = (file: FileId) => this.live.documents.uriOf(file);
    if (this.reading.readingFolders) return this.timeline.whileReading();
    return this.inSlices(this.timeline.update(() => this.live.view, params, uriOf));
  }

  private applied(applied: ChangeResult, cached?: CacheLookup): void {
    this.reporter.applied(applied, cached);
    const { changed, touched } = applied;
    this.status.update(changed, touched);
    this.timeline.touch(changed);
    this.timeline.touch(touched);
    this.reviews.touch(!this.live.view.reviews.isEmpty);
    this.archive.changed(changed);
    // While folders are read, nearly every file affects open ones; one refresh at the end serves them all.
    if (this.reading.readingFolders) return;
    if ([...touched].some((file) => !changed.has(file) && this.live.documents.has(file))) this.refreshViews();
  }

  private takeSettings(now: FolderSettings, before: FolderSettings | undefined): void {
    this.reporter.severitiesOf = (file) => now.of(file).rules;
    // Before folders are read, so that open documents come first.
    this.reporter.start();
    if (!before?.readsAs(now)) this.readAgain(now);
    if (before) {
      if (!before.isLike(now, (one, another) => same(one.rules, another.rules)))
        this.reporter.recheck([...this.live.view.files(), ...this.live.besideFiles()]);
      this.refreshViews();
    }
    this.archive.renew();
  }

  private changeFolders({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const leaving = new Set(removed.map(({ uri }) => canonicalUri(uri)));
    const staying = this.folders.filter((folder) => !leaving.has(folder));
    this.folders = [...staying, ...added.map(({ uri }) => canonicalUri(uri))];
    if (!this.settings.foldersChanged()) this.readAgain(this.settings.current);
  }

  private readAgain(settings: FolderSettings): void {
    this.reporter.forgotten(this.live.reconfigure(settings, this.folders));
    this.status.update();
    this.live.cache = openCaches(this.environment, settings, (line) => this.connection.console.info(line));
    this.reading.readAll();
    this.clientReading.readAll();
  }

  /** Folders have been read, and what was new in them will not be the next time. Nobody waits for that. */
  private saveCache(): void {
    const { environment, lifecycle } = this;
    const { cache } = this.live;
    this.live.cache = undefined;
    if (!cache) return;
    environment.later(settleMilliseconds, () =>
      runInSlices(environment, lifecycle, cache.save()[Symbol.iterator](), (error) =>
        lifecycle.logFailure('keeping what was read', error),
      ),
    );
  }

  /** What an open file shows of other files has changed: the client asks for it again, if it takes such a request. */
  private refreshViews(): void {
    this.viewsToRefresh ??= this.environment.soon(() => {
      this.viewsToRefresh = undefined;
      for (const request of this.client.refreshesViews) this.lifecycle.send(this.connection.sendRequest(request));
    });
  }

  /** @param file that the request is about, if it is about one */
  private snapshot(file?: FileId): Snapshot {
    const { documents } = this.live;
    const { current } = this.settings;
    return {
      workspace: this.live.view,
      settings: file === undefined ? current.common : current.of(file),
      settingsOf: (one) => current.of(one),
      client: this.client,
      uriOf: (file) => documents.uriOf(file),
      versionOf: (file) => documents.versionOf(file),
      isCurrent: (file) => this.live.isCurrent(file),
      folders: this.live.scope.folders,
      suppressionFiles: this.live.suppressionFiles,
      reviewFiles: this.live.reviewFiles,
      lookAgain: (file) => this.live.checkDisk(file),
      archivedIn: (facts) => this.archive.findingsOf(facts),
      reviewsAnswered: () => this.reviews.answered(),
      memory: this.memory,
    };
  }
}
