// Runs our `check` and its peers side by side on workspaces of several sizes, in turn, and returns the figures.

import { join } from 'node:path';
import { writeWorkspace } from './corpus/workspace.mjs';
import { runProcess } from './measure/process.mjs';
import { interleave, median } from './measure/statistics.mjs';
import { commandsFor } from './peers/commands.mjs';

/**
 * @param sizes numbers of files
 * @param folder where workspaces are kept between runs
 * @param log called with one line a step
 * @param reference an earlier build that takes part, see reference.mjs
 * @returns one `{ files, name, wall, cpu, peakMB, outputBytes, status }` a contestant and size; medians
 */
export async function measureCommands(sizes, folder, log, reference) {
  const rows = [];
  for (const files of sizes) {
    const place = join(folder, `workspace-${files}`);
    const { bytes } = writeWorkspace(place, files);
    writeWorkspace(`${place}-misfit`, files, 1, true);
    const contestants = commandsFor(place, reference).filter((contestant) => files <= contestant.upTo);
    const rounds = files <= 1000 ? 3 : 2;
    log(
      `${files} files, ${(bytes / 1e6).toFixed(0)} MB: ${contestants.length} commands, ${rounds} rounds and a first one to warm up`,
    );
    for (const contestant of contestants) await runProcess(contestant);
    const results = await interleave(contestants, rounds, runProcess);
    for (const [{ name }, runs] of results) {
      const figure = (key) => median(runs.map((run) => run[key]));
      const row = { files, name, wall: figure('wall'), cpu: figure('cpu'), peakMB: figure('peakMB') };
      rows.push({ ...row, outputBytes: runs[0].outputBytes, status: runs[0].status });
      log(
        `  ${name.padEnd(28)} ${row.wall.toFixed(3)} s wall  ${row.cpu.toFixed(2)} s cpu  ${row.peakMB.toFixed(0)} MB  exit ${runs[0].status}  ${runs[0].outputBytes} bytes`,
      );
    }
  }
  return rows;
}
