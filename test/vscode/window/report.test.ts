// The page of `provenance report`, opened from a disk in a browser: the counts of the check, light and dark, wide and narrow, without a
// script, a request or a fault that keeps somebody out.

import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../../../scripts/editor/browser.mjs';
import { installPart } from '../../../scripts/editor/hostParts.mjs';

const project = process.cwd();
const axe = readFileSync(createRequire(join(project, 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

describe('the page of a report', () => {
  it('opens from a disk with the counts of the check, and keeps nobody out', async () => {
    const scratch = mkdtempSync(join(tmpdir(), 'provenance-report-'));
    const browser = await launchBrowser(await installPart('browser'));
    try {
      const file = join(scratch, 'page.html');
      const run = (...args: string[]) => execFileSync(process.execPath, ['dist/cli.js', ...args], { encoding: 'utf8' });
      run('report', 'seeds', '--html', file);
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [420, 'dark'],
      ] as const) {
        const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme });
        const said: string[] = [];
        page.on('console', (message) => said.push(message.text()));
        page.on('request', (request) => {
          if (!request.url().startsWith('file:')) said.push(request.url());
        });
        await page.goto(pathToFileURL(file).href);
        const shown = await page.evaluate<{ rows: number; drawn: number; joined: number; tooWide: boolean }>(`({
          rows: document.querySelectorAll('.problems tbody tr').length,
          drawn: document.querySelectorAll('svg .item').length,
          joined: document.querySelectorAll('svg path.clash.warning').length,
          tooWide: document.documentElement.scrollWidth > window.innerWidth,
        })`);
        const problems = runJson();
        assert.equal(shown.rows, problems.length);
        assert.ok(shown.drawn > 10 && shown.joined >= 1 && !shown.tooWide, JSON.stringify(shown));
        const { violations } = await page.evaluate<AxeResults>(`${axe};axe.run()`);
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
          [],
        );
        assert.deepEqual(said, []);
        // On paper: dark on white whatever the screen is, with nothing that a sheet would cut off.
        await page.emulateMedia({ media: 'print' });
        const printed = await page.evaluate<{ background: string; cut: boolean }>(`({
          background: getComputedStyle(document.body).backgroundColor,
          cut: [...document.querySelectorAll('.scroll')].some((each) => getComputedStyle(each).overflowX === 'auto'),
        })`);
        assert.match(printed.background, /^rgb\(255, 255, 255\)$|^rgba\(0, 0, 0, 0\)$/);
        assert.ok(!printed.cut);
        await page.close();
      }
    } finally {
      await browser.close();
      rmSync(scratch, { recursive: true, force: true });
    }
  });

  it('is no wider than the window, whatever words it has to show', async () => {
    const scratch = mkdtempSync(join(tmpdir(), 'provenance-report-'));
    const browser = await launchBrowser(await installPart('browser'));
    try {
      const word = 'W'.repeat(400);
      const digest = [
        `${word} & <b>markup</b>`,
        'Timeline',
        `March 3, 2025 – ${word} opens the bridge of Kalmar [1].`,
        'Sources',
        `- ${word}: ${word} https://example.org/${word}`,
        '',
      ].join('\n');
      writeFileSync(join(scratch, 'long.digest'), digest);
      writeFileSync(join(scratch, 'other.digest'), digest.replace('March 3', 'March 9'));
      const file = join(scratch, 'page.html');
      execFileSync(process.execPath, ['dist/cli.js', 'report', scratch, '--html', file]);
      const page = await browser.newPage({ viewport: { width: 900, height: 800 } });
      await page.goto(pathToFileURL(file).href);
      assert.ok((await page.evaluate<number>('document.documentElement.scrollWidth')) <= 900);
      assert.equal(await page.evaluate<number>('document.querySelectorAll("b b, script").length'), 0);
    } finally {
      await browser.close();
      rmSync(scratch, { recursive: true, force: true });
    }
  });
});

function runJson(): readonly unknown[] {
  try {
    const out = execFileSync(process.execPath, ['dist/cli.js', 'check', 'seeds', '--format', 'json'], {
      encoding: 'utf8',
    });
    return JSON.parse(out).problems;
  } catch (error) {
    // Problems make the check end with 1.
    return JSON.parse(String((error as { stdout: string }).stdout)).problems;
  }
}
