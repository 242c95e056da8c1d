// `npm run test:nodes`: the tests that run on Node, on each major version that the project promises: all quick unit tests, and some of the
// command line and of the server over stdio; and the official inspector asks the assistants' server. All of these come from the package registry.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installPart } from './editor/hostParts.mjs';
import { runProgram } from './processes/program.mjs';
import { projectFolder } from './project/prepare.mjs';
import { runPartSuite } from './testing/partSuite.mjs';

const majors = [20, 22, 24];
/** The command line and the server from outside: formats, settings, the protocol, the assistants' server. */
const fromOutside = [
  'test/cli/check.test.ts',
  'test/cli/ci.test.ts',
  'test/cli/completion.test.ts',
  'test/cli/copyFormats.test.ts',
  'test/cli/fix.test.ts',
  'test/cli/formats.test.ts',
  'test/cli/mcp.test.ts',
  'test/cli/package.test.ts',
  'test/cli/projectFile.test.ts',
  'test/cli/selection.test.ts',
  'test/cli/terminal.test.ts',
  'test/inspector',
  'test/stdio/hover.test.ts',
  'test/stdio/projectFile.test.ts',
  'test/stdio/settings.test.ts',
  'test/stdio/transports.test.ts',
  'test/stdio/virtualWorkspace.test.ts',
];

const nodeOf = (part, major) => join(part, `node_modules/node-${major}/bin/node`);

await runPartSuite(`The tests on Node ${majors.join(', ')}`, install, async ([part, inspector], runMochaSuite) => {
  process.env.PROVENANCE_INSPECTOR = join(inspector, 'node_modules/.bin/mcp-inspector');
  // It needs a newer Node than the oldest that we run on.
  process.env.PROVENANCE_INSPECTOR_NODE = nodeOf(part, 24);
  for (const major of majors) {
    const node = nodeOf(part, major);
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
});

async function install() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`their packages are for Linux on x64, and this is ${process.platform} on ${process.arch}`);
  return Promise.all([installPart('nodes'), installPart('inspector')]);
}
