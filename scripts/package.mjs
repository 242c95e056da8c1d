// `npm run package`: makes source-provenance-VERSION.vsix, says what is inside, and fails when something else is.
// Usage: node scripts/package.mjs [--out FILE]

import './project/requireNode.mjs';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installPart } from './editor/hostParts.mjs';
import { runProgram } from './processes/program.mjs';
import { prepare, projectFolder } from './project/prepare.mjs';
import { zipEntries } from './project/zipEntries.mjs';

/** Everything that may be inside. The same as in .vscodeignore, said a second time so that a slip there is seen. */
const wanted = [
  /^extension\.vsixmanifest$/,
  /^\[Content_Types\]\.xml$/,
  /^extension\/(package\.json|readme\.md|changelog\.md|LICENSE\.txt|THIRD-PARTY-NOTICES\.txt|language-configuration\.json)$/i,
  /^extension\/dist\/(extension|server|languageClient|extension\.browser|server\.browser)\.js$/,
  /^extension\/schemas\/provenance\.config\.schema\.json$/,
  /^extension\/syntaxes\/article\.tmLanguage\.json$/,
  /^extension\/docs\/(rules\/[\w-]+\.md|images\/[\w-]+\.png)$/,
];
const needed = [
  'package.json',
  'THIRD-PARTY-NOTICES.txt',
  'dist/extension.js',
  'dist/languageClient.js',
  'dist/server.js',
  'dist/extension.browser.js',
  'dist/server.browser.js',
  'language-configuration.json',
  'syntaxes/article.tmLanguage.json',
  'schemas/provenance.config.schema.json',
];

try {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  process.exitCode = await main(values.out);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** @param {string} [out] where the package is written */
async function main(out) {
  await prepare({ production: true });
  const { name, version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  const file = out ? resolve(process.env.INIT_CWD ?? '.', out) : join(projectFolder, `${name}-${version}.vsix`);
  await pack(file);
  const entries = zipEntries(readFileSync(file));
  for (const { path, size } of entries) console.log(`${String(size).padStart(9)}  ${path}`);
  const surplus = entries.filter(({ path }) => !wanted.some((pattern) => pattern.test(path)));
  const missing = needed.filter((path) => !entries.some((entry) => entry.path === `extension/${path}`));
  for (const { path } of surplus) console.error(`${path} does not belong into the package (see .vscodeignore)`);
  for (const path of missing) console.error(`${path} is missing from the package`);
  if (surplus.length + missing.length > 0) {
    rmSync(file);
    return 1;
  }
  const shown = relative(process.env.INIT_CWD ?? '.', file);
  console.log(`${shown}: ${(statSync(file).size / 1000).toFixed(0)} kB, ${entries.length} files`);
  return 0;
}

/** @param {string} file */
async function pack(file) {
  const part = await installPart('packager');
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', file];
  const vsce = join(part, 'node_modules/@vscode/vsce/vsce');
  const run = await runProgram(process.execPath, [vsce, 'package', ...options], {
    cwd: projectFolder,
    seconds: 120,
    output: 'pipe',
  });
  if (run.code !== 0) throw new Error(`vsce could not make the package:\n${run.output.trim()}`);
}
