// What is shown in and above the text: code lenses, inlay hints, semantic tokens.

import assert from 'node:assert/strict';
import { codeLenses, codeLensPlaces } from '../../server/src/features/codeLenses';
import { inlayHints } from '../../server/src/features/inlayHints';
import { semanticTokens } from '../../server/src/features/semanticTokens';
import { workspaceOf } from '../support/check';
import { parseFixture } from '../support/fixture';
import { harbourWorkspace, placeText, textOf } from './harbour';

const workspace = harbourWorkspace();

describe('code lenses', () => {
  const lenses = codeLenses(workspace, 'strike.txt', { sources: true, entries: true });

  it('tell how often a source is cited and who else lists it, and how many tell of an event', () => {
    assert.deepEqual(
      lenses.map(
        ({ kind, title, span }) => `${kind} ${placeText(workspace, 'strike.txt', span).slice(11, 14)} ${title}`,
      ),
      [
        'entry 5:  2 accounts',
        'entry 7:  2 accounts · 1 contradicts',
        'source 9:  cited 3 times · also in 1 file',
        'source 10: cited 2 times',
        'source 11: cited 1 time',
        'source 12: cited 1 time',
      ],
    );
  });

  it('open the places that they speak of', () => {
    const places = (title: string) => {
      const lens = lenses.find((candidate) => candidate.title === title);
      assert.ok(lens);
      return codeLensPlaces(workspace, 'strike.txt', lens.span.start).map(({ file }) => file);
    };
    assert.deepEqual(places('cited 3 times · also in 1 file'), [
      'strike.txt',
      'strike.txt',
      'strike.txt',
      'grain.txt',
      'grain.txt',
    ]);
    assert.deepEqual(places('2 accounts · 1 contradicts').toSorted(), ['grain.txt', 'strike.txt']);
  });

  it('are told apart by settings', () => {
    const kinds = (options: { sources: boolean; entries: boolean }) =>
      new Set(codeLenses(workspace, 'strike.txt', options).map(({ kind }) => kind));
    assert.deepEqual(kinds({ sources: true, entries: false }), new Set(['source']));
    assert.deepEqual(kinds({ sources: false, entries: true }), new Set(['entry']));
    assert.deepEqual(kinds({ sources: false, entries: false }), new Set());
  });
});

/** The text with what hints show in it, between « and ». */
function withHints(source: string, options = { publishers: true, intervals: true }): string {
  const hinted = workspaceOf(parseFixture(source));
  const text = textOf(hinted, 'article.txt');
  const hints = inlayHints(hinted, 'article.txt', { start: 0, end: text.length }, options);
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

  it('are told apart by settings', () => {
    assert.ok(!withHints(source, { publishers: false, intervals: true }).includes('Post»'));
    assert.ok(!withHints(source, { publishers: true, intervals: false }).includes('2025-08'));
  });

  it('show the year that a partial date was completed with', () => {
    const shown = withHints('Cranes Stand Still\n\nMarch 4, 2025\n\nThe owners met on Feb. 20 in Sofia.\n');
    assert.match(shown, /Feb\. 20«2025-02-20» in/);
  });

  it('keep to the range that is asked for', () => {
    const text = textOf(workspace, 'strike.txt');
    const range = { start: text.indexOf('Timeline'), end: text.indexOf('March 4') };
    const hints = inlayHints(workspace, 'strike.txt', range, { publishers: true, intervals: true });
    assert.deepEqual(
      hints.map(({ text: shown }) => shown),
      ['Coast Courier', '~2025-02-01 … 02-10', 'Balkan Wire'],
    );
  });
});

describe('semantic tokens', () => {
  const tokensOf = (source: string) => {
    const coloured = workspaceOf(parseFixture(source));
    const text = textOf(coloured, 'article.txt');
    return semanticTokens(coloured, 'article.txt').map(
      ({ span, type, modifiers }) => `${[type, ...modifiers].join('.')} ${text.slice(span.start, span.end)}`,
    );
  };

  it('tell what leads somewhere, is read and is cited', () => {
    const tokens = tokensOf(`
      Ferry Line Opens
      Rain falls [1][7].
      Timeline
      Early August 2025 – The ferry sails on Aug. 4, 2025 [1].
      31 September 2025 – The ferry rests [1].
      Sources
      - Wire: Alpha title
      - Post: Beta title
    `);
    assert.deepEqual(tokens, [
      'citation 1',
      'citation.undefined 7',
      'date.approximate Early August 2025',
      'date Aug. 4, 2025',
      'citation 1',
      'date.unread 31 September 2025',
      'citation 1',
      'publisher Wire',
      'title Alpha title',
      'publisher.uncited Post',
      'title.uncited Beta title',
    ]);
  });

  it('are in order, apart from each other, and in the range', () => {
    for (const file of workspace.files()) {
      const tokens = semanticTokens(workspace, file);
      for (const [at, { span }] of tokens.entries()) {
        assert.ok(span.start < span.end && span.start >= (tokens[at - 1]?.span.end ?? 0));
      }
    }
    const text = textOf(workspace, 'strike.txt');
    const range = { start: text.indexOf('Early'), end: text.indexOf('March 4') };
    assert.deepEqual(
      semanticTokens(workspace, 'strike.txt', range).map(({ type }) => type),
      ['date', 'citation', 'citation'],
    );
  });

  it('write a range whose middle is not written out only once', () => {
    assert.deepEqual(tokensOf('Ferry\nRain falls [1-3].\nSources\n- A: One\n- B: Two\n- C: Three\n').slice(0, 2), [
      'citation 1',
      'citation 3',
    ]);
  });
});
