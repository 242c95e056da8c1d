// An environment without disk or clock: files are texts in a map, time is a number, and a deferred task runs when a test says so.

import type { Environment, KeptProblems, WalkStep } from '../../server/src/lsp/environment';
import { pathIn } from '../../server/src/settings/uris';

export class FakeEnvironment implements Environment {
  readonly version = '0.0.0';
  readonly latestYear: number = 2026;
  readonly rulePages = undefined;
  /** By URI. */
  readonly stored = new Map<string, string>();
  /** How far the clock goes with each look at it, in milliseconds. */
  pace = 1;
  /** How often a text has been read. */
  reads = 0;
  /** What the sessions before have left. */
  sessions = new Map<string, KeptProblems>();
  private time = 0;
  private tasks: (() => void)[] = [];

  readonly files = {
    walk: (folder: string, filter: { file(path: string): boolean; folder(path: string): boolean }): WalkStep[] =>
      [...this.stored.keys()]
        .map((uri) => pathIn(folder, uri))
        .filter((path) => path !== undefined && filter.file(path))
        .map((path) => ({ kind: 'file', path: path as string })),
    read: (uri: string) => {
      const text = this.stored.get(uri);
      this.reads++;
      return text === undefined
        ? { text: undefined, trouble: 'no such file', gone: true as const }
        : { text, note: undefined };
    },
    stamp: (uri: string) => this.stored.get(uri),
    isFolder: (uri: string) => [...this.stored.keys()].some((file) => pathIn(uri, file) !== undefined),
  };

  openSessionStore() {
    return {
      recall: (key: string) => this.sessions.get(key),
      keep: (key: string, problems: KeptProblems) => void this.sessions.set(key, problems),
    };
  }

  now(): number {
    this.time += this.pace;
    return this.time;
  }

  soon(task: () => void) {
    this.tasks.push(task);
    return {
      cancel: () => {
        this.tasks = this.tasks.filter((other) => other !== task);
      },
    };
  }

  later(_milliseconds: number, task: () => void) {
    return this.soon(task);
  }

  /** One turn: everything that was put off until now. Gives whether there was anything. */
  turn(): boolean {
    const due = this.tasks;
    this.tasks = [];
    for (const task of due) task();
    return due.length > 0;
  }

  /** Turns until nothing is left to do. */
  settle(): void {
    for (let turns = 0; this.turn(); turns++) if (turns > 100_000) throw new Error('It never comes to rest.');
  }
}
