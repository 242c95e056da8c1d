// Reads one file as text, or returns one line with the reason. Synchronous and into one buffer, which is much the fastest.

import { closeSync, readSync } from 'node:fs';
import { decodeText } from '../../importers/decode';
import type { Reading } from '../../lsp/environment';
import { notRegular, openRegularFile } from './regularFile';

/** An article has some kilobytes. A file a thousand times larger is something else, and would block everything. */
export const maxFileSize = 16 * 1024 * 1024;

let buffer = new Uint8Array(64 * 1024);

/** Never throws, and waits for nothing. */
export function readTextFile(path: string): Reading {
  const bytes = readBytes(path);
  return bytes instanceof Uint8Array ? readingOf(bytes) : bytes;
}

/** The text of the bytes of a file, or why they are no text. */
export function readingOf(bytes: Uint8Array): Reading {
  const decoded = decodeText(bytes);
  return decoded.text === undefined ? trouble(decoded.trouble) : decoded;
}

/** The bytes of a file, until the next one is read; or why there are none. Never throws. */
export function readBytes(path: string): Uint8Array | Exclude<Reading, { readonly text: string }> {
  let descriptor: number | undefined;
  try {
    const opened = openRegularFile(path);
    descriptor = opened.descriptor;
    if (opened.size > maxFileSize) return trouble(`too large (${megabytes(opened.size)} MB); it is left out`);
    const length = fill(descriptor, opened.size);
    if (length > maxFileSize) return trouble('too large; it is left out');
    return buffer.subarray(0, length);
  } catch (error) {
    return {
      text: undefined,
      trouble: reasonOf(error),
      gone: codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR',
    };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Reads into the buffer until the end of the file, which may have grown since it was measured. */
function fill(descriptor: number, size: number): number {
  let length = 0;
  for (;;) {
    if (buffer.length < Math.max(size, length) + 1) {
      const larger = new Uint8Array(Math.max(size + 1, 2 * buffer.length));
      larger.set(buffer.subarray(0, length));
      buffer = larger;
    }
    const read = readSync(descriptor, buffer, length, buffer.length - length, null);
    if (read === 0) return length;
    length += read;
    if (length > maxFileSize) return length;
  }
}

/** The reason of a disk error, in plain words. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  switch (code) {
    case 'ENOENT':
      return 'no such file or folder';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'ELOOP':
      return 'its symbolic links lead in a circle';
    case 'ENOTDIR':
      return 'no such file or folder';
    case 'EISDIR':
      return 'a folder, not a file';
    case notRegular:
      return 'not a regular file; it is left out';
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'no space is left';
    case 'ENAMETOOLONG':
      return 'its name is too long';
    default:
      return `it cannot be read (${code || String(error)})`;
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

function trouble(line: string): Exclude<Reading, { readonly text: string }> {
  return { text: undefined, trouble: line, gone: false };
}

function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(0);
}
