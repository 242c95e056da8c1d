// The typing habits of language-configuration.json, applied to lines as the editor applies them on Enter and on a double click.

import assert from 'node:assert/strict';
import { readProjectJson } from './colours';

interface OnEnterRule {
  readonly beforeText: string;
  readonly afterText?: string;
  readonly previousLineText?: string;
  readonly action: { readonly indent: string; readonly appendText?: string };
}

interface LanguageConfiguration {
  readonly comments: { readonly blockComment: readonly [string, string] };
  readonly brackets: readonly (readonly [string, string])[];
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  readonly surroundingPairs: readonly (readonly [string, string])[];
  readonly folding: { readonly markers: { readonly start: string; readonly end: string } };
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly onEnterRules: readonly OnEnterRule[];
}

const configuration = readProjectJson('language-configuration.json') as LanguageConfiguration;

describe('Enter', () => {
  const cases: readonly (readonly [before: string, typed: string | undefined, previous?: string])[] = [
    ['- Harbour Post: No boat', '- '],
    ['* Harbour Post: No boat', '* '],
    ['• Harbour Post: No boat', '• '],
    ['+ Harbour Post: No boat', '+ '],
    ['1. Harbour Post: No boat', '2. '],
    ['9. Harbour Post: No boat', '10. '],
    ['40. Harbour Post: No boat', '41. '],
    ['[2] Harbour Post: No boat', '[3] '],
    ['  - Harbour Post: No boat', '- '],
    ['Harbour Post: No boat', '-\n', '-'],
    ['Harbour Post: No boat', undefined, 'All related articles (5 articles)'],
    ['June 2024 – The company orders a boat [1].', undefined],
    ['-', undefined],
    ['- ', undefined],
    ['3. ', undefined],
    ['[3] ', undefined],
    ['* ', undefined],
    ['A claim [1]', undefined],
    ['-not a list', undefined],
    ['2024. A year', undefined],
  ];
  for (const [before, typed, previous] of cases) {
    it(`${JSON.stringify(before)} is followed by ${JSON.stringify(typed ?? '')}`, () => {
      assert.equal(appendedOnEnter(before, '', previous ?? ''), typed);
    });
  }

  it('takes the first rule that fits, and none in the middle of a line without a marker', () => {
    assert.equal(appendedOnEnter('The company ', 'orders a boat', '-'), undefined);
  });
});

describe('brackets and quotation marks', () => {
  it('close by themselves', () => {
    const closeOf = new Map(configuration.autoClosingPairs.map(({ open, close }) => [open, close]));
    assert.equal(closeOf.get('['), ']');
    assert.equal(closeOf.get('('), ')');
    assert.equal(closeOf.get('“'), '”');
    assert.equal(closeOf.get('‘'), '’');
    assert.equal(closeOf.get('<!--'), ' -->');
  });

  it('surround what is selected', () => {
    const pairs = configuration.surroundingPairs.map(([open, close]) => open + close);
    for (const pair of ['[]', '()', '“”', '‘’', '**', '__', '""']) assert.ok(pairs.includes(pair), pair);
  });

  it('an apostrophe is no bracket, or every possessive would be an unmatched one', () => {
    assert.ok(configuration.brackets.every((pair) => !pair.includes('’')));
  });

  it('comments are those of the silencing comments', () => {
    assert.deepEqual(configuration.comments.blockComment, ['<!--', '-->']);
  });
});

describe('folding marks', () => {
  it('are comments', () => {
    assert.match('<!-- #region background -->', new RegExp(configuration.folding.markers.start));
    assert.match('<!-- #endregion -->', new RegExp(configuration.folding.markers.end));
    assert.doesNotMatch('<!-- provenance-disable -->', new RegExp(configuration.folding.markers.start));
  });
});

describe('words', () => {
  const cases: readonly (readonly [text: string, words: readonly string[]])[] = [
    ['Russia’s cross‑border raid[3]', ['Russia’s', 'cross‑border', 'raid', '3']],
    ['more than 11,000 of 1,250.5 km', ['more', 'than', '11,000', 'of', '1,250.5', 'km']],
    ['at 05:20 PM, [1][12]', ['at', '05:20', 'PM', '1', '12']],
    ['the KN‑25 – “Heroes”', ['the', 'KN‑25', 'Heroes']],
    ['Хочу жить, Türkiye', ['Хочу', 'жить', 'Türkiye']],
    ['2024–2025', ['2024', '2025']],
    ["the troops' return", ['the', 'troops', 'return']],
  ];
  for (const [text, words] of cases) {
    it(JSON.stringify(text), () => {
      const { pattern, flags } = configuration.wordPattern;
      assert.deepEqual(text.match(new RegExp(pattern, `${flags}g`)), words);
    });
  }

  it('are never empty, which would stop the editor', () => {
    assert.equal(new RegExp(configuration.wordPattern.pattern, configuration.wordPattern.flags).test(''), false);
  });
});

/** What the editor types after the line ending, or undefined for a plain one. */
function appendedOnEnter(before: string, after: string, previous: string): string | undefined {
  const rule = configuration.onEnterRules.find(
    ({ beforeText, afterText, previousLineText }) =>
      new RegExp(beforeText).test(before) &&
      (afterText === undefined || new RegExp(afterText).test(after)) &&
      (previousLineText === undefined || new RegExp(previousLineText).test(previous)),
  );
  return rule?.action.appendText;
}
