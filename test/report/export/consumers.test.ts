// Every export is read by the program it is for: the consumer's own parser finds each event, its days and its sources.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { parse as parseMarkwhen } from '@markwhen/parser';
import { parse as parseCsv } from 'csv-parse/sync';
import { build } from 'esbuild';
import ICAL from 'ical.js';

import { type ExportedFile, exportedFile } from '../../../server/src/report/export/exported';
import { type ExportName, exportFormats } from '../../../server/src/report/export/exportFormats';
import { makeFacts } from '../../../server/src/workspace/summary';

const harbour = `Harbour Bridge: What Happened When

Timeline
44 BC – A ferry is first mentioned at the narrows [2].
June 2024 – Work on the bridge begins, "at last", says the mayor; it costs 4,5 million, #records say [1].
Early August 2024 – The eastern span is lifted in @place, \\ and // stays [1][2].
Dec 12–13, 2024 – Two nights of closure !test [1].
March 3, 2025 – Mayor Elena Vostrikova opens the bridge <script>alert(1)</script> & walks across [1][2].
2025 – present – Tolls are collected [2].

Sources
1. Kalmar Post: Mayor opens the rebuilt Harbour Bridge https://example.com/bridge?a=1&b=2
2. Harbour Gazette: The ferry, "the bridge", and =1+1
3. Kalmar Post: Mayor opens the rebuilt Harbour Bridge https://example.com/bridge?a=1&b=2
`;
const other = `=HYPERLINK("http://example.com") as a Title

Timeline
May 1, 2025 – =1+1 is what the first line of the ledger says, as the clerk found [1].

Sources
1. Kalmar Post: The ledger of the harbour (2025-05-02)
`;

const options = { numericOrder: 'month-first' } as const;
const context = { now: 1_767_225_600, hash: (text: string) => `id${text.length}` };
const files: readonly ExportedFile[] = [
  exportedFile(makeFacts('news/harbour.txt', harbour, options)),
  exportedFile(makeFacts('news/ledger.txt', other, options)),
];
const events = files.flatMap((file) => file.events);

function written(name: ExportName): string {
  const { canHold = () => true, write } = exportFormats[name];
  const held = files.map((file) => ({ ...file, events: file.events.filter(canHold) }));
  return [...write(held, context)].join('');
}

/** It has no types of its own. */
const { clean } = (createRequire(import.meta.url)('@citation-js/core') as CitationJs).plugins.input.util;

interface CitationJs {
  readonly plugins: { readonly input: { readonly util: { clean(items: unknown): unknown } } };
}

describe('exports', () => {
  it('pass on every dated entry with the sources it cites', () => {
    assert.deepEqual(
      events.map(({ line, when, sources }) => [line, when, sources.map(({ label }) => label).join()]),
      [
        [4, '44 BC', '2'],
        [5, 'June 2024', '1'],
        [6, '1–10 August 2024', '1,2'],
        [7, '12–13 December 2024', '1'],
        [8, '3 March 2025', '1,2'],
        [9, 'from 2025 on', '2'],
        [4, '1 May 2025', '1'],
      ],
    );
  });

  it('csv: rows that a spreadsheet reads, and no formula', () => {
    const rows: Record<string, string>[] = parseCsv(written('csv'), { columns: true });
    assert.deepEqual(
      rows.map(({ start, end, claim }) => [start, end, claim?.slice(0, 12)]),
      [
        ['-0043-01-01', '-0043-12-31', 'A ferry is f'],
        ['2024-06-01', '2024-06-30', 'Work on the '],
        ['2024-08-01', '2024-08-10', 'The eastern '],
        ['2024-12-12', '2024-12-13', 'Two nights o'],
        ['2025-03-03', '2025-03-03', 'Mayor Elena '],
        ['2025-01-01', '', 'Tolls are co'],
        ['2025-05-01', '2025-05-01', "'=1+1 is wha"],
      ],
    );
    for (const cell of rows.flatMap((row) => Object.values(row))) assert.doesNotMatch(cell, /^[=+@\t\r]|^-\D/);
    assert.equal(rows[1]?.addresses, 'https://example.com/bridge?a=1&b=2');
  });

  it('csv: no formula in wide characters; ical: no mark that turns words around', () => {
    const text = `Ledger\nTimeline\nMay 1, 2025 – ＝1+1 is what \u202ethe ledger\u202c says [1].\nSources\n1. ＠Post: ＋A\n`;
    const [file] = [exportedFile(makeFacts('a.txt', text, options))];
    const of = (name: ExportName) => [...exportFormats[name].write([file], context)].join('');
    assert.match(of('csv'), /,'＝1\+1 is what .*,'＠Post: ＋A,/);
    assert.match(of('ical'), /SUMMARY:＝1\+1 is what the ledger says/);
  });

  it('ical: whole days, the end exclusive, in lines of at most 75 octets', () => {
    const text = written('ical');
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    const calendar = new ICAL.Component(ICAL.parse(text));
    const found = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    assert.deepEqual(
      found.map(({ startDate, endDate }) => [startDate.toString(), endDate.toString(), startDate.isDate]),
      [
        ['2024-06-01', '2024-07-01', true],
        ['2024-08-01', '2024-08-11', true],
        ['2024-12-12', '2024-12-14', true],
        ['2025-03-03', '2025-03-04', true],
        ['2025-01-01', '2025-01-02', true],
        ['2025-05-01', '2025-05-02', true],
      ],
    );
    assert.equal(new Set(found.map(({ uid }) => uid)).size, found.length);
    assert.match(found[3]?.summary ?? '', /^Mayor Elena Vostrikova opens the bridge <script>/);
    assert.match(
      found[0]?.description ?? '',
      /"at last", says the mayor; it costs 4,5 million, .*\nDate as written: June 2024/,
    );
  });

  it('timelinejs: a configuration without an error, and no HTML out of an article', async () => {
    const data = JSON.parse(written('timelinejs'));
    const config = new (await timelineConfig())(structuredClone(data));
    config.validate();
    assert.deepEqual(config.getErrors(), []);
    assert.equal(config.events.length, events.length);
    assert.deepEqual(data.events[0].start_date, { year: -43 });
    assert.deepEqual(
      [data.events[3].start_date, data.events[3].end_date],
      [
        { year: 2024, month: 12, day: 12 },
        { year: 2024, month: 12, day: 13 },
      ],
    );
    const { headline, text } = data.events[4].text;
    assert.doesNotMatch(headline + text, /<script/);
    assert.match(text, /<a href="https:\/\/example\.com\/bridge\?a=1&amp;b=2">Kalmar Post: Mayor opens/);
    assert.equal(data.events[6].group, '=HYPERLINK(&quot;http://example.com&quot;) as a Title');
  });

  it('markwhen: a section a file, and the days of each event', () => {
    const { events: root, parseMessages } = parseMarkwhen(written('markwhen'));
    assert.deepEqual(parseMessages, []);
    interface Node {
      readonly children?: readonly Node[];
      readonly firstLine?: { readonly restTrimmed: string };
      readonly dateRangeIso?: { readonly fromDateTimeIso: string; readonly toDateTimeIso: string };
      readonly tags?: readonly string[];
      readonly properties?: object;
    }
    const leaves = (node: Node): readonly Node[] => (node.children ? node.children.flatMap(leaves) : [node]);
    const found = leaves(root as Node);
    assert.deepEqual(
      found
        .map(({ dateRangeIso }) => [
          dateRangeIso?.fromDateTimeIso.slice(0, 10),
          dateRangeIso?.toDateTimeIso.slice(0, 10),
        ])
        .filter((_, at) => at !== 4),
      [
        ['2024-06-01', '2024-07-01'],
        ['2024-08-01', '2024-08-11'],
        ['2024-12-12', '2024-12-14'],
        ['2025-03-03', '2025-03-04'],
        ['2025-05-01', '2025-05-02'],
      ],
    );
    assert.match(found[4]?.firstLine?.restTrimmed ?? '', /^Tolls are collected/);
    for (const { tags = [], properties = {} } of found) assert.deepEqual([tags, properties], [[], {}]);
    assert.match(found[1]?.firstLine?.restTrimmed ?? '', /is lifted in @ place/);
  });

  it('csl-json: each source once, unchanged by a reader that drops what the schema does not know', () => {
    const items = JSON.parse(written('csl-json'));
    assert.deepEqual(clean(items), items);
    assert.deepEqual(
      items.map(({ id, title }: { id: string; title: string }) => [id, title]),
      [
        ['kalmar-post-mayor-opens-the', 'Mayor opens the rebuilt Harbour Bridge'],
        ['harbour-gazette-the-ferry-the', 'The ferry, "the bridge", and =1+1'],
        ['kalmar-post-the-ledger-of', 'The ledger of the harbour'],
      ],
    );
    assert.deepEqual(items[2].issued, { 'date-parts': [[2025, 5, 2]] });
    assert.equal(items[0].URL, 'https://example.com/bridge?a=1&b=2');
  });

  it('are whole when there is nothing to export', () => {
    const nothing = (name: ExportName) => [...exportFormats[name].write([], context)].join('');
    assert.deepEqual(JSON.parse(nothing('timelinejs')), { events: [] });
    assert.deepEqual(JSON.parse(nothing('csl-json')), []);
    assert.equal(parseCsv(nothing('csv')).length, 1);
    assert.equal(new ICAL.Component(ICAL.parse(nothing('ical'))).getAllSubcomponents().length, 0);
    assert.deepEqual(parseMarkwhen(nothing('markwhen')).parseMessages, []);
  });
});

/** What TimelineJS takes from a browser to drop the markup of a title: enough for texts without any. */
class PlainParser {
  parseFromString(textContent: string) {
    return { body: { textContent, innerText: textContent } };
  }
}

interface TimelineConfig {
  readonly events: readonly unknown[];
  validate(): void;
  getErrors(): readonly string[];
}

/** The part of TimelineJS that reads its data. Its filter for HTML wants a browser and stays outside. */
async function timelineConfig(): Promise<new (data: unknown) => TimelineConfig> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { TimelineConfig } from '@knight-lab/timelinejs/src/js/core/TimelineConfig.js';`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    logLevel: 'silent',
    plugins: [
      {
        name: 'no browser',
        setup(bundler) {
          bundler.onResolve({ filter: /^dompurify$|\/net\/Net$/ }, ({ path }) => ({ path, namespace: 'none' }));
          bundler.onLoad({ filter: /.*/, namespace: 'none' }, () => ({
            contents: 'module.exports = { addHook() {}, sanitize: (text) => text, fetchJSON() {} };',
          }));
        },
      },
    ],
  });
  const module = { exports: {} as { TimelineConfig: new (data: unknown) => TimelineConfig } };
  new Function('module', 'exports', 'navigator', 'window', 'document', 'DOMParser', outputFiles[0]?.text ?? '')(
    module,
    module.exports,
    { userAgent: '', platform: '' },
    {},
    { documentElement: { style: {} } },
    PlainParser,
  );
  return module.exports.TimelineConfig;
}
