// The totals of a suite for the summary of `npm test`: how many passed and failed, and which did not run, with the reason.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: string[] }} Totals */

/** Whether nothing may be left out without saying so loudly. */
export const inContinuousIntegration =
  process.env.CI !== undefined && process.env.CI !== '' && process.env.CI !== 'false';

/**
 * Leaves the totals of a suite, or of one part of it: those of parts are added up.
 * @param {Totals} totals
 */
export function leaveTotals({ passed, failed, skipped }) {
  const path = process.env.PROVENANCE_REPORT;
  if (!path) return;
  const before = readTotals(path) ?? { passed: 0, failed: 0, skipped: [] };
  const all = {
    passed: before.passed + passed,
    failed: before.failed + failed,
    skipped: [...before.skipped, ...skipped],
  };
  writeFileSync(path, JSON.stringify(all));
}

/**
 * @param {string} path
 * @returns {Totals | undefined} nothing when the suite left none
 */
export function readTotals(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/**
 * Says loudly that a whole suite is not run. In continuous integration that is a failure.
 * @param {string} suite
 * @param {string} reason
 * @returns {number} the exit status
 */
export function skipSuite(suite, reason) {
  const line = '!'.repeat(78);
  console.error(`${line}\n${suite} DID NOT RUN: ${reason}\n${line}`);
  leaveTotals({
    passed: 0,
    failed: inContinuousIntegration ? 1 : 0,
    skipped: [`${suite} (the whole suite): ${reason}`],
  });
  return inContinuousIntegration ? 1 : 0;
}
