// Which documents are articles: by extension, by place, by content; and that a person's own choice stands.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { ask, closeEverything, eventually, problems, remove, show, write } from './workspace';

const digest = [
  'Ferry line reopens after the storm',
  'Updated (2 articles)',
  'First crossing on Monday The ferry left Alder Point with ninety passengers on board [1].',
  'Timeline',
  'March 3, 2025 – The first ferry after the storm leaves Alder Point [1][2].',
  'All related articles (2 articles)',
  '-',
  'Alder Gazette: Ferry runs again',
  '-',
  'Coast Wire: Storm repairs done at Alder Point',
  '',
].join('\n');

const report = [
  'Ferry runs again after storm',
  '',
  'ALDER POINT, March 4, 2025 – The first ferry after the storm left the harbour on March 3 with ninety passengers on board.',
  'The crossing took twice as long as usual, said its captain, because the channel is full of timber.',
  'It had been closed since February 30, 2025, the harbour office said.',
  '',
].join('\n');

describe('the language of a document', () => {
  afterEach(async () => {
    await closeEverything();
    await remove('letters');
    await vscode.workspace.getConfiguration('provenance').update('detectArticles', undefined, true);
  });

  it('is `article` by extension', async () => {
    for (const path of ['letters/one.article', 'letters/two.digest']) {
      assert.equal((await show(await write(path, 'A headline\n'))).document.languageId, 'article');
    }
  });

  it('becomes `article` when the content of plain text is a digest', async () => {
    const uri = await write('letters/content.txt', digest);
    const changed = languageChange(uri, 'article');
    await show(uri);
    await changed;
  });

  it('becomes `article` for a report in a folder with a digest, and has what articles have', async () => {
    await write('letters/digest.txt', digest);
    const uri = await write('letters/report.txt', report);
    const changed = languageChange(uri, 'article');
    const editor = await show(uri);
    await changed;
    assert.equal(vscode.workspace.getConfiguration('editor', editor.document).get('wordWrap'), 'on');
    await eventually('its dates are checked', () => problems(uri, 'impossible-date').length > 0);
    const place = editor.document.positionAt(report.indexOf('March 3'));
    const hovers = await ask<vscode.Hover[]>('executeHoverProvider', uri, place);
    const words = hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value));
    assert.match(words.join(), /March 2025/);
  });

  it('becomes `article` for a timeline that cites nothing, in a folder with a digest', async () => {
    await write('letters/digest.txt', digest);
    const uri = await write(
      'letters/years.txt',
      'The yard\n\n1907 - It is built.\n1909 - It burns.\n1913 - It is built again.\n',
    );
    const changed = languageChange(uri, 'article');
    await show(uri);
    await changed;
  });

  it('stays plain text for prose that lies beside no digest, and for what is about a folder', async () => {
    await write('letters/digest.txt', digest);
    const readme = (await show(await write('letters/README.txt', report))).document;
    const alone = (await show(await write('letters/alone/report.txt', report))).document;
    const other = await write('letters/recognised.txt', digest);
    const changed = languageChange(other, 'article');
    await show(other);
    await changed;
    assert.deepEqual([readme.languageId, alone.languageId], ['plaintext', 'plaintext']);
  });

  it('stays plain text for other content', async () => {
    const uri = await write('letters/list.txt', 'To buy [1]\n- apples\n- pears\n');
    const { document } = await show(uri);
    // A digest that is opened afterwards has been recognised: then this one has been looked at as well.
    const other = await write('letters/other-content.txt', digest);
    const changed = languageChange(other, 'article');
    await show(other);
    await changed;
    assert.equal(document.languageId, 'plaintext');
  });

  it('stays what a person has chosen', async () => {
    const uri = await write('letters/chosen.txt', digest);
    const changed = languageChange(uri, 'article');
    await show(uri);
    const chosen = await vscode.languages.setTextDocumentLanguage(await changed, 'plaintext');
    const other = await write('letters/second.txt', digest);
    const otherChanged = languageChange(other, 'article');
    await show(other);
    await otherChanged;
    assert.equal(chosen.languageId, 'plaintext');
  });

  it('is left alone when detection is switched off, until it is switched on', async () => {
    const settings = vscode.workspace.getConfiguration('provenance');
    await settings.update('detectArticles', false, true);
    const uri = await write('letters/switched.txt', digest);
    const { document } = await show(uri);
    assert.equal(document.languageId, 'plaintext');
    const changed = languageChange(uri, 'article');
    await settings.update('detectArticles', undefined, true);
    await changed;
  });
});

/** The document once it has been given the language; it may have it already. */
function languageChange(uri: vscode.Uri, language: string): Promise<vscode.TextDocument> {
  return new Promise((resolve, reject) => {
    const isIt = (document: vscode.TextDocument) =>
      document.uri.toString() === uri.toString() && document.languageId === language;
    const listener = vscode.workspace.onDidOpenTextDocument((document) => {
      if (!isIt(document)) return;
      clearTimeout(timer);
      listener.dispose();
      resolve(document);
    });
    const timer = setTimeout(() => {
      listener.dispose();
      reject(new Error(`${uri.path} has not become ${language}`));
    }, 10_000);
  });
}
