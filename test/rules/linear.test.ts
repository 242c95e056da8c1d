// Reading a file and checking it alone takes at most 2.3 times as long for twice the text, whatever is repeated in it.

import assert from 'node:assert/strict';
import { checkAlone } from '../../server/src/rules/runRules';
import { makeFacts } from '../../server/src/workspace/summary';
import { millisecondsOf } from '../support/work';

const nouns = 'ferry council engineers bridge island soldiers border storm captain president mayor museum'.split(' ');
const noun = (at: number) => nouns[at % nouns.length] ?? '';
const day = (at: number) => `May ${1 + (at % 28)}, 20${10 + (at % 14)}`;

function repeated(count: number, part: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => part(at)).join('');
}

const list = 'Sources\n- Kyodo: Ferry line opens\n- Reuters: Bridge is closed\n';
const prose = (text: string) =>
  `Harbour News of the Week\n\n${text} [1].\n\nTimeline\nJan 5, 2026 – Talks begin [1].\n${list}`;
const timeline = (entries: string) => `Harbour News of the Week\n\nTalks [1].\n\nTimeline\n${entries}${list}`;

/** Parts that are repeated on one line, with what separates them. */
const parts: readonly string[] = [
  ...[
    '2024-05-01/',
    'three days later, ',
    'Dec 12-',
    '12-',
    'May 5, ',
    'May 5 and ',
    '5 ',
    'between 5 and ',
    'the week of ',
  ],
  ...[
    'from May to ',
    'the first and ',
    'early ',
    'two thousand ',
    'the third Friday of ',
    "'90s ",
    '05/06/2024 ',
    '1939/40 ',
  ],
  ...[
    '“never leave the island again,” said ',
    '“',
    '"',
    '‘a ',
    '[1] ',
    '[1',
    '[1-9] ',
    '[1].',
    '(',
    'https://a.org/x ',
    '`',
    '<!--',
  ],
  ...['11 workers were killed, ', 'Volodymyr Zelensky ', 'U.S. ', '... ', '| a | b |', '**a** ', 'No. '],
];

const families: readonly (readonly [name: string, text: (count: number) => string])[] = [
  ...parts.map((part) => [`«${part}»`, (count: number) => prose(part.repeat(count))] as const),
  ['equal entries', (count) => timeline('Jan 5, 2026 – The ferry sails again [1].\n'.repeat(count))],
  [
    'quoted entries',
    (count) =>
      timeline(
        repeated(
          count,
          (at) => `${day(at)} – “We never leave this ${noun(at)} alone,” says the ${noun(at * 5)} [1].\n`,
        ),
      ),
  ],
  [
    'counting entries',
    (count) =>
      timeline(
        repeated(count, (at) => `Jan 5, 2026 – The storm kills ${at} sailors in the ${noun(at)} of Norvik [1].\n`),
      ),
  ],
  [
    'dated sentences on one line',
    (count) => prose(repeated(count, (at) => `On ${day(at)} the ${noun(at)} left the ${noun(at * 3)} [1]. `)),
  ],
  [
    'dated clauses of one entry',
    (count) => timeline(`Jan 5, 2026 – ${repeated(count, (at) => `on ${day(at)} the ${noun(at)} left [1]; `)}\n`),
  ],
  ['counts of one entry', (count) => timeline(`Jan 5, 2026 – ${repeated(count, (at) => `${at} sailors and `)}\n`)],
  [
    'votes of one entry',
    (count) => timeline(`Jan 5, 2026 – ${'the council votes by 11 votes to 3 and '.repeat(count)}\n`),
  ],
  ['equal sources', (count) => prose('x') + '- Kyodo: Ferry line opens again\n'.repeat(count)],
  [
    'names that lead nowhere',
    (count) =>
      `# The harbour\n\n${repeated(count, (at) => `The ferry left[^one${at}a]. The storm came[^two${at}b].\n\n`)}` +
      `Sources\n\n${repeated(count, (at) => `[^one${at}a]: Kyodo: Ferry line ${at} opens\n`)}`,
  ],
  ['a first line of marks without a source', (count) => `${'Reuters: 【3†x】 '.repeat(count)}\n${list}`],
  ['headings', (count) => prose('x') + 'Timeline\nJan 5, 2026 – Talks [1].\n'.repeat(count)],
];

/** The file of a text; a heading makes it one of Markdown. */
const fileOf = (text: string) => (text.startsWith('# ') ? 'a.md' : 'a');

/** Milliseconds of work, the least of two runs: in the first one, the engine may compile. */
function workOn(text: string): number {
  const run = () =>
    millisecondsOf(() => checkAlone(makeFacts(fileOf(text), text, { numericOrder: 'month-first' }), {}));
  return Math.min(run(), run());
}

describe('work on one file @slow', () => {
  it('is done to the end for more places of one kind than a call takes arguments', () => {
    for (const part of ['[1] ', 'Feb 30, 2024 ', 'He said no. ']) {
      const facts = makeFacts('a', `Harbour News of the Week\n\n${part.repeat(130_000)}`, {
        numericOrder: 'month-first',
      });
      checkAlone(facts, {}, { onFailure: ({ id }, error) => assert.fail(`${id} threw ${String(error)}`) });
    }
  });

  for (const [name, textOf] of families) {
    it(`at most doubles with the length of ${name}`, function () {
      this.timeout(60_000);
      let count = 500;
      // Long enough for the compiler and the collector of the engine not to matter.
      while (workOn(textOf(count)) < 60) count *= 2;
      let ratio = Number.POSITIVE_INFINITY;
      for (let tries = 0; tries < 6 && ratio > 2.3; tries++) {
        ratio = Math.min(ratio, workOn(textOf(count * 2)) / workOn(textOf(count)));
      }
      assert.ok(ratio <= 2.3, `${count} times and twice as many: ${ratio.toFixed(2)} times the work`);
    });
  }
});
