// How long a request on one file waits while another, large one is being edited.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeDigest } from './corpus/digest.mjs';
import { digestPlans } from './corpus/texts.mjs';
import { median, percentile } from './measure/statistics.mjs';
import { StdioClient } from './servers/stdio-client.mjs';

const server = join(dirname(fileURLToPath(import.meta.url)), '../dist/server.js');
const strokes = 60;
/** As a quick typist does. */
const millisecondsBetweenStrokes = 100;

/**
 * @param folder where the files are written
 * @param log called with one line a size
 * @param sizes of the large file, in bytes
 * @returns one `{ bytes, longestWait, medianWait }` a size; milliseconds, of hovers on a small file, asked one after another
 */
export async function measureLargeFile(folder, log, sizes = [500_000, 2_000_000]) {
  const rows = [];
  for (const bytes of sizes) rows.push(await measureSize(join(folder, `large-${bytes}`), bytes, log));
  return rows;
}

async function measureSize(folder, bytes, log) {
  mkdirSync(folder, { recursive: true });
  const [small, ...plans] = digestPlans(Math.ceil(bytes / 4000));
  const entries = plans.flatMap((plan) => plan.entries);
  const paragraphs = plans.flatMap((plan) => plan.paragraphs);
  const text = writeDigest({ ...plans[0], entries, paragraphs }).slice(0, bytes);
  const large = document(folder, 'large.article', text);
  const other = document(folder, 'small.article', writeDigest(small));

  const client = new StdioClient({ file: process.execPath, args: [server, '--stdio', '--no-cache'] });
  const rootUri = pathToFileURL(folder).toString();
  await client.request('initialize', {
    processId: process.pid,
    rootUri,
    capabilities: { textDocument: { hover: {} } },
  });
  client.notify('initialized', {});
  for (const { uri, text } of [large, other]) {
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'article', version: 1, text } });
  }
  const position = { line: 2, character: 5 };
  await client.request('textDocument/hover', { textDocument: { uri: other.uri }, position });
  await new Promise((resolve) => setTimeout(resolve, 3000));

  const waits = [];
  let version = 1;
  let next = performance.now();
  while (version <= strokes) {
    if (performance.now() >= next) {
      next += millisecondsBetweenStrokes;
      const start = { line: 2, character: 10 };
      const end = { line: 2, character: 10 + (version % 2 === 0 ? 1 : 0) };
      client.notify('textDocument/didChange', {
        textDocument: { uri: large.uri, version: ++version },
        contentChanges: [{ range: { start, end }, text: version % 2 === 0 ? 'x' : '' }],
      });
    }
    const asked = performance.now();
    await client.request('textDocument/hover', { textDocument: { uri: other.uri }, position });
    waits.push(performance.now() - asked);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  await client.stop();
  const row = { bytes, longestWait: Math.max(...waits), medianWait: median(waits), p95: percentile(waits, 95) };
  log(`  ${bytes} bytes: longest wait ${row.longestWait.toFixed(0)} ms, median ${row.medianWait.toFixed(2)} ms`);
  return row;
}

function document(folder, name, text) {
  writeFileSync(join(folder, name), text);
  return { uri: pathToFileURL(join(folder, name)).toString(), text };
}
