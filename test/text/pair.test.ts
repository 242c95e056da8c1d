// Pairs of accounts: what they share, where they differ, and the confidence that follows.

import assert from 'node:assert/strict';
import { confidenceOf, highestConfidence, joinConfidences, type Setting } from '../../server/src/text/confidence';
import { areNearCopies } from '../../server/src/text/nearCopies';
import { comparePair, type TermKnowledge } from '../../server/src/text/pair';
import { reasonsFor } from '../../server/src/text/reasons';
import { termsOf } from '../../server/src/text/terms';
import { maxWorkspaceWeight, termWeight } from '../../server/src/text/weights';

const even: TermKnowledge = { weight: () => 4, rarity: () => 4, haveNames: true };
const compare = (a: string, b: string) => comparePair(termsOf(a), termsOf(b), even);
const apart: Setting = {
  gapDays: 5,
  unitDays: 1,
  slip: undefined,
  firstIsEarlier: true,
  margin: 1,
  sharedTime: 1,
  uncovered: false,
  overallMargin: 1,
  named: false,
  entriesBetween: 0,
  chanceEntries: 1,
  twoRecords: false,
  context: 0.5,
  subjectsDiffer: false,
  strangers: 0,
};
const confidence = (a: string, b: string, setting: Partial<Setting> = {}) =>
  confidenceOf(compare(a, b), { ...apart, ...setting });

const ferry = 'Captain Rieu signs the ferry treaty with the islands of Selm in Norvik town hall';
const ferryToo = 'The ferry treaty with the Selm islands is signed by Captain Rieu in the Norvik town hall';

describe('pairs', () => {
  it('are the same when only the words are turned around', () => {
    const { likeness, sameAct, figuresDiffer } = compare(ferry, ferryToo);
    assert.ok(likeness > 0.9);
    assert.ok(sameAct && !figuresDiffer);
    assert.ok(confidence(ferry, ferryToo) > 0.9);
  });

  it('are symmetric', () => {
    assert.deepEqual(compare(ferry, 'Islands sign'), compare('Islands sign', ferry));
  });

  const parted: [what: string, a: string, b: string][] = [
    ['series of figures', 'The Selm index closes at 4,012 points', 'The Selm index closes at 3,977 points'],
    ['different subjects', 'Captain Rieu opens the school', 'A storm sinks two trawlers off Selm'],
  ];
  for (const [what, a, b] of parted) it(`lose confidence by ${what}`, () => assert.ok(confidence(a, b) < 0.3));

  it('are of two events when the later one only answers the other', () => {
    const fine = 'The regulator fines the harbour trust of Norvik';
    for (const answer of [
      'The board discusses the fine of the regulator for the harbour trust',
      'The mayor informs the board that the regulator has fined the harbour trust',
      'Captain Rieu thanks the regulator for fining the harbour trust',
      'The mayor, who was fined as head of the harbour trust by the regulator, leaves Norvik',
      'Captain Rieu goes, after the regulator has fined the harbour trust',
    ]) {
      assert.equal(confidence(fine, answer), 0, answer);
      assert.notEqual(confidence(fine, answer, { firstIsEarlier: false }), 0, `before it happened: ${answer}`);
      assert.notEqual(confidence(fine, answer, { gapDays: 0 }), 0, `the same day: ${answer}`);
    }
    assert.notEqual(confidence(fine, 'The regulator, praised by Rieu, fines the trust of the harbour'), 0);
  });

  it('may be of one event that is seen from either side', () => {
    for (const [mine, theirs] of [
      ['Captain Rieu buys the Norvik brewery', 'The Norvik brewery is sold to Captain Rieu'],
      ['Rebels capture the port of Norvik', 'The port of Norvik surrenders to rebels'],
    ] as const) {
      assert.ok(confidence(mine, theirs) > 0.5, mine);
    }
  });

  it('are of two events when one is the next step of the other', () => {
    for (const [step, next] of [
      ['Captain Rieu is arrested in Norvik', 'Captain Rieu is charged in Norvik'],
      ['Captain Rieu is charged in Norvik', 'Captain Rieu is sentenced in Norvik'],
      ['Captain Rieu dies in Norvik', 'Captain Rieu is buried in Norvik'],
    ] as const) {
      assert.equal(confidence(step, next), 0, next);
    }
    assert.notEqual(confidence('Captain Rieu dies in Norvik', 'Captain Rieu dies in Norvik and is buried there'), 0);
  });

  it('are of two events when the things that they name have different numbers', () => {
    const gauge = 'Gauge 4 of the Norvik dam reports a rise';
    assert.equal(confidence(gauge, 'A rise is reported by gauge 5 of the Norvik dam'), 0);
    assert.ok(confidence(gauge, 'A rise is reported by gauge 4 of the Norvik dam') > 0.5);
    assert.ok(confidence(gauge, 'A rise is reported by a gauge of the Norvik dam') > 0.5);
    assert.notEqual(confidence(gauge, 'On the Norvik dam gauges report a rise to section 12, gauge 4'), 0);
  });

  it('share one name in a noun with its number', () => {
    const { sharedTerms, sharedWords } = compare('Gauge 4 reports a rise', 'Engineers clear gauge 4 as sound');
    assert.deepEqual([sharedTerms, sharedWords], [2, 0]);
    assert.equal(compare('At the gate 4 people wait', 'Wait for 4 people at a gate').sharedFigures, 1);
  });

  it('lose confidence when the earlier one only begins', () => {
    const [begun, done] = ['The repair of the Norvik ferry begins', 'The repair of the Norvik ferry'];
    assert.ok(confidence(begun, done) < confidence(begun, done, { firstIsEarlier: false }));
    // What begins beside a deed that is done follows from it.
    assert.equal(compare('The mayor of Norvik is deposed; his exile begins', 'The mayor of Norvik is deposed').plan, 0);
  });

  it('are of two events when one undoes what the other describes', () => {
    assert.equal(
      confidence(
        'The court of Norvik lifts the sanctions on ferries',
        'The court of Norvik imposes sanctions on ferries',
      ),
      0,
    );
  });

  it('are never surer than their bound', () => {
    const settings: Partial<Setting>[] = [
      {},
      { gapDays: 0 },
      { gapDays: 1, slip: 'day' },
      { gapDays: 61, slip: 'month' },
      { gapDays: 365, slip: 'year' },
      { entriesBetween: 3, sharedTime: 0.2 },
      { overallMargin: 0.5, context: 1, subjectsDiffer: true },
    ];
    for (const setting of settings.map((changes) => ({ ...apart, ...changes }))) {
      for (const other of [ferryToo, 'Captain Rieu rejects the ferry treaty', 'Captain Rieu will sign 3 treaties']) {
        const evidence = compare(ferry, other);
        assert.ok(confidenceOf(evidence, setting) <= highestConfidence(evidence, setting) + 1e-12);
      }
    }
  });

  it('lose some when a plan comes first and the event later', () => {
    const plan = 'Captain Rieu will sign the ferry treaty with the islands of Selm in Norvik town hall';
    assert.ok(confidence(plan, ferry) < confidence(plan, ferry, { firstIsEarlier: false }));
  });

  it('lose confidence with the gap, unless a slip explains it', () => {
    const at = (setting: Partial<Setting>) => confidence(ferry, ferryToo, setting);
    assert.ok(at({ gapDays: 300 }) < at({ gapDays: 5 }));
    assert.ok(at({ gapDays: 365, slip: 'year' }) > at({ gapDays: 360 }));
    assert.ok(at({ gapDays: 2192, slip: 'year' }) < at({ gapDays: 365, slip: 'year' }));
    assert.ok(at({ margin: -1 }) < at({ margin: 1 }));
  });

  it('take neighbouring days for one event sooner than days further apart', () => {
    assert.ok(confidence(ferry, ferryToo, { gapDays: 1 }) > confidence(ferry, ferryToo, { gapDays: 2 }));
  });

  it('take the same day of the next month for a slip, but not that of other months', () => {
    const at = (gapDays: number) => confidence(ferry, ferryToo, { gapDays, slip: 'month' });
    assert.ok(at(31) > at(61));
    assert.equal(at(61), confidence(ferry, ferryToo, { gapDays: 61 }));
  });

  it('gain from the lack of a rival as far as the timelines share their time', () => {
    const at = (setting: Partial<Setting>) => confidence(ferry, ferryToo, setting);
    assert.ok(at({ sharedTime: 0 }) < at({ sharedTime: 0.5 }));
    assert.ok(at({ sharedTime: 0.5 }) < at({}));
    assert.equal(at({ sharedTime: 0, margin: -1 }), at({ margin: -1 }));
    const aYearOff = { gapDays: 365, slip: 'year' } as const;
    assert.equal(at({ ...aYearOff, sharedTime: 0 }), at(aYearOff));
  });

  it('lose confidence where many entries stand between the dates', () => {
    assert.ok(confidence(ferry, ferryToo, { entriesBetween: 4 }) < confidence(ferry, ferryToo));
  });

  it('lose confidence when each file has a subject of its own, and gain it from what else the files share', () => {
    assert.ok(confidence(ferry, ferryToo, { subjectsDiffer: true }) < confidence(ferry, ferryToo));
    assert.ok(confidence(ferry, ferryToo, { context: 0.9 }) > confidence(ferry, ferryToo));
  });

  it('trust a year that is off less where only months are given', () => {
    const at = (unitDays: number) => confidence(ferry, ferryToo, { gapDays: 365, slip: 'year', unitDays });
    assert.ok(at(31) < at(1));
  });

  it('know what both say as background in one of them', () => {
    assert.equal(compare(ferry, ferryToo).background, 0);
    assert.ok(compare(ferry, `Crowds cheer in Ostrand after ${ferryToo}`).background > 0.5);
  });
});

describe('weights', () => {
  it('fall with every account that has the term', () => {
    const weights = [0, 1, 2, 5, 20].map((others) => termWeight(others, 20));
    assert.deepEqual(
      weights,
      [...weights].sort((a, b) => b - a),
    );
    assert.ok(maxWorkspaceWeight(1) < maxWorkspaceWeight(4));
  });

  it('add up exactly in any order', () => {
    const weights = [0, 1, 2, 3, 4, 5].map((others) => termWeight(others, 17));
    const sum = (list: number[]) => list.reduce((total, weight) => total + weight, 0);
    assert.equal(sum(weights), sum([...weights].reverse()));
  });
});

describe('independent sources', () => {
  it('join cautiously', () => {
    assert.equal(joinConfidences([]), 0);
    assert.equal(joinConfidences([0.4]), 0.4);
    const joined = joinConfidences([0.6, 0.6]);
    assert.ok(joined > 0.6 && joined < 0.84);
  });

  it('are one when the texts are nearly the same', () => {
    assert.ok(areNearCopies(termsOf(ferry), termsOf(ferryToo)));
    assert.ok(!areNearCopies(termsOf(ferry), termsOf('Captain Rieu visits the islands of Selm by ferry')));
  });
});

describe('reasons', () => {
  it('name names, figures, acts and sources in plain words', () => {
    const reasons = reasonsFor(
      { text: 'Governor Tesk opens the Ostrand Bridge before 3,000 guests', sources: ['post|report'] },
      { text: 'Before some 3,000 people Tesk opened Ostrand Bridge at noon', sources: ['post|report'] },
      () => 1,
    );
    assert.deepEqual(reasons, [
      'both name Tesk and Ostrand Bridge',
      'both give “3,000”',
      'both describe one act, “opens”',
      'both cite the same source',
    ]);
  });

  it('name a compound once, without its parts, however its hyphen is written', () => {
    const [a, b] = ['a cross‑border strike on the depot', 'the depot was hit by cross-border fire'].map((text) => ({
      text,
      sources: [],
    }));
    assert.ok(a && b);
    assert.deepEqual(
      reasonsFor(a, b, () => 1).filter((reason) => reason.startsWith('both speak')),
      ['both speak of “cross‑border” and “depot”'],
    );
  });

  it('name the words of both where these differ', () => {
    const reasons = reasonsFor(
      { text: 'Choppers of the British army rescue a sailor, whose captain, found guilty, died at sea.', sources: [] },
      {
        text: 'Britain sends military helicopters to the rescue, but rain brings death; a conviction follows.',
        sources: [],
      },
      () => 1,
    );
    assert.deepEqual(reasons, [
      'both name British or Britain',
      'both describe one act, “guilty” or “conviction” and “died” or “death”',
      'both speak of “Choppers” or “helicopters”, “army” or “military” and “rescue”',
    ]);
  });

  it('are none for texts that share nothing', () => {
    assert.deepEqual(
      reasonsFor({ text: 'Rain', sources: [] }, { text: 'Sun', sources: [] }, () => 1),
      [],
    );
  });
});
