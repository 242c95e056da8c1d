// Sections and blocks: headings in every form, headline, "Updated" line, entries, paragraphs, and lines that belong together.

import assert from 'node:assert/strict';
import { parseArticle } from '../../server/src/syntax/parse';
import { outline, written } from './reading';

describe('numbers that restart below each part', () => {
  it('lead to the list of their own part', () => {
    const text = [
      'Sund weekly',
      '',
      'DAM',
      'The dam held all night [1]. It leaked in the morning [2].',
      '',
      '[1] https://lark.example/dam',
      '[2] https://tide.example/dam',
      '',
      'FERRY',
      'The ferry stayed in port until noon [1].',
      '',
      '[1] https://sund.example/ferry',
    ].join('\n');
    const article = parseArticle(text);
    assert.deepEqual(
      article.sources.map(({ label }) => label),
      ['1', '2', '1'],
    );
    assert.deepEqual(
      article.citations.map(({ number }) => article.sources.findIndex((source) => source.number === number)),
      [0, 1, 2],
    );
  });
});

describe('headings', () => {
  const timelines = [
    'Timeline',
    'TIMELINE',
    'timeline:',
    '## Timeline',
    '## Timeline ##',
    '##Timeline',
    '**Timeline**',
    '**Timeline:**',
    '__Timeline__',
    '### **Timeline**',
    '## 📅 Timeline',
    'Timeline of events',
    'Key moments',
    'Chronology',
    'Key dates',
    'Timeline (8 events)',
    'Timeline\u00a0',
  ];
  const sources = [
    'All related articles (5 articles)',
    'ALL RELATED ARTICLES (5)',
    'All related articles',
    'Sources',
    'Sources:',
    '# Sources',
    '**Sources**',
    'References',
    '## References',
    'Bibliography',
    'Sources (3 sources)',
    'Quellen',
    '## Источники',
    'المصادر',
    '出典',
    'المصادر – Sources',
    'Quellen / Sources',
  ];
  for (const [kind, headings] of [
    ['timeline', timelines],
    ['sources', sources],
    ['tickers', ['Related Tickers', '## related tickers', 'Tickers:']],
  ] as const) {
    for (const heading of headings) {
      it(`opens a section of ${kind} with ${JSON.stringify(heading)}`, () => {
        const article = parseArticle(`Mill fire\nIt burned [1].\n${heading}\n`);
        assert.equal(article.sections.at(-1)?.kind, kind);
        assert.equal(article.sections.at(-1)?.heading?.section, kind);
      });
    }
  }

  for (const line of [
    'The timeline is long',
    'Sources said so',
    '- Timeline',
    '“Timeline”',
    '#timeline',
    'Timelines differ',
  ]) {
    it(`opens none with ${JSON.stringify(line)}`, () => {
      const article = parseArticle(`Mill fire\nIt burned [1].\n${line}\n`);
      assert.deepEqual(
        article.sections.map(({ kind }) => kind),
        ['body'],
      );
    });
  }

  it('reads the count of a heading, and no year for one', () => {
    const countOf = (heading: string) =>
      parseArticle(`Mill fire\nIt burned [1].\n${heading}\n`).sections.at(-1)?.heading?.count;
    assert.equal(countOf('All related articles (5 articles)')?.value, 5);
    assert.equal(countOf('**Sources (12)**')?.value, 12);
    assert.equal(countOf('Sources'), undefined);
    assert.equal(countOf('Timeline 2024'), undefined);
    assert.equal(countOf('Sources (2024)'), undefined);
  });

  it('covers the digits of a count', () => {
    const article = parseArticle('Mill fire\nUpdated (5 articles)\nAll related articles (15 articles)\n');
    assert.equal(written(article, article.update?.count?.span), '5');
    assert.equal(written(article, article.sections.at(-1)?.heading?.count?.span), '15');
  });

  it('takes a box of links on a page for no source list', () => {
    const text =
      'Mill burns in town\n\nIt burned on Monday.\n\nRelated articles\n\nA storm is coming this week\nRoads are closed';
    assert.equal(parseArticle(text).kind, 'report');
    assert.equal(parseArticle(`${text}\nRelated articles\n- Echo: Mill burns`).kind, 'digest');
  });

  it('opens a section of kind body for other headings', () => {
    assert.deepEqual(
      outline('# Mill fire\nIt burned [1].\n## Background\nIt was old [1].\n**What next**\nNobody knows [1].'),
      [
        'headline: Mill fire',
        'paragraph: It burned [1].',
        'heading body: Background',
        'paragraph: It was old [1].',
        'heading body: What next',
        'paragraph: Nobody knows [1].',
      ],
    );
  });

  it('keeps the deeper headings and years of a timeline in it', () => {
    const text =
      '# Mill fire\n## Timeline\n### The first year\nMay 3 – It burned [1].\n2025\nMay 4 – It rained [1].\n## Background\nOld.';
    assert.deepEqual(outline(text), [
      'headline: Mill fire',
      'heading timeline: Timeline',
      'heading timeline: The first year',
      'entry: May 3 – It burned [1].',
      'heading timeline: 2025',
      'entry: May 4 – It rained [1].',
      'heading body: Background',
      'paragraph: Old.',
    ]);
  });

  it('knows underlined headings', () => {
    assert.deepEqual(outline('Mill fire\n=========\nTimeline\n--------\n2024 – It burned [1].'), [
      'headline: Mill fire',
      'heading timeline: Timeline',
      'entry: 2024 – It burned [1].',
    ]);
  });

  it('knows a short line above the prose of a digest for its heading', () => {
    assert.deepEqual(
      outline('Mill fire\nUpdated (2 articles)\nA night of flames\n\nThe mill burned down within an hour [1].'),
      [
        'headline: Mill fire',
        'update: Updated (2 articles)',
        'heading body: A night of flames',
        'paragraph: The mill burned down within an hour [1].',
      ],
    );
  });
});

describe('headline', () => {
  const headlines: [string, string | undefined][] = [
    ['Mill burns\nIt burned on Monday.', 'Mill burns'],
    ['\n\n  Mill burns  \nIt burned.', 'Mill burns'],
    ['\ufeffMill burns\r\nIt burned.', 'Mill burns'],
    ['# Mill burns\nIt burned.', 'Mill burns'],
    ['**Mill burns**\nIt burned.', 'Mill burns'],
    ['Close\nnewsletters Newsletters\nX Instagram Youtube\n\nMill burns in town\nIt burned.', 'Mill burns in town'],
    ['Menu\nSearch\nSubscribe\nMill burns in town', 'Mill burns in town'],
    ['May 3, 2024 05:20 PM GMT+03:00\nMill burns in town', 'Mill burns in town'],
    ['By Ann Miller\nMill burns in town', 'Mill burns in town'],
    ['Region\nMill burns in an old town\nIt burned.', 'Mill burns in an old town'],
    ['Fire\nIt burned on Monday, the mayor said.', 'Fire'],
    ['The mill burned on Monday, the mayor said.\n\nNobody came.', 'The mill burned on Monday, the mayor said.'],
    ['It burned [1].\nSources\n- A: a', undefined],
    ['Timeline\n2024 – It burned.', undefined],
    ['Updated (3 articles)\nIt burned [1].', undefined],
    ['', undefined],
  ];
  for (const [text, headline] of headlines) {
    it(`of ${JSON.stringify(text.slice(0, 50))} is ${headline}`, () => {
      const article = parseArticle(text);
      assert.equal(written(article, article.headline?.content), headline);
    });
  }
});

describe('"Updated" line', () => {
  const lines: [string, number | undefined][] = [
    ['Updated (5 articles)', 5],
    ['Updated (1 article)', 1],
    ['updated: 5 articles', 5],
    ['*Updated (5 articles)*', 5],
    ['Last updated May 3, 2024 (7 sources)', 7],
    ['Updated: 3 May 2024, 10:20', undefined],
  ];
  for (const [line, count] of lines) {
    it(`is ${JSON.stringify(line)}`, () => {
      const { update } = parseArticle(`Mill fire\n${line}\nIt burned [1].`);
      assert.equal(update?.type, 'update');
      assert.equal(update?.count?.value, count);
    });
  }
  for (const line of ['Updated figures show 12 dead', 'Updated', 'Update on the fire']) {
    it(`is not ${JSON.stringify(line)}`, () =>
      assert.equal(parseArticle(`Mill fire\n${line}\nIt burned [1].`).update, undefined));
  }
});

describe('timeline', () => {
  const entriesOf = (...lines: string[]) =>
    outline(`Mill fire\nTimeline\n${lines.join('\n')}`)
      .slice(2)
      .map((line) => line.replace(/^entry: /, ''));

  it('has an entry a line, with or without bullets', () => {
    assert.deepEqual(
      entriesOf('May 2024 – It burned [1].', '', '- June 2024 – It rained [1].', '* July: sun', '1. Aug 1 – fog'),
      ['May 2024 – It burned [1].', 'June 2024 – It rained [1].', 'July: sun', 'Aug 1 – fog'],
    );
  });

  it('joins the lines of one entry', () => {
    assert.deepEqual(
      entriesOf(
        'May 2024 – It burned',
        '  for two days [1].',
        '- June 2024 – It rained and the river',
        'rose to the bridge [1].',
        'July 2024 – Sun',
        '[2][3]',
        '-',
        'Aug 2024 – Fog',
        'Sept 5, 2024',
        'The mill opens again [1].',
        '**Oct 5, 2024**',
        '',
        'The mill closes [1].',
      ),
      [
        'May 2024 – It burned\n  for two days [1].',
        'June 2024 – It rained and the river\nrose to the bridge [1].',
        'July 2024 – Sun\n[2][3]',
        'Aug 2024 – Fog',
        'Sept 5, 2024\nThe mill opens again [1].',
        '**Oct 5, 2024**\n\nThe mill closes [1].',
      ],
    );
  });

  it('keeps entries apart while one of them is being typed', () => {
    assert.deepEqual(
      entriesOf('May 2024 – It burned and then the', 'early June 2024 – It rained.', 'mid-2024 – Sun.'),
      ['May 2024 – It burned and then the', 'early June 2024 – It rained.', 'mid-2024 – Sun.'],
    );
  });

  it('keeps an entry with an unreadable date', () => {
    assert.deepEqual(entriesOf('Some day – It burned [1].', 'It rained [1].'), [
      'Some day – It burned [1].',
      'It rained [1].',
    ]);
  });

  it('has remarks that are no entries', () => {
    assert.deepEqual(
      entriesOf(
        'What happened when:',
        'May 2024 – It burned [1].',
        '',
        'The mayor has promised to keep this list up to date',
      ),
      [
        'paragraph: What happened when:',
        'May 2024 – It burned [1].',
        'paragraph: The mayor has promised to keep this list up to date',
      ],
    );
  });

  it('reads the rows of a table', () => {
    assert.deepEqual(entriesOf('| Date | Event |', '|---|:--|', '| May 2024 | It burned [1] |'), [
      'May 2024 | It burned [1] |',
    ]);
  });

  it('ends where prose is set off from entries that stand close', () => {
    const prose = 'The mill had stood at the edge of the town for more than a century [1].';
    assert.deepEqual(entriesOf('2023 – It opens [1].', '2024 – It burns [1].', '', prose, prose).slice(2), [
      `paragraph: ${prose}`,
      `paragraph: ${prose}`,
    ]);
    assert.deepEqual(entriesOf('2023 – It opens [1].', '', '2024 – It burns [1].', '', prose).slice(2), [prose]);
  });

  it('numbers entries through the article', () => {
    const article = parseArticle('Mill fire\nTimeline\n2024 – a\nTickers\nChronology\n2025 – b');
    assert.deepEqual(
      article.entries.map(({ ordinal }) => ordinal),
      [0, 1],
    );
  });
});

describe('paragraphs', () => {
  it('are lines; list items lose their marker and keep what is indented below', () => {
    assert.deepEqual(
      outline('Mill fire\nIt burned [1].\nIt rained [1].\n\n- Sun\n  and fog [1].\n***\n*All of it* went.\n*Gone.*'),
      [
        'headline: Mill fire',
        'paragraph: It burned [1].',
        'paragraph: It rained [1].',
        'paragraph: Sun\n  and fog [1].',
        'paragraph: *All of it* went.',
        'paragraph: Gone.',
      ],
    );
  });

  it('go on over lines that an editor wrapped', () => {
    assert.deepEqual(
      outline('Mill fire\nThe mill that burned on Monday was\nold and made of wood [1].\nIt rained [1].').slice(1),
      ['paragraph: The mill that burned on Monday was\nold and made of wood [1].', 'paragraph: It rained [1].'],
    );
  });
});

describe('lines broken at one width', () => {
  const paragraph =
    'The mill at the edge of the town burned on Monday night, and the mayor of\nOdense said that nobody was hurt, although it took three hours until the\nDanish fire brigade had come [1].';
  const entry =
    'May 3, 2024 – The council of the town decides that the mill is built anew by\nOdense builders [1].\nJune 4, 2024 – The roof is on [1].';

  it('belong together, capitals at their start or not', () => {
    const text = `Mill fire\n\n${paragraph}\n\nTimeline\n${entry}\n`;
    const article = parseArticle(text);
    assert.equal(article.paragraphs.length, 1);
    assert.equal(article.entries.length, 2);
  });

  it('stay apart in a text with long lines', () => {
    const text = `Mill fire\n\n${paragraph}\n\n${'A long line. '.repeat(12)}`;
    assert.equal(parseArticle(text).paragraphs.length, 4);
  });
});

describe('kind', () => {
  const kinds: [string, string][] = [
    ['', 'other'],
    [' \n\n', 'other'],
    ['Mill fire\0\u0001', 'other'],
    ['\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd', 'other'],
    ['import a from "a";\nconst b = a[1];\nexport { b };', 'other'],
    ['mill 3\nbarn 4\nshed 5\nroof 6\n', 'other'],
    ['10:00 started mill\n10:01 started barn\n10:02 stopped mill\n10:03 stopped barn', 'other'],
    ['Mill fire', 'report'],
    ['{\n  "name": "mill",\n  "files": ["a", "b"]\n}', 'other'],
    ['Mill fire\n\nIt burned on Monday, the mayor said.', 'report'],
    ['Mill fire\n\nThe vote of [2024] mattered, “he [sic] said”.', 'report'],
    ['Mill fire\n\nIt burned [1].', 'digest'],
    ['Mill fire\n\nTimeline\n2024 – It burned.', 'digest'],
    ['Mill fire\n\nIt burned.\n\nSources\n- A: a', 'digest'],
    ['Sources\n- A: a\nTimeline\n2024 – It burned [1].\nRelated Tickers', 'digest'],
    ['Mill law\n\nGreen v Mill [2024] UKSC 3 at [45]-[47] was followed by all courts.', 'report'],
    ['Mill fires\n\nThe ship was old.\n\n[1] HK = Hong Kong. [2] MT = Malta.', 'report'],
    ['---\ntitle: "Mill"\nsources: [1, 2]\n---\n# Mill fire\n\nIt burned all night, they said.', 'report'],
  ];
  for (const [text, kind] of kinds) {
    it(`of ${JSON.stringify(text.slice(0, 40))} is ${kind}`, () => assert.equal(parseArticle(text).kind, kind));
  }

  it('finds nothing in binary data and code', () => {
    const article = parseArticle('int a[1];\nint b[0];\nreturn a[2];\n');
    assert.equal(article.kind, 'other');
    assert.equal(article.citations.length + article.malformed.length + article.paragraphs.length, 0);
  });
});
