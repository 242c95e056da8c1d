// Measures the accuracy of the product on topics of our own and on the data beside the checkout, prints it and writes docs/quality.md
// and docs/second-opinions.md. Takes about three minutes.
// Usage: node scripts/quality.mjs [--dates] [--events] [--contradictions [--said N]] [--topics] [--topics-unseen] [--coefficients]
//   [--ecb] [--levels] [--fit] [--seeds]
//   [--cases] [--statements [--notes]] [--copies [--notes]] [--permutations] [--opinions]

import { runBundled } from './testing/runBundled.mjs';

const args = process.argv.slice(2);
const opinions = args.includes('--opinions') || args.length === 0;
const figures = args.some((arg) => arg !== '--opinions') || args.length === 0;
// The figures come last, because what they skip should not be missed.
const failed = opinions ? await runBundled('test/quality/opinions-report.ts', args) : 0;
process.exitCode = failed || (figures ? await runBundled('test/quality/report.ts', args) : 0);
