// The folder that the tests' window shows: opens, writes and removes its files, and waits for what the editor says of them.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

/** The address of a file of the workspace, by its path in it. */
export function file(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the window shows a folder');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Writes a file to the disk, as another program would. */
export async function write(path: string, text: string): Promise<vscode.Uri> {
  const uri = file(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** The words at a range of a file on the disk. (A document that is opened to look into it would stay open for minutes.) */
export async function wordsAt(uri: vscode.Uri, { start, end }: vscode.Range): Promise<string> {
  assert.equal(start.line, end.line, 'the range is on one line');
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  return (text.split(/\r\n|\n|\r/)[start.line] ?? '').slice(start.character, end.character);
}

/** Removes a file or folder of the workspace when it is there. */
export async function remove(path: string): Promise<void> {
  try {
    await vscode.workspace.fs.delete(file(path), { recursive: true });
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError) || error.code !== 'FileNotFound') throw error;
  }
}

/**
 * Opens a file in an editor of the window, as a click in the explorer does. (A document that a test opens by itself would be kept
 * for minutes after its editor was closed.)
 */
export async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('vscode.open', uri);
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  assert.equal(editor.document.uri.toString(), uri.toString(), 'the file is shown');
  // The samples are plain text by their names, and recognised by what is in them.
  if (/\/seeds\/[^/]+\.txt$/.test(uri.path)) {
    const isArticle = () => editor.document.languageId === 'article';
    await eventually('the sample is recognised', isArticle, vscode.workspace.onDidOpenTextDocument);
  }
  return editor;
}

/** Types: replaces the first `before` in the document by `after`, without saving. */
export async function replace(editor: vscode.TextEditor, before: string, after: string): Promise<void> {
  const start = editor.document.getText().indexOf(before);
  assert.ok(start >= 0, `the document has ${JSON.stringify(before)}`);
  const at = editor.document.positionAt(start);
  const range = new vscode.Range(at, editor.document.positionAt(start + before.length));
  assert.ok(await editor.edit((edit) => edit.replace(range, after)));
}

/** The position of the first `words` in a document, `into` characters behind their start. */
export function placeOf(document: vscode.TextDocument, words: string, into = 0): vscode.Position {
  const start = document.getText().indexOf(words);
  assert.ok(start >= 0, `the document has ${JSON.stringify(words)}`);
  return document.positionAt(start + into);
}

/** What the editor answers to one of its own commands, such as `executeHoverProvider`. */
export function ask<Answer>(command: string, ...args: unknown[]): Thenable<Answer> {
  return vscode.commands.executeCommand<Answer>(`vscode.${command}`, ...args);
}

/** Closes all editors, and forgets what was typed and not saved. */
export async function closeEverything(): Promise<void> {
  const edited = new Set(vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => `${uri}`));
  for (const group of vscode.window.tabGroups.all) {
    for (const { input, isDirty } of group.tabs) {
      // A tab may not know yet what its document does.
      if (input instanceof vscode.TabInputText && (isDirty || edited.has(`${input.uri}`))) {
        await show(input.uri);
        await vscode.commands.executeCommand('workbench.action.files.revert');
      }
    }
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The id of the rule that a problem comes from. */
export function ruleOf(problem: vscode.Diagnostic): string {
  const code = problem.code;
  return String(typeof code === 'object' ? code.value : code);
}

/** The problems of one rule in a file, as shown now. */
export function problems(uri: vscode.Uri, rule: string): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((problem) => ruleOf(problem) === rule);
}

/**
 * Waits until the problems shown are as wanted; asks again at each change, and never by the clock.
 * @param what said when it does not come to pass
 * @param changed fired when it is time to look again
 */
export async function eventually<T>(
  what: string,
  wanted: () => T | undefined | false,
  changed: vscode.Event<unknown> = vscode.languages.onDidChangeDiagnostics,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const look = (): boolean => {
      const found = wanted();
      if (found === undefined || found === false) return false;
      clearTimeout(timer);
      listener.dispose();
      resolve(found);
      return true;
    };
    const listener = changed(look);
    const timer = setTimeout(() => {
      if (look()) return;
      listener.dispose();
      reject(new Error(`${what}; what is shown is:\n${everythingShown()}`));
    }, 15_000);
    look();
  });
}

function everythingShown(): string {
  const lines = vscode.languages
    .getDiagnostics()
    .flatMap(([uri, list]) =>
      list.map(
        (problem) =>
          `  ${uri.path}:${problem.range.start.line + 1} ${ruleOf(problem)} ${problem.message.slice(0, 120)}`,
      ),
    );
  const open = vscode.workspace.textDocuments.map(
    ({ uri, isDirty, version }) => `  ${uri.path} is open${isDirty ? ', edited' : ''}, version ${version}`,
  );
  return [...(lines.length > 0 ? lines : ['  no problem at all']), ...open].join('\n');
}

/** Waits for a state that no event announces. @param what said when it does not come to pass */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`In vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
