// What the editor calls in an extension host that is a web worker: runs the tests that were imported before this module. What it says goes
// to a file beside the folder of the window, because nobody outside hears such a worker.

import * as vscode from 'vscode';
import type { BrowserMocha } from './setup';

/** Put in by scripts/editorSuite.mjs, because a worker has no environment. */
declare const suitePattern: string;
declare const suiteReport: string;

/** @throws an Error when a test failed; the editor turns that into its exit status. */
export async function run(): Promise<void> {
  const { mocha } = globalThis as unknown as { mocha: BrowserMocha };
  if (suitePattern) mocha.grep(suitePattern);
  const report = { lines: [] as string[], passed: 0, failed: 0, skipped: [] as string[] };
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) throw new Error('The window shows no folder');
  const file = vscode.Uri.joinPath(folder, '..', suiteReport);
  let writing: Thenable<void> = Promise.resolve();
  const say = (line: string) => {
    report.lines.push(line);
    const bytes = new TextEncoder().encode(JSON.stringify(report));
    writing = writing.then(() => vscode.workspace.fs.writeFile(file, bytes));
  };
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('suite', ({ title }) => title && say(`\n  ${title}`));
    runner.on('pass', ({ title, duration }) => {
      report.passed++;
      say(`    ✔ ${title} (${duration}ms)`);
    });
    runner.on('pending', (test) => report.skipped.push(test.fullTitle()));
    runner.on('fail', (test, error) => {
      report.failed++;
      say(`    ✘ ${test.title}\n${error.stack ?? error.message}`);
    });
  });
  say(`\n  ${report.passed} passing, ${report.failed} failing, ${report.skipped.length} pending`);
  await writing;
  if (failures > 0) throw new Error(`${failures} of the editor's tests failed`);
}
