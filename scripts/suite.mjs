// Runs one of the suites that start processes: node scripts/suite.mjs FOLDER [mocha options], with FOLDER below test/ (protocol, cli).

import { runMochaSuite } from './testing/mochaSuite.mjs';

const [folder, ...args] = process.argv.slice(2);
process.exitCode = await runMochaSuite({
  name: folder,
  folders: [`test/${folder}`],
  args: ['--timeout', '20000', '--exit', ...args],
  style: 'spec',
});
