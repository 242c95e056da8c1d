// docs/archive.md describes the tables as they are: every table, every column, its type.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { columnsOf, factTableNames, indexTableNames, schemaVersion } from '../../server/src/archive/schema';
import { maxAccounts, maxGapDays } from '../../server/src/archive/sql/candidates';

const page = readFileSync('docs/archive.md', 'utf8');

describe('docs/archive.md', () => {
  it('describes every table with its columns', () => {
    const sections = page.split(/^### /m).slice(1);
    assert.deepEqual(
      sections.map((section) => section.split('\n', 1)[0]),
      [...factTableNames, ...indexTableNames],
    );
    for (const [at, table] of [...factTableNames, ...indexTableNames].entries()) {
      const rows = [...(sections[at] ?? '').matchAll(/^\| `(\w+)` \| (\w+) \|/gm)];
      assert.deepEqual(Object.fromEntries(rows.map(([, column, type]) => [column, type])), columnsOf(table), table);
    }
  });

  it('gives the version and the bounds that hold', () => {
    assert.match(page, new RegExp(`the version of the tables, now ${schemaVersion}\\)`));
    assert.match(
      page,
      new RegExp(`the ${maxAccounts} likeliest others on dates that exclude its own, and ${maxAccounts} on`),
    );
    assert.match(page, new RegExp(`more than ${Math.floor(maxGapDays / 365.2)} years apart`));
  });
});
