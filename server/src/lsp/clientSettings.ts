// The settings of a session: those of the client, pulled or pushed, above those of the project file. Bad values are
// reported once.

import {
  type Connection,
  DidChangeConfigurationNotification,
  MessageType,
  ShowMessageNotification,
  type ShowMessageParams,
} from 'vscode-languageserver';
import { parseSettings } from '../settings/parseSettings';
import { defaultSettings, type Settings } from '../settings/settings';
import type { ClientTraits } from './clientTraits';
import type { Environment, Timer } from './environment';
import type { Lifecycle } from './lifecycle';
import { anything } from './params';
import { ProjectFile, type ProjectSettings } from './projectFile';
import { sameFiles } from './sameSettings';

/** How long to wait for a client that announces settings and does not send them. */
const patienceMilliseconds = 2000;

export class ClientSettings {
  current: Settings = defaultSettings;
  private said: readonly string[] = [];
  private requests = 0;
  private raw: unknown;
  private projectFile: ProjectFile | undefined;
  private project: ProjectSettings = { settings: defaultSettings, complaints: [] };
  private takeAgain = () => {};

  constructor(
    private readonly connection: Connection,
    private readonly lifecycle: Lifecycle,
    private readonly environment: Environment,
    private readonly ruleIds: readonly string[],
    private readonly folders: () => readonly string[],
  ) {}

  /**
   * Reads the project file again, because the folders or the file changed.
   * @returns whether other files are read now, and a reading of all of them has begun
   */
  readProject(): boolean {
    if (!this.projectFile) return false;
    this.project = this.projectFile.read(this.folders());
    const before = this.current;
    this.takeAgain();
    return !sameFiles(before, this.current);
  }

  candidates(): readonly string[] {
    return this.projectFile?.candidates ?? [];
  }

  /** Whether a project file at this place applies. */
  concerns(uri: string): boolean {
    return this.projectFile?.concerns(uri) ?? false;
  }

  /**
   * Settles the first settings and listens to changes.
   * @param changed is given the settings of now and those of before; the first ones, soon, with none before
   */
  listen(client: ClientTraits, changed: (now: Settings, before: Settings | undefined) => void): void {
    let before: Settings | undefined;
    this.projectFile = new ProjectFile(
      this.environment.files,
      this.ruleIds,
      client.registersWatchedFiles,
      client.isTrusted,
      () => this.lifecycle.guard('settings', () => void this.readProject()),
    );
    this.project = this.projectFile.read(this.folders());
    let patience: Timer | undefined;
    const take = (raw: unknown) => {
      patience?.cancel();
      this.raw = raw;
      const now = this.take(raw);
      changed(now, before);
      before = now;
    };
    this.takeAgain = () => before && take(this.raw);
    this.lifecycle.onNotification(DidChangeConfigurationNotification.type, anything, (params) => {
      if (client.configuration) this.ask(take);
      else take(isObject(params?.settings) ? (params.settings.provenance ?? undefined) : undefined);
    });
    if (client.registersConfiguration) {
      const options = { section: 'provenance' };
      this.lifecycle.send(this.connection.client.register(DidChangeConfigurationNotification.type, options));
    }
    // The settings of `initialize` hold for a client that cannot be asked, and for one that does not answer.
    const takeFirst = () => this.lifecycle.guard('settings', () => take(client.settings));
    if (!client.configuration) {
      takeFirst();
      return;
    }
    patience = this.environment.later(patienceMilliseconds, takeFirst);
    this.ask(take, () => before ?? takeFirst());
  }

  private ask(take: (raw: unknown) => void, failed?: () => void): void {
    const request = ++this.requests;
    this.connection.workspace.getConfiguration('provenance').then(
      (raw) => {
        // A later question has a newer answer.
        if (request === this.requests) this.lifecycle.guard('settings', () => take(raw));
      },
      (error) => {
        this.lifecycle.logFailure('workspace/configuration', error);
        failed?.();
      },
    );
  }

  private take(raw: unknown): Settings {
    const base = this.project.settings;
    const parsed = parseSettings(raw, this.ruleIds, base);
    const complaints = [...this.project.complaints, ...parsed.complaints.map(({ message }) => message)];
    const fresh = complaints.filter((complaint) => !this.said.includes(complaint));
    for (const complaint of fresh) this.connection.console.warn(complaint);
    if (fresh.length > 0) {
      const params: ShowMessageParams = { type: MessageType.Warning, message: fresh.join('\n') };
      this.lifecycle.send(this.connection.sendNotification(ShowMessageNotification.type, params));
    }
    this.said = complaints;
    // Globs of the editor are relative to its folders, those of the project file to that file.
    const ownGlobs = parsed.settings.include !== base.include || parsed.settings.exclude !== base.exclude;
    this.current = ownGlobs ? { ...parsed.settings, globRoot: undefined } : parsed.settings;
    return this.current;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
