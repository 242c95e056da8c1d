// Rules on hostile input: they do not throw, their places lie in the text, their fixes can be made, and twice as
// much of the same does not cost four times as much.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkFile } from '../../server/src/rules/runRules';
import { applyEdits } from '../support/check';
import { workspaceOfTexts } from '../support/workspace';

function problemsOf(texts: Readonly<Record<string, string>>) {
  const workspace = workspaceOfTexts(Object.entries(texts));
  return Object.keys(texts).flatMap((file) =>
    checkFile(workspace, file, {}, { onFailure: ({ id }, error) => assert.fail(`${id} threw ${String(error)}`) }),
  );
}

const pieces = [
  ...[
    '[1]',
    '[2][3]',
    '[2][2]',
    '[9]',
    '[1-3]',
    '[1, 2, 2]',
    '[0]',
    '[03]',
    '[3',
    '[3-1]',
    '[2024]',
    '[',
    ']',
    '[sic]',
  ],
  ...['May 3, 2024 – ', 'Sept 31, 2024 – ', 'June 2024 – ', 'Friday, Dec. 13, 2025', 'One day – ', '- ', '-\n', '1. '],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    'Timeline\n',
    'Sources\n',
    'All related articles (3 articles)\n',
    'Updated (2 articles)\n',
  ],
  ...[
    'Kyodo: Ferry line opens\n',
    'Reuters: ',
    'https://example.org/a',
    '(2024-05-09)',
    '“a word of honest steady courage”',
  ],
  ...[
    '11 workers were killed in Lindholm',
    'the Lindholm bridge is closed to lorries. ',
    '🚢',
    '\u0000',
    '\ud800',
    '\udc00',
    '\ufeff',
  ],
  ...[
    '<!-- provenance-disable -->',
    '<!-- provenance-disable-line uncited-claim -->',
    '“',
    '”',
    '’',
    '‘',
    '\u00a0',
    '\u2011',
  ],
];

describe('rules on hostile input @slow', () => {
  it('never throw, and point into the text', () => {
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const texts: Record<string, string> = { a, b };
        for (const { span, message, related, fixes } of problemsOf(texts)) {
          assert.ok(0 <= span.start && span.start <= span.end);
          assert.ok(message.length > 0 && !/undefined|NaN|\n\s*\n/.test(message), message);
          for (const place of related ?? []) {
            assert.ok(0 <= place.span.start && place.span.end <= (texts[place.file] ?? '').length);
          }
          for (const fix of fixes ?? []) {
            for (const [file, source] of Object.entries(texts)) {
              applyEdits(
                source,
                fix.edits.filter((edit) => edit.file === file),
              );
            }
          }
        }
      }),
      { numRuns: 250, seed: 11 },
    );
  });

  const growing: readonly (readonly [name: string, text: (size: number) => string])[] = [
    ['open brackets', (size) => '['.repeat(size * 4)],
    ['citations without source', (size) => `Harbour\n\n${'[9]'.repeat(size)}\n\nSources\n- Kyodo: Ferry\n`],
    ['broken citations', (size) => `Harbour\n\n${'[3\n'.repeat(size)}\nSources\n- Kyodo: Ferry\n`],
    ['equal sources', (size) => `Harbour\n\nx [1]\n\nSources\n${'- Kyodo: Ferry line opens again\n'.repeat(size)}`],
    [
      'comments',
      (size) => `Harbour\n\n${'x [9]. <!-- provenance-disable-line -->\n'.repeat(size)}\nSources\n- Kyodo: x\n`,
    ],
    ['quotation marks', (size) => `Harbour\n\n${'“'.repeat(size * 4)}`],
  ];
  for (const [name, text] of growing) {
    it(`answer at once on ${name} without end`, function () {
      // A quadratic rule would take minutes here; a linear one takes some hundredths of a second.
      this.timeout(5000);
      assert.ok(problemsOf({ a: text(8000) }).length <= 20_000);
    });
  }
});
