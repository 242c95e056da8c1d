// Reports for people: wrapped to the terminal, each contradiction once, no problem lost.

import assert from 'node:assert/strict';
import { asListed, type Report, type ReportedProblem } from '../../server/src/report/report';
import { textFormat } from '../../server/src/report/text';
import { columnsOf, wrapped } from '../../server/src/report/wrapping';

const plain = (text: string) => text;
const place = (file: string, line: number) => ({
  file,
  line,
  column: 1,
  endLine: line,
  endColumn: 2,
  message: `at ${line}`,
});
const problem = (file: string, line: number, related: ReportedProblem['related'] = []): ReportedProblem => ({
  ...place(file, line),
  message: 'One date here, another one there\nBoth cannot be true, so look both up and correct the one that is wrong.',
  severity: 'warning',
  rule: 'contradictory-dates',
  related,
  fixable: false,
  data: {},
  fingerprint: '0123456789abcdef',
});
const shown = (problems: readonly ReportedProblem[], width?: number) => {
  const report: Report = { files: ['a', 'b', 'c'], problems };
  return [...textFormat(plain, width)(report)].join('');
};
const times = (text: string, part: string) => text.split(part).length - 1;

describe('a report in text', () => {
  it('lists contradictions as the setting wants, and counts those that it leaves out', () => {
    const problems = (['warning', 'information', 'hint'] as const).flatMap((severity, at) => [
      { ...problem('a', at + 1), severity },
      { ...problem('a', at + 11), severity, rule: 'uncited-claim' },
    ]);
    const levels = (show: 'sure' | 'likely' | 'all') => {
      const listed = asListed({ files: ['a'], problems }, show);
      const dates = listed.problems.filter(({ rule }) => rule === 'contradictory-dates');
      assert.equal(listed.problems.length - dates.length, 3, 'other rules are listed whole');
      return [...dates.map(({ severity }) => severity), listed.unlisted];
    };
    assert.deepEqual(levels('sure'), ['warning', 2]);
    assert.deepEqual(levels('likely'), ['warning', 'information', 1]);
    assert.deepEqual(levels('all'), ['warning', 'information', 'hint', 0]);
    const text = [...textFormat(plain, undefined)(asListed({ files: ['a'], problems }, 'likely'))].join('');
    assert.match(text, /\n1 less sure contradiction is not listed; /);
  });

  it('shows both sides once when each names the other', () => {
    const text = shown([problem('a', 4, [place('b', 7)]), problem('b', 7, [place('a', 4)])]);
    assert.equal(times(text, 'One date here'), 1);
    assert.match(text, /2 problems: 2 warnings\n1 of them is the other side/);
  });

  it('shows a side that says more', () => {
    for (const second of [
      problem('b', 7, [place('a', 4), place('c', 1)]),
      problem('b', 8, [place('a', 4)]),
      problem('b', 7),
    ]) {
      assert.equal(times(shown([problem('a', 4, [place('b', 7)]), second]), 'One date here'), 2);
    }
    const other = { ...problem('b', 7, [place('a', 4)]), rule: 'altered-quote' };
    assert.equal(times(shown([problem('a', 4, [place('b', 7)]), other]), 'One date here'), 2);
  });

  it('is no wider than the terminal', () => {
    for (const width of [40, 60, 80]) {
      const text = shown([problem('a', 4, [place('b', 7)]), problem('a', 40)], width);
      for (const line of text.split('\n'))
        assert.ok(line.length <= width || line.startsWith('1 of'), `${width}: ${line}`);
    }
    assert.ok(
      shown([problem('a', 4)])
        .split('\n')
        .some((line) => line.length > 60),
      'and unbroken elsewhere',
    );
  });
});

describe('wrapping', () => {
  it('loses no word and counts wide characters twice', () => {
    const text = 'Die Brücke 大橋は三月に再開した and averyveryveryverylongwordwithoutaspace 👩‍⚖️ e\u0301';
    for (const width of [10, 17, 30, 200]) {
      const lines = wrapped(text, width);
      assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
      for (const line of lines) assert.ok(columnsOf(line) <= width, line);
    }
    assert.equal(columnsOf('大橋e\u0301'), 5);
  });
});
