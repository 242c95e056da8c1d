// The targets, and what was measured against each. A figure that was not measured in a run is said to be missing, never guessed.

/** The name of the row in which our server starts on a workspace that it has never seen. */
const firstStart = 'provenance, first start';

/**
 * @param results `{ commands, servers, recall, activation }` as measured; each may be missing
 * @returns `[{ what, target, figure, met }]`; `met` is undefined when there is no figure
 */
export function judgeTargets({ commands = [], servers = [], recall = [], activation }) {
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
  return [
    atMost(
      'cold check of 10,000 files against rumdl, wall time',
      ratio(cold(large)?.wall, command('rumdl', large)?.wall),
      1,
      times,
    ),
    atMost('the same, processor time', ratio(cold(large)?.cpu, command('rumdl', large)?.cpu), 0.5, times),
    atLeast(
      "faster than VS Code's Markdown engine, 10,000 files",
      ratio(command("VS Code's Markdown engine", large)?.wall, cold(large)?.wall),
      4,
      times,
    ),
    atLeast(
      'faster than markdownlint-cli2',
      ratio(command('markdownlint-cli2', large)?.wall, cold(large)?.wall),
      25,
      times,
    ),
    atLeast('faster than remark', ratio(command('remark', large)?.wall, cold(large)?.wall), 50, times),
    atMost(
      'against ripgrep with one pattern',
      ratio(cold(large)?.wall, command('ripgrep, one pattern', large)?.wall),
      20,
      times,
    ),
    atMost(
      'cold check of 1,000 files, in units of `node -e 0` (0.3 s where that takes 0.06 s)',
      ratio(cold(1000)?.wall, command('node -e 0', 1000)?.wall),
      5,
      times,
    ),
    atMost('100,000 files against 10,000', ratio(cold(huge)?.wall, cold(large)?.wall), 15, times),
    atMost('peak memory of the check of 100,000 files', cold(huge)?.peakMB, 1000, megabytes),
    atMost(
      'warm check against cold, 10,000 files',
      ratio(command('provenance, warm', large)?.wall, cold(large)?.wall),
      1 / 3,
      times,
    ),
    atMost(
      'keystroke to diagnostics against the hello-world server, p50',
      ratio(ours(large)?.steps.keystroke?.p50, hello(large)?.steps.keystroke?.p50),
      2,
      times,
    ),
    atMost('keystroke to diagnostics, p95', ours(large)?.steps.keystroke?.p95, 8, milliseconds),
    atMost(
      'keystroke at 100,000 files against 10,000, p50',
      ratio(ours(huge)?.steps.keystroke?.p50, ours(large)?.steps.keystroke?.p50),
      1.3,
      times,
    ),
    ...['hover', 'definition', 'completion'].map((step) =>
      atMost(`${step}, p50`, ours(large)?.steps[step]?.p50, 1, milliseconds),
    ),
    atMost(
      'start to first diagnostic against the hello-world server',
      ratio(ours(large)?.firstDiagnostic, hello(large)?.firstDiagnostic),
      2,
      times,
    ),
    atMost('start to complete cross-file answer, 10,000 files', ours(large)?.complete, 2000, milliseconds),
    atMost('the same when nothing is known of the files yet', first(large)?.complete, 2000, milliseconds),
    atMost(
      'longest wait of a request meanwhile, of both',
      worse((row) => row?.worstWait),
      16,
      milliseconds,
    ),
    atMost(
      'memory of the server, 10,000 files, of both',
      worse((row) => row?.peakMB),
      200,
      megabytes,
    ),
    atLeast(
      'planted contradictions found, of those that an exhaustive comparison finds',
      worstRecall(recall),
      0.99,
      percent,
    ),
    atMost('activation of the extension in the editor', activation?.milliseconds, 50, milliseconds),
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

function row(what, target, figure, met, show) {
  if (figure === undefined || Number.isNaN(figure)) return { what, target, figure: 'not measured', met: undefined };
  return { what, target, figure: show(figure), met };
}

const times = (value) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ×`;
const milliseconds = (value) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
const megabytes = (value) => `${value.toFixed(0)} MB`;
const percent = (value) => `${(100 * value).toFixed(1)} %`;
