// provenance.config.json in the server: under the editor's own settings, read again when it changes, only lowering where nobody trusts it.

import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { nodeEnvironment } from '../../server/src/hosts/disk/nodeEnvironment';
import { bridgeDigest, brokenDigest } from '../support/bridge-articles';
import { StdioClient } from '../support/stdio-client';
import { folderWith, removeFolders, write } from '../support/temporary-folder';

const clear = (rules: string[]) => rules.length === 0;
const undefinedCitation = (rules: string[]) => rules.includes('undefined-citation');

describe('the project file', () => {
  let client: StdioClient;
  let folder: string;
  const at = (name: string) => join(folder, name);

  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    removeFolders();
  });

  it('lies under the settings of the editor, one by one', async () => {
    folder = folderWith({
      'provenance.config.json': '{"provenance.rules.undefined-citation": "hint", "provenance.exclude": ["drafts/**"],}',
      'a.txt': brokenDigest(),
      'drafts/b.txt': brokenDigest(),
    });
    client = await StdioClient.start({ folders: [folder] });
    const [problem] = await client.untilPublished(at('a.txt'), undefinedCitation);
    assert.equal(problem?.severity, 4);
    client.settings = { rules: { 'undefined-citation': 'warning' } };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.untilPublished(at('a.txt'), (_, all) => all[0]?.severity === 2);
    assert.equal(client.published(at('drafts/b.txt'))?.length ?? 0, 0, 'the pattern of the project holds on');
  });

  it('is read again when it changes, comes and goes, above the folder too', async () => {
    folder = folderWith({ 'notes/a.txt': brokenDigest() });
    client = await StdioClient.start({ folders: [at('notes')] });
    await client.untilPublished(at('notes/a.txt'), undefinedCitation);
    write(at('provenance.config.json'), '{"provenance.rules.undefined-citation": "off"}');
    await client.untilPublished(at('notes/a.txt'), clear);
    rmSync(at('provenance.config.json'));
    await client.untilPublished(at('notes/a.txt'), undefinedCitation);
  });

  it('of each folder counts for its files, and answers go over all folders', async () => {
    const opened = (date: string) => bridgeDigest(date, `Harbour Bridge of ${date}`);
    folder = folderWith({
      'one/provenance.config.json':
        '{"provenance.rules.undefined-citation": "hint", "provenance.exclude": ["drafts/**"], "provenance.numericDateOrder": "day-first"}',
      'one/broken.txt': brokenDigest(),
      'one/bridge.txt': opened('03/04/2025'),
      'one/drafts/broken.txt': brokenDigest(),
      'two/provenance.config.json': '{"provenance.rules.undefined-citation": "information"}',
      'two/broken.txt': brokenDigest(),
      'two/bridge.txt': opened('03/04/2025'),
      'two/drafts/broken.txt': brokenDigest(),
      'three/broken.txt': brokenDigest(),
    });
    const severityIn = (severity: number) => (_: string[], all: readonly { code?: unknown; severity?: number }[]) =>
      all.some((problem) => problem.code === 'undefined-citation' && problem.severity === severity);
    client = await StdioClient.start({ folders: ['one', 'two', 'three'].map(at) });
    await client.untilPublished(at('one/broken.txt'), severityIn(4));
    await client.untilPublished(at('two/broken.txt'), severityIn(3));
    await client.untilPublished(at('two/drafts/broken.txt'), severityIn(3));
    await client.untilPublished(at('three/broken.txt'), severityIn(1));
    assert.equal(client.published(at('one/drafts/broken.txt')), undefined, 'left out in its folder alone');
    // The 3rd of April in one folder, the 4th of March in the other.
    const contradicting = (rules: string[]) => rules.includes('contradictory-dates');
    for (const name of ['one/bridge.txt', 'two/bridge.txt']) await client.untilPublished(at(name), contradicting);
    write(at('one/provenance.config.json'), '{}');
    client.tellWatched([at('one/provenance.config.json'), 2]);
    for (const name of ['one/bridge.txt', 'two/bridge.txt'])
      await client.untilPublished(at(name), (rules) => !contradicting(rules));
    await client.untilPublished(at('one/drafts/broken.txt'), severityIn(1));
    await client.untilPublished(at('two/broken.txt'), severityIn(3));
  });

  it('lies under the settings that the editor has for the folder', async () => {
    folder = folderWith({
      'one/provenance.config.json': '{"provenance.rules.undefined-citation": "hint"}',
      'one/a.txt': brokenDigest(),
      'two/a.txt': brokenDigest(),
      'later/a.txt': brokenDigest(),
    });
    const rules = (severity: string) => ({ rules: { 'undefined-citation': severity } });
    client = await StdioClient.start({
      folders: [at('one'), at('two')],
      settings: {},
      folderSettings: { [at('two')]: rules('information'), [at('later')]: rules('warning') },
    });
    await client.untilPublished(at('one/a.txt'), (_, all) => all[0]?.severity === 4);
    await client.untilPublished(at('two/a.txt'), (_, all) => all[0]?.severity === 3);
    const added = [{ uri: pathToFileURL(at('later')).href, name: 'later' }];
    client.notify('workspace/didChangeWorkspaceFolders', { event: { added, removed: [] } });
    await client.untilPublished(at('later/a.txt'), (_, all) => all[0]?.severity === 2);
  });

  it('is complained of once, with its place', async () => {
    folder = folderWith({ 'provenance.config.json': '{\n "provenance.scope": 7 }', 'a.txt': brokenDigest() });
    client = await StdioClient.start({ folders: [folder] });
    await client.untilPublished(at('a.txt'), undefinedCitation);
    const said = client.said.filter(({ method }) => method === 'window/showMessage');
    assert.equal(said.length, 1);
    assert.match(JSON.stringify(said[0]), /provenance\.config\.json:2:2: provenance\.scope is 7/);
  });

  it('opens nothing in a folder that nobody trusts', async () => {
    folder = folderWith({
      'provenance.config.json':
        '{"provenance.include": ["**/*"], "provenance.rules": {"undefined-citation": "hint", "uncited-source": "error"}}',
      'a.txt': brokenDigest().replace('[1][2][9]', '[1][9]'),
      'b.log': brokenDigest(),
    });
    client = await StdioClient.start({ folders: [folder], initializationOptions: { isTrusted: false } });
    const problems = await client.untilPublished(at('a.txt'), undefinedCitation);
    const severities = Object.fromEntries(problems.map(({ code, severity }) => [code, severity]));
    assert.equal(severities['undefined-citation'], 4, 'lowered');
    assert.equal(severities['uncited-source'], 4, 'not raised');
    assert.equal(client.published(at('b.log')), undefined);
  });
});

describe('a watched file', () => {
  afterEach(removeFolders);

  it('that is not there is not said to have changed', async () => {
    const folder = folderWith({});
    let calls = 0;
    const { files } = nodeEnvironment(folder);
    const watch = files.watch?.(`${pathToFileURL(folder)}/none.json`, () => calls++);
    // Node itself calls at once.
    await setTimeout(200);
    watch?.cancel();
    assert.equal(calls, 0);
  });
});
