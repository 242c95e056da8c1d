// Suppression files: JSON with places, what is read and reported, names of articles in them, changes to their text.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readSuppressionFile } from '../../server/src/settings/intentional/suppressionFile';
import { fileAt, isSuppressionFile, nameFrom } from '../../server/src/settings/intentional/suppressionFileName';
import { articlesRenamed, entryAdded, type TextChange } from '../../server/src/settings/intentional/writing';
import { spanOf } from '../../server/src/settings/jsonc';
import { applyEdits, workspaceOf } from '../support/check';
import { parseFixture } from '../support/fixture';

const suppressionFile = 'file:///articles/provenance-intentional.json';
const anchor = (date: string, more: object = {}) => ({ quote: 'the mill burns', date, ...more });
const entry = (more: object = {}) => ({ reason: 'Two fires.', accounts: [anchor('May 3'), anchor('May 5')], ...more });
const read = (value: unknown) =>
  readSuppressionFile(suppressionFile, typeof value === 'string' ? value : JSON.stringify(value));

describe('suppression files', () => {
  it('are known by their name', () => {
    assert.ok(
      isSuppressionFile(suppressionFile) &&
        isSuppressionFile('provenance-intentional.json') &&
        isSuppressionFile('a/provenance-intentional.json'),
    );
    assert.ok(!isSuppressionFile('file:///my-provenance-intentional.json') && !isSuppressionFile('a.json'));
  });

  it('are lists of marks', () => {
    const { marks, complaints, places, text } = read([
      entry(),
      entry({ accounts: [anchor('1'), anchor('2'), anchor('3')] }),
    ]);
    assert.deepEqual(complaints, []);
    assert.deepEqual(marks[0], {
      reason: 'Two fires.',
      anchors: [
        { quote: 'the mill burns', date: 'May 3', file: undefined },
        { quote: 'the mill burns', date: 'May 5', file: undefined },
      ],
    });
    assert.equal(marks[1]?.anchors.length, 3);
    const reason = places[1]?.reason;
    assert.ok(reason);
    assert.equal(text.slice(spanOf(reason).start, spanOf(reason).end), '"Two fires."');
  });

  it('may be empty, and name files', () => {
    assert.deepEqual([read('').complaints, read(' \n').complaints, read([]).marks], [[], [], []]);
    const named = entry({
      accounts: [anchor('May 3', { file: 'sub/a (1).txt' }), anchor('May 5', { file: '../b.txt' })],
    });
    assert.deepEqual(
      read([named]).marks[0]?.anchors.map(({ file }) => file),
      ['file:///articles/sub/a%20%281%29.txt', 'file:///b.txt'],
    );
  });

  it('has no complaint about what lies behind its end', () => {
    for (const text of ['[/*]', '[/*', '"', '[{"a":"']) {
      const [complaint] = readSuppressionFile('file:///articles/provenance-intentional.json', text).complaints;
      assert.ok(complaint && complaint.span.start <= complaint.span.end && complaint.span.end <= text.length, text);
    }
  });

  const bad: readonly [what: unknown, shown: string, message: RegExp][] = [
    ['nonsense', 'nonsense', /^This file is not JSON: unexpected characters/],
    [{}, '{', /^This file is no list\. It should be \[\{"reason"/],
    [[7], '7', /^This entry is missing or not/],
    [[{ reason: 'x' }], '{"reason":"x"}', /^“accounts” of this entry/],
    [[entry({ reason: 7 })], '7', /^“reason” of this entry/],
    [
      [entry({ accounts: [anchor('May 3')] })],
      '[{"quote":"the mill burns","date":"May 3"}]',
      /^“accounts” of this entry/,
    ],
    [
      [entry({ accounts: [anchor('May 3'), { quote: '…', date: 'May 5' }] })],
      '"…"',
      /^“accounts\.1\.quote” of this entry/,
    ],
    [
      [entry({ accounts: [anchor('May 3'), { quote: 'mill' }] })],
      '{"quote":"mill"}',
      /^“accounts\.1\.date” of this entry/,
    ],
    [
      [entry({ accounts: [anchor('May 3'), anchor('x'.repeat(1001))] })],
      `"${'x'.repeat(1001)}"`,
      /at most 1000 characters/,
    ],
  ];
  for (const [what, shown, message] of bad) {
    it(`complain of ${JSON.stringify(what).slice(0, 60)} where it stands`, () => {
      const { complaints, text, marks } = read(what);
      assert.equal(complaints.length, 1);
      const [complaint] = complaints;
      assert.ok(complaint);
      assert.match(complaint.message, message);
      assert.equal(text.slice(complaint.span.start, complaint.span.end), shown);
      assert.deepEqual(marks, []);
    });
  }

  it('lose no other entry to a bad one', () => {
    const { marks, places, complaints } = read([7, entry(), {}]);
    assert.deepEqual([marks.length, places.length, complaints.length], [1, 1, 2]);
  });

  it('survive anything @slow', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { marks, places, complaints } = read(text);
        assert.equal(marks.length, places.length);
        for (const { span } of complaints) assert.ok(span.start >= 0 && span.start <= text.length);
      }),
      { numRuns: 200, seed: 7 },
    );
    assert.equal(read('{"__proto__": []}').complaints.length, 1);
  });

  const names: readonly [suppressionFile: string, name: string, file: string][] = [
    ['file:///w/s.json', 'a.txt', 'file:///w/a.txt'],
    ['file:///w/s.json', './sub//b ä.txt', 'file:///w/sub/b%20%C3%A4.txt'],
    ['file:///w/n/s.json', '../../a.txt', 'file:///a.txt'],
    ['s.json', 'a.txt', 'a.txt'],
    ['n/s.json', '../a.txt', 'a.txt'],
    ['s.json', '../a.txt', '../a.txt'],
    ['../s.json', '../x/a.txt', '../../x/a.txt'],
    ['n/s.json', 'sub\\a.txt', 'n/sub/a.txt'],
  ];
  for (const [from, name, file] of names) {
    it(`${from} means ${file} by ${name}`, () => {
      assert.equal(fileAt(from, name), file);
      if (from.includes('://')) assert.equal(fileAt(from, nameFrom(from, file) ?? ''), file);
    });
  }
});

describe('the page of contradictory-dates', () => {
  it('shows a suppression file that does what it says', () => {
    const page = readFileSync('docs/rules/contradictory-dates.md', 'utf8');
    const [, articles = ''] = /^```article\n([\s\S]*?)^```$/m.exec(page) ?? [];
    const [, written = ''] = /^```json\n([\s\S]*?)^```$/m.exec(page) ?? [];
    const workspace = workspaceOf(parseFixture(articles));
    assert.equal(workspace.events.contradictionsOf('diary.txt').length, 1);
    const { marks, complaints } = readSuppressionFile('provenance-intentional.json', written);
    assert.deepEqual([marks.length, complaints], [1, []]);
    workspace.mark('provenance-intentional.json', marks);
    assert.deepEqual(workspace.events.contradictionsOf('diary.txt'), []);
  });
});

describe('changes to suppression files', () => {
  const added = { reason: 'Two fires.', accounts: [anchor('May 3'), anchor('May 5')] };
  const texts: readonly [before: string | undefined, entries: number][] = [
    [undefined, 1],
    ['', 1],
    ['\n', 1],
    ['[]', 1],
    ['[\n]\n', 1],
    [JSON.stringify([entry()]), 2],
    [JSON.stringify([entry(), entry()], undefined, '\t').replaceAll('\n', '\r\n'), 3],
    ['// ours\n[ // none yet\n]\n', 1],
    [`[\n  ${JSON.stringify(entry())} // an old one\n  /* more to come */\n]`, 2],
  ];
  for (const [before, entries] of texts) {
    it(`add an entry to ${JSON.stringify(before)?.slice(0, 40)}`, () => {
      const change = entryAdded(before === undefined ? undefined : read(before), added) as TextChange;
      const after = applyEdits(before ?? '', [change]);
      const { marks, complaints } = read(after);
      assert.deepEqual(complaints, []);
      assert.equal(marks.length, entries);
      assert.equal(marks.at(-1)?.reason, 'Two fires.');
      if (before?.includes('\r\n')) assert.doesNotMatch(after, /[^\r]\n/);
      for (const [comment] of before?.matchAll(/\/\/.*|\/\*.*?\*\//g) ?? [])
        assert.ok(after.includes(comment), comment);
    });
  }

  it('write an entry as one would by hand', () => {
    const change = entryAdded(undefined, { reason: 'Two "fires".', accounts: added.accounts }) as TextChange;
    assert.equal(
      change.newText,
      [
        '[',
        '  {',
        '    "reason": "Two \\"fires\\".",',
        '    "accounts": [',
        '      { "quote": "the mill burns", "date": "May 3" },',
        '      { "quote": "the mill burns", "date": "May 5" }',
        '    ]',
        '  }',
        ']',
        '',
      ].join('\n'),
    );
  });

  it('leave a file alone that is not as it should be', () => {
    assert.match(JSON.stringify(entryAdded(read('{}'), added)), /"refused":"This file is no list/);
  });

  const renamings: readonly [before: string, after: string, name: string, called: string | undefined][] = [
    ['a.txt', 'b.txt', 'a.txt', 'b.txt'],
    ['a.txt', 'sub/b.txt', 'a.txt', 'sub/b.txt'],
    ['sub', 'old', 'sub/a.txt', 'old/a.txt'],
    ['sub', '../out', 'sub/a.txt', '../out/a.txt'],
    ['sub', 'old', 'subway/a.txt', undefined],
    ['../articles', '../texts', 'a.txt', undefined],
    ['../articles', '../texts', '../b.txt', undefined],
    ['provenance-intentional.json', 'sub/provenance-intentional.json', 'a.txt', '../a.txt'],
  ];
  for (const [before, after, name, called] of renamings) {
    it(`follow ${before} to ${after} in “${name}”`, () => {
      const [from, to] = [fileAt(suppressionFile, before), fileAt(suppressionFile, after)];
      const renamed = (file: string) =>
        file === from || file.startsWith(`${from}/`) ? to + file.slice(from.length) : file;
      const side = read([entry({ accounts: [anchor('May 3', { file: name }), anchor('May 5')] })]);
      const changes = articlesRenamed(side, renamed);
      const texts = changes.map(({ span, newText }) => [side.text.slice(span.start, span.end), newText]);
      assert.deepEqual(texts, called === undefined ? [] : [[JSON.stringify(name), JSON.stringify(called)]]);
    });
  }
});
