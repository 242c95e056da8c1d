// The servers that are measured, and how each is started on a workspace.

import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import MarkdownIt from 'markdown-it';
import { writePeerSettings } from './commands.mjs';

const bench = join(dirname(fileURLToPath(import.meta.url)), '..');
const project = join(bench, '..');

/** Our server on a workspace that it has never seen. */
export const firstStart = 'provenance, first start';
/** The same of the earlier build that the product is compared with. */
export const referenceFirstStart = 'reference build, first start';

/**
 * @param folder a workspace from corpus/workspace.mjs
 * @param reference an earlier build as `buildReference` gives it; undefined for none
 * @returns one `{ name, file, args, env?, content, extension, languageId, answer?, crossFile?, settings?, pulls?, cache?, remembers? }` a
 *   server; `remembers`: it has read the workspace before, and may have kept in `cache` what it needs
 */
export async function serversFor(folder, reference) {
  const hello = join(project, '.cache/bench/hello-server.js');
  mkdirSync(dirname(hello), { recursive: true });
  const common = { bundle: true, minify: true, platform: 'node', logLevel: 'warning' };
  await build({ entryPoints: [join(bench, 'servers/hello-server.ts')], outfile: hello, ...common });
  const environment = join(project, '.cache/bench/serverEnvironment.cjs');
  await build({ entryPoints: [join(project, 'client/src/serverEnvironment.ts')], outfile: environment, ...common });
  const { serverEnvironment } = createRequire(import.meta.url)(environment);
  const articles = { content: join(folder, 'articles'), extension: '.txt', languageId: 'article' };
  const markdown = { content: join(folder, 'markdown'), extension: '.md', languageId: 'markdown' };
  const scope = join(bench, 'node_modules/@rumdl');
  const rumdl = join(scope, readdirSync(scope)[0], process.platform === 'win32' ? 'rumdl.exe' : 'rumdl');
  const markdownServer = join(bench, 'node_modules/vscode-markdown-languageserver/out/node/workerMain.js');
  const own = {
    file: process.execPath,
    args: [join(project, 'dist/server.js'), '--stdio'],
    // As the extension starts it.
    env: serverEnvironment(process.env),
    ...articles,
    crossFile: true,
  };
  return [
    { name: 'provenance', ...own, cache: join(folder, 'server-cache'), remembers: true },
    { name: firstStart, ...own, cache: join(folder, 'first-cache') },
    ...(reference
      ? [
          {
            name: referenceFirstStart,
            ...own,
            args: [join(reference.dist, 'server.js'), '--stdio'],
            cache: join(folder, 'reference-cache'),
          },
        ]
      : []),
    { name: 'hello world', file: process.execPath, args: [hello, '--stdio'], ...articles },
    {
      name: 'rumdl',
      file: rumdl,
      args: ['server', '--stdio', '--config', writePeerSettings(folder).rumdl],
      ...markdown,
    },
    {
      name: "VS Code's Markdown",
      file: process.execPath,
      args: [markdownServer, '--stdio'],
      ...markdown,
      answer: answerMarkdown(folder),
      settings: markdownSettings,
      pulls: true,
    },
  ];
}

const warning = { enabled: 'warning' };
const ignore = { enabled: 'ignore' };
const markdownSettings = {
  markdown: {
    validate: {
      enabled: true,
      referenceLinks: warning,
      unusedLinkDefinitions: warning,
      duplicateLinkDefinitions: warning,
      fragmentLinks: ignore,
      fileLinks: { ...ignore, markdownFragmentLinks: 'ignore' },
      ignoredLinks: [],
    },
    suggest: { paths: { enabled: true } },
  },
};

/** VS Code's Markdown server asks its client to parse, list and read; the editor does that in its own process. */
function answerMarkdown(folder) {
  const parser = new MarkdownIt();
  const files = () =>
    readdirSync(join(folder, 'markdown'), { recursive: true })
      .filter((name) => name.endsWith('.md'))
      .map((name) => pathToFileURL(join(folder, 'markdown', name)).toString());
  const bytesOf = (uri) => readFileSync(fileURLToPath(uri));
  return (method, params) => {
    switch (method) {
      case 'markdown/parse':
        return parser.parse(params.text ?? bytesOf(params.uri).toString('utf8'), {});
      case 'markdown/findMarkdownFilesInWorkspace':
        return files();
      case 'markdown/fs/readFile':
        return [...bytesOf(params.uri)];
      case 'markdown/fs/readDirectory':
        return [];
      case 'markdown/fs/stat':
        try {
          return { isDirectory: statSync(fileURLToPath(params.uri)).isDirectory() };
        } catch {
          return null;
        }
      default:
        return null;
    }
  };
}
