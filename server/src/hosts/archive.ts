// Archives: dist/archive.js, loaded by the command line for `provenance archive`, and started by it as the worker processes that read.

import { partWriterArgument } from './archive/partPool';
import { serveParts } from './archive/partWriter';

export { buildArchive } from './archive/build';

if (require.main === module && process.argv[2] === partWriterArgument) serveParts();
