// Which document the parameters of a request are about, wherever they name it, and the names by which it is known here.

import { canonicalUri } from '../settings/uris';
import type { FileId } from '../workspace/account';
import type { LiveWorkspace } from './documents/liveWorkspace';

/** Where the parameters of requests name documents. */
interface DocumentNames {
  readonly textDocument?: { readonly uri: string };
  readonly item?: { readonly uri: string };
  readonly data?: { readonly uri?: unknown };
}

/** The parameters of a request with the name by which its document is known, where that is another one than the client's. */
export function underFileNames<P extends DocumentNames>(live: LiveWorkspace, params: P): P {
  const { documents, names } = live;
  const renamed = <T extends { readonly uri?: unknown }>(named: T | undefined): T | undefined => {
    if (typeof named?.uri !== 'string') return named;
    const uri = canonicalUri(named.uri);
    const file = documents.fileNamed(named.uri) ?? (live.knows(uri) ? uri : names.fileOf(uri));
    return file === uri ? named : { ...named, uri: file };
  };
  const { textDocument, item, data } = params;
  const [document, other, rest] = [renamed(textDocument), renamed(item), renamed(data)];
  if (document === textDocument && other === item && rest === data) return params;
  return {
    ...params,
    ...(document && { textDocument: document }),
    ...(other && { item: other }),
    ...(rest && { data: rest }),
  };
}

/** The document that a request is about. */
export function fileOf(params: DocumentNames): FileId | undefined {
  const uri = params.textDocument?.uri ?? params.item?.uri ?? params.data?.uri;
  return typeof uri === 'string' ? canonicalUri(uri) : undefined;
}
