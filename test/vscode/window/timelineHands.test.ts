// The timeline under fingers, with and without motion, and with more entries than a screen has room for: what moves, and how.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile, openWindow, runCommand } from '../../../scripts/editor/window.mjs';
import { complaintsOf, errorSpots, frameOf, pageIn, untilCounted } from './timelinePage';

const months = ['January', 'March', 'May', 'July', 'September', 'November'];
const towns = [
  'Ansala',
  'Birken',
  'Corvo',
  'Delmen',
  'Elvas',
  'Farum',
  'Gorizia',
  'Halden',
  'Ilmen',
  'Jaslo',
  'Kotka',
  'Liepa',
];
/** What happens in each of them is like nothing in another. */
const happened = [
  'bakers strike for warmer ovens',
  'a comet frightens the goats',
  'the mayor resigns over a lost key',
  'skaters race on the frozen mill pond',
  'thieves empty the coin museum',
  'the choir wins a silver bell',
  'a whale strands below the lighthouse',
  'nurses plant four hundred lime trees',
  'the brewery floods its own cellar',
  'pupils dig up a Roman lamp',
  'the last tram leaves for the depot',
  'a poet buys the railway hotel',
];

/** Twelve digests with six entries each, and one with two more; the last one dates what the first one has, and is ten days off once. */
function fillFolder(folder: string): void {
  mkdirSync(folder);
  for (let file = 0; file < 12; file++) {
    const town = file === 11 ? towns[0] : towns[file];
    const year = 2014 + (file % 11);
    const entries = months.map((month, at) => {
      const day = file === 11 && at === 2 ? 14 : 4;
      const event = happened[(town === towns[0] ? at * 5 : file * 5 + at * 7 + 1) % happened.length];
      return `${month} ${day}, ${year} – In ${town} ${event}, number ${file % 11}${at} of its kind [1].`;
    });
    // One with an open end and one with uncertain edges; between them nothing for long.
    if (file === 5)
      entries.push(
        'About June 2020 – The fire brigade of Farum gets a boat [1].',
        'Since March 2024 – A ring road is dug around Farum [1].',
      );
    const source = `1. Paper ${file}: What ${happened[file]}`;
    const text = [
      'News',
      'Updated (1 article)',
      '',
      'Timeline',
      ...entries,
      '',
      'All related articles (1 article)',
      source,
      '',
    ];
    writeFileSync(join(folder, `town-${String(file).padStart(2, '0')}.digest`), text.join('\n'));
  }
}

/** The window of all tests moves as little as it can; this one as its browser asks. */
const settings = { 'workbench.reduceMotion': 'off' };

describe('the timeline under a hand', () => {
  let window: Awaited<ReturnType<typeof openWindow>>;
  let scratch: string;
  let complaints: string[];
  const stage = () => pageIn(window.page).locator('.stage');
  const press = async (key: string) => {
    await stage().focus();
    await window.page.keyboard.press(key);
  };

  before(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'provenance-hands-'));
    const folder = join(scratch, 'towns');
    fillFolder(folder);
    window = await openWindow({
      folder,
      extension: process.cwd(),
      touch: true,
      settings,
      size: { width: 1500, height: 900 },
    });
    complaints = complaintsOf(window.page);
    await openFile(window.page, 'town-00.digest');
    await runCommand(window.page, 'Source Provenance: Open Timeline');
    await untilCounted(window.page, '74 entries, 1 contradiction');
  });

  after(async () => {
    await window?.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  /** Waits until a look at the picture gives what is wanted; a frame is drawn some milliseconds after what asks for it. */
  async function untilSeen<T>(look: () => Promise<T>, isWanted: (seen: T) => boolean, patience = 200): Promise<T> {
    for (let tries = 0; ; tries++) {
      const seen = await look();
      if (isWanted(seen)) return seen;
      assert.ok(tries < patience, `in vain; seen last: ${JSON.stringify(seen)}`);
      await window.page.waitForTimeout(50);
    }
  }

  /** The accounts that contradict each other: of one file first. */
  const spots = () => errorSpots(window.page);

  /** Moves fingers from places to places, in steps as a hand does. */
  async function move(from: readonly (readonly [number, number])[], to: readonly (readonly [number, number])[]) {
    const session = await window.page.context().newCDPSession(window.page);
    const send = (type: string, share: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          type === 'touchEnd'
            ? []
            : from.map(([x, y], id) => {
                const [toX, toY] = to[id] ?? [x, y];
                return { x: x + (toX - x) * share, y: y + (toY - y) * share, id };
              }),
      });
    await send('touchStart', 0);
    for (let step = 1; step <= 10; step++) await send('touchMove', step / 10);
    await send('touchEnd', 1);
  }

  /** Does something with fingers until it is seen: a window that lays itself out meanwhile takes them elsewhere, and a person tries again. */
  async function untilDone(act: () => Promise<() => Promise<boolean>>): Promise<void> {
    for (let tries = 1; ; tries++) {
      const isDone = await act();
      try {
        await untilSeen(isDone, (done) => done, 60);
        return;
      } catch (error) {
        if (tries === 4) throw error;
      }
    }
  }

  const placesOfSpots = async () => (await spots()).map(({ x }) => x).sort((a, b) => a - b);

  it('is zoomed by two fingers, and panned by one', async () => {
    await untilDone(async () => {
      await press('0');
      const [spot] = await untilSeen(spots, (found) => found.length > 0);
      const box = await stage().boundingBox();
      assert.ok(box && spot);
      // Fingers on both sides of the contradiction: it stays between them.
      const y = box.y + box.height / 2;
      const apart = (half: number) => [[spot.x - half, y] as const, [spot.x + half, y] as const];
      await move(apart(15), apart(15 * 40));
      // Ten days are a pixel or two in the whole.
      return async () => {
        const places = await placesOfSpots();
        return places.length > 1 && (places.at(-1) ?? 0) - (places[0] ?? 0) > 20;
      };
    });
    await untilDone(async () => {
      const [left] = await placesOfSpots();
      const box = await stage().boundingBox();
      assert.ok(box && left);
      const y = box.y + box.height / 2;
      await move([[left, y]], [[left - 60, y]]);
      return async () => Math.abs(((await placesOfSpots())[0] ?? 0) - left + 60) < 4;
    });
  });

  it('selects what a finger taps', async () => {
    const [spot] = await untilSeen(spots, (found) => found.length > 0);
    assert.ok(spot);
    await move([[spot.x, spot.y]], [[spot.x, spot.y]]);
    await pageIn(window.page).locator('.card h3').filter({ hasText: '10 days apart' }).first().waitFor();
    await press('Escape');
  });

  it('scrolls its lanes under a finger', async () => {
    await press('0');
    const box = await stage().boundingBox();
    assert.ok(box);
    const scrolled = () => stage().evaluate((element) => (element as unknown as { scrollTop: number }).scrollTop, 0);
    assert.equal(await scrolled(), 0);
    const x = box.x + box.width / 2;
    await move([[x, box.y + 400]], [[x, box.y + 250]]);
    await untilSeen(scrolled, (top) => top > 100);
    await move([[x, box.y + 250]], [[x, box.y + 500]]);
    await untilSeen(scrolled, (top) => top === 0);
  });

  it('has all of the folder in one strip, which leads to any time', async () => {
    const strip = pageIn(window.page).locator('canvas.overview');
    await strip.waitFor();
    await press('0');
    for (let at = 0; at < 8; at++) await press('+');
    // The contradiction is at the start of all years, and the middle is far from it.
    await untilSeen(spots, (found) => found.length === 0);
    const box = await strip.boundingBox();
    assert.ok(box);
    await strip.click({ position: { x: Math.round(await markInStrip()), y: 20 } });
    await untilSeen(spots, (found) => found.length > 0);
  });

  /** The x in the strip of its mark for contradictions. */
  async function markInStrip(): Promise<number> {
    const frame = await frameOf(window.page);
    return frame.evaluate<number>(`(() => {
      const canvas = document.querySelector('canvas.overview');
      const { data, width } = canvas.getContext('2d').getImageData(0, Math.round(4 * devicePixelRatio), canvas.width, 1);
      for (let x = 0; x < width; x++) if (data[x * 4] - data[x * 4 + 1] > 50 && data[x * 4] - data[x * 4 + 2] > 50) return (x + 1) / devicePixelRatio;
      return -1;
    })()`);
  }

  it('is zoomed by the wheel with Ctrl, panned by a wheel that goes sideways, and scrolled by one that goes down', async () => {
    const { page } = window;
    await press('0');
    const box = await stage().boundingBox();
    const [spot] = await untilSeen(spots, (found) => found.length > 0);
    assert.ok(box && spot);
    const scrolled = () => stage().evaluate((element) => (element as unknown as { scrollTop: number }).scrollTop, 0);
    await page.mouse.move(spot.x, box.y + box.height / 2);
    await page.mouse.wheel(0, 120);
    await untilSeen(scrolled, (top) => top > 60);
    await page.mouse.wheel(0, -400);
    await untilSeen(scrolled, (top) => top === 0);
    await page.keyboard.down('Control');
    const areApart = (now: readonly number[]) => (now.at(-1) ?? 0) - (now[0] ?? 0) > 20;
    let places: readonly number[] = [];
    // No further than is needed: what is zoomed without end leaves the window.
    for (let turn = 0; turn < 12 && !areApart(places); turn++) {
      await page.mouse.wheel(0, -200);
      await page.waitForTimeout(100);
      places = await placesOfSpots();
    }
    await page.keyboard.up('Control');
    assert.ok(areApart(places), `${places}`);
    await page.mouse.wheel(80, 0);
    await untilSeen(placesOfSpots, (now) => now.length > 0 && (places[0] ?? 0) - (now[0] ?? 0) > 40);
    await press('0');
  });

  it('is a list that keys alone walk through, and that opens a line', async () => {
    const { page } = window;
    await pageIn(page).locator('button[data-mode="list"]').focus();
    await page.keyboard.press('Enter');
    await pageIn(page).locator('.list li').first().waitFor();
    const frame = await frameOf(page);
    const focused = () => frame.evaluate<string>('document.activeElement.closest(".list li")?.textContent ?? ""');
    for (let at = 0; at < 8 && (await focused()) === ''; at++) await page.keyboard.press('Tab');
    assert.match(await focused(), /January 4, 2014/);
    await page.keyboard.press('Tab');
    assert.match(await focused(), /January 4, 2014/);
    await page.keyboard.press('Enter');
    await page.locator('.tab[data-resource-name="town-11.digest"]').first().waitFor();
    await pageIn(page).locator('button[data-mode="timeline"]').click();
    await stage().waitFor();
  });

  it('ignores what is no message of the extension', async () => {
    const frame = await frameOf(window.page);
    await frame.evaluate(`for (const data of [{ type: 'timeline', whole: true, files: [{}] }, { type: 'select', item: 1 }, 'timeline', null])
      dispatchEvent(new MessageEvent('message', { data }));0`);
    await press('Home');
    await pageIn(window.page).locator('.card h2').filter({ hasText: 'January 4, 2014' }).waitFor();
    await untilCounted(window.page, '74 entries, 1 contradiction');
    await press('Escape');
  });

  for (const motion of ['no-preference', 'reduce'] as const) {
    it(`${motion === 'reduce' ? 'jumps to an entry at once when motion is to be reduced' : 'glides to an entry'}`, async () => {
      const { page } = window;
      await page.emulateMedia({ reducedMotion: motion });
      await press('0');
      // The card is open before and after: only the jump moves anything.
      await press('Home');
      await pageIn(page).locator('.card h2').filter({ hasText: 'January 4, 2014' }).waitFor();
      for (let at = 0; at < 5; at++) await press('+');
      const frame = await frameOf(page);
      // A clock that goes on by 20 ms a frame, however busy the machine is; and what each frame writes into its calendar.
      await frame.evaluate(`(() => {
        if (globalThis.calendars) return;
        globalThis.calendars = [];
        let clock = performance.now();
        const real = requestAnimationFrame.bind(globalThis);
        performance.now = () => clock;
        globalThis.requestAnimationFrame = (draw) => real(() => draw((clock += 20)));
        const { fillText, setTransform } = CanvasRenderingContext2D.prototype;
        CanvasRenderingContext2D.prototype.setTransform = function (...values) {
          if (this.canvas.closest('.stage')) calendars.push('');
          return setTransform.apply(this, values);
        };
        CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
          if (y < 44 && this.canvas.closest('.stage')) calendars[calendars.length - 1] += text + Math.round(x) + ' ';
          return fillText.call(this, text, x, y);
        };
      })();0`);
      const places = async () => [...new Set(await frame.evaluate<string[]>('calendars'))];
      const untilStill = async () => {
        let count = -1;
        return untilSeen(places, (now) => {
          const isStill = count === now.length;
          count = now.length;
          return isStill;
        });
      };
      await untilStill();
      await frame.evaluate('calendars.length = 0');
      await press('End');
      await pageIn(page).locator('.card h2').filter({ hasText: 'November 4, 2024' }).waitFor();
      await untilSeen(places, (now) => now.some((calendar) => calendar.includes('2024')));
      const seen = await untilStill();
      await press('Escape');
      if (motion === 'reduce') assert.ok(seen.length <= 2, seen.join(' | '));
      else assert.ok(seen.length >= 5, seen.join(' | '));
    });
  }

  it('has met no error, and nothing that its policy refused', () => assert.deepEqual(complaints, []));
});
