// The page of `provenance report`: what it shows, that it says nothing else than the check, and that no article acts in it.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { timelineOf } from '../../../server/src/features/timeline';
import { BatchCheck } from '../../../server/src/report/batchCheck';
import { reportFile } from '../../../server/src/report/fileReport';
import { reportPage } from '../../../server/src/report/page/page';
import { reviewsOf } from '../../../server/src/report/verification/reviewTable';
import { verificationOf } from '../../../server/src/report/verification/verification';
import { besideFileNames, isBesideFile } from '../../../server/src/settings/beside/besideFile';
import { readBesideFile } from '../../../server/src/settings/beside/readBesideFile';
import { defaultSettings, type Settings } from '../../../server/src/settings/settings';
import { bridgeDigest } from '../../support/bridge-articles';

const settings: Settings = { ...defaultSettings, latestYear: 2026 };
const digest = (text: string) => createHash('sha256').update(text).digest('base64');

const suppressionFile = 'provenance-intentional.json';

function pageOf(files: Readonly<Record<string, string>>, title = 'Bridges') {
  const check = new BatchCheck({ read: (file) => files[file] }, settings);
  for (const [file, text] of Object.entries(files)) {
    if (!isBesideFile(file)) check.take(reportFile(file, text, settings));
  }
  const besideFiles = besideFileNames.flatMap((name) =>
    files[name] === undefined ? [] : [{ read: readBesideFile(name, files[name]), allRead: true }],
  );
  const report = check.report(besideFiles);
  const timeline = timelineOf(check.workspace);
  const { workspace } = check;
  const verification = verificationOf(workspace, workspace.files());
  const reviews = reviewsOf(workspace, workspace.files());
  const html = [...reportPage({ title, report, timeline, verification, reviews, madeOn: '1 May 2026', digest })].join(
    '',
  );
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

  it('shows what is marked as intentional, with the reason, and not as a contradiction', () => {
    const marked = 'the <later> date is that of the ceremony';
    const anchors = ['March 3, 2025', 'March 19, 2025'].map((date) => ({
      date,
      quote: 'Mayor Elena Vostrikova opens',
    }));
    const marks = JSON.stringify([{ reason: marked, accounts: anchors }]);
    const { html, timeline } = pageOf({ ...bridges, [suppressionFile]: marks });
    assert.equal(timeline.contradictions.length, 0);
    assert.match(html, /<h3>Marked as intentional \(1\)<\/h3>/);
    assert.match(html, /<h4>3 March 2025 or 19 March 2025: 16 days apart<\/h4>/);
    assert.match(html, /Reason: the &lt;later&gt; date is that of the ceremony/);
    assert.doesNotMatch(pageOf(bridges).html, /Marked as intentional/);
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

  it('shows every check against the copies, and who has signed what off', () => {
    const files = {
      'digest.txt': `Bridge news
Divers found cracks in 14 of 38 piers, “a quiet danger to every driver,” the mayor said [1].
Ferries run every hour, 26 in a day [2].
Sources
- Kyodo: Lindholm bridge closed
- AFP: Ferries run
`,
      'copy.txt': `Lindholm bridge closed

May 3, 2024

Divers found cracks in 14 of its 38 piers. “A hidden danger to every driver,” said the mayor.
`,
      'provenance-reviews.json': `[{"version":1}
,${JSON.stringify({
        file: 'digest.txt',
        claim: 'Ferries run every hour, 26 in a day.',
        source: { publisher: 'AFP', title: 'Ferries run' },
        verdict: 'supported',
        by: '<script>x</script>',
        on: '2026-11-28',
        note: '<img src=x> javascript:alert(1)',
      })}
,${JSON.stringify({
        file: 'digest.txt',
        claim: 'Divers found cracks in 12 of 38 piers, "a quiet danger to every driver," the mayor said.',
        source: { publisher: 'Kyodo', title: 'Lindholm bridge closed' },
        verdict: 'partly-supported',
        by: 'Ines Holm',
        on: '2026-11-27',
      })}
]`,
    };
    const { html } = pageOf(files);
    assert.match(html, /<dt>Checks<\/dt><dd>2 found, 1 not found, 1 not checked<\/dd>/);
    const [, checks = ''] = /<section id="checks"([\s\S]*?)<\/section>/.exec(html) ?? [];
    assert.match(
      checks,
      /4 quotations, figures and dates of cited claims: 2 found in the saved copies, 1 not found, 1 not/,
    );
    assert.match(checks, /<li>1 not checked: no saved copy of the source<\/li>/);
    assert.match(checks, /<p class="claim">Divers found[^<]*<\/p>\n<article class="check not-found">/);
    assert.match(checks, /<del>quiet<\/del> <ins>hidden<\/ins>/);
    assert.match(checks, /<summary>Show what was found \(2\)<\/summary>/);
    const [, reviews = ''] = /<section id="reviews"([\s\S]*?)<\/section>/.exec(html) ?? [];
    assert.match(reviews, /2 in all, 1 outdated/);
    assert.match(
      reviews,
      /digest\.txt, line 2<\/td>.*partly supported<br><span class="outdated">Outdated: the claim has/,
    );
    assert.match(
      reviews,
      /digest\.txt, line 3<\/td>.*&lt;script&gt;x&lt;\/script&gt;<br>2026-11-28<br>&lt;img src=x&gt;/,
    );
    assert.doesNotMatch(html, /<script|<img/i);
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
