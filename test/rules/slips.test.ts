// Which findings can be slips of a writer, and that all others of their kind are not reported, or once.

import assert from 'node:assert/strict';
import type { Finding, Severity } from '../../server/src/rules/rule';
import { areSlips, withoutMisreadings } from '../../server/src/rules/slips';
import { checkRule } from '../support/check';
import { threeSources } from './threeSources';

describe('slips', () => {
  it('takes few failures for slips whatever the number of items, and many only among many more', () => {
    const judged: readonly (readonly [failures: number, items: number, slips: boolean])[] = [
      [1, 1, true],
      [3, 3, true],
      [4, 4, false],
      [4, 8, false],
      [4, 12, true],
      [10, 40, true],
      [20, 100, false],
      [9, 1_000_000, true],
      [100_000, 1_000_000, true],
      [200_000, 1_000_000, false],
      [5, 0, false],
    ];
    for (const [failures, items, slips] of judged)
      assert.equal(areSlips(failures, items), slips, `${failures} of ${items}`);
  });

  it('leaves out what fails for the most part, reports it once where a rule says how, and keeps everything else', () => {
    const at = (start: number, among?: Finding['among']): Finding => ({
      span: { start, end: start + 1 },
      message: `${start}`,
      ...(among && { among }),
    });
    const list = { count: 5 };
    const timeline = { count: 100 };
    const citations = { count: 4, instead: (failures: number) => `${failures} of 4` };
    const findings = [
      ...[1, 2, 3, 4].map((start) => at(start, list)),
      ...[5, 6, 7, 8].map((start) => at(start, timeline)),
      ...[11, 12, 13, 14].map((start) => at(start, citations)),
      at(20),
    ];
    assert.deepEqual(
      withoutMisreadings(findings).map(({ message }) => message),
      ['5', '6', '7', '8', '4 of 4', '20'],
    );
  });

  it('sums up what is wrong too often to be read one by one', () => {
    const summed = { count: 200, summed: (failures: number) => `${failures} of 200` };
    const list = Array.from({ length: 7 }, (_, start) => ({
      span: { start, end: start + 1 },
      message: `${start}`,
      severity: 'warning' as const,
      among: summed,
    }));
    assert.deepEqual(withoutMisreadings(list), [{ ...list[0], message: '7 of 200' }]);
    assert.equal(withoutMisreadings(list.slice(1)).length, 6);
  });

  it('holds what is likely for a hint where the rule doubts most of what it compares, and not what is sure', () => {
    const found = (severities: readonly Severity[]) =>
      withoutMisreadings(
        severities.map((severity, start) => ({ span: { start, end: start + 1 }, message: '', severity })),
      );
    const shown = (severities: readonly Severity[]) => found(severities).map(({ severity }) => severity);
    assert.deepEqual(shown(['warning', 'hint', 'hint', 'information']), ['warning', 'hint', 'hint', 'hint']);
    assert.deepEqual(shown(['information', 'hint']), ['information', 'hint']);
    assert.deepEqual(shown(['information', 'hint', 'warning', 'hint', 'error']), [
      'information',
      'hint',
      'warning',
      'hint',
      'error',
    ]);
  });

  it('asks no order of entries that are in none', () => {
    checkRule(
      'unsorted-timeline',
      `
      Harbour news
      Timeline
      May 9, 2024 – The pier is closed to lorries [2].
      May 3, 2024 – The crane is sold [1].
      June 11, 2024 – The mayor resigns [3].
      April 2, 2024 – A ferry is hired [1].
      May 30, 2024 – The light is repaired [2].
      March 1, 2024 – The quay is measured [2].
      May 14, 2024 – A buoy is lost [3].
      February 5, 2024 – The dredger arrives [1].
      ${threeSources}
    `,
    );
  });

  it('reports once that most numbers are beyond the list', () => {
    checkRule(
      'undefined-citation',
      `
      Harbour news
      The ferry sails [1]. The crane is sold [4]. The light is repaired [5]. The quay is measured [6]. A buoy is lost [7].
                                             ^^^ information undefined-citation: 4 of 5 citations lead to no source: the list has sources 1 to 3
      ${threeSources}
    `,
    );
  });

  it('reports once that most weekdays are those of another year', () => {
    checkRule(
      'weekday-mismatch',
      `
      Harbour news
      Timeline
      Sunday, March 3, 2025 – The pier is closed [1].
      <^^^^^ information weekday-mismatch: 4 of 4 weekdays in this file do not fit their dates, this one first
      Monday, March 4, 2025 – The crane is sold [2].
      Friday, March 8, 2025 – The mayor resigns [3].
      Thursday, March 14, 2025 – A ferry is hired [1].
      ${threeSources}
    `,
    );
  });
});
