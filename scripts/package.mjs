// `npm run package`: makes source-provenance-VERSION.vsix, lists its content, and fails on an unexpected file.
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
  /^extension\/(package(\.nls(\.[\w-]+)?)?\.json|(readme|changelog|security|architecture|contributing)\.md|LICENSE\.txt|THIRD-PARTY-NOTICES\.txt|language-configuration\.json)$/i,
  /^extension\/dist\/(extension|server|mcp|languageClient|extension\.browser|server\.browser|views|timeline|worker|archive|importThread|html|mail|pdf|docx|warc|wacz|records)\.js$/,
  /^extension\/dist\/(importWorker|docx|warc|wacz)\.browser\.js$/,
  /^extension\/dist\/timeline\.css$/,
  /^extension\/l10n\/bundle\.l10n(\.[\w-]+)?\.json$/,
  /^extension\/media\/[\w-]+\.svg$/,
  /^extension\/schemas\/[\w.-]+\.json$/,
  /^extension\/syntaxes\/[\w-]+\.tmLanguage\.json$/,
  /^extension\/seeds\/[\w./-]+$/,
  /^extension\/docs\/([\w-]+\.md|rules\/[\w-]+\.md|images\/[\w-]+\.png)$/,
];
const needed = [
  'package.json',
  'package.nls.json',
  'package.nls.de.json',
  'l10n/bundle.l10n.de.json',
  'THIRD-PARTY-NOTICES.txt',
  'dist/extension.js',
  'dist/languageClient.js',
  'dist/server.js',
  'dist/mcp.js',
  'dist/archive.js',
  'dist/extension.browser.js',
  'dist/server.browser.js',
  'dist/importThread.js',
  'dist/importWorker.browser.js',
  'dist/pdf.js',
  'language-configuration.json',
  'docs/images/icon.png',
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
  const packed = new Set(entries.map(({ path }) => path.replace(/^extension\//, '').toLowerCase()));
  const isPacked = (/** @type {string} */ path) =>
    packed.has(path.toLowerCase()) || [...packed].some((other) => other.startsWith(`${path.toLowerCase()}/`));
  const missing = [...needed, ...contributedFiles(), ...linkedFiles()].filter((path) => !isPacked(path));
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

/** Every file that the manifest names by its path: an editor would miss it only when it needs it. */
function contributedFiles() {
  const manifest = readFileSync(join(projectFolder, 'package.json'), 'utf8');
  const { contributes } = JSON.parse(manifest);
  return [...JSON.stringify(contributes).matchAll(/"(?:\.\/)([\w./-]+\.\w+)"/g)].map(([, path = '']) => path);
}

/** What the pages that a marketplace shows link to or show, relative to the project. A licence is packed under another name. */
function linkedFiles() {
  const pages = ['README.md', 'CHANGELOG.md'].map((name) =>
    readFileSync(join(projectFolder, name), 'utf8').replace(/`[^`\n]*`/g, ''),
  );
  const targets = pages.flatMap((page) => [...page.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target));
  return targets
    .filter((target) => !/^(?:[a-z]+:|#)/i.test(target))
    .map((target) => (target.split('#')[0] ?? '').replace(/^LICENSE$/, 'LICENSE.txt').replace(/\/$/, ''));
}

/** @param {string} file */
async function pack(file) {
  const part = await installPart('packager');
  const vsce = join(part, 'node_modules/@vscode/vsce/vsce');
  const run = await runProgram(process.execPath, [vsce, 'package', '--out', file], {
    cwd: projectFolder,
    seconds: 120,
    output: 'pipe',
  });
  if (run.code !== 0) throw new Error(`vsce could not make the package:\n${run.output.trim()}`);
}
