// Apache Spark, as archives use it: its own program spark-sql runs a file of statements on a cluster, and our program is one of the commands
// that the statements name. Nothing of ours is installed in Spark.

import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { oneLine } from '../../../text/visible';
import { UsageError } from '../../cli/arguments';
import { say } from '../../cli/terminal';

/** The versions that archives are tested with. */
const testedVersion = '3.5';

/** What is needed for right results, whatever `spark-defaults.conf` says. */
const fixedSettings: Readonly<Record<string, string>> = {
  'spark.sql.catalogImplementation': 'in-memory',
  'spark.sql.ansi.enabled': 'false',
  'spark.sql.parser.escapedStringLiterals': 'false',
  'spark.sql.sources.partitionColumnTypeInference.enabled': 'true',
  'spark.sql.parquet.compression.codec': 'zstd',
  'spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs': 'false',
  // Our program may need so long for what it has read when no more comes.
  'spark.sql.scriptTransformation.exitTimeoutInSeconds': '3600',
  'spark.ui.showConsoleProgress': 'false',
};

/** How long a stage took. */
export interface StageTime {
  readonly stage: string;
  readonly seconds: number;
  /** Processor time of our program on all workers. */
  ours: number;
}

/** Runs statements on a cluster. */
export class SparkSql {
  private readonly program: string;
  /** Scripts and logs: kept when a stage fails, because its log says why. */
  private readonly folder: string;
  private hasFailed = false;
  readonly times: StageTime[] = [];

  /**
   * @param master as Spark names it: `spark://HOST:PORT`, `yarn`, `local[2]`
   * @throws UsageError when Spark is not installed
   */
  constructor(private readonly master: string) {
    this.program = findProgram();
    this.folder = mkdtempSync(join(tmpdir(), 'provenance-spark-'));
  }

  /**
   * @param stage in words, for messages
   * @param settings of Spark, for this stage only
   * @throws UsageError with what Spark said first, and where its log is
   */
  async run(
    stage: string,
    statements: readonly string[],
    settings: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const started = performance.now();
    const name = `${this.times.length + 1}-${stage.replaceAll(/\W+/g, '-')}`;
    const script = join(this.folder, `${name}.sql`);
    const log = join(this.folder, `${name}.log`);
    writeFileSync(script, statements.map((statement) => `${statement};\n`).join('\n'));
    const all = { ...fixedSettings, 'spark.sql.warehouse.dir': `file:${this.folder}/warehouse`, ...settings };
    const conf = Object.entries(all).flatMap(([key, value]) => ['--conf', `${key}=${value}`]);
    const args = ['--master', this.master, '--name', `Source Provenance: ${stage}`, ...conf, '-f', script];
    const status = await runLogged(this.program, args, this.folder, log);
    this.times.push({ stage, seconds: (performance.now() - started) / 1000, ours: 0 });
    if (status === 0) return;
    this.hasFailed = true;
    throw new UsageError(
      `Spark failed while ${stage}: ${reasonIn(log) ?? `it ended with ${status}`}; its log is ${log}`,
    );
  }

  /** Notes so many seconds of our program, in the stage that ran last. */
  addOurs(seconds: number): void {
    const last = this.times.at(-1);
    if (last) last.ours += seconds;
  }

  /** Says how long each stage took. */
  close(): void {
    for (const { stage, seconds, ours } of this.times) {
      say(
        `${stage}: ${seconds.toFixed(1)} s${ours > 0 ? `, of our program ${ours.toFixed(1)} s of processor time` : ''}`,
      );
    }
    if (!this.hasFailed) rmSync(this.folder, { recursive: true, force: true });
  }
}

/** spark-sql of SPARK_HOME, or of the PATH. */
function findProgram(): string {
  const home = process.env.SPARK_HOME;
  const folders = home ? [join(home, 'bin')] : (process.env.PATH ?? '').split(delimiter);
  const found = folders.map((folder) => join(folder, 'spark-sql')).find((path) => existsSync(path));
  if (found) return found;
  const where = home ? 'there is no bin/spark-sql in SPARK_HOME' : 'set SPARK_HOME, or have spark-sql on the PATH';
  throw new UsageError(`--engine spark needs Apache Spark ${testedVersion}: ${where}`);
}

/** @returns the exit status or signal */
function runLogged(program: string, args: readonly string[], cwd: string, log: string): Promise<number | string> {
  const output = openSync(log, 'w');
  const child = spawn(program, args, { cwd, stdio: ['ignore', output, output] });
  const end = () => child.kill();
  process.on('exit', end);
  return new Promise<number | string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => resolve(code ?? signal ?? 1));
  }).finally(() => {
    process.off('exit', end);
    closeSync(output);
  });
}

const maxReason = 300;

/** What Spark says first of its failure, in one line. */
function reasonIn(log: string): string | undefined {
  const lines = readFileSync(log, 'utf8').split('\n');
  // What a program of ours said stands behind the words of Spark.
  const ours = lines.find((line) => /Subprocess exited with status/.test(line));
  const line =
    ours ??
    lines.find((one) => /^Error in query|^\S*(?:Exception|Error): |^Exception in|^Caused by: |^\[[A-Z_.]+\]/.test(one));
  return (
    line &&
    oneLine(line)
      .replace(/^.*?(?=Subprocess exited)/, '')
      .slice(0, maxReason)
  );
}
