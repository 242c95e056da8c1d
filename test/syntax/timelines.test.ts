// Timelines that no plain heading opens: headings that say of what they are, runs of dated lines, tables, and data before them.

import assert from 'node:assert/strict';
import { parseArticle } from '../../server/src/syntax/parse';
import { outline } from './reading';

describe('a heading with the subject of the timeline', () => {
  const headingsOf = (line: string, below: string) =>
    outline(`Mill fire\nIt burned [1].\n${line}\n${below}\n`).slice(2);

  for (const line of [
    'Timeline of the fire',
    'Chronology: how the mill burned',
    'Disclosure timeline',
    '6. Timeline of the leak',
    '## Timeline of the inquiry',
  ]) {
    it(`opens one with ${JSON.stringify(line)} above dated lines`, () => {
      for (const below of ['- 24 May: It burned [1].', 'May 2024 – It burned [1].', '2024'])
        assert.match(headingsOf(line, below)[0] ?? '', /^heading timeline: /);
    });
  }

  it('is prose above anything else, unless Markdown marks it', () => {
    assert.deepEqual(headingsOf('Timeline of the fire', 'Nobody knows it.'), [
      'paragraph: Timeline of the fire',
      'paragraph: Nobody knows it.',
    ]);
    assert.deepEqual(
      headingsOf('## Timeline of the fire', 'Nobody knows it.')[0],
      'heading body: Timeline of the fire',
    );
  });
});

describe('a heading above a rule', () => {
  it('knows a line above a rule for a heading, with the number that it has', () => {
    const text =
      'Mill leak\nIt leaks.\n\n2. Disclosure timeline\n- - - ----------\n\n02/04/2023: It leaks [1]\n\n3. References\n------\n\n[1] Lark Post: The leak\n\n4. About us\n------\nWe mend.\n';
    assert.deepEqual(outline(text).slice(2), [
      'heading timeline: 2. Disclosure timeline',
      'entry: 02/04/2023: It leaks [1]',
      'heading sources: 3. References',
      'source: Lark Post: The leak',
      'heading body: 4. About us',
      'paragraph: We mend.',
    ]);
  });
});

describe('a diary between tabs', () => {
  const days = Array.from({ length: 12 }, (_, at) => `Jan ${at + 1} (pg${at})\t\t- The keeper walks to gate ${at}`);

  it('has remarks behind its days, and more of a day below it', () => {
    const text = ['Dec 31, 1899\t- The dam is shut', ...days, '\t\t\t- March musicians play', 'Jan01 13 (pg9)\t- ?'];
    const entries = parseArticle(text.join('\n')).entries;
    assert.equal(entries.length, 14);
    assert.match(text.join('\n').slice(entries[12]?.content.start, entries[12]?.content.end), /musicians play/);
  });
});

describe('the front matter of a page', () => {
  it('is no part of the claim', () => {
    const text = '---\ntitle: "Mill"\ndate: 2024-05-04\ntags:\n  - fire\n---\n# Mill fire\n\nIt burned [1].\n';
    assert.deepEqual(outline(text), ['headline: Mill fire', 'paragraph: It burned [1].']);
  });

  it('ends with three dashes, and holds nothing but names and values', () => {
    assert.equal(outline('---\nMill fire\nIt burned.\n---\n')[0], 'headline: Mill fire');
    assert.deepEqual(outline('---\ntitle: Mill\n\nIt burned.\n'), ['headline: title: Mill', 'paragraph: It burned.']);
  });
});

describe('a timeline without a heading', () => {
  const kindsOf = (text: string) =>
    parseArticle(text).sections.map(({ kind, heading }) => (heading ? kind : `bare ${kind}`));

  it('is a run of dated lines up to the next section or the end', () => {
    const entries = 'May 2024 – It burned [1].\nJune 5, 2024 – It rained [2].\n';
    assert.deepEqual(kindsOf(`Mill fire\nIt was old [1].\n${entries}Sources\n- A: a\n- B: b`), [
      'bare body',
      'bare timeline',
      'sources',
    ]);
    assert.deepEqual(kindsOf(`Mill fire\nUpdated (2 articles)\n${entries}`), ['bare body', 'bare timeline']);
    assert.deepEqual(kindsOf('2022 – It is built.\n2023 – It opens.\n2024 – It burns.\n'), ['bare timeline']);
  });

  it('is not made of two dated lines that cite nothing, nor of lines with prose below', () => {
    assert.deepEqual(kindsOf('Mill fire\n2023 – It opens.\n2024 – It burns.\n'), ['bare body']);
    assert.deepEqual(kindsOf('Mill fire\n2022 – a b\n2023 – c d\n2024 – e f\nAnd so it went on.'), ['bare body']);
  });
});

describe('runs of dated lines that all cite', () => {
  const kindsOf = (text: string) => parseArticle(text).sections.map(({ kind }) => kind);
  const latest = 'May 4 – It burns [1].\nMay 3 – It smokes [1].\nMay 2 – It rains [2].\n';

  it('are timelines, under several headings too, and end where prose begins', () => {
    const text = `Mill fire\n## Latest\n${latest}\n## Before\n${latest}Nobody has said yet who will pay for the new mill [2].\n`;
    assert.deepEqual(kindsOf(text), ['body', 'body', 'timeline', 'body', 'timeline', 'body']);
    assert.equal(parseArticle(text).paragraphs.length, 1);
  });

  it('are known in the rows of a table, and below a year', () => {
    const table =
      '| Date | What |\n|---|---|\n| 2 May 2024 | rain [1] |\n| 3 May 2024 | smoke [1] |\n| 4 May 2024 | fire [1] |\n';
    assert.equal(parseArticle(`Mill fire\n\n${table}`).entries.length, 3);
    const years = `## 2023\n${latest}## 2024\n${latest}`;
    assert.deepEqual(kindsOf(`Mill fire\n${years}`), ['body', 'timeline', 'timeline']);
  });

  it('are known by times below days in bold', () => {
    const day = (date: string) => `**${date}**\n- 14:12 – It smokes [1].\n- 15:05 – It burns [1].\n\n`;
    const { entries, sections } = parseArticle(
      `Mill fire\n## Day by day\n${day('May 3, 2024')}${day('Saturday, May 4, 2024')}`,
    );
    assert.equal(entries.length, 6);
    assert.deepEqual(
      sections.map(({ kind }) => kind),
      ['body', 'body', 'timeline'],
    );
  });

  it('are not made of lines of which one cites nothing', () => {
    const text = 'Mill fire\nMay 2 – It rains [1].\nMay 3 – It smokes.\nMay 4 – It burns [1].\nNobody came.';
    assert.equal(parseArticle(text).entries.length, 0);
  });
});

describe('lines with a gap behind their date', () => {
  const entriesOf = (...lines: string[]) => parseArticle(`Mill club\n\n${lines.join('\n')}\n`).entries.length;

  it('are a timeline from four on, if words follow', () => {
    const lines = [
      '1925  The club is founded.',
      '1931  First cup.',
      'Feb. 1952  The stand burns.',
      '5.3.2016\tThe women win.',
    ];
    assert.equal(entriesOf(...lines), 4);
    assert.equal(entriesOf(...lines.slice(1)), 0);
  });

  it('are none where figures follow, or where a time stands in the date, as in a log', () => {
    assert.equal(entriesOf('2019  34.5  12', '2020  31.0  14', '2021  30.2  15', '2022  29.9  15'), 0);
    const log = ['01', '02', '03', '04'].map((second) => `2024-05-03 14:12:${second}  The server starts.`);
    assert.equal(entriesOf(...log), 0);
  });
});
