// Web archive collections (WACZ): the archives in a ZIP file. Each must be what the list of the collection says.

import { append } from '../syntax/lists';
import type { CopyReading, CopyText } from '../workspace/copies/copy';
import type { Importer, ImportInput } from './importer';
import { TooLarge, unzip } from './unpack';
import { hasHash, readingOf, readWarc } from './warc';

export const wacz: Importer = { read: readCollection };

const list = 'datapackage.json';
const archivePart = /^archive\/[^/]+\.warc(?:\.gz)?$/i;

async function readCollection({ bytes, limits }: ImportInput): Promise<CopyReading> {
  try {
    const files = unzip(bytes, (name) => name === list || archivePart.test(name), limits);
    const hashes = hashesIn(files.get(list));
    const copies: CopyText[] = [];
    let damaged = files.size === 0 ? 1 : 0;
    for (const [name, content] of files) {
      if (name === list) continue;
      const hash = hashes.get(name);
      if (hash !== undefined && !(await hasHash(content, 'SHA-256', hash))) {
        damaged++;
        continue;
      }
      const found = await readWarc(content, limits);
      append(copies, found.copies.slice(0, limits.maxCopies - copies.length));
      damaged += found.damaged;
    }
    return readingOf({ copies, damaged });
  } catch (error) {
    return { notChecked: error instanceof TooLarge ? 'too-large' : 'damaged' };
  }
}

/** The SHA-256 of each file that the collection lists, as hexadecimal digits. */
function hashesIn(content: Uint8Array | undefined): ReadonlyMap<string, string> {
  const hashes = new Map<string, string>();
  if (!content) return hashes;
  try {
    const { resources } = JSON.parse(new TextDecoder().decode(content)) as { resources?: unknown };
    for (const resource of Array.isArray(resources) ? resources : []) {
      const { path, hash } = (resource ?? {}) as { path?: unknown; hash?: unknown };
      const [, value] = typeof hash === 'string' ? (/^sha256:([0-9a-f]{64})$/i.exec(hash) ?? []) : [];
      if (typeof path === 'string' && value !== undefined) hashes.set(path, value);
    }
  } catch {
    // A list that nobody can read says nothing about the files.
  }
  return hashes;
}
