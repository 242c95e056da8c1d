// Two wordings side by side: which differences are an alteration, which are none, and quotations sought in a longer text.

import assert from 'node:assert/strict';
import { alignWords, isOneWording } from '../../../server/src/text/wording/alignment';
import { spellingKey } from '../../../server/src/text/wording/spelling';
import { spokenWords } from '../../../server/src/text/wording/spokenWords';

/** The differences as "mine>theirs", when the two are one wording. */
function differences(a: string, b: string): string[] | undefined {
  const alignment = alignWords(spokenWords(a), spokenWords(b), 'excerpts');
  if (!alignment || !isOneWording(alignment)) return undefined;
  return alignment.differences.map(
    ({ here, there }) => `${a.slice(here.start, here.end).trim()}>${b.slice(there.start, there.end).trim()}`,
  );
}

describe('alignWords', () => {
  const whole = 'We shall never again leave one honest driver alone on that rotten bridge.';
  const altered: readonly (readonly [other: string, ...differences: string[]])[] = [
    ['We shall never again leave one driver alone on that rotten bridge', 'honest>'],
    ['leave one honest driver alone on that crumbling bridge', 'rotten>crumbling'],
    ['We shall again leave one honest driver alone on that rotten bridge', 'never>'],
    ['We shall never again leave two honest drivers alone on that rotten bridge', 'one>two'],
    ['We shall never again leave one honest driver alone on that rotten ferry', 'bridge>ferry'],
    ['They shall never again leave one honest driver alone on that rotten bridge', 'We>They'],
    ['We shall never again leave one truly honest driver alone on that rotten bridge', '>truly'],
  ];
  for (const [other, ...expected] of altered) {
    it(`sees “${other}”`, () => {
      assert.deepEqual(differences(whole, other), expected);
      assert.equal(differences(other, whole)?.length, expected.length);
    });
  }

  const same = [
    'leave one honest driver alone',
    'we shall never again leave one honest driver alone on that rotten bridge!',
    'We shall never … leave one honest driver alone',
    'We shall never again leave [a] driver alone on that rotten bridge',
    'leave one honest driver alone on the rotten bridge',
    'We shall never again leav[e] one honest driver alone on that rotten bridge',
    '[W]e shall never again leave one honest drivers alone on that rotten bridges',
  ];
  for (const other of same) {
    it(`excuses “${other}”`, () => {
      assert.deepEqual(differences(whole, other), []);
      assert.deepEqual(differences(other, whole), []);
    });
  }

  const apart: readonly (readonly [a: string, b: string])[] = [
    [whole, 'every honest driver pays for the harbour'],
    [
      'We will stand by the harbour and its people whatever it costs',
      'We stand with the port and its inhabitants at any price',
    ],
    [
      'The people will not forgive this betrayal of the harbour',
      'The people will never pardon such treason against the port',
    ],
    ['We need more doctors', 'We need more nurses'],
  ];
  for (const [a, b] of apart) {
    it(`takes “${b}” for another sentence`, () => assert.ok((differences(a, b) ?? []).length === 0));
  }

  it('excuses a sentence left out between others, and what follows when each goes on with its own', () => {
    const long = 'We rebuilt the old harbour. Nobody helped us. We will open the bridge in spring.';
    assert.deepEqual(differences(long, 'We rebuilt the old harbour. We will open the bridge in spring.'), []);
    assert.deepEqual(
      differences('We rebuilt the old harbour bridge. Nobody came.', 'We rebuilt the old harbour bridge. It rained.'),
      [],
    );
  });
});

describe('spokenWords', () => {
  const equal: readonly (readonly [a: string, b: string])[] = [
    ['we won’t organise it', 'we will not organize it'],
    ['25 per cent of the labour', '25% of the labor'],
    ['twenty-five old ships', '25 old ships'],
    ['the cease-fire holds firmly', 'the ceasefire holds firmly'],
    ['it’s been a long war', 'it has been a long war'],
    ['the US army', 'the United States army'],
    ['um, the travelled roads', 'the traveled road'],
  ];
  for (const [a, b] of equal) {
    it(`reads “${a}” as “${b}”`, () => {
      const alignment = alignWords(spokenWords(a), spokenWords(b), 'excerpts');
      assert.deepEqual(alignment?.differences, []);
    });
  }

  it('keeps different words apart', () => {
    for (const [a, b] of [
      ['safe', 'safely'],
      ['government', 'governor'],
      ['may', 'must'],
      ['nation', 'national'],
      ['can', 'could'],
    ] as const) {
      assert.notEqual(spellingKey(a), spellingKey(b));
    }
  });

  it('takes linear time @slow', () => {
    assert.equal(spokenWords("a'".repeat(100_000)).length > 0, true);
    assert.equal(spokenWords('[ '.repeat(100_000)).length, 0);
  });
});
