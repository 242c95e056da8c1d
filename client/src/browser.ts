// Entry point of the extension without Node: an editor in a browser. Starts the server as a web worker.

import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith, type TestApi } from './activate';
import * as views from './views';

/** What reads saved copies, one bundle for each kind of file. The server asks for those that it needs. */
const importerBundles: ReadonlySet<string> = new Set([
  'importWorker.browser',
  'html',
  'mail',
  'pdf',
  'records',
  'docx.browser',
  'warc.browser',
  'wacz.browser',
]);

/** Called by the editor when an article, or a folder with articles, is opened. */
export async function activate(context: vscode.ExtensionContext): Promise<TestApi | undefined> {
  const place = (path: string) => vscode.Uri.joinPath(context.extensionUri, path);
  // The editor lets no worker begin at an address of a remote machine, but code from there may be in one.
  const code = await vscode.workspace.fs.readFile(place('dist/server.browser.js'));
  const script = URL.createObjectURL(new Blob([code as Uint8Array<ArrayBuffer>], { type: 'text/javascript' }));
  return activateWith(
    context,
    async (id, name, options) => {
      const initializationOptions = {
        ...options.initializationOptions,
        rulePages: `${place('docs/rules').toString()}/`,
      };
      const client = new LanguageClient(id, name, new Worker(script), { ...options, initializationOptions });
      client.onRequest('provenance/importer', async ({ bundle }: { readonly bundle: string }) => {
        const isOurs = importerBundles.has(bundle);
        const bytes = isOurs ? await vscode.workspace.fs.readFile(place(`dist/${bundle}.js`)) : undefined;
        return { code: bytes && new TextDecoder().decode(bytes) };
      });
      return client;
    },
    async () => views,
  );
}
