// What shows a folder as a whole, from inside the extension host: the rows of the views, their filter and badge, the panel of the timeline
// and what it asks for. How it looks is tested in a window.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { TestApi } from '../../../client/src/activate';
import type { Views } from '../../../client/src/views';
import type { ViewNode } from '../../../client/src/views/node';
import { closeEverything, file, remove, until, write } from './workspace';

const zelensky = 'seeds/digest-zelensky-warning.txt';
const kursk = 'seeds/digest-kursk-rotation.txt';

describe('the views of a folder', () => {
  let views: Views;

  before(async () => {
    const extension = vscode.extensions.getExtension<TestApi>('source-provenance.source-provenance');
    const api = await extension?.activate();
    assert.ok(api, 'the extension shows its views to tests');
    views = await api.views();
    // What tests before this one have written is gone from the folder, and soon from the views.
    await views.refresh();
    await until('the folder is read', async () => {
      await views.refresh();
      return views.store.timeline.files.length === 7;
    });
  });

  after(async () => {
    views.setFilter('');
    await closeEverything();
  });

  const labelOf = ({ item }: ViewNode) => String(item.label);
  const childrenOf = (nodes: readonly ViewNode[]) => nodes.flatMap((node) => [...(node.children?.() ?? [])]);
  const rows = async (tree: 'contradictions' | 'sources' | 'events') => {
    const roots = await views.roots(tree);
    return { roots: roots.map(labelOf), below: childrenOf(roots) };
  };
  const clash = async () => {
    const found = (await rows('contradictions')).below.find((node) => labelOf(node) === 'January 2026 / Feb 5, 2026');
    assert.ok(found, 'the contradiction is a row');
    return found;
  };
  /** The item of a date in a file, as the page of the timeline names it. */
  const itemOf = (path: string, date: string) => {
    const { items, files } = views.store.timeline;
    const uri = file(path).toString();
    const placed = items.find(
      (one) =>
        one.item.date.text === date &&
        views.store.uriOf(files[one.file]?.file ?? '')?.toString() === uri &&
        one.item.kind === 'entry',
    );
    return placed && { file: files[placed.file]?.file ?? '', ordinal: placed.item.ordinal };
  };

  it('count contradictions before anybody has opened them', () =>
    until('the container has a badge', () => (views.trees.contradictions.view.badge?.value ?? 0) >= 2));

  it('hold contradictions by how sure they are, with both accounts', async () => {
    const { roots } = await rows('contradictions');
    assert.deepEqual(roots.slice(0, 2), ['Sure', 'Likely']);
    const accounts = childrenOf([await clash()]).map((node) => `${labelOf(node)} ${node.item.description}`);
    assert.ok(accounts.some((text) => /^January 2026 digest-zelensky-warning\.txt: /.test(text)));
    assert.ok(accounts.some((text) => /^Feb 5, 2026 digest-kursk-rotation\.txt: /.test(text)));
  });

  it('hold sources by publisher, and events by month', async () => {
    const sources = await rows('sources');
    for (const publisher of ['CNN', 'Newsweek', 'Yonhap']) assert.ok(sources.roots.includes(publisher), publisher);
    const events = await rows('events');
    for (const month of ['June 2024', 'October 2024', 'January 2026']) assert.ok(events.roots.includes(month), month);
  });

  it('say of a source that it is listed twice, never cited, and whether a copy is saved', async () => {
    const copy = 'Mill of Sundby reopens\n\nMay 3, 2024\n\nThe mill of Sundby grinds again, the miller said.\n';
    const digest = [
      'Mill news',
      'Updated (3 articles)',
      'Timeline',
      'May 3, 2024 – The mill of Sundby grinds again [1].',
      'All related articles (3 articles)',
      '1. Sundby Post: Mill of Sundby reopens',
      '2. Sundby Post: Mill of Sundby reopens',
      '3. Sundby Radio: A miller remembers the flood',
      '',
    ].join('\n');
    await write('mill/copy.txt', copy);
    await write('mill/digest.digest', digest);
    const words = async () => {
      await views.refresh();
      const { below } = await rows('sources');
      return below
        .filter((node) => /Sundby|miller/.test(labelOf(node)))
        .map((node) => `${labelOf(node)}: ${node.item.description}`);
    };
    await until('both sources are rows, and the copy is known', async () => {
      const found = await words();
      return found.length === 2 && found.some((row) => /copy saved/.test(row) && !/no copy saved/.test(row));
    });
    assert.deepEqual((await words()).toSorted(), [
      'A miller remembers the flood: never cited · no copy saved',
      'Mill of Sundby reopens: cited once · listed twice · copy saved',
    ]);
    await remove('mill');
    await until('the folder is gone', async () => (await words()).length === 0);
  });

  it('are filtered together, until the filter is cleared', async () => {
    const all = (await rows('events')).roots;
    views.setFilter('memorial');
    const few = (await rows('events')).roots;
    assert.ok(few.length > 0 && few.length < all.length, few.join());
    assert.equal(views.trees.events.view.description, '“memorial”');
    await vscode.commands.executeCommand('provenance.clearFilter');
    assert.deepEqual((await rows('events')).roots, all);
  });

  it('are read again when a person asks for it', async () => {
    const before = views.store.timeline;
    await vscode.commands.executeCommand('provenance.refreshViews');
    assert.ok(views.store.timeline !== before);
    assert.deepEqual(views.store.timeline, before);
  });

  it('hold contradictions that are only worth a look, closed', async () => {
    const digest = (title: string, entry: string) =>
      `${title}\nUpdated (1 articles)\nTimeline\n${entry} [1].\nAll related articles (1 articles)\n1. Sundby Post: ${title}\n`;
    await write(
      'look/one.digest',
      digest('Bridge of Sundby', 'May 3, 2024 – The council of Sundby votes for a new bridge over the fjord'),
    );
    await write('look/two.digest', digest('The bridge', 'June 22, 2024 – The council votes for repairs of a bridge'));
    const level = async () => {
      await views.refresh();
      return (await views.roots('contradictions')).find((node) => labelOf(node) === 'To look at');
    };
    await until('there is such a group', async () => (await level()) !== undefined);
    const group = await level();
    assert.equal(group?.item.collapsibleState, vscode.TreeItemCollapsibleState.Collapsed);
    assert.deepEqual(group?.children?.().map(labelOf), ['May 3, 2024 / June 22, 2024']);
    await remove('look');
    await until('the folder is gone', async () => (await level()) === undefined);
  });

  it('copy a row as a citation', async () => {
    const [source] = (await rows('sources')).below;
    await vscode.commands.executeCommand('provenance.copyCitation', source);
    assert.equal(await vscode.env.clipboard.readText(), source?.citation);
  });

  it('compare both accounts side by side', async () => {
    await vscode.commands.executeCommand('provenance.compareContradiction', await clash());
    // The panel of the output is a text editor too, where a test before has opened it.
    const editors = vscode.window.visibleTextEditors.filter(({ document }) => document.uri.scheme !== 'output');
    const shown = editors.map(({ document }) => document.uri.path.split('/').at(-1));
    assert.deepEqual(shown.toSorted(), ['digest-kursk-rotation.txt', 'digest-zelensky-warning.txt']);
    const selected = editors.map(({ document, selection }) => document.getText(selection));
    assert.deepEqual(selected.toSorted(), ['Feb 5, 2026', 'January 2026']);
  });

  it('open the timeline in a panel, which shows the line of an entry', async () => {
    await closeEverything();
    await vscode.commands.executeCommand('provenance.openTimeline');
    await until('the panel is shown', () => views.panel.isShown);
    const titles = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    await until('its tab is there', () => titles().includes('Timeline'));
    const item = itemOf(kursk, 'Feb 5, 2026');
    assert.ok(item, 'the entry is in the timeline');
    await views.panel.receive({ type: 'open', item, keepFocus: false });
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), file(kursk).toString());
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /^Feb 5, 2026/);
  });

  it('ignore what is no message of the page', async () => {
    await views.panel.receive({ type: 'open', item: { file: '../../etc/passwd', ordinal: 0 }, keepFocus: false });
    await views.panel.receive({ type: 'run', command: 'workbench.action.quit' });
    await views.panel.receive(null);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), file(kursk).toString());
  });

  it('follow typing while the panel is shown', async () => {
    // No editor is asked for: it could open above the panel, which then has nothing to follow.
    const document = await vscode.workspace.openTextDocument(file(zelensky));
    const type = async (before: string, after: string) => {
      const at = document.getText().indexOf(before);
      const edit = new vscode.WorkspaceEdit();
      const range = new vscode.Range(document.positionAt(at), document.positionAt(at + before.length));
      edit.replace(document.uri, range, after);
      assert.ok(at >= 0 && (await vscode.workspace.applyEdit(edit)));
    };
    await vscode.commands.executeCommand('provenance.openTimeline');
    await until('the panel is shown', () => views.panel.isShown);
    const before = views.store.timeline.contradictions.length;
    await type('January 2026 ', 'Feb 5, 2026 ');
    await until('the point has moved', () => itemOf(zelensky, 'January 2026') === undefined);
    assert.ok(views.store.timeline.contradictions.length < before);
    await type('Feb 5, 2026 ', 'January 2026 ');
    await until('it is back', () => views.store.timeline.contradictions.length === before);
    // The editor saves by itself a moment after typing; then there is nothing left to save, which is no failure.
    await document.save();
    await until('it is saved', () => !document.isDirty);
  });
});
