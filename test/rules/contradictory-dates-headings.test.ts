// contradictory-dates of entries whose year or month stands in a heading above them.

import assert from 'node:assert/strict';
import { checkRule, headlineOf, problemsOf } from '../support/check';

describe('contradictory-dates: entries under headings', () => {
  it('takes a year that stands over the entries as written beside their days', () => {
    checkRule(
      'contradictory-dates',
      `
      //- /harbour.md
      # Harbour

      ## 2023

      - **3 May** The city closes the Lindholm bridge to lorries after engineers find cracks in two pillars [1]
          ^^^^^ warning contradictory-dates: Dated 3 May 2023 here, May 3, 2024 in diary.txt
      - **11 May** Mayor Ines Falk resigns over the bridge [[2]](https://afp.example/falk)

      ## Sources

      1. Kyodo: Lindholm bridge closes to lorries
      2. AFP: Mayor Falk resigns
      //- /diary.txt
      Bridge diary
      Timeline
      May 3, 2024 – After engineers find cracks in two pillars, the city closes the Lindholm bridge to lorries [1].
      <^^^^^^^^^^ warning contradictory-dates: Dated May 3, 2024 here, 3 May 2023 in harbour.md
      Sources
      - Reuters: City closes Lindholm bridge
    `,
    );
  });

  it('never offers to write a day elsewhere that has its month only from a heading', () => {
    const [problem] = problemsOf(
      'contradictory-dates',
      `
      //- /harbour.md
      # Harbour

      ## May 2024

      - **3**: The city closes the Lindholm bridge to lorries after engineers find cracks in two pillars [1]
      - **11**: Mayor Ines Falk resigns over the bridge [1]

      ## Sources

      1. Kyodo: Lindholm bridge closes to lorries
      //- /diary.txt
      Bridge diary
      Timeline
      May 8, 2024 – After engineers find cracks in two pillars, the city closes the Lindholm bridge to lorries [1].
      Sources
      - Reuters: City closes Lindholm bridge
    `,
    );
    assert.equal(headlineOf(problem?.message ?? ''), 'Dated 3 May 2024 here, May 8, 2024 in diary.txt');
    assert.deepEqual(
      problem?.fixes?.map(({ title }) => title),
      ['Write “May 8, 2024” here, as in diary.txt'],
    );
  });
});
