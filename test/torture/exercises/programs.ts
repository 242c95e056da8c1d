// The programs as a whole: killed, short of room, with folders that vanish, under edits and under messages that nobody should send. Starts
// processes; needs a build.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bridgeDigest, brokenDigest, entryLine } from '../../support/bridge-articles';
import { provenance } from '../../support/command-line';
import { pullingClient, StdioClient } from '../../support/stdio-client';
import { write } from '../../support/temporary-folder';
import { Chance } from '../chance';
import type { Exercise } from '../exercise';

const cli = join('dist', 'cli.js');

/** Enough files for both caches. */
const filesForCache = 120;

function inFolder<T>(files: Readonly<Record<string, string>>, work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'provenance-torture-'));
  const clean = () => rmSync(folder, { recursive: true, force: true });
  let outcome: T | undefined;
  try {
    for (const [name, text] of Object.entries(files)) write(join(folder, name), text);
    outcome = work(folder);
  } finally {
    if (!(outcome instanceof Promise)) clean();
  }
  return outcome instanceof Promise ? (outcome.finally(clean) as T) : outcome;
}

function articlesForCache(): Record<string, string> {
  const files: Record<string, string> = {};
  for (let at = 0; at < filesForCache; at++)
    files[`news/${at}.txt`] = at % 3 ? bridgeDigest(`March ${1 + (at % 28)}, 2025`) : brokenDigest();
  return files;
}

/** Runs a check with a cache that `spoil` interferes with, and then asks whether the result differs. */
function cacheHolds(count: number, spoil: (folder: string, environment: NodeJS.ProcessEnv) => void): number {
  return inFolder(articlesForCache(), (folder) => {
    const environment = { PROVENANCE_CACHE: join(folder, 'cache') };
    const check = (...options: string[]) =>
      provenance(['check', '--format', 'json', 'news', ...options], { in: folder, environment });
    const expected = check('--no-cache');
    for (let at = 0; at < count; at++) {
      spoil(folder, { ...process.env, ...environment });
      const { status, stdout, stderr } = check();
      assert.deepEqual([status, stderr, stdout === expected.stdout], [expected.status, '', true]);
      rmSync(environment.PROVENANCE_CACHE, { recursive: true, force: true });
    }
    return count;
  });
}

const kills: Exercise = {
  name: 'kills',
  promise:
    'A check is killed at any moment, also while it writes its cache: the next one says the same as one without a cache, and complains of nothing',
  inputs: 'kills',
  fixed: 2,
  run: (seed, count) => {
    const chance = new Chance(seed);
    return cacheHolds(count, (folder, env) => {
      const timeout = 150 + chance.below(700);
      spawnSync(process.execPath, [join(process.cwd(), cli), 'check', 'news'], {
        cwd: folder,
        env,
        timeout,
        killSignal: 'SIGKILL',
      });
    });
  },
};

const fullDisk: Exercise = {
  name: 'full disk',
  promise:
    'No room for the cache from any byte on: the same report, and nothing half-written stays; no room for the output: one line and status 2',
  inputs: 'runs',
  fixed: 1,
  run: (seed, count) => {
    if (process.platform === 'win32') throw new Error('not tried on Windows: it has no limit of the size of files');
    const chance = new Chance(seed);
    return cacheHolds(count, (folder, env) => {
      const blocks = chance.below(60);
      const command = `trap '' XFSZ; ulimit -f ${blocks}; exec "$0" "$1" check news`;
      const { stderr } = spawnSync('bash', ['-c', command, process.execPath, join(process.cwd(), cli)], {
        cwd: folder,
        env,
        encoding: 'utf8',
      });
      assert.equal(stderr, '');
      const left = readdirSync(join(folder, 'cache')).filter((name) => !/\.(?:files?|report)$/.test(name));
      assert.deepEqual(left, [], `${blocks} blocks`);
      const full = spawnSync(
        'bash',
        ['-c', 'exec "$0" "$1" check news > /dev/full', process.execPath, join(process.cwd(), cli)],
        { cwd: folder, encoding: 'utf8' },
      );
      assert.deepEqual(
        [full.status, full.stderr],
        [2, 'provenance: the output could not be written: no space is left\n'],
      );
    });
  },
};

const vanishing: Exercise = {
  name: 'vanishing folders',
  promise:
    'The folder goes while it is checked or served: a report of what was there or a line, never a stack; the server goes on answering',
  inputs: 'folders',
  fixed: 2,
  async run(seed, count) {
    const chance = new Chance(seed);
    for (let at = 0; at < count; at++) {
      await inFolder(articlesForCache(), async (folder) => {
        const news = join(folder, 'news');
        const child = spawn(process.execPath, [join(process.cwd(), cli), 'check', news, '--no-cache'], {
          stdio: ['ignore', 'ignore', 'pipe'],
        });
        let said = '';
        child.stderr.setEncoding('utf8').on('data', (text) => {
          said += text;
        });
        const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
        const client = await StdioClient.start({ folders: [news] });
        await new Promise((resolve) => setTimeout(resolve, chance.below(400)));
        rmSync(news, { recursive: true, force: true });
        const status = await ended;
        assert.ok(status === 0 || status === 1 || status === 2, `status ${status}`);
        for (const line of said.split('\n').filter(Boolean))
          assert.match(line, /^provenance: .*: (?:no such file or folder|there are no articles in this folder)$/);
        await alive(client);
        assert.equal(await client.stop(), 0);
      });
    }
    return count;
  },
};

async function alive(client: StdioClient): Promise<void> {
  client.open('untitled:alive', brokenDigest());
  const hover = await client.hover('untitled:alive', { line: entryLine, character: 2 });
  assert.match(hover?.contents.value ?? '', /20 May 2025/);
  client.close('untitled:alive');
}

const methods = [
  ...[
    'hover',
    'definition',
    'completion',
    'codeAction',
    'codeLens',
    'documentLink',
    'formatting',
    'rename',
    'diagnostic',
    'inlayHint',
    'foldingRange',
  ],
  ...[
    'references',
    'documentSymbol',
    'semanticTokens/full',
    'selectionRange',
    'prepareRename',
    'didOpen',
    'didChange',
    'didClose',
    'didSave',
  ],
].map((name) => `textDocument/${name}`);
const others = [
  'workspace/symbol',
  'workspace/didChangeWatchedFiles',
  'workspace/didChangeConfiguration',
  'codeLens/resolve',
  'completionItem/resolve',
  '$/cancelRequest',
  '$/setTrace',
  'no/such',
  '',
];

/** Any value, more often one that a message could have. */
function someValue(chance: Chance, depth = 3): unknown {
  switch (chance.below(depth > 0 ? 12 : 7)) {
    case 0:
      return null;
    case 1:
      return chance.below(2) === 0;
    case 2:
      return chance.pick([0, -1, 3, 1e9, 0.5, 2 ** 53, -0.1]);
    case 3:
      return chance.pick([
        '',
        'untitled:a',
        'file:///a.txt',
        'command:x',
        '\ud800',
        '%E0%A4',
        '\u0000',
        '__proto__',
        'May 2024 [1]',
      ]);
    case 4:
      return {
        uri: chance.pick(['untitled:a', 'untitled:b', 'file:///none.txt', '']),
        languageId: 'article',
        version: chance.below(9),
        text: chance.pick(['', 'x', brokenDigest()]),
      };
    case 5:
      return { line: chance.below(9), character: chance.below(40) };
    case 6:
      return [];
    case 7:
      return Array.from({ length: chance.below(4) }, () => someValue(chance, depth - 1));
    default: {
      const names = [
        'textDocument',
        'position',
        'range',
        'contentChanges',
        'context',
        'newName',
        'options',
        'text',
        'start',
        'end',
        'changes',
        'uri',
        'data',
        'id',
        'query',
        '__proto__',
      ];
      return Object.fromEntries(
        Array.from({ length: 1 + chance.below(4) }, () => [chance.pick(names), someValue(chance, depth - 1)]),
      );
    }
  }
}

const messages: Exercise = {
  name: 'messages',
  promise:
    'Any requests and notifications with any parameters over stdio: the server goes on answering, and ends with 0 when it is asked to',
  inputs: 'messages',
  fixed: 2000,
  async run(seed, count) {
    const chance = new Chance(seed);
    const client = await StdioClient.start();
    for (let at = 0; at < count; at++) {
      const method = chance.pick(chance.below(4) === 0 ? others : methods);
      const message = {
        jsonrpc: '2.0',
        ...(chance.below(2) ? { id: `torture-${at}` } : {}),
        method,
        params: someValue(chance),
      };
      const body = JSON.stringify(chance.below(40) === 0 ? someValue(chance) : message);
      client.process.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
      if (at % 500 === 499) await alive(client);
    }
    await alive(client);
    assert.equal(await client.stop(), 0);
    return count;
  },
};

const days = ['March 3, 2025', 'March 19, 2025', 'March 2025', '3 April 2025', 'early 2025', 'Friday', ''];
const snippets = [
  '[1]',
  '[9]',
  '[2',
  '\n',
  'Timeline\n',
  '- ',
  'Sources\n',
  'Kalmar',
  '“we wait”',
  ' – ',
  '12 killed',
  '<!--',
  '-->',
  'Mayor Elena Vostrikova ',
];

const edits: Exercise = {
  name: 'edits',
  promise:
    'Edits of up to 200 open files, one after another, once 20,000 in one go: every file has the problems that a fresh server finds in the same texts',
  inputs: 'edits',
  fixed: 400,
  async run(seed, count) {
    const chance = new Chance(seed);
    // As many files as in a newsroom's folder, but none that is hardly ever edited.
    const texts = Array.from({ length: Math.max(2, Math.min(200, Math.floor(count / 20))) }, (_, at) =>
      at % 4 === 3 ? brokenDigest() : bridgeDigest(days[at % 3] ?? '', `Harbour Bridge Opens, Part ${at}`),
    );
    const nameOf = (at: number) => `untitled:${at}.txt`;
    const start = () => StdioClient.start({ capabilities: pullingClient, settings: { scope: 'open' } });
    const edited = await start();
    for (const [at, text] of texts.entries()) edited.open(nameOf(at), text);
    for (let at = 0; at < count; at++) {
      const which = chance.below(texts.length);
      const text = texts[which] ?? '';
      const from = chance.below(text.length + 1);
      const to = Math.min(text.length, from + (chance.below(3) ? chance.below(4) : chance.below(60)));
      const typed = chance.pick(chance.below(3) ? snippets : days);
      const place = (offset: number) => {
        const before = text.slice(0, offset).split('\n');
        return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
      };
      edited.edit(nameOf(which), { range: { start: place(from), end: place(to) }, text: typed });
      texts[which] = (text.slice(0, from) + typed + text.slice(to)).slice(0, 4000);
      if (texts[which].length === 4000) edited.edit(nameOf(which), { text: texts[which] });
      if (at % 97 === 0) await edited.pull(nameOf(which));
    }
    const fresh = await start();
    for (const [at, text] of texts.entries()) fresh.open(nameOf(at), text);
    for (let at = 0; at < texts.length; at++) {
      const [one, other] = [await edited.pull(nameOf(at)), await fresh.pull(nameOf(at))];
      assert.deepEqual(one.items, other.items, nameOf(at));
    }
    assert.deepEqual([await edited.stop(), await fresh.stop()], [0, 0]);
    return count;
  },
};

export const programs: readonly Exercise[] = [messages, edits, kills, fullDisk, vanishing];
