// F5 as a contributor presses it: the watch build, the second window on seeds/, a breakpoint in the client and one in the server. It
// holds together .vscode/launch.json, tasks.json and settings.json, what esbuild.mjs says while it watches, and the source maps.

import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { installPart, serverPaths } from '../../../scripts/editor/hostParts.mjs';
import { openFile, openWindow, putCursor, runCommand } from '../../../scripts/editor/window.mjs';

const project = process.cwd();

/** What a fresh clone has not, and what is large and no part of the extension. */
const leftOut = ['.git', '.cache', 'dist', 'node_modules', 'bench'].map((name) => join(project, name));

/** Breakpoints need no types: the whole project would be read for them, and take longer than all else here. */
const settings = { 'typescript.tsserver.useSyntaxServer': 'always' };

describe('F5', () => {
  let window: Awaited<ReturnType<typeof openWindow>>;
  let scratch: string;

  // Anew for each try: what a failed one has left running would stand in the way of the next.
  beforeEach(async function () {
    this.timeout(120_000);
    // The debugger that this VS Code brings cannot attach in later ones, see test/vscode/host/server/package.json.
    const { node } = serverPaths(await installPart('server'));
    const [, major, minor] = /^v(\d+)\.(\d+)/.exec(execFileSync(node, ['--version'], { encoding: 'utf8' })) ?? [];
    if (Number(major) > 24 || (Number(major) === 24 && Number(minor) >= 20)) return this.skip();

    scratch = realpathSync(mkdtempSync(join(tmpdir(), 'provenance-debugging-')));
    const checkout = join(scratch, 'checkout');
    // A watch build writes into its checkout, and this one is used by other tests.
    cpSync(project, checkout, { recursive: true, filter: (path) => !leftOut.includes(path) });
    symlinkSync(join(project, 'node_modules'), join(checkout, 'node_modules'), 'junction');
    // Who works on the extension has it: it also runs in the window where F5 is pressed.
    window = await openWindow({ folder: checkout, extension: project, settings });
  });

  afterEach(async () => {
    await window?.close();
    if (scratch) rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  });

  it('stops at a line of the client and at a line of the server', async () => {
    const { page } = window;
    // Errors in the panel would make F5 ask whether to debug anyway.
    await page.locator('[id="status.problems"] [aria-label^="Warnings: "]').first().waitFor();
    const inClient = await setBreakpoint('client/src/commands/showOutput.ts', 'output.show(', 0);
    const inServer = await setBreakpoint('server/src/features/hover/sourceCard.ts', 'export function groupCard(', 1);

    await page.keyboard.press('Control+Shift+D'); // where it says whether a breakpoint holds
    await page.locator('.debug-breakpoints .monaco-list-row').first().waitFor();

    const opened = page.context().waitForEvent('page', { timeout: 60_000 });
    await page.keyboard.press('F5');
    const debugged = await opened;
    // Counted by the server, so both programs run; but the debugger may still be on its way to them.
    await debugged.locator('[id="status.problems"] [aria-label^="Warnings: "]').first().waitFor({ timeout: 120_000 });
    await holds('showOutput.ts');
    await holds('sourceCard.ts');

    await debugged.bringToFront();
    await runCommand(debugged, 'Source Provenance: Show Output');
    assert.equal(await stopIn('showOutput.ts', 'showOutput'), inClient);
    await goOn();

    await askAboutFirstCitation(debugged);
    assert.equal(await stopIn('sourceCard.ts', 'groupCard'), inServer);
    await goOn();
    await debugged.locator('.monaco-hover .hover-contents').filter({ hasText: 'Newsweek' }).first().waitFor();
  }).timeout(300_000); // Usually 20 s: two windows, a build and two debuggers share the machine.

  /**
   * As a person does it: in the TypeScript file, with F9.
   * @returns the line, counted from 1, that is `below` lines under the first one with `code`
   */
  async function setBreakpoint(file: string, code: string, below: number): Promise<number> {
    const { page, workspace } = window;
    const lines = readFileSync(join(workspace, file), 'utf8').split('\n');
    const found = lines.findIndex((line) => line.includes(code));
    assert.notEqual(found, -1, `${file} no longer has ${code}`);
    const line = found + 1 + below;
    await openFile(page, basename(file));
    await putCursor(page, line, 1);
    await page.keyboard.press('F9');
    await page
      .locator('.editor-instance .codicon-debug-breakpoint, .editor-instance .codicon-debug-breakpoint-unverified')
      .first()
      .waitFor();
    return line;
  }

  /** Waits until the list of breakpoints shows the one in `file` as set in the program, with a filled circle. */
  async function holds(file: string): Promise<void> {
    const breakpoint = window.page.locator('.debug-breakpoints .monaco-list-row').filter({ hasText: file });
    await breakpoint.locator('.codicon-debug-breakpoint').first().waitFor({ timeout: 60_000 });
  }

  /** Waits until the debugger has stopped in `callee` and shows `file`; returns the line that the call stack names. */
  async function stopIn(file: string, callee: string): Promise<number> {
    const frame = window.page.locator('.debug-call-stack .stack-frame').filter({ hasText: callee }).first();
    await frame.waitFor({ timeout: 60_000 });
    await window.page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor();
    await window.page.locator('.editor-instance .debug-top-stack-frame-line').first().waitFor();
    return Number.parseInt(await frame.locator('.line-number').first().innerText(), 10);
  }

  async function goOn(): Promise<void> {
    await window.page.bringToFront();
    await window.page.keyboard.press('F5');
    await window.page.locator('.debug-call-stack .stack-frame').first().waitFor({ state: 'hidden' });
  }

  async function askAboutFirstCitation(page: typeof window.page): Promise<void> {
    const text = readFileSync(join(window.workspace, 'seeds/digest-zelensky-warning.txt'), 'utf8');
    const lines = text.slice(0, text.indexOf('[1]') + 2).split('\n');
    await page.bringToFront();
    await putCursor(page, lines.length, lines.at(-1)?.length ?? 1);
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
  }
});
