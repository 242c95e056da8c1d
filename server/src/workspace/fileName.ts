// The name of a file, as people read it.

import { visible } from '../text/visible';
import type { FileId } from './account';

/** What follows the last slash of a path or a URI; that of a URI is percent-decoded. */
export function fileNameOf(file: FileId): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  // Only an address has escapes; in the name of a file on a disk a percent sign is one.
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(file)) return visible(name);
  try {
    return visible(decodeURIComponent(name));
  } catch {
    return visible(name);
  }
}

/** Whether two files are issues of one series, by the days in their names: what names no single day in them is of each one's own. */
export function areIssues(one: FileId, other: FileId): boolean {
  const withoutDays = (file: FileId) => file.replace(/\d{4}\D?\d{1,2}(?:\D?\d{1,2})?(?=[^/\\]*$)/, '#');
  return one !== other && withoutDays(one) === withoutDays(other);
}
