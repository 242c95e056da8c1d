// Archives: dist/archive.js, loaded by the command line for `provenance archive`, and started by it as the worker processes that read and compare.

import { groupScorerArgument, serveGroups } from './archive/groupScorer';
import { partWriterArgument, serveParts } from './archive/partWriter';

export { checkAgainst } from './archive/against';
export { buildArchive } from './archive/build';
export { checkArchive } from './archive/check';

if (require.main === module) {
  if (process.argv[2] === partWriterArgument) serveParts();
  if (process.argv[2] === groupScorerArgument) serveGroups();
}
