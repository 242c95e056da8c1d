// THIRD-PARTY-NOTICES.txt: every package whose code is inside the bundles, with its licence. Made from what the build says it used.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './prepare.mjs';

const title = `Third-party notices

The bundles of this extension hold code of the packages below. Made by "npm run generate" from what the build used.
`;

/**
 * The text for what the last build put into the bundles.
 * @throws when a package has no text of its licence
 */
export function notices() {
  const list = join(projectFolder, 'dist/bundled.json');
  if (!existsSync(list)) throw new Error('dist/bundled.json is missing: build first (node esbuild.mjs)');
  const folders = /** @type {string[]} */ (JSON.parse(readFileSync(list, 'utf8')));
  /** The same version may lie in two places, and many packages share one text. @type {Map<string, Set<string>>} */
  const byText = new Map();
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(readFileSync(join(projectFolder, folder, 'package.json'), 'utf8'));
    const text = licenceIn(folder);
    byText.set(text, (byText.get(text) ?? new Set()).add(`${name} ${version} (${license})`));
  }
  const parts = [...byText].map(([text, names]) => `${[...names].sort().join('\n')}\n\n${text}`);
  return [title, ...parts].join(`\n${'-'.repeat(100)}\n\n`);
}

/** @param {string} folder */
function licenceIn(folder) {
  const names = readdirSync(join(projectFolder, folder)).filter((name) =>
    /^(?:licen[cs]e|copying)(?:\.|$)/i.test(name),
  );
  const [first] = names.sort();
  if (first === undefined) return licenceInReadme(folder);
  return `${readFileSync(join(projectFolder, folder, first), 'utf8')
    .replaceAll('\r\n', '\n')
    .trim()}\n`;
}

/**
 * Small packages have it at the end of their README.
 * @param {string} folder
 */
function licenceInReadme(folder) {
  const name = readdirSync(join(projectFolder, folder)).find((file) => /^readme(?:\.|$)/i.test(file));
  const text =
    name === undefined ? '' : readFileSync(join(projectFolder, folder, name), 'utf8').replaceAll('\r\n', '\n');
  const [, section = ''] = /^#{1,4}[ \t]*licen[cs]e[^\n]*\n([\s\S]+)$/im.exec(text) ?? [];
  if (section.trim().length >= 20) return `${section.trim()}\n`;
  return licenceOfFamily(folder);
}

/**
 * Packages that are made together share a scope and a licence, and some leave its text to the others.
 * @param {string} folder
 */
function licenceOfFamily(folder) {
  const licenceOf = (/** @type {string} */ path) =>
    JSON.parse(readFileSync(join(projectFolder, path, 'package.json'), 'utf8')).license;
  const scope = folder.slice(0, folder.lastIndexOf('/'));
  const family = scope.includes('@') ? readdirSync(join(projectFolder, scope)).map((name) => `${scope}/${name}`) : [];
  const hasText = (/** @type {string} */ path) =>
    readdirSync(join(projectFolder, path)).some((name) => /^(?:licen[cs]e|copying)(?:\.|$)/i.test(name));
  const one = family.find((path) => licenceOf(path) === licenceOf(folder) && hasText(path));
  if (one === undefined) throw new Error(`${folder} has no text of its licence`);
  return licenceIn(one);
}
