// A headless browser that looks at VS Code as a person would: for the editor suite and for the screenshots.

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

/** Names under which a Chromium may be found where the package has none for the system. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * @param {string} part folder of the installed browser part
 * @returns {Promise<import('playwright-core').Browser>} it ends together with this process
 * @throws an Error of one line when this machine has no browser
 */
export async function launchBrowser(part) {
  const { chromium } = createRequire(join(part, 'package.json'))('playwright-core');
  const packaged = join(part, 'chromium/chromium');
  const own = process.env.CHROMIUM_PATH;
  if (!own && existsSync(packaged)) {
    const folder = join(part, 'chromium');
    const env = {
      ...process.env,
      LD_LIBRARY_PATH: [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_PATH: folder,
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    };
    // The sandbox wants rights that containers do not give; the pages are all our own.
    return chromium.launch({ executablePath: packaged, args: ['--no-sandbox'], env });
  }
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const executablePath = [own, ...usualPlaces, ...onPath].find((path) => path && existsSync(path));
  if (!executablePath) throw new Error('There is no Chromium on this machine; name one in CHROMIUM_PATH');
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}
