// Reads the files of one part of an archive, and makes their rows. Each engine runs this, in whatever process.

import { addRows, type ExtractionSettings, noRows } from '../../archive/extraction';
import { articleNumber, type Rows } from '../../archive/schema';
import { decodeText } from '../../importers/decode';
import { hashOf } from '../cache/cache';
import { readBytes } from '../disk/readFile';
import { statusOf } from '../disk/regularFile';
import type { FileToRead } from './partWriter';

export interface ReadPart {
  readonly rows: Rows;
  /** Files that could not be read, or not as they should be: a line each. */
  readonly notes: readonly (readonly [path: string, note: string])[];
}

/** Never throws: what cannot be read is a note. */
export function readPart(part: number, files: readonly FileToRead[], settings: ExtractionSettings): ReadPart {
  const rows = noRows();
  const notes: [string, string][] = [];
  for (const { path, hash: known } of files) {
    const bytes = readBytes(path);
    if (!(bytes instanceof Uint8Array)) {
      notes.push([path, bytes.trouble]);
      continue;
    }
    const hash = hashOf(bytes);
    if (hash === known) continue;
    const decoded = decodeText(bytes);
    if (decoded.text === undefined) {
      notes.push([path, decoded.trouble]);
      continue;
    }
    if (decoded.note !== undefined) notes.push([path, decoded.note]);
    const modified = Math.floor(statusOf(path)?.mtimeMs ?? 0);
    const file = { path, text: decoded.text, modified, bytes: bytes.length, hash };
    addRows(rows, articleNumber(part, rows.articles.length), file, settings);
  }
  return { rows, notes };
}
