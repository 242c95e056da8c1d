// The settings of a session, folder by folder: those of the client, pulled or pushed, above those of the folder's project file. Bad values
// are reported once.

import {
  type Connection,
  DidChangeConfigurationNotification,
  MessageType,
  ShowMessageNotification,
  type ShowMessageParams,
} from 'vscode-languageserver';
import { isObject, parseSettings } from '../settings/parseSettings';
import { defaultSettings, type Settings } from '../settings/settings';
import { append } from '../syntax/lists';
import type { ClientTraits } from './clientTraits';
import type { Environment, Timer } from './environment';
import { FolderSettings } from './folderSettings';
import type { Lifecycle } from './lifecycle';
import { anything } from './params';
import { ProjectFiles, type ProjectSettings } from './projectFile';

const section = 'provenance';

/** How long to wait for a client that announces settings and does not send them. */
const patienceMilliseconds = 2000;

/** What the client says, unchecked. */
interface Answer {
  readonly common: unknown;
  /** By folder, where the client was asked for each. */
  readonly byFolder: ReadonlyMap<string, unknown>;
}

export class ClientSettings {
  current = new FolderSettings(defaultSettings);
  private said: readonly string[] = [];
  private requests = 0;
  private answer: Answer = { common: undefined, byFolder: new Map() };
  private projectFiles: ProjectFiles | undefined;
  private projects: ReadonlyMap<string, ProjectSettings> = new Map();
  private takeAgain = () => {};
  private askAgain = () => {};

  constructor(
    private readonly connection: Connection,
    private readonly lifecycle: Lifecycle,
    private readonly environment: Environment,
    private readonly ruleIds: readonly string[],
    private readonly folders: () => readonly string[],
  ) {}

  /**
   * Reads the project files again, because one of them changed.
   * @returns whether other files are read now, and a reading of all of them has begun
   */
  readProject(): boolean {
    if (!this.projectFiles) return false;
    this.projects = this.projectFiles.read(this.folders());
    const before = this.current;
    this.takeAgain();
    return !before.readsAs(this.current);
  }

  /**
   * The folders are others: takes what is known of them, and asks the client for the rest.
   * @returns as `readProject`
   */
  foldersChanged(): boolean {
    const isReading = this.readProject();
    this.askAgain();
    return isReading;
  }

  candidates(): readonly string[] {
    return this.projectFiles?.candidates ?? [];
  }

  /** Whether a project file at this place applies. */
  concerns(uri: string): boolean {
    return this.projectFiles?.concerns(uri) ?? false;
  }

  /**
   * Settles the first settings and listens to changes.
   * @param changed is given the settings of now and those of before; the first ones, soon, with none before
   */
  listen(client: ClientTraits, changed: (now: FolderSettings, before: FolderSettings | undefined) => void): void {
    let before: FolderSettings | undefined;
    this.projectFiles = new ProjectFiles(
      this.environment.files,
      this.ruleIds,
      client.registersWatchedFiles,
      client.isTrusted,
      () => this.lifecycle.guard('settings', () => void this.readProject()),
    );
    this.projects = this.projectFiles.read(this.folders());
    let patience: Timer | undefined;
    const take = (answer: Answer) => {
      patience?.cancel();
      this.answer = answer;
      const now = this.take(answer);
      changed(now, before);
      before = now;
    };
    const takeCommon = (common: unknown) => take({ common, byFolder: new Map() });
    this.takeAgain = () => before && take(this.answer);
    this.lifecycle.onNotification(DidChangeConfigurationNotification.type, anything, (params) => {
      if (client.configuration) this.ask(take);
      else takeCommon(isObject(params?.settings) ? (params.settings.provenance ?? undefined) : undefined);
    });
    if (client.registersConfiguration) {
      const options = { section };
      this.lifecycle.send(this.connection.client.register(DidChangeConfigurationNotification.type, options));
    }
    // The settings of `initialize` hold for a client that cannot be asked, and for one that does not answer.
    const takeFirst = () => this.lifecycle.guard('settings', () => takeCommon(client.settings));
    if (!client.configuration) {
      takeFirst();
      return;
    }
    this.askAgain = () => this.ask(take);
    patience = this.environment.later(patienceMilliseconds, takeFirst);
    this.ask(take, () => before ?? takeFirst());
  }

  private ask(take: (answer: Answer) => void, failed?: () => void): void {
    const request = ++this.requests;
    const folders = this.folders();
    // One folder has the settings of its window.
    const scopes = folders.length > 1 ? folders : [];
    const items = [{ section }, ...scopes.map((scopeUri) => ({ scopeUri, section }))];
    this.connection.workspace.getConfiguration(items).then(
      ([common, ...ofFolders]: unknown[]) => {
        // A later question has a newer answer.
        if (request !== this.requests) return;
        const byFolder = new Map(scopes.map((folder, at) => [folder, ofFolders[at]]));
        this.lifecycle.guard('settings', () => take({ common, byFolder }));
      },
      (error) => {
        this.lifecycle.logFailure('workspace/configuration', error);
        failed?.();
      },
    );
  }

  private take({ common, byFolder }: Answer): FolderSettings {
    const complaints: string[] = [];
    const settled = new Map<string, Settings>();
    for (const folder of this.folders()) {
      const raw = byFolder.has(folder) ? byFolder.get(folder) : common;
      settled.set(folder, this.settle(raw, this.projects.get(folder), complaints));
    }
    const [first] = settled.values();
    this.current = new FolderSettings(first ?? this.settle(common, undefined, complaints), settled);
    this.complain([...new Set(complaints)]);
    return this.current;
  }

  /** @param complaints gets one line for each bad value */
  private settle(raw: unknown, project: ProjectSettings | undefined, complaints: string[]): Settings {
    const base = project?.settings ?? defaultSettings;
    const parsed = parseSettings(raw, this.ruleIds, base);
    append(complaints, project?.complaints ?? []);
    for (const { message } of parsed.complaints) complaints.push(message);
    // Globs of the editor are relative to its folders, those of a project file to that file.
    const ownGlobs = parsed.settings.include !== base.include || parsed.settings.exclude !== base.exclude;
    return ownGlobs ? { ...parsed.settings, globRoot: undefined } : parsed.settings;
  }

  private complain(complaints: readonly string[]): void {
    const fresh = complaints.filter((complaint) => !this.said.includes(complaint));
    for (const complaint of fresh) this.connection.console.warn(complaint);
    if (fresh.length > 0) {
      const params: ShowMessageParams = { type: MessageType.Warning, message: fresh.join('\n') };
      this.lifecycle.send(this.connection.sendNotification(ShowMessageNotification.type, params));
    }
    this.said = complaints;
  }
}
