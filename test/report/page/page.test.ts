// The page of `provenance report`: what it shows, that it says nothing else than the check, and that no article acts in it.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { timelineOf } from '../../../server/src/features/timeline';
import { BatchCheck } from '../../../server/src/report/batchCheck';
import { reportFile } from '../../../server/src/report/fileReport';
import { reportPage } from '../../../server/src/report/page/page';
import { defaultSettings, type Settings } from '../../../server/src/settings/settings';
import { bridgeDigest } from '../../support/bridge-articles';

const settings: Settings = { ...defaultSettings, latestYear: 2026 };
const digest = (text: string) => createHash('sha256').update(text).digest('base64');

function pageOf(files: Readonly<Record<string, string>>, title = 'Bridges') {
  const check = new BatchCheck({ read: (file) => files[file] }, settings);
  for (const [file, text] of Object.entries(files)) check.take(reportFile(file, text, settings));
  const report = check.report();
  const timeline = timelineOf(check.workspace);
  const html = [...reportPage({ title, report, timeline, madeOn: '1 May 2026', digest })].join('');
  return { html, report, timeline };
}

const bridges = {
  'a.txt': bridgeDigest('March 3, 2025'),
  'b.txt': bridgeDigest('March 19, 2025', 'Kalmar Reopens Its Bridge'),
};

describe('the page of a report', () => {
  it('shows both accounts of a contradiction, and the gap on the line that joins them', () => {
    const { html } = pageOf(bridges);
    assert.match(html, /<h4>3 March 2025 or 19 March 2025: 16 days apart<\/h4>/);
    assert.match(html, /<b>March 3, 2025<\/b> Mayor Elena Vostrikova opens/);
    assert.match(html, /<b>March 19, 2025<\/b> Mayor Elena Vostrikova opens/);
    assert.match(html, /<path class="clash warning" d="M/);
    assert.match(html, />16 days apart<\/text>/);
    assert.match(html, /a\.txt, line 4/);
  });

  it('lists every problem of the check, and counts no other', () => {
    const { html, report } = pageOf({ ...bridges, 'c.txt': bridgeDigest('March 3, 2025').replace('[1][2].', '[7].') });
    const rows = html.match(/<tr class="(?:error|warning|information|hint)"><td>\d+<\/td><td>/g) ?? [];
    assert.ok(report.problems.length > 2);
    assert.equal(rows.length, report.problems.length);
    assert.match(html, new RegExp(`<p>${report.problems.length} problems in 3 files`));
  });

  it('has every link of its own lead to a place of its own', () => {
    const { html } = pageOf(bridges);
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, target]) => target);
    assert.ok(targets.length > 8);
    for (const target of targets) assert.ok(ids.has(target ?? ''), target);
  });

  it('lets nothing act that an article says', () => {
    const hostile = `"><script>alert(1)</script><img src=x onerror=alert(2)>\u202e${'&'.repeat(3)}`;
    const text = bridgeDigest('March 3, 2025', `Head ${hostile}`)
      .replace('Mayor Elena', `Mayor ${hostile} Elena`)
      .replace('Kalmar Post: ', `Kalmar ${hostile.replaceAll(':', '')} Post: `)
      .replace(/(Mayor Vostrikova opens the rebuilt Harbour Bridge)/, '$1 javascript:alert(3)');
    const { html } = pageOf({ 'x"><b>.txt': text, 'b.txt': bridges['b.txt'] }, `Title ${hostile}`);
    assert.doesNotMatch(html, /<script|<img|<b>\.txt|\u202e/i);
    assert.doesNotMatch(html, /href="(?!#|https?:\/\/|mailto:)/);
    assert.match(html, /default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'/);
    assert.doesNotMatch(html, / style="| on\w+="/);
  });

  it('permits exactly the style sheet that it has', () => {
    const { html } = pageOf(bridges);
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
    assert.ok(html.includes(`'sha256-${digest(style)}'`));
  });

  it('is whole without a dated entry, without a file, and says so', () => {
    assert.match(pageOf({}).html, /There is no dated entry\.[\s\S]*No two accounts of one event exclude each other/);
    assert.match(pageOf({ 'note.txt': 'Just a note\n' }).html, /<\/html>\n$/);
  });

  it('draws only contradicted accounts of very many, and lists all @slow', () => {
    const entries = Array.from(
      { length: 1600 },
      (_, at) =>
        `March ${1 + (at % 28)}, ${1700 + Math.floor(at / 28)} – The warden of ward ${at} notes the level of the river, number ${at * 37}.`,
    );
    const text = `Levels\n\nTimeline\n${entries.join('\n')}\n`;
    const { html, timeline } = pageOf({ ...bridges, 'levels.txt': text });
    assert.ok(timeline.items.length > 1500);
    assert.equal((html.match(/<tr id="e\d+"/g) ?? []).length, timeline.items.length);
    const drawn = (html.match(/<a href="#e\d+" class="item/g) ?? []).length;
    assert.ok(drawn >= 2 && drawn < 100, String(drawn));
    assert.match(html, /accounts without a contradiction are not drawn/);
  });
});
