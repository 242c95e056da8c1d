// Activates the extension on every kind of host: output, server, commands, recognition of digests in plain text.

import * as vscode from 'vscode';
import { isArticle, recogniseMarkdown } from './articleDocuments';
import { offerAssistantTools } from './assistantTools';
import { compareAccounts } from './commands/compareAccounts';
import { fixAllProblems } from './commands/fixAllProblems';
import { goToAccount } from './commands/goToAccount';
import { insertSource } from './commands/insertSource';
import { lookForSource } from './commands/lookForSource';
import { markIntentional } from './commands/markIntentional';
import { mergeSources } from './commands/mergeSources';
import { moveSource } from './commands/moveSource';
import { newDigest } from './commands/newDigest';
import { numberByFirstUse } from './commands/numberByFirstUse';
import { numberByListOrder } from './commands/numberByListOrder';
import { openSample } from './commands/openSample';
import { removeSource } from './commands/removeSource';
import { restartServer } from './commands/restartServer';
import { reviewClaim } from './commands/reviewClaim';
import { showAccounts } from './commands/showAccounts';
import { showOutput } from './commands/showOutput';
import { showReferences } from './commands/showReferences';
import { showRule } from './commands/showRule';
import { silence } from './commands/silence';
import { sortTimeline } from './commands/sortTimeline';
import { showCopyTexts } from './copyTexts';
import { foldersHaveArticles } from './foldersWithArticles';
import { pasteWithSources } from './pasteWithSources';
import { recogniseDigests } from './recognition';
import { articles, type ClientFactory, ServerConnection } from './serverConnection';
import type { Trees, Views } from './views';
import { LazyTree } from './views/lazyTree';
import type { ViewNode } from './views/node';

/** Loads the bundle with the timeline and the views. */
export type LoadViews = () => Promise<typeof import('./views')>;

/** What a test in the extension's host looks at, because the editor shows tests no rows of a view. */
export interface TestApi {
  readonly views: () => Promise<Views>;
}

/**
 * Registers everything and returns; the server starts afterwards, in the background. Where there is no article
 * yet, it waits for the first one: the extension is also called for plain text and Markdown, and most of those need no server.
 * @param createClient makes the language client of this host; it is called again at each restart.
 * @returns what the extension exports: nothing, but in a test
 */
export function activateWith(
  context: vscode.ExtensionContext,
  createClient: ClientFactory,
  loadViews: LoadViews,
): TestApi | undefined {
  const output = vscode.window.createOutputChannel('Source Provenance', { log: true });
  const server = new ServerConnection(output, createClient);
  const views = viewsOnDemand(context, server, loadViews);
  const inView = (run: (views: Views, node?: ViewNode) => unknown) => async (node?: ViewNode) =>
    run(await views(), node);
  const commands: Readonly<Record<string, Command>> = {
    numberByFirstUse: () => numberByFirstUse(server),
    numberByListOrder: () => numberByListOrder(server),
    insertSource: () => insertSource(server),
    removeSource: () => removeSource(server),
    moveSourceUp: () => moveSource(server, -1),
    moveSourceDown: () => moveSource(server, 1),
    mergeSources: () => mergeSources(server),
    fixAllProblems: () => fixAllProblems(server),
    sortTimeline: () => sortTimeline(server),
    lookForSource: () => lookForSource(server),
    markIntentional: (contradiction) => markIntentional(server, contradiction),
    reviewClaim: (called) => reviewClaim(server, called),
    signSupported: async (reply) => (await views()).reviews.sign(reply, 'supported'),
    signPartlySupported: async (reply) => (await views()).reviews.sign(reply, 'partly-supported'),
    signNotSupported: async (reply) => (await views()).reviews.sign(reply, 'not-supported'),
    withdrawReview: async (comment) => (await views()).reviews.withdraw(comment),
    showAccounts,
    goToAccount,
    compareAccounts,
    silence: (choices) => silence(server, choices),
    showReferences,
    showRule: (rule) => showRule(vscode.Uri.joinPath(context.extensionUri, 'docs/rules'), rule),
    openTimeline: inView(({ panel }) => panel.open()),
    showInTimeline: inView((all, node) => all.showInTimeline(node)),
    compareContradiction: inView((all, node) => all.compare(node)),
    adoptDate: inView((all, node) => all.decide(node, 'adopt')),
    markContradiction: inView((all, node) => all.decide(node, 'mark')),
    silenceContradiction: inView((all, node) => all.decide(node, 'silence')),
    copyCitation: inView((all, node) => all.copyCitation(node)),
    filterViews: inView((all) => all.askFilter()),
    clearFilter: inView((all) => all.setFilter('')),
    refreshViews: inView((all) => all.refresh()),
    openSample: (target) => openSample(context, target instanceof vscode.Uri ? target : undefined),
    newDigest,
    restartServer: () => restartServer(server),
    showOutput: () => showOutput(output),
  };
  context.subscriptions.push(
    output,
    server,
    ...Object.entries(commands).map(([name, run]) => registerCommand(`provenance.${name}`, run, output)),
    pasteWithSources(server, articles),
    showCopyTexts(server),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isArticle(document)) void server.start();
    }),
    // Workspace trust limits what a project file may do.
    vscode.workspace.onDidGrantWorkspaceTrust(() => void server.restart()),
    recogniseDigests(),
    offerAssistantTools(context, server),
    recogniseMarkdown(() => void server.start()),
  );
  // Enables the commands that need no article; before, there is nothing to restart or to show.
  void vscode.commands.executeCommand('setContext', 'provenance.active', true);
  void startIfArticlesExist(server);
  // No other extension gets hold of what only tests look at.
  return context.extensionMode === vscode.ExtensionMode.Test ? { views } : undefined;
}

/** The views, loaded when the first of them is looked at or the server has something to say to them. */
function viewsOnDemand(
  context: vscode.ExtensionContext,
  server: ServerConnection,
  loadViews: LoadViews,
): () => Promise<Views> {
  let loaded: Promise<Views> | undefined;
  const tree = (name: keyof Trees) => new LazyTree(`provenance.${name}`, async () => (await views()).roots(name));
  const trees: Trees = { contradictions: tree('contradictions'), sources: tree('sources'), events: tree('events') };
  const views = () => {
    loaded ??= loadViews().then((bundle) => {
      const made = new bundle.Views(context.extensionUri, server, trees, isArticle);
      context.subscriptions.push(made);
      return made;
    });
    return loaded;
  };
  context.subscriptions.push(
    ...Object.values(trees),
    server.listen('provenance/status', async (params) => (await views()).showStatus(params)),
    vscode.window.registerWebviewPanelSerializer('provenance.timeline', {
      deserializeWebviewPanel: async (panel) => (await views()).panel.deserializeWebviewPanel(panel),
    }),
  );
  return views;
}

async function startIfArticlesExist(server: ServerConnection): Promise<void> {
  if (vscode.workspace.textDocuments.some(isArticle) || (await foldersHaveArticles())) await server.start();
}

// biome-ignore lint/suspicious/noExplicitAny: the editor hands over whatever a caller gives; each command says what it takes.
type Command = (...args: any[]) => unknown;

/** A failing command shows one sentence; its stack goes to the output. */
function registerCommand(id: string, run: Command, output: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...args: unknown[]) => {
    try {
      return await run(...args);
    } catch (error) {
      output.error(`${id}: ${error instanceof Error ? error.stack : error}`);
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The command failed: {0}', error instanceof Error ? error.message : String(error)),
      );
      return undefined;
    }
  });
}
