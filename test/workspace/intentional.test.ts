// Marks of intended contradictions: which accounts they mean, through edits, moves and renames, and what that touches.

import assert from 'node:assert/strict';
import type { Mark } from '../../server/src/workspace/intentional';
import { Workspace } from '../../server/src/workspace/workspace';
import { workspaceOf } from '../support/check';
import { parseFixture } from '../support/fixture';
import { millisecondsOf } from '../support/work';

const one =
  'May 3, 2024 – The city closes the Lindholm bridge to lorries after engineers find cracks in two pillars [1].';
const other =
  'May 8, 2024 – After engineers find cracks in two pillars, the city closes the Lindholm bridge to lorries [1].';

const articles = (harbour = one, diary = other) => `
//- /harbour.txt
Harbour news
Timeline
${harbour}
Sources
- Kyodo: Lindholm bridge closes to lorries
//- /diary.txt
Bridge diary
Timeline
${diary}
Sources
- Reuters: City closes Lindholm bridge
`;

const marked = (quote = 'closes the Lindholm bridge to lorries', date = 'May 3, 2024', file?: string): Mark => ({
  reason: 'The diary counts from the order being carried out.',
  anchors: [
    { quote, date, file },
    { quote: 'After engineers find cracks in two pillars', date: 'May 8, 2024', file: undefined },
  ],
});

const suppressionFile = 'marks.json';

function workspaceWith(text: string, ...marks: Mark[]): Workspace {
  const workspace = workspaceOf(parseFixture(text));
  workspace.mark(suppressionFile, marks);
  return workspace;
}

/** How many contradictions and how many intended ones each file has. */
const counts = (workspace: Workspace) =>
  Object.fromEntries(
    [...workspace.files()].map((file) => [
      file,
      [workspace.events.contradictionsOf(file).length, workspace.events.intendedOf(file).length],
    ]),
  );
const open = { 'harbour.txt': [1, 0], 'diary.txt': [1, 0] };
const intended = { 'harbour.txt': [0, 1], 'diary.txt': [0, 1] };

describe('marks of intended contradictions', () => {
  it('leave their pair to stand, and nothing else', () => {
    const third = articles().replace(
      '//- /diary.txt',
      `//- /third.txt\n${articles().split('\n').slice(2, 4).join('\n')}\n${other.replace('May 8', 'May 20')}\nSources\n- AFP: Bridge shut\n//- /diary.txt`,
    );
    const workspace = workspaceWith(articles(), marked());
    assert.deepEqual(counts(workspaceWith(articles())), open);
    assert.deepEqual(counts(workspace), intended);
    assert.deepEqual(workspace.events.intendedOf('harbour.txt'), [
      { here: { file: 'harbour.txt', ordinal: 0 }, other: { file: 'diary.txt', ordinal: 0 } },
    ]);
    const here = { file: 'harbour.txt', ordinal: 0 };
    assert.match(
      workspace.intentional.markFor(here, { file: 'diary.txt', ordinal: 0 })?.reason ?? '',
      /^The diary counts/,
    );
    const others = workspaceWith(third, marked())
      .events.contradictionsOf('harbour.txt')
      .flatMap((found) => found.others);
    assert.ok(others.length > 0 && others.every(({ file }) => file === 'third.txt'), JSON.stringify(others));
  });

  const quotes: readonly [quote: string, date: string, means: boolean][] = [
    ['closes the Lindholm bridge to lorries', 'May 3, 2024', true],
    ['Closes the LINDHOLM bridge – to lorries!', 'may 3 2024', true],
    ['closes the Lindholm bridge to lorries', 'May 4, 2024', false],
    ['closes the Lindholm bridge to lorries', 'May 2024', false],
    ['the city closes the old bridge to lorries after engineers find cracks', 'May 3, 2024', true],
    ['the city shuts the old bridge to buses after engineers find cracks', 'May 3, 2024', false],
    ['bridge Lindholm the closes', 'May 3, 2024', false],
    ['engineers find', 'May 3, 2024', true],
    ['neers fin', 'May 3, 2024', false],
    ['shut', 'May 3, 2024', false],
    ['', 'May 3, 2024', false],
    ['…', 'May 3, 2024', false],
  ];
  for (const [quote, date, means] of quotes) {
    it(`${means ? 'mean' : 'do not mean'} the account by “${quote}” on ${date}`, () => {
      const workspace = workspaceWith(articles(), marked(quote, date));
      assert.deepEqual(counts(workspace), means ? intended : open);
      assert.equal(workspace.intentional.accountsOf(suppressionFile, 0)[0]?.length, means ? 1 : 0);
    });
  }

  it('mean accounts of one file alone when they name it', () => {
    assert.deepEqual(counts(workspaceWith(articles(), marked(undefined, undefined, 'harbour.txt'))), intended);
    assert.deepEqual(counts(workspaceWith(articles(), marked(undefined, undefined, 'elsewhere.txt'))), open);
  });

  it('mean, of several accounts that are nearly the quote, the one that is', () => {
    const twin = `${one.replace('two pillars', 'three pillars')}\n${one}`;
    const quote = 'closes the Lindholm bridge to lorries after engineers find cracks in two pillars';
    const workspace = workspaceWith(articles(twin), marked(quote));
    assert.deepEqual(workspace.intentional.accountsOf(suppressionFile, 0)[0], [{ file: 'harbour.txt', ordinal: 1 }]);
  });

  it('hold through small edits, moves within the file and renames of it', () => {
    const workspace = workspaceWith(articles(), marked());
    const text = workspace.facts('harbour.txt')?.article.text ?? '';
    assert.deepEqual(counts(workspace), intended);
    const moved = text.replace('Timeline\n', 'Timeline\nApril 2, 2024 – Mayor Ruth Adler opens the fish market [1].\n');
    workspace.apply([{ file: 'harbour.txt', text: moved.replace('city closes the', 'city now closes the') }]);
    assert.deepEqual(counts(workspace), intended);
    workspace.apply([
      { file: 'harbour.txt', text: undefined },
      { file: 'news/renamed.txt', text: moved },
    ]);
    assert.deepEqual(counts(workspace), { 'diary.txt': [0, 1], 'news/renamed.txt': [0, 1] });
    workspace.apply([{ file: 'news/renamed.txt', text: moved.replace('May 3, 2024', 'May 4, 2024') }]);
    assert.deepEqual(counts(workspace), { 'diary.txt': [1, 0], 'news/renamed.txt': [1, 0] });
  });

  it('touch the files whose accounts they meant or mean, and are touched with them', () => {
    const workspace = workspaceWith(articles());
    assert.deepEqual(counts(workspace), open);
    const { changed, touched } = workspace.mark(suppressionFile, [marked()]);
    assert.deepEqual([...changed], [suppressionFile]);
    assert.deepEqual([...touched].sort(), ['diary.txt', 'harbour.txt', suppressionFile]);
    assert.deepEqual(counts(workspace), intended);
    const applied = workspace.apply([{ file: 'diary.txt', text: 'Bridge diary\n' }]);
    assert.ok(applied.touched.has(suppressionFile), 'the mark has lost one of its accounts');
    assert.deepEqual(workspace.intentional.accountsOf(suppressionFile, 0)[1], []);
    const back = workspace.apply([{ file: 'diary.txt', text: `Bridge diary\nTimeline\n${other}\n` }]);
    assert.ok(back.touched.has(suppressionFile));
    assert.deepEqual([...workspace.mark(suppressionFile, undefined).touched].sort(), [
      'diary.txt',
      'harbour.txt',
      suppressionFile,
    ]);
    assert.deepEqual(counts(workspace), open);
    assert.deepEqual(workspace.intentional.marksOf(suppressionFile), []);
  });

  it('may come before the articles, and from several files', () => {
    const workspace = new Workspace({ numericOrder: 'month-first', readText: () => undefined });
    workspace.mark('empty.json', []);
    workspace.mark(suppressionFile, [marked()]);
    workspace.mark('other.json', [marked('engineers find cracks')]);
    workspace.apply(parseFixture(articles()).files.map(({ name, text }) => ({ file: name, text })));
    assert.deepEqual(counts(workspace), intended);
    workspace.mark(suppressionFile, undefined);
    assert.deepEqual(counts(workspace), intended);
    workspace.mark('other.json', undefined);
    assert.deepEqual(counts(workspace), open);
  });

  it('are looked up in about linear time, whatever the text @slow', () => {
    const words = 'word '.repeat(200_000);
    const workspace = workspaceWith(
      `${articles(`May 3, 2024 – ${words}bridge [1].`)}`,
      marked(words),
      marked('bridge'),
    );
    assert.deepEqual(workspace.intentional.accountsOf(suppressionFile, 0)[0]?.length, 1);
  });

  it('take linear time however many of them have one date, or mean one account @slow', function () {
    this.timeout(60_000);
    const quotes: ((at: number) => string)[] = [
      (at) => `closes the bridge ${at}`,
      () => 'closes the Lindholm bridge to lorries',
    ];
    for (const quote of quotes) {
      const timeFor = (count: number) => {
        const marks = Array.from({ length: count }, (_, at) => marked(quote(at)));
        return millisecondsOf(() => {
          const { intentional } = workspaceWith(articles(), ...marks);
          assert.equal(intentional.markFor({ file: 'harbour.txt', ordinal: 0 }, { file: 'x', ordinal: 0 }), undefined);
        });
      };
      timeFor(2000);
      const [few, many] = [timeFor(4000), timeFor(32_000)];
      assert.ok(many < 400 || many < 24 * few, `${few.toFixed(0)} ms for 4,000, ${many.toFixed(0)} ms for 32,000`);
    }
  });
});
