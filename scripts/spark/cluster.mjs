// A standalone cluster of Spark on this machine: one master and its workers, each a process of its own, all of them gone with this process.

import { mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startProgram } from '../processes/program.mjs';

/**
 * @typedef {{
 *   master: string, environment: Record<string, string>, pids: number[],
 *   executors(worker: number): number, kill(worker: number): Promise<void>, stop(): Promise<void>,
 * }} Cluster `master`: as `--master` takes it; `environment`: what programs need to find Spark, with settings for a small machine; `pids`:
 *   of master and workers, each with all that it runs; `executors`: how many programs a worker runs, or has run; `kill`: ends a worker with
 *   all that it runs
 */

/**
 * @param {{ home: string, folder: string, workers: number, megabytes?: number, partitions?: number }} options `home`: of Spark; `folder`: an
 *   empty one, for settings, logs and what workers write; `workers`: how many, each with one core; `megabytes`: of memory for each worker's
 *   program and for the one that asks; `partitions`: how many parts tables are cut into to be joined
 * @returns {Promise<Cluster>}
 */
export async function startCluster({ home, folder, workers, megabytes = 700, partitions = 4 }) {
  mkdirSync(join(folder, 'conf'), { recursive: true });
  writeFileSync(join(folder, 'conf/spark-defaults.conf'), defaults(megabytes, partitions, folder));
  const environment = {
    SPARK_HOME: home,
    SPARK_CONF_DIR: join(folder, 'conf'),
    SPARK_LOCAL_IP: '127.0.0.1',
    SPARK_LOCAL_HOSTNAME: 'localhost',
    SPARK_NO_DAEMONIZE: '1',
    SPARK_DAEMON_MEMORY: '256m',
  };
  const start = (/** @type {string} */ name, /** @type {string[]} */ args) => {
    const output = openSync(join(folder, `${name}.log`), 'w');
    const env = { ...process.env, ...environment };
    return startProgram(join(home, 'bin/spark-class'), args, { cwd: folder, env, output });
  };
  const log = (/** @type {string} */ name) => readFileSync(join(folder, `${name}.log`), 'utf8');
  const port = await freePort();
  const url = `spark://127.0.0.1:${port}`;
  const at = ['--host', '127.0.0.1', '--webui-port', '0'];
  const programs = [start('master', ['org.apache.spark.deploy.master.Master', ...at, '--port', String(port)])];
  const stop = async () => {
    await Promise.all(programs.map((program) => program.stop()));
  };
  try {
    await until('the master', () => /Starting Spark master/.test(log('master')));
    for (let worker = 0; worker < workers; worker++) {
      mkdirSync(join(folder, `work-${worker}`));
      const memory = ['--cores', '1', '--memory', `${Math.ceil(megabytes * 1.1) + 400}m`];
      const options = [...memory, '--work-dir', join(folder, `work-${worker}`)];
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
    pids: programs.flatMap(({ child }) => child.pid ?? []),
    executors: (worker) => readdirSync(join(folder, `work-${worker}`)).filter((name) => name.startsWith('app-')).length,
    kill: async (worker) => {
      await programs[worker + 1]?.stop();
    },
    stop,
  };
}

/** Nothing is for the network to see. */
function defaults(/** @type {number} */ megabytes, /** @type {number} */ partitions, /** @type {string} */ folder) {
  return `
spark.executor.memory ${megabytes}m
spark.driver.memory ${megabytes}m
spark.sql.shuffle.partitions ${partitions}
spark.local.dir ${join(folder, 'scratch')}
spark.ui.enabled false
spark.driver.host 127.0.0.1
spark.driver.bindAddress 127.0.0.1
`;
}

/**
 * @param {string} what
 * @param {() => boolean} isSo
 */
async function until(what, isSo) {
  for (let tries = 0; tries < 1200; tries++) {
    if (isSo()) return;
    await wait(100);
  }
  throw new Error(`${what} did not start in two minutes`);
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
