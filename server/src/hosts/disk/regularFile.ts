// Opens only regular files. A pipe, a socket or a device with the name of an article, a setting or a cache entry is never
// opened, because opening alone can wait for ever, or trigger a device.

import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats, statSync } from 'node:fs';

/** If a pipe replaces the file after the check, opening it does not wait. Windows has no such flags. */
const readWithoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** `code` of the error for what exists and is neither a file nor a folder. */
export const notRegular = 'ENOTREGULAR';

/**
 * @returns the descriptor, which the caller closes, and the size in bytes
 * @throws an error with a `code`, as Node's: `EISDIR` for a folder, `notRegular` for a pipe and the like
 */
export function openRegularFile(path: string): { readonly descriptor: number; readonly size: number } {
  assertRegularFile(statSync(path));
  const descriptor = openSync(path, readWithoutWaiting);
  try {
    const status = fstatSync(descriptor);
    assertRegularFile(status);
    return { descriptor, size: status.size };
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

/** Whether there is a folder at `path`, or a link to one. Never throws, whatever the path. */
export function isFolder(path: string): boolean {
  return statusOf(path)?.isDirectory() ?? false;
}

/**
 * The size of a regular file, or of the one that a link leads to, and when its content and its entry were changed last. Programs may set
 * the first of the two times back, but not the second. Undefined when there is no such file.
 */
export function stampOf(path: string): string | undefined {
  const status = statusOf(path);
  return status?.isFile() ? `${status.size} ${status.mtimeMs} ${status.ctimeMs}` : undefined;
}

/** Whether there is a regular file at `path`, or a link to one. Never throws, whatever the path. */
export function isRegularFile(path: string): boolean {
  return statusOf(path)?.isFile() ?? false;
}

/** What is at `path`, or what a link leads to; undefined when nothing is there. Even then `statSync` throws for a name that is too long, and for one below a file or a circle of links. */
export function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** @throws as `openRegularFile` */
export function readRegularFile(path: string): Buffer {
  const { descriptor } = openRegularFile(path);
  try {
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function assertRegularFile(status: Stats): void {
  if (status.isFile()) return;
  const code = status.isDirectory() ? 'EISDIR' : notRegular;
  throw Object.assign(new Error(code), { code });
}
