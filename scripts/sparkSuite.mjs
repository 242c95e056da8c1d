// Runs test/spark: archives on a real cluster of Apache Spark on this machine. Usage: node scripts/sparkSuite.mjs [mocha options]

import { buildIfChanged } from './project/prepare.mjs';
import { installSpark } from './spark/install.mjs';
import { skipSuite } from './testing/totals.mjs';

try {
  await buildIfChanged();
  process.exitCode = await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function main() {
  try {
    process.env.SPARK_HOME = await installSpark();
  } catch (error) {
    return skipSuite('Archives on Spark', error.message);
  }
  // Not earlier: whether the packages that it takes are there is known only now.
  const { runMochaSuite } = await import('./testing/mochaSuite.mjs');
  const args = ['--timeout', '600000', '--exit', ...process.argv.slice(2)];
  return runMochaSuite({ name: 'spark', folders: ['test/spark'], args, style: 'spec', seconds: 1800 });
}
