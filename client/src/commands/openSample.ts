// "Source Provenance: Open Sample Folder": copies the samples to a folder, so that they can be edited, and opens it.

import * as vscode from 'vscode';

/** By name, because an editor in a browser cannot list the extension's folders. */
const sampleFiles = [
  'copies/hybrid-warfare-skills.txt',
  'copies/troops-remain-active.txt',
  'digest-kursk-rotation.txt',
  'digest-zelensky-warning.txt',
  'report-first-deployment.txt',
  'report-kursk-assaults.txt',
  'report-troops-remain-in-kursk.txt',
];

/** The name of the new folder. */
const folderName = 'provenance-sample';

/**
 * @param target the folder to copy to; asked for when it is not given
 * @returns the folder with the copies; undefined when the user cancelled
 */
export async function openSample(
  { extensionUri, globalStorageUri }: vscode.ExtensionContext,
  target?: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  const folder = target ?? (await askFolder(globalStorageUri));
  if (!folder) return undefined;
  for (const name of sampleFiles) {
    const copy = vscode.Uri.joinPath(folder, name);
    if (!(await exists(copy))) {
      await vscode.workspace.fs.copy(vscode.Uri.joinPath(extensionUri, 'seeds', name), copy, { overwrite: false });
    }
  }
  if (!target) await vscode.commands.executeCommand('vscode.openFolder', folder, { forceReuseWindow: isEmptyWindow() });
  return folder;
}

async function askFolder(storage: vscode.Uri): Promise<vscode.Uri | undefined> {
  const [there, here] = [vscode.l10n.t('In a temporary folder'), vscode.l10n.t('In a folder of my choice…')];
  const temporary = {
    label: `$(beaker) ${there}`,
    detail: vscode.l10n.t('To look around; kept with the data of the extension.'),
  };
  const own = {
    label: `$(folder-opened) ${here}`,
    detail: vscode.l10n.t('Makes the folder “{0}” in it.', folderName),
  };
  const chosen = await vscode.window.showQuickPick([temporary, own], {
    placeHolder: vscode.l10n.t('Where should the sample articles go?'),
  });
  if (chosen === temporary) return vscode.Uri.joinPath(storage, folderName);
  if (chosen !== own) return undefined;
  const folders = await vscode.window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    openLabel: vscode.l10n.t('Put the samples here'),
  });
  return folders?.[0] && vscode.Uri.joinPath(folders[0], folderName);
}

function isEmptyWindow(): boolean {
  return (vscode.workspace.workspaceFolders ?? []).length === 0;
}

/** Changed copies are kept. */
async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
