// How the list of reviews is called, and how it calls the files in its folder.

import type { FileId } from '../../workspace/account';
import { copyAt } from '../copies/sourceListName';
import { nameFrom } from '../intentional/suppressionFileName';

export const reviewFileName = 'provenance-reviews.json';

export function isReviewFile(file: FileId): boolean {
  return file === reviewFileName || file.endsWith(`/${reviewFileName}`);
}

/** The file that a list calls `name`; undefined when it is no path to a file in the folder of the list or below. */
export function reviewedFileAt(list: FileId, name: string): FileId | undefined {
  return copyAt(list, name);
}

/** The name of a file in a list, both by URI, or both by path; undefined when it does not lie in the folder of the list. */
export function nameInList(list: FileId, file: FileId): string | undefined {
  const name = list.includes('://') ? nameFrom(list, file) : pathFrom(list, file);
  return name === undefined || name.startsWith('../') || copyAt(list, name) === undefined ? undefined : name;
}

function pathFrom(list: FileId, file: FileId): string | undefined {
  const folder = list.slice(0, list.lastIndexOf('/') + 1);
  return file.startsWith(folder) ? file.slice(folder.length) : undefined;
}
