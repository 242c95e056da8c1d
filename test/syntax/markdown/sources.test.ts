// Source lists of Markdown texts, and what only looks like one.

import assert from 'node:assert/strict';
import { citationsOf, markdown, sourcesOf } from './reading';

describe('sources in Markdown', () => {
  const cited = '# The dam\n\nThe dam held [1]. It leaked [2].\n\n';

  it('are items with a link, whose words may name the publisher', () => {
    assert.deepEqual(
      sourcesOf(`${cited}## Sources

- [The dam before the flood - Lark Post](https://lark.example/dam) - read in May
- [What the keeper saw](https://tide.example/keeper) - Evening Tide, 4 May 2023
- Radio Sund: [A night without lights](https://sund.example/night)
`),
      [
        '1 | Lark Post | The dam before the flood | https://lark.example/dam',
        '2 | Evening Tide | What the keeper saw | https://tide.example/keeper',
        '3 | Radio Sund | A night without lights | https://sund.example/night',
      ],
    );
  });

  it('count as readers see them where each item is written with the same number', () => {
    assert.deepEqual(
      sourcesOf(`${cited}## References\n\n1. Lark Post: Dam holds\n1. Radio Sund: Dam leaks\n1. Tide: Dam mended\n`),
      ['1 | Lark Post | Dam holds |', '2 | Radio Sund | Dam leaks |', '3 | Tide | Dam mended |'],
    );
  });

  it('may stand under any heading, if the text above cites their numbers', () => {
    const list = (name: string) =>
      `## ${name}\n\n1. Lease, 4 March 2019\n2. Notice to the keeper, May 2, 2019\n3. Survey of the slip\n`;
    const chronology = '# Keeper v. Board\n\n| Date | Event |\n|---|---|\n| 3/4/2019 | The lease is signed [1] |\n';
    assert.deepEqual(sourcesOf(`${chronology}| 5/2/2019 | Notice is given [2] |\n\n${list('Exhibits')}`), [
      '1 |  | Lease, 4 March 2019 |',
      '2 |  | Notice to the keeper, May 2, 2019 |',
      '3 |  | Survey of the slip |',
    ]);
    assert.deepEqual(sourcesOf(`${chronology}\n${list('Steps')}`), []);
    assert.deepEqual(
      sourcesOf(`${chronology}| 5/2/2019 | Notice is given [2], as on pages [44] and [51] |\n\n${list('Steps')}`),
      [],
    );
  });

  it('may end the text without any heading, if it cites their numbers', () => {
    const text = (mark: (number: number) => string, list: string) =>
      `# The dam\n\nThe dam held ${mark(1)}. It leaked ${mark(2)}. It was mended ${mark(3)}, and stood ${mark(1)}.\n\n${list}`;
    const titles = ['Lark Post, “The dam holds”, https://lark.example/1', 'Keeper, letter of 4 March 2019', 'Survey'];
    const listed = (item: (title: string, number: number) => string, gap = '\n') =>
      titles.map((title, at) => item(title, at + 1)).join(gap);
    const read = [
      '1 | Lark Post | The dam holds | https://lark.example/1',
      '2 |  | Keeper, letter of 4 March 2019 |',
      '3 |  | Survey |',
    ];
    const plain = (number: number) => `[${number}]`;
    const note = (number: number) => `[[${number}]](#footnote-${number})`;
    assert.deepEqual(
      sourcesOf(
        text(
          plain,
          listed((title, number) => `${number}. ${title}`),
        ),
      ),
      read,
    );
    assert.deepEqual(
      sourcesOf(text(plain, `---\n\n${listed((title, number) => `[${number}] ${title}`, '\n\n')}`)),
      read,
    );
    assert.deepEqual(
      sourcesOf(
        text(
          note,
          listed((title, number) => `${number}. ${title} [↑](#footnote-ref-${number})`),
        ),
      ),
      read,
    );
    // Cited are other numbers, or nothing; or what is listed are no sources.
    assert.deepEqual(
      sourcesOf(
        text(
          (number) => `[${number + 20}]`,
          listed((title, number) => `${number}. ${title}`),
        ),
      ),
      [],
    );
    assert.deepEqual(
      sourcesOf(
        text(
          () => '',
          listed((title, number) => `${number}. ${title}`),
        ),
      ),
      [],
    );
    assert.deepEqual(sourcesOf(text(plain, '1. Does the dam hold?\n2. Who mends it?\n3. When?\n')), []);
  });

  it('go on below a later section, and may refer to one another', () => {
    const text = `# The dam

The dam held [1]. It leaked [2][3][4][5].

**References (URLs)**
[1] The dam: https://lark.example/dam
[2] The same report as [1].
[3] The keeper: https://tide.example/k
[4] The wall: https://tide.example/w
[5] The flood: https://tide.example/f

It fell [6][7].

[6] https://lark.example/fall
[7] https://lark.example/after
`;
    assert.equal(citationsOf(text), '1>1 2>2 3>3 4>4 5>5 6>6 7>7');
  });

  it('have several labels where one report is cited at several places', () => {
    const at = (number: number, place: string) => `[\\[${number}\\]](https://lark.example/dam#${place})`;
    const text = `# The dam

The dam held${at(1, 'a')}. It leaked${at(2, 'b')}${at(3, 'c')}. It fell[\\[4\\]](https://tide.example/fall).

${at(1, 'a')} ${at(3, 'c')} The dam in figures

<https://lark.example/dam>

${at(2, 'b')} The keeper speaks

<https://lark.example/dam>

[\\[4\\]](https://tide.example/fall) The fall
`;
    assert.deepEqual(
      sourcesOf(text).map((line) => line.split(' | ').slice(0, 3).join(' | ')),
      ['1 |  | The dam in figures', '2 |  | The keeper speaks', '4 |  | The fall'],
    );
    assert.equal(citationsOf(text), '1@>1 2@>2 3@>1 4@>4');
  });

  it('have their marker inside, or none', () => {
    for (const { start, marker } of markdown(
      '# Dam\n\nIt held [1].\n\n## Sources\n1.\r [Dam](https://lark.example/dam), Post\n',
    ).sources) {
      assert.ok(!marker || marker.start >= start);
    }
  });

  it('have no empty parts, and of two with one label the first is cited', () => {
    const text = '# Dam\n\nIt held [1].\n\n## Sources\n1. [](https://lark.example/dam), Post\n';
    for (const { title, publisher } of markdown(text).sources) {
      for (const part of [title, publisher]) assert.ok(!part || part.end > part.start);
    }
    const twice = markdown(
      '# Dam\n\nIt held[^2].\n\n[^2]: Echo, "Mill burns", https://e.org/2\n[^2]: Post, "Dam holds", https://e.org/3\n',
    );
    const [first, second] = twice.sources;
    assert.equal(twice.citations[0]?.number, first?.number);
    assert.notEqual(first?.number, second?.number);
  });

  it('are items of an export, with the address as its own link', () => {
    assert.deepEqual(
      sourcesOf(`# The dam

The dam held.1 It leaked.2

#### **Works cited**

1. The dam in figures \\- Lark Post, accessed May 3, 2024, [https://lark.example/f](https://lark.example/f)
2. The keeper speaks \\- Evening Tide, accessed May 3, 2024, [https://tide.example/k](https://tide.example/k)
`),
      [
        '1 | Lark Post | The dam in figures | https://lark.example/f',
        '2 | Evening Tide | The keeper speaks | https://tide.example/k',
      ],
    );
  });

  it('are rows with numbers in brackets, below a heading with a number', () => {
    assert.deepEqual(
      sourcesOf(
        'The dam held [1]. It leaked [2].\n\n## 7. References\n\n| ID | Source Title / Context | Publisher / Event | Date |\n|---|---|---|---|\n| [1] | The dam in figures | Lark Post | Sept 2021 |\n| [2] | The keeper speaks | Evening Tide | 2024 |\n',
      ),
      ['1 | Lark Post | The dam in figures |', '2 | Evening Tide | The keeper speaks |'],
    );
  });

  it('are references in the manner of style guides and encyclopaedias', () => {
    assert.deepEqual(
      sourcesOf(`${cited}## References

1. **[^](#cite_ref-1)** Lark, Ada (1903). *The dam*. Sund: Harbour Press.
2. Evening Tide. (2023, April 5). *What the keeper saw*. https://tide.example/keeper
`),
      ['1 | Lark, Ada | The dam |', '2 | Evening Tide | What the keeper saw | https://tide.example/keeper'],
    );
  });

  it('are labelled behind the anchor of a page', () => {
    assert.deepEqual(
      sourcesOf(
        `The dam held.<sup>[1](#ref1)</sup>\n\n## Sources\n\n<a id="ref1"></a>1. Lark Post: The dam – https://lark.example/dam\n`,
      ),
      ['1 | Lark Post | The dam | https://lark.example/dam'],
    );
  });

  it('are no definitions of links in the text, and no addresses below an entry', () => {
    assert.deepEqual(sourcesOf('On Monday the [Post][1] warned the town.\n\n[1]: https://lark.example/dam\n'), []);
    assert.deepEqual(
      sourcesOf(
        '## 2 April 2023 – Warning\n\nSources:\n- https://lark.example/dam\n\n## 5 April 2023 – Meeting\n\nIt met.\n',
      ),
      [],
    );
  });

  it('are definitions of links that numbers cite', () => {
    assert.deepEqual(
      sourcesOf(`${cited}[1]: https://lark.example/dam "The dam"\n[2]: https://tide.example/keeper\n`).map((line) =>
        line.slice(0, 1),
      ),
      ['1', '2'],
    );
  });

  it('are labelled lines with a linked label, the address perhaps below', () => {
    assert.deepEqual(
      sourcesOf(`# The dam

The dam held[\\[1\\]](https://lark.example/dam).

[\\[1\\]](https://lark.example/dam) Lark Post: The dam holds

<https://lark.example/dam>
`),
      ['1 | Lark Post | The dam holds | https://lark.example/dam'],
    );
  });

  it('are rows of a table that names sources', () => {
    assert.deepEqual(
      sourcesOf(`${cited}## References

| Title | Publisher | Link |
|---|---|---|
| The dam holds | Lark Post | <https://lark.example/dam> |
| The keeper speaks | Evening Tide | [online](https://tide.example/k) |
`),
      [
        '1 | Lark Post | The dam holds | https://lark.example/dam',
        '2 | Evening Tide | The keeper speaks | https://tide.example/k',
      ],
    );
  });

  it('are none where a table counts, where a labelled list follows, or where links stand under several incidents', () => {
    const labelled = `${cited}### Sources used

| Kind of source | Count |
|---|---|
| Papers | 3 |

## Sources

[1] Lark Post: The dam
[2] Evening Tide: The keeper
`;
    assert.deepEqual(sourcesOf(labelled), ['1 | Lark Post | The dam |', '2 | Evening Tide | The keeper |']);
    const incidents = ['Dam', 'Ferry'].map(
      (name) =>
        `## ${name}\n\nSomething happened there, and people saw it.\n\n**Links**\n\n* https://a.example/${name}\n\n`,
    );
    assert.deepEqual(sourcesOf(incidents.join('')), []);
    assert.deepEqual(sourcesOf('# Guide\n\n## Links\n\n- [Usage](#usage)\n- [Options](./options.md)\n'), []);
  });

  it('are footnotes that name who said it on which day', () => {
    const notes = [
      '[^crew]: Coastguard, log of the evening watch, 4 May 2025, 21:40',
      '[^min]: Ministry of Works, briefing of 5 May 2025.',
      '[^map]: Our own map, see `dam.kml`',
    ];
    const article = markdown(
      `The dam leaked.[^crew] Nothing was wrong, they said.[^min][^map]\n\n${notes.join('\n')}\n`,
    );
    assert.deepEqual(
      article.sources.map(({ label }) => label),
      ['crew', 'min', 'map'],
    );
  });

  it('are no footnotes that only remark', () => {
    const article = markdown(
      'The dam held.[^1] It leaked.[^2]\n\n[^1]: By that the keeper meant the old wall.\n[^2]: Not much.\n',
    );
    assert.deepEqual(article.sources, []);
    assert.equal(article.kind, 'other');
    const dated =
      '# The dam\n\n## Timeline\n\n- 2 May 2024: It held.[^1]\n- 3 May 2024: It leaked.[^2]\n- 4 May 2024: It rained.[^3]\n\n';
    const remarks = '[^1]: By that the keeper meant the old wall.\n[^2]: Not much.\n[^3]: Nor for long.\n';
    assert.deepEqual(markdown(dated + remarks).citations, []);
    assert.equal(markdown(dated).citations.length, 3);
  });

  it('stand below a title with a date, which is no dated entry', () => {
    const text = `# The dam, 4 August 2020

The dam held [1]. It leaked [2].

## Sources

1. Lark Post: The dam before the flood
2. Evening Tide: What the keeper saw
`;
    assert.equal(citationsOf(text), '1>1 2>2');
  });

  it('stand behind the last dated heading, below a line without hashes', () => {
    const text = `# The dam

## 1961

It is built [1].

## 1967

It leaks [2].

## 1972

It falls [1][2].

Sources

1. Lark Post: The dam before the flood
2. Evening Tide: What the keeper saw
`;
    assert.equal(citationsOf(text), '1>1 2>2 1>1 2>2');
  });
});
