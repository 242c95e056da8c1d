// Runs test/vscode/window: tests of what is visible, in VS Code from packages with a headless browser.
// Usage: node scripts/windowSuite.mjs [mocha options, such as -g PATTERN]

import { installPart } from './editor/hostParts.mjs';
import { buildIfChanged } from './project/prepare.mjs';
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
    await Promise.all([installPart('server'), installPart('browser'), installPart('packager')]);
  } catch (error) {
    return skipSuite('The window suite', error.message);
  }
  // Not earlier: whether the packages that it takes are there is known only now.
  const { runMochaSuite } = await import('./testing/mochaSuite.mjs');
  // What the machine was too busy for is tried once more, and said.
  const args = ['--timeout', '90000', '--retries', '1', '--exit', ...process.argv.slice(2)];
  return runMochaSuite({ name: 'window', folders: ['test/vscode/window'], args, style: 'spec' });
}
