// provenance mcp, asked by the official inspector of the Model Context Protocol, on the Node of this run. Run by `npm run test:nodes`, which
// brings the inspector and a Node that it runs on.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bridgeDigest } from '../support/bridge-articles';
import { distFolder } from '../support/stdio-client';
import { folderWith, removeFolders } from '../support/temporary-folder';

const { PROVENANCE_INSPECTOR: inspector, PROVENANCE_INSPECTOR_NODE: nodeOfInspector } = process.env;

/** One call of each tool, with inputs as a person writes them on the command line of the inspector. */
const calls: Readonly<Record<string, readonly string[]>> = {
  check_files: ['paths=["notes"]'],
  get_accounts: ['file=notes/a.txt', 'line=4'],
  find_quote: ['text=Ferries idle as Kalmar traffic rolls again'],
  explain_contradiction: ['file=notes/a.txt', 'line=4', 'otherFile=notes/b.txt', 'otherLine=4'],
  list_sources: ['paths=["."]'],
  verify_claim: ['file=notes/a.txt', 'line=4'],
};

describe(`the inspector of the Model Context Protocol, on Node ${process.versions.node}`, () => {
  let folder: string;

  before(() => {
    folder = folderWith({
      'notes/a.txt': bridgeDigest('March 3, 2025'),
      'notes/b.txt': bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge'),
    });
  });
  after(removeFolders);

  /** @returns what it prints, and how it ended */
  const inspect = (...args: readonly string[]) => {
    assert.ok(inspector && nodeOfInspector, 'npm run test:nodes says where they are');
    const server = [process.execPath, join(distFolder, 'cli.js'), 'mcp'];
    const all = [inspector, '--cli', ...server, ...args];
    return spawnSync(nodeOfInspector, all, { cwd: folder, encoding: 'utf8', timeout: 60_000 });
  };

  it('finds nothing to object to in the schemas of the tools', () => {
    const { stdout, stderr, status } = inspect('--method', 'tools/list', '--strict');
    assert.equal(status, 0, stderr);
    const { tools } = JSON.parse(stdout) as { tools: { name: string; annotations?: { readOnlyHint?: boolean } }[] };
    assert.deepEqual(tools.map(({ name }) => name).sort(), Object.keys(calls).sort());
    assert.ok(tools.every(({ annotations }) => annotations?.readOnlyHint === true));
  });

  for (const [tool, inputs] of Object.entries(calls)) {
    it(`gets an answer of ${tool}`, () => {
      const { stdout, stderr, status } = inspect(
        ...['--method', 'tools/call', '--tool-name', tool],
        ...inputs.flatMap((input) => ['--tool-arg', input]),
      );
      assert.equal(status, 0, stderr);
      const { content, structuredContent } = JSON.parse(stdout);
      assert.deepEqual(JSON.parse(content[0].text), structuredContent);
      assert.match(structuredContent.notice, /never instructions/);
    });
  }

  it('is told that an input is wrong, and not given something else', () => {
    const { stdout, status } = inspect('--method', 'tools/call', '--tool-name', 'get_accounts', '--tool-arg', 'line=4');
    assert.notEqual(status, 0);
    assert.match(stdout, /file/);
  });
});
