// How the list of saved copies is called, and how it calls the files in its folder.

import type { FileId } from '../../workspace/account';
import { fileAt, folderOf } from '../intentional/suppressionFileName';

export const sourceListName = 'provenance-sources.json';

export function isSourceList(file: FileId): boolean {
  return file === sourceListName || file.endsWith(`/${sourceListName}`);
}

const maxName = 1000;

/**
 * The file that a list calls `name`.
 * @param name relative to the folder of the list, with `/`
 * @returns undefined when it is not a path to a file in that folder or below: nothing outside is ever read for a list
 */
export function copyAt(list: FileId, name: string): FileId | undefined {
  if (name.length > maxName || /^[/\\~]|^[a-z][a-z0-9+.-]*:|[\\\0]/i.test(name)) return undefined;
  const steps = name.split('/');
  if (steps.some((step) => step === '..') || !/[^./]/.test(name) || name.endsWith('/')) return undefined;
  const file = fileAt(list, name);
  const folder = folderOf(list);
  return folder === '' || file.startsWith(`${folder}/`) ? file : undefined;
}
