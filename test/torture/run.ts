// The long run of `npm run torture`: exercises in turn until the time is over, their counts added to those of earlier runs, and
// docs/reliability.md written from the sums.
// Options: --minutes N (default 10), --only NAME (several times), --seed N, --page (only write the page)

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { exercises } from './all';
import type { Exercise } from './exercise';
import { type Counts, pageOf } from './page';

const countsFile = 'test/torture/counts.json';
const pageFile = 'docs/reliability.md';
/** So long a turn takes about; then the counts are kept, so that a run can be ended at any moment. */
const secondsPerTurn = 5;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    only: { type: 'string', multiple: true },
    seed: { type: 'string' },
    page: { type: 'boolean' },
  },
});

const counts: Record<string, Counts> = existsSync(countsFile) ? JSON.parse(readFileSync(countsFile, 'utf8')) : {};
if (values.page) writePage();
else process.exitCode = (await torture()) > 0 ? 1 : 0;

/** @returns how many turns broke a promise */
async function torture(): Promise<number> {
  const chosen = exercises.filter(({ name }) => values.only?.includes(name) ?? true);
  if (chosen.length === 0)
    throw new Error(`there is no exercise ${values.only}; there are ${exercises.map(({ name }) => name).join(', ')}`);
  const spent = new Map<Exercise, number>(chosen.map((exercise) => [exercise, 0]));
  /** Inputs of a turn, so many that it takes its seconds. */
  const sizes = new Map<Exercise, number>(chosen.map((exercise) => [exercise, Math.ceil(exercise.fixed / 10)]));
  const end = performance.now() + Number(values.minutes) * 60_000;
  let seed = Number(values.seed ?? Date.now() % 2 ** 31);
  let failed = 0;
  console.log(`from seed ${seed}`);
  while (performance.now() < end) {
    const shareOf = (exercise: Exercise) => (spent.get(exercise) ?? 0) / (exercise.share ?? 1);
    const exercise = chosen.reduce((least, one) => (shareOf(one) < shareOf(least) ? one : least));
    const size = sizes.get(exercise) ?? 1;
    const started = performance.now();
    let inputs = 0;
    try {
      inputs = await exercise.run(seed++, size, counts[exercise.name]?.inputs ?? 0);
    } catch (error) {
      failed++;
      console.log(`\n${exercise.name}, seed ${seed - 1}, ${size} inputs: a promise is broken\n${describe(error)}`);
    }
    const seconds = (performance.now() - started) / 1000;
    spent.set(exercise, (spent.get(exercise) ?? 0) + Math.max(seconds, 0.01));
    if (inputs > 0) {
      sizes.set(
        exercise,
        Math.max(1, Math.min(size * 4, Math.round((inputs * secondsPerTurn) / Math.max(seconds, 0.1)))),
      );
      keep(exercise.name, inputs, seconds);
    }
  }
  writePage();
  return failed;
}

function keep(name: string, inputs: number, seconds: number): void {
  const before = counts[name] ?? { inputs: 0, seconds: 0 };
  counts[name] = { inputs: before.inputs + inputs, seconds: Math.round((before.seconds + seconds) * 10) / 10 };
  const unfinished = `${countsFile}.new`;
  writeFileSync(unfinished, `${JSON.stringify(counts, undefined, 2)}\n`);
  renameSync(unfinished, countsFile);
}

function writePage(): void {
  writeFileSync(pageFile, pageOf(exercises, counts));
  const total = exercises.reduce((sum, { name }) => sum + (counts[name]?.inputs ?? 0), 0);
  console.log(`${pageFile}: ${total.toLocaleString('en')} inputs in all`);
}

function describe(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? `\n${error.cause.message}` : '';
  return `${error instanceof Error ? error.message : error}${cause}`.slice(0, 4000);
}
