// What the editor calls inside its extension host: runs every test file that is bundled beside this one.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';

/** @throws an Error when a test failed; the editor turns that into its exit status. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  // In a browser the window's own messages go where ours go, so ours carry a mark.
  const mark = process.env.PROVENANCE_TEST_MARK ?? '';
  Mocha.reporters.Base.consoleLog = (...words: unknown[]) => console.log(mark + format(...words));
  const report = pathToFileURL(join(__dirname, '../../scripts/testing/report.mjs')).href;
  const { default: reporter } = await import(report);
  const pattern = process.env.PROVENANCE_TEST_PATTERN;
  const color = process.env.PROVENANCE_TEST_COLOR === 'yes';
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter, color, ...(pattern ? { grep: pattern } : {}) });
  const files = readdirSync(__dirname).filter((name) => name.endsWith('.test.js'));
  for (const file of files.sort()) mocha.addFile(join(__dirname, file));
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} of the editor's tests failed`);
}
