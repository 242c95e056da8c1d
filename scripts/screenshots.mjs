// `npm run screenshots`: takes all pictures of docs/images, in VS Code from packages on seeds/, and draws the icon.

import './project/requireNode.mjs';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { launchBrowser } from './editor/browser.mjs';
import { installPart } from './editor/hostParts.mjs';
import { takeTour } from './editor/tour.mjs';
import { hoverOver, openFile, openWindow, runCommand } from './editor/window.mjs';
import { buildIfChanged, projectFolder } from './project/prepare.mjs';

const images = join(projectFolder, 'docs/images');

/** A window with nothing in it that is not spoken of. */
const settings = {
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'editor.minimap.enabled': false,
  'editor.fontSize': 13,
  'editor.lineHeight': 1.55,
  'editor.occurrencesHighlight': 'off',
  'editor.renderLineHighlight': 'none',
  'breadcrumbs.enabled': false,
  'problems.showCurrentInStatus': false,
  'editor.hover.delay': 100,
};

try {
  await buildIfChanged();
  mkdirSync(images, { recursive: true });
  await icon(join(images, 'icon.svg'), join(images, 'icon.png'));
  await problemsAndHover(join(images, 'problems-and-hover.png'));
  await takeTour({ folder: join(projectFolder, 'seeds'), extension: projectFolder, images, settings, report });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/**
 * A marketplace takes no drawing but a picture.
 * @param {string} drawing
 * @param {string} file
 */
async function icon(drawing, file) {
  const browser = await launchBrowser(await installPart('browser'));
  try {
    const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${readFileSync(drawing, 'utf8')}`);
    await page.screenshot({ path: file, omitBackground: true });
    report(file);
  } finally {
    await browser.close();
  }
}

/** @param {string} file */
function report(file) {
  console.log(`${relative(projectFolder, file)}: ${(statSync(file).size / 1000).toFixed(0)} kB`);
}

/**
 * The contradiction between the two digests in the Problems panel, and the source of a citation beside it.
 * @param {string} file
 */
async function problemsAndHover(file) {
  const size = { width: 1280, height: 860 };
  const options = { folder: join(projectFolder, 'seeds'), extension: projectFolder, settings, size, scale: 1.5 };
  const { page, host, close } = await openWindow(options);
  try {
    console.log(`editor host: ${host}`);
    await openFile(page, 'digest-zelensky-warning.txt');
    await runCommand(page, 'View: Focus Problems');
    const rows = page.locator('.markers-panel .monaco-list-row');
    await rows.filter({ hasText: 'contradictory-dates' }).first().waitFor();
    // A click folds the problems of the other digest.
    await rows.filter({ hasText: 'digest-kursk-rotation.txt' }).first().click();
    const contradiction = rows.filter({ hasText: 'Dated January 2026 here' }).first();
    await contradiction.waitFor();
    await contradiction.click();
    await rows.filter({ hasText: 'source 4, the same' }).first().waitFor();
    await page.locator('.codelens-decoration').filter({ hasText: '1 contradicts' }).first().waitFor();
    await hoverOver(page, { line: 'what the war has taught them', words: '[3]', hover: 'CNN' });
    await page.screenshot({ path: file });
    report(file);
  } catch (error) {
    const failure = join(projectFolder, '.cache/screenshot-failure.png');
    await page.screenshot({ path: failure });
    throw new Error(`${error.message}The window looked like this then: ${failure}`);
  } finally {
    await close();
  }
}
