// Problems that wait as bytes come out as they went in, in their order and as often as somebody asks.

import assert from 'node:assert/strict';
import { FlatProblems, withoutNotes } from '../../server/src/report/flatProblems';
import type { ReportedProblem } from '../../server/src/report/report';

function problemOn(line: number, message: string): ReportedProblem {
  const place = { file: 'a.txt', line, column: 1, endLine: line, endColumn: 2 };
  const severity = line % 2 === 0 ? 'warning' : 'hint';
  const related = [{ ...place, file: 'b.txt', message: `“${message}”` }];
  return { ...place, severity, rule: 'undefined-citation', message, related, fixable: false, data: { dates: [line] } };
}

describe('flat problems', () => {
  const messages = [
    'plain',
    'déjà vu',
    '“quoted” – and 東京 😀',
    'a lone \ud800',
    'line\nbreak\u2028and "quotes" \\ u0041',
  ];
  const problems = Array.from({ length: 2000 }, (_, at) => problemOn(at, messages[at % messages.length] ?? ''));

  it('are those that were added', () => {
    const flat = new FlatProblems();
    for (const problem of problems) flat.add(problem);
    assert.equal(flat.length, problems.length);
    assert.deepEqual([...flat], problems);
    assert.deepEqual([...flat], problems, 'a second time');
    assert.equal(JSON.stringify(flat), JSON.stringify(problems));
  });

  it('may be none', () => {
    assert.deepEqual([...new FlatProblems()], []);
  });

  it('can be told without notes', () => {
    const failing = problems.filter(({ severity }) => severity === 'warning');
    const { problems: left } = withoutNotes({ files: ['a.txt'], problems });
    assert.equal(left.length, failing.length);
    assert.deepEqual([...left], failing);
  });
});
