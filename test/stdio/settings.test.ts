// Settings: applied while the server runs, checked value by value, and bad values are reported once.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { bridgeDigest, brokenDigest } from '../support/bridge-articles';
import { pushingClient, StdioClient } from '../support/stdio-client';
import { folderWith, removeFolders } from '../support/temporary-folder';

const clear = (rules: string[]) => rules.length === 0;
const undefinedCitation = (rules: string[]) => rules.includes('undefined-citation');

describe('settings', () => {
  let client: StdioClient;
  let folder: string;
  const at = (name: string) => join(folder, name);
  const change = (settings: unknown) => {
    client.settings = settings;
    client.notify('workspace/didChangeConfiguration', { settings: null });
  };
  const messages = () => client.said.filter(({ method }) => method === 'window/showMessage');

  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    removeFolders();
  });

  it('change the severity of a rule, in open and closed files', async () => {
    folder = folderWith({ 'closed.txt': brokenDigest() });
    client = await StdioClient.start({ folders: [folder], settings: { rules: { 'undefined-citation': 'hint' } } });
    client.open(at('open.txt'), brokenDigest());
    for (const name of ['open.txt', 'closed.txt']) {
      const [problem] = await client.untilPublished(at(name), undefinedCitation);
      assert.equal(problem?.severity, 4);
    }
    change({ rules: { 'undefined-citation': 'off' } });
    for (const name of ['open.txt', 'closed.txt']) await client.untilPublished(at(name), clear);
    change({});
    for (const name of ['open.txt', 'closed.txt']) {
      await client.untilPublished(at(name), (rules, all) => undefinedCitation(rules) && all[0]?.severity === 1);
    }
  });

  it('leave out files, and nothing of them stays', async () => {
    folder = folderWith({ 'drafts/a.txt': brokenDigest(), 'b.txt': brokenDigest() });
    client = await StdioClient.start({ folders: [folder] });
    for (const name of ['drafts/a.txt', 'b.txt']) await client.untilPublished(at(name), undefinedCitation);
    change({ exclude: ['drafts/**'] });
    await client.untilPublished(at('drafts/a.txt'), clear);
    assert.ok(client.published(at('b.txt'))?.length);
    change({ include: ['**/*.article'] });
    await client.untilPublished(at('b.txt'), clear);
    change({});
    for (const name of ['drafts/a.txt', 'b.txt']) await client.untilPublished(at(name), undefinedCitation);
  });

  it('change what is read and how grave it is at once', async () => {
    folder = folderWith({ 'drafts/a.txt': brokenDigest(), 'b.txt': brokenDigest() });
    client = await StdioClient.start({ folders: [folder] });
    for (const name of ['drafts/a.txt', 'b.txt']) await client.untilPublished(at(name), undefinedCitation);
    change({ exclude: ['drafts/**'], rules: { 'undefined-citation': 'hint' } });
    await client.untilPublished(at('b.txt'), (_, all) => all[0]?.severity === 4);
    await client.untilPublished(at('drafts/a.txt'), clear);
  });

  it('are not waited for longer than a moment', async () => {
    folder = folderWith({ 'a.txt': brokenDigest() });
    client = StdioClient.spawn();
    client.answersSettings = false;
    const settings = { rules: { 'undefined-citation': 'information' } };
    await client.initialize({ folders: [folder], initializationOptions: { settings } });
    await client.untilPublished(at('a.txt'), (_, all) => all[0]?.severity === 3);
    client.answersSettings = true;
    change({});
    await client.untilPublished(at('a.txt'), (_, all) => all[0]?.severity === 1);
  });

  it('keep to the files that are open', async () => {
    folder = folderWith({ 'a.txt': bridgeDigest('March 3, 2025'), 'broken.txt': brokenDigest() });
    client = await StdioClient.start({ folders: [folder] });
    await client.untilPublished(at('broken.txt'), undefinedCitation);
    client.open(at('b.txt'), bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge'));
    // The file that is not open is looked at after the one that is.
    for (const name of ['a.txt', 'b.txt']) {
      await client.untilPublished(at(name), (rules) => rules.includes('contradictory-dates'));
    }
    change({ scope: 'open' });
    for (const name of ['a.txt', 'b.txt', 'broken.txt']) await client.untilPublished(at(name), clear);
    client.open(at('broken.txt'), brokenDigest());
    await client.untilPublished(at('broken.txt'), undefinedCitation);
  });

  it('read numeric dates again in the other order', async () => {
    folder = folderWith({
      'a.txt': bridgeDigest('March 4, 2025'),
      'b.txt': bridgeDigest('03/04/2025', 'Kalmar Reopens Its Bridge'),
    });
    client = await StdioClient.start({ folders: [folder] });
    await client.untilRead();
    change({ numericDateOrder: 'day-first' });
    await client.untilPublished(at('a.txt'), (rules) => rules.includes('contradictory-dates'));
    change({});
    await client.untilPublished(at('a.txt'), clear);
  });

  it('that are wrong are said once, with what is used instead, and cost nothing else', async () => {
    folder = folderWith({ 'a.txt': brokenDigest() });
    const settings = {
      scope: 'everything',
      rules: { 'undefined-citation': 'hint', 'uncited-claim': 7, 'no-such-rule': 'off' },
    };
    client = await StdioClient.start({ folders: [folder], settings });
    const [problem] = await client.untilPublished(at('a.txt'), undefinedCitation);
    assert.equal(problem?.severity, 4, 'the good values count');
    assert.equal(messages().length, 1);
    const [said] = messages();
    assert.ok(said);
    const { message, type } = said.params as { message: string; type: number };
    assert.equal(type, 2);
    assert.deepEqual(message.split('\n'), [
      'provenance.scope is "everything", which is not "workspace" or "open"; "workspace" is used.',
      'provenance.rules.uncited-claim is 7, which is not one of "error", "warning", "information", "hint", "off", "default"; "default" is used.',
      'There is no rule "no-such-rule"; its setting is ignored.',
    ]);

    change({ ...settings, rules: { ...settings.rules, 'undefined-citation': 'error' } });
    await client.untilPublished(at('a.txt'), (_, all) => all[0]?.severity === 1);
    assert.equal(messages().length, 1, 'the same complaint is not made twice');
  });

  it('come with the first request or in a notification when the client is not to be asked', async () => {
    folder = folderWith({ 'a.txt': brokenDigest() });
    const { configuration: _, ...workspace } = pushingClient.workspace ?? {};
    client = await StdioClient.start({
      capabilities: { ...pushingClient, workspace },
      folders: [folder],
      initializationOptions: { settings: { rules: { 'undefined-citation': 'information' } } },
    });
    await client.untilPublished(at('a.txt'), (_, all) => all[0]?.severity === 3);
    client.notify('workspace/didChangeConfiguration', {
      settings: { provenance: { rules: { 'undefined-citation': 'warning' } } },
    });
    await client.untilPublished(at('a.txt'), (_, all) => all[0]?.severity === 2);
  });
});
