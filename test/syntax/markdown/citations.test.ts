// Citations of Markdown texts, in every mark that people and their assistants leave.

import assert from 'node:assert/strict';
import { citationsOf, markdown } from './reading';

const list = `
## Sources

1. Lark Post: The dam before the flood
2. Evening Tide: What the keeper saw
3. Radio Sund: A night without lights
`;

describe('citations in Markdown', () => {
  const read: [name: string, text: string, expected: string][] = [
    ['plain brackets', 'The dam held [1]. It leaked [2][3], or [1, 3].', '1>1 2>2 3>3 1>1 3>3'],
    [
      'linked numbers',
      'It held [1](https://lark.example/dam) and leaked[[2]](https://tide.example/a_(b)).',
      '1@>1 2@>2',
    ],
    ['escaped brackets in a link', 'It held[\\[3\\]](https://sund.example/night#:~:text=the,lights).', '3@>3'],
    ['raised numbers that are linked', 'It held[^2^](https://tide.example/keeper).', '2@>2'],
    ['links to a place on the page', 'It held [2](#source-2).', '2>2'],
    ['marks of an assistant', 'It held 【3†source】 and leaked【9:2†L3-L8】, or [1†].', '3>3 9>- 1>1'],
    ['raised figures', 'It held.¹ It leaked at night²,³ and by day.<sup>1, 2</sup>', '1>1 2>2 3>3 1>1 2>2'],
    ['raised figures with a space between', 'It held.¹ ³ An area of 20 m² is wet.', '1>1 3>3'],
    [
      'no numbers of issues that a link names',
      'It held [2](https://code.example/dam/issues/2). It leaked [3](https://tide.example/keeper).',
      '3@>3',
    ],
    ['words in the bracket', 'It held [source 2], or not [Source: 3].', '2>2 3>3'],
    ['the words of a source in round brackets', 'It held (source 2), and leaked (see Sources 1, 3).', '2>2 1>1 3>3'],
    ['raw marks of an assistant', 'It held [citation:2], and leaked [citation:3][citation:1].', '2>2 3>3 1>1'],
    ['raw marks of other assistants', 'It held [cite: 2], and leaked[cite:3] [cite: 1, 2].', '2>2 3>3 1>1 2>2'],
    ['raised numbers in brackets', 'It held[^2^], and leaked[^1^][^3^].', '2>2 1>1 3>3'],
    ['figures that a converter raises', 'It held.^1^ It leaked^2,3^ on 10^6^ days.', '1>1 2>2 3>3'],
    ['the parts of an export', 'It held.[^1_2] It leaked.[^2_3]', '1_2>2 2_3>3'],
  ];
  for (const [name, text, expected] of read) {
    it(`are read: ${name}`, () => {
      assert.equal(citationsOf(`# The dam\n\n${text}\n${list}`), expected);
    });
  }

  it('are raised numbers in brackets that lines below begin with', () => {
    const lines = '## References\n\n[^1^] Lark Post, "The dam"\n[^2^] Evening Tide, "The keeper"\n';
    assert.equal(citationsOf(`# The dam\n\nIt held[^1^]. It leaked[^2^][^9^].\n\n${lines}`), '1>1 2>2 9>-');
    const definitions = lines.replaceAll('^]', '^]:');
    assert.equal(citationsOf(`# The dam\n\nIt held[^1^]. It leaked[^2^][^9^].\n\n${definitions}`), '1>1 2>2 9>-');
    const links = '[1]: https://lark.example/dam "The dam"\n[2]: https://tide.example/k "The keeper"\n';
    assert.equal(citationsOf(`# The dam\n\nIt held[^1^][1]. It leaked[^2^][2] [^1^][1].\n\n${links}`), '1>1 2>2 1>1');
  });

  it('are the links that an assistant has marked, wherever they stand', () => {
    const marked = (n: number, site: string) => `[oai_citation:${n}‡${site}](https://${site}/dam)`;
    const text = `# The dam\n\nIt held ${marked(0, 'lark.example')}. It leaked ${marked(1, 'tide.example')}.\n`;
    assert.equal(citationsOf(text), 'lark.example/dam@>- tide.example/dam@>-');
    const used = (site: string) => `[${site}](https://${site}/dam?utm_source=chatgpt.com)`;
    const other = `# The dam\n\nIt held, says ${used('lark.example')}. It leaked ${used('tide.example')}.\n`;
    assert.equal(citationsOf(other).match(/@/g)?.length, 2);
    assert.equal(citationsOf(other.replaceAll('?utm_source=chatgpt.com', '')), '');
  });

  it('are numbers at the end of cells, where sentences end in numbers', () => {
    const table = (cells: string[]) =>
      `| Day | Event |\n| --- | --- |\n${cells.map((cell) => `| x | ${cell} |\n`).join('')}`;
    const text = (cells: string[]) =>
      `# The dam\n\nIt held.1 It leaked at night.2 It broke.3\n\n${table(cells)}${list}`;
    const prose = '1>1 2>2 3>3';
    assert.equal(citationsOf(text(['The dam is built 1', 'Water comes through 2, 3'])), `${prose} 1>1 2>2 3>3`);
    assert.equal(citationsOf(text(['Phase 1', 'Phase 2', 'Phase 3'])), prose);
    assert.equal(citationsOf(text(['The keepers were 2', 'The guards were 40'])), prose);
    assert.equal(citationsOf(text(['The dam is built 1', 'Water comes', 'It breaks', 'It goes'])), prose);
  });

  it('are reference links in round brackets, where the definitions below give titles', () => {
    const definitions =
      '[1]: https://lark.example/dam?utm_source=x "The dam held"\n[2]: https://tide.example/k "What the keeper saw"\n';
    const text = `# The dam\n\nIt held. ([Lark Post][1], [tide.example][2]) It leaked. ([Lark Post][1])\n\n${definitions}`;
    assert.equal(citationsOf(text), '1>1 2>2 1>1');
    assert.equal(citationsOf(text.replaceAll(/\((\[[^()]*\])\)/g, '$1')), '');
    assert.equal(citationsOf(text.replaceAll(/ "[^"]*"/g, '')), '');
  });

  it('are no numbers of paragraphs, in a text that counts them', () => {
    const judgment = '# Berg v Karsa\n\n[1] The claimant bought the mill.\n\n[2] He appealed, see [14] below.\n';
    assert.equal(citationsOf(judgment), '');
    assert.equal(
      citationsOf(`${judgment.replaceAll(/\n\[(\d)\] (.*)\./g, '\n$2 [$1].')}\n\nIt held [3].\n`),
      '1>- 14>- 2>- 3>-',
    );
  });

  it('are cited once by a link that its definition has the number of', () => {
    const definitions = '[1]: https://lark.example/dam\n[2]: https://tide.example/k\n';
    assert.equal(
      citationsOf(`# The dam\n\nIt held [1]. It leaked, as two tell ([1][1], [2][2]).\n\n${definitions}`),
      '1>1 1>1 2>2',
    );
    assert.equal(citationsOf(`# The dam\n\nIt held [1]. It leaked [2][2].\n${list}`), '1>1 2>2 2>2');
  });

  it('are not malformed with a zero, in a text whose links begin with 0', () => {
    const links = '[0]: https://lark.example/paper\n[1]: https://tide.example/k\n';
    assert.deepEqual(markdown(`# The dam\n\nIt held <sup>[[0]]</sup>. It leaked [1].\n\n${links}`).malformed, []);
    assert.equal(markdown(`# The dam\n\nIt held [0]. It leaked [1].\n${list}`).malformed.length, 1);
  });

  it('are numbers glued to a sentence where they fit a numbered list, and then one beyond it is undefined', () => {
    const works = list.replace('Sources', '**Works cited**');
    assert.equal(
      citationsOf(`# The dam\n\nThe dam held.1 The keeper saw it leak.2,3 Nobody came.5\n${works}`),
      '1>1 2>2 3>3 5>-',
    );
    assert.equal(
      citationsOf(`# The dam\n\nThe dam stood until 1990.1 Nobody had asked for it.2 See no.3 of the list.\n${works}`),
      '1>1 2>2',
    );
    assert.equal(citationsOf(`# The dam\n\nThe dam held [1] in 1.2 of 3 tests, vol.3 says.\n${works}`), '1>1');
    assert.equal(
      citationsOf(
        `# The dam\n\nThe dam held1, the keeper saw it leak (twice)2,3. MP3, B12 and no4 are names.\n${works}`,
      ),
      '1>1 2>2 3>3',
    );
  });

  it('are labels with letters where the list has such labels', () => {
    const named = '\n## Sources\n\n- [S1] Lark Post: The dam\n- [S2] Evening Tide: The keeper\n';
    assert.equal(
      citationsOf(`The dam held [S1]. It leaked [S2, S9]. Route [A1] is shut.\n${named}`),
      'S1>S1 S2>S2 S9>-',
    );
    assert.equal(
      citationsOf(`The dam held (S1). It leaked (S2, S1). Pump (S9) is new.\n${named}`),
      'S1>S1 S2>S2 S1>S1',
    );
  });

  it('are such labels under a heading of any name, if the list begins with the first', () => {
    const register = '\n### Register\n\n- [S1] Lark Post: The dam\n- [S2] Tide, https://tide.example/keeper\n';
    assert.equal(citationsOf(`# The dam\n\nThe dam held [S1]. It leaked [S2].\n${register}`), 'S1>S1 S2>S2');
  });

  it('are footnotes, by number and by name', () => {
    const text = `The dam held.[^1] It leaked.[^keeper] Nobody came.[^gone]

[^1]: Lark Post: The dam. https://lark.example/dam
[^keeper]: https://tide.example/keeper
`;
    assert.equal(citationsOf(text), '1>1 keeper>keeper gone>-');
  });

  it('are not read in addresses, code, formulas, tags and definitions, nor behind a backslash', () => {
    const text = `The dam held [1] as <https://lark.example/a[2]> says, or https://lark.example/?a[3]=1 does.

The call \`rows[2]\` and $x[3]$ and \\[2] and <span title="[3]">this</span> are none.

    values[2] = [3]

\`\`\`
[2] and [3]
\`\`\`
${list}`;
    assert.equal(citationsOf(text), '1>1');
  });

  it('keep a line that cites from being the title', () => {
    assert.equal(markdown(`The dam held [1] all night\n${list}`).headline, undefined);
  });

  it('start at 1 again in each section that has its own list', () => {
    const text = `# Sund weekly

## Dam

The dam held [1]. It leaked [2].

[1] https://lark.example/dam
[2] https://tide.example/dam

## Ferry

The ferry stayed in port [1].

[1] https://sund.example/ferry
`;
    const article = markdown(text);
    assert.equal(citationsOf(text), '1>1 2>2 1>1');
    const ferry = article.citations[2]?.number;
    assert.equal(
      article.sources.findIndex(({ number }) => number === ferry),
      2,
    );
  });

  it('are read to the end of a paragraph of any length', () => {
    const sentence = (number: number) =>
      `The dam held[[${number}]](https://sund.example/${number}) and *did not* leak. `;
    const numbers = Array.from({ length: 5000 }, (_, at) => (at % 900) + 1);
    const { citations } = markdown(numbers.map(sentence).join(''));
    assert.deepEqual(
      citations.map(({ number }) => number),
      numbers,
    );
  });

  it('are links in brackets to the addresses of the list', () => {
    const text = `# The dam

The dam held ([source](https://lark.example/dam)). It leaked ([Lark](https://lark.example/dam/), [Tide](http://www.tide.example/k)).
The mayor spoke ([video](https://sund.example/video)), and [Tide](https://tide.example/k) was there.

## Sources

- [The dam in figures](https://lark.example/dam)
- [The keeper speaks](https://tide.example/k)
`;
    assert.equal(citationsOf(text), '1@>1 1@>1 2@>2');
    assert.equal(
      citationsOf(text.replace('[source](https://lark.example/dam)', '[source](https://sund.example/1)')),
      '',
    );
  });

  it('are links of their own where no list follows', () => {
    const text = `# The dam

The dam held through the night ([Lark Post](https://lark.example/dam)). It leaked at noon ([Lark Post](https://lark.example/leak), [Tide](https://tide.example/k)).
The keeper had warned the town [(Radio Sund)](https://sund.example/1).

**Sources:** [Tide](https://tide.example/k), [Radio Sund](https://sund.example/1) and [a photograph](https://sund.example/2)

See [the map](https://lark.example/map).
`;
    assert.equal(
      citationsOf(text),
      'lark.example/dam@>- lark.example/leak@>- tide.example/k@>- sund.example/1@>- tide.example/k@>- sund.example/1@>- sund.example/2@>-',
    );
    assert.equal(markdown(text).kind, 'digest');
  });

  it('are links behind the word for a source in other languages, and in the brackets of an assistant', () => {
    const text = `# The dam

The dam held【[source](https://lark.example/dam)】. It leaked at noon【[source](https://tide.example/k)】.

- 水庫決堤。來源：[Lark](https://lark.example/1)、[Tide](https://tide.example/1)
- Die Mauer hielt. Quelle: [Sund](https://sund.example/1)
`;
    assert.equal(
      citationsOf(text),
      'lark.example/dam@>- tide.example/k@>- lark.example/1@>- tide.example/1@>- sund.example/1@>-',
    );
  });

  it('are links in a column of sources', () => {
    const text = `# Timeline

| Date | Event | Source |
|---|---|---|
| 2 May 2023 | The keeper warns the town | [Lark](https://lark.example/1), [Tide](https://tide.example/1) |
| 3 May 2023 | The [council](https://sund.example/council) meets | [Lark](https://lark.example/2) |
| 4 May 2023 | The dam breaks | [Lark](https://lark.example/3) |
| 5 May 2023 | The water falls | [Lark](https://lark.example/4) |
`;
    const { entries } = markdown(text);
    assert.deepEqual(
      entries.map(({ groups }) => groups.flatMap(({ citations }) => citations.map(({ label }) => label)).join(' ')),
      ['lark.example/1 tide.example/1', 'lark.example/2', 'lark.example/3', 'lark.example/4'],
    );
  });

  it('are no links of a page of links', () => {
    const links = Array.from(
      { length: 30 },
      (_, at) => `See [Lark ${'abcdefghij'[at % 10]}](https://lark.example/${at}).`,
    );
    const cited = Array.from({ length: 5 }, (_, at) => `It held ([Tide](https://tide.example/${at})).`);
    assert.equal(citationsOf(`# Links\n\n${[...links, ...cited].join('\n\n')}\n`), '');
  });

  it('are no links of a directory of programs', () => {
    const items = ['Ekdb', 'Ormen', 'Sund', 'Vale', 'Karsa', 'Lark'].map(
      (name) =>
        `- [${name}](https://${name}.example) - Serves maps ([Demo](https://demo.${name}.example), [Source Code](https://git.example/${name}))`,
    );
    assert.equal(citationsOf(`# Maps\n\n${items.join('\n')}\n`), '');
  });

  it('lead to a list all of whose sources are cited, however many numbers it lacks', () => {
    const text = 'The dam held `by night` and `by day` for `long` [1][2]. It leaked [3][4][5]. It broke [6][7][8][9].';
    assert.equal(markdown(`# The dam\n\n${text}\n${list}`).citations.length, 9);
  });

  it('are footnotes without definitions whose numbers are those of a list', () => {
    const bullets = '\n## Sources\n\n- Echo: One\n- Globe: Two\n- Lark: Three\n';
    assert.equal(citationsOf(`# The dam\n\nIt held.[^1] It leaked.[^2,3]\n${bullets}`), '1>1 2>2 3>3');
    assert.equal(citationsOf(`# The dam\n\nIt held.[^1] It leaked.[^7]\n${bullets}`), '');
  });
});
