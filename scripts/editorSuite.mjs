// Runs test/vscode/suite inside VS Code's extension host: in the desktop application where there is one, otherwise in VS Code from
// packages with a headless browser. The same bundle of tests in both.
// Then the same tests and those of test/vscode/web in an extension host that is a web worker, as an editor in a browser has it, and one
// suite more in a window of its own, on a folder that has nothing but documentation: test/vscode/documentation.
// Usage: node scripts/editorSuite.mjs [-g PATTERN] [--web] [--bundle-only]   (--web: that host alone; --bundle-only: for the debugger, see .vscode/launch.json)

import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { launchBrowser } from './editor/browser.mjs';
import { applicationOf, findDesktop } from './editor/desktop.mjs';
import { installPart } from './editor/hostParts.mjs';
import { startEditorServer } from './editor/server.mjs';
import { lineMark, runSuiteInPage } from './editor/suiteInPage.mjs';
import { buildIfChanged, projectFolder } from './project/prepare.mjs';
import { endWith } from './testing/partSuite.mjs';
import { leaveTotals, skipSuite } from './testing/totals.mjs';

/** Seconds: a run takes about fifteen, most of it the start of VS Code. */
const maxRun = 300;
/** What a suite in a web worker leaves beside the folder of its window. */
const reportOfWorker = 'report-of-worker.json';

await endWith(async () => {
  const { values } = parseArgs({
    options: { g: { type: 'string', short: 'g' }, web: { type: 'boolean' }, 'bundle-only': { type: 'boolean' } },
  });
  if (values['bundle-only']) {
    fillWorkspace(join(await bundleSuite(), '../workspace'));
    return 0;
  }
  await buildIfChanged();
  return main(values.g, values.web);
});

/**
 * @param {string} [pattern] of the names of the tests that are run
 * @param {boolean} [webOnly] no other host than the web worker
 */
async function main(pattern, webOnly = false) {
  const suite = await bundleSuite();
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'provenance-editor-')));
  const workspace = join(scratch, 'workspace');
  fillWorkspace(workspace);
  const again = join(scratch, 'browser');
  fillWorkspace(again);
  for (const folder of [workspace, again]) await writeSavedCopies(folder);
  const env = {
    PROVENANCE_REPORT_STYLE: 'spec',
    PROVENANCE_TEST_COLOR: process.stdout.isTTY ? 'yes' : 'no',
    ...(pattern ? { PROVENANCE_TEST_PATTERN: pattern } : {}),
  };
  try {
    if (webOnly) return await runInWebHost({ workspace: again, scratch: join(scratch, 'web'), pattern });
    const application = desktopApplication();
    const run = application ? runOnDesktop : runInBrowser;
    const failed = await run({ application, suite, workspace, scratch: join(scratch, 'digests'), env });
    if (failed) return failed;
    const failedInBrowser = await runInWebHost({ workspace: again, scratch: join(scratch, 'web'), pattern });
    if (failedInBrowser) return failedInBrowser;
    const quiet = join(scratch, 'documentation');
    fillWithDocumentation(quiet);
    const other = await bundleSuite('documentation');
    return await run({ application, suite: other, workspace: quiet, scratch: join(scratch, 'quiet'), env });
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * A folder that the tests may change as they like.
 * @param {string} workspace
 */
function fillWorkspace(workspace) {
  mkdirSync(workspace, { recursive: true });
  cpSync(join(projectFolder, 'seeds'), join(workspace, 'seeds'), { recursive: true });
}

/** The application to test in, when there is one that can open its window here. */
function desktopApplication() {
  const program = findDesktop();
  const application = program && applicationOf(program);
  if (!application) return undefined;
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    console.log(`There is a desktop VS Code at ${application}, but no display to open it on.`);
    return undefined;
  }
  return application;
}

/**
 * A folder as most are: pages about this project and no digest.
 * @param {string} workspace
 */
function fillWithDocumentation(workspace) {
  mkdirSync(join(workspace, 'docs'), { recursive: true });
  for (const page of ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'LICENSE'])
    cpSync(join(projectFolder, page), join(workspace, page === 'LICENSE' ? 'LICENSE.txt' : page));
  for (const page of ['quality.md', 'performance.md'])
    cpSync(join(projectFolder, 'docs', page), join(workspace, 'docs', page));
}

async function runOnDesktop({ application, suite, workspace, scratch, env }) {
  console.log(`editor host: desktop VS Code at ${application}`);
  const { runTests } = await import('@vscode/test-electron');
  try {
    return await runTests({
      vscodeExecutablePath: application,
      extensionDevelopmentPath: projectFolder,
      extensionTestsPath: suite,
      extensionTestsEnv: env,
      launchArgs: [
        workspace,
        '--disable-extensions',
        '--disable-workspace-trust',
        `--user-data-dir=${join(scratch, 'data')}`,
        `--extensions-dir=${join(scratch, 'extensions')}`,
      ],
    });
  } catch (error) {
    console.error(`The editor's tests failed: ${error.message}`);
    return 1;
  }
}

async function runInBrowser({ suite, workspace, scratch, env }) {
  let parts;
  try {
    parts = await Promise.all([installPart('server'), installPart('browser')]);
  } catch (error) {
    return skipSuite('The editor suite', error.message);
  }
  const [serverPart, browserPart] = parts;
  const server = await startEditorServer({
    part: serverPart,
    data: join(scratch, 'data'),
    env: { ...env, PROVENANCE_TEST_MARK: lineMark },
  });
  const browser = await launchBrowser(browserPart);
  console.log(`editor host: VS Code ${server.version} from packages, headless browser (Chromium ${browser.version()})`);
  try {
    const address = server.address({ folder: workspace, extension: projectFolder, suite });
    return await runSuiteInPage(browser, address, { seconds: maxRun, log: server.log });
  } finally {
    await browser.close();
    await server.stop();
  }
}

/**
 * The extension without Node: loaded into a web worker, as an editor in a browser does, with its server in another worker. The files of
 * the window come from the file system that the editor gives it.
 * @param {{ workspace: string, scratch: string, pattern?: string }} options
 */
async function runInWebHost({ workspace, scratch, pattern = '' }) {
  let parts;
  try {
    parts = await Promise.all([installPart('server'), installPart('browser')]);
  } catch (error) {
    return skipSuite('The editor suite in a web worker', error.message);
  }
  const [serverPart, browserPart] = parts;
  const suite = await bundleForWorker(pattern);
  const server = await startEditorServer({
    part: serverPart,
    data: join(scratch, 'data'),
    // Where both are possible, an editor takes Node; here it must not.
    settings: { 'remote.extensionKind': { 'source-provenance.source-provenance': ['web'] } },
  });
  const browser = await launchBrowser(browserPart);
  console.log(`editor host: web worker of VS Code ${server.version}, headless browser (Chromium ${browser.version()})`);
  try {
    const address = server.address({ folder: workspace, extension: projectFolder, suite });
    return await runSuiteInPage(browser, address, { seconds: maxRun, log: server.log });
  } finally {
    showReport(join(workspace, '..', reportOfWorker));
    await browser.close();
    await server.stop();
  }
}

/**
 * Writes the saved copies that tests check against; a web worker could not pack them.
 * @param {string} workspace
 */
async function writeSavedCopies(workspace) {
  const { build } = await import('esbuild');
  const outfile = join(projectFolder, '.cache/editor-web/savedCopies.mjs');
  await build({
    absWorkingDir: projectFolder,
    stdin: {
      contents: "export * from './support/copyOf'; export * from './vscode/web/harbour';",
      resolveDir: join(projectFolder, 'test'),
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  const { copyNames, copyOf, titleOf, saidOf, keptTitleOf, keptSaidOf } = await import(pathToFileURL(outfile).href);
  for (const folder of ['harbour', 'kept']) mkdirSync(join(workspace, folder));
  for (const name of copyNames) {
    writeFileSync(join(workspace, 'harbour', name), copyOf(name, titleOf(name), saidOf(name)));
    writeFileSync(join(workspace, 'kept', name), copyOf(name, keptTitleOf(name), keptSaidOf(name)));
  }
}

/**
 * Prints what such a suite has said, also when it did not come to its end, and counts its tests.
 * @param {string} path
 */
function showReport(path) {
  if (!existsSync(path)) return;
  const { lines, passed, failed, skipped } = JSON.parse(readFileSync(path, 'utf8'));
  console.log(lines.join('\n'));
  leaveTotals({ passed, failed, skipped });
}

/**
 * One module with all tests, which a web worker can load. The editor runs tests where it runs the extension in whose folder they are.
 * @param {string} pattern of the names of the tests that are run
 */
async function bundleForWorker(pattern) {
  const { build } = await import('esbuild');
  const outfile = join(projectFolder, '.cache/editor-web/run.js');
  const testsIn = (folder) =>
    readdirSync(join(projectFolder, 'test/vscode', folder))
      .filter((file) => file.endsWith('.test.ts'))
      .sort()
      .map((file) => `import './${folder}/${file}';`);
  await build({
    absWorkingDir: projectFolder,
    stdin: {
      contents: [
        "import './web/setup';",
        ...testsIn('suite'),
        ...testsIn('web'),
        "export { run } from './web/run';",
      ].join('\n'),
      resolveDir: join(projectFolder, 'test/vscode'),
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'browser',
    // Mocha takes `module.exports` for itself, so ours are set at the very end.
    format: 'iife',
    globalName: 'suite',
    footer: { js: 'module.exports = suite;' },
    external: ['vscode'],
    alias: { 'node:assert': join(projectFolder, 'test/vscode/web/assert.ts') },
    plugins: [
      {
        name: 'without a disk',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^\.\/behindTheEditor$/ }, () => ({
            path: join(projectFolder, 'test/vscode/web/behindTheEditor.ts'),
          })),
      },
    ],
    define: {
      suitePattern: JSON.stringify(pattern),
      suiteReport: JSON.stringify(reportOfWorker),
    },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}

/**
 * @param {string} name of the folder in test/vscode; the module that runs its tests is that of the suite
 * @returns {Promise<string>} path of the module that exports `run()`
 */
async function bundleSuite(name = 'suite') {
  const { build } = await import('esbuild');
  const folder = `test/vscode/${name}`;
  const outdir = join(projectFolder, `.cache/editor-${name}`);
  rmSync(outdir, { recursive: true, force: true });
  const tests = readdirSync(join(projectFolder, folder)).filter((file) => file.endsWith('.test.ts'));
  await build({
    absWorkingDir: projectFolder,
    entryPoints: [
      { in: 'test/vscode/suite/run.ts', out: 'run' },
      ...tests.map((file) => ({ in: `${folder}/${file}`, out: file.replace(/\.ts$/, '') })),
    ],
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return join(outdir, 'run.js');
}
