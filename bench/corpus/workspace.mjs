// Writes a workspace of N digests, and its twin in Markdown, into a folder. The same N and seed give the same bytes.
// Usage: node bench/corpus/workspace.mjs FOLDER N [SEED] [--misfit]

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { misfit, writeDigest, writeMarkdown } from './digest.mjs';
import { digestPlans } from './texts.mjs';

/** Raised when the generator's output changes, so that an old folder is not taken for a new one. */
const version = 4;
const filesPerFolder = 500;

/**
 * Writes `folder/articles/**.txt`, `folder/markdown/**.md` and `folder/truth.json` unless they are there already.
 * @param misfits every number leads to the source behind the right one, the work of judging which is the most there is
 * @returns the truth: `{ version, count, seed, bytes, entries, planted: [{ file, entry, kind }] }`
 */
export function writeWorkspace(folder, count, seed = 1, misfits = false) {
  const truthFile = join(folder, 'truth.json');
  if (existsSync(truthFile)) {
    const truth = JSON.parse(readFileSync(truthFile, 'utf8'));
    if (truth.version === version && truth.count === count && truth.seed === seed && !truth.misfits === !misfits)
      return truth;
  }
  const truth = { version, count, seed, misfits, bytes: 0, entries: 0, planted: [] };
  let at = -1;
  for (const planned of digestPlans(count, seed)) {
    const plan = misfits ? misfit(planned) : planned;
    at++;
    const place = `${String(Math.floor(at / filesPerFolder)).padStart(4, '0')}/digest-${String(at).padStart(6, '0')}`;
    if (at % filesPerFolder === 0)
      for (const kind of ['articles', 'markdown']) mkdirSync(join(folder, kind, place, '..'), { recursive: true });
    const text = writeDigest(plan);
    writeFileSync(join(folder, 'articles', `${place}.txt`), text);
    writeFileSync(join(folder, 'markdown', `${place}.md`), writeMarkdown(plan));
    truth.bytes += Buffer.byteLength(text);
    truth.entries += plan.entries.length;
    if (plan.planted) truth.planted.push({ file: `${place}.txt`, ...plan.planted });
  }
  writeFileSync(truthFile, JSON.stringify(truth));
  return truth;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const misfits = process.argv.includes('--misfit');
  const [folder, count, seed] = process.argv.slice(2).filter((argument) => argument !== '--misfit');
  if (!folder || !(Number(count) > 0)) {
    console.error('Usage: node bench/corpus/workspace.mjs FOLDER N [SEED] [--misfit]');
    process.exit(2);
  }
  const { bytes, entries, planted } = writeWorkspace(folder, Number(count), Number(seed ?? 1), misfits);
  console.log(
    `${count} digests, ${(bytes / 1e6).toFixed(1)} MB, ${entries} entries, ${planted.length} planted errors in ${folder}`,
  );
}
