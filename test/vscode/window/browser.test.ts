// The extension without Node: loaded into a web worker, as an editor in a browser does, with its server in another worker.

import { strict as assert } from 'node:assert';
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../../../scripts/editor/browser.mjs';
import { installPart } from '../../../scripts/editor/hostParts.mjs';
import { startEditorServer } from '../../../scripts/editor/server.mjs';
import { runSuiteInPage } from '../../../scripts/editor/suiteInPage.mjs';

const project = process.cwd();

describe('in a browser alone', () => {
  it('finds problems, shows sources, renumbers, and reads files that are not open', async () => {
    const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'provenance-browser-')));
    // The editor runs tests where it runs the extension in whose folder they are.
    const suite = await bundle(join(project, '.cache/browser-suite/run.js'));
    const [serverPart, browserPart] = await Promise.all([installPart('server'), installPart('browser')]);
    const server = await startEditorServer({
      part: serverPart,
      data: join(scratch, 'data'),
      // Where both are possible, an editor takes Node; here it must not.
      settings: { 'remote.extensionKind': { 'source-provenance.source-provenance': ['web'] } },
    });
    const browser = await launchBrowser(browserPart);
    try {
      const folder = join(scratch, 'notes');
      cpSync(join(project, 'seeds'), folder, { recursive: true });
      const address = server.address({ folder, extension: project, suite });
      assert.equal(await runSuiteInPage(browser, address, { seconds: 60, log: server.log }), 0);
    } finally {
      await browser.close();
      await server.stop();
      rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});

async function bundle(outfile: string): Promise<string> {
  const { build } = await import('esbuild');
  await build({
    entryPoints: [join(project, 'test/vscode/web/run.ts')],
    outfile,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
  });
  return outfile;
}
