// Renumbering by example: before and after of each operation, in every style of list, and what is refused.

import assert from 'node:assert/strict';
import { renameAt, renameableAt } from '../../server/src/features/rename';
import { isRefusal, type Refusal, type Renumbering } from '../../server/src/features/renumber/plan';
import {
  appendSources,
  insertSource,
  mergeSources,
  numberByFirstUse,
  numberByListOrder,
  removeSource,
  renameNumber,
} from '../../server/src/features/renumber/renumber';
import { applyEdits } from '../../server/src/rules/edit';
import { Workspace } from '../../server/src/workspace/workspace';
import { factsOf, workspaceOf } from '../support/check';
import { parseFixture } from '../support/fixture';

const file = 'article.txt';
type Verb = (workspace: Workspace) => Renumbering | Refusal;

/** The article after the verb; its refusal in brackets. */
function outcome(before: string, verb: Verb): string {
  const fixture = parseFixture(before);
  const text = fixture.files[0]?.text ?? '';
  const result = verb(workspaceOf(fixture));
  return isRefusal(result) ? `refused: ${result.refused}` : applyEdits(text, result.edits);
}

function check(before: string, verb: Verb, after: string): void {
  assert.equal(outcome(before, verb), parseFixture(after).files[0]?.text);
}

const plainList = `
  Ferry Line Opens
  Updated (3 articles)
  The ferry sails [1]. The port waits [2][3], and rain falls [1, 3].
  Timeline
  Jan 6, 2025 – The ferry sails [1-3].
  Sources (3 articles)
  - Wire: Alpha title
  - Post: Beta title
  - Mail: Gamma title
`;

describe('renaming a number', () => {
  it('swaps two sources', () => {
    check(
      plainList,
      (w) => renameNumber(w, file, 1, 3, 'swap'),
      `
      Ferry Line Opens
      Updated (3 articles)
      The ferry sails [3]. The port waits [2][1], and rain falls [3, 1].
      Timeline
      Jan 6, 2025 – The ferry sails [3, 2, 1].
      Sources (3 articles)
      - Mail: Gamma title
      - Post: Beta title
      - Wire: Alpha title
      `,
    );
  });

  it('moves a source and shifts those between', () => {
    check(
      plainList,
      (w) => renameNumber(w, file, 3, 1, 'move'),
      `
      Ferry Line Opens
      Updated (3 articles)
      The ferry sails [2]. The port waits [3][1], and rain falls [2, 1].
      Timeline
      Jan 6, 2025 – The ferry sails [2, 3, 1].
      Sources (3 articles)
      - Mail: Gamma title
      - Wire: Alpha title
      - Post: Beta title
      `,
    );
  });

  it('keeps labels, emphasis and dashes where they are', () => {
    check(
      'Ferry\nRain falls [2].\nSources\n[1] Wire: Alpha title\n[2] **Post: Beta title**\n',
      (w) => renameNumber(w, file, 2, 1, 'swap'),
      'Ferry\nRain falls [1].\nSources\n[1] Post: Beta title\n[2] **Wire: Alpha title**\n',
    );
    check(
      'Ferry\nRain falls [2].\nSources\n-\nWire: Alpha title\n-\nPost: Beta title',
      (w) => renameNumber(w, file, 2, 1, 'swap'),
      'Ferry\nRain falls [1].\nSources\n-\nPost: Beta title\n-\nWire: Alpha title',
    );
  });

  it('gives a labelled source a number that nobody has', () => {
    check(
      'Ferry\nRain falls [2].\nSources\n1. Wire: Alpha title\n2. Post: Beta title\n',
      (w) => renameNumber(w, file, 2, 7, 'swap'),
      'Ferry\nRain falls [7].\nSources\n1. Wire: Alpha title\n7. Post: Beta title\n',
    );
  });
});

describe('inserting a source', () => {
  it('shifts the following sources, and updates the counts', () => {
    check(
      plainList,
      (w) => insertSource(w, file, 2, 'Echo: Delta title'),
      `
      Ferry Line Opens
      Updated (4 articles)
      The ferry sails [1]. The port waits [3][4], and rain falls [1, 4].
      Timeline
      Jan 6, 2025 – The ferry sails [1, 3, 4].
      Sources (4 articles)
      - Wire: Alpha title
      - Echo: Delta title
      - Post: Beta title
      - Mail: Gamma title
      `,
    );
  });

  const styles: readonly [string, string, string][] = [
    [
      'labels',
      '1. Wire: Alpha title\n2. Post: Beta title\n',
      '1. Echo: Delta title\n2. Wire: Alpha title\n3. Post: Beta title\n',
    ],
    [
      'dashes alone',
      '-\nWire: Alpha title\n-\nPost: Beta title',
      '-\nEcho: Delta title\n-\nWire: Alpha title\n-\nPost: Beta title',
    ],
    [
      'blank lines',
      '* Wire: Alpha title\n\n* Post: Beta title\n',
      '* Echo: Delta title\n\n* Wire: Alpha title\n\n* Post: Beta title\n',
    ],
  ];
  for (const [name, before, after] of styles) {
    it(`writes it like the others: ${name}`, () => {
      const list = (sources: string, number: number) => `Ferry\nRain falls [${number}].\nSources\n${sources}`;
      check(list(before, 1), (w) => insertSource(w, file, 1, 'Echo: Delta title'), list(after, 2));
    });
  }

  it('keeps the line endings of the file', () => {
    const before = 'Ferry\r\nRain falls [1].\r\nSources\r\n- Wire: Alpha title';
    const workspace = new Workspace({ numericOrder: 'month-first', readText: () => before });
    workspace.apply([{ file, text: before }]);
    const result = insertSource(workspace, file, 2, 'Echo: Delta\n title');
    assert.ok(!isRefusal(result));
    assert.equal(applyEdits(before, result.edits), `${before}\r\n- Echo: Delta title`);
  });

  it('creates a list where there is none', () => {
    check(
      'Ferry\nRain falls.\n\n',
      (w) => appendSources(w, file, ['A: One', 'B: Two']),
      'Ferry\nRain falls.\n\nSources\n- A: One\n- B: Two\n\n',
    );
    check(
      'Ferry\nRain falls.\nSources\n\n',
      (w) => appendSources(w, file, ['A: One']),
      'Ferry\nRain falls.\nSources\n- A: One\n\n',
    );
  });
});

describe('removing and merging', () => {
  it('removes a source with its citations, after a confirmation', () => {
    check(
      plainList,
      (w) => removeSource(w, file, 1),
      `
      Ferry Line Opens
      Updated (2 articles)
      The ferry sails. The port waits [1][2], and rain falls [2].
      Timeline
      Jan 6, 2025 – The ferry sails [1-2].
      Sources (2 articles)
      - Post: Beta title
      - Mail: Gamma title
      `,
    );
    const result = removeSource(workspaceOf(parseFixture(plainList)), file, 1);
    assert.ok(!isRefusal(result));
    assert.deepEqual(
      result.edits.filter(({ confirm }) => confirm).map(({ note }) => note),
      ['[1] goes', '[1, 3] becomes [2]', '[1-3] becomes [1-2]'],
    );
  });

  it('removes the last source without leaving a line behind', () => {
    check(
      'Ferry\nRain falls [1].\nSources\n-\nWire: Alpha title\n-\nPost: Beta title',
      (w) => removeSource(w, file, 2),
      'Ferry\nRain falls [1].\nSources\n-\nWire: Alpha title',
    );
  });

  it('merges a source into an equal one, and cites it once', () => {
    check(
      plainList,
      (w) => mergeSources(w, file, 2, 3),
      `
      Ferry Line Opens
      Updated (2 articles)
      The ferry sails [1]. The port waits [2], and rain falls [1, 2].
      Timeline
      Jan 6, 2025 – The ferry sails [1-2].
      Sources (2 articles)
      - Wire: Alpha title
      - Post: Beta title
      `,
    );
  });
});

describe('numbering', () => {
  it('by first use puts uncited sources last', () => {
    check(
      'Ferry\nRain [3] falls [2].\nSources\n- Wire: Alpha title\n- Post: Beta title\n- Mail: Gamma title\n',
      (w) => numberByFirstUse(w, file),
      'Ferry\nRain [1] falls [2].\nSources\n- Mail: Gamma title\n- Post: Beta title\n- Wire: Alpha title\n',
    );
  });

  it('by list order closes gaps and labels what has no label', () => {
    check(
      'Ferry\nRain [4] falls [9].\nSources\n[9] Wire: Alpha title\n[4] Post: Beta title\n',
      (w) => numberByListOrder(w, file),
      'Ferry\nRain [2] falls [1].\nSources\n[1] Wire: Alpha title\n[2] Post: Beta title\n',
    );
    check(
      'Ferry\nRain [1] falls [2].\nSources\n1. Wire: Alpha title\n- Post: Beta title\n',
      (w) => numberByListOrder(w, file),
      'Ferry\nRain [1] falls [2].\nSources\n1. Wire: Alpha title\n2. Post: Beta title\n',
    );
  });

  it('has nothing to do when everything is in order', () => {
    const ordered = workspaceOf(parseFixture('Ferry\nRain [1].\nSources\n- Wire: Alpha title\n'));
    for (const verb of [numberByFirstUse, numberByListOrder]) {
      const result = verb(ordered, file);
      assert.ok(isRefusal(result) && result.nothingToDo);
    }
  });
});

describe('broken citations stay as they are', () => {
  it('a stray number that names a source neither before nor after', () => {
    const before = 'Ferry\nRain [1] falls [8].\nSources\n- Wire: A title\n- Post: B title\n';
    assert.match(
      outcome(before, (w) => renameNumber(w, file, 1, 2, 'swap')),
      /Rain \[2\] falls \[8\]\./,
    );
  });

  it('half a citation whose number still means the same source', () => {
    const before = 'Ferry\nRain [2] falls [1\nSources\n- Wire: A title\n- Post: B title\n- Echo: C title\n';
    assert.match(
      outcome(before, (w) => removeSource(w, file, 3)),
      /falls \[1\n/,
    );
  });
});

describe('refusals say what to fix first', () => {
  const cases: readonly [string, string, Verb, RegExp][] = [
    [
      'a stray number that would come to name a source',
      'Ferry\nRain [1] falls [3].\nSources\n- Wire: A title\n- Post: B title\n',
      (w) => insertSource(w, file, 1, 'Echo: C title'),
      /\[3\] on line 2 has no source, and would come to cite one/,
    ],
    [
      'half a citation',
      'Ferry\nRain [1] falls [2\nSources\n- Wire: A title\n- Post: B title\n',
      (w) => renameNumber(w, file, 1, 2, 'swap'),
      /on line 2 is not a whole citation/,
    ],
    [
      'uneven labels',
      'Ferry\nRain [1].\nSources\n3. Wire: A title\n- Post: B title\n',
      (w) => renameNumber(w, file, 1, 2, 'swap'),
      /line 4 is labelled 3, unlike the others/,
    ],
    [
      'a number beyond the list',
      plainList,
      (w) => renameNumber(w, file, 1, 9, 'swap'),
      /3 sources: \[9\] would lead nowhere/,
    ],
    ['an unknown source', plainList, (w) => removeSource(w, file, 9), /no source 9/],
    ['the same number', plainList, (w) => renameNumber(w, file, 2, 2, 'swap'), /already has the number 2/],
    ['a merge with itself', plainList, (w) => mergeSources(w, file, 2, 2), /with itself/],
    ['a place beyond the list', plainList, (w) => insertSource(w, file, 6, 'A: B'), /next free one is 4/],
    ['a source without text', plainList, (w) => insertSource(w, file, 1, ' \n '), /no text/],
    ['an unknown file', plainList, (w) => removeSource(w, 'none.txt', 1), /not part of the workspace/],
  ];
  for (const [name, before, verb, reason] of cases) {
    it(name, () => assert.match(outcome(before, verb), new RegExp(`refused: .*${reason.source}`)));
  }
});

describe('rename at the cursor', () => {
  const fixture = parseFixture(plainList.replace('waits [2]', 'waits [<|>2]'));
  const workspace = workspaceOf(fixture);
  const { offset } = fixture.cursor;

  it('is offered on citations and sources', () => {
    const found = renameableAt(factsOf(workspace, file), offset);
    assert.ok(!isRefusal(found));
    assert.equal(found.number, 2);
    const source = renameableAt(factsOf(workspace, file), fixture.files[0]?.text.indexOf('Gamma') ?? 0);
    assert.ok(!isRefusal(source));
    assert.equal(source.number, 3);
  });

  it('is refused elsewhere, and for what is no number', () => {
    assert.ok(isRefusal(renameableAt(factsOf(workspace, file), 2)));
    for (const name of ['x', '', '-1', '1.5', '[1][2]'])
      assert.ok(isRefusal(renameAt(workspace, factsOf(workspace, file), offset, name)), name);
  });

  it('takes the number with or without brackets', () => {
    for (const name of ['1', ' [1] ']) {
      const result = renameAt(workspace, factsOf(workspace, file), offset, name);
      assert.ok(!isRefusal(result));
      assert.equal(result.title, 'Swap sources 2 and 1');
    }
  });
});

describe('renumbering the lists of assistants and footnotes in Markdown', () => {
  const byFirstUse = (text: string): string => {
    const result = numberByFirstUse(workspaceOf(parseFixture(`//- /dam.md\n${text}`)), 'dam.md');
    return isRefusal(result) ? result.refused : applyEdits(text, result.edits);
  };

  it('follows reference links', () => {
    assert.equal(
      byFirstUse(
        '# The dam\n\nIt leaked. ([Tide][2], [Post][1]) It held. ([Post][1])\n\n[1]: https://lark.example/dam "The dam held"\n[2]: https://tide.example/k "What the keeper saw"\n',
      ),
      '# The dam\n\nIt leaked. ([Tide][1], [Post][2]) It held. ([Post][2])\n\n[1]: https://tide.example/k "What the keeper saw"\n[2]: https://lark.example/dam "The dam held"\n',
    );
  });
});
