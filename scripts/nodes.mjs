// `npm run test:nodes`: the tests that run on Node, on each major version that the project promises: all quick unit tests, and some of the
// command line and of the server over stdio. The versions come from the package registry.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installPart } from './editor/hostParts.mjs';
import { runProgram } from './processes/program.mjs';
import { buildIfChanged, projectFolder } from './project/prepare.mjs';
import { skipSuite } from './testing/totals.mjs';

const majors = [20, 22, 24];
/** The command line and the server from outside: formats, settings, the protocol, the assistants' server. */
const fromOutside = [
  'test/cli/formats.test.ts',
  'test/cli/mcp.test.ts',
  'test/cli/projectFile.test.ts',
  'test/stdio/hover.test.ts',
  'test/stdio/settings.test.ts',
  'test/stdio/transports.test.ts',
];

try {
  await buildIfChanged();
  process.exitCode = await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function main() {
  const what = `The tests on Node ${majors.join(', ')}`;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return skipSuite(what, `their packages are for Linux on x64, and this is ${process.platform} on ${process.arch}`);
  let part;
  try {
    part = await installPart('nodes');
  } catch (error) {
    return skipSuite(what, error.message);
  }
  // Not earlier: whether the packages that it takes are there is known only now.
  const { runMochaSuite } = await import('./testing/mochaSuite.mjs');
  for (const major of majors) {
    const node = join(part, `node_modules/node-${major}/bin/node`);
    const { stdout, status } = spawnSync(node, ['--version'], { encoding: 'utf8' });
    if (status !== 0 || !stdout.startsWith(`v${major}.`)) throw new Error(`${node} is not Node ${major}`);
    console.log(`\nNode ${stdout.trim()}`);
    const unit = await runProgram(node, ['scripts/unit.mjs'], { cwd: projectFolder, seconds: 120 });
    if (unit.code !== 0) return 1;
    const args = ['--timeout', '30000', '--exit', ...process.argv.slice(2)];
    const code = await runMochaSuite({ name: `node-${major}`, folders: fromOutside, args, node });
    if (code !== 0) return code;
  }
  return 0;
}
