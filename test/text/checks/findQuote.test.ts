// Quotations sought in copies: what makes no difference, and what does.

import assert from 'node:assert/strict';
import { findQuote, type QuotableText } from '../../../server/src/text/checks/findQuote';
import { lettersOf } from '../../../server/src/text/checks/letterText';
import { passageIndexOf } from '../../../server/src/text/checks/nearestPassage';

const report = `The minister told reporters: "We will not raise the port fee before the harbour is dredged, and we won't close
the north quay." She said the hybrid-
dredging plan costs $1.5 million.[3]

“The crews have shown real courage,” she added, “and the city owes them an honest answer. What he [the minister] promises never comes.”`;

describe('a quotation in a copy', () => {
  const same: readonly [string, string][] = [
    ['is found word for word', 'We will not raise the port fee'],
    ['may end with another mark', 'before the harbour is dredged.'],
    ['may begin with another letter', '[w]e will not raise the port fee'],
    ['may leave words out with an ellipsis', 'We will not raise the port fee … and we won’t close the north quay'],
    ['may have an editor’s words', 'The crews [of the tugs] have shown real courage'],
    ['may end a word in brackets', 'The crews have show[ed] real courage'],
    ['may be spelled otherwise', 'before the harbor is dredged'],
    ['may be parted by hyphens and line ends', 'the hybrid dredging plan costs'],
    ['may run through words that only name the speaker', 'real courage and the city owes them an honest answer'],
    ['may leave out what stands in brackets there', 'What he promises never comes'],
    ['may write a contraction out', 'and we will not close the north quay'],
  ];
  for (const [title, quotation] of same) it(title, () => assert.equal(search(quotation).state, 'found', quotation));

  const other: readonly [string, string, readonly (readonly [string, string])[]][] = [
    ['an altered word', 'We will not raise the port tax before the harbour is dredged', [['tax', 'fee']]],
    ['a dropped "not"', 'We will raise the port fee before the harbour is dredged', [['', 'not']]],
    ['an added word', 'We will not ever raise the port fee before', [['ever', '']]],
    ['another form of a word', 'The crews had shown real courage', [['had', 'have']]],
    ['another first word', 'They will not raise the port fee before the harbour is dredged', [['They', 'We']]],
    ['another last word', 'We will not raise the port fee before the harbour is built', [['built', 'dredged']]],
    ['two words for the first one', 'No captain will not raise the port fee before', [['No captain', 'We']]],
    ['another word at the end of a speech', 'the city owes them an honest reply', [['reply', 'answer']]],
    ['a word before a speech', 'Surely the crews have shown real courage', [['Surely', '']]],
    ['another figure', 'the hybrid-dredging plan costs $15 million', [['15', '1.5']]],
  ];
  for (const [title, quotation, expected] of other) {
    it(`differs by ${title}`, () => {
      const found = search(quotation);
      assert.ok(found.state === 'differs', found.state);
      const words = found.nearest.differences.map(({ here, there }) => [
        quotation.slice(here.start, here.end),
        report.slice(there.start, there.end),
      ]);
      assert.deepEqual(words, expected);
    });
  }

  it('is absent when nothing is like it', () => {
    assert.equal(search('a full explanation of what went wrong at sea').state, 'absent');
  });

  it('is sought in time linear in the copy @slow', () => {
    const text = 'a '.repeat(500_000);
    const started = process.hrtime.bigint();
    findQuote(quotable(text), `${'a '.repeat(140)}b`);
    assert.ok(Number(process.hrtime.bigint() - started) < 5e9);
  });
});

function search(quotation: string) {
  return findQuote(quotable(report), quotation);
}

function quotable(text: string): QuotableText {
  const letters = lettersOf(text, { start: 0, end: text.length });
  return { text, letters, readable: [0, letters.letters.length], index: () => passageIndexOf(text, letters) };
}
