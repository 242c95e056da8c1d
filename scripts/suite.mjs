// Runs one of the suites that start processes: node scripts/suite.mjs FOLDER [mocha options], with FOLDER below test/ (stdio, cli).

import { buildIfChanged } from './project/prepare.mjs';
import { endWith } from './testing/partSuite.mjs';

const [folder, ...args] = process.argv.slice(2);
await endWith(async () => {
  await buildIfChanged();
  // Not earlier: whether the packages that it takes are there is known only now.
  const { runMochaSuite } = await import('./testing/mochaSuite.mjs');
  return runMochaSuite({
    name: folder,
    folders: [`test/${folder}`],
    args: ['--timeout', '20000', '--exit', ...args],
    style: 'spec',
  });
});
