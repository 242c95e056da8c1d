// What of a claim is checked, against copies of one source: whole speeches, ages, shares, datelines of pages, a dropped "not".

import assert from 'node:assert/strict';
import { workspaceOfTexts } from '../../support/workspace';

/** The checks of one claim against one copy, as "kind text: state". */
function checksOf(claim: string, copy: string): string[] {
  const files: Record<string, string> = {
    'digest.txt': `The news\n${claim} [1].\nSources\n- Kyodo: Bridge closed in Lindholm\n`,
    'copy.txt': `Bridge closed in Lindholm\n\n${copy}\n`,
  };
  const workspace = workspaceOfTexts(Object.entries(files));
  const facts = workspace.facts('digest.txt');
  const text = files['digest.txt'] ?? '';
  return (facts ? workspace.checksOf(facts).all() : []).map(
    ({ kind, span, state }) => `${kind} ${text.slice(span.start, span.end)}: ${state}`,
  );
}

describe('the checks of a claim', () => {
  const cases: readonly (readonly [title: string, claim: string, copy: string, checks: readonly string[]])[] = [
    [
      'a speech of two sentences is one quotation',
      'Falk said: “It was a calm night. We had a good crew”',
      '"It was a calm night. We had a bad crew," said Falk.',
      ['quote It was a calm night. We had a good crew: not-found'],
    ],
    [
      'a “not” before the marks that the claim leaves out',
      'Falk said that she did “accept the findings of the board”',
      'Falk wrote: "I do not accept the findings of the board."',
      ['quote accept the findings of the board: not-found'],
    ],
    [
      'a “not” that the claim says in its own words',
      'Falk refused to “accept the findings of the board”',
      'Falk wrote: "I do not accept the findings of the board."',
      ['quote accept the findings of the board: found'],
    ],
    [
      'an age is an age',
      'Ida Falk, eleven, opened it',
      'Ida Falk, aged nine, opened it. It has eleven piers.',
      ['figure eleven: not-found'],
    ],
    [
      'a right age',
      'Ida Falk, nine, opened it',
      'Ida Falk, aged nine, opened it. It has eleven piers.',
      ['figure nine: found'],
    ],
    [
      'parts of a million',
      'The bridge cost a quarter of a million euros',
      'The bridge cost 250,000 euros.',
      ['figure a quarter of a million euros: found'],
    ],
    [
      'half a unit',
      'It moved less than 0.5 millimetres',
      'It moved half a millimetre.',
      ['figure 0.5 millimetres: found'],
    ],
    [
      'decades are years',
      'It is the first new bridge for four decades',
      'It is the first new bridge for 41 years.',
      ['figure four: found'],
    ],
    [
      'times are no counts',
      'Falk was sent to prison for nine years',
      'Falk was sent to prison for eight years on nine counts of fraud.',
      ['figure nine: not-found'],
    ],
    [
      'the number of a paragraph is no figure',
      'The board heard seven witnesses',
      'The board heard nine witnesses.\n\n7. Costs are shared.',
      ['figure seven: not-found'],
    ],
    [
      '“some” before an exact figure',
      'Some 87 percent of residents opposed it',
      'Of the answers 85 percent came by post. But 78 percent of residents opposed it.',
      ['figure 87 percent: not-found'],
    ],
    [
      'a count against a year before',
      'It sold 14,200 tickets, 3,100 more than a year before',
      'It sold 14,200 tickets, up 3,100 on last year.',
      ['figure 14,200: found', 'figure 3,100: found'],
    ],
    ['the time of a race', 'She won in 2:14:49', 'She won in 2:19:44.', ['figure 2:14:49: not-found']],
    [
      'the day of minutes, and a weekday before it',
      'On October 2, 2024 the bridge was closed',
      'Meeting of 3 October 2024, 9.30 to 11.15\n\nThe bridge was closed on Wednesday, the harbour master reported to all members of the committee who had come.',
      ['date October 2, 2024: found'],
    ],
    [
      'a full date against a copy without a dateline that has another full date',
      'The bridge was closed on May 13, 2024',
      'The bridge was closed for traffic on May 3, 2024 because of cracks in its piers, the harbour master told the council.',
      ['date May 13, 2024: not-found'],
    ],
    [
      'a full date against a copy that names the day and month alone',
      'The bridge was closed on May 3, 2024',
      'The bridge was closed for traffic on May 3 because of cracks in its piers, the harbour master told the council.',
      ['date May 3, 2024: found'],
    ],
    [
      'another day than the copy names without a year',
      'The bridge was closed on May 13, 2024',
      'The bridge was closed for traffic on May 3 because of cracks in its piers, the harbour master told the council.',
      ['date May 13, 2024: not-found'],
    ],
    [
      'weekdays of nobody knows which week',
      'The bridge was closed on May 13, 2024',
      'The bridge was closed for traffic on Monday because of cracks in its piers, the harbour master told the council.',
      ['date May 13, 2024: not-checked'],
    ],
    [
      'a day without a year, of a digest that names none',
      'The bridge was closed on May 3 after a tip in March',
      'Published May 4, 2024\n\nThe bridge was closed for traffic on Friday because of cracks in its piers. The tip came on 9 March.',
      ['date May 3: found', 'date March: found'],
    ],
    [
      'a month that the copy names, beside a day of its own in the next',
      'The carmaker withdrew the order for battery cells in May 2024',
      'Published June 20, 2024\n\nThe carmaker has withdrawn its order for battery cells, it confirmed on Thursday. The decision was taken in May, according to people who know.',
      ['date May 2024: found'],
    ],
    [
      'another day without a year',
      'The bridge was closed on May 13',
      'Published May 4, 2024\n\nThe bridge was closed for traffic on May 3, 2024 because of cracks in its piers.',
      ['date May 13: not-found'],
    ],
    [
      'times of day',
      'The bridge was closed at 7:48 p.m. and opened at 9:15',
      'The bridge was closed at 19:48 in the evening. It opened at 9:51 for the first cars.',
      ['figure 7:48 p.m.: found', 'figure 9:15: not-found'],
    ],
    [
      'a time of day that the writer has reckoned',
      'The bridge was closed for 26 minutes, until 5:16',
      'The bridge was closed at 4:50 for 26 minutes.',
      ['figure 26 minutes: found', 'figure 5:16: not-checked'],
    ],
    [
      'scores, in either order',
      'Lindholm beat Veldane 4-1 and lost the cup final 3-2',
      'Veldane lost to Lindholm 1-4. In the cup final Lindholm was beaten 3-1.',
      ['figure 4-1: found', 'figure 3-2: not-found'],
    ],
    [
      'a score between two others',
      'Lindholm won the second period 24-3',
      'Lindholm led 14-7 at half-time and won 38-10.',
      ['figure 24-3: not-checked'],
    ],
    [
      'no figures of addresses and of dates in digits',
      'The bridge has nineteen piers',
      'The bridge is described at https://b.example/2019/11/19/piers and was measured on 2024-11-19.',
      ['figure nineteen: not-checked'],
    ],
    [
      'a word of comparison of another clause',
      'The bridge has 25 spans, 11 towers and 14 gates, a design against the ice',
      'The bridge has 25 spans, 11 towers and 10 gates, a design against the ice in the bay.',
      ['figure 25: found', 'figure 11: found', 'figure 14: not-found'],
    ],
    [
      'a share of another thing, where the copy gives one beside what else the claim says',
      'Sales of tiles fell 13.2 percent, those of bricks only 2.6 percent',
      'Sales of bricks fell 2.6 percent and sales of tiles fell 12.3 percent. Exports were 13.2 percent of the total in the autumn.',
      ['figure 13.2 percent: not-found', 'figure 2.6 percent: found'],
    ],
  ];
  for (const [title, claim, copy, checks] of cases) {
    it(title, () => assert.deepEqual(checksOf(claim, copy), checks));
  }
});
