// explain: the reasoning in plain text, for one place and for two.

import assert from 'node:assert/strict';
import { explainPair, explainPlace } from '../../server/src/features/explain';
import { workspaceOf } from '../support/check';
import { parseFixture } from '../support/fixture';

const source = `
  //- /harbour.txt
  The harbour
  Updated (1 articles)
  Timeline
  May 3, 2024 – Mayor Ilse Brandt opens the Norder bridge before 4,200 guests [1].
  Early June 2024 – Painters return to the pier [1].
  All related articles (1 articles)
  - Harbour Post: Norder bridge opens
  //- /tide.txt
  The tide
  Updated (1 articles)
  Timeline
  May 19, 2024 – The Norder bridge is opened by Mayor Ilse Brandt, with 4,200 guests looking on [1].
  All related articles (1 articles)
  - Daily Tide: A bridge at last
`;
const workspace = workspaceOf(parseFixture(source));
const [opening, painters, tide] = [
  { file: 'harbour.txt', line: 3 },
  { file: 'harbour.txt', line: 4 },
  { file: 'tide.txt', line: 3 },
];

describe('explain', () => {
  it('explains how a date was read, which accounts are of the same event and why, and that the dates exclude each other', () => {
    const text = explainPlace(workspace, opening).join('\n');
    assert.match(text, /^harbour\.txt:4: “May 3, 2024” is 3 May 2024 \(day\)\n/);
    assert.match(text, /Cites Harbour Post\./);
    assert.match(text, /- tide\.txt:4 “May 19, 2024”: .*\n.*chance of about .*: .*both name Ilse Brandt/);
    assert.match(text, /cannot both be true: 16 days apart/);
    assert.match(text, /Reported as a contradiction \(warning; about .* such reports are true\) against tide\.txt:4\./);
  });

  it('gives the widest reading of a vague date', () => {
    const text = explainPlace(workspace, painters).join('\n');
    assert.match(text, /“Early June 2024” is 1–10 June 2024 \(month-part, at the widest 1–15 June 2024\)/);
    assert.match(text, /No other account is held to be of the same event\./);
  });

  it('compares two places, from either side', () => {
    for (const [a, b] of [
      [opening, tide],
      [tide, opening],
    ] as const) {
      const text = explainPair(workspace, a, b).join('\n');
      assert.match(text, /Held to be of the same event, with a chance of about nine/);
      assert.match(text, /Reported as a contradiction/);
    }
    const apart = explainPair(workspace, painters, tide).join('\n');
    assert.match(apart, /Not held to be of the same event/);
    assert.match(apart, /No contradiction between them is reported\./);
    assert.match(
      apart,
      /Weighed: \d+ words? in common, \d+ % of what they say by weight; one event with a chance of .*, too little to hold them to be one/,
    );
    assert.match(apart, /Against it: they share too few words/);
  });

  it('says so where nothing is dated', () => {
    const nothing = ['harbour.txt:1: no dated account stands on this line.'];
    assert.deepEqual(explainPlace(workspace, { file: 'harbour.txt', line: 0 }), nothing);
    assert.deepEqual(explainPair(workspace, opening, { file: 'harbour.txt', line: 0 }), nothing);
    assert.deepEqual(explainPlace(workspace, { file: 'gone.txt', line: 0 }), [
      'gone.txt:1: no dated account stands on this line.',
    ]);
  });
});
