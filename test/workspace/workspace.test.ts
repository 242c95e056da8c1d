// The workspace as a whole: edits stop where others see no difference, and taking them one by one ends where a rebuild does.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { makeFacts } from '../../server/src/workspace/summary';
import { Workspace } from '../../server/src/workspace/workspace';

const digest = (date: string, claim = 'The harbour bridge opens to traffic') => `The bridge\nUpdated (2 articles)
A long wait ends The bridge over the harbour took nine years to build [1].
Timeline
${date} – ${claim} after nine years of work by 400 builders [1][2].
All related articles (2 articles)
-
Harbour Post: Bridge opens at last
-
Daily Tide: The long bridge
`;

function workspaceWith(files: Readonly<Record<string, string>>): { workspace: Workspace; texts: Map<string, string> } {
  const texts = new Map(Object.entries(files));
  const workspace = new Workspace({ numericOrder: 'month-first', readText: (file) => texts.get(file) });
  workspace.apply([...texts].map(([file, text]) => ({ file, text })));
  return { workspace, texts };
}

describe('workspace', () => {
  it('knows what each file lists, and which file is the report itself', () => {
    const { workspace } = workspaceWith({
      'a.txt': digest('May 3, 2024'),
      'b.txt': digest('May 3, 2024'),
      'report.txt': 'Bridge opens at last\n\nThe bridge opened on May 3, 2024 before a large crowd.\n',
    });
    const key = workspace.summary('a.txt')?.sources[0]?.key ?? '';
    assert.deepEqual(workspace.sources.listing(key), [
      { file: 'a.txt', number: 1 },
      { file: 'b.txt', number: 1 },
    ]);
    const titleKey = workspace.summary('a.txt')?.sources[0]?.titleKey ?? '';
    assert.deepEqual(workspace.sources.reportsTitled(titleKey), ['report.txt']);
  });

  it('keeps the summary, by identity, when only prose changes that counts nothing', () => {
    const text = digest('May 3, 2024').replace('took nine years', 'took years');
    const { workspace } = workspaceWith({ 'a.txt': text, 'b.txt': digest('May 8, 2024') });
    const before = workspace.summary('a.txt');
    const applied = workspace.apply([{ file: 'a.txt', text: text.replace('took years', 'took many years') }]);
    assert.equal(workspace.summary('a.txt'), before);
    assert.deepEqual([[...applied.changed], [...applied.touched]], [['a.txt'], []]);
  });

  it('keeps the accounts that an edit of another entry leaves alone', () => {
    const { workspace } = workspaceWith({ 'a.txt': digest('May 3, 2024') });
    const before = workspace.summary('a.txt')?.accounts[0];
    const text = digest('May 3, 2024').replace(
      'Timeline\n',
      'Timeline\nMay 1, 2024 – Painters finish the last pillar [2].\n',
    );
    workspace.apply([{ file: 'a.txt', text }]);
    const accounts = workspace.summary('a.txt')?.accounts ?? [];
    assert.equal(accounts.length, 2);
    assert.equal(accounts[1], before);
  });

  it('touches the other file of a contradiction, and both when it goes', () => {
    const { workspace } = workspaceWith({
      'a.txt': digest('May 3, 2024'),
      'b.txt': digest('May 3, 2024'),
      'c.txt': 'Nothing\n',
    });
    // A client that has been sent nothing needs no update.
    assert.deepEqual(workspace.events.contradictionsOf('a.txt'), []);
    const applied = workspace.apply([{ file: 'b.txt', text: digest('May 19, 2024') }]);
    assert.ok(applied.touched.has('a.txt'));
    assert.equal(workspace.events.contradictionsOf('a.txt').length, 1);
    const gone = workspace.apply([{ file: 'b.txt', text: undefined }]);
    assert.ok(gone.touched.has('a.txt'));
    assert.deepEqual(workspace.events.contradictionsOf('a.txt'), []);
  });

  it('does nothing for a text that it has, or for a file that it never had', () => {
    const { workspace } = workspaceWith({ 'a.txt': digest('May 3, 2024') });
    const { revision } = workspace;
    workspace.apply([
      { file: 'a.txt', text: digest('May 3, 2024') },
      { file: 'nowhere.txt', text: undefined },
    ]);
    assert.equal(workspace.revision, revision);
  });

  it('takes a text that was read before its change was reported', () => {
    const { workspace, texts } = workspaceWith({ 'a.txt': digest('May 3, 2024'), 'b.txt': digest('May 3, 2024') });
    const edited = digest('May 3, 2024').replace('years to build [1]', 'years to build [3]');
    for (const text of [edited, digest('May 20, 2024')]) {
      texts.set('a.txt', text);
      // The facts of a file stay for a while; those of many others take their place.
      const others = Array.from({ length: 40 }, (_, at) => `other ${at}.txt`);
      workspace.apply(others.map((file) => ({ file, text: 'Another matter\n' })));
      workspace.apply(others.map((file) => ({ file, text: undefined })));
      assert.equal(workspace.facts('a.txt')?.article.text, text);
      const { changed } = workspace.apply([{ file: 'a.txt', text }]);
      assert.deepEqual([...changed], ['a.txt']);
    }
    assert.equal(workspace.events.contradictionsOf('b.txt').length, 1);
  });

  it('finds the same in files that were read elsewhere, before and after an edit', () => {
    const texts = {
      'a.txt': digest('May 3, 2024'),
      'b.txt': digest('May 19, 2024'),
      'c.txt': digest('May 3, 2024').replace('400 builders', '700 builders'),
    };
    const numericOrder = 'month-first';
    const read = workspaceWith(texts).workspace;
    const adopted = new Workspace({ numericOrder, readText: (file) => texts[file as keyof typeof texts] });
    for (const [file, text] of Object.entries(texts)) {
      adopted.adopt(file, makeFacts(file, text, { numericOrder }).summary);
    }
    assert.equal(read.figures.clashesIn('a.txt').length, 1);
    assert.equal(read.events.contradictionsOf('b.txt').length, 1);
    assert.deepEqual(factsAcross(adopted), factsAcross(read));
    const edits = [
      { file: 'a.txt', text: digest('May 4, 2024').replace('400 builders', '900 builders') },
      { file: 'c.txt', text: undefined },
    ];
    for (const workspace of [read, adopted]) workspace.apply(edits);
    assert.deepEqual(factsAcross(adopted), factsAcross(read));
    assert.equal(read.figures.clashesIn('a.txt').length, 0);
  });

  it('ends, edit by edit, where a rebuild from the final texts ends @slow', () => {
    const names = ['a.txt', 'b.txt', 'c.txt'];
    const texts = ['May 3, 2024', 'May 19, 2024', 'June 2024'].flatMap((date) => [
      digest(date),
      digest(date, 'The mayor resigns over the bridge'),
    ]);
    const edit = fc.record({
      file: fc.constantFrom(...names),
      text: fc.option(fc.constantFrom(...texts), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const { workspace, texts: disk } = workspaceWith({});
        for (const { file, text } of edits) {
          if (text === undefined) disk.delete(file);
          else disk.set(file, text);
          workspace.apply([{ file, text }]);
        }
        const rebuilt = workspaceWith(Object.fromEntries(disk)).workspace;
        assert.deepEqual(factsAcross(workspace), factsAcross(rebuilt));
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it('compares no claims without a day that very many texts make alike', () => {
    const claims = (by: number) =>
      Array.from(
        { length: 40 },
        (_, at) => `The Lindholm company paid ${100 + 7 * at + by} workers of yard ${at} [1].`,
      ).join(' ');
    const clashes = (count: number) => {
      const texts = Array.from(
        { length: count },
        (_, at) => `# Lindholm\n\n${claims(at)}\n\n## Sources\n\n1. Kyodo: Yards\n`,
      );
      const disk = Object.fromEntries(texts.map((text, at) => [`${at}.md`, text]));
      return workspaceWith(disk).workspace.figures.clashesIn('0.md').length;
    };
    assert.ok(clashes(4) > 0);
    assert.equal(clashes(12), 0);
  });
});

/** Everything that holds across files, in an order that does not depend on the order of edits. */
function factsAcross(workspace: Workspace): unknown {
  return [...workspace.files()].sort().map((file) => {
    const summary = workspace.summary(file);
    return {
      file,
      summary,
      listings: summary?.sources.map(({ key }) => workspace.sources.listing(key)),
      contradictions: workspace.events.contradictionsOf(file),
      clashes: workspace.figures.clashesIn(file),
    };
  });
}
