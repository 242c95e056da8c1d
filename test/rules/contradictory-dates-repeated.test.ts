// contradictory-dates in one file that says the same twice: a sentence does not come again, the cells of a table do.

import assert from 'node:assert/strict';
import { checkRule, problemsOf } from '../support/check';

describe('contradictory-dates: what one file says twice', () => {
  it('reports a sentence in the same words, whatever it tells of', () => {
    const boats = 'The harbour museum of Odda shows ten restored boats to visitors from Bergen and Stavanger';
    const problems = problemsOf(
      'contradictory-dates',
      `
      //- /odda.md
      # Odda

      ## Timeline

      - 12 March 2024 – ${boats} [1].
      - 15 March 2024 – ${boats} [1].

      ## Sources

      1. Odda Post: Spring in Odda
      `,
    );
    assert.deepEqual(
      problems.map(({ severity }) => severity),
      ['warning', 'warning'],
    );
  });

  it('is silent about rows of one table that say the same of several days', () => {
    checkRule(
      'contradictory-dates',
      `
      //- /rents.md
      # Rents

      ## Timeline

      | Date | House | Rent |
      |---|---|---|
      | 2025-01-20 | [Tarn weir](https://echo.example/houses/tarn-weir-left-bank) | Rent plus one percent hidden in fine letters |
      | 2025-02-14 | [Sund lock](https://echo.example/houses/sund-lock) | Rent as it stands |
      | 2025-02-26 | [Tarn weir](https://echo.example/houses/tarn-weir-left-bank) | Rent plus one percent hidden in fine letters |
      `,
    );
  });
});
