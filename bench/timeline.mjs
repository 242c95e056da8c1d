// How long one frame of the timeline takes with 10,000 entries: layout where the scale has changed, drawing, and finding what lies under the
// pointer, measured around these functions in the headless browser while the view is zoomed and panned.

import { join } from 'node:path';
import { build } from 'esbuild';
import { launchBrowser } from '../scripts/editor/browser.mjs';
import { installPart } from '../scripts/editor/hostParts.mjs';
import { projectFolder } from '../scripts/project/prepare.mjs';

const entries = 10_000;

/** One way of moving through the picture: milliseconds a frame. @typedef {{ name: string, median: number, p95: number, frames: number }} FrameTimes */

/**
 * @param {(line: string) => void} log
 * @param {number} [frames] of each way of moving
 * @returns {Promise<{ host: string, entries: number, moves: FrameTimes[] } | undefined>} undefined when there is no browser
 */
export async function measureTimeline(log, frames = 160) {
  let part;
  try {
    part = await installPart('browser');
  } catch (error) {
    log(`THE TIMELINE IS NOT MEASURED: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
  const browser = await launchBrowser(part);
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    await page.setContent(
      '<!DOCTYPE html><body class="vscode-dark"><canvas width="1200" height="800"></canvas></body>',
    );
    /** @type {FrameTimes[]} */
    const moves = await page.evaluate(`${await bundled()};timelineFrames.framesOf(${entries}, ${frames})`);
    for (const { name, median, p95 } of moves)
      log(`timeline, ${name}: ${median.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms`);
    return { host: `Chromium ${browser.version()}, headless`, entries, moves };
  } finally {
    await browser.close();
  }
}

async function bundled() {
  const { outputFiles } = await build({
    entryPoints: [join(projectFolder, 'bench/timeline/frames.mjs')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'timelineFrames',
    platform: 'browser',
    minify: true,
  });
  return outputFiles[0]?.text ?? '';
}
