// The URIs of articles of an archive, whose text our editor client shows as read-only documents.

import { archivedName } from '../features/archived/finding';
import { archiveScheme as scheme } from '../features/archived/scheme';
import type { FileId } from '../workspace/account';

/** @param path of the article, as the archive has it. The name of the file comes first, for the tab of the editor. */
export function archivedUri(path: string): FileId {
  return `${scheme}:/${escaped(`${archivedName(path)} (archive)`)}?${escaped(path)}`;
}

/** The path of the article that such a URI names, however a client escapes it. */
export function pathOfArchived(uri: string): string | undefined {
  const query = uri.startsWith(`${scheme}:`) && uri.includes('?') ? uri.slice(uri.indexOf('?') + 1) : '';
  try {
    return decodeURIComponent(query) || undefined;
  } catch {
    return undefined;
  }
}

/** A half of a surrogate pair has no UTF-8 form. */
function escaped(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
