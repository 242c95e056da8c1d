// What a session leaves for the next one: the problems of all files. A session that finds the same files, with the same settings, shows
// them before it has read any, and then reads all the same.

import type { Steps } from '../syntax/steps';
import { hash64 } from '../text/hash64';
import type { DiagnosticsReporter } from './diagnostics/reporter';
import type { LiveWorkspace } from './documents/liveWorkspace';
import type { Environment, SessionStore } from './environment';

export class LastSession {
  private readonly store: SessionStore | undefined;
  private isFirst = true;

  /**
   * @param circumstances all that problems depend on besides the files, as plain data
   * @param log gets a line when there is something that cannot be used
   */
  constructor(
    environment: Environment,
    private readonly live: LiveWorkspace,
    private readonly reporter: Pick<DiagnosticsReporter, 'recall' | 'reported'>,
    private readonly circumstances: () => unknown,
    log: { info(line: string): void },
  ) {
    this.store = environment.openSessionStore?.((line) => log.info(line));
  }

  /** Shows what was kept, once all files have been found, if every one of them is as it was then. Only the first reading can use it. */
  *recall(): Steps<void> {
    if (!this.isFirst) return;
    this.isFirst = false;
    const state = this.state();
    const kept = state === undefined ? undefined : this.store?.recall(this.key());
    if (!kept || kept.state !== state) return;
    yield;
    yield* this.reporter.recall(new Map(Object.entries(kept.diagnostics)));
  }

  /** Keeps the problems as they are now, at the end of the session, unless some are still to be looked for. */
  keep(): void {
    if (!this.store || !this.live.areCopiesRead) return;
    const state = this.state();
    const reported = state === undefined ? undefined : this.reporter.reported();
    if (state !== undefined && reported)
      this.store.keep(this.key(), { state, diagnostics: Object.fromEntries(reported) });
  }

  private key(): string {
    return JSON.stringify(this.circumstances());
  }

  private state(): string | undefined {
    const files = this.live.stampedFiles();
    return files && hash64(JSON.stringify(files));
  }
}
