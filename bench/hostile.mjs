// How the time of a check grows when a text of one hostile family is twice as long.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hostileFamilies } from './corpus/hostile.mjs';
import { runProcess } from './measure/process.mjs';

const cli = join(dirname(fileURLToPath(import.meta.url)), '../dist/cli.js');
const rounds = 3;

/**
 * @param folder where the texts are written
 * @param log called with one line a family
 * @returns one `{ name, length, seconds, ratio }` a family: the time for twice `length` pieces, and by how much it exceeds that for
 *   `length`; the start of the process is left out, and of several runs the quickest counts
 */
export async function measureHostile(folder, log) {
  const empty = await quickest(folder, 'empty', 'Nothing to check.\n');
  const rows = [];
  for (const [name, { text, length }] of Object.entries(hostileFamilies)) {
    const stem = name.replaceAll(' ', '-');
    const once = (await quickest(folder, stem, text(length))) - empty;
    const twice = (await quickest(folder, `${stem}-twice`, text(2 * length))) - empty;
    rows.push({ name, length: 2 * length, seconds: twice, ratio: twice / once });
    log(
      `  ${name.padEnd(36)} ${once.toFixed(2)} s, twice as long ${twice.toFixed(2)} s: ${(twice / once).toFixed(2)} ×`,
    );
  }
  return rows;
}

async function quickest(folder, name, text) {
  const place = join(folder, 'hostile', name);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'article.txt'), text);
  const runs = [];
  for (let round = 0; round < rounds; round++) {
    const run = await runProcess({ file: process.execPath, args: [cli, 'check', '--no-cache', place] });
    if (run.status > 1) throw new Error(`check failed on ${name}`);
    runs.push(run.wall);
    // A family that takes so long shows its growth in one run.
    if (run.wall > 10) break;
  }
  return Math.min(...runs);
}
