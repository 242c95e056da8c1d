// Random texts for torture: small ones full of marks, whole articles as people write them, and samples of the project with changes.

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { writtenArticle } from '../features/untidy';
import { anyText } from '../support/anyText';
import { marks } from '../support/marks';

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

/** One that happens to a text somewhere. */
const slips = fc.array(slip, { maxLength: 4 });
const withSlips = (texts: fc.Arbitrary<string>) =>
  fc.tuple(texts, slips).map(([text, all]) => all.reduce(slipped, text));

/** Whole articles: written ones, and samples after some slips. */
export const wholeArticle: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: writtenArticle },
  { weight: 1, arbitrary: withSlips(fc.constantFrom(...everySample, ...pages)) },
);

const words = fc.constantFrom(
  'The ferry sails again',
  'Losses reach 5 million',
  'He said “we wait”',
  'The *old* quay [falls](https://e.org/q)',
);
const mark = fc.constantFrom(
  '[^1]',
  '[^2]',
  '[^9]',
  '[[1]](https://e.org/1)',
  '[1](https://e.org/1)',
  '[1]',
  '¹',
  '【2†source】',
  '([Post](https://e.org/2))',
  '',
);
const when = fc.constantFrom(
  '**March 3, 2025**',
  '2025-03-03',
  'March 2025',
  '3 March',
  '*Early 1943*',
  '14:30',
  '44 BC',
  'Mon 3 Mar',
  '',
);
const claim = fc.tuple(words, mark, fc.constantFrom('.', '')).map(([said, cited, stop]) => `${said}${cited}${stop}`);
const line = fc.oneof(
  claim,
  fc
    .tuple(
      fc.constantFrom('- ', '* ', '1. ', '  - ', '> ', '', '### '),
      when,
      fc.constantFrom(': ', ' – ', '\n  ', ' '),
      claim,
    )
    .map((parts) => parts.join('')),
  fc.tuple(when, claim, mark).map(([date, said, cited]) => `| ${date} | ${said} | ${cited} |`),
  fc.constantFrom(
    '## Timeline',
    '# Chronology of the quay',
    '### 2025',
    '#### March',
    '| Date | Event | Source |',
    '| --- | --- | --- |',
    '---',
    '```',
    '```mermaid\ntimeline\n    2024 : Quay opens',
    '<details>',
    '<!-- x -->',
    '',
    '',
  ),
);
const listed = fc.constantFrom(
  '## Sources',
  '## References',
  '[^1]: [Quay opens](https://e.org/1) – Post',
  '[^2]: Echo, "Mill burns", https://e.org/2',
  '1. [Quay opens](https://e.org/1), Post',
  '- Post: Quay opens',
  '| 1 | Post | https://e.org/1 |',
  '    more of it',
  '',
);

/** Articles in Markdown, in the forms in which people keep them. */
export const markdownArticle: fc.Arbitrary<string> = withSlips(
  fc
    .tuple(
      fc.constantFrom('# The Ferry Line\n\n', '---\ntitle: Ferry\ndate: 2025-03-04\n---\n', ''),
      fc.array(line, { maxLength: 12 }),
      fc.array(listed, { maxLength: 5 }),
      fc.constantFrom('\n', '\n', '\r\n'),
    )
    .map(([head, body, list, ending]) => (head + [...body, ...list].join('\n')).replaceAll('\n', ending)),
);
