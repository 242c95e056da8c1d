// contradictory-dates, its message, data and fixes for contradictions of every kind; the index that finds them is replaced.

import assert from 'node:assert/strict';
import { checkFile } from '../../server/src/rules/check';
import type { AccountRef } from '../../server/src/workspace/account';
import type { Contradiction, EventIndex } from '../../server/src/workspace/contradiction';
import type { WorkspaceView } from '../../server/src/workspace/workspace';
import { applyEdits, workspaceOf } from '../support/check';
import { parseFixture } from '../support/fixture';

const fixture = parseFixture(`
  //- /harbour.txt
  Harbour news
  Timeline
  May 3, 2023 – The Lindholm bridge is closed to lorries [1].
  May 9, 2023 – The Lindholm bridge is closed to everybody [1].
  Sources
  - Kyodo: Lindholm bridge closes
  //- /diary.txt
  Bridge diary
  Timeline
  May 3, 2024 – The city closes the Lindholm bridge to lorries.
  May 9, 2024 – The city closes the Lindholm bridge to everybody.
`);

const at = (file: string, ordinal: number): AccountRef => ({ file, ordinal });

const plain: Contradiction = {
  here: at('harbour.txt', 0),
  others: [at('diary.txt', 0)],
  gapDays: 366,
  confidence: 0.9,
  weak: false,
  doubts: [],
  likely: 'year',
  reasons: ['both name the Lindholm bridge'],
  rivals: [],
  scope: 'entry',
  run: [],
};

function problemOf(contradiction: Contradiction) {
  const events: EventIndex = {
    replace: () => new Set<string>(),
    contradictionsOf: (file) => (file === contradiction.here.file ? [contradiction] : []),
    intendedOf: () => [],
    otherAccountsOf: () => [],
  };
  const workspace: WorkspaceView = Object.assign(Object.create(workspaceOf(fixture)), { events });
  const [problem] = checkFile(workspace, contradiction.here.file, {}, { scope: 'workspace' }).filter(
    ({ rule }) => rule === 'contradictory-dates',
  );
  assert.ok(problem);
  return problem;
}

describe('contradictory-dates: what it says', () => {
  it('tells both dates, whom each place cites, how far they are apart, why they are one event, and what to do', () => {
    assert.equal(
      problemOf(plain).message,
      '“May 3, 2023” here (Kyodo [1]) and “May 3, 2024” in diary.txt (no source) date the same event, and they cannot both ' +
        'be true: they are 366 days apart, the same date in another year. Held to be one event because both name the ' +
        'Lindholm bridge. Check both against their sources and correct the wrong one.',
    );
  });

  it('carries the data that the public surface promises', () => {
    const day = { precision: 'day', approximate: false };
    assert.deepEqual(problemOf(plain).data, {
      scope: 'entry',
      dates: [
        {
          ...day,
          text: 'May 3, 2023',
          start: '2023-05-03',
          end: '2023-05-03',
          edtf: '2023-05-03',
          ...{ line: 3, column: 1, endLine: 3, endColumn: 12 },
        },
        {
          ...day,
          text: 'May 3, 2024',
          start: '2024-05-03',
          end: '2024-05-03',
          edtf: '2024-05-03',
          ...{ line: 3, column: 1, endLine: 3, endColumn: 12 },
        },
      ],
      gapDays: 366,
      confidence: 0.9,
      likely: 'year',
      lines: [3],
    });
    assert.equal(problemOf({ ...plain, likely: undefined }).data?.likely, null);
  });

  it('links the other place', () => {
    const [related] = problemOf(plain).related ?? [];
    assert.equal(related?.file, 'diary.txt');
    assert.equal(
      related?.message,
      '“May 3, 2024” in diary.txt (no source): The city closes the Lindholm bridge to lorries.',
    );
    const text = fixture.files[1]?.text ?? '';
    assert.equal(text.slice(related?.span.start, related?.span.end), 'May 3, 2024');
  });

  it('counts further places and links them', () => {
    const problem = problemOf({ ...plain, others: [at('diary.txt', 0), at('diary.txt', 1)] });
    assert.match(problem.message, /1 other place contradicts it too\./);
    assert.equal(problem.related?.length, 2);
  });

  it('names the line when the other place is in the same file', () => {
    const problem = problemOf({ ...plain, others: [at('harbour.txt', 1)] });
    assert.match(problem.message, /and “May 9, 2023” in line 4 of this file \(Kyodo \[1\]\)/);
  });

  it('is a hint when the contradiction is weak', () => {
    assert.equal(problemOf(plain).severity, 'warning');
    assert.equal(problemOf({ ...plain, weak: true }).severity, 'hint');
  });

  it('says why it is no more than a hint, and what was left aside', () => {
    const doubts = ['neighbouring days are often one day', 'they have few words in common'];
    const rivals = [{ ref: at('diary.txt', 1), why: 'it shares less with this account' }];
    const { message } = problemOf({ ...plain, weak: true, doubts, rivals });
    assert.match(
      message,
      /Left aside: “May 9, 2024” in line 4 of diary\.txt, because it shares less with this account\./,
    );
    assert.match(
      message,
      /Only a hint, because neighbouring days are often one day and they have few words in common\./,
    );
  });

  it('skips places that cannot be read any more', () => {
    const problem = problemOf({ ...plain, others: [at('gone.txt', 0), at('diary.txt', 0)] });
    assert.equal(problem.related?.length, 1);
  });

  it('says of a run of entries once that all are off, and moves all by their years', () => {
    const problem = problemOf({ ...plain, scope: 'file', run: [at('harbour.txt', 0), at('harbour.txt', 1)] });
    assert.match(problem.message, /^2 dates of this file are a year off against diary\.txt: /);
    assert.deepEqual(problem.data?.lines, [3, 4]);
    const [fix] = problem.fixes ?? [];
    assert.equal(fix?.preferred, false);
    const before = fixture.files[0]?.text ?? '';
    assert.equal(applyEdits(before, fix?.edits ?? []), before.replaceAll('2023', '2024'));
  });
});
