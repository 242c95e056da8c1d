// Markdown in the editor: a digest keeps its language and has what articles have; documentation is ignored.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { ask, closeEverything, eventually, placeOf, problems, remove, show, write } from './workspace';

const digest = `# The dam of Sund

The dam held all night.[^1] It leaked in the morning.[^keeper]

Nobody came before noon.[^gone]

## Timeline

| Date | Event |
| --- | --- |
| 2023-04-02 | The keeper warns.[^1] |
| 2023-04-31 | The council meets.[^keeper] |

[^1]: Lark Post: The dam, https://lark.example/dam
[^keeper]: Evening Tide: The keeper, https://tide.example/keeper
`;

/** Marks that converters and people write instead of brackets, each with its source, and one of each kind without. */
const marked = `# The lock of Sund

The lock was built in stone (source 2). It held for a year.^2^ Nobody repaired it (see sources 1, 3). It broke at night.^1,7^

Its cost is unknown (source 9).

## Timeline

+------------+----------------------------+
| Date       | Event                      |
+============+============================+
| 2023-04-02 | The keeper warns. [1]      |
+------------+----------------------------+
| 2023-02-30 | The council meets. [2]     |
+------------+----------------------------+

## Sources

1. Lark Post: The lock
2. Evening Tide: The stone
3. Radio Sund: A year without repairs
`;

/** A chronicle: a day alone over items, a line in bold with its year, a year in the line above a list. */
const chronicle = `# The ferry of Sund: timeline

#### Saturday, April 8, 2023

- The ferry sails for the first time [1]
- A crowd waits on the pier [7]

**2019 – The first plans**

A clerk draws a ferry [2].

What followed in 2024:

- **September 31:** The ferry is sold [1]
- **October 4:** The pier is closed [2]

## Sources

1. Lark Post: A ferry for Sund
2. Evening Tide: The pier of Sund
`;

const readme = `# dam-tools

## Install

\`\`\`sh
npm i dam-tools
\`\`\`

## History

- 2023-02-30: first release [1]
- 2023-03-04: second release [2]
- 2023-03-05: third release [3]

## License

MIT
`;

describe('a Markdown digest', () => {
  let uri: vscode.Uri;
  let editor: vscode.TextEditor;

  before(async () => {
    uri = await write('letters/dam.md', digest);
    editor = await show(uri);
    await eventually('its problems are shown', () => problems(uri, 'undefined-citation').length > 0);
  });

  after(async () => {
    await closeEverything();
    await remove('letters');
  });

  it('keeps its language and is checked', () => {
    assert.equal(editor.document.languageId, 'markdown');
    assert.equal(problems(uri, 'impossible-date').length, 1);
    assert.equal(problems(uri, 'undefined-citation').length, 1);
  });

  it('has hovers, definitions and completion', async () => {
    const place = placeOf(editor.document, '[^keeper]', 3);
    const hovers = await ask<vscode.Hover[]>('executeHoverProvider', uri, place);
    const words = hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value));
    assert.ok(
      words.some((text) => text.includes('Evening Tide')),
      words.join('\n'),
    );
    const found = await ask<(vscode.Location | vscode.LocationLink)[]>('executeDefinitionProvider', uri, place);
    assert.ok(found.length > 0);
    const lenses = await ask<vscode.CodeLens[]>('executeCodeLensProvider', uri);
    assert.ok(lenses.length > 0);
  });

  it('has its sources renamed wherever they are cited', async () => {
    const place = placeOf(editor.document, '[^keeper]', 3);
    const edit = await ask<vscode.WorkspaceEdit>('executeDocumentRenameProvider', uri, place, 'guard');
    assert.equal(edit.get(uri).length, 3);
  });

  it('has the outline and the formatter of Markdown alone', async () => {
    // Markdown's own extension may still be starting.
    let symbols: vscode.DocumentSymbol[] | undefined;
    for (let tries = 0; !symbols && tries < 100; tries++) {
      symbols = await ask<vscode.DocumentSymbol[] | undefined>('executeDocumentSymbolProvider', uri);
      if (!symbols) await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.deepEqual(
      symbols?.map(({ name }) => name),
      ['# The dam of Sund'],
    );
    const edits = await ask<vscode.TextEdit[] | undefined>('executeFormatDocumentProvider', uri, {});
    assert.equal(edits?.length ?? 0, 0);
  });
});

describe('a Markdown digest with other marks', () => {
  let uri: vscode.Uri;
  let editor: vscode.TextEditor;

  before(async () => {
    uri = await write('letters/lock.md', marked);
    editor = await show(uri);
    await eventually('its problems are shown', () => problems(uri, 'undefined-citation').length > 0);
  });

  after(async () => {
    await closeEverything();
    await remove('letters');
  });

  for (const [mark, source] of [
    ['(source 2)', 'The stone'],
    ['^2^', 'The stone'],
    ['(see sources 1, 3)', 'A year without repairs'],
  ] as const) {
    it(`has the source of ${mark} in its hover`, async () => {
      const place = placeOf(editor.document, mark, mark.search(/\d\D*$/));
      const hovers = await ask<vscode.Hover[]>('executeHoverProvider', uri, place);
      const words = hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value));
      assert.ok(words.join('\n').includes(source), words.join('\n'));
    });
  }

  it('has problems at the numbers without a source, and at the dates of a drawn table', () => {
    const at = (rule: string) => problems(uri, rule).map(({ range }) => editor.document.getText(range));
    assert.deepEqual(at('undefined-citation').sort(), ['7', '9']);
    assert.deepEqual(at('impossible-date'), ['2023-02-30']);
  });
});

describe('a chronicle in Markdown', () => {
  let uri: vscode.Uri;
  let editor: vscode.TextEditor;

  before(async () => {
    uri = await write('letters/ferry.md', chronicle);
    editor = await show(uri);
    await eventually('its problems are shown', () => problems(uri, 'impossible-date').length > 0);
  });

  after(async () => {
    await closeEverything();
    await remove('letters');
  });

  it('has the year of a list in the problem at its day', () => {
    const [problem] = problems(uri, 'impossible-date');
    assert.equal(problem && editor.document.getText(problem.range), 'September 31');
  });

  it('has an item below a day mended', async () => {
    const problem = await eventually('it is found', () => problems(uri, 'undefined-citation')[0]);
    const actions = await ask<vscode.CodeAction[]>('executeCodeActionProvider', uri, problem.range, 'quickfix');
    const fix = actions.find(({ title }) => title === 'Change [7] to [2]');
    assert.ok(fix?.edit, actions.map(({ title }) => title).join('\n'));
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await eventually('the problem is gone', () => problems(uri, 'undefined-citation').length === 0);
  });

  it('has hovers on its citations and lenses above its sources', async () => {
    const place = placeOf(editor.document, 'draws a ferry [2]', 15);
    const hovers = await ask<vscode.Hover[]>('executeHoverProvider', uri, place);
    const words = hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value));
    assert.ok(words.join('\n').includes('Evening Tide'), words.join('\n'));
    const lenses = await ask<vscode.CodeLens[]>('executeCodeLensProvider', uri);
    assert.ok(lenses.some(({ range }) => editor.document.lineAt(range.start).text.includes('Lark Post')));
  });
});

describe('documentation in Markdown', () => {
  after(async () => {
    await closeEverything();
    await remove('letters');
  });

  it('shows nothing', async () => {
    const quiet = await write('letters/README.md', readme);
    await show(quiet);
    const other = await write('letters/other.md', digest);
    await show(other);
    await eventually('the digest beside it is checked', () => problems(other, 'undefined-citation').length > 0);
    assert.deepEqual(vscode.languages.getDiagnostics(quiet), []);
    assert.deepEqual(await ask<vscode.Hover[]>('executeHoverProvider', quiet, new vscode.Position(10, 4)), []);
    assert.deepEqual(await ask<vscode.CodeLens[]>('executeCodeLensProvider', quiet), []);
  });
});
