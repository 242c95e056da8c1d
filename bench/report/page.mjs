// Writes docs/performance.md from the results. This file has only its words.

import { archiveSection } from './archive.mjs';
import { judgeTargets } from './targets.mjs';

/**
 * @param results `{ machine, commands, markdown, servers, hostile, largeFile, copies, activation, recall, profile }`
 * @returns the page as Markdown
 */
export function performancePage(results) {
  const {
    machine,
    commands = [],
    markdown,
    servers = [],
    hostile = [],
    largeFile = [],
    copies,
    activation,
    timeline,
    recall = [],
    profile,
  } = results;
  return `${[
    '# Performance',
    '`npm run bench` writes this page, and all its figures come from one run. The programs run as whole processes, in turn (A B C A B C …), ' +
      'so that changes in the load of the machine affect all of them alike. The figures are medians. ' +
      'Ratios are comparable between machines, absolute figures are not.',
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
    ...(markdown ? markdownText(markdown) : []),
    ...(servers.length > 0 ? serverText(servers) : []),
    ...(hostile.length > 0 ? hostileText(hostile) : []),
    ...(largeFile.length > 0 ? largeFileText(largeFile) : []),
    ...(copies ? copiesText(copies) : []),
    ...(activation ? activationText(activation) : []),
    ...(timeline ? timelineText(timeline) : []),
    ...(profile ? profileText(profile) : []),
    ...(recall.length > 0 ? recallText(recall) : []),
    ...(results.archive ? [archiveSection(results)] : []),
    '## The workspaces',
    'The digests have the form of the samples and about 5 kB each. A seeded generator makes them from invented words, which follow ' +
      "Zipf's law in a vocabulary that grows with the workspace. Eight digests cover one topic, each with seven to ten of its fourteen events in its own words. " +
      'One digest in twelve has one wrong date: some days, a month or a year off. ' +
      'The other programs read the same content as Markdown with reference links, with their rules for undefined, unused and duplicate references.',
  ].join('\n\n')}\n`;
}

function machineText({ processor, cores, memoryGB, system, node, date, load, remark }) {
  return `Machine: ${processor}, ${cores} cores, ${memoryGB} GB, ${system}, Node ${node}, ${date}. Load when the run began: ${load} (of ${cores}); any load besides the measured programs makes all wall times longer.${remark ? ` ${remark}` : ''}`;
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
    'All times are in milliseconds; steps are given as p50 / p95. "Complete" is the time from the start to the first problem that needs other files. ' +
      'A server that has been here before shows what it found then, where no file has changed since, and reads the files afterwards: "at rest" is when it has read and checked them all. ' +
      '"Longest wait" is that of a hover before "complete". Our server caches what it reads, so it is measured with a filled cache and at its first start, ' +
      'each with the environment that the extension gives it.',
    table(
      ['files', 'server', 'first diagnostic', 'complete', 'at rest', 'longest wait', 'peak, MB', ...steps],
      servers.map((row) => [
        number(row.files),
        row.name,
        row.firstDiagnostic.toFixed(0),
        Number.isFinite(row.complete) ? row.complete.toFixed(0) : '',
        Number.isFinite(row.atRest) ? row.atRest.toFixed(0) : '',
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

function markdownText({ files, readmes, lezer, plain, markdown }) {
  const row = (what, one, other) => [
    what,
    one.wall.toFixed(2),
    one.cpu.toFixed(2),
    `${(one.wall / other.wall).toFixed(2)} ×`,
  ];
  return [
    '## Markdown',
    `Most Markdown is documentation. A first look at its characters leaves it in peace before it is parsed. ${number(files)} pages of that kind, and as many digests in both forms, in whole processes.`,
    table(
      ['what', 'wall, s', 'processor, s', 'against'],
      [
        row('pages of documentation, checked', readmes, lezer),
        row('the same, parsed by @lezer/markdown alone', lezer, lezer),
        row('digests in Markdown, checked', markdown, plain),
        row('the same digests in plain text, checked', plain, plain),
      ],
    ),
  ];
}

function hostileText(hostile) {
  return [
    '## Texts that are long in one way only',
    'Each family of texts is the worst case for one step. Twice the text should take about twice the time. The start of the process is not included.',
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

function copiesText(copies) {
  const { digests, without, withCopies, libraries, stroke, pdfPages, longestWork } = copies;
  return [
    '## Saved copies of the sources',
    `${digests} digests with three sources each, and ${copies.copies} saved pages. All times are of the processor, so that a busy machine does not count.`,
    table(
      ['', ''],
      [
        ['a cold check without the pages', `${without.toFixed(2)} s`],
        ['with the pages', `${withCopies.toFixed(2)} s`],
        ['the importers and their libraries alone, in a process of their own', `${libraries.toFixed(2)} s`],
        ['with the pages, less the importers, to without', `${((withCopies - libraries) / without).toFixed(2)} times`],
        ['a keystroke in a digest, to the new problems of the file', `${stroke.toFixed(1)} ms`],
        [
          `the longest work between two answers while a PDF of ${pdfPages} pages is read, in steps of 10 ms`,
          `${longestWork.toFixed(0)} ms`,
        ],
      ],
    ),
  ];
}

function largeFileText(largeFile) {
  return [
    '## While a large file is edited',
    'Ten keystrokes a second go into the large file. Meanwhile, hovers on a small file are requested one after another.',
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
    `The extension is active ${milliseconds.toFixed(0)} ms after an article was opened (median of ${all.join(', ')}), by the editor's own count in "Developer: Show Running Extensions": loading the code and calling it. Host: ${host}, the files of \`seeds/\`. The language server starts afterwards, in the background.`,
  ];
}

/** What was measured of the timeline, as its section of the page. */
export function timelineText({ host, entries, moves }) {
  return [
    '## The timeline',
    `One frame with ${number(entries)} entries while the view is zoomed or panned: layout, drawing and what lies under the pointer, measured around these functions, the lesser of two runs. Host: ${host}.`,
    table(
      ['move', 'median, ms', 'p95, ms'],
      moves.map(({ name, median, p95 }) => [name, median.toFixed(2), p95.toFixed(2)]),
    ),
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
    'Reading cannot be faster than the row "Node reads everything" above. The parser and the reader of dates look at each character a few times. ' +
      'The time for matching events depends on how many accounts share words, and grows a little faster than the number of files. ' +
      'V8 is still compiling code during the first thousand files, so they cost more than a tenth of ten thousand.',
  ];
}

function recallText(recall) {
  return [
    '## What the index misses',
    'Each planted error is searched for twice: by comparison with every account of the workspace, and through the index. The same function decides in both cases whether two accounts are of one event.',
    table(
      ['files', 'accounts', 'planted errors tried', 'pairs found by comparing all', 'of these by the index'],
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
