// Plain text that is documentation, code, data or a licence is no digest; a digest that shows some code stays one.

import { strict as assert } from 'node:assert';
import { parseArticle } from '../../server/src/syntax/parse';

const kindOf = (...lines: readonly string[]) => parseArticle(lines.join('\n')).kind;

describe('plain text that is ignored', () => {
  it('is a page of a reference with examples in brackets', () => {
    assert.equal(
      kindOf(
        'The list functions',
        '',
        'A list holds items in order, and its index begins with zero. See `items`.',
        '  let list = [1, 2]',
        '  list[1] = 4',
        '  print(list[1])',
        'The result of the last line is a number, as the page of numbers says.',
      ),
      'other',
    );
  });

  it('is a log of who changed which file of a program', () => {
    const change = (day: number) => [
      `2024-05-1${day}  Jo Berg  <jo@sund.example>`,
      '',
      '\t* src/dam.c (open): Shut the gate first [1].',
      `\t* NEWS: Say so in item ${day}.`,
      '',
    ];
    assert.equal(kindOf(...[1, 2, 3, 4, 5].flatMap(change)), 'other');
  });

  it('is data with dates', () => {
    const record = (day: number) => [
      `  "name": "item ${day}",`,
      `  "lines": [17, ${day}],`,
      `  "time": "2024-05-0${day}"`,
    ];
    assert.equal(kindOf('{', ...record(1), '},{', ...record(2), '}'), 'other');
  });

  it('is a licence with notes', () => {
    const clause = 'This licence is granted under the terms of the licence below.';
    assert.equal(
      kindOf('Terms', ...Array(6).fill(clause), 'Footnotes:', '(1) The licence of 1995.', '(2) None.'),
      'other',
    );
  });

  it('is a list of words, or a list below "Timeline", that has nothing of a list of sources or a timeline', () => {
    assert.equal(kindOf('Words', 'Sources', 'reduce', 'reference', 'region', 'release'), 'other');
    assert.equal(
      kindOf('How we answer', 'Timeline', 'First we read it.', 'Then we answer it.', 'We mend it.', 'You hear of it.'),
      'other',
    );
  });

  it('is not a digest whose paragraphs and entries cite a list, whatever a command or a name of a file may look like', () => {
    assert.equal(
      kindOf(
        'Outage of the ferry desk',
        'The desk ran reset() at noon [1].',
        'Timeline',
        'May 3, 2024 – The desk fails [1].',
        '  $ systemctl restart desk',
        'May 4, 2024 – The desk works again [2].',
        '  $ systemctl status desk',
        'May 5, 2024 – The board reports [2].',
        'Sources',
        '- Harbour Echo: Desk fails',
        '- Evening Globe: Desk works',
      ),
      'digest',
    );
  });
});
