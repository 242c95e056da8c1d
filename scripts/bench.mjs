// `npm run bench`: measures the product and its peers side by side and writes docs/performance.md with its plots. The first run installs
// the package in bench/, which the product itself does not need.
// Usage: npm run bench -- [--sizes 100,1000,10000] [--only commands,markdown,servers,hostile,large,copies,activation,timeline,recall,profile,archive,spark] [--folder FOLDER] [--reference COMMIT] [--remark TEXT] [--no-page]

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { npm } from './processes/npm.mjs';
import { prepare, projectFolder } from './project/prepare.mjs';

const measurements = [
  'commands',
  'markdown',
  'servers',
  'hostile',
  'large',
  'copies',
  'activation',
  'timeline',
  'recall',
  'profile',
  'archive',
  'spark',
];

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,1000,10000' },
    // A cluster takes an hour, and is measured when it is asked for.
    only: { type: 'string', default: measurements.filter((name) => name !== 'spark').join() },
    folder: { type: 'string', default: join(projectFolder, '.cache/bench') },
    reference: { type: 'string' },
    remark: { type: 'string' },
    'no-page': { type: 'boolean', default: false },
  },
});
const sizes = values.sizes.split(',').map(Number);
const only = values.only.split(',');
if (!sizes.every((size) => size >= 8) || !only.every((name) => measurements.includes(name))) {
  console.error(`--sizes takes numbers of files, 8 or more; --only takes some of ${measurements.join()}`);
  process.exit(2);
}

const bench = join(projectFolder, 'bench');
const resultsFile = join(values.folder, 'results.json');
mkdirSync(values.folder, { recursive: true });
// Archives and the timeline have no peers here.
if (!['archive', 'spark', 'timeline'].includes(only.join())) await installPeers();
// What is measured is what is shipped.
await prepare({ production: true });

const reference = values.reference
  ? await (await benchModule('reference.mjs')).buildReference(values.reference, values.folder)
  : undefined;

/** @type {Record<string, any>} */
const results = { machine: machine() };
const log = (/** @type {string} */ line) => console.log(line);
if (only.includes('commands')) {
  const { measureCommands } = await benchModule('commands.mjs');
  results.commands = await measureCommands(sizes, values.folder, log, reference);
  keep();
}
if (only.includes('markdown')) {
  const { measureMarkdown } = await benchModule('markdown.mjs');
  results.markdown = await measureMarkdown(Math.min(10_000, Math.max(...sizes)), values.folder, log);
  keep();
}
if (only.includes('servers')) {
  const { measureServers } = await benchModule('servers.mjs');
  const large = sizes.filter((size) => size >= 1000);
  results.servers = await measureServers(large.length > 0 ? large : sizes, values.folder, log, reference);
  keep();
}
if (only.includes('hostile')) {
  const { measureHostile } = await benchModule('hostile.mjs');
  log('texts of one hostile family each');
  results.hostile = await measureHostile(values.folder, log);
  keep();
}
if (only.includes('large')) {
  const { measureLargeFile } = await benchModule('largeFile.mjs');
  log('requests beside a large file that is edited');
  results.largeFile = await measureLargeFile(values.folder, log);
  keep();
}
if (only.includes('copies')) {
  const { measureCopies } = await benchModule('copies.mjs');
  log('saved copies of the sources');
  results.copies = await measureCopies(values.folder, log);
  keep();
}
if (only.includes('activation')) {
  const { measureActivation } = await benchModule('activation.mjs');
  results.activation = await measureActivation(log);
  keep();
}
if (only.includes('timeline')) {
  const { measureTimeline } = await benchModule('timeline.mjs');
  results.timeline = await measureTimeline(log);
  keep();
}
if (only.includes('recall')) {
  const { measureRecall } = await benchModule('recall.mjs');
  // Beyond this, comparing everything with everything takes hours.
  const feasible = sizes.filter((size) => size <= 10_000);
  results.recall = await measureRecall(feasible, values.folder, log);
  keep();
}
if (only.includes('profile')) {
  const { measureProfile } = await benchModule('profile.mjs');
  results.profile = await measureProfile(Math.min(10_000, Math.max(...sizes)), values.folder, log);
  keep();
}
if (only.includes('archive')) {
  const { measureArchive } = await benchModule('archive.mjs');
  results.archive = await measureArchive(sizes, values.folder, log);
  keep();
}
if (only.includes('spark')) {
  const { measureSpark } = await benchModule('spark.mjs');
  results.spark = await measureSpark(Math.min(...sizes), values.folder, log);
  keep();
}
if (!values['no-page'] && only.join() === 'archive') await writeArchiveSection();
else if (!values['no-page'] && only.join() === 'spark') await writeSparkSection();
else if (!values['no-page'] && only.join() === 'timeline') await writeTimelineSection();
else if (!values['no-page']) await writePage();

/** What has been measured takes long, and is kept even if what comes next fails. */
function keep() {
  writeFileSync(resultsFile, JSON.stringify(results, undefined, 2));
}

/** Measured alone, archives have a section of their own in the page of the last whole run. */
async function writeArchiveSection() {
  const { archiveSection, withArchiveSection } = await benchModule('report/archive.mjs');
  const page = join(projectFolder, 'docs/performance.md');
  writeFileSync(page, withArchiveSection(readFileSync(page, 'utf8'), archiveSection(results)));
  console.log('the section on archives in docs/performance.md is written');
}

/** So have clusters. */
async function writeSparkSection() {
  const { withSection } = await benchModule('report/archive.mjs');
  const { sparkHeading, sparkSection } = await benchModule('report/spark.mjs');
  const page = join(projectFolder, 'docs/performance.md');
  writeFileSync(page, withSection(readFileSync(page, 'utf8'), sparkHeading, sparkSection(results)));
  console.log('the section on clusters in docs/performance.md is written');
}

/** So has the timeline. */
async function writeTimelineSection() {
  const { withSection } = await benchModule('report/archive.mjs');
  const { timelineText } = await benchModule('report/page.mjs');
  const page = join(projectFolder, 'docs/performance.md');
  const section = timelineText(results.timeline).join('\n\n');
  writeFileSync(page, withSection(readFileSync(page, 'utf8'), '## The timeline', section));
  console.log('the section on the timeline in docs/performance.md is written');
}

async function writePage() {
  const { performancePage } = await benchModule('report/page.mjs');
  const { plotsOf } = await benchModule('report/plots.mjs');
  const docs = join(projectFolder, 'docs');
  writeFileSync(join(docs, 'performance.md'), performancePage(results));
  for (const [name, svg] of Object.entries(await plotsOf(results))) {
    writeFileSync(join(docs, 'images', `${name}.svg`), /** @type {string} */ (svg));
  }
  console.log('docs/performance.md and its plots are written');
}

/** Peers and plotting are packages of their own, which the product's install does not bring. */
async function installPeers() {
  const stamp = join(bench, 'node_modules/.source-provenance');
  const wanted = readFileSync(join(bench, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing what is measured beside ours ...');
  await npm(['ci'], bench);
  writeFileSync(stamp, wanted);
}

/**
 * They import packages that are there only now.
 * @param {string} path
 */
function benchModule(path) {
  return import(pathToFileURL(join(bench, path)).href);
}

function machine() {
  const [processor] = cpus();
  return {
    processor: processor?.model.trim() ?? 'unknown processor',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release().split('-')[0]}`,
    node: process.versions.node,
    date: new Date().toISOString().slice(0, 10),
    load: loadavg()[0]?.toFixed(1),
    // What a reader of the figures should know.
    remark: values.remark,
  };
}
