// What helps a person who reads: numbers in a bare list, lenses and hovers that agree, an outline and a breadcrumb that say where one
// is, reports that are served like digests, a paste that misattributes nothing, and settings in groups.

import assert from 'node:assert/strict';
import { hoverOver, openFile, putCursor, runCommand, withLenses } from '../../../scripts/editor/window.mjs';
import { type Desk, harbour, openDesk } from './desk';

describe('reading aids of the window', () => {
  let desk: Desk;

  before(async () => {
    desk = await openDesk();
    await openFile(desk.page, 'harbour.txt');
    await lens('contradict').waitFor();
  });

  afterEach(() => desk.page.keyboard.press('Escape'));

  after(() => desk?.close());

  const lens = (text: string | RegExp) => desk.page.locator('.codelens-decoration').filter({ hasText: text }).first();

  it('number the sources of a bare list', async () => {
    const shown = desk.page
      .locator('.editor-instance .view-line')
      .filter({ hasText: 'Bridge of Lindholm under repair' });
    await shown.filter({ hasText: '[1]' }).first().waitFor();
  });

  it('say in lens and hover the same of an event', async () => {
    await withLenses(desk.page, (wait) => lens('3 accounts · 1 contradicts').waitFor(wait));
    await hoverOver(desk.page, { line: 'sinks off Sandvik', words: 'June 11, 2024', hover: '3 accounts of one event' });
    await desk.page.keyboard.press('Escape');
  });

  it('name what a source is cited for once each, in order', async () => {
    await hoverOver(desk.page, { line: 'Kyodo: Bridge', words: 'Kyodo', hover: 'Cited for' });
    const [hover = ''] = await desk.textsOf('.monaco-hover .hover-contents:has-text("Cited for")');
    const claims = hover.slice(hover.indexOf('Cited for')).match(/Line \d+|line \d+|“[^”]{12,}/g) ?? [];
    assert.equal(new Set(claims).size, claims.length, hover);
    await desk.page.keyboard.press('Escape');
  });

  it('put a date that counts from another in words', async () => {
    await hoverOver(desk.page, { line: 'quiet spring', words: 'two days after', hover: 'Tuesday, 11 June 2024' });
    await desk.page.keyboard.press('Escape');
  });

  it('begin in the outline with the date of an entry and the number of a source', async () => {
    await runCommand(desk.page, 'Explorer: Focus on Outline View');
    await desk.page.keyboard.press('Control+a');
    const rows = desk.page.locator('.outline-pane .monaco-list-row');
    await rows
      .filter({ hasText: /^June 11, 2024 – The Lindholm ferry/ })
      .first()
      .waitFor();
    await rows
      .filter({ hasText: /^February 30, 2024 – The council/ })
      .first()
      .waitFor();
  });

  it('name the entry of the cursor in the breadcrumb, at the first column too', async () => {
    await openFile(desk.page, 'harbour.txt');
    await putCursor(desk.page, 12, 1);
    await desk.page
      .locator('.breadcrumbs-control .monaco-breadcrumb-item')
      .filter({ hasText: 'June 20, 2024 – Divers' })
      .first()
      .waitFor();
    await putCursor(desk.page, 16, 1);
    await desk.page
      .locator('.breadcrumbs-control .monaco-breadcrumb-item')
      .filter({ hasText: '[2]' })
      .first()
      .waitFor();
  });

  it('serve a report in a text file like a digest: language, wrapped lines, hover, lens and fixes', async () => {
    await openFile(desk.page, 'report.txt');
    await desk.page
      .locator('.statusbar-item')
      .filter({ hasText: /^Article$/ })
      .first()
      .waitFor();
    await lens('contradict').waitFor();
    const numbers = desk.page.locator('.editor-instance .line-numbers');
    const lines = desk.page.locator('.editor-instance .view-lines .view-line');
    assert.ok((await lines.count()) > (await numbers.count()) - 1, 'long lines are wrapped');
    await hoverOver(desk.page, { line: 'twelve sailors', words: 'June 15,', hover: 'accounts of one event' });
    await desk.page.keyboard.press('Escape');
    assert.ok(
      (await desk.fixesAt('report.txt', 5, 85)).some((title) => title.startsWith('Go to the other account in')),
    );
    await desk.closeList();
  });

  it('paste a claim that cites what leads nowhere without attributing it to another source', async () => {
    await openFile(desk.page, 'diary.txt');
    await putCursor(desk.page, 4, 1);
    await desk.page.keyboard.press('Shift+End');
    await desk.page.keyboard.press('Control+C');
    await openFile(desk.page, 'harbour.txt');
    await putCursor(desk.page, 4, 200);
    await desk.page.keyboard.press('Control+V');
    await desk.savedWhen('harbour.txt', (text) => text.includes('[2][2].The quay was quiet.\n'));
    await desk.notified('[3] leads to no source in diary.txt, but would lead to one here');
    await desk.undoneTo('harbour.txt', harbour);
  });

  it('count what is marked as intentional', async () => {
    await openFile(desk.page, 'harbour.txt');
    await putCursor(desk.page, 9, 20);
    await runCommand(desk.page, 'Source Provenance: Mark Contradiction as Intentional...', { asks: true });
    const question = desk.page.locator('.quick-input-widget').filter({ hasText: /“June 11, 2024”.*“June 13, 2024”/ });
    await question.first().waitFor();
    await desk.page.keyboard.type('One counts from the first distress call');
    await desk.page.keyboard.press('Enter');
    await desk.savedWhen('provenance-intentional.json', (text) => text.includes('distress call'));
    await lens('1 marked').waitFor();
  });

  it('stand in groups among the settings, every value with its description', async () => {
    await runCommand(desk.page, 'Preferences: Open Settings (UI)');
    await desk.page.locator('.settings-editor .suggest-input-container').first().waitFor();
    await desk.page.keyboard.type('@ext:source-provenance.source-provenance provenance.contradictions');
    const shown = desk.page
      .locator('.settings-editor .setting-item-contents')
      .filter({ hasText: 'Contradictions: Show' });
    await shown.first().waitFor();
    await desk.page
      .locator('.settings-toc-wrapper .monaco-list-row')
      .filter({ hasText: 'Source Provenance' })
      .first()
      .waitFor();
  });
});
