// The plots of docs/performance.md as SVG.

import * as vega from 'vega';
import { compile } from 'vega-lite';

/** @returns `{ [name]: svg }` for whatever was measured */
export async function plotsOf({ commands = [], servers = [], profile }) {
  const plots = {};
  if (commands.length > 0) plots['performance-commands'] = await svgOf(commandPlot(commands));
  if (servers.length > 0) plots['performance-servers'] = await svgOf(serverPlot(servers));
  if (profile) plots['performance-profile'] = await svgOf(profilePlot(profile));
  return plots;
}

async function svgOf(spec) {
  const view = new vega.View(vega.parse(compile({ background: 'white', ...spec }).spec), { renderer: 'none' });
  return `${await view.toSVG()}\n`;
}

function commandPlot(commands) {
  const values = commands.map(({ files, name, wall }) => ({ files, name, wall }));
  return {
    width: 460,
    height: 320,
    data: { values },
    mark: { type: 'line', point: true },
    encoding: {
      x: {
        field: 'files',
        type: 'quantitative',
        scale: { type: 'log' },
        title: 'files',
        axis: { values: [100, 1000, 10000, 100000], format: ',' },
      },
      y: { field: 'wall', type: 'quantitative', scale: { type: 'log' }, title: 'seconds, wall' },
      color: { field: 'name', type: 'nominal', title: null, sort: null },
    },
  };
}

function serverPlot(servers) {
  const values = servers.flatMap(({ files, name, steps }) =>
    steps.keystroke
      ? [
          { server: `${name}, ${files} files`, at: 'p50', milliseconds: steps.keystroke.p50 },
          { server: `${name}, ${files} files`, at: 'p95', milliseconds: steps.keystroke.p95 },
        ]
      : [],
  );
  return {
    width: 420,
    data: { values },
    mark: 'bar',
    encoding: {
      y: { field: 'server', type: 'nominal', title: null, sort: null },
      yOffset: { field: 'at' },
      x: { field: 'milliseconds', type: 'quantitative', title: 'keystroke to diagnostics, ms' },
      color: { field: 'at', type: 'nominal', title: null },
    },
  };
}

function profilePlot({ parts }) {
  return {
    width: 420,
    data: { values: parts },
    mark: 'bar',
    encoding: {
      y: { field: 'part', type: 'nominal', title: null, sort: '-x', axis: { labelLimit: 300 } },
      x: { field: 'seconds', type: 'quantitative', title: 'seconds' },
    },
  };
}
