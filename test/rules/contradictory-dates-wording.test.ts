// contradictory-dates, its message, data and fixes for contradictions of every kind; the index that finds them is replaced.

import assert from 'node:assert/strict';
import { accountContextOf } from '../../server/src/rules/contradictory-dates/accountContext';
import { checkFile } from '../../server/src/rules/runRules';
import type { AccountRef } from '../../server/src/workspace/account';
import type { Contradiction, EventIndex } from '../../server/src/workspace/contradiction';
import type { WorkspaceView } from '../../server/src/workspace/workspace';
import { applyEdits, problemsOf, workspaceOf } from '../support/check';
import { parseFixture } from '../support/fixture';

const fixture = parseFixture(`
  //- /harbour.txt
  Harbour news
  Timeline
  May 3, 2023 – The Lindholm bridge is closed to lorries [1].
  May 9, 2023 – The Lindholm bridge is closed to everybody [1].
  March 2024 – The Lindholm bridge is opened again [1].
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
  level: 'warning',
  doubts: [],
  likely: 'year',
  reasons: ['both name the Lindholm bridge'],
  rivals: [],
  scope: 'entry',
  run: [],
};

function problemOf(contradiction: Contradiction) {
  const events: EventIndex = {
    contradictionsOf: (file) => (file === contradiction.here.file ? [contradiction] : []),
    intendedOf: () => [],
    otherAccountsOf: () => [],
    tellOneStory: () => false,
    weigh: () => undefined,
    prepare: () => false,
  };
  const workspace: WorkspaceView = Object.assign(Object.create(workspaceOf(fixture)), { events });
  const [problem] = checkFile(workspace, contradiction.here.file, {}, { scope: 'workspace' }).filter(
    ({ rule }) => rule === 'contradictory-dates',
  );
  assert.ok(problem);
  return problem;
}

describe('contradictory-dates: what it says', () => {
  it('says on one line what clashes, and below it how far, whom each place cites and what to do', () => {
    assert.deepEqual(problemOf(plain).message.split('\n'), [
      'Dated May 3, 2023 here, May 3, 2024 in diary.txt',
      'Both cannot be true: the dates are a year apart. This entry cites Kyodo [1], the ' +
        'other no source. Check both against their sources and correct the wrong one.',
    ]);
  });

  it('says once what both entries cite, and which citation leads nowhere', () => {
    const said = (first: string, second: string) => {
      const [problem] = problemsOf(
        'contradictory-dates',
        `
      //- /dam.md
      # The dam

      ## Timeline

      - **May 3, 2023** – Mayor Ines Falk opens the Lindholm dam to forty guests.${first}
      - **May 9, 2023** – Mayor Ines Falk opens the Lindholm dam to forty guests.${second}

      [^lark]: Lark Post, “The dam before the flood”, May 4, 2023. https://lark.example/dam
    `,
      );
      return /[^.]*\bcites?\b.*?(?=\. Check)/.exec(problem?.message ?? '')?.[0].trim();
    };
    assert.equal(said('[^lark]', '[^lark]'), 'Both entries cite Lark Post [^lark]');
    assert.equal(said('', ''), 'Neither entry cites a source');
    assert.equal(
      said('[^lark]', '[^gone]'),
      'This entry cites Lark Post [^lark], the other [^gone], which leads to no source',
    );
  });

  it('names the sites of citations that carry their own addresses, where no list follows', () => {
    const workspace = workspaceOf(
      parseFixture(`
      //- /ferry.md
      # Ferry news

      **3 May 2023** The ferry is raised [[1]](https://www.kyodo.example/ferry), as all say [[2]](https://afp.example/a).

      **4 May 2023** The ferry is towed away [[1]](https://www.kyodo.example/ferry).

      **5 May 2023** The owner is fined [[3]](https://afp.example/b).
      //- /quay.md
      # Quay news

      - **3 May 2023**: The quay is closed ([The Harbour Echo](https://echo.example/a))
      - **4 May 2023**: The quay is mended ([The Harbour Echo](https://echo.example/b))
      - **5 May 2023**: The quay is opened ([Kyodo](https://kyodo.example/c))
      - **6 May 2023**: A ship calls ([Kyodo](https://kyodo.example/d))
      - **7 May 2023**: It sails again ([Kyodo](https://kyodo.example/e))
    `),
    );
    const facts = workspace.facts('ferry.md');
    assert.ok(facts);
    assert.equal(
      accountContextOf(facts, workspace, at('ferry.md', 0))?.sources,
      'kyodo.example [1] and afp.example [2]',
    );
    assert.equal(accountContextOf(facts, workspace, at('quay.md', 1))?.sources, 'The Harbour Echo');
  });

  it('names the site of a source that is an address alone, and of a link where nothing is cited', () => {
    const workspace = workspaceOf(
      parseFixture(`
      //- /mill.md
      # The mill

      The mill burned down on 3 May 2023 [2]. It was built in 1904 [1].

      Sources:
      [1] https://www.lark.example/mill
      [2] https://tide.example/fire
      //- /life.md
      # The mill

      - **3 May 2023**: The mill [burns down](https://www.lark.example/mill)
      - **4 May 2023**: Nobody is found
    `),
    );
    const sourcesAt = (file: string, ordinal: number) => {
      const facts = workspace.facts(file);
      return facts && accountContextOf(facts, workspace, at(file, ordinal))?.sources;
    };
    assert.equal(sourcesAt('mill.md', 0), 'tide.example [2]');
    assert.equal(sourcesAt('life.md', 0), 'lark.example');
    assert.equal(sourcesAt('life.md', 1), '');
  });

  it('says "at least" of dates that name no day', () => {
    const problem = problemOf({ ...plain, here: at('harbour.txt', 2), gapDays: 61, likely: undefined });
    assert.match(problem.message, /the dates are at least 61 days apart\. /);
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
    assert.match(problem.message, /^Dated May 3, 2023 here, May 9, 2023 in line 4\n/);
  });

  it('is as severe as the contradiction is sure', () => {
    assert.equal(problemOf(plain).severity, 'warning');
    assert.equal(problemOf({ ...plain, level: 'information' }).severity, 'information');
    assert.equal(problemOf({ ...plain, level: 'hint' }).severity, 'hint');
  });

  it('says of an unsure one that it may be the same event, and leaves reasons and rivals to hover and `explain`', () => {
    const doubts = ['neighbouring days are often one day', 'they have few words in common'];
    const rivals = [{ ref: at('diary.txt', 1), why: 'it shares less with this account' }];
    const { message } = problemOf({ ...plain, level: 'information', doubts, rivals });
    assert.match(message, /^Possibly the same event: May 3, 2023 here, May 3, 2024 in diary\.txt\n/);
    assert.doesNotMatch(message, /neighbouring|in common|shares less|both name/);
  });

  it('skips places that cannot be read any more', () => {
    const problem = problemOf({ ...plain, others: [at('gone.txt', 0), at('diary.txt', 0)] });
    assert.equal(problem.related?.length, 1);
  });

  it('says of a run of entries once that all are off, and moves all by their years', () => {
    const problem = problemOf({ ...plain, scope: 'file', run: [at('harbour.txt', 0), at('harbour.txt', 1)] });
    assert.match(problem.message, /^2 dates in this file are a year off, compared with diary\.txt\n/);
    assert.deepEqual(problem.data?.lines, [3, 4]);
    const [fix] = problem.fixes ?? [];
    assert.equal(fix?.preferred, false);
    const before = fixture.files[0]?.text ?? '';
    assert.equal(applyEdits(before, fix?.edits ?? []), before.replaceAll('2023', '2024'));
  });
});
