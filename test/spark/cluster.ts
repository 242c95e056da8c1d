// A standalone cluster of Spark on this machine: one master and its workers, each a process of its own, all of them gone with the test.

import { mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startProgram } from '../../scripts/processes/program.mjs';
import { folderWith } from '../support/temporary-folder';

export interface Cluster {
  /** As `--master` takes it. */
  readonly master: string;
  /** What programs need to find Spark, with settings for a small machine. */
  readonly environment: Readonly<Record<string, string>>;
  /** How many programs of workers run, or have run. */
  executors(worker: number): number;
  /** Kills a worker with all that it runs. */
  kill(worker: number): Promise<void>;
  stop(): Promise<void>;
}

/** For what is so small, two partitions do; and nothing is for the network to see. */
const defaults = `
spark.executor.memory 700m
spark.driver.memory 700m
spark.sql.shuffle.partitions 4
spark.ui.enabled false
spark.driver.host 127.0.0.1
spark.driver.bindAddress 127.0.0.1
`;

/** @param workers how many; each offers one core */
export async function startCluster(workers: number): Promise<Cluster> {
  const home = process.env.SPARK_HOME ?? '';
  const folder = folderWith({ 'conf/spark-defaults.conf': defaults });
  const environment = {
    SPARK_HOME: home,
    SPARK_CONF_DIR: join(folder, 'conf'),
    SPARK_LOCAL_IP: '127.0.0.1',
    SPARK_LOCAL_HOSTNAME: 'localhost',
    SPARK_NO_DAEMONIZE: '1',
    SPARK_DAEMON_MEMORY: '256m',
  };
  const start = (name: string, args: readonly string[]) => {
    const output = openSync(join(folder, `${name}.log`), 'w');
    const env = { ...process.env, ...environment };
    return startProgram(join(home, 'bin/spark-class'), [...args], { cwd: folder, env, output });
  };
  const log = (name: string) => readFileSync(join(folder, `${name}.log`), 'utf8');
  const port = await freePort();
  const url = `spark://127.0.0.1:${port}`;
  const at = ['--host', '127.0.0.1', '--webui-port', '0'];
  const master = start('master', ['org.apache.spark.deploy.master.Master', ...at, '--port', String(port)]);
  const programs = [master];
  const stop = async () => {
    await Promise.all(programs.map((program) => program.stop()));
  };
  try {
    await until('the master', () => /Starting Spark master/.test(log('master')));
    for (let worker = 0; worker < workers; worker++) {
      mkdirSync(join(folder, `work-${worker}`));
      const options = ['--cores', '1', '--memory', '1g', '--work-dir', join(folder, `work-${worker}`)];
      programs.push(start(`worker-${worker}`, ['org.apache.spark.deploy.worker.Worker', ...at, ...options, url]));
    }
    const registered = () => log('master').match(/Registering worker/g)?.length ?? 0;
    await until('the workers', () => registered() === workers);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    master: url,
    environment,
    executors: (worker) => readdirSync(join(folder, `work-${worker}`)).filter((name) => name.startsWith('app-')).length,
    kill: async (worker) => {
      await programs[worker + 1]?.stop();
    },
    stop,
  };
}

async function until(what: string, isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (isSo()) return;
    await wait(100);
  }
  throw new Error(`${what} did not start in two minutes`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
