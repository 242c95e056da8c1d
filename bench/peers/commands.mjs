// The commands that are run side by side on the same content: ours on articles, the peers on the Markdown twin with the rules
// that are nearest to ours (undefined, unused and duplicate references).

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The earlier build that the product is compared with. */
export const referenceName = 'reference build, cold';
/** Ours on digests whose citations fit none of their sources. */
export const misfitName = 'provenance, citations that fit nothing';

const bench = join(dirname(fileURLToPath(import.meta.url)), '..');
const project = join(bench, '..');
const require = createRequire(import.meta.url);

/**
 * @param folder a workspace from corpus/workspace.mjs
 * @param reference an earlier build as `buildReference` gives it; undefined for none
 * @returns one `{ name, file, args, cwd, env?, upTo }` a contestant; `upTo` is the number of files beyond which a run takes minutes
 */
export function commandsFor(folder, reference) {
  const articles = join(folder, 'articles');
  const markdown = join(folder, 'markdown');
  const settings = writePeerSettings(folder);
  const node = (name, script, args, more = {}) => ({
    name,
    file: process.execPath,
    args: [script, ...args],
    cwd: folder,
    upTo: Infinity,
    ...more,
  });
  const cacheFolder = join(folder, 'cache');
  const cli = join(project, 'dist/cli.js');
  return [
    node('provenance, cold', cli, ['check', '--no-cache', 'articles'], { ours: true }),
    node(misfitName, cli, ['check', '--no-cache', 'articles'], { cwd: `${folder}-misfit` }),
    node('provenance, warm', cli, ['check', 'articles'], { env: { PROVENANCE_CACHE: cacheFolder } }),
    ...(reference
      ? [node(referenceName, join(reference.dist, 'cli.js'), ['check', '--no-cache', 'articles'], { upTo: 10_000 })]
      : []),
    node('chrono-node, dates alone', join(bench, 'peers/chrono-dates.mjs'), [articles], { upTo: 10_000 }),
    node('wink-nlp', join(bench, 'peers/wink-entities.mjs'), [articles], { upTo: 1000 }),
    // From inside the folder, because it passes over files below a folder whose name begins with a dot.
    node(
      'textlint, one rule',
      binary('textlint', 'bin/textlint.js'),
      ['--rules-base-directory', join(bench, 'node_modules'), '--rule', 'no-todo', '**/*.txt'],
      { upTo: 1000, cwd: articles },
    ),
    node('cspell', binary('cspell', 'bin.mjs'), ['lint', '--no-progress', '--quiet', '--root', articles, '**/*.txt'], {
      upTo: 100,
    }),
    {
      name: 'ripgrep, one pattern',
      file: ripgrep(),
      args: ['--count', '\\[[0-9]+\\]', articles],
      cwd: folder,
      upTo: Infinity,
    },
    node('Node reads everything', join(bench, 'peers/read-everything.mjs'), [articles]),
    node('node -e 0', '-e', ['0']),
    {
      name: 'rumdl',
      file: rumdl(),
      args: ['check', '--no-cache', '--config', settings.rumdl, markdown],
      cwd: folder,
      upTo: 10_000,
    },
    node("VS Code's Markdown engine", join(bench, 'peers/vscode-markdown.mjs'), [markdown], { upTo: 10_000 }),
    node(
      'markdownlint-cli2',
      binary('markdownlint-cli2', 'markdownlint-cli2-bin.mjs'),
      ['--config', settings.markdownlint, 'markdown/**/*.md'],
      { upTo: 1000 },
    ),
    node(
      'remark',
      binary('remark-cli', 'cli.js'),
      ['--quiet', '--frail', '--no-stdout', '--rc-path', settings.remark, markdown],
      { upTo: 1000, cwd: bench },
    ),
  ];
}

/** Settings with which the peers look for what we look for, as files below `folder`. @returns their paths */
export function writePeerSettings(folder) {
  const place = join(folder, 'peer-settings');
  mkdirSync(place, { recursive: true });
  const rumdlFile = join(place, 'rumdl.toml');
  writeFileSync(rumdlFile, '[global]\nenable = ["MD052", "MD053"]\n');
  const markdownlint = join(place, '.markdownlint-cli2.jsonc');
  // With MD052 and MD053 alone it parses nothing and so finds nothing; a third rule about links makes it do the work.
  const rules = { default: false, MD042: true, MD052: true, MD053: true };
  writeFileSync(markdownlint, JSON.stringify({ config: rules, noProgress: true }));
  const remark = join(place, 'remarkrc.json');
  const plugins = [
    'remark-lint-no-undefined-references',
    'remark-lint-no-unused-definitions',
    'remark-lint-no-duplicate-definitions',
  ];
  writeFileSync(remark, JSON.stringify({ plugins: ['remark-lint', ...plugins].map((name) => require.resolve(name)) }));
  return { rumdl: rumdlFile, markdownlint, remark };
}

function binary(packageName, script) {
  return join(bench, 'node_modules', packageName, script);
}

function rumdl() {
  const scope = join(bench, 'node_modules/@rumdl');
  return join(scope, readdirSync(scope)[0], process.platform === 'win32' ? 'rumdl.exe' : 'rumdl');
}

function ripgrep() {
  const scope = join(bench, 'node_modules/@vscode');
  const platform = readdirSync(scope).find((name) => name.startsWith('ripgrep-'));
  return join(scope, platform, 'bin', process.platform === 'win32' ? 'rg.exe' : 'rg');
}
