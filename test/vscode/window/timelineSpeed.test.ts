// A frame of the timeline with 10,000 entries takes at most three times what it is meant to; `npm run bench` has the figures themselves.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Milliseconds. */
const wanted = { median: 8, p95: 16 };

describe('the timeline of 10,000 entries', () => {
  it('is drawn in a frame while it is zoomed and panned', async () => {
    const { measureTimeline } = await import(pathToFileURL(join(process.cwd(), 'bench/timeline.mjs')).href);
    const measured = await measureTimeline(() => {}, 24);
    assert.ok(measured, 'there is a browser');
    for (const { name, median, p95 } of measured.moves) {
      assert.ok(median <= 3 * wanted.median, `${name}: median ${median} ms`);
      assert.ok(p95 <= 3 * wanted.p95, `${name}: p95 ${p95} ms`);
    }
  });
});
