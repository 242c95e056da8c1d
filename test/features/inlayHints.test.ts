// Inlay hints: publishers, and the days of vague dates.

import assert from 'node:assert/strict';
import { inlayHints } from '../../server/src/features/inlayHints';
import { factsOf, workspaceOf } from '../support/check';
import { parseFixture } from '../support/fixture';
import { harbourWorkspace, textOf } from './harbour';

const workspace = harbourWorkspace();

/** The text with what hints show in it, between « and ». */
function withHints(source: string, options = { publishers: true, intervals: true, numbers: false }): string {
  const hinted = workspaceOf(parseFixture(source));
  const text = textOf(hinted, 'article.txt');
  const hints = inlayHints(factsOf(hinted, 'article.txt'), { start: 0, end: text.length }, options);
  return hints.reduceRight(
    (shown, { offset, text: hint }) => `${shown.slice(0, offset)}«${hint}»${shown.slice(offset)}`,
    text,
  );
}

describe('inlay hints', () => {
  const source = `
    Ferry Line Opens
    Rain falls [1][2][3].
    Timeline
    Early August 2025 – The ferry sails in spring 2024 and June 2023 [2].
    Sources
    - Wire: Alpha title
    - Post: Beta title
    - Wire: Gamma title
  `;

  it('name publishers once, and the days of vague dates only', () => {
    const shown = withHints(source);
    assert.match(shown, /Rain falls \[1\]\[2\]\[3\]«Wire, Post»\./);
    assert.match(shown, /^Early August 2025«~2025-08-01 … 08-10» –/m);
    assert.match(shown, /spring 2024«~?2024-03-\d\d … 0[56]-\d\d» and June 2023 \[2\]«Post»/);
  });

  it('number the sources of a list of dashes, and of no other', () => {
    const shown = withHints(source, { publishers: false, intervals: false, numbers: true });
    assert.match(shown, /- «\[1\]»Wire: Alpha title\n- «\[2\]»Post: Beta title/);
    const labelled = source
      .replace('- Wire: Alpha', '1. Wire: Alpha')
      .replace('- Post', '2. Post')
      .replace('- Wire', '3. Wire');
    assert.ok(!withHints(labelled, { publishers: false, intervals: false, numbers: true }).includes('«'));
  });

  it('do not repeat what the line or another hint says', () => {
    const shown = withHints(`
      Ferry Line Opens
      Rain falls [1], and snow [1]. The Post saw hail [2].
      Sources
      - Wire: Alpha title
      - Post: Beta title
    `);
    assert.match(shown, /Rain falls \[1\]«Wire», and snow \[1\]\. The Post saw hail \[2\]\.\n/);
  });

  it('are left out where an editor would cut them, because their line has no room left', () => {
    const shown = withHints(`
      Ferry Line Opens
      Rain falls [1], and then [2]. Hail follows [3], and at last [4] [1].
      Sources
      - Coast Courier: Alpha title
      - Balkan Wire: Beta title
      - Evening Harbour Post: Gamma title
      - Echo: Delta title
    `);
    assert.match(
      shown,
      /\[1\]«Coast Courier», and then \[2\]«Balkan Wire»\. Hail follows \[3\], and at last \[4\] \[1\]«Echo, Coast Courier»\./,
    );
  });

  it('can be switched off one by one', () => {
    assert.ok(!withHints(source, { publishers: false, intervals: true, numbers: false }).includes('Post»'));
    assert.ok(!withHints(source, { publishers: true, intervals: false, numbers: false }).includes('2025-08'));
  });

  it('show the year that a partial date was completed with', () => {
    const shown = withHints('Cranes Stand Still\n\nMarch 4, 2025\n\nThe owners met on Feb. 20 in Sofia.\n');
    assert.match(shown, /Feb\. 20«2025-02-20» in/);
  });

  it('show the beginning alone where no end is given', () => {
    assert.match(
      withHints('Cranes Stand Still\n\nMarch 4, 2025\n\nThey stood (2019–) still.\n'),
      /2019–«2019-01-01 …»/,
    );
  });

  it('keep to the range that is asked for', () => {
    const text = textOf(workspace, 'strike.txt');
    const range = { start: text.indexOf('Timeline'), end: text.indexOf('March 4') };
    const hints = inlayHints(factsOf(workspace, 'strike.txt'), range, {
      publishers: true,
      intervals: true,
      numbers: false,
    });
    assert.deepEqual(
      hints.map(({ text: shown }) => shown),
      ['Coast Courier', '~2025-02-01 … 02-10', 'Balkan Wire'],
    );
  });
});
