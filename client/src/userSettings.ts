// The settings that the user has set in the editor. All others are left to the project file, so the editor's defaults
// are not sent.

import * as vscode from 'vscode';
import type { ConfigurationMiddleware } from 'vscode-languageclient';

/** Answers the server's question for settings in place of the client, which would send the defaults too. */
export const configurationOfTheUser: NonNullable<ConfigurationMiddleware['configuration']> = (params, token, next) => {
  if (params.items.every(({ section }) => section === ourSection))
    return params.items.map(({ scopeUri }) => settingsOfTheUser(scopeUri));
  return next(params, token);
};

const ourSection = 'provenance';

/** @param folder of the window, whose own settings count too; undefined: those of the window */
function settingsOfTheUser(folder: string | undefined): Record<string, unknown> {
  const scope = folder === undefined ? undefined : vscode.Uri.parse(folder);
  const configuration = vscode.workspace.getConfiguration(ourSection, scope);
  const settings: Record<string, unknown> = {};
  for (const name of leavesOf(configuration, '')) {
    const known = configuration.inspect(name);
    const value = known?.workspaceFolderValue ?? known?.workspaceValue ?? known?.globalValue;
    if (value === undefined) continue;
    const path = name.split('.');
    let group = settings;
    for (const step of path.slice(0, -1)) {
      group[step] ??= {};
      group = group[step] as Record<string, unknown>;
    }
    group[path.at(-1) ?? name] = value;
  }
  return settings;
}

/** The dotted names of all settings of ours; every one has a default, so each is there. */
function leavesOf(value: object, before: string): string[] {
  return Object.entries(value).flatMap(([name, inner]) => {
    if (typeof inner === 'function') return [];
    const isGroup = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
    return isGroup ? leavesOf(inner, `${before}${name}.`) : [`${before}${name}`];
  });
}
