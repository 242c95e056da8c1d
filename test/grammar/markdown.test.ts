// The colours of Markdown digests: every mark that the reader takes for a citation, and none that it refuses.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle } from '../../server/src/syntax/parse';
import { millisecondsOf } from '../support/work';
import { markdownGrammar } from './markdownGrammar';

/** What one line has in a scope, as written. */
async function inScope(line: string, scope: string): Promise<string[]> {
  const grammar = await markdownGrammar();
  const found: string[] = [];
  let end = -1;
  for (const { startIndex, endIndex, scopes } of grammar.tokenizeLine(line, null).tokens) {
    if (!scopes.some((name) => name.startsWith(scope))) continue;
    const written = line.slice(startIndex, endIndex);
    if (startIndex === end) found.push(`${found.pop()}${written}`);
    else found.push(written);
    end = endIndex;
  }
  return found;
}

const list = '\n\n## Sources\n\n1. Lark Post: The dam\n2. Evening Tide: The keeper\n3. Radio Sund: A night\n';

/** The rows of the grammar page that show the citations of Markdown. */
function formsOnThePage(): string[] {
  const page = readFileSync(join(process.cwd(), 'docs/grammar.md'), 'utf8');
  const rows = page.slice(page.indexOf('| in Markdown |')).split('\n').slice(2);
  return rows.slice(0, rows.indexOf('')).map((row) => row.split(/(?<!\\)\|/)[1]?.trim() ?? '');
}

describe('the colours of Markdown', () => {
  const cited: [line: string, marks: string[]][] = [
    ['The dam held [1] and leaked [2, 3].', ['[1]', '[2, 3]']],
    ['The dam held.[^1] It leaked.[^keeper]', ['[^1]', '[^keeper]']],
    ['It held [1](https://lark.example/dam) all night.', ['[1]']],
    ['It held[\\[2\\]](https://lark.example/dam) all night.', ['[\\[2\\]]']],
    ['It held 【3†source】 all night.', ['【3†source】']],
    [
      'It held 【507416795845449†L7-L9】 all night 【507416795845449†L1】.',
      ['【507416795845449†L7-L9】', '【507416795845449†L1】'],
    ],
    ['It held all night.¹ It leaked²,³ at noon.', ['¹', '²,³']],
    ['It held [source 2] all night.', ['[source 2]']],
    ['It held [cite: 2] all night.', ['[cite: 2]']],
    [
      'It held:contentReference[oaicite:3]{index=3}. It leaked [oaicite:4].',
      [':contentReference[oaicite:3]{index=3}', '[oaicite:4]'],
    ],
    ['It held. ([Lark Post][1], [Tide][2])', ['[Lark Post][1]', '[Tide][2]']],
    ['It held[^2^](https://lark.example/dam) all night.', ['[^2^]']],
    [
      'It held. \ue200cite\ue202turn3view1\ue202turn6search0\ue201 It leaked.',
      ['\ue200cite\ue202turn3view1\ue202turn6search0\ue201'],
    ],
  ];
  for (const [line, marks] of cited) {
    it(`has ${marks.join(' ')} as citations, as the reader has`, async () => {
      assert.deepEqual(await inScope(line, 'markup.link.citation'), marks);
      const definitions = '\n\n[^1]: https://lark.example/dam\n[^keeper]: https://tide.example/k\n';
      const titled = '\n\n[1]: https://lark.example/dam "The dam"\n[2]: https://tide.example/k "The keeper"\n';
      const text = line + (line.includes('[^') ? definitions : line.includes('][') ? titled : list);
      const article = parseArticle(text, 'markdown');
      const brackets = article.groups.flatMap(({ citations }) => citations.map(({ bracket }) => bracket));
      const read = [...new Set(brackets)].filter(({ start }) => start < line.length);
      // An address goes with its number.
      const written = read.map(({ start, end }) => text.slice(start, end).replace(/\]\(.*$/, ']'));
      assert.deepEqual(written, marks);
    });
  }

  for (const [head, date] of [
    ['**Monday** – It holds.', 'Monday'],
    ['- 10:52 p.m. Wednesday: It leaks.', '10:52 p.m. Wednesday'],
    ['**The next morning:** It breaks.', 'The next morning'],
    ['- Two weeks later – It is shut.', 'Two weeks later'],
    ['- 13th century: A quay is built.', '13th century'],
    ['- **D-Day, 6 June 1944**: The fleet crosses.', '6 June 1944'],
    ['- **Meeting of the Board at St. John’s Hall, 6 June 1944**: It opens.', '6 June 1944'],
    ['- Opening Day, Saturday, 6 June 1964: It opens.', 'Saturday, 6 June 1964'],
    ['- Trial of Smith & Sons (4. May 1815): It begins.', '4. May 1815'],
    ['- 1931 Born in Turku', '1931'],
    ['- ==2021-04-09== Residents return.', '2021-04-09'],
    ['- <2021-04-12 Mon> The road opens.', '2021-04-12'],
    ['▸ 4 March 1961 – Building begins.', '4 March 1961'],
    ['1. On or about March 5, 2018: She wrote.', 'On or about March 5, 2018'],
  ] as const) {
    it(`has ${date} as a date`, async () => assert.equal((await inScope(head, 'constant.other.date'))[0], date));
  }

  const none = [
    'See [the report](https://lark.example/1) and [4](notes.md).',
    'An escaped \\[11] and values[2].x stand here, and [1]: a definition.',
    'It was built in [2024] or [1,000] years ago.',
  ];
  for (const line of none) {
    it(`has none in ${JSON.stringify(line)}`, async () => {
      assert.deepEqual(await inScope(line, 'markup.link.citation'), []);
    });
  }

  it('has the dates that head headings, items and rows', async () => {
    for (const [line, date] of [
      ['## 2023-04-02 - The keeper warns', '2023-04-02'],
      ['- **April 2, 2023:** The keeper warns', 'April 2, 2023'],
      ['| **2023-04-02** | The keeper warns |', '2023-04-02'],
      ['* 2 April 2023 – The keeper warns', '2 April 2023'],
      ['| 18 June 2023, 08:00 | The keeper warns |', '18 June 2023'],
      ['| 04-02 | The keeper warns |', '04-02'],
      ['- [2 April 2023](https://echo.example/1) – The keeper warns', '2 April 2023'],
      ['- **2023 (keeper’s diary):** The keeper warns', '2023'],
      ['12:45 PM PST Saturday Oct 30th: The keeper warns', '12:45 PM PST Saturday Oct 30th'],
    ] as const)
      assert.deepEqual(await inScope(line, 'constant.other.date'), [date]);
    assert.deepEqual(await inScope('The keeper warned on 2023-04-02 - again', 'constant.other.date'), []);
  });

  // These are citations by the list that the text has, which no grammar can see.
  const byTheList = new Set([
    '`held.3`',
    '`held3.`',
    '`held (3).`',
    '`held (S1)`',
    '`held [metzger-2023]`',
    '`held [src-001, src-004]`',
  ]);
  for (const row of formsOnThePage()) {
    it(`has the marks of ${row} on the grammar page`, async () => {
      const forms = [...row.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
      assert.ok(forms.length > 0);
      for (const form of forms)
        assert.equal((await inScope(form, 'markup.link.citation')).length > 0, !byTheList.has(`\`${form}\``), form);
    });
  }

  it('has every date that heads an entry of the reader', async () => {
    for (const head of [
      '2023-04-02',
      '2 April 2023',
      'Sunday, April 2, 2023',
      'Apr. 2',
      'April 2023',
      '02.04.2023',
      '2023/04/02',
      '2023',
      'c. 1720',
      'c1720',
      '2Q20',
      '1734?',
      '1760s',
      'AD 79',
      '24 October AD 79',
      '44 BC',
      'Q1 2021',
      '2019 – present',
      '2019–2021',
      '2 April 2023 – 5 April 2023',
      '2024-07-19T04:09Z',
    ]) {
      const text = `# The dam\n\n## Timeline\n\n- ${head}: It holds\n- ${head}: It leaks\n`;
      assert.equal(parseArticle(text, 'markdown').entries.length, 2, head);
      assert.deepEqual(await inScope(`- ${head}: It holds`, 'constant.other.date'), [head]);
      assert.deepEqual(await inScope(`| **${head}** | It holds |`, 'constant.other.date'), [head]);
    }
    for (const time of ['14:10', '21:45 UTC', '9:30 pm']) {
      const text = `# Outage of 2023-04-02\n\n## Timeline\n\n- ${time} – It fails\n- ${time} – It runs\n`;
      assert.equal(parseArticle(text, 'markdown').entries.length, 2, time);
      assert.deepEqual(await inScope(`- ${time} – It fails`, 'constant.other.date'), [time]);
    }
  });

  it('takes time in proportion to a line', async () => {
    const grammar = await markdownGrammar();
    for (const piece of ['[', '[^', '[1', '[1,', '[\\[', '【1', '¹,', '**', '[1](', '1, ', 'Jan ']) {
      const took = millisecondsOf(() => grammar.tokenizeLine(piece.repeat(20_000 / piece.length), null));
      assert.ok(took < 2000, `${piece}: ${took} ms`);
    }
  });
});
