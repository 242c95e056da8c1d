// What a session leaves for the next one: the problems of all files. A session with the same settings shows, before it has read any file, those
// that come from files which are as they were, and then reads all the same.

import type { Diagnostic } from 'vscode-languageserver';
import { allRules } from '../rules/all';
import type { Steps } from '../syntax/steps';
import type { FileId } from '../workspace/account';
import type { DiagnosticsReporter } from './diagnostics/reporter';
import type { LiveWorkspace } from './documents/liveWorkspace';
import type { Environment, SessionStore } from './environment';

const alone = new Set(allRules.flatMap(({ scope, meta }) => (scope === 'file' ? [meta.id] : [])));

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

  /**
   * Shows what still holds of what was kept, once all files have been found. Only the first reading can use it.
   * @returns the files that are not as they were then: what is missing is what they say
   */
  *recall(): Steps<readonly FileId[]> {
    if (!this.isFirst) return [];
    this.isFirst = false;
    const kept = this.store?.recall(this.key());
    if (!kept) return [];
    yield;
    const before = new Map(Object.entries(kept.stamps));
    const now = this.live.stampedFiles();
    const changed = new Set([...before.keys(), ...now.keys()].filter((file) => before.get(file) !== now.get(file)));
    // Whose problems those are that a mark, a review or a copy changes is only known when all have been read.
    if ([...changed].some((file) => this.live.isBesideArticles(file))) return [];
    const isAsThen = (file: FileId) => before.has(file) && !changed.has(file);
    const shown = new Map<FileId, string>();
    for (const [file, diagnostics] of Object.entries(kept.diagnostics)) {
      if (isAsThen(file)) shown.set(file, changed.size === 0 ? diagnostics : withoutChanged(diagnostics, isAsThen));
      yield;
    }
    yield* this.reporter.recall(shown);
    return [...changed];
  }

  /** Keeps the problems as they are now, at the end of the session, unless some are still to be looked for. */
  keep(): void {
    if (!this.store || !this.live.areCopiesRead) return;
    const reported = this.reporter.reported();
    if (!reported) return;
    const stamps = Object.fromEntries(this.live.stampedFiles());
    this.store.keep(this.key(), { stamps, diagnostics: Object.fromEntries(reported) });
  }

  private key(): string {
    return JSON.stringify(this.circumstances());
  }
}

/** The diagnostics of a file that need no other file, and those across files that name only files which are as they were. */
function withoutChanged(diagnostics: string, isAsThen: (file: FileId) => boolean): string {
  const all: readonly Diagnostic[] = JSON.parse(diagnostics);
  const hold = all.filter(({ code, relatedInformation: related = [] }) => {
    if (alone.has(String(code))) return true;
    return related.length > 0 && related.every(({ location: { uri } }) => isAsThen(uri));
  });
  return JSON.stringify(hold);
}
