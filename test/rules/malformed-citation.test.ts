// malformed-citation on small articles: what it reports, what it leaves alone, what its fixes write.

import { checkFix, checkRule } from '../support/check';
import { threeSources } from './threeSources';

describe('malformed-citation', () => {
  it('reports zero and offers nothing, because no number is the likely one', () => {
    checkRule(
      'malformed-citation',
      `
      Harbour news
      The ferry sails again after a year in dock [0].
                                                 ^^^ warning malformed-citation: [0] is not a citation: sources are numbered from 1
      ${threeSources}
    `,
    );
  });

  it('mends a leading zero', () => {
    checkRule(
      'malformed-citation',
      `
      Harbour news
      The ferry sails again after a year in dock [02].
                                                 ^^^^ warning malformed-citation: [02] is not a citation: the number begins with a zero
      ${threeSources}
    `,
    );
    checkFix(
      'malformed-citation',
      `
      Harbour news
      The ferry sails again after a year in dock [02].
      ${threeSources}
    `,
      `
      Harbour news
      The ferry sails again after a year in dock [2].
      ${threeSources}
    `,
    );
  });

  it('closes a bracket at the end of a line', () => {
    checkRule(
      'malformed-citation',
      `
      Harbour news
      The ferry sails again after a year in dock [3
                                                 ^^ warning malformed-citation: [3 is not a citation: the bracket is not closed
      ${threeSources}
    `,
    );
    checkFix(
      'malformed-citation',
      `
      Harbour news
      The ferry sails again after a year in dock [3
      ${threeSources}
    `,
      `
      Harbour news
      The ferry sails again after a year in dock [3]
      ${threeSources}
    `,
    );
  });

  it('takes out a comma without number', () => {
    checkRule(
      'malformed-citation',
      `
      Harbour news
      The ferry sails again after a year in dock [1,].
                                                 ^^^^ warning malformed-citation: [1,] is not a citation: a number is missing beside the comma
      ${threeSources}
    `,
    );
    checkFix(
      'malformed-citation',
      `
      Harbour news
      The ferry sails again after a year in dock [1,].
      ${threeSources}
    `,
      `
      Harbour news
      The ferry sails again after a year in dock [1].
      ${threeSources}
    `,
    );
  });

  it('turns a range round', () => {
    checkRule(
      'malformed-citation',
      `
      Harbour news
      The ferry sails again after a year in dock [3-1].
                                                 ^^^^^ warning malformed-citation: [3-1] is not a citation: the range ends before it begins
      ${threeSources}
    `,
    );
    checkFix(
      'malformed-citation',
      `
      Harbour news
      The ferry sails again after a year in dock [3-1].
      ${threeSources}
    `,
      `
      Harbour news
      The ferry sails again after a year in dock [1-3].
      ${threeSources}
    `,
    );
  });

  it('reports a range that no list can hold', () => {
    checkRule(
      'malformed-citation',
      `
      Harbour news
      The ferry sails again after a year in dock [1-900].
                                                 ^^^^^^^ warning malformed-citation: [1-900] is not a citation: the range is wider than any source list
      ${threeSources}
    `,
    );
  });

  it('leaves words in brackets, lists and ranges alone', () => {
    checkRule(
      'malformed-citation',
      `
      Harbour news
      The ferry [sic] sails [...] again [1, 3], with all [3 million passengers] on board [1-3].
      ${threeSources}
    `,
    );
  });

  it('is silent about lists that count from zero', () => {
    checkRule(
      'malformed-citation',
      `
      //- /quay.md
      # The quay

      It burned [1] and was rebuilt [2].

      ## Sources

      [0] Echo: Before the fire

      [1] Echo: Quay burns

      [2] Globe: Quay rebuilt
    `,
    );
  });

  it('takes a bracket that closes on the next line for one', () => {
    checkRule(
      'malformed-citation',
      `
      Harbour news
      The crew had asked the yard for help in spring, and again in autumn [1,
      2] before the storm. The owner denies it [3
                                               ^^ warning malformed-citation: [3 is not a citation: the bracket is not closed

      ${threeSources}
    `,
    );
  });

  it('is silent in a text that lists no source, and about a bracket that a column breaks', () => {
    checkRule(
      'malformed-citation',
      `
      //- /loads.md
      # Loads

      ## Timeline

      - 2024-05-03: The crane lifts the parts [0] to [3].
      - 2024-05-04: Only part [0] is left, and [1] is sold.

      //- /paper.txt
      Harbour news
      The pier was measured in spring and in autumn [2,
      by the yard itself, which has no other 3]. The owner
      knew it [1].

      ${threeSources}
    `,
    );
  });
});
