// What saved copies cost: a cold check of digests with and without the copies of their sources, the importers alone, a keystroke in a digest
// whose claims are checked, and how long a request waits while a long PDF is read.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { digestOf, longPdf, pageOf, topics } from './corpus/copies.mjs';
import { processorTime, runProcess } from './measure/process.mjs';
import { median, percentile } from './measure/statistics.mjs';
import { StdioClient } from './servers/stdio-client.mjs';

const dist = join(dirname(fileURLToPath(import.meta.url)), '../dist');
const copiesOfEach = 3;
const strokes = 100;
const pdfPages = 300;

/**
 * @param {string} folder where the files are written
 * @param {(line: string) => void} log
 * @param {number} digests how many; each has three sources with a saved page
 * @returns seconds and milliseconds of processor time, but for waits, which are of the clock
 */
export async function measureCopies(folder, log, digests = 1000) {
  const [bare, full, pages] = ['bare', 'full', 'pages'].map((name) => join(folder, `copies-${name}`));
  for (const each of [bare, full, pages]) {
    rmSync(each, { recursive: true, force: true });
    mkdirSync(join(each, 'saved'), { recursive: true });
  }
  topics(digests, copiesOfEach).forEach((topic, at) => {
    for (const each of [bare, full]) writeFileSync(join(each, `digest-${at}.txt`), digestOf(topic));
    topic.sources.forEach((source, which) => {
      for (const each of [full, pages]) writeFileSync(join(each, 'saved', `${at}-${which}.html`), pageOf(source));
    });
  });
  const check = async (/** @type {string} */ where) =>
    (
      await runProcess({
        file: process.execPath,
        args: [join(dist, 'cli.js'), 'check', '--no-cache', '--quiet', where],
      })
    ).cpu;
  const [without, withCopies, libraries] = [await check(bare), await check(full), await importersAlone(pages)];
  const row = {
    digests,
    copies: digests * copiesOfEach,
    without,
    withCopies,
    libraries,
    ...(await keystrokes(full)),
    ...(await besidePdf(folder)),
  };
  log(
    `  check: ${without.toFixed(2)} s without copies, ${withCopies.toFixed(2)} s with them, ${libraries.toFixed(2)} s the importers alone`,
  );
  log(
    `  a keystroke: ${row.stroke.toFixed(1)} ms of the processor; a PDF of ${pdfPages} pages: longest work ${row.longestWork.toFixed(0)} ms`,
  );
  return row;
}

/** The importers with their libraries, in a process of their own. */
async function importersAlone(folder) {
  const script = `const { default: read } = require(${JSON.stringify(join(dist, 'importThread.js'))});
    const { readdirSync, readFileSync } = require('node:fs');
    const limits = { maxBytes: 1e8, maxUnpackedBytes: 1e9, maxUnpackingRatio: 200, maxCopies: 500, maxMilliseconds: 1e5 };
    (async () => { for (const name of readdirSync(${JSON.stringify(join(folder, 'saved'))}))
      await read({ name, bytes: readFileSync(${JSON.stringify(join(folder, 'saved'))} + '/' + name), limits }); })();`;
  return (await runProcess({ file: process.execPath, args: ['-e', script] })).cpu;
}

async function started(folder) {
  const client = new StdioClient({ file: process.execPath, args: [join(dist, 'server.js'), '--stdio', '--no-cache'] });
  await client.request('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).toString(),
    workspaceFolders: [{ uri: pathToFileURL(folder).toString(), name: 'bench' }],
    capabilities: { textDocument: { hover: {}, publishDiagnostics: {} } },
  });
  client.notify('initialized', {});
  return client;
}

/** Milliseconds of the processor from a keystroke to the published problems of the file, once all has been read. */
async function keystrokes(folder) {
  const client = await started(folder);
  const [topic] = topics(1, copiesOfEach);
  const uri = pathToFileURL(join(folder, 'digest-0.txt')).toString();
  const text = digestOf(topic);
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'article', version: 1, text } });
  await untilIdle(client);
  const before = processorTime(client.pid);
  const waits = [];
  for (let version = 2; version < strokes + 2; version++) {
    const published = client.next(
      'textDocument/publishDiagnostics',
      (params) => params.uri === uri && params.version === version,
    );
    const began = performance.now();
    // Within the first quotation, so that its problem comes and goes.
    const at = text.split('\n')[1].indexOf('“') + 2;
    const end = { line: 1, character: at + (version % 2 === 0 ? 0 : 1) };
    client.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: { line: 1, character: at }, end }, text: version % 2 === 0 ? 'x' : '' }],
    });
    await published;
    waits.push(performance.now() - began);
  }
  const stroke = ((processorTime(client.pid) - before) * 1000) / strokes;
  await client.stop();
  return { stroke, strokeMedian: median(waits), strokeP95: percentile(waits, 95) };
}

/** The server has read everything when it has used no processor for a while. */
async function untilIdle(client) {
  for (let [last, still] = [-1, 0]; still < 8; ) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    const used = processorTime(client.pid);
    still = used - last < 0.02 ? still + 1 : 0;
    last = used;
  }
}

async function besidePdf(parent) {
  const folder = join(parent, 'copies-pdf');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const [topic] = topics(1, copiesOfEach);
  const text = digestOf(topic);
  writeFileSync(join(folder, 'digest.txt'), text);
  const client = await started(folder);
  const uri = pathToFileURL(join(folder, 'digest.txt')).toString();
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'article', version: 1, text } });
  await untilIdle(client);
  const pdf = join(folder, 'report.pdf');
  writeFileSync(pdf, longPdf(topic.sources[0], pdfPages));
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(pdf).toString(), type: 1 }] });
  const waits = [];
  let longestWork = 0;
  const position = { line: 1, character: text.split('\n')[1].indexOf('“') + 5 };
  for (let found = false; !found && waits.length < 5000; ) {
    const [asked, used] = [performance.now(), processorTime(client.pid)];
    const hover = await client.request('textDocument/hover', { textDocument: { uri }, position });
    waits.push(performance.now() - asked);
    longestWork = Math.max(longestWork, (processorTime(client.pid) - used) * 1000);
    found = JSON.stringify(hover ?? '').includes('report.pdf');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await client.stop();
  return { pdfPages, longestWork, longestWait: Math.max(...waits), medianWait: median(waits) };
}
