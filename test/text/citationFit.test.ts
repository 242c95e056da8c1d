// Numbers that fit their sources in another order: what is clear enough to say, and what is not.

import assert from 'node:assert/strict';
import { betterNumbering, type CitedClaim } from '../../server/src/text/citationFit';

const sources = [
  'Shipyard strike ends after nine weeks',
  'Cracks close Lindholm bridge to lorries',
  'Mayor Falk resigns, new elections called',
  'Sandvik ferry sails with new engine',
].map((title, at) => ({ number: at + 1, publisher: 'Kyodo', title }));

/** Claims, and the source that each is from. */
const claims: readonly (readonly [text: string, source: number])[] = [
  ['The shipyard workers walk out, and the strike lasts for nine weeks.', 1],
  ['Engineers find cracks in two pillars of the Lindholm bridge.', 2],
  ['The bridge is closed to lorries while the cracks are filled.', 2],
  ['Mayor Ines Falk resigns in tears and calls for new elections.', 3],
  ['The ferry to Sandvik leaves with its new engine.', 4],
  ['Nobody knows what comes next.', 4],
];

/** The claims, with `numbers[source]` written for each source. */
function written(numbers: readonly number[]): CitedClaim[] {
  return claims.map(([text, source]) => ({ text, numbers: [numbers[source - 1] ?? 0] }));
}

it('finds an order of a long list only where it is sure', () => {
  const others = Array.from({ length: 12 }, (_, at) => ({
    number: at + 5,
    publisher: 'Kyodo',
    title: `Shipyard notes ${at}`,
  }));
  assert.equal(betterNumbering(written([5, 2, 3, 4]), [...sources, ...others]), undefined);
});

it('finds two sources that changed places, where a claim each asks for it', () => {
  const swapped = written([2, 1, 3, 4]).slice(0, 2);
  assert.deepEqual(
    [...(betterNumbering(swapped, sources.slice(0, 2))?.mapping ?? [])],
    [
      [1, 2],
      [2, 1],
    ],
  );
  const amongOthers = written([1, 2, 4, 3]).filter((_, at) => at !== 2);
  assert.deepEqual(
    [...(betterNumbering(amongOthers, sources)?.mapping ?? [])],
    [
      [3, 4],
      [4, 3],
    ],
  );
  assert.equal(betterNumbering(written([1, 1, 3, 4]).slice(0, 2), sources.slice(0, 2)), undefined, 'one wrong number');
  assert.equal(betterNumbering(written([1, 2, 3, 4]).slice(0, 2), sources.slice(0, 2)), undefined, 'as written');
});

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

/** Whether taking one number out leaves the others in order. */
function isOneMove(numbers: readonly number[]): boolean {
  return numbers.some((_, out) => {
    const rest = numbers.filter((_number, at) => at !== out);
    return rest.every((number, at) => at === 0 || (rest[at - 1] ?? 0) < number);
  });
}

describe('betterNumbering', () => {
  it('finds every order in which one source has moved far, and is right wherever it finds one', () => {
    let found = 0;
    for (const numbers of permutations([1, 2, 3, 4])) {
      const renumbering = betterNumbering(written(numbers), sources);
      const moved = numbers.filter((number, at) => number !== at + 1).length;
      if (moved === 0) assert.equal(renumbering, undefined, 'as written it fits');
      if (isOneMove(numbers) && moved >= 3) assert.ok(renumbering, `${numbers}`);
      if (!renumbering) continue;
      found++;
      assert.equal(renumbering.worse, 0);
      for (const [source, number] of numbers.entries()) {
        assert.equal(renumbering.mapping.get(number) ?? number, source + 1, `${numbers}: ${number}`);
      }
    }
    assert.ok(found >= 12, `${found} of 23 orders`);
  });

  it('finds two sources of a longer list that were exchanged, and is sure of them', () => {
    const more = ['Oil drifts to beaches of Hald', 'School of Ormby opens after fire', 'Wolf seen near Tarn quarry'];
    const list = [...sources, ...more.map((title, at) => ({ number: at + 5, publisher: 'Kyodo', title }))];
    const others = [
      ['Oil drifts ashore, and the beaches of Hald are closed.', 5],
      ['The school at Ormby, which had burned, opens again.', 6],
      ['A wolf walks past the quarry at Tarn.', 7],
    ] as const;
    const numbers = [1, 3, 2, 4, 5, 6, 7];
    const cited = [...claims, ...others].map(([text, source]) => ({ text, numbers: [numbers[source - 1] ?? 0] }));
    const found = betterNumbering(cited, list);
    assert.deepEqual([...(found?.mapping ?? [])].sort(), [
      [2, 3],
      [3, 2],
    ]);
    assert.ok(found?.isSure);
  });

  it('finds no order that leads to sources that nobody cites', () => {
    const cited = [
      { text: 'Engineers find cracks in two pillars of the Lindholm bridge.', numbers: [1] },
      { text: 'The ferry to Sandvik leaves with its new engine.', numbers: [3] },
    ];
    assert.equal(betterNumbering(cited, sources), undefined);
  });

  it('reads numbers that all lie off by one, though one of them leads nowhere', () => {
    const found = betterNumbering(written([2, 3, 4, 5]), sources);
    assert.deepEqual(
      [...(found?.mapping ?? [])],
      [
        [2, 1],
        [3, 2],
        [4, 3],
        [5, 4],
      ],
    );
  });

  it('takes nothing from a number that leads nowhere, where the others fit', () => {
    assert.equal(betterNumbering(written([1, 2, 3, 9]), sources), undefined);
    assert.equal(betterNumbering(written([1, 9, 3, 4]), sources), undefined);
    const few = written([1, 3, 9, 4]).filter((_, at) => at !== 2);
    assert.equal(betterNumbering(few, sources.slice(0, 3)), undefined);
  });

  it('does not report one wrong number', () => {
    for (const [at] of claims.entries()) {
      for (let wrong = 1; wrong <= 4; wrong++) {
        const claims = written([1, 2, 3, 4]).map((claim, index) =>
          index === at ? { ...claim, numbers: [wrong] } : claim,
        );
        assert.equal(betterNumbering(claims, sources), undefined);
      }
    }
  });

  it('does not report where words decide nothing', () => {
    const blank = sources.map((source) => ({ ...source, title: 'News of the day' }));
    assert.equal(betterNumbering(written([2, 3, 4, 1]), blank), undefined);
    assert.equal(betterNumbering([], sources), undefined);
    assert.equal(betterNumbering(written([2, 3, 4, 1]), []), undefined);
    const wordless = written([2, 3, 4, 1]).map((claim) => ({ ...claim, text: '' }));
    assert.equal(betterNumbering(wordless, sources), undefined);
  });

  it('leaves numbers as written among sources that are the same', () => {
    const doubled = [...sources, { number: 5, publisher: 'Kyodo', title: 'Sandvik ferry sails with new engine' }];
    const claims = written([3, 1, 2, 4]).map((claim) =>
      claim.numbers[0] === 4 ? { ...claim, numbers: [4, 5] } : claim,
    );
    assert.deepEqual(
      [...(betterNumbering(claims, doubled)?.mapping ?? [])],
      [
        [1, 2],
        [2, 3],
        [3, 1],
      ],
    );
  });
});
