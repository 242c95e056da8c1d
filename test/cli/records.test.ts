// provenance extract and dates: one record a line, in the documented form.

import assert from 'node:assert/strict';
import { bridgeDigest } from '../support/bridge-articles';
import { linesOf, provenance, startProvenance } from '../support/command-line';
import { folderWith, removeFolders } from '../support/temporary-folder';

const records = (stdout: string) => linesOf(stdout).map((line) => JSON.parse(line) as Record<string, unknown>);

describe('provenance extract', () => {
  afterEach(removeFolders);

  it('gives article, sources, citations, entries and mentions, each with its place', () => {
    const text = bridgeDigest('March 3, 2025').replace(
      'months of repairs',
      'months of repairs after a flood in January 2024',
    );
    const { status, stdout } = provenance(['extract'], { in: folderWith({ 'news/a.txt': text }) });
    const found = records(stdout);
    assert.equal(status, 0);
    assert.deepEqual(
      found.map(({ type, file }) => [type, file]),
      ['article', 'source', 'source', 'citation', 'citation', 'entry', 'mention'].map((type) => [type, 'news/a.txt']),
    );
    const [article, source, , citation, , entry, mention] = found;
    assert.ok(entry);
    assert.deepEqual(article, {
      type: 'article',
      file: 'news/a.txt',
      kind: 'digest',
      headline: 'Harbour Bridge Opens to Traffic',
      dateline: null,
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 32,
    });
    assert.deepEqual(
      [source?.number, source?.publisher, source?.title, source?.url, source?.line],
      [1, 'Kalmar Post', 'Mayor Vostrikova opens the rebuilt Harbour Bridge', null, 6],
    );
    assert.deepEqual([citation?.number, citation?.source, citation?.section, citation?.line], [1, '1', 'timeline', 4]);
    assert.deepEqual(entry.citations, [1, 2]);
    assert.match(String(entry.claim), /^Mayor Elena Vostrikova opens .* January 2024\.$/);
    assert.equal((entry.date as Record<string, unknown>).edtf, '2025-03-03');
    const date = mention?.date as Record<string, unknown>;
    assert.deepEqual(
      [date.text, date.start, date.end, date.precision],
      ['January 2024', '2024-01-01', '2024-01-31', 'month'],
    );
    assert.equal(mention?.section, 'timeline');
  });

  it('has null for missing values', () => {
    const text = bridgeDigest('Once upon a time').replace('[1][2].', '[7].');
    const found = records(provenance(['extract'], { in: folderWith({ 'a.txt': text }) }).stdout);
    assert.equal(found.find(({ type }) => type === 'citation')?.source, null);
    const entry = found.find(({ type }) => type === 'entry');
    if (entry) assert.equal(entry.date, null);
    const [empty] = records(provenance(['extract'], { in: folderWith({ 'e.txt': '' }) }).stdout);
    assert.deepEqual([empty?.kind, empty?.headline, empty?.dateline, empty?.line], ['other', null, null, 1]);
  });
});

describe('provenance dates', () => {
  afterEach(removeFolders);

  it('gives every date with its reading', () => {
    const folder = folderWith({ 'a.txt': bridgeDigest('Dec 12‑13 2025') });
    const { stdout } = provenance(['dates', 'a.txt'], { in: folder });
    assert.equal(stdout, 'a.txt:4:1 2025-12-12..2025-12-13 days "Dec 12‑13 2025" 12–13 December 2025\n');
    const [record] = records(provenance(['dates', '--format', 'json'], { in: folder }).stdout);
    assert.deepEqual(
      [record?.file, record?.start, record?.end, record?.edtf],
      ['a.txt', '2025-12-12', '2025-12-13', '2025-12-12/2025-12-13'],
    );
  });

  it('reads standard input, and completes from the reference day', () => {
    const { stdout } = provenance(['dates', '-', '--reference', '2024-10-25'], {
      input: 'It was said on Friday, and again on Oct. 28.\n',
    });
    const [friday, later, ...rest] = linesOf(stdout);
    assert.match(friday ?? '', /^-:1:16 2024-10-25 day "Friday" .*the reference day, 25 October 2024$/);
    assert.match(later ?? '', /^-:1:\d+ 202[34]-10-28 day "Oct\. 28" /);
    assert.deepEqual(rest, []);
  });

  it('gives the meaning of a numeric date in the other order', () => {
    const { stdout } = provenance(['dates', '-'], { input: 'Signed 03/04/2025.\n' });
    assert.match(
      stdout,
      / 2025-03-04 day "03\/04\/2025" 4 March 2025, or 3 April 2025 in the other order of day and month\n$/,
    );
  });

  it('answers records line by line, and bad ones with the reason', () => {
    const input = [
      '{"text":"It ended in early August 2025.","reference":"2025-09-01"}',
      'no json',
      '{"text":"On Tuesday.\\u2028It rained.","reference":"2025-09-04T10:00:00"}',
      '{"text":"nothing here","reference":null}',
      '{"text":5}',
      '{"text":"x","reference":"soon"}',
      '',
    ].join('\n');
    const { status, stdout } = provenance(['dates', '--records'], { input });
    const answers = records(stdout) as { dates: Record<string, unknown>[]; error?: string }[];
    assert.deepEqual(
      answers.map(({ dates, error }) => [dates.map(({ start, end }) => `${start}..${end}`), error]),
      [
        [['2025-08-01..2025-08-10'], undefined],
        [[], 'the line is not JSON'],
        [['2025-09-02..2025-09-02'], undefined],
        [[], undefined],
        [[], '"text" is not a string'],
        [[], '"reference" is not a day as YYYY-MM-DD'],
      ],
    );
    assert.equal(status, 0);
    assert.equal(provenance(['dates', '--records'], { input: 'bad\n' }).status, 2);
  });

  it('reads successive records of one document as one text, and gives the ends of a range too', () => {
    const input = [
      '{"text":"The strike began in June 1914.","reference":"2009-01-01","document":"a"}',
      '{"text":"In October it ended.","reference":"2009-01-01","document":"a"}',
      '{"text":"In October it ended.","reference":"2009-01-01","document":"b"}',
      '{"text":"In October it ended.","reference":"2009-01-01"}',
      '{"text":"The war of 1861-1863.","document":5}',
      '{"text":"The war of 1861-1863."}',
    ].join('\n');
    const { stdout } = provenance(['dates', '--records'], { input });
    const answers = records(stdout) as { dates: Record<string, unknown>[]; error?: string }[];
    assert.deepEqual(
      answers.map(({ dates, error }) => error ?? dates.map(({ text, start }) => `${text}=${start}`)),
      [
        ['June 1914=1914-06-01'],
        ['October=1914-10-01'],
        ['October=2008-10-01'],
        ['October=2008-10-01'],
        '"document" is not a string',
        ['1861-1863=1861-01-01', '1861=1861-01-01', '1863=1863-01-01'],
      ],
    );
  });

  it('reads no article as written later than today', () => {
    const text =
      'Gates shut\n\nThe gates of the basin were shut at noon on Thursday, Oct. 24, the harbour office said.\n';
    const folder = folderWith({ 'gates.txt': text });
    for (const [epoch, day] of [
      ['1600000000', '2019-10-24'],
      ['1930000000', '2030-10-24'],
    ] as const) {
      const { stdout } = provenance(['dates', '--format', 'json', 'gates.txt'], {
        in: folder,
        environment: { SOURCE_DATE_EPOCH: epoch },
      });
      assert.deepEqual(
        records(stdout).map(({ start }) => start),
        [day],
      );
    }
  });

  it('reads rows of one source as one text once they turn out to be a history', () => {
    const history = [
      'In May 1914 they met.',
      'In June 1914 they parted.',
      'In July 1914 it began.',
      'By August 1914 all fought.',
    ];
    const rows = [...history, 'In March 1915 they landed.', 'In October they withdrew.'].map((text) =>
      JSON.stringify({ text, reference: '2009-12-19', source: 'war.txt' }),
    );
    const other = JSON.stringify({ text: 'In October they withdrew.', reference: '2009-12-19', source: 'news.txt' });
    const { stdout } = provenance(['dates', '--records'], { input: [...rows, other].join('\n') });
    const starts = (records(stdout) as { dates: { start: string }[] }[]).map(({ dates }) => dates[0]?.start);
    assert.deepEqual(starts.slice(-2), ['1915-10-01', '2009-10-01']);
  });

  it('answers a record before the next one is there', async () => {
    const child = startProvenance(['dates', '--records']);
    child.stdout.setEncoding('utf8');
    const answer = () => new Promise<string>((resolve) => child.stdout.once('data', resolve));
    for (const day of ['2020-05-05', '2021-06-06']) {
      child.stdin.write(`${JSON.stringify({ text: `It was ${day}.` })}\n`);
      assert.match(await answer(), new RegExp(`"start":"${day}"`));
    }
    child.stdin.end();
    assert.equal(await new Promise((resolve) => child.on('close', resolve)), 0);
  });
});
