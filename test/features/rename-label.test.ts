// Renaming the label of a footnote, and renumbering where numbers stand in links, raised figures and marks of assistants.

import assert from 'node:assert/strict';
import { renameAt } from '../../server/src/features/rename';
import { isRefusal } from '../../server/src/features/renumber/plan';
import { applyEdits, factsOf, workspaceOf } from '../support/check';
import { parseFixture } from '../support/fixture';

function renamed(source: string, newName: string): string {
  const fixture = parseFixture(source);
  const { file, offset } = fixture.cursor;
  const outcome = renameAt(workspaceOf(fixture), factsOf(workspaceOf(fixture), file), offset, newName);
  if (isRefusal(outcome)) return `refused: ${outcome.refused}`;
  return applyEdits(fixture.files[0]?.text ?? '', outcome.edits);
}

const footnotes = `
  //- /dam.md
  It held.[^kee<|>per] It leaked.[^1] It broke.[^keeper]

  [^keeper]: https://lark.example/dam
  [^1]: https://tide.example/dam
`;

describe('rename in Markdown', () => {
  it('writes a name wherever it is cited and where it is defined', () => {
    assert.equal(
      renamed(footnotes, 'guard'),
      'It held.[^guard] It leaked.[^1] It broke.[^guard]\n\n[^guard]: https://lark.example/dam\n[^1]: https://tide.example/dam',
    );
  });

  it('refuses a name that another source has, and one that can be no label', () => {
    assert.match(renamed(footnotes, '1'), /^refused: Another source has the label “1”/);
    assert.match(renamed(footnotes, 'two words'), /^refused: “two words” cannot be a label/);
  });

  it('swaps numbers and leaves the addresses beside them alone', () => {
    assert.equal(
      renamed(
        `
        //- /dam.md
        It held [<|>1](https://lark.example/2) and leaked 【2†source】, or not.²

        ## Sources

        1. Lark Post: The dam
        2. Evening Tide: The keeper
      `,
        '2',
      ),
      'It held [2](https://lark.example/2) and leaked 【1†source】, or not.¹\n\n## Sources\n\n1. Evening Tide: The keeper\n2. Lark Post: The dam',
    );
  });

  it('leaves links alone that cite by their address', () => {
    const links =
      '([Lark](https://lark.example/dam)) ([source](https://lark.example/dam)) ([Tide](https://tide.example/k))';
    const list = (first: string, second: string) => `## Sources\n\n1. ${first}\n2. ${second}`;
    const [lark, tide] = ['[The dam](https://lark.example/dam)', '[The keeper](https://tide.example/k)'] as const;
    assert.equal(
      renamed(`//- /dam.md\nIt held [<|>1] ${links}.\n\n${list(lark, tide)}`, '2'),
      `It held [2] ${links}.\n\n${list(tide, lark)}`,
    );
    const onLink = links.replace('Lark', 'La<|>rk');
    assert.match(renamed(`//- /dam.md\nIt held [1] ${onLink}.\n\n${list(lark, tide)}`, '2'), /^refused/);
  });
});
