// The section on clusters of docs/performance.md. It has a date of its own, because it is measured by itself.

export const sparkHeading = '## Archives on Spark';

/**
 * @param {{ spark: Awaited<ReturnType<typeof import('../spark.mjs').measureSpark>>, machine: Record<string, any> }} results
 * @returns the section as Markdown
 */
export function sparkSection({ spark, machine }) {
  const number = (/** @type {number} */ value) => Math.round(value).toLocaleString('en-US');
  const cost = (/** @type {import('../spark.mjs').SparkCost} */ { wall, cpu, ours }) =>
    `${number(wall)} / ${number(cpu)}, ours ${Math.round((100 * ours) / cpu)} %`;
  const rows = spark.map(({ workers, build, check, bytes, isSame }) => [
    String(workers),
    cost(build),
    number(build.peakMB),
    number(bytes / 1e6),
    cost(check),
    number(check.peakMB),
    isSame ? 'yes' : 'NO',
  ]);
  const head = ['workers', 'build, s', 'MB', 'on disk, MB', 'check, s', 'MB', 'the answer of DuckDB, to the byte'];
  const perMillion = (/** @type {number | undefined} */ seconds, /** @type {number} */ files) =>
    seconds === undefined ? '' : number((seconds * 1e6) / files / 60);
  const [first] = spark;
  const stages = [...(first?.build.stages ?? []), ...(first?.check.stages ?? [])].map(({ stage }, at) => {
    const each = spark.map(({ build, check }) => [...build.stages, ...check.stages][at]);
    return [
      stage,
      ...each.flatMap((one) => [one?.seconds, one?.ours]).map((value) => perMillion(value, first?.files ?? 1)),
    ];
  });
  const stageHead = [
    'stage',
    ...spark.flatMap(({ workers }) => [`${workers} worker${workers > 1 ? 's' : ''}`, 'ours']),
  ];
  return [
    sparkHeading,
    `\`npm run bench -- --only spark --sizes ${first?.files}\` measures this section alone: ${machine.date}, ${machine.cores} cores, load when the run began ${machine.load}, ` +
      `${number(first?.files ?? 0)} digests. Master, workers and the program that asks run on this one machine, so two workers share its cores with all others. ` +
      'Times are wall / processor time of all processes; “ours” is the share of our program; memory is that of all processes together.',
    table(head, rows),
    `What each stage takes for a million articles, in minutes of wall time and of our program’s processor time, ${Math.round(1e6 / (first?.files ?? 1e6))} times what was measured:`,
    table(stageHead, stages),
  ].join('\n\n');
}

function table(/** @type {string[]} */ head, /** @type {string[][]} */ rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
