// What an archive says of the open documents. It is asked in a process of its own when nobody has typed for a while, one question at a time; an
// answer holds for the words that it was asked about, wherever they stand when it is used.

import type { Answered, AnswerTo, FindingsQuestion } from '../../archive/question';
import { type ArchivedFindings, archivedName, noFindings } from '../../features/archived/finding';
import { type PlacedFindings, placeFindings } from '../../features/archived/placing';
import type { TimelineFile } from '../../features/timeline/model';
import type { Settings } from '../../settings/settings';
import type { FileId } from '../../workspace/account';
import type { FileFacts, Summary } from '../../workspace/facts';
import type { WorkspaceView } from '../../workspace/workspace';
import { archivedUri } from '../archivedUris';
import type { Environment, Timer } from '../environment';

/** After so long without an edit. */
const quietMilliseconds = 1500;

/** What an archive is asked about, and how. */
export interface ArchiveSources {
  readonly view: () => WorkspaceView;
  readonly openFiles: () => Iterable<FileId>;
  readonly settingsOf: (file: FileId) => Settings;
  /** The folder of the window that a file lies in. */
  readonly folderOf: (file: FileId) => string | undefined;
  /** Canonical URIs of the folders that are read; none when only open files are. */
  readonly folders: () => readonly string[];
  /** Folders are being read, or the settings are not known yet. */
  readonly isBusy: () => boolean;
}

export interface ArchiveEvents {
  /** Something else may be said of these: open documents, and articles of the archive. */
  answered(files: ReadonlySet<FileId>): void;
  /** Why an archive cannot be asked, in one line; once for each reason. */
  trouble(line: string): void;
}

/** What an archive said of one document. */
interface Kept {
  readonly key: string;
  /** What it was asked about, the same object as long as nothing in it changes; undefined when the archive has changed since. */
  readonly summary: Summary | undefined;
  readonly found: ArchivedFindings;
  readonly articles: ReadonlyMap<FileId, TimelineFile>;
}

interface Asked {
  readonly key: string;
  readonly summaries: ReadonlyMap<FileId, Summary>;
  readonly timer: Timer;
}

export class LiveArchive {
  /** Why the archive is not asked, in one line. */
  trouble: string | undefined;
  private readonly kept = new Map<FileId, Kept>();
  private readonly placed = new WeakMap<FileFacts, { readonly kept: Kept; readonly found: PlacedFindings }>();
  private asked: Asked | undefined;
  private waiting: Timer | undefined;
  private readonly watches = new Map<string, Timer>();

  constructor(
    private readonly environment: Pick<Environment, 'archives' | 'latestYear' | 'later'>,
    private readonly sources: ArchiveSources,
    private readonly events: ArchiveEvents,
  ) {}

  /** Some files have changed. A question about words that are no longer there is given up. */
  changed(files: ReadonlySet<FileId>): void {
    const open = [...this.sources.openFiles()];
    if (!open.some((file) => files.has(file)) || !open.some((file) => this.archiveOf(file) !== undefined)) return;
    this.giveUpOutdated();
    this.wake(quietMilliseconds);
  }

  /** A document was saved: its author has come to an end for now. */
  saved(): void {
    if (this.waiting) this.wake(0);
  }

  closed(file: FileId): void {
    const before = this.kept.get(file);
    this.kept.delete(file);
    if (this.asked?.summaries.has(file)) this.giveUp();
    if (before) this.events.answered(new Set([file, ...before.articles.keys()]));
    this.wake(quietMilliseconds);
  }

  /** Folders have been read, or settings changed. */
  renew(): void {
    this.giveUpOutdated();
    this.wake(0);
  }

  /** What the archive says of a document as it is now. */
  findingsOf(facts: FileFacts): PlacedFindings {
    const kept = this.kept.get(facts.file);
    if (!kept || kept.key !== this.keyOf(facts.file)) return nothing;
    const known = this.placed.get(facts);
    if (known?.kept === kept) return known.found;
    const { findings, contradictions } = placeFindings(facts, kept.found);
    const found = {
      findings,
      contradictions: contradictions.map((one) => ({
        ...one,
        other: { ...one.other, file: archivedUri(one.other.file) },
      })),
    };
    this.placed.set(facts, { kept, found });
    return found;
  }

  /** The names of all articles of the archive that contradict an open document. */
  articles(): Iterable<FileId> {
    return new Set([...this.kept.values()].flatMap(({ articles }) => [...articles.keys()]));
  }

  /** An article of the archive that contradicts an open document; undefined when none does. */
  article(file: FileId): TimelineFile | undefined {
    const found = [...this.kept.values()].flatMap(({ articles }) => articles.get(file) ?? []);
    const [first] = found;
    if (!first) return undefined;
    // Each document names the accounts that contradict it.
    const items = new Map(found.flatMap((one) => one.items).map((item) => [item.ordinal, item]));
    return { ...first, items: [...items.values()].sort((a, b) => a.ordinal - b.ordinal) };
  }

  /** How many pairs of dates are listed that cannot both be true. */
  get contradictions(): number {
    const view = this.sources.view();
    const pairs = [...this.kept.keys()].flatMap((file) => {
      const facts = view.facts(file);
      const { contradictions } = facts ? this.findingsOf(facts) : nothing;
      return contradictions
        .filter(({ level }) => level !== 'hint')
        .map(({ ordinal, other }) => `${ordinal} ${other.ordinal} ${file} ${other.file}`);
    });
    return new Set(pairs).size;
  }

  /**
   * The text of an article.
   * @param path as the archive names it
   */
  async textOf(path: string): Promise<Answered<AnswerTo['text']>> {
    const { archives } = this.environment;
    const folders = new Set([...this.sources.openFiles()].flatMap((file) => this.archiveOf(file) ?? []));
    let answer: Answered<AnswerTo['text']> = { failed: 'No archive is set: see the setting provenance.archive.' };
    for (const archive of folders) {
      if (!archives) break;
      const asking = { kind: 'text', archive, path } as const;
      answer = await new Promise((resolve) => archives.ask(asking, resolve));
      if (!('failed' in answer)) break;
    }
    return answer;
  }

  private wake(milliseconds: number): void {
    this.waiting?.cancel();
    this.waiting = this.environment.later(milliseconds, () => {
      this.waiting = undefined;
      this.ask();
    });
  }

  private ask(): void {
    if (this.sources.isBusy()) return;
    this.giveUpOutdated();
    this.forgetOthers();
    if (this.asked) return;
    const view = this.sources.view();
    const due = [...this.sources.openFiles()].filter((file) => this.isDue(view, file));
    const key = due.map((file) => this.keyOf(file)).find((one) => one !== undefined);
    const files = due.filter((file) => this.keyOf(file) === key);
    const [first] = files;
    const archive = first && this.archiveOf(first);
    const { archives } = this.environment;
    if (!archives) this.say(key === undefined ? undefined : 'The archive: only an editor on a desktop can ask one.');
    if (first === undefined || archive === undefined || key === undefined || !archives) return;
    const paths = new Map<string, FileId>();
    const asked = files.flatMap((file) => {
      const [path, text] = [archives.pathOfUri(file), view.facts(file)?.article.text];
      if (path === undefined || text === undefined) return [];
      paths.set(path, file);
      return [{ path, text }];
    });
    const summaries = new Map(files.flatMap((file) => ofBoth(file, view.summary(file))));
    const question: FindingsQuestion = {
      kind: 'findings',
      archive,
      files: asked,
      rules: this.sources.settingsOf(first).rules,
      latestYear: this.environment.latestYear,
      known: this.sources.folders().flatMap((folder) => archives.pathOfUri(folder) ?? []),
    };
    const timer = archives.ask<'findings'>(question, (answer) => {
      this.asked = undefined;
      this.take(key, summaries, paths, answer);
      this.wake(0);
    });
    this.asked = { key, summaries, timer };
  }

  /** Whether there is something to ask about a file that was not asked before. */
  private isDue(view: WorkspaceView, file: FileId): boolean {
    const key = this.keyOf(file);
    const summary = view.summary(file);
    if (key === undefined || !summary || summary.kind === 'other') return false;
    if (this.environment.archives && this.environment.archives.pathOfUri(file) === undefined) return false;
    const kept = this.kept.get(file);
    return kept?.key !== key || kept.summary !== summary;
  }

  private take(
    key: string,
    summaries: ReadonlyMap<FileId, Summary>,
    paths: ReadonlyMap<string, FileId>,
    answer: Answered<AnswerTo['findings']>,
  ): void {
    const answered = new Set<FileId>();
    const failed = 'failed' in answer ? answer.failed : undefined;
    const found = new Map<FileId, ArchivedFindings>();
    if (!('failed' in answer)) {
      for (const [path, one] of Object.entries(answer.files)) {
        const file = paths.get(path);
        if (file !== undefined) found.set(file, one);
      }
    }
    const here = 'failed' in answer ? [] : answer.articles.filter((article) => !this.isInWorkspace(article));
    const articles = new Map(here.map((article) => [article.file, article]));
    for (const [file, summary] of summaries) {
      const its = onlyOf(found.get(file) ?? noFindings, articles);
      const named = new Map<FileId, TimelineFile>();
      for (const { other } of its.contradictions) {
        const article = articles.get(other.file);
        const uri = archivedUri(other.file);
        const ordinals = new Set(
          its.contradictions.flatMap((one) => (one.other.file === other.file ? [one.other.ordinal] : [])),
        );
        const items = article?.items.filter(({ ordinal }) => ordinals.has(ordinal)) ?? [];
        if (article) named.set(uri, { ...article, file: uri, items });
      }
      const before = this.kept.get(file);
      this.kept.set(file, { key, summary, found: its, articles: named });
      for (const uri of [file, ...named.keys(), ...(before?.articles.keys() ?? [])]) answered.add(uri);
    }
    this.say(failed === undefined ? undefined : `The archive: ${failed}`);
    this.events.answered(answered);
  }

  /** An archive may have been made on another machine, or of other folders, with the files of the workspace in it. */
  private isInWorkspace({ name, titleKey, file: path }: TimelineFile): boolean {
    const view = this.sources.view();
    const own = archivedName(path);
    if (titleKey === '' || name === '') return false;
    for (const file of view.files()) {
      const summary = view.summary(file);
      if (summary?.headlineKey === titleKey && view.displayName(file) === own) return true;
    }
    return false;
  }

  private say(line: string | undefined): void {
    if (line === this.trouble) return;
    this.trouble = line;
    if (line !== undefined) this.events.trouble(line);
    this.events.answered(new Set());
  }

  /** Documents whose settings name no archive, or another one, and archives that are not watched for anybody. */
  private forgetOthers(): void {
    const forgotten = new Set<FileId>();
    for (const [file, { key, articles }] of this.kept) {
      if (key === this.keyOf(file)) continue;
      this.kept.delete(file);
      for (const uri of [file, ...articles.keys()]) forgotten.add(uri);
    }
    const archives = new Set([...this.sources.openFiles()].flatMap((file) => this.archiveOf(file) ?? []));
    if (archives.size === 0) this.say(undefined);
    for (const [archive, watch] of this.watches) {
      if (archives.has(archive)) continue;
      watch.cancel();
      this.watches.delete(archive);
    }
    for (const archive of archives) {
      if (this.watches.has(archive)) continue;
      const watch = this.environment.archives?.watch(archive, () => this.archiveChanged());
      if (watch) this.watches.set(archive, watch);
    }
    if (forgotten.size > 0) this.events.answered(forgotten);
  }

  /** Somebody has added to it: what it said stays until it has been asked again. */
  private archiveChanged(): void {
    for (const [file, kept] of this.kept) this.kept.set(file, { ...kept, summary: undefined });
    this.giveUp();
    this.wake(0);
  }

  private giveUpOutdated(): void {
    if (!this.asked) return;
    const view = this.sources.view();
    const { key, summaries } = this.asked;
    for (const [file, summary] of summaries) {
      if (view.summary(file) === summary && this.keyOf(file) === key) continue;
      this.giveUp();
      return;
    }
  }

  private giveUp(): void {
    this.asked?.timer.cancel();
    this.asked = undefined;
  }

  /** Equal for files that one question can be about; undefined when no archive is to be asked about this one. */
  private keyOf(file: FileId): string | undefined {
    const archive = this.archiveOf(file);
    return archive && JSON.stringify([archive, this.sources.settingsOf(file).rules]);
  }

  private archiveOf(file: FileId): string | undefined {
    const setting = this.sources.settingsOf(file).archive.trim();
    if (setting === '') return undefined;
    const { archives } = this.environment;
    return archives ? archives.pathOf(setting, this.sources.folderOf(file)) : setting;
  }
}

const nothing: PlacedFindings = { findings: [], contradictions: [] };

function ofBoth(file: FileId, summary: Summary | undefined): [FileId, Summary][] {
  return summary ? [[file, summary]] : [];
}

/** `found` without what is about other articles than these. */
function onlyOf(found: ArchivedFindings, articles: ReadonlyMap<string, TimelineFile>): ArchivedFindings {
  return {
    ...found,
    findings: found.findings.flatMap((one) => {
      const related = one.related.filter(({ path }) => articles.has(path));
      // The message is about the first.
      return related.length > 0 && related[0] === one.related[0] ? [{ ...one, related }] : [];
    }),
    contradictions: found.contradictions.filter(({ other }) => articles.has(other.file)),
  };
}
