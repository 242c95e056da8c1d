// Which program this is, for what it keeps on the disk: two builds of one version are two programs.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../version';
import { hashOf } from './hash';

/** The bundles that keep reports and take those of one another. They are built together. */
const bundles = ['cli.js', 'server.js'];

/** @param bundleFolder where the running bundle lies */
export function programMark(bundleFolder: string): string {
  const hashes = bundles.map((name) => {
    try {
      return hashOf(readFileSync(join(bundleFolder, name)));
    } catch {
      return '';
    }
  });
  return [version, ...hashes].join(' ');
}
