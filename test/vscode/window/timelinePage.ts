// The page of the timeline in a window, as tests find their way in it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

/** The frame in the frame that the editor puts around a panel's page. */
export const pageIn = (page: Page) => page.frameLocator('iframe.webview').frameLocator('iframe');

/** Waits until the counts above the timeline are these. */
export async function untilCounted(page: Page, counts: string | RegExp): Promise<void> {
  await pageIn(page).locator('.count').filter({ hasText: counts }).first().waitFor();
}

/** The frame itself, for programs that look at it. */
export async function frameOf(page: Page): Promise<Frame> {
  for (const frame of page.frames()) {
    const isIt = await frame.evaluate<boolean>('document.querySelector(".stage") !== null').catch(() => false);
    if (isIt) return frame;
  }
  assert.fail('the page of the timeline is not there');
}

/** What axe finds in the page, one line each. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  const frame = await frameOf(page);
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await frame.evaluate(`${readFileSync(axe, 'utf8')};0`);
  return frame.evaluate<string[]>(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html, any }) =>
      html.slice(0, 160) + ' ' + any.map(({ message }) => message).join(' ')).join(' | ')))`);
}

/** Collects what a page complains of that has to do with our own pages: errors of scripts, and what a policy has refused. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    const text = message.text();
    if (/Content Security Policy|Refused to|dist\/timeline/i.test(text) && message.type() === 'error')
      complaints.push(text);
  });
  return complaints;
}

/** The middle of the first spot of the canvas, from the left, in the colour of errors that is about as large as an entry; in pixels of the page. */
export async function errorSpot(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const [spot] = await errorSpots(page);
  assert.ok(spot, 'something is drawn in the colour of errors');
  return spot;
}

/** The first pixel of every such spot, from the left; those that lie close together are one. */
export async function errorSpots(page: Page): Promise<readonly { readonly x: number; readonly y: number }[]> {
  const frame = await frameOf(page);
  const spots = await frame.evaluate<{ x: number; y: number }[]>(`(() => {
    const canvas = document.querySelector('.stage canvas');
    const { width, height, data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const wanted = getComputedStyle(document.body).getPropertyValue('--vscode-editorError-foreground').trim();
    const probe = document.createElement('canvas').getContext('2d');
    probe.fillStyle = wanted;
    probe.fillRect(0, 0, 1, 1);
    const [r, g, b] = probe.getImageData(0, 0, 1, 1).data;
    const is = (x, y) => {
      const at = (y * width + x) * 4;
      return Math.abs(data[at] - r) + Math.abs(data[at + 1] - g) + Math.abs(data[at + 2] - b) < 12;
    };
    const spots = [];
    for (let x = 3; x < width - 3; x++) for (let y = 50; y < height - 3; y++)
      if ([-2, -1, 0, 1, 2].every((d) => is(x + d, y) && is(x, y + d)) && !spots.some((spot) => Math.hypot(spot.x - x, spot.y - y) < 16))
        spots.push({ x, y });
    return spots.map(({ x, y }) => ({ x: x / devicePixelRatio, y: y / devicePixelRatio }));
  })()`);
  const box = await pageIn(page).locator('.stage').boundingBox();
  assert.ok(box);
  return spots.map(({ x, y }) => ({ x: box.x + x, y: box.y + y }));
}
