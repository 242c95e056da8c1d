// export --format csl-json: every source once, as CSL-JSON items, for Zotero and other managers of references.

import { jsonText } from '../../text/visible';
import type { ExportedSource } from './exported';
import type { ExportFormat } from './exportFormat';

export const cslJson: ExportFormat = {
  *write(files) {
    yield '[';
    let before = '';
    const ids = new Map<string, number>();
    for (const source of distinct(files.flatMap(({ sources }) => sources))) {
      yield `${before}\n${jsonText(itemOf(source, ids))}`;
      before = ',';
    }
    yield `${before === '' ? '' : '\n'}]\n`;
  },
};

/** The first of those that are the same source; what has neither title nor address says nothing that could be cited. */
function* distinct(sources: readonly ExportedSource[]): Generator<ExportedSource> {
  const seen = new Set<string>();
  for (const source of sources) {
    const identity = source.key || source.address;
    if (identity === '' || seen.has(identity)) continue;
    seen.add(identity);
    yield source;
  }
}

function itemOf(source: ExportedSource, ids: Map<string, number>): object {
  const { publisher, title, address, published, author } = source;
  const issued = published.split('-').map(Number);
  return {
    id: idOf(source, ids),
    type: 'article-newspaper',
    ...(title !== '' && { title }),
    ...(publisher !== '' && { 'container-title': publisher }),
    ...(author !== '' && { author: author.split(', ').map((literal) => ({ literal })) }),
    ...(address !== '' && { URL: address }),
    ...(published !== '' && { issued: { 'date-parts': [issued] } }),
  };
}

/** `yonhap-north-korean-troops`: words of publisher and title, and a number where two sources share them. */
function idOf({ publisher, title, address }: ExportedSource, ids: Map<string, number>): string {
  const words = `${publisher} ${title || address}`
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const id = words.slice(0, 5).join('-').slice(0, 60) || 'source';
  const count = (ids.get(id) ?? 0) + 1;
  ids.set(id, count);
  return count === 1 ? id : `${id}-${count}`;
}
