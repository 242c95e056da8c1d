// What the client shows of each file: the diagnostics that it was sent last, so that nothing is sent twice and a session can leave them to the
// next one.

import type { Diagnostic } from 'vscode-languageserver';
import { hash64 } from '../../text/hash64';
import type { FileId } from '../../workspace/account';

/** UTF-16 units of all texts together: what thousands of files with some problems each have. */
const maxUnits = 16_000_000;

/** Stands for what was pushed while a file was open; it equals nothing else. */
const pushedOpen = '';

export class PushedProblems {
  /** The diagnostics as JSON; once they are too many, hashes of it. Files without any are not among them. */
  private readonly known = new Map<FileId, string>();
  private units = 0;
  private isTooMuch = false;

  has(file: FileId): boolean {
    return this.known.has(file);
  }

  /** Whether a file that is not open has these. */
  isSame(file: FileId, diagnostics: readonly Diagnostic[]): boolean {
    return this.known.get(file) === this.stateOf(diagnostics);
  }

  /** @returns whether the client has something else, so that it must be sent these */
  replace(file: FileId, diagnostics: readonly Diagnostic[], isOpen: boolean): boolean {
    const before = this.known.get(file);
    const after = isOpen && diagnostics.length > 0 ? pushedOpen : this.stateOf(diagnostics);
    if (before === after) return false;
    this.units += (after?.length ?? 0) - (before?.length ?? 0);
    if (after === undefined) this.known.delete(file);
    else this.known.set(file, after);
    if (this.units > maxUnits) this.hashAll();
    return true;
  }

  /** The diagnostics of all files that were not open when they were sent, as JSON; undefined when they are too many. */
  all(): ReadonlyMap<FileId, string> | undefined {
    return this.isTooMuch ? undefined : new Map([...this.known].filter(([, state]) => state !== pushedOpen));
  }

  private stateOf(diagnostics: readonly Diagnostic[]): string | undefined {
    if (diagnostics.length === 0) return undefined;
    const state = JSON.stringify(diagnostics);
    return this.isTooMuch ? hash64(state) : state;
  }

  private hashAll(): void {
    this.isTooMuch = true;
    this.units = 0;
    for (const [file, state] of this.known) {
      if (state !== pushedOpen) this.known.set(file, hash64(state));
    }
  }
}
