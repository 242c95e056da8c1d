// What Markdown costs: pages of documentation against the parser alone, and digests in Markdown against the same digests in plain text.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeMarkdownDigest } from './corpus/digest.mjs';
import { writeReadmes } from './corpus/readmes.mjs';
import { digestPlans } from './corpus/texts.mjs';
import { writeWorkspace } from './corpus/workspace.mjs';
import { runProcess } from './measure/process.mjs';
import { interleave, median } from './measure/statistics.mjs';

const bench = dirname(fileURLToPath(import.meta.url));
const rounds = 3;
const filesPerFolder = 500;

/**
 * @param files how many pages, and how many digests
 * @param folder where they are kept between runs
 * @param log called with one line a step
 * @returns `{ files, readmes, lezer, plain, markdown }`: medians of wall and processor time in seconds
 */
export async function measureMarkdown(files, folder, log) {
  const pages = join(folder, `readmes-${files}`);
  const workspace = join(folder, `workspace-${files}`);
  const bytes = writeReadmes(pages, files);
  writeWorkspace(workspace, files);
  writeDigests(join(workspace, 'digests'), files);
  const cli = join(bench, '../dist/cli.js');
  const check = (name, cwd, what) => ({ name, file: process.execPath, args: [cli, 'check', '--no-cache', what], cwd });
  const contestants = [
    check('readmes', pages, '.'),
    { name: 'lezer', file: process.execPath, args: [join(bench, 'peers/lezer-markdown.mjs'), pages], cwd: pages },
    check('plain', workspace, 'articles'),
    check('markdown', workspace, 'digests'),
  ];
  log(
    `${files} pages of documentation, ${(bytes / 1e6).toFixed(0)} MB, and as many digests in both forms: ${rounds} rounds`,
  );
  for (const contestant of contestants) await runProcess(contestant);
  const result = { files };
  for (const [{ name }, runs] of await interleave(contestants, rounds, runProcess)) {
    const figure = (key) => median(runs.map((run) => run[key]));
    result[name] = { wall: figure('wall'), cpu: figure('cpu') };
    log(
      `  ${name.padEnd(10)} ${result[name].wall.toFixed(3)} s wall  ${result[name].cpu.toFixed(2)} s cpu  ${runs[0].outputBytes} bytes`,
    );
  }
  return result;
}

/** The digests of a workspace once more, as Markdown that cites by number. */
function writeDigests(folder, count) {
  const stamp = join(folder, '.written-1');
  if (existsSync(stamp)) return;
  let at = 0;
  for (const plan of digestPlans(count)) {
    const place = join(folder, String(Math.floor(at / filesPerFolder)).padStart(4, '0'));
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `digest-${String(at++).padStart(6, '0')}.md`), writeMarkdownDigest(plan));
  }
  writeFileSync(stamp, '');
}
