// Bundles tests with esbuild and runs them with mocha in one process of their own.

import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { runProgram } from '../processes/program.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const reporter = fileURLToPath(new URL('./report.mjs', import.meta.url));

/**
 * @param {object} options
 * @param {string} options.name of the folder below .cache that holds the bundles
 * @param {string[]} options.folders whose `*.test.ts` files are run, or such files, relative to the project
 * @param {string[]} [options.args] further options of mocha, such as `-g PATTERN`
 * @param {'dot' | 'spec'} [options.style]
 * @param {string} [options.node] the program that runs them, when it is not this Node
 * @param {number} [options.seconds] the most that the whole suite may take
 * @returns {Promise<number>} the exit status
 */
export async function runMochaSuite({
  name,
  folders,
  args = [],
  style = 'dot',
  seconds = 900,
  node = process.execPath,
}) {
  const files = folders.flatMap(testFilesIn);
  if (files.length === 0) {
    console.error(`${name}: there are no test files in ${folders.join(', ')}`);
    return 2;
  }
  // Several people may test at once in one checkout.
  const outdir = join(root, `.cache/suites/${name}-${process.pid}`);
  try {
    await build({
      absWorkingDir: root,
      entryPoints: files,
      outdir,
      outbase: 'test',
      bundle: true,
      platform: 'node',
      format: 'esm',
      outExtension: { '.js': '.mjs' },
      splitting: true,
      packages: 'external',
      plugins: [scriptsStayInPlace],
      sourcemap: 'inline',
      logLevel: 'warning',
    });
    const mocha = join(root, 'node_modules/mocha/bin/mocha.js');
    const colours = process.stdout.isTTY ? [] : ['--no-color'];
    const options = ['--reporter', reporter, ...colours, ...args, `${outdir}/**/*.test.mjs`];
    const { code } = await runProgram(node, ['--enable-source-maps', mocha, ...options], {
      cwd: root,
      env: { PROVENANCE_REPORT_STYLE: style, ...process.env },
      seconds,
    });
    return code;
  } catch (error) {
    // esbuild has said which file and line.
    if (!Array.isArray(error.errors)) console.error(error.message);
    return 1;
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** The project's scripts find their files from where they stand, so tests import them from there. */
const scriptsStayInPlace = {
  name: 'scripts stay in place',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onResolve({ filter: /\/scripts\/.*\.mjs$/ }, ({ path, resolveDir }) => ({
      path: pathToFileURL(join(resolveDir, path)).href,
      external: true,
    }));
  },
};

/** Paths of the test files below `folder`, relative to the project; a test file is itself. */
function testFilesIn(folder) {
  if (folder.endsWith('.test.ts')) return [folder];
  try {
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => `${folder}/${name}`)
      .sort();
  } catch {
    return [];
  }
}
