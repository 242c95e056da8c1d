// Registers an MCP server for each folder with the editor, for assistants that take their tools from there.

import * as vscode from 'vscode';

/** As in the manifest. */
const providerId = 'provenance.mcp';

/** Where Node is. The editor starts a server only when an assistant wants it, and asks its user first. */
export function offerMcpServers(context: vscode.ExtensionContext): vscode.Disposable {
  if (typeof vscode.lm?.registerMcpServerDefinitionProvider !== 'function') return new vscode.Disposable(() => {});
  const changed = new vscode.EventEmitter<void>();
  const { version } = context.extension.packageJSON;
  return vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    vscode.lm.registerMcpServerDefinitionProvider(providerId, {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions: () =>
        (vscode.workspace.workspaceFolders ?? [])
          .filter(({ uri }) => uri.scheme === 'file')
          .map(({ uri, name }, _, all) => {
            const label = all.length === 1 ? 'Source Provenance' : `Source Provenance: ${name}`;
            const definition = new vscode.McpStdioServerDefinition(
              label,
              process.execPath,
              [context.asAbsolutePath('dist/mcp.js')],
              // The editor's own program is the one Node that is surely there.
              { ELECTRON_RUN_AS_NODE: '1' },
              version,
            );
            definition.cwd = uri;
            return definition;
          }),
    }),
  );
}
