// Where the time of a cold check goes: one run in one thread under V8's sampling profiler, summed up by part of the program.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeWorkspace } from './corpus/workspace.mjs';

const project = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Parts by the folder of the source file, the first that fits. */
const parts = [
  ['server/src/syntax/', 'reading the text (syntax)'],
  ['server/src/dates/', 'reading dates (dates)'],
  ['server/src/text/', 'words and likeness (text)'],
  ['server/src/workspace/events', 'finding the same events (workspace/events)'],
  ['server/src/workspace/', 'other facts and indices (workspace)'],
  ['server/src/rules/', 'rules'],
  ['server/src/report/', 'reports (report)'],
  ['server/src/hosts/', 'command line (hosts)'],
];

/**
 * @param files how many files to check
 * @param folder where workspaces are kept between runs
 * @returns `{ files, seconds, parts: [{ part, seconds }] }`, the largest part first
 */
export async function measureProfile(files, folder, log) {
  const place = join(folder, `workspace-${files}`);
  writeWorkspace(place, files);
  const script = join(project, '.cache/bench/cli.js');
  await build({
    absWorkingDir: project,
    entryPoints: ['server/src/hosts/cli.ts'],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    // A check needs neither, and the engine of the archive cannot be bundled.
    external: ['./mcp', './archive'],
    logLevel: 'warning',
  });
  const profiles = mkdtempSync(join(tmpdir(), 'provenance-profile-'));
  try {
    try {
      execFileSync(
        process.execPath,
        ['--cpu-prof', `--cpu-prof-dir=${profiles}`, script, 'check', '--no-cache', 'articles'],
        {
          cwd: place,
          env: { ...process.env, PROVENANCE_THREADS: '1' },
          stdio: 'ignore',
        },
      );
    } catch (error) {
      // Problems were found, which is what the workspace is made for.
      if (error.status !== 1) throw error;
    }
    const [name] = readdirSync(profiles);
    const sums = sumUp(
      JSON.parse(readFileSync(join(profiles, name), 'utf8')),
      partByLine(readFileSync(script, 'utf8')),
    );
    const seconds = [...sums.values()].reduce((a, b) => a + b, 0);
    log(`${files} files: a profile of ${seconds.toFixed(1)} s`);
    const rows = [...sums].map(([part, its]) => ({ part, seconds: its })).sort((a, b) => b.seconds - a.seconds);
    return { files, seconds, parts: rows };
  } finally {
    rmSync(profiles, { recursive: true, force: true });
  }
}

/** esbuild writes the name of each source file in front of what came from it. */
function partByLine(bundle) {
  const byLine = [];
  let part = 'libraries';
  for (const line of bundle.split('\n')) {
    const source = /^ {0,4}\/\/ (\S+\.(?:ts|js|mjs|json))$/.exec(line)?.[1];
    if (source) part = parts.find(([prefix]) => source.startsWith(prefix))?.[1] ?? 'libraries';
    byLine.push(part);
  }
  return byLine;
}

function sumUp({ nodes, samples, timeDeltas }, byLine) {
  const parents = new Map();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const node of nodes) for (const child of node.children ?? []) parents.set(child, node.id);
  const partOf = (id) => {
    const { functionName, url, lineNumber } = byId.get(id).callFrame;
    if (functionName === '(garbage collector)') return 'garbage collection';
    if (functionName === '(idle)') return undefined;
    if (url.endsWith('/.cache/bench/cli.js')) return byLine[lineNumber];
    if (/^(?:open|read|close|fstat|readdir|lstat|stat)/.test(functionName) || url.startsWith('node:fs'))
      return 'reading from the disk';
    const parent = parents.get(id);
    // Built-in functions, mainly regular expressions, count for their callers.
    return parent === undefined ? 'start of Node' : partOf(parent);
  };
  const known = new Map();
  const sums = new Map();
  for (const [at, id] of samples.entries()) {
    if (!known.has(id)) known.set(id, partOf(id));
    const part = known.get(id);
    if (part !== undefined) sums.set(part, (sums.get(part) ?? 0) + timeDeltas[at] / 1e6);
  }
  return sums;
}
