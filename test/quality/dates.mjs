// Bundles and runs the report on dates: node test/quality/dates.mjs [--errors] [--differential]

import { runBundled } from '../../scripts/testing/runBundled.mjs';

process.exitCode = await runBundled('test/quality/dates-report.ts', process.argv.slice(2));
