// Untidy articles for property tests, and what must never change in them.

import fc from 'fast-check';
import { readChronology } from '../../server/src/dates/article/chronology';
import { parseArticle } from '../../server/src/syntax/parse';
import { proseOf } from '../../server/src/syntax/prose';
import type { ArticleForm } from '../../server/src/syntax/tree';
import { sourceOf } from '../../server/src/workspace/facts';

const space = fc.constantFrom('', ' ', ' ', '  ', '\u00a0', '\t');
const dash = fc.constantFrom('-', '–', '—', '--', '‑', ':', ',');
const group = fc
  .array(fc.constantFrom('[1]', '[ 2 ]', '[1,2]', '[1 - 3]', '[2–3]', '[9]', '[1', '[x]', '[2024]'), { maxLength: 3 })
  .chain((brackets) => fc.constantFrom(brackets.join(''), brackets.join(' '), brackets.join(', ')));
const words = fc.constantFrom(
  'Rain falls on the quay',
  'The ferry – the oldest – rests',
  'He said “we wait”',
  'Losses of 5-10 million',
  '*Ferries* rest (for now)',
  'On Jan. 9 the ferry left',
  '',
);
const date = fc.constantFrom(
  'Jan 6, 2025',
  'Jan 6-8, 2025',
  'June 2024',
  'Early August 2025',
  'Some day',
  '31 September',
  '2025-02-03',
);
const sentence = fc.tuple(words, space, group, fc.constantFrom('.', '', ' ')).map((parts) => parts.join(''));
const entry = fc.tuple(date, space, dash, space, sentence).map((parts) => parts.join(''));
const marker = fc.constantFrom('- ', '* ', '-', '-\n', '1. ', '[1] ', '[2]', '2)  ', '• ', '', '**');
const source = fc
  .tuple(
    marker,
    fc.constantFrom(
      'Wire: Alpha title',
      'Post – Beta title',
      'Mail:  Gamma',
      'Delta',
      '',
      'Echo - X https://e.example/x',
    ),
  )
  .map((parts) => parts.join(''));
const lines = (line: fc.Arbitrary<string>, maxLength: number) =>
  fc.array(
    fc.tuple(line, space).map((parts) => parts.join('')),
    { maxLength },
  );

export const writtenArticle = fc
  .record({
    prose: lines(sentence, 3),
    entries: lines(entry, 4),
    sources: lines(source, 4),
    ending: fc.constantFrom('\n', '\n', '\r\n', '\r'),
  })
  .map(({ prose, entries, sources, ending }) =>
    ['The Ferry Line Opens at Last', 'Updated (3 articles)', ...prose, 'Timeline', ...entries, 'Sources', ...sources]
      .join('\n')
      .replaceAll('\n', ending),
  );

/** Kinds and words of all blocks, heads with their dates, and the sources that each claim is attached to. */
export function claimsOf(text: string, form?: ArticleForm): readonly unknown[] {
  const article = parseArticle(text, form);
  const { entries } = readChronology(article, { numericOrder: 'month-first' });
  const part = (span: { start: number; end: number } | undefined) =>
    span ? text.slice(span.start, span.end) : undefined;
  return article.blocks.flatMap((block): readonly unknown[] => {
    if (block.type === 'blank') return [];
    if (block.type === 'source') return [[block.number, part(block.publisher), part(block.title), part(block.url)]];
    if (block.type !== 'paragraph' && block.type !== 'entry') return [[block.type, part(block.content)]];
    const head = block.type === 'entry' ? entries[block.ordinal] : undefined;
    const cited = block.groups.flatMap((one) =>
      one.citations.map(({ number }) => [number, part(sourceOf(article, number)?.title)]),
    );
    return [[block.type, head?.date?.edtf, proseOf(article, head?.claim ?? block.content), cited]];
  });
}
