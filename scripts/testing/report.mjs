// A mocha reporter that shows a suite in the usual way and leaves its totals in a file, for the summary of `npm test`.
// PROVENANCE_REPORT names the file, PROVENANCE_REPORT_STYLE how it shows (`spec` or `dot`).

import { reporters } from 'mocha';
import { leaveTotals } from './totals.mjs';

const Base = process.env.PROVENANCE_REPORT_STYLE === 'spec' ? reporters.Spec : reporters.Dot;

export default class Report extends Base {
  constructor(runner, options) {
    super(runner, options);
    const skipped = [];
    const repeated = [];
    runner.on('retry', (test, error) => repeated.push(`${test.fullTitle()}: ${error.message}`));
    runner.on('pending', (test) => skipped.push(test.fullTitle()));
    runner.once('end', () => {
      for (const line of repeated) console.log(`!!! FAILED AT FIRST, tried again: ${line}`);
      const { passes, failures } = runner.stats;
      leaveTotals({ passed: passes, failed: failures, skipped });
    });
  }
}
