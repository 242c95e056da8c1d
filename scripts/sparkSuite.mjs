// Runs test/spark: archives on a real cluster of Apache Spark on this machine. Usage: node scripts/sparkSuite.mjs [mocha options]

import { installSpark } from './spark/install.mjs';
import { runPartSuite } from './testing/partSuite.mjs';

await runPartSuite('Archives on Spark', installSpark, (home, runMochaSuite) => {
  process.env.SPARK_HOME = home;
  const args = ['--timeout', '600000', '--exit', ...process.argv.slice(2)];
  return runMochaSuite({ name: 'spark', folders: ['test/spark'], args, style: 'spec', seconds: 1800 });
});
