// The long search for inputs that break an invariant: node scripts/torture.mjs [--minutes N] [--only NAME]... [--seed N] [--page]
// Writes docs/reliability.md. `--page` only writes it.

import { prepare } from './project/prepare.mjs';

await prepare();
// Not earlier: in a fresh clone the packages that it takes are there only now.
const { runBundled } = await import('./testing/runBundled.mjs');
process.exitCode = await runBundled('test/torture/run.ts', process.argv.slice(2));
