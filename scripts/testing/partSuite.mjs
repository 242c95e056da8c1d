// How a suite begins that needs more than this project's packages: it builds, installs what it needs, and says loudly when it cannot.

import { buildIfChanged } from '../project/prepare.mjs';
import { skipSuite } from './totals.mjs';

/**
 * Ends this process with the status of the work. What is thrown is one line for a person.
 * @param {() => Promise<number>} work
 */
export async function endWith(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

/**
 * Builds, installs and runs, and ends this process with the status. Without what is to be installed, the suite is skipped.
 * @template T
 * @param {string} suite as it is called when it does not run
 * @param {() => Promise<T>} install throws the reason why it cannot
 * @param {(installed: T, runMochaSuite: typeof import('./mochaSuite.mjs').runMochaSuite) => Promise<number>} run
 */
export async function runPartSuite(suite, install, run) {
  await endWith(async () => {
    await buildIfChanged();
    /** @type {T} */
    let installed;
    try {
      installed = await install();
    } catch (error) {
      return skipSuite(suite, error.message);
    }
    // Not earlier: whether the packages that it takes are there is known only now.
    const { runMochaSuite } = await import('./mochaSuite.mjs');
    return run(installed, runMochaSuite);
  });
}
