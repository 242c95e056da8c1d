// The targets and the measured figures. A figure that was not measured in a run is shown as missing.

import { misfitName, referenceName } from '../peers/commands.mjs';
import { firstStart, referenceFirstStart } from '../peers/servers.mjs';

/**
 * @param results `{ commands, markdown, servers, recall, activation, hostile, largeFile }` as measured; each may be missing
 * @returns `[{ what, target, figure, met }]`; `met` is undefined when there is no figure
 */
export function judgeTargets({
  commands = [],
  markdown,
  servers = [],
  recall = [],
  activation,
  hostile = [],
  largeFile = [],
  timeline,
}) {
  const command = (name, files) => commands.find((row) => row.name === name && row.files === files);
  const server = (name, files) => servers.find((row) => row.name === name && row.files === files);
  const cold = (files) => command('provenance, cold', files);
  const ours = (files) => server('provenance', files);
  const first = (files) => server(firstStart, files);
  const worse = (figure) => {
    const figures = [figure(ours(large)), figure(first(large))].filter((each) => each !== undefined);
    return figures.length > 0 ? Math.max(...figures) : undefined;
  };
  const hello = (files) => server('hello world', files);
  const large = 10_000;
  const huge = 100_000;
  const referenceCold = (files) => command(referenceName, files);
  return [
    ...[1000, large].flatMap((files) => [
      atMost(
        `cold check of ${files.toLocaleString('en-US')} files against the reference build`,
        ratio(cold(files)?.wall, referenceCold(files)?.wall),
        1.3,
        times,
      ),
      atMost(
        'the same against chrono-node reading only the dates',
        ratio(cold(files)?.wall, command('chrono-node, dates alone', files)?.wall),
        3,
        times,
      ),
    ]),
    ...[1000, large].map((files) =>
      atMost(
        `digests whose citations fit nothing against the usual ones, ${files.toLocaleString('en-US')} files`,
        ratio(command(misfitName, files)?.wall, cold(files)?.wall),
        1.5,
        times,
      ),
    ),
    atMost(
      'a check of documentation against the Markdown parser alone',
      ratio(markdown?.readmes.wall, markdown?.lezer.wall),
      1.3,
      times,
    ),
    atMost(
      'digests in Markdown against the same in plain text',
      ratio(markdown?.markdown.wall, markdown?.plain.wall),
      1.5,
      times,
    ),
    atMost(
      'warm check against cold, 10,000 files',
      ratio(command('provenance, warm', large)?.wall, cold(large)?.wall),
      1 / 3,
      times,
    ),
    atMost('check of 100,000 files against 10,000', ratio(cold(huge)?.wall, cold(large)?.wall), 15, times),
    atMost('peak memory of the check of 100,000 files', cold(huge)?.peakMB, 3000, megabytes),
    atMost(
      'keystroke to diagnostics against the hello-world server, 10,000 files, p50',
      ratio(ours(large)?.steps.keystroke?.p50, hello(large)?.steps.keystroke?.p50),
      10,
      times,
    ),
    atMost('keystroke to diagnostics, p95', ours(large)?.steps.keystroke?.p95, 8, milliseconds),
    atMost('usual start to complete cross-file answer, 10,000 files', ours(large)?.complete, 2500, milliseconds),
    atMost(
      'the first start ever against the reference build',
      ratio(first(large)?.complete, server(referenceFirstStart, large)?.complete),
      1,
      times,
    ),
    atMost(
      'memory of the server, 10,000 files, usual and first start',
      worse((row) => row?.peakMB),
      300,
      megabytes,
    ),
    atLeast(
      'planted contradictions found, of those that an exhaustive comparison finds',
      worstRecall(recall),
      0.99,
      percent,
    ),
    ...hostile.map(({ name, ratio: growth }) => atMost(`twice the length: ${name}`, growth, 2.3, times)),
    ...largeFile.map(({ bytes, longestWait }) =>
      atMost(`longest wait of a request beside an edited file of ${bytes / 1000} kB`, longestWait, 50, milliseconds),
    ),
    ...(timeline?.moves ?? []).flatMap(({ name, median, p95 }) => [
      atMost(`timeline of 10,000 entries, ${name}, median`, median, 8, milliseconds),
      atMost(`timeline of 10,000 entries, ${name}, p95`, p95, 16, milliseconds),
    ]),
    // For orientation: no bound stands behind these.
    ...['hover', 'definition', 'completion'].map((step) =>
      shown(`${step}, p50`, ours(large)?.steps[step]?.p50, milliseconds),
    ),
    shown('cold check of 10,000 files against rumdl', ratio(cold(large)?.wall, command('rumdl', large)?.wall), times),
    shown(
      'the same against ripgrep with one pattern',
      ratio(cold(large)?.wall, command('ripgrep, one pattern', large)?.wall),
      times,
    ),
    shown(
      'longest wait of a request while 10,000 files are read',
      worse((row) => row?.worstWait),
      milliseconds,
    ),
    shown('activation of the extension in the editor', activation?.milliseconds, milliseconds),
  ];
}

function worstRecall(recall) {
  if (recall.length === 0) return undefined;
  return Math.min(...recall.map(({ foundPairs, exactPairs }) => foundPairs / exactPairs));
}

function ratio(a, b) {
  return a === undefined || b === undefined ? undefined : a / b;
}

function atMost(what, figure, bound, show) {
  return row(what, `at most ${show(bound)}`, figure, figure <= bound, show);
}

function atLeast(what, figure, bound, show) {
  return row(what, `at least ${show(bound)}`, figure, figure >= bound, show);
}

/** A figure without a bound. */
function shown(what, figure, show) {
  return row(what, '', figure, undefined, show);
}

function row(what, target, figure, met, show) {
  if (figure === undefined || Number.isNaN(figure)) return { what, target, figure: 'not measured', met: undefined };
  return { what, target, figure: show(figure), met };
}

const times = (value) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ×`;
const milliseconds = (value) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
const megabytes = (value) => `${value.toFixed(0)} MB`;
const percent = (value) => `${(100 * value).toFixed(1)} %`;
