// What the editor calls in an extension host that is a web worker: the problems of an article, a hover, a renumbering. There is no
// test runner in there, so these are plain steps, and the first that fails fails the run.

import * as vscode from 'vscode';

const article = [
  'Ferry line reopens after the storm',
  'The ferry left with ninety passengers [2]. The pier was mended within a week [1][9].',
  'Sources',
  '1. Alder Gazette: Pier is mended',
  '2. Port Courier: Ferry runs again',
  '',
].join('\n');

/** @throws an Error when something is not as it should be; the editor turns that into its exit status. */
export async function run(): Promise<void> {
  try {
    await takeSteps();
  } catch (error) {
    // With the mark of scripts/editor/suiteInPage.mjs, or nobody would see it.
    console.log(`suite| ${error instanceof Error ? error.message : error}`);
    throw error;
  }
}

async function takeSteps(): Promise<void> {
  expect('WorkerGlobalScope' in globalThis, 'this is a web worker');
  // Extensions of other hosts are not seen from here.
  expect(vscode.extensions.getExtension('source-provenance.source-provenance') !== undefined, 'the extension is here');
  const document = await vscode.workspace.openTextDocument({ language: 'article', content: article });
  const editor = await vscode.window.showTextDocument(document);
  await problem(document.uri, 'undefined-citation');
  const at = document.positionAt(article.indexOf('[2]') + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  const shown = hovers.flatMap(({ contents }) =>
    contents.map((part) => (typeof part === 'string' ? part : part.value)),
  );
  expect(shown.join('\n').includes('Port Courier'), `the hover names the source: ${shown.join('\n')}`);
  const stray = article.indexOf('[9]');
  const range = new vscode.Range(document.positionAt(stray), document.positionAt(stray + 3));
  await editor.edit((edit) => edit.delete(range));
  await vscode.commands.executeCommand('provenance.numberByFirstUse');
  expect(
    document.lineAt(1).text.includes('passengers [1]. The pier was mended within a week [2].'),
    document.getText(),
  );
  expect(document.lineAt(3).text === '1. Port Courier: Ferry runs again', document.getText());
  await closedFiles();
}

/** What is not open is read through the editor's file system: problems between such files, and marks. */
async function closedFiles(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) throw new Error('There is a folder');
  const at = (name: string) => vscode.Uri.joinPath(folder, name);
  const digest = (date: string, headline: string) =>
    new TextEncoder().encode(
      [
        headline,
        'Timeline',
        `${date} – Mayor Elena Vostrikova opens the rebuilt Harbour Bridge in Kalmar after fourteen months of repairs [1][2].`,
        'Sources',
        '- Kalmar Post: Mayor Vostrikova opens the rebuilt Harbour Bridge',
        '- Baltic Wire: Ferries idle as Kalmar traffic rolls again',
        '',
      ].join('\n'),
    );
  await vscode.workspace.fs.writeFile(at('one.digest'), digest('March 3, 2025', 'Harbour Bridge Opens'));
  await vscode.workspace.fs.writeFile(at('sub/two.digest'), digest('March 19, 2025', 'Kalmar Reopens Its Bridge'));
  await problem(at('one.digest'), 'contradictory-dates');
  await problem(at('sub/two.digest'), 'contradictory-dates');
  const accounts = ['March 3, 2025', 'March 19, 2025'].map((date) => ({
    quote: 'opens the rebuilt Harbour Bridge in Kalmar',
    date,
  }));
  const marks = new TextEncoder().encode(JSON.stringify([{ reason: 'The second is the ceremony.', accounts }]));
  await vscode.workspace.fs.writeFile(at('provenance-intentional.json'), marks);
  await noProblem(at('one.digest'), 'contradictory-dates');
}

function noProblem(uri: vscode.Uri, rule: string): Promise<void> {
  return until(`the problem ${rule} stays`, () => !rulesOf(uri).includes(rule));
}

function problem(uri: vscode.Uri, rule: string): Promise<void> {
  return until(`There is no problem ${rule}`, () => rulesOf(uri).includes(rule));
}

function rulesOf(uri: vscode.Uri): unknown[] {
  return vscode.languages.getDiagnostics(uri).map(({ code }) => (typeof code === 'object' ? code.value : code));
}

function until(what: string, holds: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (!holds()) return;
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const listener = vscode.languages.onDidChangeDiagnostics(look);
    const timer = setTimeout(() => reject(new Error(what)), 20_000);
    look();
  });
}

function expect(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}
