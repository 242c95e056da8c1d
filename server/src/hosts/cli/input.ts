// The input of a command: the files under its paths. Unreadable files are reported and left out.

import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { walkFilter } from '../../lsp/scope';
import type { Settings } from '../../settings/settings';
import { visible } from '../../text/visible';
import { readTextFile, reasonOf } from '../disk/readFile';
import { walkFolder } from '../disk/walkFolder';
import { SkippedPaths } from './leftOut';
import { say } from './terminal';

/** Reads files one after another and counts those that could not be read. Files are named as they are shown. */
export class Input {
  /** Whether something that was asked for could not be read. */
  private hadTrouble = false;
  private texts = 0;
  private readonly printed = new Set<string>();
  /** By the real path of each file, the name by which it was met. */
  private readonly names = new Map<string, string>();
  private readonly givenPath: string | undefined;

  /**
   * @param given a text that counts as the file of this name, in place of what the disk has
   * @param show gets the lines about what cannot be read, or not as it should be
   */
  constructor(
    private readonly given?: { readonly name: string; readonly text: string },
    private readonly show: (line: string) => void = say,
  ) {
    this.givenPath = given && realPathOf(given.name);
  }

  /** The text that was given for a file, if it is the one. */
  givenText(file: string): string | undefined {
    return this.given && realPathOf(file) === this.givenPath ? this.given.text : undefined;
  }

  /** Whether there was nothing to say: no trouble, no note. */
  get isSilent(): boolean {
    return this.printed.size === 0;
  }

  /** Nothing at all could be read, and not because there was nothing. */
  get failed(): boolean {
    return this.hadTrouble && this.texts === 0;
  }

  /**
   * The files at `paths`: a file is taken whatever its name, in a folder the settings say which. Sorted within each path, what links
   * lead to last; each file once, by the first name by which it is met.
   * @param leftOut gets a line for each folder in which the settings leave out what looks like a digest
   */
  *files(paths: readonly string[], settings: Settings, leftOut?: (line: string) => void): Generator<string> {
    const walked = new Set<string>();
    const given = new Set<string>();
    for (const path of paths) {
      const kind = this.kindOf(path);
      if (kind === 'folder') {
        let found = false;
        const root = realPathOf(path);
        const passedBy = new SkippedPaths(path);
        const filter = walkFilter(settings, prefixOf(root, settings.globRoot));
        for (const step of walkFolder(path, leftOut ? passedBy.noting(filter) : filter, walked)) {
          if (step.kind === 'trouble') this.trouble(shownPath(join(path, step.path)), step.reason);
          if (step.kind !== 'file') continue;
          found = true;
          const file = shownPath(join(path, step.path));
          if (this.isNew(file, step.real ?? join(root, step.path))) yield file;
        }
        const line = leftOut && passedBy.line();
        if (line !== undefined) leftOut?.(`${visible(shownPath(path))}: ${line}`);
        if (!found && !given.has(resolve(path))) this.nothingIn(path, walked);
      } else if (kind === 'file') {
        const file = shownPath(path);
        if (this.isNew(file, realPathOf(path))) yield file;
      }
      given.add(resolve(path));
    }
  }

  /** The name by which the file at `path` was met: it may be another one where links lead to it. */
  nameOf(path: string): string {
    return this.names.get(realPathOf(path)) ?? shownPath(path);
  }

  /** @returns whether it is met for the first time */
  private isNew(file: string, real: string): boolean {
    if (this.names.has(real)) return false;
    this.names.set(real, file);
    return true;
  }

  /** The text of a file; undefined when it cannot be read, which is said the first time. */
  read(file: string): string | undefined {
    const given = this.givenText(file);
    if (given !== undefined) {
      this.note({ file });
      return given;
    }
    const reading = readTextFile(file);
    if (reading.text === undefined) this.note({ file, trouble: reading.trouble });
    else this.note({ file, note: reading.note });
    return reading.text;
  }

  /** Counts a file that was read, or could not be, and prints its note. */
  note(read: { readonly file: string; readonly trouble?: string; readonly note?: string | undefined }): void {
    if (read.trouble !== undefined) this.trouble(read.file, read.trouble);
    else {
      this.texts++;
      if (read.note !== undefined) this.print(`${visible(read.file)}: ${read.note}`);
    }
  }

  /** The text of a file that was not requested but is needed. */
  readBeside(file: string): string | undefined {
    const reading = readTextFile(file);
    const line = reading.text === undefined ? reading.trouble : reading.note;
    if (line !== undefined) this.print(`${visible(file)}: ${line}`);
    return reading.text;
  }

  private kindOf(path: string): 'file' | 'folder' | undefined {
    if (this.givenText(path) !== undefined) return 'file';
    if (path === '') {
      this.trouble('""', 'no name of a file or folder');
      return undefined;
    }
    try {
      const status = statSync(path);
      if (status.isDirectory()) return 'folder';
      if (status.isFile()) return 'file';
      this.trouble(path, 'not a regular file; it is left out');
    } catch (error) {
      this.trouble(path, reasonOf(error));
    }
    return undefined;
  }

  private nothingIn(path: string, walked: ReadonlySet<string>): void {
    if (walked.size > 0 && !this.hadTrouble) this.print(`${visible(path)}: there are no articles in this folder`);
  }

  private trouble(file: string, reason: string): void {
    this.hadTrouble = true;
    this.print(`${visible(file)}: ${reason}`);
  }

  /** Says a line, the first time. */
  print(line: string): void {
    if (this.printed.has(line)) return;
    this.printed.add(line);
    this.show(line);
  }
}

/** What stands before the paths of a walk through `folder` where the globs are relative to a folder above it. */
function prefixOf(folder: string, globRoot: string | undefined): string {
  if (globRoot === undefined) return '';
  const path = relative(realPathOf(globRoot), folder).replaceAll(sep, '/');
  return path === '' || path.startsWith('..') || isAbsolute(path) ? '' : `${path}/`;
}

/** Without any link; the path itself where there is nothing. */
export function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** Relative to the working directory, with `/`; absolute where there is no relative way, as between Windows drives. */
export function shownPath(path: string): string {
  const shown = relative(process.cwd(), path) || path;
  return sep === '/' || isAbsolute(shown) ? shown : shown.replaceAll(sep, '/');
}
