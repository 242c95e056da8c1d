// Runs one of the suites that start processes: node scripts/suite.mjs FOLDER [mocha options], with FOLDER below test/ (stdio, cli).

import { buildIfChanged } from './project/prepare.mjs';

const [folder, ...args] = process.argv.slice(2);
try {
  await buildIfChanged();
  // Not earlier: whether the packages that it takes are there is known only now.
  const { runMochaSuite } = await import('./testing/mochaSuite.mjs');
  process.exitCode = await runMochaSuite({
    name: folder,
    folders: [`test/${folder}`],
    args: ['--timeout', '20000', '--exit', ...args],
    style: 'spec',
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
