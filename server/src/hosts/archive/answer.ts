// Answers one question of an editor about an archive, in a process of its own: the question comes on standard input, and the answer goes to
// standard output, both as JSON.

import { existsSync, realpathSync } from 'node:fs';
import { setPriority } from 'node:os';
import { basename, delimiter, dirname, isAbsolute, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Answered, AnswerTo, ArchiveQuestion, FindingsQuestion } from '../../archive/question';
import { type ArchiveAnswer, archivedName } from '../../features/archived/finding';
import { visible } from '../../text/visible';
import { hashOf } from '../cache/cache';
import { isUsageError } from '../cli/arguments';
import { archivedPath } from './build';
import { archivedText, probeArchive, type TodaysFile } from './probe';

/** Whoever types goes first. */
const priority = 10;

/** Reads a question, answers it, and ends. */
export async function answerQuestion(): Promise<void> {
  try {
    setPriority(priority);
  } catch {
    // Then it is no slower than others.
  }
  const question = JSON.parse(await text(process.stdin)) as ArchiveQuestion;
  const answer = await answerTo(question).catch((error: unknown) => ({ failed: lineOf(error) }));
  process.stdout.write(JSON.stringify(answer));
}

function lineOf(error: unknown): string {
  if (isUsageError(error)) return error.message;
  return `it cannot be asked: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`;
}

async function answerTo(question: ArchiveQuestion): Promise<Answered<AnswerTo[ArchiveQuestion['kind']]>> {
  const packages = commandPlaces();
  if (question.kind === 'findings') return findingsFor(question, packages);
  const found = await archivedText(resolve(question.archive), question.path, packages);
  return found === undefined ? { failed: `it has no article ${visible(question.path)} any more` } : { text: found };
}

async function findingsFor(question: FindingsQuestion, packages: readonly string[]): Promise<ArchiveAnswer> {
  const { archive, rules, latestYear, known } = question;
  const names = new Map<string, string>();
  const files = question.files.map(({ path, text: written }): TodaysFile => {
    const bytes = Buffer.from(written);
    names.set(archivedPath(path), path);
    return { path: archivedPath(path), text: written, bytes: bytes.length, hash: hashOf(bytes) };
  });
  const folders = known.map((folder) => `${archivedPath(folder).replace(/\/$/, '')}/`);
  const options = {
    folder: resolve(archive),
    files,
    settings: { latestYear, rules },
    leavesOut: (path: string) => folders.some((folder) => path.startsWith(folder)) && existsSync(path),
    nameOf: (path: string) => `${archivedName(path)} (archive)`,
    packages,
  };
  const answer = await probeArchive(options, (group) => group.findings());
  const byName = Object.entries(answer.files).map(([path, found]) => [names.get(path) ?? path, found] as const);
  return { ...answer, files: Object.fromEntries(byName) };
}

/**
 * Where the engine may be that is not beside this program: where the packages are of the command \`provenance\` on the PATH, with which the
 * archive was made. Never in a folder that an editor opens, whose code is not run.
 */
function commandPlaces(): string[] {
  const places: string[] = [];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    // A relative one would lead into whatever folder is open.
    if (!isAbsolute(folder)) continue;
    const onWindows = join(folder, 'node_modules', 'source-provenance', 'dist');
    if (existsSync(join(folder, 'provenance.cmd')) && existsSync(onWindows)) places.push(onWindows);
    try {
      const program = realpathSync(join(folder, 'provenance'));
      if (basename(program) === 'cli.js') places.push(dirname(program));
    } catch {
      // It is not there.
    }
  }
  return places;
}
