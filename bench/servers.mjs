// Measures language servers over stdio on one workspace: start, keystrokes, requests, memory.

import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { writeWorkspace } from './corpus/workspace.mjs';
import { highWaterMark, processorTime } from './measure/process.mjs';
import { interleave, median, percentile } from './measure/statistics.mjs';
import { referenceFirstStart, serversFor } from './peers/servers.mjs';
import { StdioClient } from './servers/stdio-client.mjs';

const keystrokes = 150;
/** A server that has published nothing for so long, and hardly worked, is at rest. */
const quietMilliseconds = 500;
/** Of a workspace of this size one start takes long enough. */
const hugeWorkspace = 50_000;

/**
 * @returns one row a server and size: `{ files, name, firstDiagnostic, complete, atRest, peakMB, steps: { [step]: { p50, p95 } } }`; starts in
 *   milliseconds (medians over rounds), steps in milliseconds (over all rounds)
 */
export async function measureServers(sizes, folder, log, reference) {
  const rows = [];
  for (const files of sizes) {
    const place = join(folder, `workspace-${files}`);
    const truth = writeWorkspace(place, files);
    const servers = (await serversFor(place, reference)).filter(
      (server) =>
        files <= 10_000 || (server.crossFile && server.name !== referenceFirstStart) || server.name === 'hello world',
    );
    log(`${files} files: ${servers.length} servers`);
    for (const { cache } of servers) if (cache) rmSync(cache, { recursive: true, force: true });
    for (const server of servers) if (server.remembers) await letRead(server, truth);
    const rounds = files < hugeWorkspace ? 3 : 1;
    const results = await interleave(servers, rounds, (server) => {
      if (server.cache && !server.remembers) rmSync(server.cache, { recursive: true, force: true });
      return runScenario(server, truth);
    });
    for (const [{ name }, runs] of results) {
      const step = (key) => runs.flatMap((run) => run.steps[key] ?? []);
      const keys = [...new Set(runs.flatMap((run) => Object.keys(run.steps)))];
      const steps = Object.fromEntries(
        keys.map((key) => [key, { p50: percentile(step(key), 50), p95: percentile(step(key), 95) }]),
      );
      const row = {
        files,
        name,
        firstDiagnostic: median(runs.map((run) => run.firstDiagnostic)),
        complete: median(runs.map((run) => run.complete)),
        atRest: median(runs.map((run) => run.atRest)),
        worstWait: median(runs.map((run) => run.worstWait)),
        peakMB: median(runs.map((run) => run.peakMB)),
        steps,
      };
      rows.push(row);
      const figures = keys.map((key) => `${key} ${steps[key].p50.toFixed(2)}/${steps[key].p95.toFixed(2)}`).join('  ');
      log(
        `  ${name.padEnd(20)} first ${row.firstDiagnostic.toFixed(0)} ms  complete ${row.complete.toFixed(0)} ms  ${row.peakMB.toFixed(0)} MB  ${figures}`,
      );
    }
  }
  return rows;
}

/** Has a server read the workspace, and gives it the leisure to keep what it read. */
async function letRead(server, truth) {
  await runScenario(server, truth, async () => {
    for (let left = 60, before = ''; left > 0; left -= 5) {
      await new Promise((resolve) => setTimeout(resolve, 5000));
      const now = filesIn(server.cache);
      // What is being written has a number at its end.
      if (now !== '' && now === before && !/\d$/m.test(now)) return;
      before = now;
    }
  });
}

function filesIn(folder) {
  return existsSync(folder) ? readdirSync(folder).sort().join('\n') : '';
}

/** @param leisure takes the place of the steps that are measured */
async function runScenario(server, truth, leisure) {
  const started = performance.now();
  const registered = new Set();
  const client = new StdioClient({
    ...server,
    env: { ...server.env, ...(server.cache ? { PROVENANCE_CACHE: server.cache } : {}) },
    answer: (method, params) => {
      for (const { method: what } of params?.registrations ?? []) registered.add(what);
      return server.answer ? server.answer(method, params) : null;
    },
  });
  const rootUri = pathToFileURL(server.content).toString();
  const pulls = server.pulls ?? false;
  const initialized = await client.request('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'workspace' }],
    initializationOptions: { markdownFileExtensions: ['md'] },
    capabilities: {
      window: { workDoneProgress: true },
      workspace: { workspaceFolders: true, symbol: {} },
      textDocument: {
        publishDiagnostics: { relatedInformation: true, versionSupport: true },
        ...(pulls ? { diagnostic: { dynamicRegistration: true } } : {}),
        hover: {},
        completion: {},
        definition: {},
        rename: { prepareSupport: true },
      },
    },
  });
  client.notify('initialized', {});
  if (server.settings) client.notify('workspace/didChangeConfiguration', { settings: server.settings });

  const document = openDocument(server, truth);
  const diagnosed = () =>
    pulls
      ? client.request('textDocument/diagnostic', { textDocument: { uri: document.uri } })
      : client.next('textDocument/publishDiagnostics', ({ uri }) => uri === document.uri);
  const complete = server.crossFile
    ? client.next(
        'textDocument/publishDiagnostics',
        ({ uri, diagnostics }) =>
          uri === document.uri && diagnostics.some(({ code }) => code === 'contradictory-dates'),
      )
    : undefined;
  const first = pulls ? undefined : diagnosed();
  client.notify('textDocument/didOpen', {
    textDocument: { uri: document.uri, languageId: server.languageId, version: 1, text: document.text },
  });
  await (first ?? diagnosed());
  const firstDiagnostic = performance.now() - started;

  let worstWait = 0;
  let done = complete === undefined;
  complete?.then(() => {
    done = true;
  });
  while (!done) {
    const asked = performance.now();
    await client.request('textDocument/hover', { textDocument: { uri: document.uri }, position: document.citation });
    worstWait = Math.max(worstWait, performance.now() - asked);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const completeAt = complete ? performance.now() - started : Number.NaN;

  if (server.crossFile) await quiet(client);
  const atRest = server.crossFile ? performance.now() - started - quietMilliseconds : Number.NaN;
  if (leisure) {
    await leisure();
    await client.stop();
    return undefined;
  }

  const steps = {};
  const time = async (step, count, action) => {
    steps[step] = [];
    for (let at = 0; at < count; at++) {
      const asked = performance.now();
      await action(at);
      steps[step].push(performance.now() - asked);
    }
  };
  let version = 1;
  await time('keystroke', keystrokes, (at) => {
    const answer = pulls ? undefined : diagnosed();
    const range = {
      start: document.typing,
      end: { ...document.typing, character: document.typing.character + (at % 2) },
    };
    client.notify('textDocument/didChange', {
      textDocument: { uri: document.uri, version: ++version },
      contentChanges: [{ range, text: at % 2 === 0 ? 'x' : '' }],
    });
    return answer ?? diagnosed();
  });
  const provides = (capability, method) => initialized.capabilities[capability] || registered.has(method);
  const at = { textDocument: { uri: document.uri }, position: document.citation };
  if (provides('hoverProvider', 'textDocument/hover'))
    await time('hover', 60, () => client.request('textDocument/hover', at));
  if (provides('definitionProvider', 'textDocument/definition'))
    await time('definition', 60, () => client.request('textDocument/definition', at));
  if (provides('completionProvider', 'textDocument/completion'))
    await time('completion', 60, () => client.request('textDocument/completion', at));
  if (provides('workspaceSymbolProvider', 'workspace/symbol'))
    await time('symbols', 20, () => client.request('workspace/symbol', { query: 'harbour' }));
  if (provides('renameProvider', 'textDocument/rename')) {
    await time('rename', 20, () =>
      client.request('textDocument/rename', { ...at, newName: '2' }).catch(() => undefined),
    );
  }
  const peakMB = highWaterMark(client.pid);
  await client.stop();
  return { firstDiagnostic, complete: completeAt, atRest, worstWait, peakMB, steps };
}

/**
 * Waits until nothing has been published for half a second and the server has hardly worked meanwhile: then all files have been reported
 * of, and typing meets a server at rest.
 */
async function quiet(client) {
  for (let over = false; !over; ) {
    const before = processorTime(client.pid);
    const pause = new Promise((resolve) => setTimeout(() => resolve(true), quietMilliseconds));
    const isSilent = await Promise.race([pause, client.next('textDocument/publishDiagnostics').then(() => false)]);
    over = isSilent && !(processorTime(client.pid) - before > 0.1);
  }
}

/** The document that is typed in: the first one with a planted error, so that there is a cross-file answer to wait for. */
function openDocument(server, truth) {
  const planted =
    truth.planted[0]?.file ?? readdirSync(server.content, { recursive: true }).find((name) => name.endsWith('.txt'));
  const path = join(server.content, planted.replace(/\.txt$/, server.extension));
  const text = readFileSync(path, 'utf8');
  const lines = text.split('\n');
  const cited = lines.findIndex((line) => /\[\d+\]/.test(line));
  const citation = { line: cited, character: lines[cited].search(/\[\d+\]/) + 1 };
  return { uri: pathToFileURL(path).toString(), text, citation, typing: { line: cited, character: 30 } };
}
