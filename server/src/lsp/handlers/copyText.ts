// provenance/copyText: the text of a saved copy that an editor cannot open, for a read-only view; and how the URI of such a view names it.

import * as z from 'zod/mini';
import { copyView } from '../../features/copyText';
import { percentDecoded } from '../../text/addressKey';
import type { CopyId } from '../../workspace/copies/copy';
import type { Handler } from './handler';
import { type RefusedRequest, requestType, unreadable } from './requests';

/** The scheme of the views, which our editor client provides. */
const scheme = 'provenance-copy';

/** A view's URI: the name of the file, for its tab, and the copy itself. */
export function copyUri(copy: CopyId): string {
  const [file = ''] = copy.split('#');
  const name = file.slice(file.lastIndexOf('/') + 1);
  return `${scheme}:/${encodeURIComponent(percentDecoded(name))}%20%28text%29?${encodeURIComponent(copy)}`;
}

const params = z.object({ uri: z.string() });

export const copyText: Handler<z.infer<typeof params>, { readonly text: string } | RefusedRequest> = {
  type: requestType('provenance/copyText'),
  params,
  fallback: unreadable,
  answer({ uri }, { workspace }) {
    const query = uri.startsWith(`${scheme}:`) && uri.includes('?') ? uri.slice(uri.indexOf('?') + 1) : '';
    const view = query === '' ? undefined : copyView(workspace, percentDecoded(query));
    return view ? { text: view.text } : unreadable;
  },
};
