// The invariant of renumbering: after any sequence of operations on any article, every claim has the same words and is attached
// to the same sources. Claims and sources are followed in a model of their own, which knows nothing of numbers.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isRefusal, type Refusal, type Renumbering } from '../../server/src/features/renumber/plan';
import {
  insertSource,
  mergeSources,
  numberByFirstUse,
  numberByListOrder,
  removeSource,
  renameNumber,
} from '../../server/src/features/renumber/renumber';
import { applyEdits } from '../../server/src/rules/edit';
import { parseArticle } from '../../server/src/syntax/parse';
import { proseOf } from '../../server/src/syntax/prose';
import { sourceOf } from '../../server/src/workspace/facts';
import { workspaceOfTexts } from '../support/workspace';

const file = 'article.txt';

type Operation =
  | { readonly kind: 'swap' | 'move' | 'merge'; readonly from: number; readonly to: number }
  | { readonly kind: 'insert' | 'remove'; readonly at: number }
  | { readonly kind: 'first-use' | 'list-order' };

const place = fc.nat({ max: 7 });
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ kind: fc.constantFrom('swap' as const, 'move' as const, 'merge' as const), from: place, to: place }),
  fc.record({ kind: fc.constantFrom('insert' as const, 'remove' as const), at: place }),
  fc.record({ kind: fc.constantFrom('first-use' as const, 'list-order' as const) }),
);

/** How the numbers of one claim are written: as `[1][2]`, `[1, 2]`, or `[1-3]` where they are neighbours. */
interface Claim {
  readonly form: 'apart' | 'commas' | 'range';
  readonly numbers: readonly number[];
}

const claim: fc.Arbitrary<Claim> = fc.record({
  form: fc.constantFrom('apart' as const, 'commas' as const, 'range' as const),
  numbers: fc.array(place, { minLength: 1, maxLength: 4 }),
});

const article = fc.record({
  style: fc.constantFrom('- ', '-\n', '* ', '• ', '# ', '[#] ', '#) '),
  /** Labels grow by 1 and by these; only lists with labels have gaps. */
  gaps: fc.array(fc.constantFrom(0, 0, 0, 2), { minLength: 1, maxLength: 7 }),
  paragraphs: fc.array(fc.array(claim, { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
  entries: fc.array(claim, { minLength: 1, maxLength: 4 }),
  ending: fc.constantFrom('\n', '\r\n'),
  spaced: fc.boolean(),
  ended: fc.boolean(),
});

type Recipe = typeof article extends fc.Arbitrary<infer T> ? T : never;

function textOf({ style, gaps, paragraphs, entries, ending, spaced, ended }: Recipe): string {
  const labelled = style.includes('#');
  let last = 0;
  const labels = gaps.map((gap, at) => {
    last = labelled ? last + 1 + gap : at + 1;
    return last;
  });
  const written = ({ form, numbers }: Claim) => {
    const cited = numbers.map((number) => labels[number % labels.length] ?? 1);
    if (form === 'apart') return cited.map((number) => `[${number}]`).join('');
    if (form === 'commas') return `[${cited.join(', ')}]`;
    const first = cited[0] ?? 1;
    return labels.includes(first + 1) ? `[${first}–${first + 1}]` : `[${first}]`;
  };
  const marker = (label: number) => (style === '# ' ? `${label}. ` : style.replace('#', String(label)));
  const lines = [
    'The Ferry Line Opens at Last',
    `Updated (${labels.length} articles)`,
    ...paragraphs.map((claims, at) =>
      claims.map((one, nth) => `Passengers of group ${at}${'abc'[nth]} praise the crossing ${written(one)}.`).join(' '),
    ),
    'Timeline',
    ...entries.map((one, at) => `Jan ${at + 1}, 2025 – The ferry sails for the ${at + 2}th time ${written(one)}.`),
    `All related articles (${labels.length} articles)`,
    ...labels.flatMap((label, at) => [
      `${marker(label)}Wire: Report of kind ${'stuvwxyz'[at]}`,
      ...(spaced ? [''] : []),
    ]),
  ];
  const text = lines.join('\n').replace(/\n+$/, '') + (ended ? '\n' : '');
  return text.replaceAll('\n', ending);
}

/** For each paragraph and entry: its words, and the titles that it is attached to. */
function claimsOf(text: string): { readonly words: string; readonly titles: readonly string[] }[] {
  const parsed = parseArticle(text);
  return parsed.blocks.flatMap((block) => {
    if (block.type !== 'paragraph' && block.type !== 'entry') return [];
    const titles = block.groups.flatMap((group) =>
      group.citations.map(({ number }) => {
        const source = sourceOf(parsed, number);
        return source?.title ? text.slice(source.title.start, source.title.end) : `nothing at ${number}`;
      }),
    );
    return [{ words: proseOf(parsed, block.content), titles: [...new Set(titles)].sort() }];
  });
}

function titlesOf(text: string): string[] {
  return parseArticle(text).sources.map(({ title }) => (title ? text.slice(title.start, title.end) : ''));
}

/** What becomes of the title of a claim's source. */
type Fate = (title: string) => string | undefined;

function carryOut(text: string, step: Operation, nth: number): { result: Renumbering | Refusal; fate: Fate } {
  const workspace = workspaceOfTexts([[file, text]], true);
  const { sources } = parseArticle(text);
  const titles = titlesOf(text);
  const index = (at: number) => (sources.length > 0 ? at % sources.length : 0);
  const number = (at: number) => sources[index(at)]?.number ?? 1;
  const unchanged: Fate = (title) => title;
  switch (step.kind) {
    case 'swap':
    case 'move':
      return { result: renameNumber(workspace, file, number(step.from), number(step.to), step.kind), fate: unchanged };
    case 'merge': {
      const [kept, gone] = [titles[index(step.from)], titles[index(step.to)]];
      const result = mergeSources(workspace, file, number(step.from), number(step.to));
      return { result, fate: (title) => (title === gone ? kept : title) };
    }
    case 'insert': {
      const result = insertSource(workspace, file, number(step.at), `Post: Fresh report ${nth}`);
      return { result, fate: unchanged };
    }
    case 'remove': {
      const gone = titles[index(step.at)];
      return {
        result: removeSource(workspace, file, number(step.at)),
        fate: (title) => (title === gone ? undefined : title),
      };
    }
    case 'first-use':
      return { result: numberByFirstUse(workspace, file), fate: unchanged };
    case 'list-order':
      return { result: numberByListOrder(workspace, file), fate: unchanged };
  }
}

const harmlessRefusals = /in that order already|already has the number|merged with itself|no source/;

describe('renumbering, whatever is done @slow', () => {
  it('keeps every claim attached to its sources', () => {
    let carriedOut = 0;
    fc.assert(
      fc.property(article, fc.array(operation, { minLength: 1, maxLength: 6 }), (recipe, steps) => {
        let text = textOf(recipe);
        steps.forEach((step, nth) => {
          const before = claimsOf(text);
          const { result, fate } = carryOut(text, step, nth);
          if (isRefusal(result)) {
            assert.match(result.refused, harmlessRefusals, text);
            return;
          }
          carriedOut++;
          const after = applyEdits(text, result.edits);
          const expected = before.map(({ words, titles }) => ({
            words,
            titles: [...new Set(titles.map(fate).filter((title) => title !== undefined))].sort(),
          }));
          assert.deepEqual(claimsOf(after), expected, `${JSON.stringify(step)}\n${text}\n=>\n${after}`);
          const count = titlesOf(after).length;
          assert.match(after, new RegExp(`^Updated \\(${count} articles\\)`, 'm'));
          text = after;
        });
      }),
      { seed: 20250304, numRuns: 30 },
    );
    assert.ok(carriedOut > 50, `only ${carriedOut} operations were carried out`);
  });

  it('comes back to the same text after a swap and its reverse', () => {
    fc.assert(
      fc.property(article, place, place, (recipe, from, to) => {
        const text = textOf({
          ...recipe,
          paragraphs: [],
          entries: recipe.entries.map((one) => ({ ...one, form: 'apart' })),
        });
        const once = carryOut(text, { kind: 'swap', from, to }, 0).result;
        if (isRefusal(once)) return;
        const there = applyEdits(text, once.edits);
        const back = carryOut(there, { kind: 'swap', from, to }, 1).result;
        assert.ok(!isRefusal(back));
        assert.equal(applyEdits(there, back.edits), text);
      }),
      { seed: 20250304, numRuns: 20 },
    );
  });
});
