// Random texts for torture: small ones full of marks, whole articles as people write them, and samples of the project with changes.

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { writtenArticle } from '../features/untidy';
import { anyText } from '../support/anyText';

const marks = [
  ...[
    'Mill fire',
    'It burned',
    'Timeline',
    'Sources',
    'All related articles (2 articles)',
    'Updated (2 articles)',
    '## Timeline',
    'References',
  ],
  ...[
    '[1]',
    '[2][3]',
    '[1, 2]',
    '[2–4]',
    '[0]',
    '[3',
    '[',
    ']',
    '[x]',
    '[a](b)',
    '[1](b)',
    '[^1]',
    '[^1]: ',
    '【3†source】',
    '³',
    '[[3]](https://e.org/3)',
  ],
  ...[
    '`',
    '```',
    '~~~',
    '**',
    '*',
    '_',
    '# ',
    '## ',
    '> ',
    '<b>',
    '&amp;',
    '<!--',
    '-->',
    '<!-- provenance-disable a -->',
    '<!-- provenance-enable -->',
  ],
  ...[
    '-',
    '- ',
    '• ',
    '1. ',
    '[1] ',
    '1) ',
    ' – ',
    ': ',
    ' | ',
    '|',
    '---|---',
    '---',
    '===',
    '\\',
    '"',
    '“',
    '”',
    '. ',
    ', ',
    'U.S. ',
    'The ',
  ],
  ...[
    'Echo: Mill burns',
    'Echo – Mill burns',
    'https://echo.org/1',
    '[Mill burns](https://echo.org/2)',
    '(2024-05-01)',
    'command:x',
    '12 killed',
  ],
  ...[
    'May 2024',
    '2024',
    'Jan. 9',
    'early 1943',
    'March 3, 2025',
    '3 March 2025',
    '2025-03-03',
    '44 BC',
    'two days later',
    'Friday',
    '2019 – present',
  ],
  ...[
    '\n',
    '\n',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '  ',
    '\t',
    '\u00a0',
    '\u2011',
    '\u2028',
    '\u202e',
    '\0',
    '😀',
    '\ud800',
    '\udc00',
    '\ufeff',
    '\u001b',
  ],
];

/** Small texts, nearly all of them marks. */
export const markedText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.array(fc.constantFrom(...marks), { maxLength: 30, size: 'max' }).map((all) => all.join('')),
  },
  { weight: 1, arbitrary: anyText(60, 'max') },
);

function textsIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => /\.(?:txt|article|md)$/.test(name));
  return names.sort().map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
}

/** The articles of the project: digests and reports, and the samples of the grammar. */
export const everySample: readonly string[] = ['seeds', 'test/grammar'].flatMap(textsIn);
/** Texts in Markdown that hold articles. */
const pages = textsIn('docs/rules');

/** A cut, an insertion, a doubled stretch: what a slip of the hand does. */
const slip = fc.tuple(fc.nat(99_999), fc.nat(99_999), fc.nat(60), fc.constantFrom(...marks, 'x', ' '), fc.nat(4));

function slipped(
  text: string,
  [from, to, length, mark, kind]: readonly [number, number, number, string, number],
): string {
  const at = from % (text.length + 1);
  const other = to % (text.length + 1);
  switch (kind) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
      return text.slice(0, at) + mark + text.slice(at);
    case 2:
      return text.slice(0, at) + mark + text.slice(at + length);
    case 3:
      return text.slice(0, at) + text.slice(other, other + length) + text.slice(at);
    default:
      return text.slice(0, at);
  }
}

/** Whole articles: written ones, and samples after some slips. */
export const wholeArticle: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: writtenArticle },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...everySample, ...pages), fc.array(slip, { maxLength: 4 }))
      .map(([sample, slips]) => slips.reduce(slipped, sample)),
  },
);
