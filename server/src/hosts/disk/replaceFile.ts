// Replaces the text of a file atomically: writes a new file beside it and renames it, if the old one is unchanged.

import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { decodeText } from '../../importers/decode';
import { reasonOf } from './readFile';
import { openRegularFile, readRegularFile, statusOf } from './regularFile';

/**
 * @param before the text that the file was read as
 * @returns why it was not done, as a part of a line; undefined when it was
 */
export function replaceText(path: string, before: string, after: string): string | undefined {
  let unfinished: string | undefined;
  try {
    const real = realpathSync(path);
    const bytes = readRegularFile(real);
    if (decodeText(bytes).text !== before) return 'it has changed meanwhile and is left as it is';
    const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
    const encoded = (text: string) => Buffer.from(text.startsWith('\ufeff') ? text : mark + text, 'utf8');
    if (!encoded(before).equals(bytes)) return 'it is not in UTF-8 and is left as it is';
    accessSync(real, constants.W_OK);
    const beside = join(dirname(real), `.${basename(real)}.provenance-${process.pid}`);
    // Created exclusively, so that no file of another program is written to.
    const descriptor = openSync(beside, 'wx', 0o600);
    unfinished = beside;
    try {
      writeAllOf(descriptor, encoded(after));
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    chmodSync(beside, statSync(real).mode & 0o7777);
    if (!readRegularFile(real).equals(bytes)) return 'it has changed meanwhile and is left as it is';
    renameSync(beside, real);
    unfinished = undefined;
    return undefined;
  } catch (error) {
    return `it could not be written (${reasonOf(error)})`;
  } finally {
    if (unfinished !== undefined) rmSync(unfinished, { force: true });
  }
}

/** How much of an old file is looked at. */
const headLength = 1024;

/**
 * Writes a whole file in one step. An older one keeps its permissions, and the links that lead to it; whatever else has the name is left
 * as it is, because a slip in a command must cost nobody an article.
 * @param isOlder whether a file that begins with this text is an older one; asked only of files that are not empty
 * @returns why it was not done, as a part of a line; undefined when it was
 */
export function writeWhole(path: string, text: string, isOlder: (head: string) => boolean): string | undefined {
  let unfinished: string | undefined;
  try {
    const status = statusOf(path);
    const target = status ? realpathSync(path) : path;
    if (status) {
      if (!isOlder(headOf(target)) && status.size > 0) return 'it is something else and is left as it is';
      accessSync(target, constants.W_OK);
    }
    const beside = join(dirname(target), `.${basename(target)}.provenance-${process.pid}`);
    const descriptor = openSync(beside, 'wx', 0o666);
    unfinished = beside;
    try {
      writeAllOf(descriptor, Buffer.from(text, 'utf8'));
    } finally {
      closeSync(descriptor);
    }
    if (status) chmodSync(beside, status.mode & 0o7777);
    renameSync(beside, target);
    unfinished = undefined;
    return undefined;
  } catch (error) {
    return reasonOf(error);
  } finally {
    if (unfinished !== undefined) rmSync(unfinished, { force: true });
  }
}

/** @throws as `openRegularFile` */
function headOf(path: string): string {
  const { descriptor } = openRegularFile(path);
  try {
    const bytes = Buffer.alloc(headLength);
    return bytes.toString('utf8', 0, readSync(descriptor, bytes));
  } finally {
    closeSync(descriptor);
  }
}

function writeAllOf(descriptor: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}
