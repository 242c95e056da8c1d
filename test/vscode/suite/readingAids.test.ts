// What the editor shows beside the text: lenses that open the peek view, hints behind citations and dates, colours by meaning.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { type Ferry, openFerry } from './ferry';
import { ask, eventually, placeOf } from './workspace';

describe('reading aids', () => {
  let ferry: Ferry;

  before(async () => {
    ferry = await openFerry();
  });

  after(() => ferry.remove());

  afterEach(() => vscode.commands.executeCommand('closeReferenceSearch'));

  it('are lenses on sources and entries', async () => {
    const titles = new Map((await lenses()).map(({ range, command }) => [range.start.line, command?.title]));
    assert.match(titles.get(5) ?? '', /^2 accounts · 1 contradicts/);
    assert.equal(titles.get(7), 'cited 2 times');
    assert.equal(titles.get(8), 'cited 1 time · also in 1 file');
  });

  it('are lenses that open the peek view', async () => {
    const lens = (await lenses()).find(({ range }) => range.start.line === 5);
    assert.ok(lens?.command);
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
    await eventually('both accounts are peeked at', isPeeking, vscode.window.onDidChangeVisibleTextEditors);
  });

  it('are all accounts of the event at the cursor, by a command', async () => {
    const place = placeOf(ferry.document, 'Ines Moreau');
    ferry.editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand('provenance.showAccounts');
    await eventually('both accounts are peeked at', isPeeking, vscode.window.onDidChangeVisibleTextEditors);
  });

  it('are hints: the publisher behind a citation, the days behind a vague date', async () => {
    const everything = new vscode.Range(0, 0, ferry.document.lineCount, 0);
    const hints = await ask<vscode.InlayHint[]>('executeInlayHintProvider', ferry.reopening, everything);
    const shown = hints.map(({ position, label }) => {
      const line = ferry.document.lineAt(position.line).text;
      return `${line.slice(Math.max(0, position.character - 10), position.character)} | ${labelOf(label)}`;
    });
    assert.deepEqual(shown, [
      'engers [3] | Port Courier',
      'a week [1] | Alder Gazette',
      'March 2025 | ~2025-03-01 … 03-10',
      ' Point [1] | Alder Gazette',
      'int [3][2] | Port Courier, Coast Wire',
    ]);
  });

  it('are colours for citations, dates and sources', async () => {
    const legend = await ask<vscode.SemanticTokensLegend>('provideDocumentSemanticTokensLegend', ferry.reopening);
    const tokens = await ask<vscode.SemanticTokens>('provideDocumentSemanticTokens', ferry.reopening);
    const types = new Set<string | undefined>();
    for (let at = 3; at < tokens.data.length; at += 5) types.add(legend.tokenTypes[tokens.data[at] ?? 0]);
    for (const type of ['citation', 'date', 'publisher', 'title']) assert.ok(types.has(type), `${type} is coloured`);
  });

  function lenses(): Thenable<vscode.CodeLens[]> {
    return ask('executeCodeLensProvider', ferry.reopening, 100);
  }

  function isPeeking(): boolean {
    return vscode.window.visibleTextEditors.length > 1;
  }

  function labelOf(label: vscode.InlayHint['label']): string {
    return typeof label === 'string' ? label : label.map(({ value }) => value).join('');
  }
});
