// repeated-citation on small articles: what it reports, what it leaves alone, what its fixes write.

import { checkFix, checkRule } from '../support/check';
import { threeSources } from './threeSources';

describe('repeated-citation', () => {
  it('reports the second of two equal brackets and removes it', () => {
    checkRule(
      'repeated-citation',
      `
      Harbour news
      The ferry sails again after a year in dock [2][2].
                                                    ^^^ information repeated-citation: [2] is cited twice in this group
      ${threeSources}
    `,
    );
    checkFix(
      'repeated-citation',
      `
      Harbour news
      The ferry sails again after a year in dock [2][2].
      ${threeSources}
    `,
      `
      Harbour news
      The ferry sails again after a year in dock [2].
      ${threeSources}
    `,
    );
  });

  it('removes the space between brackets too', () => {
    checkRule(
      'repeated-citation',
      `
      Harbour news
      The ferry sails again after a year in dock [2] [2].
                                                     ^^^ information repeated-citation: [2] is cited twice in this group
      ${threeSources}
    `,
    );
    checkFix(
      'repeated-citation',
      `
      Harbour news
      The ferry sails again after a year in dock [2] [2].
      ${threeSources}
    `,
      `
      Harbour news
      The ferry sails again after a year in dock [2].
      ${threeSources}
    `,
    );
  });

  it('reports a number twice in one bracket', () => {
    checkRule(
      'repeated-citation',
      `
      Harbour news
      The ferry sails again after a year in dock [2, 3, 2].
                                                        ^ information repeated-citation: [2] is cited twice in this group
      ${threeSources}
    `,
    );
    checkFix(
      'repeated-citation',
      `
      Harbour news
      The ferry sails again after a year in dock [2, 3, 2].
      ${threeSources}
    `,
      `
      Harbour news
      The ferry sails again after a year in dock [2, 3].
      ${threeSources}
    `,
    );
  });

  it('removes the single number and keeps the range', () => {
    checkRule(
      'repeated-citation',
      `
      Harbour news
      The ferry sails again after a year in dock [2][1-3].
                                                 ^^^ information repeated-citation: [2] is cited twice in this group
      ${threeSources}
    `,
    );
    checkFix(
      'repeated-citation',
      `
      Harbour news
      The ferry sails again after a year in dock [2][1-3].
      ${threeSources}
    `,
      `
      Harbour news
      The ferry sails again after a year in dock [1-3].
      ${threeSources}
    `,
    );
  });

  it('is silent on the same number in two groups', () => {
    checkRule(
      'repeated-citation',
      `
      Harbour news
      The ferry sails again [2], and tickets are cheaper [2].
      ${threeSources}
    `,
    );
  });

  it('is silent on two passages of one source', () => {
    checkRule(
      'repeated-citation',
      `
      Harbour news
      The ferry sails again 【2†L4-L9】【2†L31-L40】.
      ${threeSources}
    `,
    );
  });

  it('is silent about values in brackets', () => {
    checkRule(
      'repeated-citation',
      `
      Harbour news
      The cranes have hooks of sizes [3, 3, 3] and carry lorries [1].
      Sources
      - Kyodo: Cranes
      - AFP: Hooks
      - NHK: Lorries
    `,
    );
  });

  it('takes numbers that repeat in no order for values', () => {
    checkRule(
      'repeated-citation',
      `
      Harbour news
      The pilot sets the four levers to [3, 2, 2, 1], and the crew is calm [1, 2, 2, 3].
                                                                                  ^ information repeated-citation: [2] is cited twice in this group
      ${threeSources}
    `,
    );
  });
});
