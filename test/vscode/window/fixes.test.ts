// What a person is offered at a problem, in which order, and what the commands say when they are done.

import assert from 'node:assert/strict';
import { openFile, runCommand } from '../../../scripts/editor/window.mjs';
import { type Desk, harbour, openDesk } from './desk';

describe('quick fixes', () => {
  let desk: Desk;

  before(async () => {
    desk = await openDesk();
    await openFile(desk.page, 'harbour.txt');
    await desk.page.locator('.codelens-decoration').filter({ hasText: 'contradict' }).first().waitFor();
  });

  afterEach(() => desk.page.keyboard.press('Escape'));

  after(() => desk?.close());

  it('merge a duplicate first, though another citation is broken, and silence last', async () => {
    const titles = await desk.fixesAt('harbour.txt', 17, 3);
    assert.equal(titles[0], 'Merge source 3 into 2');
    assert.match(titles.findLast((title) => title.startsWith('Silence')) ?? '', /^Silence /);
    assert.ok(titles.findIndex((title) => title.startsWith('Silence')) > titles.indexOf('Merge source 3 into 2'));
    assert.equal(titles.filter((title) => title === 'Silence duplicate-source…').length, 1);
    await desk.choose('Merge source 3 into 2');
    const merged = await desk.savedWhen('harbour.txt', (text) => text.match(/AFP: Lindholm ferry/g)?.length === 1);
    assert.ok(merged.includes('quiet spring [9]'), 'a label without a source stays as it is written');
    await desk.undoneTo('harbour.txt', harbour);
  });

  it('lead to the other account before they change anything, and let either date be adopted', async () => {
    const titles = await desk.fixesAt('harbour.txt', 9, 3);
    const order = [
      'Go to the other account in diary.txt',
      'Compare both side by side',
      'Write “June 13, 2024” here, as in diary.txt',
      'Write “June 11, 2024” in diary.txt, as here',
      'Mark as intentional…',
      'Silence contradictory-dates…',
    ].map((title) => titles.findIndex((shown) => shown.startsWith(title)));
    assert.ok(!order.includes(-1), titles.join(' | '));
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
    );
    await desk.choose('Compare both side by side');
    await desk.page.locator('.tab.active[data-resource-name="diary.txt"]').waitFor();
    await desk.page.locator('.editor-group-container').nth(1).waitFor();
    await runCommand(desk.page, 'View: Close All Editors');
  });

  it('ask how to silence', async () => {
    await desk.fixesAt('harbour.txt', 9, 3);
    await desk.choose('Silence contradictory-dates…');
    const choices = desk.page.locator('.quick-input-list .monaco-list-row');
    await choices.first().waitFor();
    assert.ok((await choices.count()) > 1);
    await desk.page.keyboard.press('Escape');
  });

  it('adopt the wording of another account', async () => {
    assert.ok(
      (await desk.fixesAt('harbour.txt', 8, 55)).some((title) =>
        /^Write “a hidden danger.* as in diary.txt/.test(title),
      ),
    );
    await desk.choose('Write “a hidden danger');
    await desk.savedWhen('harbour.txt', (text) =>
      text.includes('“a hidden danger to every honest driver of this town” [1]'),
    );
    await desk.undoneTo('harbour.txt', harbour);
  });

  it('offer the nearest real days, a publisher to fill in, and the sources that fit', async () => {
    assert.deepEqual((await desk.fixesAt('harbour.txt', 7, 3)).slice(0, 2), [
      'Write “February 29, 2024”',
      'Write “March 1, 2024”',
    ]);
    await desk.closeList();
    assert.equal((await desk.fixesAt('harbour.txt', 18, 3))[0], 'Add a publisher to fill in');
    await desk.closeList();
    assert.equal((await desk.fixesAt('harbour.txt', 10, 61))[0], 'Cite [4] Wreck of the ferry is raised by cranes');
    await desk.choose('Cite [4] Wreck');
    await desk.savedWhen('harbour.txt', (text) => text.includes('raised by two cranes [4].'));
    await desk.undoneTo('harbour.txt', harbour);
  });

  it('say how many problems were fixed at once, and how many need a person', async () => {
    await openFile(desk.page, 'harbour.txt');
    await runCommand(desk.page, 'Source Provenance: Fix All Problems of This File');
    await desk.notified(/\d fixed, \d+ (?:need|needs) you/);
    await desk.undoneTo('harbour.txt', harbour);
  });

  it('say which entries a sorted timeline could not place', async () => {
    await openFile(desk.page, 'harbour.txt');
    await runCommand(desk.page, 'Source Provenance: Sort Timeline');
    await desk.notified('2 entries have no date that can be read');
    await desk.undoneTo('harbour.txt', harbour);
  });
});
