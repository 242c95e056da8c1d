// Measures how right the product is on the data beside the checkout, prints it and writes docs/quality.md. Takes a minute or two.
// Usage: node scripts/quality.mjs [--dates] [--events] [--contradictions [--said N]] [--seeds]

import { runBundled } from './testing/runBundled.mjs';

process.exitCode = await runBundled('test/quality/report.ts', process.argv.slice(2));
