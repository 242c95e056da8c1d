// Builds every bundle of the extension from one table. Says how large each is, and fails when one outgrows its limit.
// Usage: node esbuild.mjs [--watch] [--development]

import { chmodSync, copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));

/**
 * @typedef {object} Bundle
 * @property {string} entry
 * @property {string} outfile
 * @property {number} limit
 * @property {string[]} [external]
 * @property {boolean} [executable]
 * @property {boolean} [isOffline] its library could fetch what a text names; the parts that do are left out
 * @property {boolean} [browser] for an editor in a browser, where no Node is
 * @property {'esm' | 'cjs'} [format] a module or CommonJS, which is the default
 */

/**
 * What is built. `limit` is the largest size in kB of the production bundle: an editor reads these files at its start. There is room for
 * code of our own, and none for a library that a careless import brings in. The libraries of the protocol take about 430 kB of the
 * extension, in a bundle that is loaded only where there is an article, and 210 kB of the servers.
 * @type {Bundle[]}
 */
const bundles = [
  {
    entry: 'client/src/extension.ts',
    outfile: 'dist/extension.js',
    external: ['vscode', './languageClient', './views'],
    limit: 265,
  },
  { entry: 'client/src/languageClient.ts', outfile: 'dist/languageClient.js', external: ['vscode'], limit: 460 },
  // The side bar, the timeline's panel and their schemas; loaded when one of them is looked at.
  { entry: 'client/src/views.ts', outfile: 'dist/views.js', external: ['vscode'], limit: 150 },
  // The page of the timeline, with what it takes of d3.
  { entry: 'client/src/webview/main.ts', outfile: 'dist/timeline.js', limit: 200, browser: true },
  { entry: 'client/src/webview/timeline.css', outfile: 'dist/timeline.css', limit: 12, browser: true },
  { entry: 'server/src/hosts/node.ts', outfile: 'dist/server.js', limit: 1230 },
  {
    entry: 'client/src/browser.ts',
    outfile: 'dist/extension.browser.js',
    external: ['vscode'],
    // One bundle has all, because such an editor loads no second one.
    limit: 720,
    browser: true,
  },
  { entry: 'server/src/hosts/worker.ts', outfile: 'dist/server.browser.js', limit: 1160, browser: true },
  // The pool of the command line starts this file, and that loads dist/cli.js.
  { entry: 'node_modules/piscina/dist/worker.js', outfile: 'dist/worker.js', external: ['@napi-rs/nice'], limit: 20 },
  {
    entry: 'server/src/hosts/cli.ts',
    outfile: 'dist/cli.js',
    external: ['./mcp', './archive'],
    limit: 1400,
    executable: true,
  },
  { entry: 'server/src/hosts/mcp.ts', outfile: 'dist/mcp.js', limit: 1500 },
  // The engine is a package that only who keeps an archive installs.
  { entry: 'server/src/hosts/archive.ts', outfile: 'dist/archive.js', external: ['@duckdb/node-api'], limit: 1170 },
  // The npm package as a library.
  { entry: 'server/src/hosts/library/node.ts', outfile: 'dist/library.js', limit: 840 },
  {
    entry: 'server/src/hosts/library/browser.ts',
    outfile: 'dist/library.browser.mjs',
    limit: 745,
    browser: true,
    format: 'esm',
  },
  // Importers of saved copies, and the thread that loads each of them when such a file is met.
  {
    entry: 'server/src/hosts/importThread.ts',
    outfile: 'dist/importThread.js',
    external: ['./html', './mail', './pdf', './docx', './warc', './wacz', './records'],
    limit: 225,
  },
  { entry: 'server/src/importers/html.ts', outfile: 'dist/html.js', limit: 420 },
  { entry: 'server/src/importers/mail.ts', outfile: 'dist/mail.js', external: ['./html'], limit: 100 },
  { entry: 'server/src/importers/pdf.ts', outfile: 'dist/pdf.js', limit: 1700 },
  { entry: 'server/src/importers/docx.ts', outfile: 'dist/docx.js', limit: 400 },
  { entry: 'server/src/importers/warc.ts', outfile: 'dist/warc.js', external: ['./html', './pdf'], limit: 100 },
  { entry: 'server/src/importers/records.ts', outfile: 'dist/records.js', limit: 300, isOffline: true },
  { entry: 'server/src/importers/wacz.ts', outfile: 'dist/wacz.js', external: ['./warc'], limit: 40 },
  // The same for a browser, where a bundle needs something of Node; the others serve there as they are. See hosts/importWorkers.
  {
    entry: 'server/src/hosts/importWorker.ts',
    outfile: 'dist/importWorker.browser.js',
    external: ['./html', './mail', './pdf', './docx', './warc', './wacz', './records'],
    limit: 225,
    browser: true,
  },
  { entry: 'server/src/importers/docx.ts', outfile: 'dist/docx.browser.js', limit: 360, browser: true },
  {
    entry: 'server/src/importers/warc.ts',
    outfile: 'dist/warc.browser.js',
    external: ['./html', './pdf'],
    limit: 100,
    browser: true,
  },
  {
    entry: 'server/src/importers/wacz.ts',
    outfile: 'dist/wacz.browser.js',
    external: ['./warc'],
    limit: 40,
    browser: true,
  },
];

const shebang = '#!/usr/bin/env node';
/** What is copied as it is. */
const copies = [{ from: 'server/src/hosts/library/api.d.ts', to: 'dist/library.d.ts' }];
/** How many bundles are being built by a watch build. */
let building = 0;

const watching = process.argv.includes('--watch');
const development = watching || process.argv.includes('--development');

if (watching) {
  const contexts = await Promise.all(bundles.map((bundle) => context(optionsOf(bundle, announce(bundle)))));
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  try {
    const results = await Promise.all(bundles.map((bundle) => build({ ...optionsOf(bundle), metafile: true })));
    writeFileSync(join(root, 'dist/bundled.json'), `${JSON.stringify(packagesIn(results), undefined, 2)}\n`);
  } catch {
    // esbuild has said which file and line.
    process.exit(1);
  }
  for (const { from, to } of copies) copyFileSync(join(root, from), join(root, to));
  process.exitCode = sizesHold() ? 0 : 1;
}

/**
 * esbuild's options for one row of the table.
 * @param {Bundle} bundle
 * @param {import('esbuild').Plugin[]} plugins
 * @returns {import('esbuild').BuildOptions}
 */
function optionsOf(
  { entry, outfile, external = [], isOffline = false, executable = false, browser = false, format = 'cjs' },
  ...plugins
) {
  const ownShebang = executable && readFileSync(join(root, entry), 'utf8').startsWith('#!');
  return {
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    external,
    bundle: true,
    platform: browser ? 'browser' : 'node',
    format,
    target: browser ? 'es2023' : 'node20.19',
    mainFields: browser ? ['browser', 'module', 'main'] : ['module', 'main'],
    minify: !development,
    sourcemap: development ? 'linked' : false,
    // What is loaded later is another file of the table, and is required: an extension's code may be no module yet.
    supported: { 'dynamic-import': false },
    plugins,
    ...(isOffline
      ? { alias: { 'sync-fetch': './scripts/project/noFetch.mjs', 'node-fetch': './scripts/project/noFetch.mjs' } }
      : {}),
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'warning',
    ...(executable && !ownShebang ? { banner: { js: shebang } } : {}),
  };
}

/**
 * The folders of the packages that are inside the bundles: their licences go into THIRD-PARTY-NOTICES.txt.
 * @param {import('esbuild').BuildResult<{ metafile: true }>[]} results
 */
function packagesIn(results) {
  const inside = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;
  const used = results.flatMap(({ metafile }) =>
    Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs)),
  );
  const folders = used.flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? (inside.exec(path) ?? []) : []));
  return [...new Set(folders)].sort();
}

/** Prints every bundle's size, and says which ones are over their limit. */
function sizesHold() {
  let holds = true;
  for (const { outfile, limit, executable } of bundles) {
    const path = join(root, outfile);
    if (executable) chmodSync(path, 0o755);
    const size = statSync(path).size / 1000;
    console.log(`${outfile.padEnd(20)} ${size.toFixed(0).padStart(5)} kB`);
    if (!development && size > limit) {
      console.error(`${outfile} is ${size.toFixed(0)} kB, and its limit is ${limit} kB (see the table in esbuild.mjs)`);
      holds = false;
    }
  }
  return holds;
}

/**
 * Says when a watch build begins and when all bundles are there: the editor waits for these lines, see .vscode/tasks.json.
 * @param {Bundle} bundle
 * @returns {import('esbuild').Plugin}
 */
function announce({ outfile, executable }) {
  return {
    name: 'announce',
    setup(build) {
      build.onStart(() => {
        if (building++ === 0) console.log('[watch] build started');
      });
      build.onEnd(({ errors }) => {
        if (executable && errors.length === 0) chmodSync(join(root, outfile), 0o755);
        if (--building === 0) console.log('[watch] build finished');
      });
    },
  };
}
