// The name of a suppression file, and the names of articles in it. Names of files are URIs in the server and paths on the
// command line, both with `/`.

import type { FileId } from '../../workspace/account';
import { pathIn, uriIn } from '../uris';

export const suppressionFileName = 'provenance-intentional.json';

export function isSuppressionFile(file: FileId): boolean {
  return (
    file.endsWith(suppressionFileName) &&
    (file.length === suppressionFileName.length || file.at(-suppressionFileName.length - 1) === '/')
  );
}

/** The folder that a file lies in, without a slash at the end; empty for a path of one name. */
export function folderOf(file: FileId): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}

/** The file with the name `name` in a suppression file: relative to its folder, with `/`. */
export function fileAt(suppressionFile: FileId, name: string): FileId {
  let folder = folderOf(suppressionFile);
  const inside: string[] = [];
  for (const step of name.replaceAll('\\', '/').split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') inside.push(step);
    else if (inside.length > 0) inside.pop();
    else folder = folderAbove(folder);
  }
  const path = inside.join('/');
  if (suppressionFile.includes('://')) return folder + uriIn('', path);
  return folder === '' ? path : `${folder}/${path}`;
}

/** Of a relative path too, whose own folder is not known. Above the root of a URI there is only the root. */
function folderAbove(folder: string): string {
  if (folder === '') return '..';
  if (folder === '..' || folder.endsWith('/..')) return `${folder}/..`;
  return folder.endsWith('//') ? folder : folderOf(folder);
}

/** The name of a file in a suppression file, both given by URI; undefined when they have no folder in common. */
export function nameFrom(suppressionFile: FileId, file: FileId): string | undefined {
  let up = '';
  for (let folder = folderOf(suppressionFile); folder.includes('://'); folder = folderOf(folder)) {
    if (file.startsWith(`${folder}/`)) return up + pathIn('', file.slice(folder.length));
    up += '../';
  }
  return undefined;
}
