// docs/performance.md from what was measured. All its figures come from the results; only the words stand here.

import { judgeTargets } from './targets.mjs';

/**
 * @param results `{ machine, commands, servers, hostile, largeFile, activation, recall, profile }`
 * @returns the page as Markdown
 */
export function performancePage(results) {
  const {
    machine,
    commands = [],
    servers = [],
    hostile = [],
    largeFile = [],
    activation,
    recall = [],
    profile,
  } = results;
  return `${[
    '# Performance',
    'Written by `npm run bench`, which anyone can run; every figure on this page comes from one run of it. ' +
      'Programs are measured as whole processes, in turn (A B C A B C …), and medians are given, so that a drift of the machine falls on all alike. ' +
      'Ratios travel from machine to machine, absolute figures do not.',
    machineText(machine),
    '## Targets',
    table(
      ['what', 'target', 'measured', ''],
      judgeTargets(results).map(({ what, target, figure, met }) => [
        what,
        target,
        figure,
        met === undefined ? '' : met ? 'met' : 'missed',
      ]),
    ),
    ...(commands.length > 0 ? commandText(commands) : []),
    ...(servers.length > 0 ? serverText(servers) : []),
    ...(hostile.length > 0 ? hostileText(hostile) : []),
    ...(largeFile.length > 0 ? largeFileText(largeFile) : []),
    ...(activation ? activationText(activation) : []),
    ...(profile ? profileText(profile) : []),
    ...(recall.length > 0 ? recallText(recall) : []),
    '## The workspaces',
    "Digests in the form of the samples, about 5 kB each, made from a seed: made-up words by Zipf's law in a vocabulary that grows with the workspace; eight digests tell of one topic, " +
      'each with seven to ten of its fourteen events in words of its own; one digest in twelve has one wrong date (some days, a month or a year off). ' +
      'Peers read the same content as Markdown with reference links, with their rules for undefined, unused and duplicate references.',
  ].join('\n\n')}\n`;
}

function machineText({ processor, cores, memoryGB, system, node, date, load, remark }) {
  return `Machine: ${processor}, ${cores} cores, ${memoryGB} GB, ${system}, Node ${node}, ${date}. Load when the run began: ${load} (of ${cores}); a load beyond what the measured programs make themselves makes all wall times longer.${remark ? ` ${remark}` : ''}`;
}

function commandText(commands) {
  return [
    '## Whole processes: a cold check',
    table(
      ['files', 'program', 'wall, s', 'processor, s', 'peak, MB', 'against ours'],
      commands.map(({ files, name, wall, cpu, peakMB }) => {
        const own = commands.find((row) => row.files === files && row.name === 'provenance, cold');
        return [
          number(files),
          name,
          wall.toFixed(2),
          cpu.toFixed(2),
          peakMB.toFixed(0),
          own ? `${(wall / own.wall).toFixed(2)} ×` : '',
        ];
      }),
    ),
    '![Wall time of the commands by number of files](images/performance-commands.svg)',
  ];
}

function serverText(servers) {
  const steps = [...new Set(servers.flatMap((row) => Object.keys(row.steps)))];
  return [
    '## Servers over stdio',
    'Milliseconds. Steps are p50 / p95; "complete" is the time from the start to the first problem that needs other files, "longest wait" that of a hover meanwhile. Our server keeps what it reads, by content; it is measured with what an earlier start kept, and at its first start, with the environment that the extension gives it.',
    table(
      ['files', 'server', 'first diagnostic', 'complete', 'longest wait', 'peak, MB', ...steps],
      servers.map((row) => [
        number(row.files),
        row.name,
        row.firstDiagnostic.toFixed(0),
        Number.isFinite(row.complete) ? row.complete.toFixed(0) : '',
        Number.isFinite(row.complete) ? row.worstWait.toFixed(0) : '',
        row.peakMB.toFixed(0),
        ...steps.map((step) =>
          row.steps[step] ? `${row.steps[step].p50.toFixed(2)} / ${row.steps[step].p95.toFixed(2)}` : '',
        ),
      ]),
    ),
    '![Keystroke to diagnostics, p50 and p95](images/performance-servers.svg)',
  ];
}

function hostileText(hostile) {
  return [
    '## Texts that are long in one way only',
    'Each family of texts is the worst case of one step. Work stays about linear: twice the text takes about twice the time. The start of the process is left out.',
    table(
      ['family', 'pieces', 's', 'against half as many'],
      hostile.map(({ name, length, seconds, ratio }) => [
        name,
        number(length),
        seconds.toFixed(2),
        `${ratio.toFixed(2)} ×`,
      ]),
    ),
  ];
}

function largeFileText(largeFile) {
  return [
    '## Beside a large file that is edited',
    'Ten strokes a second go into the large file; hovers on a small one are asked for one after another meanwhile.',
    table(
      ['size of the large file', 'longest wait, ms', 'median, ms'],
      largeFile.map(({ bytes, longestWait, medianWait }) => [
        `${number(bytes / 1000)} kB`,
        longestWait.toFixed(0),
        medianWait.toFixed(2),
      ]),
    ),
  ];
}

function activationText({ host, milliseconds, all }) {
  return [
    '## Activation in the editor',
    `The extension is active ${milliseconds.toFixed(0)} ms after an article was opened (median of ${all.join(', ')}), by the editor's own count in "Developer: Show Running Extensions": loading the code and calling it. Host: ${host}, the files of \`seeds/\`. The language server starts afterwards, and nobody waits for it.`,
  ];
}

function profileText({ files, seconds, parts }) {
  return [
    '## Where the time goes',
    `A cold check of ${number(files)} files in one thread under the sampling profiler, ${seconds.toFixed(1)} s in all.`,
    table(
      ['part', 's', 'share'],
      parts.map(({ part, seconds: its }) => [part, its.toFixed(2), `${((100 * its) / seconds).toFixed(0)} %`]),
    ),
    '![Where the time of a cold check goes](images/performance-profile.svg)',
    'What each part is near to: reading cannot be faster than the row "Node reads everything" above, which does nothing else. The parser and the reader of dates look at each character ' +
      'a few times. What is found about events depends on how many accounts share words, and grows a little faster than the number of files. Code that is run a few thousand times is still being compiled by V8, which is why a thousand files cost more than a tenth of ten thousand.',
  ];
}

function recallText(recall) {
  return [
    '## Nothing is lost for speed',
    'Planted errors are looked up twice: once against every account of the workspace, exactly, and once through the index. Both ask the same function whether two accounts are of one event.',
    table(
      ['files', 'accounts', 'planted errors looked at', 'pairs found exactly', 'of these by the index'],
      recall.map((row) => [
        number(row.files),
        number(row.accounts),
        row.sample,
        row.exactPairs,
        `${row.foundPairs} (${((100 * row.foundPairs) / row.exactPairs).toFixed(1)} %)`,
      ]),
    ),
  ];
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function number(value) {
  return value.toLocaleString('en-US');
}
