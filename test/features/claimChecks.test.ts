// A claim in the editor: the hover with the passage of the saved copy, the way there, and the lens that counts.

import assert from 'node:assert/strict';
import { codeLenses } from '../../server/src/features/codeLenses';
import { definitionsAt } from '../../server/src/features/definition';
import { hoverAt } from '../../server/src/features/hover';
import { factsOf, workspaceOf } from '../support/check';
import { parseFixture } from '../support/fixture';

const source = `
  //- /digest.txt
  Bridge news
  Divers found cracks in 14 piers, “a quiet danger to every driver,” as Falk put it [1].
  Timeline
  May 3, 2024 – The bridge is closed to all 2,300 drivers, who want “an honest answer” [1].
  May 9, 2024 – The council votes for repairs [2].
  Sources
  - Harbour Review: Lindholm bridge closed
  - Kyodo: Council votes for repairs
  //- /bridge.txt
  Lindholm bridge closed

  May 3, 2024

  Divers found cracks in fourteen piers, so it was closed on Friday.

  “It is a hidden danger to every driver,” said Falk. She owed the town “an honest answer.”

  It has 3,200 drivers a day.
`;

function at(words: string) {
  const fixture = parseFixture(source);
  const workspace = workspaceOf(fixture);
  const [digest, copy] = fixture.files.map(({ text }) => text);
  return { workspace, offset: (digest ?? '').indexOf(words) + 2, copy: copy ?? '' };
}

function hoverOn(words: string): string {
  const { workspace, offset } = at(words);
  return hoverAt(workspace, factsOf(workspace, 'digest.txt'), offset)?.markdown ?? '';
}

describe('hover of a claim with a saved copy', () => {
  it('shows the passage that supports it, with its line', () => {
    assert.equal(
      hoverOn('honest answer'),
      '**Found** in the saved copy of \\[1\\], [line 7 of bridge.txt](bridge.txt#L7,72).\n\n> an honest answer',
    );
    assert.match(hoverOn('14 piers'), /^\*\*Found\*\* .*\n\n> Divers found cracks in fourteen piers/);
  });

  it('shows the nearest passage of what is not there', () => {
    assert.match(
      hoverOn('quiet danger'),
      /^\*\*Not in the saved copy\*\* of \\\[1\\\].* The nearest passage:\n\n> a ~~quiet~~ \*\*hidden\*\* danger/,
    );
  });

  it('says it of a date beside what the date means, and nothing of a source that nobody saved', () => {
    assert.match(hoverOn('May 3, 2024 –'), /3 May 2024[\s\S]*\*\*Found\*\* in the saved copy/);
    assert.doesNotMatch(hoverOn('May 9, 2024 –'), /saved copy/);
  });
});

describe('definition of a claim with a saved copy', () => {
  it('is the passage', () => {
    const { workspace, offset, copy } = at('honest answer');
    const [definition] = definitionsAt(workspace, factsOf(workspace, 'digest.txt'), offset);
    assert.ok(definition);
    assert.equal(definition.file, 'bridge.txt');
    assert.equal(copy.slice(definition.selection.start, definition.selection.end), 'an honest answer');
  });

  it('is nothing where nothing was saved', () => {
    const { workspace, offset } = at('council votes');
    assert.deepEqual(definitionsAt(workspace, factsOf(workspace, 'digest.txt'), offset), []);
  });
});

describe('lens of an entry with a saved copy', () => {
  it('counts what was checked', () => {
    const { workspace } = at('Bridge');
    const lenses = codeLenses(workspace, factsOf(workspace, 'digest.txt'), { sources: false, entries: true });
    assert.deepEqual(
      lenses.map(({ title }) => title),
      ['3 of 3 checked · 1 not in the saved copy'],
    );
  });
});
