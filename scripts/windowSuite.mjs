// Runs test/vscode/window: tests of what is visible, in VS Code from packages with a headless browser.
// Usage: node scripts/windowSuite.mjs [mocha options, such as -g PATTERN]

import { installPart } from './editor/hostParts.mjs';
import { runPartSuite } from './testing/partSuite.mjs';

const install = () => Promise.all([installPart('server'), installPart('browser'), installPart('packager')]);

await runPartSuite('The window suite', install, (_, runMochaSuite) => {
  // What the machine was too busy for is tried once more, and said.
  const args = ['--timeout', '90000', '--retries', '1', '--exit', ...process.argv.slice(2)];
  return runMochaSuite({ name: 'window', folders: ['test/vscode/window'], args, style: 'spec', seconds: 1400 });
});
