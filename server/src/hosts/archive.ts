// Archives: dist/archive.js, loaded by the command line for `provenance archive`, and started by it as the worker processes that
// read and compare, and by a language server for each question about one.

import { answerArgument } from '../archive/question';
import { answerQuestion } from './archive/answer';
import { groupScorerArgument, serveGroups } from './archive/groupScorer';
import { partWriterArgument, serveParts } from './archive/partWriter';
import { passArguments, pipeArticles, pipeGroups, readArticlesArgument } from './archive/spark/pipes';

export { checkAgainst } from './archive/against';
export { buildArchive } from './archive/build';
export { checkArchive } from './archive/check';

if (require.main === module) {
  if (process.argv[2] === partWriterArgument) serveParts();
  if (process.argv[2] === groupScorerArgument) serveGroups();
  if (process.argv[2] === readArticlesArgument) pipeArticles().catch(endPipe);
  if (process.argv[2] === answerArgument) answerQuestion().catch(endPipe);
  for (const pass of ['compare', 'judge'] as const)
    if (process.argv[2] === passArguments[pass]) pipeGroups(pass, process.argv[3] ?? '').catch(endPipe);
}

/** Spark shows what a program said last when it fails. */
function endPipe(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
