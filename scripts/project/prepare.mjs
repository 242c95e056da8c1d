// Installs and builds when something has changed since the last time. Needs no packages.
// Only `npm start`, `npm test` and the release scripts install; single suites use the installed packages.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from '../processes/npm.mjs';
import { runProgram } from '../processes/program.mjs';

/** The project's folder, without a slash at its end. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

const installStamp = join(projectFolder, 'node_modules/.source-provenance');
const buildStamp = join(projectFolder, '.cache/stamps/build');
const bundles = ['extension', 'languageClient', 'server', 'extension.browser', 'server.browser', 'worker', 'cli'].map(
  (name) => join(projectFolder, `dist/${name}.js`),
);

/**
 * Installs what is missing and builds what has changed; says what it did and how long that took, in a line each.
 * @param {{ production?: boolean }} [options] `production`: always rebuild
 * @throws an Error of one line, after the failing tool has printed its own words
 */
export async function prepare({ production = false } = {}) {
  const started = performance.now();
  const installed = await install();
  if (production) rmSync(buildStamp, { force: true });
  const built = await buildIfChanged();
  if (!installed && !built)
    console.log(`Packages and build are up to date (${Math.round(performance.now() - started)} ms).`);
}

/**
 * For what runs and installs nothing.
 * @throws an Error of one line when a package is missing
 */
export function requirePackages() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  const missing = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !existsSync(join(projectFolder, 'node_modules', name)),
  );
  if (missing.length === 0) return;
  const names = missing.length > 3 ? `${missing.length} packages` : missing.join(', ');
  throw new Error(`Not installed: ${names}. Run "npm ci", or "npm start", which installs and builds.`);
}

/** @returns {Promise<boolean>} whether there was something to install */
async function install() {
  const wanted = hashOf([join(projectFolder, 'package-lock.json')]);
  if (readOrNothing(installStamp) === wanted) return false;
  const started = performance.now();
  console.log('Installing packages ...');
  // A clean install removes all packages first, which pulls them from under an editor or a watch build that runs.
  const present = existsSync(join(projectFolder, 'node_modules'));
  await npm(present ? ['install', '--no-save'] : ['ci'], projectFolder);
  writeFileSync(installStamp, wanted);
  console.log(`Packages installed in ${seconds(started)}.`);
  return true;
}

/**
 * @returns {Promise<boolean>} whether there was something to build
 * @throws an Error of one line when there are no packages, or after the build has said what is wrong
 */
export async function buildIfChanged() {
  requirePackages();
  const inputs = ['client/src', 'server/src'].flatMap((folder) => filesBelow(join(projectFolder, folder)));
  const wanted = hashOf([...inputs, join(projectFolder, 'esbuild.mjs'), join(projectFolder, 'package-lock.json')]);
  // A watch build writes the same files in another form, so they count as well.
  const state = () => `${wanted} ${bundles.map(stateOf).join(' ')}`;
  const isWhole = [...bundles, join(projectFolder, 'dist/bundled.json')].every((path) => existsSync(path));
  if (isWhole && readOrNothing(buildStamp) === state()) return false;
  const started = performance.now();
  console.log('Building ...');
  const { code } = await runProgram(process.execPath, ['esbuild.mjs'], { cwd: projectFolder, seconds: 300 });
  if (code !== 0) throw new Error('The build failed; the lines above say where.');
  mkdirSync(dirname(buildStamp), { recursive: true });
  writeFileSync(buildStamp, state());
  console.log(`Built in ${seconds(started)}.`);
  return true;
}

/** @param {string[]} files whose names and contents make the hash */
function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** @param {string} folder */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** @param {string} file */
function stateOf(file) {
  const { size, mtimeMs } = statSync(file);
  return `${size}:${mtimeMs}`;
}

/** @param {string} file */
function readOrNothing(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** @param {number} started as of `performance.now()` */
export function seconds(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
